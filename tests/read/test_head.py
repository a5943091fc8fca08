"""Titles, names and bylines above the body of plain text."""

from __future__ import annotations

import pytest

from claims.read.head import byline, looks_like_name, title_lines
from claims.read.lines import lines_of
from claims.read.plain import plain_draft

BODY = "Prices at the harbour rose in June, the port authority said."


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Harbour, Bank In New Moves", "Harbour, Bank In New Moves"),
        ("Will prices rise?", "Will prices rise?"),
        ("Prices rose on Monday.", ""),
        ("The authority said:", ""),
        ("J. Doe\nJ. Doe\n8:30 am on Jun 18, 2013", ""),
        ("Jane Doe\nJune 18, 2013", ""),
        ("By Jane Doe", ""),
        ("June 18, 2013", ""),
        ("- A point of a list", ""),
        ("https://example.com/a", ""),
    ],
)
def test_first_line_as_title(first, title):
    assert plain_draft(f"{first}\n\n{BODY}", "x", print).title == title


def test_single_short_line_is_a_headline():
    assert plain_draft("Harbour prices rise again\n", "x", print).title == "Harbour prices rise again"
    assert plain_draft("Harbour prices rose again.\n", "x", print).title == ""


def test_names():
    assert all(looks_like_name(w) for w in ("J. Doe", "Jane Doe", "Ana de la Cruz", "J. R. Roe Jr."))
    assert not any(looks_like_name(w) for w in ("Jane", "Top World News", "Jane Doe said", "JD 2013", "Prices rise"))


def test_byline_keeps_persons_and_drops_offices():
    assert byline("By Jane Doe, John Roe and Ann Poe").author == "Jane Doe, John Roe and Ann Poe"
    assert byline("By Jane Doe, HARBOUR TODAY").author == "Jane Doe"


def test_title_over_several_lines_and_not_at_all():
    lines = lines_of("Prices rise;\nwages fall.\nThe body.")
    assert title_lines("Prices Rise; Wages Fall", lines) == 2
    assert title_lines("Prices", lines) == 0
    assert title_lines("", lines) == 0
    assert title_lines("…", lines) == 0
