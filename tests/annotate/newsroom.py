"""Small articles for the tests of annotation: written inline, read as the readers read plain text."""

from __future__ import annotations

from functools import cache

from claims.annotate import annotate_articles
from claims.annotate.language import load_model
from claims.model import Annotated, Article, Mention
from claims.read.dates import publication_date
from claims.read.regions import regions
from claims.text import short_hash


def article(
    text: str,
    *,
    title: str = "",
    outlet: str | None = None,
    author: str | None = None,
    published: str | None = None,
) -> Article:
    name = short_hash(title, text)
    return Article(
        id=name,
        version=name,
        title=title,
        text=text,
        outlet=outlet,
        author=author,
        published=publication_date(published) if published else None,
        regions=regions(title, text),
    )


@cache
def annotated(
    text: str,
    *,
    title: str = "",
    outlet: str | None = None,
    author: str | None = None,
    published: str | None = None,
) -> Annotated:
    one = article(text, title=title, outlet=outlet, author=author, published=published)
    (found,) = annotate_articles([one], nlp=load_model())
    return found


def mentions(text: str, **told: str) -> tuple[Mention, ...]:
    return annotated(text, **told).mentions


def the(found: tuple[Mention, ...], *words: str) -> Mention:
    """The first mention whose sentence holds all the words."""
    fit = [m for m in found if all(w in m.text for w in words)]
    assert fit, f"no mention with {words} among {[m.text for m in found]}"
    return fit[0]


def names(mention: Mention) -> list[str]:
    """The steps of its chain, origin first."""
    return [step.name for step in mention.chain]


def speaker(text: str, *words: str, **told: str) -> tuple[str, str | None]:
    """Kind and name of who said some words."""
    one = the(mentions(text, **told), *words)
    return one.kind, one.source.name if one.source is not None else None


def mention_at(text: str, words: str, found: tuple[Mention, ...]) -> Mention:
    """The mention that shares most characters with some words of the text."""
    start = text.index(words)
    end = start + len(words)

    def shared(mention: Mention) -> int:
        return sum(max(0, min(s.end, end) - max(s.start, start)) for s in mention.spans if s.part == "text")

    best = max(found, key=shared, default=None)
    assert best is not None, f"no mention in {text!r}"
    assert shared(best), f"no mention holds {words!r} among {[m.text for m in found]}"
    return best
