"""`claims check`: a claim of one's own against articles."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, running
from claims.cli.options import AsOf, How, Model, Outlets, how_asked, own_outlets
from claims.cli.output import page, write_data, write_page
from claims.cli.progress import counted, progress
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.model import Article

__all__ = ["CheckFormat", "check_command", "run_check", "run_claims", "run_pairs"]


class CheckFormat(StrEnum):
    """What a check can be written as."""

    text = "text"
    json = "json"


def check_command(
    claim: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="The claim, as one sentence.", show_default=False)
    ] = None,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files (.txt, .md, .html, .jsonl), folders, or - for stdin."),
    ] = None,
    pairs: Annotated[
        Path | None,
        typer.Option(help="Many at once: a JSONL file of headlines, each with the id (body) of an article."),
    ] = None,
    claims: Annotated[
        Path | None,
        typer.Option(help="Many at once: a JSONL file of claims (claim_id, claim); the articles bear the claim_id."),
    ] = None,
    articles: Annotated[
        list[str] | None, typer.Option(help="The articles for --pairs or --claims: files or folders.")
    ] = None,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    format: Annotated[CheckFormat, typer.Option("--format", help="How to write it.")] = CheckFormat.text,
) -> None:
    """Hold a claim of your own against articles: who agrees, who disagrees, and what it amounts to."""
    with running() as notes, own_outlets(outlets):
        how = how_asked(as_of, model)
        if pairs is None and claims is None:
            if claim is None or not claim.strip() or not paths or articles:
                raise UsageError('give a claim and where to look: claims check "CLAIM" PATH...')
            run_check(claim, paths, how, format=format, notes=notes)
            return
        if claim is not None or not articles or (pairs is not None and claims is not None):
            raise UsageError("--pairs or --claims, one of them, stand alone with --articles")
        if str(pairs or claims) == "-" and "-" in articles:
            raise UsageError("--articles -: stdin is read once; give a file for one of the two")
        if pairs is not None and (as_of or model or outlets):
            raise UsageError("--pairs weighs nothing: --as-of, --model and --outlets mean nothing with it")
        if format is not CheckFormat.text:
            raise UsageError("--pairs and --claims print JSON lines; --format means nothing with them")
        if pairs is not None:
            run_pairs(pairs, articles, notes=notes)
        elif claims is not None:
            run_claims(claims, articles, how, notes=notes)


def run_check(
    claim: str, paths: Sequence[str], how: How, *, format: CheckFormat = CheckFormat.text, notes: Notes
) -> None:
    """Write what articles do to one claim to stdout."""
    from claims.check import check
    from claims.report.as_json import json_text
    from claims.report.check import check_record, check_text

    result = analyzed(paths, how, notes=notes)
    if result is None:
        return
    checked = check(claim, result.articles, as_of=result.as_of, copies=result.copies)
    if format is CheckFormat.json:
        write_data(json_text(check_record(result, checked)))
    else:
        write_page(check_text(result, checked, look=page()))


def run_pairs(path: Path, articles: Sequence[str], *, notes: Notes) -> None:
    """Write the stance of each pair to stdout, a JSON line each."""
    from claims.check import judged_pairs, pairs_of
    from claims.read import read_articles
    from claims.report.as_json import json_line

    pairs = pairs_of(path)
    with progress() as tell:
        known: dict[str, Article] = {a.id: a for a in counted(read_articles(articles, report=notes.problem), tell)}
        missing = {pair.body for pair in pairs} - known.keys()
        for body in sorted(missing):
            notes.error(f"{path}: no article has the id {body!r}; its pairs are left out")
        found = judged_pairs(pairs, known, tell=tell)
    lines = ({"headline": f.pair.headline, "body": f.pair.body, "stance": f.stance} for f in found)
    write_data("".join(map(json_line, lines)))


def run_claims(path: Path, articles: Sequence[str], how: How, *, notes: Notes) -> None:
    """Write confidence and status of each claim to stdout, a JSON line each."""
    from claims.check import checked_claims, claims_of
    from claims.report.as_json import json_line
    from claims.report.check import claim_row

    claims = claims_of(path)
    result = analyzed(articles, how, notes=notes)
    if result is None:
        return
    found = checked_claims(claims, result.articles, as_of=result.as_of, copies=result.copies)
    rows: list[str] = []
    for id_, checked in found:
        if checked.confidence is None:
            notes.warn(f"claim {id_}: no article bears on it; left out")
        else:
            rows.append(json_line(claim_row(id_, checked)))
    write_data("".join(rows))
