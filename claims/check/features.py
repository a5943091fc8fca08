"""What tells of an article and a claim what the one does to the other, beside the reader's own odds."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claims.check.sentences import ArticleSentences
from claims.check.signs import says
from claims.link.context import rarity, stems_in

__all__ = ["PAIR_FEATURES", "pair_features"]

PAIR_FEATURES = (
    "agree",  # log-odds of the reader of pairs, less their mean
    "disagree",
    "discuss",
    "unrelated",
    "near",  # cosine of the nearest sentence
    "nearest",  # the mean of the three nearest
    "held",  # the share of the claim's words, weighed by rarity, that one of these three holds
    "held_anywhere",
    "settled",  # one of these three settles a rumor by its words
    "open",  # one of these three leaves something open
    "settled_first",  # the first sentence settles
    "settled_share",  # the share of all sentences that settle
    "claim_settles",
    "claim_open",
    "both_settle",
    "claim_settles_first",
    "both_open",
    "planned",  # one of these three tells what is only planned or thought
    "planned_first",
    "credited_first",  # the first sentence names who says so
    "bare",  # one sentence is all there is, as of a headline alone; the next hold only there
    "bare_agree",
    "bare_disagree",
    "bare_discuss",
    "bare_negates",
    "bare_planned",
    "bare_credited",
)
_TOP = 3
_BEARS = 0.35  # cosine from which a sentence bears on the claim


def pair_features(
    claim: str, vector: NDArray[np.float32], article: ArticleSentences, odds: Sequence[float]
) -> NDArray[np.float64]:
    """The features of a claim and an article with sentences, in the order of `PAIR_FEATURES`.

    Parameters
    ----------
    odds
        The reader's probabilities of the four stances.
    """
    near = article.vectors @ vector
    top = [int(at) for at in np.argsort(-near, kind="stable")[:_TOP]]
    texts = [article.texts[at] for at in top]
    bearing = [article.texts[at] for at in top if near[at] > _BEARS]
    own = stems_in(claim)
    mass = math.fsum(map(rarity, sorted(own))) or 1.0

    def held(stems: frozenset[str]) -> float:
        return math.fsum(map(rarity, sorted(own & stems))) / mass

    def said(kind: str, texts: Sequence[str]) -> float:
        return float(any(says(kind, text) for text in texts))

    first = article.texts[:1]
    settled = [says("settles", text) for text in article.texts]
    claimed, opened, near_settled, near_open = (
        said(kind, texts) for texts in ([claim], bearing) for kind in ("settles", "opens")
    )
    planned, credited = said("plans", first), said("credits", first)
    bare = float(len(article.texts) == 1)
    logs = np.log(np.asarray(odds, np.float64) + 1e-4)
    above = logs - logs.mean()
    return np.array(
        [
            *above,
            float(near[top[0]]),
            float(near[top].mean()),
            max(held(stems_in(text)) for text in texts),
            held(frozenset().union(*map(stems_in, article.texts))),
            near_settled,
            near_open,
            float(settled[0]),
            sum(settled) / len(settled),
            claimed,
            opened,
            claimed * near_settled,
            claimed * settled[0],
            opened * near_open,
            said("plans", bearing),
            planned,
            credited,
            bare,
            *(bare * above[:3]),
            bare * said("negates", first),
            bare * planned,
            bare * credited,
        ]
    )
