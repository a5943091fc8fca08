"""The word lists of `claims/data/claims.toml`, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["bare_nouns", "words"]


@cache
def _data() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("claims").joinpath("data/claims.toml").read_text("utf-8"))


@cache
def words(section: str, key: str) -> frozenset[str]:
    """One list, by section and key.

    >>> "report" in words("empty_content", "nouns")
    True
    """
    return frozenset(_data()[section][key])


@cache
def bare_nouns() -> dict[str, tuple[str, ...]]:
    """For each noun that can point back alone ("the company"): the sorts of name it can stand for."""
    table: dict[str, list[str]] = {}
    for sort, nouns in _data()["bare_nouns"].items():
        if sort == "example":
            continue
        for noun in nouns:
            table.setdefault(noun, []).append(sort)
            if sort == "organization":
                table[noun].append("name")
    return {noun: tuple(sorts) for noun, sorts in table.items()}
