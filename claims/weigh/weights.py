"""The weights of the confidence, read from `data/weights.toml`, each with its reason."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from claims.shipped import shipped_toml

__all__ = ["Weight", "band", "basis", "bounds", "decay", "least_settled", "level", "per_more", "weight", "weights"]


class Weight(NamedTuple):
    """A value in log-odds, and how far off it may be: one standard deviation, in log-odds as well."""

    value: float
    spread: float


@cache
def weights() -> dict[str, Any]:
    """The whole table, as it stands in the file."""
    return shipped_toml("weights.toml")


def weight(section: str, name: str, times: int = 1) -> Weight:
    """One weight with its spread; where it counts several times, so does its error.

    >>> weight("origin", "anonymous").value < 0 < weight("origin", "on_record").value
    True
    >>> once, twice = weight("deduct", "relay"), weight("deduct", "relay", 2)
    >>> (twice.value, twice.spread) == (2 * once.value, 2 * once.spread)
    True
    """
    row = weights()[section][name]
    return Weight(times * float(row["value"]), times * float(row["spread"]))


def per_more(kind: str) -> Weight:
    """What the first further independent origin of a kind adds."""
    more = weights()["more"]
    return Weight(float(more["kinds"][kind]), float(more["spreads"][kind]))


def decay() -> float:
    """What each next further origin is worth of the one before (0–1)."""
    return float(weights()["more"]["decay"])


def bounds() -> tuple[float, float]:
    """The least and the most that a confidence can be (0–1)."""
    return float(weights()["least"]), float(weights()["most"])


def least_settled() -> int:
    """How many earlier claims of a source must have been settled before its record counts."""
    return int(weights()["record"]["least"])


def level() -> float:
    """How often the right value should lie in the interval that is told with a confidence (0–1)."""
    return float(weights()["level"])


def basis() -> str:
    """Where the weights come from: "hand-set", or the data that they were fitted on."""
    return str(weights()["basis"])


def band(confidence: float) -> str:
    """The confidence in a word.

    >>> band(0.31), band(0.5), band(0.97)
    ('unlikely', 'uncertain', 'near certain')
    """
    return str([b["word"] for b in weights()["bands"] if confidence >= b["from"]][-1])
