"""Mentions gathered into claims by average linkage: one bad pair does not weld two stories together."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from itertools import product

from claims.link.features import Features
from claims.link.score import Scorer

__all__ = ["cluster"]

_SAMPLE = 4  # of each of two clusters never compared before, so many mentions stand for the rest


def cluster(
    features: Sequence[Features], pairs: Iterable[tuple[int, int]], scorer: Scorer, threshold: float
) -> list[list[int]]:
    """Places in `features`, gathered; each exactly once.

    Agglomerative average linkage over `pairs`, those worth comparing: always the two clusters with the highest average
    score next, while it reaches `threshold`. Two mentions of one article whose own score is below it never
    come together. Equal scores are decided by the mentions' ids, so that the order of the input has no say.

    References
    ----------
    Lance and Williams (1967), A general theory of classificatory sorting strategies.
    """
    by_id = sorted(range(len(features)), key=lambda at: features[at].id)
    ordered = [features[at] for at in by_id]
    place = {at: nth for nth, at in enumerate(by_id)}
    linkage = _Linkage(ordered, scorer, threshold)
    merged = linkage.run(sorted((min(place[a], place[b]), max(place[a], place[b])) for a, b in pairs))
    return [[by_id[at] for at in members] for members in merged]


class _Linkage:
    """The state of one clustering: clusters by number, and the average scores between neighbouring ones."""

    def __init__(self, features: Sequence[Features], scorer: Scorer, threshold: float) -> None:
        self.features, self.scorer, self.threshold = features, scorer, threshold
        self.members: dict[int, list[int]] = {at: [at] for at in range(len(features))}
        self.average: dict[int, dict[int, float]] = {at: {} for at in range(len(features))}
        self.queue: list[tuple[float, int, int]] = []
        # The members of each cluster by their articles.
        self.homes: dict[int, dict[str, list[int]]] = {at: {one.article: [at]} for at, one in enumerate(features)}

    def _score(self, a: int, b: int) -> float:
        return self.scorer(self.features[a], self.features[b]).value

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        for a, b in pairs:
            value = self._score(a, b)
            # A weak pair still counts against a later merger; a missing one is reckoned from a sample.
            if value > 0.5 * self.threshold:
                self._note(a, b, value)
        while self.queue:
            value, a, b = heapq.heappop(self.queue)
            if a in self.members and b in self.members and self.average[a].get(b) == -value:
                self._merge(a, b)
        return [sorted(self.members[at]) for at in sorted(self.members)]

    def _note(self, a: int, b: int, value: float) -> None:
        self.average[a][b] = self.average[b][a] = value
        if value >= self.threshold:
            heapq.heappush(self.queue, (-value, min(a, b), max(a, b)))

    def _merge(self, a: int, b: int) -> None:
        if self._forbidden(a, b):
            del self.average[a][b], self.average[b][a]
            return
        # An average reaches the threshold only where one of its parts does; all other pairs can be forgotten.
        either = [(c, v) for part in (a, b) for c, v in self.average[part].items() if c not in (a, b)]
        neighbours = sorted({c for c, value in either if value >= self.threshold})
        size_a, size_b = len(self.members[a]), len(self.members[b])
        updated = {
            c: (size_a * self._between(a, c) + size_b * self._between(b, c)) / (size_a + size_b) for c in neighbours
        }
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        for article, of in self.homes.pop(b).items():
            self.homes[a].setdefault(article, []).extend(of)
        for c, _ in either:
            self.average[c].pop(a, None)
            self.average[c].pop(b, None)
        del self.average[b]
        self.average[a] = {}
        for c, value in updated.items():
            self._note(a, c, value)

    def _between(self, a: int, c: int) -> float:
        """The average score of two clusters; where they were not compared, that of a few members of each."""
        known = self.average[a].get(c)
        if known is not None:
            return known
        pairs = list(product(_spread(self.members[a]), _spread(self.members[c])))
        return sum(self._score(x, y) for x, y in pairs) / len(pairs)

    def _forbidden(self, a: int, b: int) -> bool:
        """Whether one article states two claims in them."""
        ours, theirs = self.homes[a], self.homes[b]
        return any(
            self._score(x, y) < self.threshold
            for article in ours.keys() & theirs.keys()
            for x in ours[article]
            for y in theirs[article]
        )


def _spread(members: Sequence[int]) -> Sequence[int]:
    """At the most `_SAMPLE` members, evenly spread."""
    if len(members) <= _SAMPLE:
        return members
    return [members[at * len(members) // _SAMPLE] for at in range(_SAMPLE)]
