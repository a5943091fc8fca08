"""The words of an article, and its runs of five words as numbers, the same in every run of the program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from claims.model import Article
from claims.text import fold

__all__ = ["SHINGLE", "Numbered", "Shingled", "among", "distinct"]

SHINGLE = 5  # words that follow each other

_WORD = re.compile(r"\w+")
_OWN = ("body", "caption")  # a quoted document or post is nobody's copy, and what is no text is none
_ODD = (1, 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True, eq=False)
class Shingled:
    """What is compared of one article.

    Parameters
    ----------
    starts, ends
        Half-open characters of the article's text, one pair for each word.
    numbers
        A number for each word: equal for equal words, whatever their case and accents.
    shingles
        A number for each run of `SHINGLE` words, by the place of its first word.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    numbers: NDArray[np.uint64]
    shingles: NDArray[np.uint64]

    def without(self, shingles: NDArray[np.uint64]) -> Shingled:
        """The words that stand in none of the given runs, which are sorted."""
        found = among(self.shingles, shingles)
        if not found.any():
            return self
        kept = np.ones(len(self.numbers), bool)
        for at in range(SHINGLE):
            kept[at : at + len(found)] &= ~found
        numbers = self.numbers[kept]
        return Shingled(self.starts[kept], self.ends[kept], numbers, _shingles(numbers))


def among(values: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which of some values are among others, which are sorted."""
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.equal(known[at], values)


def distinct(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each value once, sorted."""
    ordered = np.sort(values)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))] if len(ordered) else ordered


class Numbered:
    """Turns articles into `Shingled`. Words seen once are not reckoned again: O(characters) for all articles."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def words(self, article: Article) -> Shingled:
        """The words of an article's own text: body and captions, or all where its regions are not known."""
        spans = [r.span for r in article.regions if r.kind in _OWN and r.span.part == "text"]
        ranges = [(span.start, span.end) for span in spans] if article.regions else [(0, len(article.text))]
        starts: list[int] = []
        ends: list[int] = []
        words: list[int] = []
        for start, end in ranges:
            for found in _WORD.finditer(article.text, start, end):
                starts.append(found.start())
                ends.append(found.end())
                words.append(self._number(found[0]))
        numbers = np.array(words, np.uint64)
        return Shingled(np.array(starts, np.int32), np.array(ends, np.int32), numbers, _shingles(numbers))

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            folded = fold(word).encode("utf-8", "surrogatepass")
            number = int.from_bytes(blake2b(folded, digest_size=8).digest(), "big")
            self._numbers[word] = number
        return number


def _shingles(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each run of words: a polynomial of theirs, mixed so that its upper half depends on all of them."""
    count = max(0, len(numbers) - SHINGLE + 1)
    found = np.zeros(count, np.uint64)
    for at, odd in enumerate(_ODD):
        found += numbers[at : at + count] * np.uint64(odd)
    found ^= found >> np.uint64(33)
    found *= np.uint64(0xFF51AFD7ED558CCD)
    return found ^ (found >> np.uint64(33))
