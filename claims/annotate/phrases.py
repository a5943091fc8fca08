"""The phrases that tell a stance, where no single word does: `claims/data/phrases.toml`, read once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from claims.model import Stance
from claims.shipped import shipped_toml

__all__ = ["Table", "any_of", "cue_of", "pattern"]

Table = Literal["rejects", "no", "called_false", "yes", "bargain", "turns_down"]


@cache
def _file() -> dict[str, Any]:
    return shipped_toml("phrases.toml")


def pattern(regex: str) -> re.Pattern[str]:
    """What finds the regex of an entry, from the beginning of a word to the end of one.

    >>> pattern("^no{stop}").search("No, the mill will stay")[0]
    'No'
    """
    for name, part in _file()["part"].items():
        regex = regex.replace(f"{{{name}}}", part["regex"])
    return re.compile(rf"\b(?:{regex})\b", re.IGNORECASE)


@cache
def any_of(table: Table) -> re.Pattern[str]:
    """What finds any phrase of a table: the first in a text, and of two that begin there the one listed first.

    >>> any_of("rejects").search("He said that no such talks took place")[0]
    'no such talks'
    """
    return pattern("|".join(entry["regex"] for entry in _file()[table]))


@cache
def cue_of(stance: Stance) -> re.Pattern[str]:
    """What finds any phrase that tells one stance wherever a cue has it.

    >>> cue_of("urges").search("has called for")[0]
    'called for'
    """
    return pattern("|".join(entry["regex"] for entry in _file()["cue"] if entry["stance"] == stance))
