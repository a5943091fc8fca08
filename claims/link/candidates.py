"""Which pairs of mentions are worth comparing: never all, so that their number grows with that of the mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from claims.link.context import Context, sharing
from claims.link.features import Features
from claims.link.neighbours import neighbours

__all__ = ["candidates", "worth_comparing"]

_WORDS = 8  # the rarest words of a mention that serve as keys, alone and by twos
_FULL = 24  # a key that more mentions share joins each of them to its neighbours only
_NEIGHBOURS = 6
_MOST_PAIRS_OF_WORDS = 5


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

    Keys are a mention's rarest words, and pairs of them. A key that few mentions have joins all of those; one
    that many have joins each to the next few in order of their words, so that the likest stand side by side
    (a sorted neighbourhood; Hernández and Stolfo 1995). O(n log n) for n mentions of a bounded length.
    """
    seen: dict[str, int] = defaultdict(int)
    for one in features:
        for word in one.words | one.names:
            seen[word] += 1
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    order: dict[int, tuple[str, ...]] = {}
    for at, one in enumerate(features):
        shared = sorted((w for w in one.words | one.names if seen[w] > 1), key=lambda w: (seen[w], w))[:_WORDS]
        order[at] = (*shared, one.id)
        for word in shared:
            having[(word,)].append(at)
        # Rare words for their own sake; common ones (names) because two of them together are rare.
        for pair in combinations(sorted(shared[:_MOST_PAIRS_OF_WORDS] + shared[_MOST_PAIRS_OF_WORDS:][-2:]), 2):
            having[pair].append(at)
    found: set[tuple[int, int]] = set()
    for key in sorted(having):
        places = having[key]
        if len(places) <= _FULL:
            found.update(combinations(places, 2))
            continue
        places = sorted(places, key=lambda at: order[at])
        for at, place in enumerate(places):
            found.update(_pair(place, other) for other in places[at + 1 : at + 1 + _NEIGHBOURS])
    return sorted(found)


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
