"""Fit the last step of judging a pair: from the reader's odds and the other figures to the stance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claims.check.features import PAIR_FEATURES
from claims.neural.stance import STANCES, PairStance

__all__ = ["fitted", "weights_text"]

_COUNTS = {"agree": 1.0, "disagree": 1.6, "discuss": 1.0, "unrelated": 0.5}
_DAMPED = 0.4  # the power of a claim's number of pairs by which each counts for less


def fitted(
    rows: NDArray[np.float64],
    stances: Sequence[PairStance],
    claims: Sequence[str],
    *,
    ridge: float = 2.0,
    steps: int = 400,
) -> NDArray[np.float64]:
    """Weights of the figures and, last, the bias: figures + 1 × stances.

    A softmax regression with ridge, by accelerated gradient descent (Beck and Teboulle 2009). The reader's odds among
    the figures must be out of fold: of a reader that saw nothing of the pair's claim.

    Parameters
    ----------
    rows
        Pairs × `PAIR_FEATURES`.
    """
    times = Counter(zip(claims, stances, strict=True))
    counts = np.array([_COUNTS[s] * times[c, s] ** -_DAMPED for c, s in zip(claims, stances, strict=True)])
    counts /= counts.sum()
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    inputs = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    right = np.eye(len(STANCES))[[STANCES.index(s) for s in stances]]
    shrink = ridge / len(rows)
    steepest = 0.5 * float(np.linalg.eigvalsh((inputs * counts[:, None]).T @ inputs)[-1]) + shrink
    now = ahead = np.zeros((inputs.shape[1], len(STANCES)))
    for step in range(steps):
        scores = inputs @ ahead
        odds = np.exp(scores - scores.max(1, keepdims=True))
        odds /= odds.sum(1, keepdims=True)
        before, now = now, ahead - (inputs.T @ ((odds - right) * counts[:, None]) + shrink * ahead) / steepest
        ahead = now + step / (step + 3) * (now - before)
    weights = now[:-1] / scale[:, None]
    return np.vstack([weights, now[-1] - mean @ weights])


def weights_text(weights: NDArray[np.float64], basis: str) -> str:
    """The file of the weights."""
    lines = [
        "# What each figure of a claim and an article adds to the score of each stance, in the order agree, disagree,",
        "# discuss, unrelated. The figures: claims/check/features.py. Written by claims.train.stacked, not by hand.",
        "",
        f'basis = "{basis}"',
        f"bias = {_row(weights[-1])}",
        "",
        "[figures]",
        *(f"{name} = {_row(row)}" for name, row in zip(PAIR_FEATURES, weights[:-1], strict=True)),
    ]
    return "\n".join(lines) + "\n"


def _row(values: NDArray[np.float64]) -> str:
    return "[" + ", ".join(f"{value:.3f}" for value in values) + "]"
