"""What one article does to a claim of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from claims.check.sentences import Read, bearing
from claims.model import Span
from claims.neural.session import bundled
from claims.neural.stance import STANCES, PairStance, stance_odds
from claims.neural.vectors import sentence_vectors

__all__ = ["Asked", "Judged", "asked", "evidence", "judged"]

# An article no sentence of which comes as near as this (cosine) has nothing of the claim: it is not read any further.
_NEAR = 0.35
_SHOWN = 2  # sentences at most that are shown for a stance


@dataclass(frozen=True)
class Asked:
    """A claim with its vector."""

    text: str
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judged:
    """What an article does to a claim.

    Parameters
    ----------
    stance
        Its words agree with the claim, disagree, discuss it, or have nothing of it.
    odds
        The probability of each, in the order of `STANCES`.
    """

    stance: PairStance
    odds: tuple[float, float, float, float]


def asked(claim: str) -> Asked:
    """A claim, ready to be compared."""
    return Asked(claim, _vector(claim, bundled("vectors").digest))


@lru_cache(maxsize=8192)
def _vector(claim: str, digest: str) -> NDArray[np.float32]:
    """The vector of a claim; `digest` tells the models apart that may make it."""
    [row] = sentence_vectors([claim])
    return np.asarray(row, np.float32)


def judged(claim: Asked, article: Read) -> Judged:
    """What an article does to a claim: by its nearest sentences, read together with it.

    A cheap filter comes first: what comes nowhere near the claim is unrelated.
    """
    if not article.texts or float((article.vectors @ claim.vector).max()) < _NEAR:
        return Judged("unrelated", (0.0, 0.0, 0.0, 1.0))
    text = " ".join(article.texts[at] for at in bearing(claim.vector, article))
    odds = stance_odds(claim.text, text)
    return Judged(STANCES[int(odds.argmax())], tuple(round(float(p), 4) for p in odds))  # type: ignore[arg-type]


def evidence(claim: Asked, article: Read, found: Judged) -> tuple[Span, ...]:
    """The sentences that show a stance best, in order; none for an article that has nothing of the claim."""
    if found.stance == "unrelated":
        return ()
    at = STANCES.index(found.stance)
    places = bearing(claim.vector, article)
    shows = {place: float(stance_odds(claim.text, article.texts[place])[at]) for place in places}
    best = sorted(places, key=lambda place: (-shows[place], place))[:_SHOWN]
    kept = [place for place in best if shows[place] >= 0.5 * shows[best[0]]]
    return tuple(article.spans[place] for place in sorted(kept))
