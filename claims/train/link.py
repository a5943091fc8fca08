"""Fit the weights of linking on pairs of mentions of which it is known whether they state one claim."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from claims.link.candidates import candidates
from claims.link.compare import FIGURES, Compared, compared
from claims.link.context import contexts_of
from claims.link.features import features_of
from claims.link.neighbours import neighbours
from claims.link.score import ground_of
from claims.model import Annotated, Mention, Span
from claims.neural import sentence_vectors
from claims.text import short_hash

__all__ = ["LinkPairs", "fitted", "lead_pairs", "story_pairs", "weights_text"]

# Figures that can only speak against one claim, and those that can only speak for it.
AGAINST = frozenset(
    {"few_words", "opposite_acts", "acts_differ", "one_failed", "polarity", "own_names", "own_names_else_alike"}
    | {"names_alone", "numbers_differ", "unread"}
)
FOR = frozenset(
    {"overlap", "containment", "vectors", "same_act", "near_acts", "same_number"}
    | {"leads_overlap", "leads_vectors", "articles"}
)


@dataclass(frozen=True)
class LinkPairs:
    """Pairs of mentions.

    Parameters
    ----------
    figures
        Pairs × `FIGURES`.
    same
        Whether they state one claim.
    claims
        The claims that the two belong to; a story's name twice for pairs written for this package.
    weights
        What each counts.
    """

    figures: NDArray[np.float64]
    same: NDArray[np.bool_]
    claims: tuple[tuple[str, str], ...]
    weights: NDArray[np.float64]

    def only(self, kept: NDArray[np.bool_]) -> LinkPairs:
        """Some of the pairs."""
        claims = tuple(pair for pair, keep in zip(self.claims, kept, strict=True) if keep)
        return LinkPairs(self.figures[kept], self.same[kept], claims, self.weights[kept])


def lead(annotated: Annotated) -> Mention | None:
    """What an article is mainly about: its primary mention."""
    return next((m for m in annotated.mentions if m.primary), None)


def lead_pairs(articles: Sequence[Annotated], claim_of: Mapping[str, str]) -> LinkPairs:
    """Pairs of what articles are mainly about, those that linking would compare; `claim_of` by article.

    A claim of which many articles tell counts for less with each: its pairs by the inverse root of their number.
    """
    leads = [m for one in articles if (m := lead(one)) is not None]
    features = features_of(leads)
    vectors = sentence_vectors([m.text for m in leads])
    ground = ground_of(
        features,
        {m.id: row for m, row in zip(leads, vectors, strict=True)},
        contexts_of([one.article for one in articles]),
    )
    pairs = sorted({*candidates(features), *neighbours(vectors)})
    return _gathered(
        (compared(features[a], features[b], ground), claim_of[leads[a].article], claim_of[leads[b].article], None)
        for a, b in pairs
    )


def story_pairs(weight: float) -> LinkPairs:
    """The pairs written for this package: two sentences of one story, of one claim or of two."""
    lines = (files("claims.train") / "story_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = [(row["a"], row["b"], row["story"], row["same"]) for row in rows]
    mentions = [
        _bare(f"{n}{side}", text) for n, pair in enumerate(texts) for side, text in zip("ab", pair[:2], strict=True)
    ]
    plain = features_of(mentions)
    rows_of = {m.id: row for m, row in zip(mentions, sentence_vectors([m.text for m in mentions]), strict=True)}
    found: list[tuple[Compared | None, str, str, bool | None]] = []
    for as_leads in (False, True):
        features = [replace(one, lead=as_leads) for one in plain]
        ground = ground_of(features, rows_of, {})
        for n, (_, _, story, same) in enumerate(texts):
            found.append((compared(features[2 * n], features[2 * n + 1], ground), story, story, bool(same)))
    pairs = _gathered(found)
    return replace(pairs, weights=np.full(len(pairs.same), weight))


def _bare(article: str, text: str) -> Mention:
    return Mention(short_hash(article, text), article, (Span("text", 0, len(text)),), text)


def _gathered(rows: Iterable[tuple[Compared | None, str, str, bool | None]]) -> LinkPairs:
    figures: list[list[float]] = []
    same: list[bool] = []
    claims: list[tuple[str, str]] = []
    for pair, one, other, told in rows:
        if pair is not None:
            figures.append([pair.figures.get(name, 0.0) for name in FIGURES])
            same.append(one == other if told is None else told)
            claims.append((one, other))
    alike = np.array(same, bool)
    times: dict[str, int] = {}
    for (one, _), joined in zip(claims, same, strict=True):
        times[one] = times.get(one, 0) + joined
    weights = [times[one] ** -0.5 if joined else 0.3 for (one, _), joined in zip(claims, same, strict=True)]
    return LinkPairs(np.array(figures, float).reshape(-1, len(FIGURES)), alike, tuple(claims), np.array(weights, float))


def joined(some: Iterable[LinkPairs]) -> LinkPairs:
    """All pairs together."""
    parts = list(some)
    return LinkPairs(
        np.concatenate([p.figures for p in parts]),
        np.concatenate([p.same for p in parts]),
        tuple(claims for p in parts for claims in p.claims),
        np.concatenate([p.weights for p in parts]),
    )


def fitted(
    pairs: LinkPairs, *, ridge: float = 1.0, steps: int = 4000, rate: float = 0.5
) -> tuple[float, dict[str, float]]:
    """Bias and weights of the logistic regression, by projected gradient descent with momentum.

    A figure that can only speak for one claim gets no negative weight, one that can only speak against no positive one.
    """
    scale = pairs.figures.std(0) + 1e-6
    inputs = pairs.figures / scale
    total = pairs.weights.sum()
    low = np.array([0.0 if name in FOR else -np.inf for name in FIGURES])
    high = np.array([0.0 if name in AGAINST else np.inf for name in FIGURES])
    weights, bias = np.zeros(len(FIGURES)), 0.0
    speed, bias_speed = np.zeros(len(FIGURES)), 0.0
    for _ in range(steps):
        odds = inputs @ weights + bias
        wrong = (1 / (1 + np.exp(-odds)) - pairs.same) * pairs.weights / total
        speed = 0.9 * speed - rate * (inputs.T @ wrong + ridge * weights / total)
        bias_speed = 0.9 * bias_speed - rate * float(wrong.sum())
        weights, bias = np.clip(weights + speed, low, high), bias + bias_speed
    return bias, {name: float(value) for name, value in zip(FIGURES, weights / scale, strict=True)}


def weights_text(bias: float, weights: Mapping[str, float], least: float, basis: str) -> str:
    """The file of the weights."""
    lines = [
        "# What each figure of a pair of mentions adds to the log-odds that they state one claim. The figures:",
        "# claims/link/compare.py. Written by claims.train.link; not to be edited by hand.",
        "",
        f'basis = "{basis}"',
        f"threshold = {least:.3f}  # average probability from which two clusters are one claim",
        f"bias = {bias:.3f}",
        "",
        "[figures]",
        *(f"{name} = {weights[name]:.3f}" for name in FIGURES),
    ]
    return "\n".join(lines) + "\n"
