"""`claims link`: which mentions, of one article or of many, state the same claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, ends
from claims.cli.options import AsOf, Model, Outlets, Paths, extractor_of, moment, own_outlets
from claims.cli.output import write_data
from claims.model import Result
from claims.moments import Moment

__all__ = ["LinkFormat", "link_command", "run_link"]


class LinkFormat(StrEnum):
    """What links can be written as."""

    jsonl = "jsonl"


def link_command(
    paths: Paths,
    primary: Annotated[
        bool, typer.Option("--primary", help="Of each article only the claim that it is mainly about.")
    ] = False,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    format: Annotated[LinkFormat, typer.Option("--format", help="How to write it.")] = LinkFormat.jsonl,
) -> None:
    """Tell which articles and mentions state the same claim."""
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        code = run_link(paths, primary=primary, as_of=moment("--as-of", as_of), model=model, notes=notes)
    raise typer.Exit(code)


def run_link(
    paths: Sequence[str],
    *,
    primary: bool = False,
    as_of: Moment | None = None,
    model: Path | None = None,
    notes: Notes,
) -> int:
    """Write the claim of each mention to stdout, a JSON line each, and give the exit code."""
    from claims.report.as_json import json_line

    result = analyzed(paths, as_of=as_of, notes=notes, extractor=extractor_of(model))
    write_data("".join(map(json_line, _links(result, primary=primary))))
    if notes.counted():
        notes.say(notes.counted())
    return notes.code()


def _links(result: Result, *, primary: bool) -> Iterator[dict[str, str]]:
    """The claim of each mention, in the order of the articles and of their words."""
    claim_of = {m.id: a.claim.id for a in result.assessments for m in a.claim.mentions}
    for annotated in result.articles:
        for mention in annotated.mentions:
            claim = claim_of.get(mention.id)
            if claim is None or (primary and not mention.primary):
                continue
            if primary:
                yield {"id": annotated.article.id, "claim": claim}
            else:
                yield {"id": annotated.article.id, "mention": mention.id, "claim": claim, "text": mention.text}
