"""`claims train-answers`: fit what tells which claim an answer answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.errors import ModelError

__all__ = ["train_answers_command"]


def train_answers_command(
    paths: Annotated[list[Path], typer.Argument(help="Articles, among them those that are labelled.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write the weights into.")],
    labels: Annotated[
        Path | None, typer.Option("--labels", help="JSONL file of labels; those of the package by default.")
    ] = None,
) -> None:
    """Fit the weights by which answers are tied to claims (with the extra `train`)."""
    from claims.read import read_articles

    with running() as notes:
        try:
            from claims.train.answers import HEAD, TABLES, examples, figures, fitted, read_labels, written
            from claims.train.softmax import weights_text
        except ImportError as error:
            raise ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'") from error
        known = read_labels(labels)
        given = examples([*written(), *read_articles([str(path) for path in paths], report=notes.problem)], known)
        found = figures(given)
        of = len({one.article for one in given})
        basis = (
            f"{len(given)} mentions of {of} articles, {found.answers} of them taken for answers; five folds by article:"
            f" {found.right} right; {found.to_tie} answer a claim of their article, {found.tied_right} were tied to it,"
            f" {found.tied - found.tied_right} tied wrongly"
        )
        out.write_text(weights_text(fitted(given), TABLES, HEAD, basis), encoding="utf-8")
        notes.say(f"{out}: written. {basis}")
