"""`claims report`: the ranked claims of some articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, running
from claims.cli.options import (
    AsOf,
    Decisions,
    Grades,
    How,
    Model,
    Outlets,
    Paths,
    Records,
    how_asked,
    moment,
    own_outlets,
)
from claims.cli.output import page, write_data, write_page
from claims.errors import UsageError
from claims.moments import order
from claims.report.select import Row, Selection, known_marks, marks

__all__ = ["ReportFormat", "SortBy", "report_command", "run_report"]


class ReportFormat(StrEnum):
    """What a report can be written as."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    md = "md"


class SortBy(StrEnum):
    """What comes first."""

    confidence = "confidence"
    risk = "risk"
    reach = "reach"
    new = "new"


def report_command(
    paths: Paths,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="FLAG", help="Only claims with this flag or status; repeat to narrow."),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="NAME", help="Only claims that speak of NAME; repeat for any of several."),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source", metavar="NAME", help="Only claims from, through or published by NAME; repeat for any."
        ),
    ] = None,
    sort: Annotated[
        SortBy,
        typer.Option("--sort", help="confidence; risk: shaky and far-spread first; reach: articles; new: latest."),
    ] = SortBy.confidence,
    min_confidence: Annotated[
        float | None,
        typer.Option("--min-confidence", metavar="P", help="Only claims with at least P, 0 to 1."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="At most N claims, the first of the order.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Only claims first published on DATE or later."),
    ] = None,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    grades: Grades = False,
    records: Records = False,
    decisions: Decisions = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Opinion and background too, which are hidden otherwise.")
    ] = False,
    format: Annotated[ReportFormat, typer.Option("--format", help="How to write it.")] = ReportFormat.table,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="FLAG",
            help="Exit with 3 where a claim shown has this flag or status; repeatable.",
        ),
    ] = None,
) -> None:
    """Rank the claims of articles by what their sourcing supports."""
    with running() as notes, own_outlets(outlets):
        selection = Selection(
            only=tuple(dict.fromkeys(only or ())),
            about=tuple(about or ()),
            source=tuple(source or ()),
            sort=sort.value,
            min_confidence=min_confidence,
            limit=limit,
            since=moment("--since", since),
            everything=everything,
        )
        how = how_asked(as_of, model, decisions, records=records)
        run_report(paths, selection, how, grades=grades, format=format, fail_on=fail_on or (), notes=notes)


def run_report(
    paths: Sequence[str],
    selection: Selection,
    how: How,
    *,
    grades: bool = False,
    format: ReportFormat = ReportFormat.table,
    fail_on: Sequence[str] = (),
    notes: Notes,
) -> None:
    """Write the report of some paths to stdout, and tell of the rules to fail on that are hit.

    Raises
    ------
    UsageError
        Where options contradict each other; before anything is read.
    """
    from claims.grades import grades_of_all
    from claims.report.formats import render
    from claims.report.select import ranked, select

    known_marks(fail_on, "--fail-on")
    if order(selection.since, how.as_of) == "after":
        raise UsageError("--since lies after --as-of: no claim could be shown; give an earlier --since")
    result = analyzed(paths, how, notes=notes)
    if result is None:
        return
    rows = select(ranked(result), selection)
    graded = grades_of_all(result) if grades else None
    text = render(result, rows, selection, format.value, grades=graded, look=page())
    if format is ReportFormat.table:
        write_page(text)
    else:
        write_data(text)
    for told in _hits(rows, fail_on):
        notes.hit(told)


def _hits(rows: Sequence[Row], fail_on: Sequence[str]) -> list[str]:
    found = Counter(mark for row in rows for mark in marks(row.assessment))
    asked = [mark for mark in dict.fromkeys(fail_on) if found[mark]]
    return [f"--fail-on {mark}: {found[mark]} of {len(rows)} claims shown" for mark in asked]
