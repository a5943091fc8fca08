"""Arguments that several commands share, and how their values are read."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated

import typer

from claims.errors import UsageError
from claims.moments import Moment, Precision, moment_of

__all__ = ["AsOf", "Paths", "moment"]

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files (.txt, .md, .html, .jsonl), folders, or - for stdin.",
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

_SHAPES: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}", "year"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?", "minute"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?", "second"),
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
    for shape, precision in _SHAPES:
        if re.fullmatch(shape, text, re.ASCII):
            whole = text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text
            try:
                return moment_of(datetime.fromisoformat(whole), precision, words=text)
            except (ValueError, OverflowError):
                break
    raise UsageError(f"{option} {text}: not a date; write it as 2013, 2013-06, 2013-06-18 or 2013-06-18T08:30")
