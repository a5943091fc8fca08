"""What an extractor finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from claims.model import Kind, Stance

__all__ = ["KINDS", "STANCES", "RawAttribution", "Sorted", "Spans"]

Spans = tuple[tuple[int, int], ...]
KINDS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind != "unattributed")
STANCES: tuple[Stance, ...] = get_args(Stance)


@dataclass(frozen=True, slots=True)
class Sorted:
    """How probable each kind, each stance and a hedge are, as far as the extractor can tell from the words around.

    Parameters
    ----------
    kinds, stances
        A probability for each of `KINDS`, of `STANCES`.
    """

    kinds: tuple[float, ...]
    stances: tuple[float, ...]
    hedged: float


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Source, cue and content of one attribution, as half-open character spans of the passage.

    `source` may be empty ("it is said that …"); `content` never is.

    Parameters
    ----------
    further
        What the source is quoted for in sentences behind the cue's, with no word of who speaks: 'Lee denied it. "Not
        a word is true."' It is content as well.
    confidence
        The probability that it is an attribution, as far as the extractor knows.
    sorts
        What it takes source, stance and hedge for; None from an extractor that does not say.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float = 1.0
    sorts: Sorted | None = None
    further: Spans = ()
