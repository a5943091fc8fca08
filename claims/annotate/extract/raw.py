"""What an extractor finds."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["RawAttribution", "Spans"]

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Source, cue and content of one attribution, as half-open character spans of the passage.

    `source` may be empty ("it is said that …"); `content` never is.

    Parameters
    ----------
    confidence
        The probability that it is an attribution, as far as the extractor knows.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float = 1.0
