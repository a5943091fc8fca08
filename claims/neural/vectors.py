"""Vectors of sentences: near each other where two sentences tell of one event, whatever the wording."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claims.neural.session import bundled

__all__ = ["WIDTH", "pieces_of", "sentence_vectors"]

WIDTH = 384
_PIECES = 62  # of a text; what comes later says little more of what it is about


def sentence_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """A row of length 1 for each text, `WIDTH` columns; that of an empty text is zero.

    The mean of a small encoder's last layer (Reimers and Gurevych 2019). Equal texts are read once.

    Raises
    ------
    ModelError
        Where the package's model is missing or does not run.
    """
    rows = np.zeros((len(texts), WIDTH), np.float32)
    if not any(texts):
        return rows
    model = bundled("vectors")
    begin, end = model.marks
    known: dict[str, NDArray[np.float32]] = {"": rows[0] * 0}
    for at, text in enumerate(texts):
        if text not in known:
            known[text] = model.run("vector", ids=[begin, *model.pieces(text, _PIECES), end])
        rows[at] = known[text]
    return rows


def pieces_of(texts: Sequence[str]) -> list[int]:
    """How many word pieces each text has, with which the readers' room is reckoned."""
    model = bundled("vectors")
    return [len(model.pieces(text)) for text in texts]
