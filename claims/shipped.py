"""The data files that ship with the package, in `claims/data`."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

__all__ = ["shipped_text", "shipped_toml"]


def shipped_text(name: str) -> str:
    """The text of one file.

    >>> shipped_text("outlets.csv").partition(",")[0]
    'name'
    """
    return (files("claims") / "data" / name).read_text(encoding="utf-8")


def shipped_toml(name: str) -> dict[str, Any]:
    """The tables of one TOML file, read anew each time: what asks often keeps what it makes of them.

    >>> shipped_toml("weights.toml")["basis"]
    'hand-set'
    """
    return tomllib.loads(shipped_text(name))
