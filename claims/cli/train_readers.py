"""`claims train-readers`: make the models behind `claims check` from rumors of known stance."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.cli.progress import steps
from claims.errors import ModelError

__all__ = ["train_readers_command"]


def train_readers_command(
    rumors: Annotated[
        Path, typer.Argument(help="Folder with claims, headlines, pages, bodies, headline_body as JSONL files.")
    ],
    base: Annotated[Path, typer.Option("--base", help="Folder of the encoder to start from, with its tokenizer.json.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write the models into.")],
    passes: Annotated[float, typer.Option(min=0.01, help="Passes over the examples.")] = 2.0,
    folds: Annotated[int, typer.Option(min=2, help="Parts of the claims, each left out once.")] = 5,
    device: Annotated[str, typer.Option(help="cpu, or cuda for a GPU.")] = "cpu",
) -> None:
    """Train the models behind `claims check` (with the extra `train`)."""
    with running() as notes:
        with steps("training") as tell:
            try:
                from claims.train.readers import train_readers
                from claims.train.rumors import read_rumors
                from claims.train.stance import StancePlan
            except ImportError as error:
                raise ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'") from error
            train_readers(
                read_rumors(rumors), base, out, StancePlan(passes=passes), folds=folds, device=device, tell=tell
            )
        notes.say(f"{out}: written")
