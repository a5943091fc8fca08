"""What a reader of one format gives: an article's words and what the input says about it, as strings."""

from __future__ import annotations

from dataclasses import dataclass

from claims.model import Region

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "Draft"]

MAX_CHARACTERS = 1_000_000
"""The longest article that is read: a long novel, and what spaCy takes in one piece."""

MAX_BYTES = 8 * MAX_CHARACTERS
"""The longest file of one article, or line of JSONL: four bytes a character, and as many for markup."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its format gives it, before ids, dates and regions are settled.

    Parameters
    ----------
    text
        Decoded; every offset counts in it.
    where
        File, and line for formats that hold many articles.
    published
        The publication date in the input's own words.
    site
        The name that the page gives its own site; stands in for `outlet` where that is not given.
    marks
        Regions that the format itself marks (block quotes, image captions): in order, apart, all of part
        "text".
    extra
        Other keys of the input as (key, JSON text).
    """

    text: str
    where: str
    title: str = ""
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    site: str | None = None
    author: str | None = None
    published: str | None = None
    marks: tuple[Region, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
