"""Whether a word stands in somebody's own words, as the marks around it tell."""

from __future__ import annotations

import re

from claims.annotate.docs import Token

__all__ = ["in_quotation"]

_MARK = re.compile(r"[“”\"]|''")  # some papers write two apostrophes
# Single marks: an opening one stands before a word, a closing one behind; "'90s" and "'em" open nothing.
_OPENS = re.compile(r"(?<![\w'])'(?=\w)(?!(?:\d0s|em|til|cause|tis|twas)\b)", re.IGNORECASE)
_CLOSES = re.compile(r"(?<=\S)'(?!\w)")


def in_quotation(token: Token) -> bool:
    """Whether a word stands in a quotation, so that "I" and "we" are not the author's.

    Also in one that began a paragraph earlier, or that goes on in the next and so is not closed.
    """
    text, at = token.doc.text, token.idx
    marks = list(_MARK.finditer(text))
    if not marks:
        return "‘" not in text and _in_single_marks(text, at)
    before = [m for m in marks if m.start() < at]
    if not before:
        return not _may_open(marks[0], 0)
    return _may_open(before[-1], len(before) - 1)


def _may_open(mark: re.Match[str], place: int) -> bool:
    """Whether a mark opens a quotation, by the blanks around it; else every other one does."""
    if mark[0] in "“”":
        return mark[0] == "“"
    text = mark.string
    left = text[mark.start() - 1 : mark.start()].strip(" ([—–-") == ""
    right = text[mark.end() : mark.end() + 1].strip() != ""
    return left if left == right else place % 2 == 0


def _in_single_marks(text: str, at: int) -> bool:
    """Whether the last single mark before a character opens a quotation that is closed behind it."""
    opened = max((m.start() for m in _OPENS.finditer(text, 0, at)), default=-1)
    closed = max((m.start() for m in _CLOSES.finditer(text, 0, at)), default=-1)
    return opened > closed and _CLOSES.search(text, at) is not None
