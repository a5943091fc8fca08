"""The words that name a source, none of its names cut: "Islamic State", not "State"; "Det. Aldo Senn", not "Det"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.docs import Token
from claims.annotate.identity import Identities
from claims.annotate.wordlists import words

__all__ = ["with_whole_names"]


def with_whole_names(tokens: Sequence[Token], passage: int, who: Identities) -> list[Token]:
    """The tokens of a source with the rest of a name that they only begin or end with, in a text, not in its headline.

    A common noun that ends in "'s" goes without it: what stands there is often "has".
    """
    doc = tokens[0].doc
    if len(tokens) > 1 and tokens[-1].lower_ in {"'s", "’s"} and tokens[-2].is_lower:
        tokens = tokens[:-1]  # "The nominee | 's said that …"
    first, last = tokens[0].i, _behind_a_rank(tokens[-1])
    start, end = doc.tokens[first].idx, doc.tokens[last].end_char
    for name in who.by_passage[passage] if passage not in who.asides else ():
        if name.start < start < name.end <= end:
            start = name.start
        if start <= name.start < end < name.end:
            end = name.end
    before = [t for t in doc.touched(start, doc.tokens[first].idx).tokens if not t.is_space]
    behind = [t for t in doc.touched(tokens[-1].end_char, end).tokens if not t.is_space]
    if any(t.text in {"'s", "’s"} or t.is_punct for t in before):
        before = []
    return [*before, *tokens, *behind] if before or behind else list(tokens)


def _behind_a_rank(last: Token) -> int:
    """The index of the last word of the name behind a rank on which a source ends ("Army Maj" + ". Cole Kellig")."""
    tokens = last.doc.tokens
    at = last.i if last.text.endswith(".") else last.i + 1
    if f"{last.text.rstrip('.')}." not in words("ranks", "words") or at >= len(tokens) or tokens[at].text[-1:] != ".":
        return last.i
    end = at
    while end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper() and tokens[end + 1].pos_ == "PROPN":
        end += 1
    return end if end > at else last.i
