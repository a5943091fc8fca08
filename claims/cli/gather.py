"""Paths to a result: what report, explain and graph have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.cli.notes import Notes
from claims.cli.progress import counted, progress
from claims.model import Result
from claims.moments import Moment

if TYPE_CHECKING:
    from claims.annotate.extract import Extractor

__all__ = ["analyzed"]


def analyzed(paths: Sequence[str], *, as_of: Moment | None, notes: Notes, extractor: Extractor | None = None) -> Result:
    """Read the paths and analyze what is found; problems go to the notes, and so does that there is nothing.

    Raises
    ------
    ModelError
        Where the language model is missing.
    """
    from claims.pipeline import analyze
    from claims.read import read_articles

    with progress() as tell:
        articles = counted(read_articles(paths, report=notes.problem), tell)
        result = analyze(articles, as_of=as_of, extractor=extractor, progress=tell)
    if not result.articles and not result.left_out and not notes.code():
        notes.error("nothing to read: no article was found in the given paths")
    return result
