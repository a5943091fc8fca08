"""Paths to a result, or to one claim of it: what the commands have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.cli.notes import Notes
from claims.cli.options import How, extractor_of
from claims.cli.progress import counted, progress
from claims.model import Article, Result
from claims.report.words import count

if TYPE_CHECKING:
    from claims.report.select import Row

__all__ = ["analyzed", "analyzed_beside", "one_claim"]


def analyzed(paths: Sequence[str], how: How, *, notes: Notes) -> Result | None:
    """Read the paths and analyze what is found; None where no article was read, so that a command prints nothing.

    Problems go to the notes, and so does that there is nothing. So do decisions that speak of what these articles do
    not hold, and how many came after the given date.

    Raises
    ------
    UsageError
        Where there is no such folder of a model.
    ModelError
        Where a model is missing.
    """
    read = analyzed_beside(paths, (), how, notes=notes)
    return None if read is None else read[1]


def analyzed_beside(
    paths: Sequence[str], beside: Sequence[str], how: How, *, notes: Notes
) -> tuple[list[Article], Result] | None:
    """The articles of some paths, and the analysis of them with those of other paths beside them.

    None where the first paths give no article, which the notes then tell.

    Raises
    ------
    UsageError, ModelError
        As `analyzed` does.
    """
    from claims.pipeline import analyze
    from claims.read import read_articles

    extractor = extractor_of(how.model)
    with progress() as tell:
        articles = list(counted(read_articles(paths, report=notes.problem), tell))
        ids = {article.id for article in articles}
        others = [a for a in read_articles(beside, report=notes.problem) if a.id not in ids]
        if not articles:
            notes.nothing_read()
            return None
        result = analyze(
            [*articles, *others],
            as_of=how.as_of,
            decisions=how.decisions,
            extractor=extractor,
            records=how.records,
            progress=tell,
        )
    _note_decisions(result, how, notes)
    return articles, result


def _note_decisions(result: Result, how: How, notes: Notes) -> None:
    """Tell which of the decisions of a run did not count, and why."""
    if not how.decisions:
        return
    from claims.decisions.bearing import not_held

    for told in not_held(result, result.decisions):
        notes.warn(told)
    later = len(how.decisions) - len(result.decisions)
    if later:
        notes.say(f"{count(later, 'decision')} left out: after --as-of")


def one_claim(asked: str, paths: Sequence[str], how: How, *, notes: Notes) -> tuple[Result, Row] | None:
    """The result over some paths and the claim in it that `asked` names.

    None where nothing was read, or nothing that holds a claim while something else could not be read.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant.
    """
    from claims.report.find import find_claim
    from claims.report.select import ranked

    result = analyzed(paths, how, notes=notes)
    if result is None or (not result.assessments and notes.code()):
        return None
    return result, find_claim(ranked(result), asked)
