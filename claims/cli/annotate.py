"""`claims annotate`: articles with their attributions and mentions, as JSON lines or as a marked page."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.notes import Notes, running
from claims.cli.options import Model, Outlets, Paths, extractor_of, own_outlets
from claims.cli.output import write_data
from claims.cli.progress import counted, progress

__all__ = ["AnnotateFormat", "annotate_command", "run_annotate"]


class AnnotateFormat(StrEnum):
    """What annotated articles can be written as."""

    jsonl = "jsonl"
    html = "html"


def annotate_command(
    paths: Paths,
    format: Annotated[
        AnnotateFormat,
        typer.Option("--format", help="One JSON line an article, or the marked text as a page."),
    ] = AnnotateFormat.jsonl,
    model: Model = None,
    outlets: Outlets = None,
) -> None:
    """Mark the attributions and claims of each article."""
    with running() as notes, own_outlets(outlets):
        run_annotate(paths, format=format, model=model, notes=notes)


def run_annotate(
    paths: Sequence[str],
    *,
    format: AnnotateFormat = AnnotateFormat.jsonl,
    model: Path | None = None,
    notes: Notes,
) -> None:
    """Write the annotated articles of some paths to stdout.

    JSON lines are written as they come, in the order in which they are read, so that an archive need not fit
    into memory; the page is written as a whole.

    Raises
    ------
    ModelError
        Where the language model is missing.
    """
    from claims.annotate import annotate_articles
    from claims.annotate.extract import load_extractor
    from claims.annotate.language import load_model, model_stamp
    from claims.gazetteer import stamped
    from claims.model import Stamp
    from claims.read import read_articles
    from claims.report.article_records import annotated_record
    from claims.report.as_json import json_line
    from claims.report.marked import marked_html
    from claims.version import __version__

    found = 0
    with progress() as tell:
        articles = counted(read_articles(paths, report=notes.problem), tell)
        nlp = load_model()
        extractor = extractor_of(model) or load_extractor()
        if format is AnnotateFormat.html:
            marked = list(annotate_articles(articles, nlp=nlp, extractor=extractor))
            found = len(marked)
            if marked:
                write_data(marked_html(marked))
        else:
            name, digest = model_stamp(nlp, extractor)
            stamp = Stamp(__version__, name, digest, stamped())
            for one in annotate_articles(articles, nlp=nlp, extractor=extractor):
                found += 1
                if not write_data(json_line(annotated_record(one, stamp))):
                    break
    if not found:
        notes.nothing_read()
