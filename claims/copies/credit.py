"""Wire copy credited to its agency, where any of its copies names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from claims.model import Claim, Copy, Mention, Step
from claims.names import same_name
from claims.text import slug

__all__ = ["COPIED", "agency_step", "stands_in", "wire_credited"]

COPIED = 0.5  # share of an article's words from which it counts as a copy of the other


def wire_credited(claim: Claim, copies: Iterable[Copy]) -> Claim:
    """A claim in which the chains of wire copy lead through the agency, as they do in the copy that names it.

    "Two bankers said", in text that another paper prints as Reuters', is `two bankers ← Reuters`. The step has no words
    of its own article. A statement without a source stays one, and is no statement of Reuters' own.
    """
    by_article: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.agency:
            by_article.setdefault(copy.copy, []).append(copy)
            by_article.setdefault(copy.original, []).append(copy)
    if not by_article:
        return claim
    mentions = tuple(_credited(m, by_article) for m in claim.mentions)
    return replace(claim, mentions=mentions)


def _credited(mention: Mention, by_article: Mapping[str, list[Copy]]) -> Mention:
    steps = mention.chain
    if not steps or steps[0].kind in ("author", "outlet") or any(step.kind == "outlet" for step in steps):
        return mention
    agency = next((c.agency for c in by_article.get(mention.article, ()) if stands_in(mention, c)), "")
    if not agency or (mention.outlet and same_name(mention.outlet, agency)):
        return mention
    return replace(mention, chain=(*steps, agency_step(agency)))


def agency_step(name: str) -> Step:
    """The step of a chain that stands for an agency."""
    return Step(f"outlet:{slug(name)}", name, "outlet")


def stands_in(mention: Mention, copy: Copy) -> bool:
    """Whether some of a mention's words stand in what its article shares with the other one of `copy`."""
    side = 0 if mention.article == copy.copy else 1
    spans = [passage[side] for passage in copy.passages]
    return any(a.part == b.part and a.start < b.end and b.start < a.end for a in mention.spans for b in spans)
