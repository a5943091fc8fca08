"""Nouns by which an article introduces a name: after "the broker Holm Hale", "the broker" is Holm Hale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from claims.annotate import lexicon
from claims.annotate.docs import Doc, Token, Words
from claims.annotate.signs import noun_before, sort_of_noun
from claims.annotate.wordlists import bare_nouns, words

if TYPE_CHECKING:
    from claims.annotate.named import Named

__all__ = ["introduced"]


def introduced(docs: Sequence[Doc], by_passage: Sequence[Sequence[Named]]) -> Mapping[str, tuple[str, ...]]:
    """For each noun the full names that an article introduces with it, in order.

    A noun introduces a name right before it ("coach Ida Moe", "Mayor Ida Moe"), behind it in commas ("Ida Moe, the
    mayor of Lund") and with "of" ("the province of Eastmere"). "The company" and other nouns that fit any body tell
    too little and are left out.
    """
    found: dict[str, dict[str, None]] = {}
    for doc, names in zip(docs, by_passage, strict=True):
        for one in names:
            place = doc.char_span(one.start, one.end)
            for noun in () if place is None else _nouns(place, one.sort):
                if noun not in words("bodies", "general"):
                    found.setdefault(noun, {})[one.name] = None
    return {noun: tuple(names) for noun, names in found.items()}


def _nouns(place: Words, sort: str) -> Iterator[str]:
    before = noun_before(place)
    if before is not None and (sort == "person" or sort_of_noun(before) is not None):  # "Brazil winger Tavinho"
        yield before.lemma_.lower()
    if sort == "person" and place.start and _is_post(place.doc.tokens[place.start - 1]):
        yield place.doc.tokens[place.start - 1].lower_
    for behind in place.root.children:
        # "Jo Lee, a former minister" is not the minister of whom the article goes on to tell.
        if behind.dep_ == "appos" and behind.i >= place.end and behind.tag_ == "NN" and not _is_past(behind):
            told = sort_of_noun(behind)
            if told is not None and (sort == told or sort == "name"):
                yield behind.lemma_.lower()
    of = place.root.head
    noun = of.head
    follows = place.root.dep_ == "pobj" and of.lower_ == "of" and noun.i == of.i - 1
    if follows and noun.tag_ == "NN" and noun.is_lower and _is_of_a_body(noun.lower_):
        yield noun.lower_


def _is_of_a_body(noun: str) -> bool:
    """Whether "the … of Eastmere" is Eastmere: a province, a university, but no mayor."""
    known = noun in words("bodies", "places") or noun in bare_nouns()
    return known and "person" not in bare_nouns().get(noun, ()) and not lexicon.has_word("person", noun)


def _is_post(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower_ in words("roles", "words") | words("titles", "words")


def _is_past(noun: Token) -> bool:
    return any(c.lower_ in {"former", "ex", "late", "then"} for c in noun.children)
