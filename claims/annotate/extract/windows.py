"""Cut passages into windows of word pieces: what the encoder reads at once.

A window holds whole passages of one article, in order, as many as fit: [CLS] passage [SEP] passage [SEP] … A passage
that is longer than a window alone is cut where a sentence ends. Training and running cut in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["MARKS", "SMALLEST", "Segment", "Window", "windows"]

SMALLEST = 8  # pieces of a window
MARKS = ("[CLS]", "[SEP]")  # of its begin, and of the end of each segment


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage, or a part of a long one, as it stands in a window.

    Parameters
    ----------
    passage
        The passage's index among those given.
    first
        The index in the window of its first piece.
    bounds
        Half-open characters of the passage, a pair for each piece.
    """

    passage: int
    first: int
    bounds: tuple[tuple[int, int], ...]

    @property
    def last(self) -> int:
        """The index in the window behind its last piece."""
        return self.first + len(self.bounds)


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces that the encoder reads at once, and the segments that they make up."""

    ids: tuple[int, ...]
    segments: tuple[Segment, ...]


def windows(texts: Sequence[str], tokenizer: Tokenizer, *, size: int) -> list[Window]:
    """Windows of at most `size` pieces over the passages of one article, marks of begin and end included.

    Raises
    ------
    ValueError
        Where `size` is under `SMALLEST`.
    """
    if size < SMALLEST:
        raise ValueError(f"a window of {size} pieces is too small; it needs {SMALLEST}")
    cls, sep = (tokenizer.token_to_id(mark) or 0 for mark in MARKS)
    found: list[Window] = []
    ids: list[int] = [cls]
    segments: list[Segment] = []
    # One by one: a batch would start threads of the tokenizer's own.
    for index, encoding in enumerate(tokenizer.encode(text, add_special_tokens=False) for text in texts):
        for start, end in _pieces_at_once(texts[index], encoding.offsets, size - 2):
            if segments and len(ids) + end - start + 1 > size:
                found.append(Window(tuple(ids), tuple(segments)))
                ids, segments = [cls], []
            segments.append(Segment(index, len(ids), tuple(encoding.offsets[start:end])))
            ids += [*encoding.ids[start:end], sep]
    if segments:
        found.append(Window(tuple(ids), tuple(segments)))
    return found


_STOP = re.compile(r"[.!?]+[\"”’')\]]*\s")


def _pieces_at_once(text: str, bounds: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """Half-open ranges of pieces, none longer than `size`, cut behind the last sentence end that fits."""
    ranges: list[tuple[int, int]] = []
    start = 0
    while len(bounds) - start > size:
        low, high = bounds[start + size // 2][0], bounds[start + size][0]
        stops = [m.end() for m in _STOP.finditer(text, low, high)]
        at = stops[-1] if stops else high
        end = next(i for i in range(start + size // 2, start + size + 1) if bounds[i][0] >= at or i == start + size)
        ranges.append((start, end))
        start = end
    if start < len(bounds):
        ranges.append((start, len(bounds)))
    return ranges
