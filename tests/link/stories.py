"""Short articles, read, annotated, linked, traced and weighed as any others, for tests of hard cases."""

from collections.abc import Sequence
from functools import cache

from claims.model import Article, Assessment, Mention
from claims.pipeline import analyze
from claims.read.dates import publication_date

Told = tuple[str, str, str]  # outlet, date, text


@cache
def found(*articles: Told, as_of: str = "") -> tuple[Assessment, ...]:
    """What is found in articles of these outlets, dates and texts."""
    made = [
        Article(id=f"a{n}", version="v", title="", text=text, outlet=outlet, published=publication_date(date))
        for n, (outlet, date, text) in enumerate(articles)
    ]
    return analyze(made, as_of=publication_date(as_of) if as_of else None).assessments


def claim(assessments: Sequence[Assessment], *words: str) -> Assessment:
    """The one claim of which a mention that does not answer another holds all of these words."""
    fits = [a for a in assessments if any(all(w in m.text for w in words) and not m.answers for m in a.claim.mentions)]
    assert len(fits) == 1, [[m.text for m in a.claim.mentions] for a in fits or assessments]
    return fits[0]


def status(assessments: Sequence[Assessment], *words: str) -> str:
    """The status of that claim."""
    return claim(assessments, *words).weighing.status


def toward(assessments: Sequence[Assessment], article: str, *words: str) -> str:
    """What the mention of an article that holds these words does to its claim."""
    told = [m for m in mentions(assessments, article) if all(w in m.text for w in words)]
    assert len(told) == 1, [m.text for m in mentions(assessments, article)]
    return told[0].toward


def mentions(assessments: Sequence[Assessment], article: str) -> list[Mention]:
    """All that an article states, in whatever claim."""
    return [m for a in assessments for m in a.claim.mentions if m.article == article]


def flags(assessment: Assessment) -> set[str]:
    """The names of a claim's flags."""
    return {flag.name for flag in assessment.weighing.flags}


def variants(assessment: Assessment) -> list[tuple[str, bool]]:
    """How a claim is told, each with whether it is told so in this very claim."""
    return [(v.words, v.claim == assessment.claim.id) for v in assessment.claim.variants]
