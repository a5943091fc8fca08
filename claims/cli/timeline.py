"""`claims timeline`: what happened to one claim, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from claims.cli.gather import one_claim
from claims.cli.notes import Notes, running
from claims.cli.options import (
    AsOf,
    Decisions,
    How,
    Model,
    NamedClaim,
    Outlets,
    Paths,
    Records,
    how_asked,
    own_outlets,
)
from claims.cli.output import page, write_data, write_page

__all__ = ["TimelineFormat", "run_timeline", "timeline_command"]


class TimelineFormat(StrEnum):
    """What a timeline can be written as."""

    text = "text"
    json = "json"


def timeline_command(
    claim: NamedClaim,
    paths: Paths,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    records: Records = False,
    format: Annotated[TimelineFormat, typer.Option("--format", help="How to write it.")] = TimelineFormat.text,
) -> None:
    """Show who said what about one claim when, and when its status changed."""
    with running() as notes, own_outlets(outlets):
        how = how_asked(as_of, model, decisions, records=records)
        run_timeline(claim, paths, how, format=format, notes=notes)


def run_timeline(
    claim: str, paths: Sequence[str], how: How, *, format: TimelineFormat = TimelineFormat.text, notes: Notes
) -> None:
    """Write the timeline of one claim to stdout.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant by `claim`.
    """
    from claims.report.as_json import json_text
    from claims.report.timeline import timeline_record, timeline_text
    from claims.timeline import timeline

    found = one_claim(claim, paths, how, notes=notes)
    if found is None:
        return
    result, row = found
    events = timeline(result, row.assessment.claim, records=how.records)
    if format is TimelineFormat.json:
        write_data(json_text(timeline_record(result, row, events)))
    else:
        write_page(timeline_text(result, row, events, look=page()))
