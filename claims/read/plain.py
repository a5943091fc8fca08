"""Plain text: what its first lines tell of title, author and date."""

from __future__ import annotations

from claims.read.draft import Draft
from claims.read.head import looks_like_title
from claims.read.lines import lines_of

__all__ = ["plain_draft"]


def plain_draft(text: str, where: str) -> Draft:
    r"""The draft of a plain text file; a first line like a headline is the title, and stays in the text.

    >>> plain_draft("Prices Rise Again\n\nPrices rose in June.", "a.txt").title
    'Prices Rise Again'
    >>> plain_draft("Prices rose in June. Wages fell.", "a.txt").title
    ''
    """
    # A headline stands within the first thousands of characters, whatever the length of the text.
    lines = lines_of(text[:4000])
    title = lines[0].words if lines and looks_like_title(lines, 0) else ""
    return Draft(text, where, title=title)
