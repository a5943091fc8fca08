"""What the annotation finds in gold articles, in the form in which it is scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claims.annotate import annotate_articles
from claims.annotate.extract import Extractor
from claims.evaluate.gold import GoldArticle, Roles
from claims.model import Article, Attribution
from claims.read.regions import regions

__all__ = ["predicted"]


def predicted(
    gold: Iterable[GoldArticle], *, extractor: Extractor | None = None
) -> Iterator[tuple[GoldArticle, Sequence[Roles]]]:
    """Each gold article with the attributions that the whole annotation finds in its text."""
    for one in gold:
        article = Article(id=one.id, version="", title="", text=one.text, regions=regions("", one.text))
        annotated = next(annotate_articles([article], extractor=extractor))
        yield one, [_roles(a) for a in annotated.attributions]


def _roles(attribution: Attribution) -> Roles:
    spans = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {role: tuple((s.start, s.end) for s in found) for role, found in spans.items()}
