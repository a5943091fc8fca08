"""Choose, on articles held aside, how sure a candidate must be: the confidence's weights and its threshold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from claims.annotate.extract.decode import FEATURES, Found, Scores, Settings, candidates
from claims.annotate.extract.encoder import Encoder
from claims.annotate.extract.reach import decoded
from claims.annotate.extract.windows import Window
from claims.evaluate.gold import GoldArticle, Roles
from claims.evaluate.metrics import Counts, as_words, counts, figures, matched
from claims.train.examples import cut

__all__ = ["Scored", "as_roles", "calibrated", "held_counts", "scored"]

_THRESHOLDS = np.arange(0.15, 0.6, 0.025)


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold article, its passages and where they begin, its windows and their scores."""

    gold: GoldArticle
    starts: tuple[int, ...]
    texts: tuple[str, ...]
    windows: tuple[Window, ...]
    scores: tuple[Scores, ...]


def scored(article: GoldArticle, encoder: Encoder) -> Scored:
    """An article as the encoder reads it."""
    starts, texts = zip(*cut(article), strict=True) if cut(article) else ((), ())
    some = encoder.windows(texts)
    return Scored(article, starts, texts, tuple(some), tuple(encoder.scores(some)))


def as_roles(found: Found, starts: Sequence[int]) -> Roles:
    """A candidate's spans as characters of its article."""
    start, bounds = starts[found.segment.passage], found.segment.bounds

    def pairs(runs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((start + bounds[s][0], start + bounds[e - 1][1]) for s, e in runs)

    return {"source": pairs(found.source), "cue": pairs(found.cue), "content": pairs((*found.content, *found.further))}


def calibrated(articles: Sequence[Scored], settings: Settings) -> Settings:
    """The settings with the confidence's weights and the threshold that give the best figures.

    A candidate is right where it pairs with a gold attribution of the same source ("attributed").
    """
    fitted = _fitted(articles, settings)
    tried = [replace(fitted, keep=round(float(keep), 3)) for keep in _THRESHOLDS]
    return max(tried, key=lambda s: _sum(articles, s))


def _fitted(articles: Sequence[Scored], settings: Settings) -> Settings:
    """The settings with the weights that tell right candidates from wrong ones."""
    features: list[tuple[float, ...]] = []
    right: list[bool] = []
    for one in articles:
        found = candidates(one.windows, one.scores, settings)
        gold, predicted = (
            as_words(one.gold.text, side) for side in (one.gold.attributions, [as_roles(f, one.starts) for f in found])
        )
        hit = set(matched(gold, predicted, "attributed").values())
        features += [f.features for f in found]
        right += [i in hit for i in range(len(found))]
    if not features:
        return settings
    return replace(settings, weights=_logistic(np.array(features), np.array(right)))


def held_counts(articles: Sequence[Scored], settings: Settings) -> list[dict[str, Counts]]:
    """The counts of every measure for each article."""
    return [
        counts(
            one.gold.text,
            one.gold.attributions,
            [as_roles(f, one.starts) for f in decoded(one.texts, one.windows, one.scores, settings)],
        )
        for one in articles
    ]


def _sum(articles: Sequence[Scored], settings: Settings) -> float:
    """All measures' F1 together: whole attributions and the words of each role."""
    found = figures(held_counts(articles, settings), draws=0)
    return sum(figure.counts.f1 for figure in found.values())


def _logistic(features: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[float, ...]:
    """Weights of a logistic regression with a slight penalty; the last feature is the constant."""
    mean, spread = features.mean(0), features.std(0) + 1e-6
    mean[-1], spread[-1] = 0, 1
    rows = torch.tensor((features - mean) / spread)
    wanted = torch.tensor(right, dtype=torch.float64)
    weights = torch.zeros(FEATURES, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=400)

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(rows @ weights, wanted)
        value = value + 1e-3 * weights.pow(2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    found = weights.detach().numpy() / spread
    found[-1] -= (found[:-1] * mean[:-1]).sum()
    return tuple(round(float(w), 6) for w in found)
