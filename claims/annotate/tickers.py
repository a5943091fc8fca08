"""Stock tickers in an article: "(NASDAQ: SINA)" behind a name is that name once more, and SINA is it from there on."""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.docs import Doc, Words
from claims.organizations import TICKER, with_ticker

__all__ = ["with_tickers"]

Found = tuple[Words, str, str]
_GAP = 3  # characters between a name and its bracket: " ", ". "


def with_tickers(doc: Doc, names: Sequence[tuple[Words, str]]) -> tuple[list[Found], dict[str, str]]:
    """The names of a passage with the words that each stands for, and what its tickers stand for.

    A bracket of exchanges and codes holds no names but the one that its first code stands for: the company before
    it, else the one that the table of organizations has; a bracket of neither holds none.

    Parameters
    ----------
    names
        The names of the passage in order, each with its sort.
    """
    text = doc.text
    found: list[Found] = [(place, sort, place.text) for place, sort in names]
    codes: dict[str, str] = {}
    for bracket in TICKER.finditer(text):
        start, end = bracket.span()
        # A name that runs into the bracket ends before it.
        cut = [
            (_before(doc, place, start), sort, words[: start - place.start_char].strip())
            if place.start_char < start < place.end_char
            else (place, sort, words)
            for place, sort, words in found
            if not start <= place.start_char < end
        ]
        holder = next((i for i, f in enumerate(cut) if 0 <= start - f[0].end_char <= _GAP), None)
        if holder is not None:
            place, _, company = cut[holder]
            cut[holder] = (place, "organization", company)
        else:
            company = with_ticker(bracket[0])
        code = doc.touched(*bracket.span("code"))
        if company != bracket[0]:
            codes[bracket["code"]] = company
            cut.append((code, "organization", company))
        found = sorted(cut, key=lambda f: f[0].start)
    return found, codes


def _before(doc: Doc, place: Words, end: int) -> Words:
    return doc.words(place.start, next(t.i for t in place.tokens if t.end_char > end or t.idx >= end))
