"""`claims train`: make an attribution model from annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.cli.output import write_data
from claims.cli.progress import steps
from claims.train.plan import Plan

__all__ = ["train_command"]

_PLAN = Plan()


def train_command(
    data: Annotated[
        list[Path],
        typer.Argument(help="JSONL files of annotated articles: text, attributions."),
    ],
    base: Annotated[Path, typer.Option("--base", help="Folder of the encoder to start from, with its tokenizer.json.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write the model into.")],
    base_name: Annotated[
        str, typer.Option("--base-name", help="What the encoder is, with its licence, for the card.")
    ] = "",
    layers: Annotated[
        int, typer.Option(min=1, help="Layers of the model; where the base has more, all of them teach these.")
    ] = 4,
    middle: Annotated[
        int | None, typer.Option(min=1, help="Units in the middle of a layer; by default as many as the encoder has.")
    ] = None,
    epochs: Annotated[int, typer.Option(min=1, help="Passes over the articles.")] = _PLAN.epochs,
    taught: Annotated[
        int, typer.Option(min=1, help="Passes of a model of fewer layers, which the first one teaches.")
    ] = _PLAN.taught,
    narrowed: Annotated[
        int, typer.Option(min=1, help="Passes of a model made narrower, which the first one teaches.")
    ] = _PLAN.narrowed,
    unlabelled: Annotated[
        list[Path] | None, typer.Option(help="Articles without annotations to teach it on as well.")
    ] = None,
    made: Annotated[int, typer.Option(min=0, help="Articles made from the package's constructions to add.")] = 900,
    written: Annotated[
        int, typer.Option(min=0, help="How many times over the package's short articles are added.")
    ] = 3,
    aside: Annotated[float, typer.Option(min=0.01, max=0.5, help="Share of the articles to choose on.")] = 0.1,
    seed: Annotated[int, typer.Option(help="Of everything drawn at random.")] = _PLAN.seed,
    device: Annotated[str, typer.Option(help="cpu, or cuda for a GPU.")] = "cpu",
) -> None:
    """Train an attribution model (with the extra `train`)."""
    from claims.evaluate.as_text import figures_text
    from claims.train.run import Recipe, train

    with running() as notes:
        with steps("training") as tell:
            plan = Plan(epochs=epochs, taught=taught, narrowed=narrowed, seed=seed)
            bare = tuple(unlabelled or ())
            recipe = Recipe(
                tuple(data),
                base,
                base_name,
                layers=layers,
                middle=middle,
                made=made,
                written=written,
                aside=aside,
                unlabelled=bare,
                plan=plan,
            )
            trained = train(recipe, out, device=device, tell=tell)
        notes.say(f"{out}: trained on {trained.articles} articles, chosen on {trained.aside}")
        write_data(figures_text(trained.figures) + "\n")
