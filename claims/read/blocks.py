"""Paragraphs put together into one text, remembering what the format says that some of them are."""

from __future__ import annotations

from claims.model import Region, RegionKind, Span

__all__ = ["Blocks"]


class Blocks:
    """A text under construction: paragraphs apart by a blank line.

    >>> blocks = Blocks()
    >>> blocks.add("He wrote:"); blocks.add("So it is.", "quotation")
    >>> blocks.done()
    ('He wrote:\\n\\nSo it is.', (Region(kind='quotation', span=Span(part='text', start=11, end=20)),))
    """

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._marks: list[Region] = []
        self._length = 0

    @property
    def empty(self) -> bool:
        """Whether nothing has been added yet."""
        return not self._paragraphs

    def add(self, words: str, kind: RegionKind | None = None) -> None:
        """Append a paragraph, marked as `kind` where one is given; blank ones are left out."""
        words = words.strip()
        if not words:
            return
        start = self._length + (2 if self._paragraphs else 0)
        self._paragraphs.append(words)
        self._length = start + len(words)
        if kind is not None:
            self._marks.append(Region(kind, Span("text", start, self._length)))

    def done(self) -> tuple[str, tuple[Region, ...]]:
        """The text, and the marked regions in order."""
        return "\n\n".join(self._paragraphs), tuple(self._marks)
