"""A parsed passage looked at by characters: its text, its sentences and its tokens, found without scanning it anew.

spaCy puts `doc.text` together at every call and offers sentences one after the other; what is asked for many times
is kept with the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from spacy.attrs import HEAD, IDX, LENGTH, SENT_START
from spacy.tokens import Doc, Token

__all__ = ["heads_of", "sentence_at", "sentence_bounds", "sentence_count", "text_of", "tokens_in", "words_at"]

_KEY = "claims"


class _Kept(NamedTuple):
    text: str
    starts: list[int]  # of the tokens, in characters
    ends: list[int]
    sentences: list[int]  # starts, in characters
    heads: list[int]  # of the tokens, as indices of tokens


def _kept(doc: Doc) -> _Kept:
    kept = doc.user_data.get(_KEY)
    if not isinstance(kept, _Kept):
        starts, lengths, steps, begins = doc.to_array([IDX, LENGTH, HEAD, SENT_START]).astype(np.int64).T
        sentences = starts[(begins == 1) | (np.arange(len(doc)) == 0)]
        heads = np.arange(len(doc)) + steps
        kept = _Kept(doc.text, starts.tolist(), (starts + lengths).tolist(), sentences.tolist(), heads.tolist())
        doc.user_data[_KEY] = kept
    return kept


def text_of(doc: Doc) -> str:
    """The document's text."""
    return _kept(doc).text


def words_at(doc: Doc, pairs: Iterable[tuple[int, int]]) -> str:
    """The words at some half-open characters of the document, joined by blanks."""
    text = text_of(doc)
    return " ".join(text[s:e] for s, e in pairs)


def heads_of(doc: Doc) -> list[int]:
    """The index of each token's head, its own for a root."""
    return _kept(doc).heads


def sentence_at(doc: Doc, offset: int) -> int:
    """The index of the sentence that holds a character."""
    return max(0, bisect_right(_kept(doc).sentences, offset) - 1)


def sentence_count(doc: Doc) -> int:
    """How many sentences the document has."""
    return len(_kept(doc).sentences)


def sentence_bounds(doc: Doc, start: int, end: int | None = None) -> tuple[int, int]:
    """The half-open characters of the sentences that hold the characters `start:end` (or the one at `start`)."""
    kept = _kept(doc)
    first = sentence_at(doc, start)
    last = sentence_at(doc, max(start, (start if end is None else end - 1)))
    begin = kept.sentences[first] if kept.sentences else 0
    following = kept.sentences[last + 1] if last + 1 < len(kept.sentences) else len(kept.text)
    return begin, begin + len(kept.text[begin:following].rstrip())


def tokens_in(doc: Doc, pairs: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens that lie in the half-open character pairs, at least in part, in order, each once; no white space."""
    kept = _kept(doc)
    found: set[int] = set()
    for start, end in pairs:
        found.update(range(bisect_right(kept.ends, start), bisect_left(kept.starts, end)))
    return [t for t in map(doc.__getitem__, sorted(found)) if not t.is_space]
