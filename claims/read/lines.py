"""The lines of a text with their offsets: what recognition of regions works on."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Line", "lines_of"]

# Only what editors show as a line's end: a form feed or U+2028 inside a sentence does not split it.
_LINE = re.compile(r"[^\r\n]+")


class Line(NamedTuple):
    """A line that is not blank.

    `start:end` are half-open offsets of its words without the white space around them; `indent` counts the
    characters of white space before them.
    """

    start: int
    end: int
    words: str
    indent: int


def lines_of(text: str) -> list[Line]:
    r"""The lines of `text` that are not blank, in order; costs O(characters).

    >>> lines_of("One\n\n  two ")
    [Line(start=0, end=3, words='One', indent=0), Line(start=7, end=10, words='two', indent=2)]
    """
    lines = []
    for match in _LINE.finditer(text):
        raw = match.group()
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            start = match.start() + indent
            lines.append(Line(start, start + len(words), words, indent))
    return lines
