"""Single lines that are furniture, credits, captions or comment headings: `data/page_lines.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from claims.model import RegionKind
from claims.shipped import shipped_toml
from claims.text import fold

__all__ = ["LONGEST", "PageLine", "page_line", "page_lines"]

LONGEST = 420
"""A line longer than this is never furniture; also keeps matching cheap."""


class PageLine(NamedTuple):
    """One entry of the list: what a line is that `pattern` matches as a whole, and where it may stand."""

    kind: RegionKind
    pattern: re.Pattern[str]
    place: Literal["any", "end"]
    example: str


@cache
def page_lines() -> tuple[PageLine, ...]:
    """The entries in the order of the file; the first that matches decides."""
    entries = shipped_toml("page_lines.toml")["line"]
    return tuple(
        PageLine(
            cast(RegionKind, e["kind"]),
            re.compile(e["pattern"]),
            cast(Literal["any", "end"], e["place"]),
            e["example"],
        )
        for e in entries
    )


def page_line(words: str, *, at_end: bool) -> RegionKind | None:
    """What a single line is, None for a line of the article; `at_end` says that it stands in the last lines.

    >>> page_line("Read more »", at_end=False), page_line("He read more books.", at_end=True)
    ('furniture', None)
    """
    if len(words) > LONGEST:
        return None
    # Arrows before folding, which would make quotation marks of them.
    arrows = words.replace("»", ">").replace("«", "<")
    folded = fold(arrows).lstrip("<>*•- ").rstrip("<>.:… ")
    if not folded:
        return "furniture"
    for entry in page_lines():
        if (at_end or entry.place == "any") and entry.pattern.fullmatch(folded):
            return entry.kind
    return None
