"""Words that show what a sentence does to a rumor: `data/check.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.shipped import shipped_toml

__all__ = ["Entry", "any_of", "entries", "says", "words_of_kind"]


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of a kind.

    Parameters
    ----------
    words
        The words and phrases.
    after
        Of which one must stand before them, where there are any.
    instead
        What a claim says without them.
    suffix
        What of each word goes, where not all of it does.
    acts
        Names of acts (`data/link.toml`) that they speak against.
    """

    words: tuple[str, ...]
    after: tuple[str, ...] = ()
    instead: str = ""
    suffix: str = ""
    acts: frozenset[str] = frozenset()


@lru_cache(maxsize=65536)  # sentences of an article that many claims are held against
def says(kind: str, text: str) -> bool:
    """Whether a text holds a word of a kind."""
    return words_of_kind(kind).search(text) is not None


@cache
def words_of_kind(kind: str) -> re.Pattern[str]:
    """What finds the words of a kind.

    "settles" a rumor, "opens" it, "plans" what it tells of, "credits" somebody with it, "negates" it; "stays" as it is;
    "grants" it and "denies" something else.
    """
    words = [word for entry in entries(kind) for word in entry.words]
    sign = r"\?|" if kind == "opens" else ""
    return re.compile(rf"{sign}\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, with either apostrophe."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest)


@cache
def entries(kind: str) -> Sequence[Entry]:
    """The entries of a kind, in their order."""
    told = shipped_toml("check.toml")
    return [
        Entry(
            tuple(one["words"]),
            tuple(one.get("after", ())),
            one.get("instead", ""),
            one.get("suffix", ""),
            frozenset(one.get("acts", ())),
        )
        for one in told[kind]
    ]
