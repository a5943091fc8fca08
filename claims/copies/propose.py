"""Pairs of articles that may share text: a stretch of each hashes alike (Broder 1997; Indyk and Motwani 1998)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from claims.copies.words import SHINGLE, among, distinct

__all__ = ["LEAST", "propose"]

LEAST = 20  # runs of words; a shorter text says too little about copying
_WINDOW, _STRIDE = 32, 16  # runs of words
_BANDS, _ROWS = 8, 4  # two stretches that have .6 in common meet with a chance of .67, with .8 of .98
_SHARED = 0.3  # of a stretch, found in other articles at all
_KEPT = 8  # articles that are kept under one stretch


def propose(shingles: Sequence[NDArray[np.uint64]]) -> list[tuple[int, int]]:
    """Pairs of places in `shingles`, lesser first, sorted.

    Each article is cut into stretches that overlap by half, so that a passage is found in a longer text. A stretch is
    compared with those of the articles before it alone, and of those with a few: a text that a thousand articles have
    gives some thousands of pairs, and each leads to the first one. Near O(n log n) for n words; memory grows
    with the copied text alone, since stretches of which nothing stands elsewhere are dropped at once.
    """
    shared = _in_several(shingles)
    windows = [(at, window) for at, one in enumerate(shingles) for window in _windows(one, shared)]
    if len({at for at, _ in windows}) < 2:
        return []
    from datasketch import MinHash, MinHashLSH

    empty = MinHash(num_perm=_BANDS * _ROWS, seed=1, hashfunc=int)
    index = MinHashLSH(num_perm=_BANDS * _ROWS, params=(_BANDS, _ROWS))
    found: set[tuple[int, int]] = set()
    for number, (at, window) in enumerate(windows):
        sketch = empty.copy()
        sketch.update_batch((window >> np.uint64(32)).tolist())
        near = sorted({before for before, _ in index.query(sketch)} - {at})
        found.update((before, at) for before in near[:_KEPT])
        if len(near) < _KEPT:
            index.insert((at, number), sketch)
    return sorted(found)


def _in_several(shingles: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    """Runs of words that stand in two articles or more, sorted."""
    if not shingles:
        return np.empty(0, np.uint64)
    found, counts = np.unique(np.concatenate([distinct(one) for one in shingles]), return_counts=True)
    return found[counts > 1]


def _windows(shingles: NDArray[np.uint64], shared: NDArray[np.uint64]) -> Iterator[NDArray[np.uint64]]:
    """The stretches of one article of which enough stands in others, each with the runs of words that do."""
    if len(shingles) < LEAST:
        return
    here = among(shingles, shared)
    for start in range(0, max(1, len(shingles) - _WINDOW + _STRIDE), _STRIDE):
        window = slice(start, start + _WINDOW)
        if here[window].sum() >= max(_SHARED * len(here[window]), SHINGLE):
            yield shingles[window]
