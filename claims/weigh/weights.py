"""The weights of the confidence, read from `data/weights.toml`, each with its reason."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["band", "basis", "bounds", "decay", "per_more", "value", "weights"]


@cache
def weights() -> dict[str, Any]:
    """The whole table, as it stands in the file."""
    return tomllib.loads((files("claims") / "data" / "weights.toml").read_text("utf-8"))


def value(section: str, name: str) -> float:
    """One weight, in log-odds.

    >>> value("origin", "anonymous") < 0 < value("origin", "on_record")
    True
    """
    return float(weights()[section][name]["value"])


def per_more(kind: str) -> float:
    """What the first further independent origin of a kind adds, in log-odds."""
    return float(weights()["more"]["kinds"][kind])


def decay() -> float:
    """What each next further origin is worth of the one before (0–1)."""
    return float(weights()["more"]["decay"])


def bounds() -> tuple[float, float]:
    """The least and the most that a confidence can be (0–1)."""
    return float(weights()["least"]), float(weights()["most"])


def basis() -> str:
    """Where the weights come from: "hand-set", or the data that they were fitted on."""
    return str(weights()["basis"])


def band(confidence: float) -> str:
    """The confidence in a word.

    >>> band(0.31), band(0.5), band(0.97)
    ('unlikely', 'uncertain', 'near certain')
    """
    return str([b["word"] for b in weights()["bands"] if confidence >= b["from"]][-1])
