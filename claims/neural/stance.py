"""What a text does to a claim, read together by one small encoder (a cross-encoder)."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from claims.neural.session import bundled

__all__ = ["PIECES", "STANCES", "PairStance", "stance_odds"]

PairStance = Literal["agree", "disagree", "discuss", "unrelated"]
STANCES: tuple[PairStance, ...] = get_args(PairStance)

PIECES = 144  # of claim and text together, marks included
_OF_CLAIM = 48


def stance_odds(claim: str, text: str) -> NDArray[np.float32]:
    """The probabilities (summing to 1) that a text agrees with a claim, disagrees, discusses it, has nothing of it.

    In the order of `STANCES`. What does not fit into `PIECES` is cut off.

    Raises
    ------
    ModelError
        Where the package's model is missing or does not run.
    """
    model = bundled("stance")
    begin, end = model.marks
    first = [begin, *model.pieces(claim, _OF_CLAIM), end]
    second = [*model.pieces(text, PIECES - 1 - len(first)), end]
    [odds] = model.run("stance", ids=[*first, *second], types=[0] * len(first) + [1] * len(second))
    grown = np.exp(odds - odds.max())
    return np.asarray(grown / grown.sum(), np.float32)
