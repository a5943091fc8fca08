"""Paths to a result: what report, explain and graph have in common."""

from __future__ import annotations

from collections.abc import Sequence

from claims.cli.notes import Notes
from claims.cli.progress import counted, progress
from claims.model import Result
from claims.moments import Moment

__all__ = ["analyzed"]


def analyzed(paths: Sequence[str], *, as_of: Moment | None, notes: Notes) -> Result:
    """Read the paths and analyze what is found; problems go to the notes, and so does that there is nothing.

    Raises
    ------
    ModelError
        Where the language model is missing.
    """
    from claims.pipeline import analyze
    from claims.read import read_articles

    with progress() as tell:
        result = analyze(counted(read_articles(paths, report=notes.problem), tell), as_of=as_of, progress=tell)
    if not result.articles and not result.left_out and not notes.code():
        notes.error("nothing to read: no article was found in the given paths")
    return result
