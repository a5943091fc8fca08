"""Tolls that grow: the dead, wounded or missing of one disaster, counted anew from day to day.

A later count that is greater takes the place of an earlier one. That is news, and no dispute about a figure.
"""

from __future__ import annotations

import re

from claims.link.features import acts_of
from claims.model import Mention
from claims.moments import order
from claims.numbers import CURRENCIES, Number, numbers_of

__all__ = ["outgrown", "toll_of"]

_ACTS = frozenset(("kill", "die", "wound"))
_COUNTED = re.compile(
    r"\b(?:toll|dead|deaths?|fatalit\w+|casualt\w+|missing|unaccounted|infected|hospitali[sz]ed)\b", re.I
)
_NO_TOLL = frozenset(("date", "year", "%", *CURRENCIES))


def toll_of(text: str) -> Number | None:
    """The one number of a text that tells of dead, wounded, missing or sick; None where it has none, or several.

    >>> toll_of("The number of divers known to have died rose to 17 on Wednesday.").value
    17.0
    >>> toll_of("Nine were killed and 31 are missing."), toll_of("It was sold for 17 pounds.")
    (None, None)
    """
    if not (_ACTS & acts_of(text) or _COUNTED.search(text)):
        return None
    counts = [number for number in numbers_of(text) if number.unit not in _NO_TOLL]
    return counts[0] if len(counts) == 1 else None


def outgrown(earlier: Mention, later: Mention) -> bool:
    """Whether a toll was counted anew: the later mention, known to have come out later, tells a greater one."""
    if order(earlier.published, later.published) != "before":
        return False
    before, after = toll_of(earlier.text), toll_of(later.text)
    return before is not None and after is not None and before.value < after.value
