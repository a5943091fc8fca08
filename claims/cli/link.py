"""`claims link`: which mentions, of one article or of many, state the same claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, running
from claims.cli.options import AsOf, Decisions, How, Model, Outlets, Paths, how_asked, own_outlets
from claims.cli.output import write_data
from claims.errors import UsageError
from claims.model import Claim, Result

__all__ = ["LinkFormat", "link_command", "run_link"]


class LinkFormat(StrEnum):
    """What links can be written as."""

    jsonl = "jsonl"


def link_command(
    paths: Paths,
    primary: Annotated[
        bool, typer.Option("--primary", help="Of each article only the claim that it is mainly about.")
    ] = False,
    suggested: Annotated[
        bool,
        typer.Option("--suggested", help="Only pairs that may be one claim, for a person to decide on."),
    ] = False,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    format: Annotated[LinkFormat, typer.Option("--format", help="How to write it.")] = LinkFormat.jsonl,
) -> None:
    """Tell which articles and mentions state the same claim."""
    with running() as notes, own_outlets(outlets):
        run_link(paths, how_asked(as_of, model, decisions), primary=primary, suggested=suggested, notes=notes)


def run_link(paths: Sequence[str], how: How, *, primary: bool = False, suggested: bool = False, notes: Notes) -> None:
    """Write the claim of each mention, or each suggested pair, to stdout, a JSON line each.

    Raises
    ------
    UsageError
        Where both `primary` and `suggested` are asked for.
    """
    from claims.report.as_json import json_line

    if primary and suggested:
        raise UsageError("--primary and --suggested contradict: suggested pairs are of any mentions; drop one")
    result = analyzed(paths, how, notes=notes)
    if result is None:
        return
    if suggested:
        lines = _suggested(result)
    elif primary:
        lines = _primary(result)
    else:
        lines = _links(result)
    write_data("".join(map(json_line, lines)))


def _links(result: Result) -> Iterator[dict[str, Any]]:
    """The claim of each mention, in the order of the articles and of their words."""
    claim_of = {m.id: a.claim for a in result.assessments for m in a.claim.mentions}
    for annotated in result.articles:
        for mention in annotated.mentions:
            claim = claim_of.get(mention.id)
            if claim is not None:
                told = {"id": annotated.article.id, "mention": mention.id, "claim": claim.id, "text": mention.text}
                yield told | {"link": _likest(mention.id, claim)}


def _primary(result: Result) -> Iterator[dict[str, Any]]:
    """The claim that each article is mainly about, in the order of the articles."""
    from claims.link import main_claims

    found = main_claims(result.articles, [a.claim for a in result.assessments])
    for annotated in result.articles:
        yield {"id": annotated.article.id, "claim": found[annotated.article.id]}


def _likest(mention: str, claim: Claim) -> dict[str, Any] | None:
    """What holds a mention in its claim: the link with the highest score; None where it stands alone."""
    from claims.report.decision_records import link_record

    links = [link for link in claim.links if mention in (link.a, link.b)]
    best = max(links, key=lambda link: -1.0 if link.score is None else link.score, default=None)
    return None if best is None else link_record(best)


def _suggested(result: Result) -> Iterator[dict[str, Any]]:
    """The pairs that may be one claim, the likest first."""
    from claims.report.decision_records import link_record

    claim_of = {m.id: a.claim for a in result.assessments for m in a.claim.mentions}
    pairs = {link for a in result.assessments for link in a.claim.suggested}
    for link in sorted(pairs, key=lambda link: (-(link.score or 0.0), link.a, link.b)):
        claims = [claim_of[link.a], claim_of[link.b]]
        yield {"claims": [c.id for c in claims], "texts": [c.text for c in claims]} | link_record(link)
