"""The words of a sentence that tell something, by which an article's own sentences are compared."""

from __future__ import annotations

import re

from claims.annotate.wordlists import words
from claims.text import fold

__all__ = ["telling"]

_WORD_OR_FIGURE = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
_LETTERS = 6  # by which words are told apart: "acquire" and "acquired" are one


def telling(text: str) -> set[str]:
    """The beginnings of a text's words that tell something, and its figures.

    >>> sorted(telling("The mill was acquired for $4 million."))
    ['4', 'acquir', 'mill', 'millio']
    """
    return {w[:_LETTERS] for w in _WORD_OR_FIGURE.findall(fold(text)) if w not in words("telling", "dull")}
