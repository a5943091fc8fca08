"""How many labelled attributions bear the right kind, stance and hedge.

A labelled attribution counts as found where one is predicted whose content shares half of its words (Jaccard ≥ 0.5).
Accuracy counts what is not found as wrong; F1 is averaged over the labels that at least ten attributions bear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.evaluate.gold import GoldArticle, Label
from claims.evaluate.metrics import Counts, as_words, matched

__all__ = ["SORTS", "Sorting", "sortings"]

SORTS = ("kind", "stance", "hedged")
_ENOUGH = 10  # attributions of a label, for its F1 to count in the average
_MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Sorting:
    """One of `SORTS` over all labelled attributions: pairs of the right label and the predicted one ("missing")."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def found(self) -> Sorting:
        """The same for those that are found."""
        return Sorting(tuple(pair for pair in self.pairs if pair[1] != _MISSING))

    @property
    def accuracy(self) -> float:
        """The share that is right; 0 of none."""
        return sum(right == told for right, told in self.pairs) / len(self.pairs) if self.pairs else 0.0

    @property
    def labels(self) -> dict[str, Counts]:
        """For each label, the commonest first: right, predicted, gold."""
        gold, told = Counter(right for right, _ in self.pairs), Counter(told for _, told in self.pairs)
        right = Counter(right for right, told in self.pairs if right == told)
        return {label: Counts(right[label], told[label], count) for label, count in gold.most_common()}

    @property
    def macro_f1(self) -> float | None:
        """The mean F1 of the labels with enough attributions; None where there is no such label."""
        found = [counts.f1 for counts in self.labels.values() if counts.gold >= _ENOUGH]
        return sum(found) / len(found) if found else None


def _words(label: Label | None) -> tuple[str, str, str]:
    return (_MISSING,) * 3 if label is None else (label.kind, label.stance, "yes" if label.hedged else "no")


def sortings(articles: Iterable[tuple[GoldArticle, GoldArticle]]) -> dict[str, Sorting]:
    """Each of `SORTS` over gold articles and the same as predicted; empty where nothing is labelled."""
    pairs: list[tuple[tuple[str, str, str], tuple[str, str, str]]] = []
    for gold, told in articles:
        labels: Sequence[Label | None] = gold.labels or (None,) * len(gold.attributions)
        found = matched(as_words(gold.text, gold.attributions), as_words(gold.text, told.attributions), "content")
        for at, label in enumerate(labels):
            if label is not None:
                pairs.append((_words(label), _words(told.labels[found[at]] if at in found else None)))
    if not pairs:
        return {}
    return {sort: Sorting(tuple((one[n], other[n]) for one, other in pairs)) for n, sort in enumerate(SORTS)}
