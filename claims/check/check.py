"""A claim of the user's own held against articles: what each does to it, and what their sourcing supports together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.check.confidence import probability, reasons
from claims.check.contrary import tells
from claims.check.denials import only_denied
from claims.check.judge import Asked, Judged, asked, evidence, judged, turned
from claims.check.sentences import ArticleSentences, article_sentences
from claims.link.toward import is_content
from claims.link.wording import claim_of
from claims.model import Annotated, Assessment, Copy, Mention, Reason, Span, Toward
from claims.moments import Moment
from claims.neural.stance import PairStance
from claims.neural.vectors import sentence_vectors
from claims.text import short_hash
from claims.trace import trace_claim
from claims.weigh import weigh_claim
from claims.weigh.weights import band

__all__ = ["ArticleStance", "Checked", "check"]

_FOR: tuple[Toward, ...] = ("repeats", "supports", "confirms")


@dataclass(frozen=True, slots=True)
class ArticleStance:
    """What one article does to a claim.

    Parameters
    ----------
    odds
        The probability of its stance.
    evidence
        The words that show it; none for an article that has nothing of the claim.
    why
        Which words or figures it tells instead of those of the claim, where it would else be taken to agree; "" for
        none.
    """

    article: str
    stance: PairStance
    odds: float
    evidence: tuple[Span, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim held against articles.

    Parameters
    ----------
    articles
        One for each article, in the order of the articles.
    assessment
        What the sourcing of those that bear on it supports; None where none does.
    confidence, word
        The probability (0–1) that the claim turns out true, and the same in a word; None where no article bears on it.
    reasons
        What its log-odds are the sum of.
    """

    claim: str
    articles: tuple[ArticleStance, ...]
    assessment: Assessment | None
    confidence: float | None = None
    word: str = ""
    reasons: tuple[Reason, ...] = ()


def check(claim: str, annotated: Sequence[Annotated], *, as_of: Moment | None, copies: Sequence[Copy] = ()) -> Checked:
    """Hold a claim against annotated articles.

    Of each article that bears on the claim, the mention in the words that show its stance stands for it, with the
    sourcing that the article gives there; the stance decides what it does to the claim. These mentions are traced and
    weighed like those of any claim.

    Parameters
    ----------
    copies
        What is copied among the articles (`Result.copies`).

    Raises
    ------
    ModelError
        Where the package's models are missing or do not run.
    """
    own = asked(claim)
    found: list[ArticleStance] = []
    mentions: list[tuple[Mention, PairStance]] = []
    for one in annotated:
        article = article_sentences(one.article)
        verdict = _with_denials(own, one, judged(own, article))
        shows = evidence(own, article, verdict)
        at = max(verdict.odds)
        found.append(ArticleStance(one.article.id, verdict.stance, at, shows, verdict.why))
        if shows:
            mentions.append((_standing(own, one, article, shows), verdict.stance))
    assessment = _assessed(claim, own, mentions, as_of, copies)
    if assessment is None:
        return Checked(claim, tuple(found), None)
    media = {one.article.id: one.article.outlet or one.article.id for one in annotated}
    told = reasons(assessment.weighing.confidence, [(media[one.article], one.stance) for one in found])
    sure = probability(told)
    return Checked(claim, tuple(found), assessment, sure, band(sure), told)


def _with_denials(claim: Asked, one: Annotated, verdict: Judged) -> Judged:
    """A verdict turned where an article is taken to agree that tells of the claim only that it is denied."""
    if verdict.stance != "agree" or claim.turned:
        return verdict
    words = only_denied(claim.text, one.mentions)
    return turned(verdict, f"it is denied: {words}") if words else verdict


def _standing(claim: Asked, one: Annotated, article: ArticleSentences, shows: Sequence[Span]) -> Mention:
    """The mention of an article that the words shown hold, the nearest to the claim; else these words themselves."""
    held = [m for m in one.mentions if _overlap(m.spans, shows) and (is_content(m) or m.response is not None)]
    if held:
        near = sentence_vectors([m.text for m in held]) @ claim.vector
        return max(zip(held, near, strict=True), key=lambda pair: (float(pair[1]), pair[0].id))[0]
    words = " ".join(article.texts[article.spans.index(span)] for span in shows)
    id_ = short_hash(one.article.id, str(tuple(shows)), words)
    return Mention(
        id=id_,
        article=one.article.id,
        spans=tuple(shows),
        text=words,
        published=one.article.published,
        outlet=one.article.outlet,
    )


def _overlap(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(a.part == b.part and a.start < b.end and b.start < a.end for a in spans for b in others)


def _assessed(
    claim: str, own: Asked, mentions: Sequence[tuple[Mention, PairStance]], as_of: Moment | None, copies: Sequence[Copy]
) -> Assessment | None:
    if not mentions:
        return None
    stances = {mention.id: stance for mention, stance in mentions}
    whole = claim_of(mention for mention, _ in mentions)
    told = replace(
        whole, text=claim, mentions=tuple(replace(m, toward=_toward(m, stances[m.id], own)) for m in whole.mentions)
    )
    traced = trace_claim(told, copies=copies)
    return Assessment(told, traced, weigh_claim(told, traced, as_of=as_of))


def _toward(mention: Mention, stance: PairStance, claim: Asked) -> Toward:
    """What a mention does to the claim asked for: by the stance where that takes sides, else as linking settles it.

    In an article that only discusses the claim, a mention supports it where it tells it ("Acme may sell its mill, two
    people said"), and not where it is merely the one nearest to it.
    """
    if stance == "disagree":
        return "retracts" if mention.toward == "retracts" else "denies"
    if stance == "agree" and mention.toward not in _FOR:
        return "repeats" if mention.source is None else "supports"
    if stance == "discuss" and mention.toward in ("denies", "confirms", "repeats", "supports"):
        told = mention.toward in ("repeats", "supports") and tells(claim.text, mention.text)
        return mention.toward if told else "discusses"
    return mention.toward
