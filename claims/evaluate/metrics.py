"""Precision, recall and F1 of attributions, counted in word tokens and micro-averaged over articles.

    source, cue, content tokens   of a role, whatever attribution they belong to
    content      pairs of one attribution each whose content tokens overlap by half (Jaccard ≥ 0.5), as many as can be
    attributed   the same, and the sources share a token or are both empty: the headline figure
    full         the same, and the cues share a token or are both empty
    exact        pairs with identical content tokens

Articles are drawn again with replacement for the intervals (the percentile bootstrap, Efron 1979).
"""

from __future__ import annotations

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.evaluate.gold import ROLES, Pairs, Roles

__all__ = ["MEASURES", "Counts", "Figure", "Tokens", "as_words", "counts", "figures", "matched"]

MEASURES = ("attributed", "content", "full", "exact", *(f"{role} tokens" for role in ROLES))

_TOKEN = re.compile(r"\w+")
Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, how many predicted, how many there are."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; of none, 1 where there is nothing to find, else 0."""
        return self.right / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of the gold that is found."""
        return self.right / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure over all articles, its F1 with the 95 % interval; None without samples."""

    counts: Counts
    interval: tuple[float, float] | None


def word_tokens(text: str) -> Callable[[Pairs], Tokens]:
    """A function from character pairs of a text to the numbers of the words that they touch."""
    found = list(_TOKEN.finditer(text))
    starts, ends = [m.start() for m in found], [m.end() for m in found]

    def within(pairs: Pairs) -> Tokens:
        return frozenset(i for s, e in pairs for i in range(bisect_right(ends, s), bisect_left(starts, e)))

    return within


Words = Mapping[str, Tokens]


def _close(a: Words, b: Words) -> bool:
    both = len(a["content"] & b["content"])
    return both > 0 and both / len(a["content"] | b["content"]) >= 0.5


def _meet(a: Tokens, b: Tokens) -> bool:
    return bool(a & b) or not (a or b)


_PAIRS: dict[str, Callable[[Words, Words], bool]] = {
    "content": _close,
    "attributed": lambda a, b: _close(a, b) and _meet(a["source"], b["source"]),
    "full": lambda a, b: _close(a, b) and _meet(a["source"], b["source"]) and _meet(a["cue"], b["cue"]),
    "exact": lambda a, b: a["content"] == b["content"],
}


def as_words(text: str, attributions: Iterable[Roles]) -> list[Words]:
    """Attributions as the numbers of their words."""
    within = word_tokens(text)
    return [{role: within(a.get(role, ())) for role in ROLES} for a in attributions]


def matched(gold: Sequence[Words], predicted: Sequence[Words], measure: str) -> dict[int, int]:
    """For each gold attribution found the predicted one: as many pairs as can be, the earlier ones first.

    Augmenting paths (Berge 1957) in the order of the lists, so that the same input always gives the same pairs.
    """
    fit = [
        [j for j, p in enumerate(predicted) if g["content"] and p["content"] and _PAIRS[measure](g, p)] for g in gold
    ]
    owner: dict[int, int] = {}

    def found(i: int, seen: set[int]) -> bool:
        """Whether gold `i` gets a partner, those that have one giving way where they have another."""
        for j in fit[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or found(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in range(len(gold)):
        found(i, set())
    return {i: j for j, i in sorted(owner.items(), key=lambda pair: pair[1])}


def counts(text: str, gold: Iterable[Roles], predicted: Iterable[Roles]) -> dict[str, Counts]:
    """The counts of every measure for one article."""
    left, right = as_words(text, gold), as_words(text, predicted)
    found = {}
    for role in ROLES:
        one, other = (frozenset[int]().union(*(a[role] for a in side)) for side in (left, right))
        found[f"{role} tokens"] = Counts(len(one & other), len(other), len(one))
    left, right = ([a for a in side if a["content"]] for side in (left, right))
    for measure in _PAIRS:
        found[measure] = Counts(len(matched(left, right, measure)), len(right), len(left))
    return found


def figures(articles: Sequence[Mapping[str, Counts]], *, draws: int = 1000, seed: int = 0) -> dict[str, Figure]:
    """Every measure over articles, with the 95 % interval of its F1 over `draws` samples of the articles."""
    rng = random.Random(seed)
    samples = [rng.choices(articles, k=len(articles)) for _ in range(draws)] if articles else []
    found = {}
    for measure in MEASURES:
        drawn = sorted(_total(sample, measure).f1 for sample in samples)
        ends = (int(0.025 * len(drawn)), min(len(drawn) - 1, int(0.975 * len(drawn))))
        found[measure] = Figure(_total(articles, measure), (drawn[ends[0]], drawn[ends[1]]) if drawn else None)
    return found


def _total(articles: Iterable[Mapping[str, Counts]], measure: str) -> Counts:
    return sum((a[measure] for a in articles), Counts())
