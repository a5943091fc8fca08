"""The word lists of `claims/data/claims.toml`, read once."""

from __future__ import annotations

from functools import cache
from typing import Any

from claims.shipped import shipped_toml

__all__ = ["bare_nouns", "words"]


@cache
def _data() -> dict[str, dict[str, Any]]:
    return shipped_toml("claims.toml")


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
