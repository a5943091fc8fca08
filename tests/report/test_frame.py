"""What every page and document bears: the date it is told for, how it was made, what came too late for it."""

from collections.abc import Callable
from dataclasses import replace

import builders
import pytest

from claims.check import Checked
from claims.model import Result
from claims.report.as_markdown import markdown_text
from claims.report.check import check_record, check_text
from claims.report.explain import explain
from claims.report.lint_table import lint_table
from claims.report.records import lint_record, result_record
from claims.report.select import Selection, ranked
from claims.report.sources import sources_record, sources_table
from claims.report.table import table
from claims.report.timeline import timeline_record, timeline_text

CHECKED = Checked("Tideway sells its mill.", (), None)
PAGES: dict[str, Callable[[Result], str]] = {
    "report": lambda r: table(r, ranked(r), Selection()),
    "markdown": lambda r: markdown_text(r, ranked(r)),
    "explain": lambda r: explain(r, ranked(r)[0]),
    "timeline": lambda r: timeline_text(r, ranked(r)[0], []),
    "sources": lambda r: sources_table(r, [], of=0, least=1),
    "lint": lambda r: lint_table(r, [], policy="ap", articles=1),
    "check": lambda r: check_text(r, CHECKED),
}
DOCUMENTS = {
    "report": lambda r: result_record(r, ranked(r)),
    "timeline": lambda r: timeline_record(r, ranked(r)[0], []),
    "sources": lambda r: sources_record(r, [], of=0),
    "lint": lambda r: lint_record(r, [], policy="ap", articles=[]),
    "check": lambda r: check_record(r, CHECKED),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_tell_how_they_were_made_and_what_was_left_out(name: str) -> None:
    made = builders.tmall()
    whole = replace(made, left_out=())
    assert "claims 0" in PAGES[name](made)
    assert PAGES[name](made).count("1 article left out: published after 2013-06-20") == 1
    assert "left out" not in PAGES[name](whole)


@pytest.mark.parametrize("name", PAGES)
def test_pages_end_in_one_line_feed_and_no_line_in_a_blank(name: str) -> None:
    page = PAGES[name](builders.tmall())
    assert page.endswith("\n") and not page.endswith("\n\n")
    assert [line for line in page.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_bear_their_shape_stamp_and_date(name: str) -> None:
    made = builders.tmall()
    record = DOCUMENTS[name](made)
    assert record["schema"] == f"claims-{name}/1"
    assert record["stamp"]["version"] == made.stamp.version
    assert (record["as_of"], record["left_out"]) == ("2013-06-20", ["later"])
    assert DOCUMENTS[name](replace(made, as_of=None))["as_of"] is None
