"""What two articles share, exactly: the passages, word by word."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claims.copies.words import SHINGLE, Shingled
from claims.model import Span

__all__ = ["Shared", "shared"]

_GAP = 6  # words that may differ within a passage
_FEW = 12  # words; a shorter passage is a turn of phrase


class Shared(NamedTuple):
    """Passages of one article and of another, and how many words of each stand in them."""

    passages: tuple[tuple[Span, Span], ...]
    words: int
    other_words: int
    longest: int


class _Run(NamedTuple):
    """Words `start:end` of one article that stand at `other:other_end` in the other; `same` of them are equal."""

    start: int
    end: int
    other: int
    other_end: int
    same: int


def shared(one: Shingled, other: Shingled) -> Shared:
    """What of `one` stands in `other`: runs of equal words, joined where few words between them differ.

    Of a text that `other` holds several times the first place counts. O(n) for n words.
    """
    runs = [run for run in _joined(_runs(one.shingles, other.shingles)) if run.same >= _FEW]
    spans = tuple((_span(one, run.start, run.end), _span(other, run.other, run.other_end)) for run in runs)
    covered = np.zeros(len(other.starts), bool)
    for run in runs:
        covered[run.other : run.other_end] = True
    words = sum(run.same for run in runs)
    return Shared(spans, words, min(words, int(covered.sum())), max((run.same for run in runs), default=0))


def _span(words: Shingled, start: int, end: int) -> Span:
    return Span("text", int(words.starts[start]), int(words.ends[end - 1]))


def _runs(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> list[_Run]:
    """Runs of words that both have, in the order of the first."""
    mine, yours = one.tolist(), other.tolist()
    places: dict[int, int] = {}
    for at in range(len(yours) - 1, -1, -1):
        places[yours[at]] = at
    runs: list[_Run] = []
    at = 0
    while at < len(mine):
        place = places.get(mine[at])
        if place is None:
            at += 1
            continue
        length = 1
        while at + length < len(mine) and place + length < len(yours) and mine[at + length] == yours[place + length]:
            length += 1
        words = length + SHINGLE - 1
        runs.append(_Run(at, at + words, place, place + words, words))
        at += length
    return runs


def _joined(runs: list[_Run]) -> list[_Run]:
    joined: list[_Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last is not None and run.start - last.end <= _GAP and -SHINGLE < run.other - last.other_end <= 2 * _GAP:
            twice = max(0, last.end - run.start)
            joined[-1] = _Run(last.start, run.end, last.other, run.other_end, last.same + run.same - twice)
        elif last is None or run.end > last.end:
            # Words of two runs count for the first one alone.
            cut = max(0, last.end - run.start) if last is not None else 0
            joined.append(_Run(run.start + cut, run.end, run.other + cut, run.other_end, run.same - cut))
    return joined
