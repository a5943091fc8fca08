"""`claims timeline`: what happened to one claim, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import one_claim
from claims.cli.notes import Notes, ends
from claims.cli.options import (
    AsOf,
    Decisions,
    Model,
    Outlets,
    Paths,
    Records,
    moment,
    own_decisions,
    own_outlets,
)
from claims.cli.output import page, write_data, write_page
from claims.decisions import Decision
from claims.moments import Moment

__all__ = ["TimelineFormat", "run_timeline", "timeline_command"]


class TimelineFormat(StrEnum):
    """What a timeline can be written as."""

    text = "text"
    json = "json"


def timeline_command(
    claim: Annotated[
        str,
        typer.Argument(
            metavar="CLAIM",
            help="Its rank in the default report, the beginning of its id (or a former one), or words of it.",
            show_default=False,
        ),
    ],
    paths: Paths,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    records: Records = False,
    format: Annotated[TimelineFormat, typer.Option("--format", help="How to write it.")] = TimelineFormat.text,
) -> None:
    """Show who said what about one claim when, and when its status changed."""
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        at = moment("--as-of", as_of)
        code = run_timeline(
            claim,
            paths,
            as_of=at,
            model=model,
            decisions=own_decisions(decisions),
            records=records,
            format=format,
            notes=notes,
        )
    raise typer.Exit(code)


def run_timeline(
    claim: str,
    paths: Sequence[str],
    *,
    as_of: Moment | None = None,
    model: Path | None = None,
    decisions: Sequence[Decision] = (),
    records: bool = False,
    format: TimelineFormat = TimelineFormat.text,
    notes: Notes,
) -> int:
    """Write the timeline of one claim to stdout and give the exit code.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant by `claim`.
    """
    from claims.report.as_json import json_text
    from claims.report.timeline import timeline_record, timeline_text
    from claims.timeline import timeline

    found = one_claim(claim, paths, as_of=as_of, model=model, decisions=decisions, records=records, notes=notes)
    if found is None:
        return notes.code()
    result, row = found
    events = timeline(result, row.assessment.claim, records=records)
    if format is TimelineFormat.json:
        write_data(json_text(timeline_record(result, row, events)))
    else:
        write_page(timeline_text(result, row, events, look=page()))
    if notes.counted():
        notes.say(notes.counted())
    return notes.code()
