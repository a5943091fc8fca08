"""The wire agency that an article names as the one its text comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.model import Article
from claims.outlets import find

__all__ = ["agency_of"]

_SPLIT = re.compile(r"[\s]*(?:[,;:/|()\[\]–—•]|\s-\s|\b(?:via|by|from|source|and|with|staff)\b)[\s]*", re.IGNORECASE)
_LONGEST = 200  # characters of a credit that are looked at


def agency_of(article: Article) -> str:
    """The agency that published an article, or that its dateline, byline or credit line names; "" where none does.

    >>> agency_of(Article("a", "a", "", "…", outlet="Harbor Ledger", author="Dana Reyes, Reuters"))
    'Reuters'
    """
    for words in _credits(article):
        for name in _SPLIT.split(words[:_LONGEST]):
            known = find(name) if name else None
            if known is not None and known.kind == "agency":
                return known.name
    return ""


def _credits(article: Article) -> Iterator[str]:
    yield article.outlet or ""
    for region in article.regions:
        if region.kind in ("dateline", "byline", "credit"):
            yield article.words(region.span)
    yield article.author or ""
