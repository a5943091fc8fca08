"""A parsed passage as plain Python: its text, its tokens with what the parser says of them, its sentences and names.

The rules look at every token many times, and each look into spaCy's own objects makes a string or a token anew. So a
parse is read once, and everything behind it works on what is read here. Attributes have spaCy's names and meaning.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise, repeat
from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IDX,
    IS_ALPHA,
    IS_LOWER,
    IS_PUNCT,
    IS_SPACE,
    IS_TITLE,
    IS_UPPER,
    LEMMA,
    LENGTH,
    LIKE_NUM,
    LOWER,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parse

__all__ = ["Doc", "Token", "Words", "read_doc", "sentence_at", "sentence_bounds", "tokens_in", "words_at"]


@dataclass(slots=True, eq=False)
class Token:
    """A token of a document.

    Parameters
    ----------
    i
        Its index in the document.
    idx, end_char
        Its half-open characters in the document's text.
    whitespace
        Whether a blank follows it.
    head
        The token that it hangs on; a root hangs on itself.
    children
        The tokens that hang on it, in order.
    """

    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    is_alpha: bool
    is_lower: bool
    is_punct: bool
    is_space: bool
    is_title: bool
    is_upper: bool
    like_num: bool
    whitespace: bool
    i: int
    idx: int
    end_char: int
    doc: Doc = field(repr=False)
    head: Token = field(init=False, repr=False)
    children: Sequence[Token] = field(init=False, repr=False, default=())

    @property
    def lefts(self) -> list[Token]:
        """The tokens that hang on it and stand before it."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The tokens that hang on it and stand behind it."""
        return [c for c in self.children if c.i > self.i]

    @property
    def subtree(self) -> list[Token]:
        """The token with all below it, those to the left of a token before it."""
        out: list[Token] = []
        left = [(self, False)]
        while left:
            token, opened = left.pop()
            if opened or not token.children:
                out.append(token)
                continue
            for child in reversed(token.children):
                if child.i < token.i and not opened:
                    left.append((token, True))
                    opened = True
                left.append((child, False))
            if not opened:
                out.append(token)
        return out

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above it, from its head to the root."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def sent(self) -> Words:
        """Its sentence."""
        return self.doc.sents[self.doc.sentence_of[self.i]]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tokens of a document with indices from `start` to before `end`; an entity's with its label."""

    doc: Doc = field(repr=False)
    start: int
    end: int
    label_: str = ""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens themselves."""
        return self.doc.tokens[self.start : self.end]

    @property
    def start_char(self) -> int:
        """The first character, in the document's text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The character behind the last one."""
        return self.doc.tokens[self.end - 1].end_char

    @property
    def text(self) -> str:
        """The words as they stand in the document's text."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def root(self) -> Token:
        """The root of the sentence where it is among them, else of those that hang on none of them the highest.

        Blanks and marks on which nothing hangs are it only where there is nothing else.
        """
        tops = [t for t in self.tokens if t.head is t or not self.start <= t.head.i < self.end]
        if len(tops) == 1:
            return tops[0]
        return next((t for t in tops if t.head is t), None) or min(tops, key=_depth)

    @property
    def sent(self) -> Words:
        """The sentence of the first of them."""
        return self.doc.tokens[self.start].sent


def _depth(token: Token) -> int:
    """How many tokens stand above one; the most there can be for a blank or a mark by itself."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc.tokens) - 1
    return sum(1 for _ in token.ancestors)


@dataclass(eq=False)
class Doc:
    """A parsed passage.

    Parameters
    ----------
    ents
        The names that stand in it, in order, each with its label.
    sents
        Its sentences, in order.
    sentence_of
        The index of each token's sentence.
    """

    text: str
    tokens: tuple[Token, ...] = field(init=False, repr=False)
    ents: tuple[Words, ...] = field(init=False, repr=False)
    sents: tuple[Words, ...] = field(init=False, repr=False)
    sentence_of: list[int] = field(init=False, repr=False)

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each token."""
        return [t.idx for t in self.tokens]

    @cached_property
    def ends(self) -> list[int]:
        """The character behind each token."""
        return [t.end_char for t in self.tokens]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first character of each sentence."""
        return [s.start_char for s in self.sents]

    def words(self, start: int, end: int) -> Words:
        """The tokens with indices from `start` to before `end`, or to the last one."""
        return Words(self, start, min(end, len(self.tokens)))

    def char_span(self, start: int, end: int) -> Words | None:
        """The tokens at the half-open characters `start:end`; None where these do not begin and end with a token."""
        words = self.touched(start, end)
        exact = words.start < words.end and (words.start_char, words.end_char) == (start, end)
        return words if exact else None

    def touched(self, start: int, end: int) -> Words:
        """The tokens that lie in the half-open characters `start:end`, at least in part."""
        return Words(self, bisect_right(self.ends, start), bisect_left(self.starts, end))


_STRINGS = (ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE)
_FLAGS = (IS_ALPHA, IS_LOWER, IS_PUNCT, IS_SPACE, IS_TITLE, IS_UPPER, LIKE_NUM, SPACY)
_PLACES = (IDX, LENGTH, HEAD, SENT_START)


def read_doc(parse: Parse) -> Doc:
    """What spaCy's document says, read once."""
    doc = Doc(parse.text)
    values = parse.to_array([*_STRINGS, *_FLAGS, *_PLACES])
    strings = parse.vocab.strings
    known = {number: strings[number] for number in np.unique(values[:, : len(_STRINGS)]).tolist()}
    named = ([known[n] for n in column] for column in values[:, : len(_STRINGS)].T.tolist())
    flags = values[:, len(_STRINGS) : -len(_PLACES)].astype(bool).T.tolist()
    starts, lengths, steps, begins = values[:, -len(_PLACES) :].astype(np.int64).T
    order = range(len(values))
    places = (order, starts.tolist(), (starts + lengths).tolist())
    doc.tokens = tuple(Token(*row) for row in zip(*named, *flags, *places, repeat(doc)))
    below: dict[int, list[Token]] = {}
    for token, step in zip(doc.tokens, steps.tolist(), strict=True):
        token.head = doc.tokens[token.i + step]
        if step:
            below.setdefault(token.i + step, []).append(token)
    for i, children in below.items():
        doc.tokens[i].children = children
    first = [i for i, begin in zip(order, begins.tolist(), strict=True) if begin == 1 or not i]
    doc.sents = tuple(Words(doc, s, e) for s, e in pairwise([*first, len(values)]))
    doc.sentence_of = [number for number, s in enumerate(doc.sents) for _ in range(s.start, s.end)]
    doc.ents = tuple(Words(doc, e.start, e.end, e.label_) for e in parse.ents)
    return doc


def words_at(doc: Doc, pairs: Iterable[tuple[int, int]]) -> str:
    """The words at some half-open characters of the document, joined by blanks."""
    return " ".join(doc.text[s:e] for s, e in pairs)


def sentence_at(doc: Doc, offset: int) -> int:
    """The index of the sentence that holds a character."""
    return max(0, bisect_right(doc.sentence_starts, offset) - 1)


def sentence_bounds(doc: Doc, start: int, end: int | None = None) -> tuple[int, int]:
    """The half-open characters of the sentences that hold the characters `start:end` (or the one at `start`)."""
    first = sentence_at(doc, start)
    last = sentence_at(doc, max(start, (start if end is None else end - 1)))
    starts = doc.sentence_starts
    begin = starts[first] if starts else 0
    following = starts[last + 1] if last + 1 < len(starts) else len(doc.text)
    return begin, begin + len(doc.text[begin:following].rstrip())


def tokens_in(doc: Doc, pairs: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens that lie in the half-open character pairs, at least in part, in order, each once; no white space."""
    starts, ends = doc.starts, doc.ends
    ranges = [range(bisect_right(ends, start), bisect_left(starts, end)) for start, end in pairs]
    found = ranges[0] if len(ranges) == 1 else sorted(set(chain.from_iterable(ranges)))
    return [t for t in map(doc.tokens.__getitem__, found) if not t.is_space]
