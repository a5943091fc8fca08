"""What one article does to a claim of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from claims.check.contrary import Otherwise, granted, otherwise
from claims.check.features import PAIR_FEATURES, pair_features
from claims.check.negatives import in_positive
from claims.check.sentences import ArticleSentences, bearing
from claims.model import Span
from claims.neural.session import bundled
from claims.neural.stance import STANCES, PairStance, stance_odds
from claims.neural.vectors import sentence_vectors
from claims.shipped import shipped_toml

__all__ = ["Asked", "Judged", "as_worded", "asked", "evidence", "features_of", "judged", "turned"]

# An article no sentence of which comes as near as this (cosine) is not read together with the claim.
_NEAR = 0.35
_UNREAD = (0.01, 0.01, 0.01, 0.97)  # the reader's odds for such an article
_SHOWN = 2  # sentences at most that are shown for a stance
_TOP = 3  # sentences nearest to the claim in which its contrary is looked for


@dataclass(frozen=True)
class Asked:
    """A claim as it is read, with its vector.

    Parameters
    ----------
    text
        The claim, put in the positive where it is `turned`.
    turned
        Whether it was put in the negative: then what agrees with its text disagrees with it.
    """

    text: str
    vector: NDArray[np.float32]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What an article does to a claim.

    Parameters
    ----------
    stance
        Its words agree with the claim, disagree, discuss it, or have nothing of it.
    odds
        The probability of each, in the order of `STANCES`.
    read
        What its words do to the claim as it was read, before contrary acts, other figures and a claim put in the
        negative turned it.
    why
        What turned it, in words ('"remain" speaks against "close"'); "" for nothing.
    """

    stance: PairStance
    odds: tuple[float, float, float, float]
    read: PairStance
    why: str = ""


def asked(claim: str) -> Asked:
    """A claim, ready to be compared: in the positive, where it is plain what is meant by that."""
    positive = in_positive(claim)
    return as_worded(claim) if positive is None else replace(as_worded(positive), turned=True)


def as_worded(claim: str) -> Asked:
    """A claim with its vector, in its own words."""
    return Asked(claim, _vector(claim, bundled("vectors").digest))


@lru_cache(maxsize=8192)
def _vector(claim: str, digest: str) -> NDArray[np.float32]:
    """The vector of a claim; `digest` tells the models apart that may make it."""
    [row] = sentence_vectors([claim])
    return np.asarray(row, np.float32)


def judged(claim: Asked, article: ArticleSentences) -> Judged:
    """What an article does to a claim.

    Its nearest sentences are read together with the claim; a softmax regression, fitted out of fold on pairs of known
    stance (`claims.train.stacked`), weighs what the reader makes of them with how near they are and which words they
    hold. What comes nowhere near is not read. Where words that tell the contrary without denying it, or
    another figure, are taken to agree, they are turned (`claims.check.contrary`).
    """
    if not article.texts:
        return Judged("unrelated", (0.0, 0.0, 0.0, 1.0), "unrelated")
    found = weighed(features_of(claim, article))
    read, told = STANCES[int(found.argmax())], None
    if read == "agree":
        told = _otherwise(claim, article)
        if told is not None:
            _exchange(found, "agree", "disagree" if told.how == "contrary" else "discuss")
    why = "" if told is None else told.why
    if read == "disagree":
        words = granted(claim.text, _nearest(claim, article))
        if words:
            _exchange(found, "agree", "disagree")
            why = f"granted before something else is denied: {words}"
    if claim.turned:
        _exchange(found, "agree", "disagree")
    agree, disagree, discuss, unrelated = (round(float(p), 4) for p in found)
    return Judged(STANCES[int(found.argmax())], (agree, disagree, discuss, unrelated), read, why)


def turned(verdict: Judged, why: str) -> Judged:
    """An agreement as the disagreement that it is."""
    agree, disagree, discuss, unrelated = verdict.odds
    return Judged("disagree", (disagree, agree, discuss, unrelated), verdict.read, why)


def _otherwise(claim: Asked, article: ArticleSentences) -> Otherwise | None:
    return otherwise(claim.text, _nearest(claim, article), article.texts)


def _nearest(claim: Asked, article: ArticleSentences) -> list[str]:
    """The few sentences of an article nearest to a claim, the nearest first."""
    near = article.vectors @ claim.vector
    top = [int(at) for at in np.argsort(-near, kind="stable")[:_TOP] if near[at] >= _NEAR]
    return [article.texts[at] for at in top]


def _exchange(odds: NDArray[np.float64], one: PairStance, other: PairStance) -> None:
    """Give each of two stances the probability of the other."""
    at = [STANCES.index(one), STANCES.index(other)]
    odds[at] = odds[at[::-1]]


def features_of(claim: Asked, article: ArticleSentences) -> NDArray[np.float64]:
    """What the last step weighs, for an article that has sentences."""
    odds: Sequence[float] = _UNREAD
    if float((article.vectors @ claim.vector).max()) >= _NEAR:
        text = " ".join(article.texts[at] for at in bearing(claim.vector, article))
        odds = [float(p) for p in stance_odds(claim.text, text)]
    return pair_features(claim.text, claim.vector, article, odds)


@cache
def _regression() -> NDArray[np.float64]:
    """Weights of the figures and, last, the bias: figures + 1 × stances."""
    told = shipped_toml("stance.toml")
    return np.array([*(told["figures"][name] for name in PAIR_FEATURES), told["bias"]], np.float64)


def weighed(row: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probabilities of the stances for the figures of a pair."""
    scores = np.append(row, 1.0) @ _regression()
    grown = np.exp(scores - scores.max())
    return np.asarray(grown / grown.sum(), np.float64)


def evidence(claim: Asked, article: ArticleSentences, found: Judged) -> tuple[Span, ...]:
    """The sentences that show a stance best, in order; none for an article that has nothing of the claim."""
    if found.stance == "unrelated":
        return ()
    at = STANCES.index(found.read)
    places = bearing(claim.vector, article)
    near = article.vectors @ claim.vector
    # Words that say nothing of the claim show nothing, however sure the reader is.
    shows = {p: float(stance_odds(claim.text, article.texts[p])[at]) + 2 * float(near[p]) for p in places}
    best = sorted(places, key=lambda place: (-shows[place], place))[:_SHOWN]
    kept = [place for place in best if shows[place] >= 0.8 * shows[best[0]]]
    return tuple(article.spans[place] for place in sorted(kept))
