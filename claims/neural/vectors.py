"""Vectors of sentences: near each other where two sentences tell of one story, or state one claim of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claims.neural.session import bundled

__all__ = ["WIDTH", "TextVectors", "claim_vectors", "pieces_of", "sentence_vectors", "text_vectors"]

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
    [rows] = _rows(texts, "vector")
    return rows


class TextVectors(NamedTuple):
    """Vectors of texts, a row of length 1 each, `WIDTH` columns; those of an empty text are zero.

    Parameters
    ----------
    story
        Near each other where two texts tell of one story: the rows of `sentence_vectors`.
    claim
        Near each other where two sentences state one claim, and less so where they state two of one story: the same
        encoder with upper layers fitted to such pairs.
    """

    story: NDArray[np.float32]
    claim: NDArray[np.float32]


def text_vectors(texts: Sequence[str]) -> TextVectors:
    """Both vectors of each text. Equal texts are read once.

    Raises
    ------
    ModelError
        Where the package's model is missing or does not run.
    """
    return TextVectors(*_rows(texts, "vector", "claim"))


def claim_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors of claims alone, which take a quarter less time: `TextVectors.claim`.

    Raises
    ------
    ModelError
        Where the package's model is missing or does not run.
    """
    [rows] = _rows(texts, "claim")
    return rows


def _rows(texts: Sequence[str], *outputs: str) -> list[NDArray[np.float32]]:
    """For each of some outputs of the model a row for each text."""
    rows = [np.zeros((len(texts), WIDTH), np.float32) for _ in outputs]
    if not any(texts):
        return rows
    model = bundled("vectors")
    begin, end = model.marks
    known: dict[str, list[NDArray[np.float32]]] = {"": [np.zeros(WIDTH, np.float32) for _ in outputs]}
    for at, text in enumerate(texts):
        if text not in known:
            known[text] = model.run(*outputs, ids=[begin, *model.pieces(text, _PIECES), end])
        for row, one in zip(rows, known[text], strict=True):
            row[at] = one
    return rows


def pieces_of(texts: Sequence[str]) -> list[int]:
    """How many word pieces each text has, with which the readers' room is reckoned."""
    model = bundled("vectors")
    return [len(model.pieces(text)) for text in texts]
