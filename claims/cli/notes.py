"""What a run tells on stderr beside its output: warnings and errors with their place, counted at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from claims.errors import ClaimsError, UsageError
from claims.report.visible import visible
from claims.report.words import count

if TYPE_CHECKING:
    from claims.read import Problem

__all__ = ["INTERRUPTED", "RULE_HIT", "UNREADABLE", "WRONG_USAGE", "Notes", "running"]

UNREADABLE, WRONG_USAGE, RULE_HIT, INTERRUPTED = 1, 2, 3, 130


@dataclass(slots=True)
class Notes:
    """The problems of one run, as counted so far."""

    warnings: int = 0
    errors: int = 0
    misuses: int = 0
    hits: int = 0

    def problem(self, problem: Problem) -> None:
        """Tell of one problem in the input: what `claims.read.read_articles` reports to."""
        if problem.level == "warning":
            self.warn(str(problem))
        else:
            self.error(str(problem), usage=problem.level == "usage")

    def warn(self, text: str) -> None:
        """Tell of something odd that changes no exit code."""
        self.warnings += 1
        _tell(f"claims: warning: {visible(text)}")

    def error(self, text: str, *, usage: bool = False) -> None:
        """Tell of what failed; lines of the text stay lines."""
        if usage:
            self.misuses += 1
        else:
            self.errors += 1
        first, *others = text.splitlines() or [""]
        _tell("\n".join([f"claims: error: {visible(first)}", *(f"  {visible(line)}" for line in others)]))

    def nothing_read(self) -> None:
        """Tell that no article was found, unless what kept one from being read is told already."""
        if not self.code():
            self.error("nothing to read: no article was found in the given paths")

    def hit(self, text: str) -> None:
        """Tell of a rule to fail on that found something."""
        self.hits += 1
        self.say(text)

    def say(self, text: str) -> None:
        """Tell of something that is no problem."""
        _tell(f"claims: {visible(text)}")

    def counted(self) -> str:
        """The count of problems in words, "" for none.

        >>> Notes(warnings=2, errors=1).counted()
        '2 warnings, 1 error'
        """
        failed = self.errors + self.misuses
        told = [count(self.warnings, "warning")] if self.warnings else []
        return ", ".join([*told, count(failed, "error")] if failed else told)

    def code(self) -> int:
        """The exit code: 2 for wrong usage, 1 for input not read, 3 for a rule that was hit, else 0.

        Wrong usage and unread input count more than a rule: what is missing could have hit others.
        """
        if self.misuses:
            return WRONG_USAGE
        if self.errors:
            return UNREADABLE
        return RULE_HIT if self.hits else 0


def _tell(text: str) -> None:
    try:
        print(text, file=sys.stderr)
    except UnicodeEncodeError:
        print(text.encode("ascii", "backslashreplace").decode("ascii"), file=sys.stderr)


@contextmanager
def running() -> Iterator[Notes]:
    """Give the notes of a run and end it: what went wrong as one line, the count of problems, the exit code.

    No traceback for what the user can mend.

    Raises
    ------
    typer.Exit
        With the code of the notes, to which a `UsageError` or another `ClaimsError` is added; 130 where the user
        interrupts.
    """
    notes = Notes()
    try:
        yield notes
    except ClaimsError as error:
        notes.error(str(error), usage=isinstance(error, UsageError))
        raise typer.Exit(notes.code()) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    if notes.counted():
        notes.say(notes.counted())
    raise typer.Exit(notes.code())
