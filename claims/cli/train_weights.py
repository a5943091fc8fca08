"""`claims train-answers` and `claims train-pronouns`: fit the weights of the annotator's log-linear models."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.errors import ModelError

__all__ = ["train_answers_command", "train_pronouns_command"]

_Paths = Annotated[list[Path], typer.Argument(help="Articles, among them those that are labelled.")]
_Out = Annotated[Path, typer.Option("--out", "-o", help="File to write the weights into.")]
_Labels = Annotated[
    Path | None, typer.Option("--labels", help="JSONL file of labels; those of the package by default.")
]


def train_answers_command(paths: _Paths, out: _Out, labels: _Labels = None) -> None:
    """Fit the weights by which answers are tied to claims (with the extra `train`)."""
    _train("claims.train.answers", paths, out, labels)


def train_pronouns_command(paths: _Paths, out: _Out, labels: _Labels = None) -> None:
    """Fit the weights by which pronouns are resolved (with the extra `train`)."""
    _train("claims.train.referents", paths, out, labels)


def _train(trainer: str, paths: list[Path], out: Path, labels: Path | None) -> None:
    from claims.read import read_articles

    with running() as notes:
        try:
            train = import_module(trainer).train
        except ImportError as error:
            raise ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'") from error
        text, basis = train(read_articles([str(path) for path in paths], report=notes.problem), labels)
        out.write_text(text, encoding="utf-8")
        notes.say(f"{out}: written. {basis}")
