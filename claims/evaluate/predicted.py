"""What the annotation finds in gold articles, in the form in which it is scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.annotate import annotate_articles
from claims.annotate.extract import Extractor
from claims.evaluate.gold import GoldArticle, Label, Roles
from claims.model import Article, Attribution
from claims.read.regions import regions

__all__ = ["predicted"]


def predicted(
    gold: Iterable[GoldArticle], *, extractor: Extractor | None = None
) -> Iterator[tuple[GoldArticle, GoldArticle]]:
    """Each gold article with the same as predicted: what the whole annotation finds in its text, with labels."""
    for one in gold:
        article = Article(id=one.id, version="", title=one.title, text=one.text, regions=regions(one.title, one.text))
        found = next(annotate_articles([article], extractor=extractor)).attributions
        labels = tuple(Label(a.kind, a.stance, a.hedged) for a in found)
        yield one, GoldArticle(one.id, one.text, tuple(_roles(a) for a in found), labels)


def _roles(attribution: Attribution) -> Roles:
    spans = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {role: tuple((s.start, s.end) for s in found) for role, found in spans.items()}
