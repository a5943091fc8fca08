"""Nouns that stand for a name: "the company", "the lender", "the news agency"; and of what sort."""

from __future__ import annotations

from functools import cache

from claims.annotate.docs import Token
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["ANY_FIRM", "is_bare", "is_epithet", "same_trade", "sorts_of", "trades_of"]

ANY_FIRM = {"company", "firm", "business", "group"}


def is_bare(noun: Token) -> bool:
    """Whether a noun stands alone behind "the", "this" or "that" ("the chief executive"): it can only point back."""
    # "the chief executive" is whoever holds the post, but "the energy ministry" is a body of its own.
    own = {"compound", "amod"} if "person" in bare_nouns().get(noun.lower_, ()) or _is_of_news(noun) else set()
    # "The Leeds-based brewer" tells no more than "the brewer".
    left = [c for c in noun.children if c.i < noun.i and c.dep_ not in own and c.lower_ != "based"]
    names = any(c.pos_ == "PROPN" for c in noun.children)
    return (
        len(left) == 1
        and left[0].lower_ in {"the", "this", "that"}
        and not names
        and noun.dep_ != "compound"
        and not any(c.dep_ in {"prep", "appos"} or (c.dep_ == "relcl" and not _by_the_way(noun)) for c in noun.rights)
    )


def is_epithet(noun: Token) -> bool:
    """Whether a noun says of somebody what he is, and not who: "the striker", "the 61-year-old"."""
    return noun.lower_ in words("persons", "epithets") or noun.lower_.endswith("-year-old")


def _by_the_way(noun: Token) -> bool:
    """Whether what is told of a noun is told in commas: "the company, whose owner is Holm, said"."""
    return [t.text for t in noun.doc.tokens[noun.i + 1 : noun.i + 2]] == [","]


def sorts_of(noun: Token) -> tuple[str, ...]:
    """To which sorts of name a bare noun can point back; "the news agency" to a medium only."""
    sorts = bare_nouns().get(noun.lower_, ())
    return ("outlet",) if "outlet" in sorts and _is_of_news(noun) else sorts


def _is_of_news(noun: Token) -> bool:
    """Whether the word before a noun tells that it is a medium: "the news agency", "the gossip site"."""
    told = {c.lower_ for c in noun.children if c.dep_ in {"compound", "amod"}}
    return "outlet" in bare_nouns().get(noun.lower_, ()) and bool(told & words("media", "kinds"))


def same_trade(noun: str) -> frozenset[str]:
    """The nouns for the same trade as a noun, itself included ("bank" and "lender"); none where it is no trade."""
    return next((nouns for nouns, _ in _trades() if noun in nouns), frozenset())


@cache
def _trades() -> list[tuple[frozenset[str], frozenset[str]]]:
    """Nouns for a trade, each with the words by which a name is of it."""
    pairs = (line.partition(":") for line in words("bodies", "trades"))
    return [(frozenset(nouns.split()), frozenset(marks.split())) for nouns, _, marks in pairs]


def trades_of(name: str) -> set[str]:
    """The nouns that a name's own words call it by: "bank" and "lender", of Halvard Bank."""
    parts = {word.casefold() for word in name.split()[1:]}
    if parts & {"central", "reserve"}:
        return {"bank"}
    return {noun for nouns, marks in _trades() if parts & marks for noun in nouns}
