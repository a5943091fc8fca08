"""`claims explain`: the whole reasoning behind one claim."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import one_claim
from claims.cli.notes import Notes, ends
from claims.cli.options import (
    AsOf,
    Decisions,
    Grades,
    Model,
    Outlets,
    Paths,
    Records,
    moment,
    own_decisions,
    own_outlets,
)
from claims.cli.output import page, write_page
from claims.decisions import Decision
from claims.moments import Moment

__all__ = ["explain_command", "run_explain"]


def explain_command(
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
    grades: Grades = False,
    records: Records = False,
    decisions: Decisions = None,
) -> None:
    """Show the whole reasoning behind one claim."""
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        code = run_explain(
            claim,
            paths,
            as_of=moment("--as-of", as_of),
            model=model,
            decisions=own_decisions(decisions),
            grades=grades,
            records=records,
            notes=notes,
        )
    raise typer.Exit(code)


def run_explain(
    claim: str,
    paths: Sequence[str],
    *,
    as_of: Moment | None = None,
    model: Path | None = None,
    decisions: Sequence[Decision] = (),
    grades: bool = False,
    records: bool = False,
    notes: Notes,
) -> int:
    """Write the explanation of one claim to stdout and give the exit code.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant by `claim`.
    """
    from claims.grades import grades_of_all
    from claims.report.explain import explain
    from claims.report.rules import flags_explained, rules_explained

    found = one_claim(claim, paths, as_of=as_of, model=model, decisions=decisions, records=records, notes=notes)
    if found is None:
        return notes.code()
    result, row = found
    weighing = row.assessment.weighing
    rules = rules_explained(reason.rule for reason in weighing.reasons)
    flags = flags_explained(flag.name for flag in weighing.flags)
    graded = grades_of_all(result) if grades else {}
    told = explain(result, row, rules=rules, flags=flags, grades=graded.get(row.assessment.claim.id), look=page())
    write_page(told)
    if notes.counted():
        notes.say(notes.counted())
    return notes.code()
