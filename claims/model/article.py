"""What reading gives: an article, its regions, and the spans that all else points into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from claims.moments import Moment

__all__ = ["Article", "Part", "Region", "RegionKind", "Span", "offsets"]

Part = Literal["title", "text"]

RegionKind = Literal[
    "title", "body", "quotation", "post", "caption", "byline", "dateline", "credit", "comments", "furniture"
]


class Span(NamedTuple):
    """Half-open characters `start:end` of an article's title or text."""

    part: Part
    start: int
    end: int


def offsets(spans: Iterable[Span]) -> list[list[int]]:
    """The start and end of each span: how plain data have the spans of a flat attribution, all of one part.

    >>> offsets([Span("text", 0, 4), Span("text", 9, 12)])
    [[0, 4], [9, 12]]
    """
    return [[span.start, span.end] for span in spans]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of an article and what it is. Regions do not overlap and are in order.

    Claims come from title, body, quotation, post and caption. A byline or dateline gives author and date, a
    credit line feeds the chain; comments and furniture give nothing.
    """

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One published text with what is known of it.

    Parameters
    ----------
    id
        The id given in the input, else the canonical URL, else a hash of the content.
    version
        A hash of title and text: two versions of one article differ in it.
    title
        The headline, "" where there is none.
    text
        What the reader returned after decoding; every text offset counts in it.
    outlet
        The publishing medium's name as given, or from the URL's domain; None where unknown.
    language
        "en", or "other" where the text is plainly not English: such an article is kept and yields no claims.
    where
        File, and line for formats that hold many articles: for messages only, never part of an output's identity.
    extra
        Keys of the input that are not ours, as (key, JSON text) pairs in order.
    """

    id: str
    version: str
    title: str
    text: str
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: Moment | None = None
    regions: tuple[Region, ...] = ()
    language: str = "en"
    where: str = field(default="", compare=False)
    extra: tuple[tuple[str, str], ...] = ()

    def part(self, part: Part) -> str:
        """The characters that spans of `part` count in."""
        return self.title if part == "title" else self.text

    def words(self, span: Span) -> str:
        """The characters of one span."""
        return self.part(span.part)[span.start : span.end]

    def in_headline(self, span: Span) -> bool:
        """Whether a span lies in the headline, be it apart from the text or at its beginning."""
        titles = (r.span for r in self.regions if r.kind == "title")
        return span.part == "title" or any(t.part == span.part and t.start <= span.start < t.end for t in titles)
