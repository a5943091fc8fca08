"""The confidence of a claim held against articles: its sourcing, and what the media make of it in their own voice.

Only where whole articles are held against a claim is it known which of them take its side; there, the sides that media
take tell more of it than its sourcing alone. Each medium counts once, however many articles it has.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from claims.model import Reason
from claims.neural.stance import PairStance
from claims.shipped import shipped_toml

__all__ = ["probability", "reasons", "sides"]

_VALUE: dict[PairStance, float] = {"agree": 1.0, "disagree": -1.0, "discuss": 0.0}
_UNDECIDED = 3  # media that take no side, counted in


def sides(stances: Iterable[tuple[str, PairStance]]) -> float:
    """What media make of a claim, from -1 (all against) to 1 (all for).

    The mean over the media that have anything of the claim, each with the mean of its articles, and three more that
    take no side: few tell little.

    Parameters
    ----------
    stances
        For each article its medium, or what else stands for it, and its stance.

    Examples
    --------
    >>> sides([("Courier", "agree"), ("Courier", "disagree"), ("Ledger", "agree")])
    0.2
    """
    by: dict[str, list[float]] = {}
    for medium, stance in stances:
        if stance != "unrelated":
            by.setdefault(medium, []).append(_VALUE[stance])
    return math.fsum(math.fsum(values) / len(values) for values in by.values()) / (len(by) + _UNDECIDED)


def reasons(sourcing: float | None, stances: Iterable[tuple[str, PairStance]]) -> tuple[Reason, ...]:
    """What the log-odds of the confidence are the sum of.

    Parameters
    ----------
    sourcing
        The confidence that the sourcing alone gives; None where it gives none.
    """
    told = _weights()
    fitted = str(told["basis"])
    odds = 0.0 if sourcing is None else math.log(sourcing / (1 - sourcing))
    share = sides(stances)
    return (
        Reason("start", float(told["bias"]), "rumors that are held against articles", (), fitted),
        Reason("sourcing", float(told["sourcing"]) * odds, "what its sourcing alone supports", (), fitted),
        Reason("sides", float(told["sides"]) * share, f"the sides that media take ({share:+.2f})", (), fitted),
    )


def probability(found: Iterable[Reason]) -> float:
    """The probability that the reasons add up to, never certain."""
    return min(0.98, max(0.02, 1 / (1 + math.exp(-math.fsum(reason.value for reason in found)))))


@cache
def _weights() -> Mapping[str, float | str]:
    found: Mapping[str, float | str] = shipped_toml("check.toml")["confidence"]
    return found
