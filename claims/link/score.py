"""How likely it is that two mentions state one claim, with the reasons.

A logistic regression over the figures of `claims.link.compare`: weights in `data/link_weights.toml`, fitted by
`claims.train.link` on pairs of mentions of which it is known. Whatever is called with two `Features` and returns a
`Score` can take its place.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claims.link.compare import FIGURES, Compared, Ground, compared, mass
from claims.link.context import Context
from claims.link.features import Features
from claims.numbers import conflicts

__all__ = ["MakeScorer", "Score", "Scorer", "ground_of", "threshold", "trained_scorer"]

# Idf as if so many further articles had been read, none of which has the word: two articles alone work too.
_UNSEEN = 20


@dataclass(frozen=True, slots=True)
class Score:
    """The probability that two mentions state one claim, and in words what made it."""

    value: float
    reasons: tuple[str, ...] = ()


class Scorer(Protocol):
    """Anything that tells how likely two mentions state one claim. It must be symmetric."""

    def __call__(self, a: Features, b: Features, /) -> Score:
        """The score of one pair."""
        ...


Vectors = Mapping[str, NDArray[np.float32]]
MakeScorer = Callable[[Sequence[Features], Vectors, Mapping[str, Context]], Scorer]


@dataclass(frozen=True)
class Weights:
    """The fitted regression: what each figure adds to the log-odds."""

    bias: float
    threshold: float
    figures: Mapping[str, float]

    def probability(self, pair: Compared) -> float:
        """That a pair is one claim."""
        odds = self.bias + math.fsum(self.figures[name] * value for name, value in pair.figures.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def weights() -> Weights:
    """The weights as shipped."""
    told = tomllib.loads((files("claims") / "data" / "link_weights.toml").read_text(encoding="utf-8"))
    return Weights(told["bias"], told["threshold"], {name: float(told["figures"][name]) for name in FIGURES})


def threshold() -> float:
    """The average probability from which two clusters are one claim."""
    return weights().threshold


def ground_of(features: Sequence[Features], vectors: Vectors, contexts: Mapping[str, Context]) -> Ground:
    """What comparing needs: the rarity of words is taken from these mentions, by article, and a small default."""
    articles: dict[str, set[str]] = {}
    for one in features:
        articles.setdefault(one.article, set()).update(one.words | one.names)
    count = Counter(word for words in articles.values() for word in words)
    total = len(articles) + _UNSEEN
    rarity = {word: math.log(total / (times + 0.5)) for word, times in count.items()}
    weight = rarity.__getitem__
    return Ground(weight, {f.id: mass(f, weight) for f in features}, vectors, contexts)


def trained_scorer(features: Sequence[Features], vectors: Vectors, contexts: Mapping[str, Context]) -> Scorer:
    """The scorer of the shipped weights."""
    ground, fitted = ground_of(features, vectors, contexts), weights()

    def score(a: Features, b: Features) -> Score:
        pair = compared(a, b, ground)
        if pair is None:
            return Score(0.0, ("nothing in common",))
        value = fitted.probability(pair)
        if a.article == b.article:
            value = _within_article(a, b, value, pair.figures.get("containment", 0.0), fitted.threshold)
        return Score(value, pair.reasons)

    return score


def _within_article(a: Features, b: Features, value: float, containment: float, least: float) -> float:
    """Two mentions of one article are one claim only where they say nearly the same.

    A headline against the lead may differ as two articles' do; a denial repeats just the gist.
    """
    if a.lead and b.lead:
        return value
    if conflicts(a.numbers, b.numbers):
        return 0.0
    short = min(len(a.words | a.names), len(b.words | b.names))
    enough = 0.65 if a.answer or b.answer else 0.85
    # What is negated without an answer is another thing, unless it is the same in every word.
    if a.negated != b.negated and not (a.answer or b.answer):
        enough = 0.999
    return max(value, least) if short >= 3 and containment >= enough else 0.0
