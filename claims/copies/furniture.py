"""What an outlet prints under many of its articles: a reporter's life, a disclaimer, how to subscribe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claims.copies.words import Shingled, among, distinct
from claims.model import Article
from claims.text import slug

__all__ = ["repeated"]

_MANY = 4  # articles of one outlet


def repeated(articles: Sequence[Article], words: Sequence[Shingled]) -> Mapping[str, NDArray[np.uint64]]:
    """By the outlet's key, sorted: the runs of words that stand in four or more of its articles.

    An article of which most is found elsewhere in its outlet is a new version of another one, and its text is no
    furniture; it is not counted. O(n log n) for n words.
    """
    of: dict[str, list[NDArray[np.uint64]]] = defaultdict(list)
    for article, one in zip(articles, words, strict=True):
        if article.outlet and len(one.shingles):
            of[slug(article.outlet)].append(distinct(one.shingles))
    return {outlet: _in_many(sets) for outlet, sets in of.items() if len(sets) >= _MANY}


def _in_many(sets: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    frequent = _frequent(sets)
    apart = [one for one in sets if among(one, frequent).mean() <= 0.5]
    return frequent if len(apart) == len(sets) else _frequent(apart)


def _frequent(sets: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    if len(sets) < _MANY:
        return np.empty(0, np.uint64)
    found, counts = np.unique(np.concatenate(sets), return_counts=True)
    return found[counts >= _MANY]
