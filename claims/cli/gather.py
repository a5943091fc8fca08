"""Paths to a result, or to one claim of it: what the commands have in common."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claims.cli.notes import Notes
from claims.cli.options import extractor_of
from claims.cli.progress import counted, progress
from claims.model import Result
from claims.moments import Moment
from claims.report.words import count

if TYPE_CHECKING:
    from claims.annotate.extract import Extractor
    from claims.decisions import Decision
    from claims.report.select import Row

__all__ = ["analyzed", "note_decisions", "one_claim"]


def analyzed(
    paths: Sequence[str],
    *,
    as_of: Moment | None,
    notes: Notes,
    extractor: Extractor | None = None,
    decisions: Sequence[Decision] = (),
    records: bool = False,
) -> Result:
    """Read the paths and analyze what is found; problems go to the notes, and so does that there is nothing.

    So do decisions that speak of what these articles do not hold, and how many came after the given date.

    Raises
    ------
    ModelError
        Where the language model is missing.
    """
    from claims.pipeline import analyze
    from claims.read import read_articles

    with progress() as tell:
        articles = counted(read_articles(paths, report=notes.problem), tell)
        result = analyze(
            articles, as_of=as_of, decisions=decisions, extractor=extractor, records=records, progress=tell
        )
    if not result.articles and not result.left_out and not notes.code():
        notes.error("nothing to read: no article was found in the given paths")
    note_decisions(result, decisions, notes)
    return result


def note_decisions(result: Result, decisions: Sequence[Decision], notes: Notes) -> None:
    """Tell which of the decisions of a run did not count, and why."""
    if not decisions:
        return
    from claims.decisions.bearing import not_held

    for told in not_held(result, result.decisions):
        notes.warn(told)
    later = len(decisions) - len(result.decisions)
    if later:
        notes.say(f"{count(later, 'decision')} left out: after --as-of")


def one_claim(
    asked: str,
    paths: Sequence[str],
    *,
    as_of: Moment | None,
    model: Path | None,
    decisions: Sequence[Decision] = (),
    records: bool = False,
    notes: Notes,
) -> tuple[Result, Row] | None:
    """The result over some paths and the claim in it that `asked` names; None where nothing could be read.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant.
    """
    from claims.report.find import find_claim
    from claims.report.select import ranked

    extractor = extractor_of(model)
    result = analyzed(paths, as_of=as_of, notes=notes, extractor=extractor, decisions=decisions, records=records)
    if not result.assessments and notes.code():
        notes.say(notes.counted())
        return None
    return result, find_claim(ranked(result), asked)
