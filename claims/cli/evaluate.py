"""`claims evaluate`: how well attributions are found, against articles that a careful reader annotated."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import running
from claims.cli.options import Model, extractor_of
from claims.cli.output import write_data
from claims.cli.progress import steps

__all__ = ["EvaluateFormat", "evaluate_command", "run_evaluate"]


_FEW = 30  # articles


class EvaluateFormat(StrEnum):
    """What figures can be written as."""

    text = "text"
    json = "json"


def evaluate_command(
    gold: Annotated[
        Path, typer.Argument(help="JSONL of annotated articles: id, text, attributions; - for stdin.", metavar="GOLD")
    ],
    format: Annotated[EvaluateFormat, typer.Option("--format", help="A table, or JSON.")] = EvaluateFormat.text,
    draws: Annotated[int, typer.Option(min=0, max=10_000, help="Samples of the articles for the intervals.")] = 1000,
    model: Model = None,
) -> None:
    """Score the attributions found against a careful reader's."""
    with running():
        run_evaluate(gold, format=format, draws=draws, model=model)


def run_evaluate(
    gold: Path, *, format: EvaluateFormat = EvaluateFormat.text, draws: int = 1000, model: Path | None = None
) -> None:
    """Write the figures for a gold file to stdout.

    Raises
    ------
    ReadError
        Where the file does not hold annotated articles.
    UsageError
        Where there is no such file, or it holds none at all.
    ModelError
        Where a model is missing.
    """
    import json

    from claims.errors import UsageError
    from claims.evaluate.as_text import constructions_text, figures_text, record, sortings_text
    from claims.evaluate.constructions import by_construction
    from claims.evaluate.gold import read_gold
    from claims.evaluate.metrics import counts, figures
    from claims.evaluate.predicted import predicted
    from claims.evaluate.sourcing import sortings
    from claims.report.words import count

    articles = list(read_gold(gold))
    if not articles:
        raise UsageError(f"{gold} holds no annotated article")
    both = []
    with steps("evaluating") as tell:
        for pair in predicted(articles, extractor=extractor_of(model)):
            both.append(pair)
            tell(len(both), len(articles))
    found = [(gold.text, gold.attributions, told.attributions) for gold, told in both]
    sorts = sortings(both)
    told = figures([counts(*one) for one in found], draws=draws)
    constructions = by_construction(found)
    if format is EvaluateFormat.json:
        write_data(json.dumps(record(told, constructions, sorts, len(articles)), indent=1) + "\n")
    else:
        heading = f"{count(len(articles), 'article')}, {draws} samples of them for the intervals"
        if len(articles) < _FEW:
            heading += "; so few that the figures tell little"
        tables = [heading, figures_text(told), constructions_text(constructions)]
        tables += [sortings_text(sorts)] if sorts else []
        write_data("\n\n".join(tables) + "\n")
