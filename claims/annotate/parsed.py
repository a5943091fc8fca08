"""An article as the annotate step sees it: passages, their parse, and who is meant. Everything else reads from it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.annotate.docs import Doc
from claims.annotate.identity import Identities
from claims.annotate.inner import Inner
from claims.annotate.meant import Meant
from claims.annotate.passages import Passage
from claims.model import Article, Span, Step

__all__ = ["Parsed"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article, its passages with one parsed document each, its identities, and the attributions within contents.

    `meant` tells what its pronouns stand for.
    `agency` is the step that its dateline names, if any.
    """

    article: Article
    passages: tuple[Passage, ...]
    docs: tuple[Doc, ...]
    who: Identities
    meant: Meant
    inner: Inner
    agency: tuple[Step, ...]

    def spans(self, index: int, pairs: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        """Character pairs of a passage's document as spans of the article."""
        return tuple(self.passages[index].span(s, e) for s, e in pairs)
