"""`claims sources`: what became of the claims that each source and outlet told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, running
from claims.cli.options import AsOf, Decisions, How, Model, Outlets, Paths, how_asked, own_outlets
from claims.cli.output import page, write_data, write_page

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
    with running() as notes, own_outlets(outlets):
        run_sources(paths, how_asked(as_of, model, decisions), least=least, format=format, notes=notes)


def run_sources(
    paths: Sequence[str],
    how: How,
    *,
    least: int = 1,
    format: SourcesFormat = SourcesFormat.table,
    notes: Notes,
) -> None:
    """Write the track records over some paths to stdout."""
    from claims.report.as_json import json_text
    from claims.report.sources import sources_csv, sources_record, sources_table
    from claims.track import track_records

    result = analyzed(paths, how, notes=notes)
    if result is None:
        return
    every = track_records(result.assessments)
    shown = [record for record in every if record.settled >= least]
    if format is SourcesFormat.json:
        write_data(json_text(sources_record(result, shown, of=len(every))))
    elif format is SourcesFormat.csv:
        write_data(sources_csv(result, shown))
    else:
        write_page(sources_table(result, shown, of=len(every), least=least, look=page()))
