"""`claims decide`: what a person of the desk knows better, put down in a file with name and date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from claims.cli.notes import Notes, running
from claims.cli.options import moment
from claims.errors import ReadError, UsageError

__all__ = ["AnswerGiven", "decide_app", "run_decide"]

decide_app = typer.Typer(
    help="Put down what your desk decided, for --decisions of the other commands.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="The TOML file to add to; made where there is none.", show_default=False),
]
Ids = Annotated[
    list[str],
    typer.Argument(metavar="ID", help="Two or more ids of claims or mentions, or how they begin.", show_default=False),
]
Sources = Annotated[
    tuple[str, str],
    typer.Argument(metavar="SOURCE", help="Two sources, each by its name or id.", show_default=False),
]
Claim = Annotated[
    str,
    typer.Argument(metavar="CLAIM", help="The id of the claim, or its beginning.", show_default=False),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides: shown wherever it counts.")]
On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="The day of the decision, or from which it was known; default: today, by this computer's clock.",
        show_default=False,
    ),
]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why.", show_default=False)]
Words = Annotated[str, typer.Option("--words", metavar="TEXT", help="In whose or what words.", show_default=False)]


class AnswerGiven(StrEnum):
    """What those concerned can have answered."""

    denies = "denies"
    confirms = "confirms"
    no_comment = "no_comment"
    unaware = "unaware"


@decide_app.command("join")
def join_command(file: File, ids: Ids, by: By, on: On = None, note: Note = "") -> None:
    """These state one claim: confirms a suggested link."""
    _decide(file, "join", {"claims": ids}, by=by, on=on, note=note)


@decide_app.command("split")
def split_command(file: File, ids: Ids, by: By, on: On = None, note: Note = "") -> None:
    """Each of these states another claim."""
    _decide(file, "split", {"claims": ids}, by=by, on=on, note=note)


@decide_app.command("same-source")
def same_source_command(file: File, sources: Sources, by: By, on: On = None, note: Note = "") -> None:
    """Two sources are one: their origins count once."""
    _decide(file, "same_source", {"sources": list(sources)}, by=by, on=on, note=note)


@decide_app.command("different-source")
def different_source_command(file: File, sources: Sources, by: By, on: On = None, note: Note = "") -> None:
    """Two sources are two: nothing ties their origins."""
    _decide(file, "different_source", {"sources": list(sources)}, by=by, on=on, note=note)


@decide_app.command("told-us")
def told_us_command(
    file: File,
    claim: Claim,
    who: Annotated[str, typer.Option("--who", metavar="NAME", help="Who of those concerned answered.")],
    response: Annotated[AnswerGiven, typer.Option("--response", help="What they answered.")],
    by: By,
    words: Words = "",
    on: On = None,
    note: Note = "",
) -> None:
    """Those concerned answered your desk."""
    told = {"claim": claim, "who": who, "response": response.value, "words": words}
    _decide(file, "told_us", told, by=by, on=on, note=note)


@decide_app.command("outcome")
def outcome_command(
    file: File,
    claim: Claim,
    true: Annotated[bool, typer.Option("--true/--false", help="Whether it came true.", show_default=False)],
    by: By,
    words: Words = "",
    on: On = None,
    note: Note = "",
) -> None:
    """How a claim turned out is known."""
    _decide(file, "outcome", {"claim": claim, "true": true, "words": words}, by=by, on=on, note=note)


def _decide(file: Path, kind: str, told: Mapping[str, Any], *, by: str, on: str | None, note: str) -> None:
    with running() as notes:
        day = date.today() if on is None else _day(on)
        run_decide(file, {"kind": kind, **told, "by": by, "on": day, "note": note}, notes=notes)


def run_decide(file: Path, table: Mapping[str, Any], *, notes: Notes) -> None:
    """Add the decision that a table of keys means to a file, and tell so.

    Raises
    ------
    UsageError
        Where a value means nothing, or the decision cannot hold beside those that stand there.
    ReadError
        Where the file cannot be read.
    """
    from claims.decisions import add_decision
    from claims.decisions.read import decision_of
    from claims.report.words import decision_words

    try:
        decision = decision_of(table, "claims decide")
    except ReadError as error:
        raise UsageError(str(error)) from None
    number = add_decision(file, decision)
    notes.say(f"{file}: decision {number}: {decision_words(decision)}")


def _day(text: str) -> date:
    found = moment("--on", text)
    if found is None or found.precision != "day":
        raise UsageError(f"--on {text}: a decision has a day; write it as 2026-03-04")
    return found.start.date()
