"""Plain text: what its first lines tell of title, author and date, or front matter such as Markdown has."""

from __future__ import annotations

from claims.read.draft import Draft
from claims.read.fields import draft_of_fields
from claims.read.head import looks_like_title
from claims.read.lines import lines_of
from claims.read.markdown import front_matter
from claims.read.problem import Report

__all__ = ["plain_draft"]


def plain_draft(text: str, where: str, report: Report) -> Draft:
    r"""The draft of a plain text file; a first line like a headline is the title, and stays in the text.

    >>> plain_draft("Prices Rise Again\n\nPrices rose in June.", "a.txt", print).title
    'Prices Rise Again'
    >>> plain_draft("Prices rose in June. Wages fell.", "a.txt", print).title
    ''
    """
    told, body = front_matter(text, where, report)
    if told:
        return draft_of_fields(told, body.lstrip("\n"), where, report)
    # A headline stands within the first thousands of characters, whatever the length of the text.
    lines = lines_of(text[:4000])
    title = lines[0].words if lines and looks_like_title(lines, 0) else ""
    return Draft(text, where, title=title)
