"""Which sentences stand nearest to each other by their vectors: pairs worth comparing that share no word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["neighbours"]

_MOST = 6  # of a sentence
_NEAR = 0.5  # cosine
_EXACT = 20_000  # sentences; of more an index finds the nearest, nearly always


def neighbours(vectors: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Pairs of rows (vectors of length 1) that are among each other's nearest, lesser first, sorted.

    Exact up to 20,000 rows; above by a graph of neighbours (HNSW; Malkov and Yashunin 2018), O(n log n). The same rows
    in the same order give the same pairs.
    """
    count = len(vectors)
    if count < 2:
        return []
    from usearch.index import Index, search

    most = min(_MOST + 1, count)  # a row is its own nearest
    if count <= _EXACT:
        found = search(vectors, vectors, most, "cos", exact=True, threads=1)
    else:
        index = Index(ndim=vectors.shape[1], metric="cos", dtype="f16")
        # One thread: with more, the graph depends on which is first.
        index.add(np.arange(count), vectors, threads=1)
        found = index.search(vectors, most, threads=1)
    keys, far = np.asarray(found.keys), np.asarray(found.distances)
    rows = np.repeat(np.arange(count), most).reshape(count, most)
    near = (far <= 1 - _NEAR) & (keys != rows)
    return sorted({(min(a, b), max(a, b)) for a, b in zip(rows[near].tolist(), keys[near].tolist(), strict=True)})
