"""The words that mark a content as less than certain: `claims/data/hedges.toml`.

What counts as a hedge is defined in docs/reference/sourcing.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claims.annotate import lexicon
from claims.text import has_any

__all__ = ["deliberates", "hedges_in", "hedges_within"]

_BESIDE = 40  # characters before a hedge that may undo it
_QUOTES_AND_BLANKS = "“”\"'`‘’«»„「」 \t\n"


@lru_cache(maxsize=4096)  # the same contents are asked for their stance, their hedges and their type
def hedges_in(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open characters of the words that mark a content as less than certain, in order, without overlaps.

    The month of May, "could not", a bare "will" and "I think" are none.

    >>> text = "It may reportedly move in May."
    >>> [text[s:e] for s, e in hedges_in(text)]
    ['may', 'reportedly']
    """
    found: list[tuple[int, int]] = []
    first = len(text) - len(text.lstrip(_QUOTES_AND_BLANKS))
    low = text.lower()
    for hedge in lexicon.hedge_patterns():
        if not has_any(low, hedge.stems):
            continue
        for m in hedge.pattern.finditer(text):
            if not hedge.capital and m[0][0].isupper() and first < m.start():
                continue
            if hedge.not_before and hedge.not_before.match(text, m.end()):
                continue
            if hedge.not_after and hedge.not_after.search(text, max(0, m.start() - _BESIDE), m.start()):
                continue
            found.append(m.span())
    out: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return tuple(out)


def deliberates(words: str) -> bool:
    """Whether hedging words only say that somebody weighs an act.

    >>> deliberates("considering"), deliberates("may")
    (True, False)
    """
    return any(h.deliberates and h.pattern.fullmatch(words) is not None for h in lexicon.hedge_patterns())


def hedges_within(text: str, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hedges in some stretches of a text: `pairs` and what is returned are half-open characters of `text`.

    >>> hedges_within("He said it may close.", [(8, 20)])
    [(11, 14)]
    """
    return [(s + hs, s + he) for s, e in pairs for hs, he in hedges_in(text[s:e])]
