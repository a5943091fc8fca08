"""`claims sources`: what became of the claims that each source and outlet told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, ends
from claims.cli.options import (
    AsOf,
    Decisions,
    Model,
    Outlets,
    Paths,
    extractor_of,
    moment,
    own_decisions,
    own_outlets,
)
from claims.cli.output import page, write_data, write_page
from claims.decisions import Decision
from claims.moments import Moment

__all__ = ["SourcesFormat", "run_sources", "sources_command"]


class SourcesFormat(StrEnum):
    """What track records can be written as."""

    table = "table"
    json = "json"
    csv = "csv"


def sources_command(
    paths: Paths,
    least: Annotated[
        int,
        typer.Option("--least", metavar="N", min=0, help="Only those of whom N claims or more were settled."),
    ] = 1,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    format: Annotated[SourcesFormat, typer.Option("--format", help="How to write it.")] = SourcesFormat.table,
) -> None:
    """Show how many claims of each source and outlet were later confirmed or denied."""
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        at = moment("--as-of", as_of)
        code = run_sources(
            paths,
            least=least,
            as_of=at,
            model=model,
            decisions=own_decisions(decisions),
            format=format,
            notes=notes,
        )
    raise typer.Exit(code)


def run_sources(
    paths: Sequence[str],
    *,
    least: int = 1,
    as_of: Moment | None = None,
    model: Path | None = None,
    decisions: Sequence[Decision] = (),
    format: SourcesFormat = SourcesFormat.table,
    notes: Notes,
) -> int:
    """Write the track records over some paths to stdout and give the exit code."""
    from claims.report.as_json import json_text
    from claims.report.sources import sources_csv, sources_record, sources_table
    from claims.track import track_records

    result = analyzed(paths, as_of=as_of, notes=notes, extractor=extractor_of(model), decisions=decisions)
    every = track_records(result.assessments)
    shown = [record for record in every if record.settled >= least]
    if format is SourcesFormat.json:
        write_data(json_text(sources_record(result, shown, of=len(every))))
    elif format is SourcesFormat.csv:
        write_data(sources_csv(result, shown))
    else:
        write_page(sources_table(result, shown, of=len(every), least=least, look=page()))
    if notes.counted():
        notes.say(notes.counted())
    return notes.code()
