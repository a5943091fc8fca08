"""A claim held against articles, as text or as records."""

from __future__ import annotations

from collections.abc import Mapping

from claims.check import ArticleStance, Checked
from claims.model import Article, Result
from claims.neural.stance import PairStance
from claims.report.article_records import Record, span_lists
from claims.report.cells import Unit, units
from claims.report.frame import made, page_text
from claims.report.look import BOLD, DIM, Look, dotted, labelled, status_style
from claims.report.records import made_record
from claims.report.visible import visible
from claims.report.words import as_of_words, count, origins_words, percent, places_of, shortened, status_word, when

__all__ = ["CHECK_SCHEMA", "check_record", "check_text", "claim_row"]

CHECK_SCHEMA = "claims-check/1"

_QUOTED = 240  # characters of one piece of evidence
_ORDER: tuple[PairStance, ...] = ("agree", "disagree", "discuss")
_HEADS: dict[PairStance, str] = {"agree": "AGREE", "disagree": "DISAGREE", "discuss": "DISCUSS"}


def check_text(result: Result, checked: Checked, *, look: Look | None = None) -> str:
    """What the articles do to a claim, those that take sides first, and what their sourcing supports together."""
    look = Look() if look is None else look
    lines = look.lines(units(visible(checked.claim), BOLD))
    if checked.assessment is None:
        lines += look.lines(units("No article bears on it."))
    else:
        weighing = checked.assessment.weighing
        word = status_word(weighing.status)
        facts = [
            Unit(word.upper(), status_style(word)),
            Unit(f"{percent(checked.confidence)} {checked.word}"),
        ]
        facts.append(Unit(as_of_words(result)))
        lines += look.lines(dotted(facts))
        lines += labelled("origins", origins_words(checked.assessment.trace), look, indent=0)
        for number, reason in enumerate(checked.reasons):
            lines += labelled("weighing", f"{reason.value:+.2f}  {reason.text}", look, indent=0, again=number > 0)
    places, articles = places_of(result), {one.article.id: one.article for one in result.articles}
    for stance in _ORDER:
        told = [one for one in checked.articles if one.stance == stance]
        if told:
            lines += ["", *look.lines([Unit(f"{_HEADS[stance]} ({count(len(told), 'article')})", BOLD)])]
        for one in told:
            lines += _article(one, articles[one.article], places[one.article], look)
    apart = sum(one.stance == "unrelated" for one in checked.articles)
    if apart:
        lines += ["", *look.lines(units(f"{count(apart, 'article')} without a word on it.", DIM))]
    return page_text([lines, made(result, look)])


def _article(one: ArticleStance, article: Article, place: str, look: Look) -> list[str]:
    lines = look.lines(dotted([Unit(place), Unit(when(article.published)), Unit(percent(one.odds), DIM)]), 2)
    for number, span in enumerate(one.evidence):
        words = shortened(visible(article.words(span)), _QUOTED)
        lines += labelled("words", f'"{words}"', look, indent=4, again=number > 0)
    if one.why:
        lines += labelled("because", visible(one.why), look, indent=4)
    return lines


def check_record(result: Result, checked: Checked) -> Record:
    """The same as a record: see docs/reference/formats.md."""
    assessed = checked.assessment
    return {
        "claim": checked.claim,
        "status": None if assessed is None else assessed.weighing.status,
        "confidence": _confidence(checked),
        "reasons": [{"rule": r.rule, "value": round(r.value, 4), "text": r.text} for r in checked.reasons],
        "origins": [] if assessed is None else [_origin(o.name, o.kind, o.articles) for o in assessed.trace.origins],
        "articles": [
            {
                "id": one.article,
                "stance": one.stance,
                "odds": round(one.odds, 4),
                "evidence": span_lists(one.evidence),
                **({"because": one.why} if one.why else {}),
            }
            for one in checked.articles
        ],
        **made_record(result, CHECK_SCHEMA),
        "left_out": list(result.left_out),
    }


def claim_row(id_: str, checked: Checked) -> Record:
    """One line of many claims: its id, confidence and status."""
    assessed = checked.assessment
    status = None if assessed is None else assessed.weighing.status
    return {"claim_id": id_, "confidence": _confidence(checked), "status": status}


def _confidence(checked: Checked) -> float | None:
    return None if checked.confidence is None else round(checked.confidence, 4)


def _origin(name: str, kind: str, articles: tuple[str, ...]) -> Mapping[str, object]:
    return {"name": name, "kind": kind, "articles": list(articles)}
