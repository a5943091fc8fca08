"""Which of several possibilities is right: a log-linear model.

The features of each possibility are weighed by a table of weights, and the sums compared (softmax). The weights are
fitted by `claims.train.softmax`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

__all__ = ["Features", "Option", "Weights", "probabilities"]

Features = Mapping[str, float]
Option = tuple[str, Features]  # one possibility: the table that it is weighed by, and its features
Weights = Mapping[str, Mapping[str, float]]  # by table and feature


def probabilities(options: Sequence[Option], weights: Weights) -> list[float]:
    """How likely each possibility is the right one; they sum up to 1. A feature without a weight tells nothing.

    >>> probabilities([("nothing", {}), ("claim", {"near": 2.0})], {"nothing": {}, "claim": {"near": 0.0}})
    [0.5, 0.5]
    """
    scores = np.asarray([_score(features, weights[table]) for table, features in options])
    odds = np.exp(scores - scores.max())
    return [float(one) for one in odds / odds.sum()]


def _score(features: Features, weights: Mapping[str, float]) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in features.items())
