"""Arguments that several commands share, and how their values are read."""

from __future__ import annotations

import os
import re
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claims.errors import UsageError
from claims.moments import Moment, Precision, moment_of

if TYPE_CHECKING:
    from claims.annotate.extract import Extractor
    from claims.decisions import Decision

__all__ = [
    "AsOf",
    "Decisions",
    "Grades",
    "How",
    "Model",
    "NamedClaim",
    "Outlets",
    "Paths",
    "Records",
    "extractor_of",
    "how_asked",
    "moment",
    "own_outlets",
]

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files (.txt, .md, .html, .jsonl), folders, or - for stdin.",
        show_default=False,
    ),
]
NamedClaim = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="Its rank in the default report, the beginning of its id (or a former one), or words of it.",
        show_default=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Tell the status as of this date, leaving later articles out; default: their latest date.",
        show_default=False,
    ),
]
Model = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FOLDER",
        help="An attribution model made by `claims train`; default: the one of the package.",
        show_default=False,
    ),
]
Outlets = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        metavar="FILE",
        help="A CSV file of news media that count before the shipped ones.",
        show_default=False,
    ),
]
Records = Annotated[
    bool,
    typer.Option("--records", help="Let what became of a source's earlier claims here bear on the confidence."),
]
Grades = Annotated[
    bool,
    typer.Option("--grades", help="Analysts' grades too: A to F for each source, 1 to 6 for the claim."),
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="A TOML file of what your desk decided, as `claims decide` writes it.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class How:
    """How articles are to be analyzed: what the options mean that commands share.

    Parameters
    ----------
    as_of, decisions, records
        As `claims.pipeline.analyze` takes them.
    model
        The folder of an attribution model; None for the package's own.
    """

    as_of: Moment | None = None
    model: Path | None = None
    decisions: tuple[Decision, ...] = ()
    records: bool = False


def how_asked(
    as_of: str | None = None, model: Path | None = None, decisions: Path | None = None, *, records: bool = False
) -> How:
    """What some shared options ask for; the file of decisions is read.

    Raises
    ------
    UsageError
        Where the date is none, or there is no such file of decisions.
    ReadError
        Where the decisions are not understood, or two of them contradict.
    """
    at = moment("--as-of", as_of)
    if decisions is None:
        return How(at, model, records=records)
    from claims.decisions import read_decisions

    return How(at, model, read_decisions(decisions), records)


def own_outlets(path: Path | None) -> AbstractContextManager[None]:
    """Within this context the media of the file that an option names are known; None where none does.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Where it holds no list of outlets.
    """
    if path is None:
        return nullcontext()
    from claims.gazetteer import adding, read_rows

    return adding(read_rows(path))


def extractor_of(model: Path | None) -> Extractor | None:
    """The extractor that an option names; None where none does, for the package's own.

    Raises
    ------
    UsageError
        Where there is no such folder.
    ModelError
        Where the folder holds no model.
    """
    if model is None:
        return None
    if not os.path.isdir(model):
        raise UsageError(f"--model {model}: there is no such folder; `claims train` makes one")
    from claims.annotate.extract import load_extractor

    return load_extractor(model)


# Each form that a date may have, what it is as precise as, and what it lacks to a day.
_SHAPES: tuple[tuple[str, Precision, str], ...] = (
    (r"\d{4}", "year", "-01-01"),
    (r"\d{4}-\d\d", "month", "-01"),
    (r"\d{4}-\d\d-\d\d", "day", ""),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?", "minute", ""),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?", "second", ""),
)


def moment(option: str, text: str | None) -> Moment | None:
    """The moment that a date option means; None where it was not given.

    Only ISO dates are taken: "03/04/2013" is two different days.

    >>> moment("--since", "2013-06").iso()
    '2013-06'

    Raises
    ------
    UsageError
        Where it is no ISO date or no day of the calendar.
    """
    if text is None:
        return None
    text = text.strip()
    for shape, precision, lacking in _SHAPES:
        if re.fullmatch(shape, text, re.ASCII):
            try:
                return moment_of(datetime.fromisoformat(text + lacking), precision, words=text)
            except (ValueError, OverflowError):
                break
    raise UsageError(f"{option} {text}: not a date; write it as 2013, 2013-06, 2013-06-18 or 2013-06-18T08:30")
