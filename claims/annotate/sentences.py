"""Where the sentences of a text lie, by its signs alone: enough to tell how far words stand apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from claims.annotate.wordlists import words

__all__ = ["quotations", "sentence_at", "sentence_ends", "sentences"]

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])|\n[ \t]*\n")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.)+$|\b(?:Inc|Corp|Co|Ltd|No|vs|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$")
_BLANK = re.compile(r"\s*")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    r"""The sentences of a text as half-open characters; an empty line ends one, a single line break does not.

    >>> text = "A Co. spokesman\nspoke. “No.” He left."
    >>> [text[s:e] for s, e in sentences(text)]
    ['A Co. spokesman\nspoke.', '“No.”', 'He left.']
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if not _abbreviated(text, match):
            found.append((start, match.end()))
            start = match.end()
    found.append((start, len(text)))
    trimmed = (_trimmed(text, *pair) for pair in found)
    return tuple((s, e) for s, e in trimmed if s < e)


_QUOTATION = re.compile(r"(?:[\"“]|''|``)(?:(?!'')[^\"“”])*(?:[\"”]|''|(?=“)|\Z)")


def quotations(text: str) -> list[tuple[int, int]]:
    """The quotations of a text, marks and all, as half-open characters; one that is not closed goes on to the end.

    >>> text = "She said: “No.” And then: “Never."
    >>> [text[s:e] for s, e in quotations(text)]
    ['“No.”', '“Never.']
    """
    return [match.span() for match in _QUOTATION.finditer(text)]


def sentence_ends(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends within the characters `start:end`, the next one's first character being among them.

    >>> text = "Holm told Gov. Smith so. Dr. Lee left."
    >>> sentence_ends(text, 0, 20), sentence_ends(text, 0, 26)
    (False, True)
    """
    return any(not _abbreviated(text, match) for match in _END.finditer(text, start, end))


def _abbreviated(text: str, match: re.Match[str]) -> bool:
    """Whether the point ends an abbreviation: "U.S.", "Gen.", an initial."""
    if match[0] != ".":
        return False
    before = text[max(0, match.start() - 12) : match.end()]
    return _ABBREVIATION.search(before) is not None or before.split()[-1] in words("ranks", "words")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    blank = _BLANK.match(text, start, end)
    return (blank.end() if blank else start), start + len(text[start:end].rstrip())


def sentence_at(found: Sequence[tuple[int, int]], offset: int) -> int:
    """The index of the sentence that holds a character, or of the one before it; 0 where there is none.

    >>> sentence_at([(0, 5), (6, 9)], 7), sentence_at([(0, 5), (6, 9)], 5)
    (1, 0)
    """
    return max(0, bisect_right(found, (offset, float("inf"))) - 1)
