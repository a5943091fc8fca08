"""`claims train-pronouns`: fit what tells for whom or what a pronoun stands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.errors import ModelError

__all__ = ["train_pronouns_command"]


def train_pronouns_command(
    paths: Annotated[list[Path], typer.Argument(help="Articles, among them those that are labelled.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write the weights into.")],
    labels: Annotated[
        Path | None, typer.Option("--labels", help="JSONL file of labels; those of the package by default.")
    ] = None,
) -> None:
    """Fit the weights by which pronouns are resolved (with the extra `train`)."""
    from claims.read import read_articles

    with running() as notes:
        try:
            from claims.train import answers
            from claims.train.referents import HEAD, TABLES, figures, fitted, read_labels, rehearsed, written
            from claims.train.softmax import weights_text
        except ImportError as error:
            raise ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'") from error
        texts, own = written()
        read = read_articles([str(path) for path in paths], report=notes.problem)
        given = rehearsed([*texts, *answers.written(), *read], {**read_labels(labels), **own})
        of = len({one.article for one in given})
        told = (f"{kind} {f.right} of {f.pronouns} right" for kind, f in figures(given).items())
        basis = f"{len(given)} pronouns of {of} articles; five folds by article: {', '.join(told)}"
        out.write_text(weights_text(fitted(given), TABLES, HEAD, basis), encoding="utf-8")
        notes.say(f"{out}: written. {basis}")
