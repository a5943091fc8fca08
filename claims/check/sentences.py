"""An article as it is read beside a claim: its sentences, their vectors, and those of them that bear on the claim."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims.annotate.passages import passages
from claims.annotate.sentences import sentences
from claims.check.signs import says
from claims.model import Article, Span
from claims.neural.vectors import pieces_of, sentence_vectors

__all__ = ["ArticleSentences", "article_sentences", "bearing"]

_BUDGET = 112  # word pieces of an article that are read beside a claim
_LONG = 60  # pieces of one sentence that count against it
_LEAST = 12  # pieces; in less room nothing fits
_SETTLES = 0.12  # what a word that settles rumors is worth, in cosine


@dataclass(frozen=True)
class ArticleSentences:
    """The sentences of an article that can hold claims, headline first.

    Parameters
    ----------
    spans, texts
        Where they stand, and their words with line breaks blanked.
    pieces
        How many word pieces each has.
    vectors
        A row for each.
    """

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    pieces: tuple[int, ...]
    vectors: NDArray[np.float32]


def article_sentences(article: Article) -> ArticleSentences:
    """The sentences of an article with their vectors: read once, for any number of claims."""
    found = [
        (passage.span(start, end), passage.text[start:end])
        for passage in passages(article)
        for start, end in sentences(passage.text)
    ]
    texts = [text for _, text in found]
    return ArticleSentences(
        tuple(span for span, _ in found), tuple(texts), tuple(pieces_of(texts)), sentence_vectors(texts)
    )


def bearing(vector: NDArray[np.float32], article: ArticleSentences) -> list[int]:
    """The places of the sentences that are to be read beside a claim, in order; the first is always among them.

    Those nearest to the claim's vector, as many as fit; a word that settles rumors brings a sentence nearer.
    """
    if not article.texts:
        return []
    near = article.vectors @ vector
    near += _SETTLES * np.array([says("settles", text) for text in article.texts])
    first, *others = [0, *(int(at) for at in np.argsort(-near, kind="stable") if at)]
    took, left = [first], _BUDGET - min(article.pieces[first], _LONG)
    for at in others:
        size = min(article.pieces[at], _LONG)
        if size <= left:
            took.append(at)
            left -= size
        if left < _LEAST:
            break
    return sorted(took)
