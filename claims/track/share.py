"""A share of settled claims with its interval.

With few claims a share says little: one of one is 100 percent, and could be chance. So each comes with the interval in
which the source's true share should lie 95 times in 100: Jeffreys' interval, the middle part of a
Beta(k + ½, n - k + ½) distribution, with 0 and 1 as ends where none or all were confirmed.

L. D. Brown, T. T. Cai and A. DasGupta, Interval Estimation for a Binomial Proportion, Statistical Science 16(2), 2001,
101-133; the continued fraction of the incomplete beta function is 8.17.22 of the NIST Digital Library of Mathematical
Functions, evaluated by Lentz's method.
"""

from __future__ import annotations

import math
from functools import cache

__all__ = ["jeffreys"]

_TINY = 1e-300
_CLOSE = 1e-14


@cache
def jeffreys(confirmed: int, settled: int, *, level: float = 0.95) -> tuple[float, float]:
    """The ends (0–1) of the interval of a share `confirmed` of `settled`.

    Parameters
    ----------
    settled
        One or more.
    level
        How often the true share should lie in it (0–1).

    Raises
    ------
    ValueError
        Where there is no share: `settled` is nought, or `confirmed` lies outside it.

    >>> [round(end, 3) for end in jeffreys(9, 10)], [round(end, 3) for end in jeffreys(10, 10)]
    ([0.619, 0.989], [0.783, 1.0])
    """
    if not 0 <= confirmed <= settled or settled < 1:
        raise ValueError(f"{confirmed} of {settled} is no share")
    a, b = confirmed + 0.5, settled - confirmed + 0.5
    low = 0.0 if confirmed == 0 else _quantile((1 - level) / 2, a, b)
    high = 1.0 if confirmed == settled else _quantile((1 + level) / 2, a, b)
    return low, high


def _quantile(probability: float, a: float, b: float) -> float:
    """Where the Beta(a, b) distribution has that much to its left, by bisection."""
    low, high = 0.0, 1.0
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if _below(middle, a, b) < probability else (low, middle)
    return (low + high) / 2


def _below(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function: how much of Beta(a, b) lies to the left of x (0 < x < 1)."""
    if x > (a + 1) / (a + b + 2):  # there the fraction of the other side is the one that converges fast
        return 1 - _below(1 - x, b, a)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    fraction = c = 1.0
    d = 0.0
    for step in range(10_000):
        m = step // 2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + term * d or _TINY)
        c = 1 + term / c or _TINY
        fraction *= c * d
        if abs(1 - c * d) < _CLOSE:
            break
    return math.exp(front) * (fraction - 1) / a
