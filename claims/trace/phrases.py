"""The words of `data/origins.toml`, by which documents and unnamed sources are known."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claims.shipped import shipped_toml

__all__ = ["found_in", "word_list"]


@cache
def word_list(section: str) -> frozenset[str]:
    """The words and phrases of one section, in small letters.

    >>> "statement" in word_list("release")
    True
    """
    return frozenset(_tables()[section]["words"])


@cache
def found_in(section: str) -> re.Pattern[str]:
    """What finds any of a section's words or phrases, as whole words in letters of any size.

    >>> found_in("release").search("a joint Press Release of both")[0]
    'Press Release'
    """
    longest_first = sorted(word_list(section), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


@cache
def _tables() -> dict[str, Any]:
    return shipped_toml("origins.toml")
