"""What is told about input that is odd or cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Level", "Problem", "Report", "ignore"]

Level = Literal["warning", "error", "usage"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was odd in the input.

    Parameters
    ----------
    where
        File, and line where a line is meant: "news/june.jsonl:3".
    what
        What happened and, where it helps, what to try next; no full stop at the end.
    level
        "warning": odd, but read; "error": a file or a line could not be read; "usage": the call is wrong (a
        path that does not exist, a kind of file that is not read).

    >>> str(Problem("june.jsonl:3", "not valid JSON", "error"))
    'june.jsonl:3: not valid JSON'
    """

    where: str
    what: str
    level: Level = "warning"

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


Report = Callable[[Problem], None]


def ignore(problem: Problem) -> None:
    """Report to nobody."""
