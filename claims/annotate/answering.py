"""How likely a draft answers each of the claims around it, something that nobody told, or nothing.

The features of each possibility are those of `answer_features`, what they are worth is in `claims/data/answers.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from claims.annotate.answer_features import Beside, of_itself, of_pair
from claims.annotate.choices import Features, Option, Weights, probabilities
from claims.annotate.drafts import Draft
from claims.neural import claim_vectors
from claims.shipped import shipped_toml

__all__ = ["Odds", "Possible", "likely", "possible"]

_BEFORE, _FIRST, _BEHIND = 8, 3, 5  # claims that an answer may answer: just before it, the article's first, behind it


@dataclass(frozen=True, slots=True)
class Possible:
    """What a draft may answer: the claims, each with the features of the pair, and the features of the draft alone."""

    claims: tuple[Draft, ...]
    pairs: tuple[Features, ...]
    itself: Features

    @property
    def options(self) -> tuple[Option, ...]:
        """That it answers nothing, something that nobody told, then each claim."""
        return ("nothing", self.itself), ("untold", self.itself), *(("claim", pair) for pair in self.pairs)


@dataclass(frozen=True, slots=True)
class Odds:
    """Probabilities, which sum up to 1: that a draft answers nothing, something that nobody told, or each claim."""

    nothing: float
    untold: float
    claims: tuple[tuple[float, Draft], ...]

    @property
    def best(self) -> tuple[float, Draft | None]:
        """The claim that it most likely answers, with its probability; (0, None) where there is none."""
        return max(self.claims, key=lambda pair: pair[0], default=(0.0, None))


def possible(answer: Draft, drafts: Sequence[Draft]) -> Possible:
    """What a draft may answer among an article's drafts, in their order."""
    at = drafts.index(answer)
    told = [k for k, d in enumerate(drafts) if k != at and _tells(d)]
    before = [k for k in told if k < at and not drafts[k].mention.in_headline and not answer.mention.in_headline]
    behind = [k for k in told if k > at]
    taken = {*before[-_BEFORE:], *before[:_FIRST], *behind[:_BEHIND]}
    taken |= {k for k in told if drafts[k].mention.in_headline or drafts[k].mention.primary}
    rank = {k: number for number, k in enumerate(reversed(before))}
    claims = [drafts[k] for k in sorted(taken)]
    near = [None] * len(claims) if answer.empty else _cosines(answer, claims)
    best = max((value for value in near if value is not None), default=0.0)
    beside = (Beside(rank.get(k), value, best) for k, value in zip(sorted(taken), near, strict=True))
    pairs = tuple(of_pair(answer, claim, one) for claim, one in zip(claims, beside, strict=True))
    return Possible(tuple(claims), pairs, of_itself(answer, len(claims)))


def likely(answer: Draft, drafts: Sequence[Draft]) -> Odds:
    """How likely a draft answers each claim of its article."""
    here = possible(answer, drafts)
    nothing, untold, *claims = probabilities(here.options, _weights())
    return Odds(nothing, untold, tuple(zip(claims, here.claims, strict=True)))


def _tells(draft: Draft) -> bool:
    """Whether a draft tells something that can be answered."""
    return not draft.empty and draft.mention.response not in {"no_comment", "unaware", "pending"}


@cache
def _weights() -> Weights:
    return shipped_toml("answers.toml")


def _cosines(answer: Draft, claims: Sequence[Draft]) -> list[float | None]:
    own = _vector(_plain(answer))
    return [float(own @ _vector(_plain(claim))) for claim in claims]


def _plain(draft: Draft) -> str:
    return draft.mention.text.replace("[", "").replace("]", "")


@lru_cache(maxsize=512)  # several answers of an article are held against the same claims
def _vector(text: str) -> NDArray[np.float32]:
    return np.asarray(claim_vectors([text])[0], np.float32)
