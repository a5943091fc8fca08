"""Mentions gathered into claims by average linkage: one bad pair does not weld two stories together."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Literal, NamedTuple

from claims.link.bonds import Bonds
from claims.link.features import Features
from claims.link.score import Scorer
from claims.model import Link

__all__ = ["SUGGESTED", "Clusters", "cluster"]

SUGGESTED = 0.8  # of the threshold: two claims whose likest mentions reach it are suggested for joining
_SAMPLE = 4  # of each of two clusters never compared before, so many mentions stand for the rest


class Clusters(NamedTuple):
    """What was gathered.

    Parameters
    ----------
    links
        The likest pair of mentions of each two clusters that came together, as far as they were compared.
    suggested
        The likest pair of each two clusters that stayed apart though it reaches `SUGGESTED`, the likest first.
    """

    links: list[Link]
    suggested: list[Link]


def cluster(
    features: Sequence[Features], pairs: Iterable[tuple[int, int]], scorer: Scorer, threshold: float, bonds: Bonds
) -> Clusters:
    """Gather mentions by their features: `bonds` then tells the bloc of each.

    Agglomerative average linkage over `pairs`, those worth comparing: always the two clusters with the highest average
    score next, while it reaches `threshold`. Two mentions of one article whose own score is below it never
    come together, nor do two that the bonds keep apart. Equal scores are decided by the mentions' ids, so that the
    order of the input has no say.

    References
    ----------
    Lance and Williams (1967), A general theory of classificatory sorting strategies.
    """
    by_id = sorted(range(len(features)), key=lambda at: features[at].id)
    place = {at: nth for nth, at in enumerate(by_id)}
    linkage = _Linkage([features[at] for at in by_id], scorer, threshold, bonds)
    return linkage.run(sorted((min(place[a], place[b]), max(place[a], place[b])) for a, b in pairs))


class _Linkage:
    """The state of one clustering: clusters by number, and the average scores between neighbouring ones."""

    def __init__(self, features: Sequence[Features], scorer: Scorer, threshold: float, bonds: Bonds) -> None:
        self.features, self.scorer, self.threshold, self.bonds = features, scorer, threshold, bonds
        self.members: dict[int, list[int]] = {at: [at] for at in range(len(features))}
        self.home = list(range(len(features)))  # the cluster that each mention is in
        self.average: dict[int, dict[int, float]] = {at: {} for at in range(len(features))}
        # The likest pair of mentions, with its score, of clusters that were compared.
        self.likest: dict[int, dict[int, tuple[float, int, int]]] = {at: {} for at in range(len(features))}
        self.queue: list[tuple[float, int, int]] = []
        self.links: list[Link] = []
        # The members of each cluster by their articles.
        self.homes: dict[int, dict[str, list[int]]] = {at: {one.article: [at]} for at, one in enumerate(features)}

    def _score(self, a: int, b: int) -> float:
        return self.scorer(self.features[a], self.features[b]).value

    def run(self, pairs: Iterable[tuple[int, int]]) -> Clusters:
        """Gather what articles are mainly about first: passing remarks join these, and hold no two of them apart.

        A headline goes with the main claim of its article, where it tells it, before any other draws it away.
        """
        near: list[tuple[float, int, int]] = []
        main: list[tuple[int, int]] = []
        rest: list[tuple[int, int]] = []
        for a, b in pairs:
            (main if self._are_main(a, b) else rest).append((a, b))
        for these in (main, rest):
            if these is rest:
                self._join_headlines(rest)
            for a, b in these:
                value = self._score(a, b)
                # A weak pair still counts against a later merger; a missing one is reckoned from a sample.
                if value > 0.5 * self.threshold:
                    self._compare(a, b, value)
                if value >= SUGGESTED * self.threshold:
                    near.append((value, a, b))
            while self.queue:
                value, a, b = heapq.heappop(self.queue)
                if a in self.members and b in self.members and self.average[a].get(b) == -value:
                    self._merge(a, b)
        return Clusters(self.links, self._suggested(near))

    def _are_main(self, a: int, b: int) -> bool:
        one, other = self.features[a], self.features[b]
        return one.primary and other.primary and one.article != other.article

    def _join_headlines(self, pairs: Iterable[tuple[int, int]]) -> None:
        for a, b in pairs:
            one, other = self.features[a], self.features[b]
            if not (one.lead and other.lead and one.article == other.article):
                continue
            value, (c, d) = self._score(a, b), (self.home[a], self.home[b])
            if value >= self.threshold and c != d and 1 in (len(self.members[c]), len(self.members[d])):
                self._compare(a, b, value)
                self._merge(c, d)

    def _compare(self, a: int, b: int, value: float) -> None:
        """Note a pair of mentions for the clusters that they are in by now."""
        if self.home[a] == self.home[b]:
            return
        pair, (one, other) = (value, a, b), (self.home[a], self.home[b])
        best = min(pair, self.likest[one].get(other, pair), key=lambda p: (-p[0], p[1], p[2]))
        self.likest[one][other] = self.likest[other][one] = best
        if len(self.members[one]) == len(self.members[other]) == 1:
            self._note(one, other, value)
        elif other not in self.average[one]:
            self._note(one, other, self._between(one, other))

    def _link(self, a: int, b: int, how: Literal["likeness", "suggested"]) -> Link:
        score = self.scorer(self.features[a], self.features[b])
        return Link(self.features[a].id, self.features[b].id, how, score.value, score.reasons)

    def _suggested(self, near: Sequence[tuple[float, int, int]]) -> list[Link]:
        """The likest pair of each two blocs that nothing forbids to be one."""
        best: dict[tuple[str, str], tuple[float, int, int]] = {}
        for value, x, y in near:
            one, other = sorted(self.bonds.bloc(self.features[at].id) for at in (x, y))
            if one != other:
                best[one, other] = min(best.get((one, other), (0.0, x, y)), (-value, x, y))
        return [
            self._link(x, y, "suggested")
            for _, x, y in sorted(best.values())
            if not self._forbidden(self.home[x], self.home[y])
        ]

    def _note(self, a: int, b: int, value: float) -> None:
        self.average[a][b] = self.average[b][a] = value
        if value >= self.threshold:
            heapq.heappush(self.queue, (-value, min(a, b), max(a, b)))

    def _merge(self, a: int, b: int) -> None:
        if self._forbidden(a, b):
            del self.average[a][b], self.average[b][a]
            return
        self.bonds.join(self.features[self.members[a][0]].id, self.features[self.members[b][0]].id)
        self.links.append(self._link(*self.likest[a][b][1:], "likeness"))
        # An average reaches the threshold only where one of its parts does; all other pairs can be forgotten.
        either = [(c, v) for part in (a, b) for c, v in self.average[part].items() if c not in (a, b)]
        neighbours = sorted({c for c, value in either if value >= self.threshold})
        size_a, size_b = len(self.members[a]), len(self.members[b])
        updated = {
            c: (size_a * self._between(a, c) + size_b * self._between(b, c)) / (size_a + size_b) for c in neighbours
        }
        for member in self.members[b]:
            self.home[member] = a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        for article, of in self.homes.pop(b).items():
            self.homes[a].setdefault(article, []).extend(of)
        for c, _ in either:
            self.average[c].pop(a, None)
            self.average[c].pop(b, None)
        del self.average[b]
        self.average[a] = {}
        self._keep_likest(a, b)
        for c, value in updated.items():
            self._note(a, c, value)

    def _keep_likest(self, a: int, b: int) -> None:
        """Let the likest pairs of `b` be those of `a`, where they are liker; of equals the first in order."""
        theirs = self.likest.pop(b)
        theirs.pop(a, None)
        self.likest[a].pop(b, None)
        for c, pair in theirs.items():
            del self.likest[c][b]
            best = min(pair, self.likest[a].get(c, pair), key=lambda p: (-p[0], p[1], p[2]))
            self.likest[a][c] = self.likest[c][a] = best

    def _between(self, a: int, c: int) -> float:
        """The average score of two clusters; where they were not compared, that of a few members of each."""
        known = self.average[a].get(c)
        if known is not None:
            return known
        pairs = list(product(_spread(self.members[a]), _spread(self.members[c])))
        return sum(self._score(x, y) for x, y in pairs) / len(pairs)

    def _forbidden(self, a: int, b: int) -> bool:
        """Whether a person keeps them apart, or one article states two claims in them."""
        if self.bonds.parted(self.features[self.members[a][0]].id, self.features[self.members[b][0]].id):
            return True
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
