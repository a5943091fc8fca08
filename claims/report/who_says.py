"""The mentions of one claim in its explanation: who says so, in what words, from whom, and where that stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.lint import Finding, Profile, lint_article
from claims.model import Annotated, Article, Mention, Span
from claims.report.cells import Unit, units
from claims.report.frame import title
from claims.report.look import DIM, Look, labelled
from claims.report.select import Row
from claims.report.visible import visible
from claims.report.words import (
    copied_words,
    count,
    description_words,
    outlet,
    said_words,
    shortened,
    sourced,
    when,
)

__all__ = ["mention_lines"]

_QUOTED = 300  # characters of the article that are quoted for one span; the offsets tell where the rest is


def mention_lines(row: Row, articles: Mapping[str, Annotated], places: Mapping[str, str], look: Look) -> list[str]:
    """Each mention of a claim with its words, its source and chain, and where the article has them.

    Parameters
    ----------
    articles
        Those of the result, by id; of a mention in none of them only what it bears itself is told.
    places
        What the reader knows each article by, by its id (`places_of`).
    """
    mentions = row.assessment.claim.mentions
    lines = title(f"WHO SAYS SO ({count(len(mentions), 'mention')})", look)
    plurals = {id_: _plurals(articles[id_]) for id_ in {m.article for m in mentions} if id_ in articles}
    for number, mention in enumerate(mentions, 1):
        known = articles.get(mention.article)
        raised = [("look", f.message) for f in plurals.get(mention.article, ()) if _is_of(mention, f)]
        raised += _copied(mention, row, places)
        lines += _mention(number, mention, None if known is None else known.article, raised, look)
    return lines


def _copied(mention: Mention, row: Row, places: Mapping[str, str]) -> list[tuple[str, str]]:
    """Where the text of a mention was copied from: whence its article has most of its words."""
    if mention.id not in dict(row.assessment.trace.copied):
        return []
    copies = [c for c in row.assessment.trace.copies if c.copy == mention.article]
    most = sorted(copies, key=lambda c: (-c.share, c.original))[:1]
    return [("copied", copied_words(copy, places)) for copy in most]


def _plurals(annotated: Annotated) -> tuple[Finding, ...]:
    """Where an article, be it in its headline, makes several sources of one."""
    return lint_article(annotated, profile=Profile("explain", ("plural-for-one",)))


def _is_of(mention: Mention, finding: Finding) -> bool:
    """Whether a finding bears on the source of a mention: its words raised it, in the headline or in the body."""
    return mention.source is not None and not set(mention.source.spans).isdisjoint(finding.spans)


def _mention(
    number: int, mention: Mention, article: Article | None, beside: Sequence[tuple[str, str]], look: Look
) -> list[str]:
    headline = f' "{visible(article.title)}"' if article is not None and article.title else ""
    head = f"{number}. {outlet(mention)}, {when(mention.published)}{headline}"
    lines = look.lines([*units(head), Unit(visible(mention.id), DIM)], 2)
    told = [("states", visible(mention.text))]
    if article is not None:
        told.append(("words", _quoted(article, mention.spans)))
    if mention.cue:
        told.append(("cue", f'"{visible(mention.cue)}"'))
    told.append(("source", sourced(mention)))
    told += [("described as", described) for described in description_words([mention])]
    told += [(label, visible(message)) for label, message in beside]
    if article is not None:
        steps = [step for step in mention.chain if step.spans]
        told += [("chain's words", f"{visible(step.name)}: {_quoted(article, step.spans)}") for step in steps]
    told.append(("tagged", _tags(mention, article)))
    if words := said_words(mention):
        told.append(("said", f"{words.removeprefix('said ')}, as the article tells it"))
    if mention.due is not None:
        told.append(("due", when(mention.due)))
    for label, text in told:
        lines += labelled(label, text, look, indent=5)
    return lines


def _tags(mention: Mention, article: Article | None) -> str:
    tags = [mention.kind, mention.stance.replace("_", " ")]
    if mention.hedged:
        words = [f'"{visible(article.words(s))}"' for s in mention.hedges] if article is not None else []
        tags.append(f"hedged ({', '.join(words)})" if words else "hedged")
    if mention.negated:
        tags.append("negated")
    if mention.type != "fact":
        tags.append(mention.type)
    tags.append(f"toward the claim: {mention.toward.replace('_', ' ')}")
    if mention.primary:
        tags.append("what the article is mainly about")
    return " · ".join(tags)


def _quoted(article: Article, spans: Sequence[Span]) -> str:
    """The words of spans with their offsets (half-open characters of the title or text)."""
    shown = []
    for span in spans:
        words = shortened(visible(article.words(span)), _QUOTED)
        shown.append(f'"{words}" ({span.part} {span.start}–{span.end})')
    return ", ".join(shown)
