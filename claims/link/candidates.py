"""Which pairs of mentions are worth comparing: never all, so that their number grows with that of the mentions."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claims.link.context import Context, sharing
from claims.link.features import Features
from claims.link.neighbours import neighbours

__all__ = ["candidates", "worth_comparing"]

_WORDS = 10  # the rarest of a mention, which serve as keys by twos
_FULL = 24  # a key that more mentions share joins each of them to its neighbours only
_NEIGHBOURS = 6
_KEPT = 24  # of a mention's pairs


def worth_comparing(features: Sequence[Features], contexts: Mapping[str, Context]) -> list[tuple[int, int]]:
    """Pairs of places in `features`, lesser first, sorted.

    Mentions that share rare words; and main mentions whose articles begin alike, or share their weightiest words.
    """
    places = [at for at, one in enumerate(features) if one.primary and one.article in contexts]
    if len(places) < 2:
        return candidates(features)
    known = [contexts[features[at].article] for at in places]
    near = {*neighbours(np.stack([one.vector for one in known])), *sharing(known)}
    main = ((min(places[a], places[b]), max(places[a], places[b])) for a, b in near)
    return sorted({*candidates(features), *main})


def candidates(features: Sequence[Features]) -> list[tuple[int, int]]:
    """Pairs of places in `features`, lesser first, sorted; their number grows with that of the mentions.

    Keys are pairs of a mention's rarest words, names among them. One word in common is mostly chance: it is a key for
    main mentions alone, and where it is all that a mention shares with any other. A key that few mentions have joins
    all of those; one that many have joins each to the next few in order of their words, so that the likest stand side
    by side (a sorted neighbourhood; Hernández and Stolfo 1995). Of those so found a mention keeps the ones with which
    it shares the rarest keys, a main mention all main ones as well. O(n log n) for n mentions of a bounded length.
    """
    shared, rarity = _rarest(features)
    main = np.array([one.primary for one in features], bool)
    order = np.empty(len(features), np.int64)
    order[sorted(range(len(features)), key=lambda at: (shared[at], features[at].id))] = np.arange(len(features))
    keys, places = _keys(shared, main, len(rarity))
    pairs, which = _side_by_side(keys, places, order)
    weights = sum(rarity[word] for word in np.divmod(which, len(rarity)))
    one, other = _weightiest(pairs, np.asarray(weights, np.float64), order, main)
    return list(zip(one.tolist(), other.tolist(), strict=True))


def _rarest(features: Sequence[Features]) -> tuple[list[tuple[int, ...]], NDArray[np.float64]]:
    """Of each mention the rarest words that another has too, as numbers, and how rare each word of that number is.

    The rarer a word, the less its number, which begins with 1; 0 stands for no word.
    """
    seen = Counter(word for one in features for word in one.words | one.names)
    known = sorted((word for word in seen if seen[word] > 1), key=lambda word: (seen[word], word))
    number = {word: nth for nth, word in enumerate(known, 1)}
    shared = [tuple(sorted(number[w] for w in one.words | one.names if w in number)[:_WORDS]) for one in features]
    rarity = np.array([0.0, *(math.log(len(features) / seen[word]) for word in known)])
    return shared, rarity


def _keys(
    shared: Sequence[tuple[int, ...]], main: NDArray[np.bool_], base: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The keys of the mentions, two words (or none and one) as digits to a base, and whose each is, by place."""
    single = [(word, at) for at, words in enumerate(shared) if main[at] or len(words) == 1 for word in words]
    alone = np.array(single, np.int64).reshape(-1, 2)
    keys, places = [alone[:, 0]], [alone[:, 1]]
    for length in range(2, _WORDS + 1):
        having = [at for at, words in enumerate(shared) if len(words) == length]
        words = np.array([shared[at] for at in having], np.int64).reshape(-1, length)
        one, other = np.triu_indices(length, 1)
        keys.append((words[:, one] * base + words[:, other]).ravel())
        places.append(np.repeat(np.array(having, np.int64), len(one)))
    return np.concatenate(keys), np.concatenate(places)


def _side_by_side(
    keys: NDArray[np.int64], places: NDArray[np.int64], order: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of places with one key, each as the lesser times the number of places plus the greater; and the keys."""
    by_key = np.lexsort((order[places], keys))
    keys, places = keys[by_key], places[by_key]
    _, which, times = np.unique(keys, return_inverse=True, return_counts=True)
    reach = np.where(times <= _FULL, _FULL - 1, _NEIGHBOURS)[which]
    pairs, shared = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in range(1, min(_FULL, len(keys))):
        near = (keys[:-step] == keys[step:]) & (reach[step:] >= step)
        ends = places[:-step][near], places[step:][near]
        pairs.append(np.minimum(*ends) * len(order) + np.maximum(*ends))
        shared.append(keys[step:][near])
    return np.concatenate(pairs), np.concatenate(shared)


def _weightiest(
    pairs: NDArray[np.int64], weights: NDArray[np.float64], order: NDArray[np.int64], main: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The ends of those pairs that are among the weightiest of one of their mentions, or of two main ones; sorted."""
    pairs, which, times = np.unique(pairs, return_inverse=True, return_counts=True)
    # Each of k words that two mentions share is in k - 1 of their k (k - 1) / 2 keys.
    summed = np.bincount(which, weights, len(pairs)) / ((np.sqrt(1 + 8 * times) - 1) / 2)
    one, other = np.divmod(pairs, max(1, len(order)))
    kept = main[one] & main[other]
    mine, theirs = np.concatenate((one, other)), np.concatenate((other, one))
    ranked = np.lexsort((order[theirs], -np.tile(summed, 2), mine))
    before = np.arange(len(ranked)) - np.searchsorted(mine[ranked], mine[ranked])
    kept[ranked[before < _KEPT] % max(1, len(pairs))] = True
    return one[kept], other[kept]
