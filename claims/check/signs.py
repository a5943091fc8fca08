"""Words that show what a sentence does to a rumor: `data/check.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from claims.shipped import shipped_toml

__all__ = ["says", "words_of_kind"]


@lru_cache(maxsize=65536)  # sentences of an article that many claims are held against
def says(kind: str, text: str) -> bool:
    """Whether a text holds a word of a kind."""
    return words_of_kind(kind).search(text) is not None


@cache
def words_of_kind(kind: str) -> re.Pattern[str]:
    """What finds the words of a kind.

    "settles" a rumor, "opens" it, "plans" what it tells of, "credits" somebody with it, "negates" it.
    """
    told = shipped_toml("check.toml")
    words: Sequence[str] = [word for entry in told[kind] for word in entry["words"]]
    sign = r"\?|" if kind == "opens" else ""
    return re.compile(rf"{sign}\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)
