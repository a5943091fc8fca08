"""Media that the archive itself shows: whoever publishes one of the articles is a medium wherever it is cited.

One article alone may take an unknown medium's name for a company's or a person's; the articles together know better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.model import Annotated, Mention, Step
from claims.names import same_name
from claims.text import slug

__all__ = ["with_known_outlets"]

_TAKEN_FOR = ("organization", "person", "document")


def with_known_outlets(annotated: Sequence[Annotated]) -> list[Mention]:
    """All mentions, with every step and source that bears a publishing outlet's name marked as that outlet."""
    outlets = sorted({one.article.outlet for one in annotated if one.article.outlet})
    return [_marked(mention, outlets) for one in annotated for mention in one.mentions]


def _marked(mention: Mention, outlets: Sequence[str]) -> Mention:
    steps = tuple(_step(s, outlets) for s in mention.chain)
    if steps == mention.chain:
        return mention
    source = mention.source
    if source is not None and source.id == mention.chain[0].id != steps[0].id:
        source = replace(source, id=steps[0].id, kind="outlet")
    # The publishing outlet itself is never a step.
    kept = tuple(s for s in steps if not (mention.outlet and s.kind == "outlet" and same_name(s.name, mention.outlet)))
    return replace(mention, chain=kept, source=source, kind=source.kind if source is not None else mention.kind)


def _step(step: Step, outlets: Sequence[str]) -> Step:
    if step.kind not in _TAKEN_FOR:
        return step
    outlet = next((o for o in outlets if same_name(step.name, o)), None)
    return step if outlet is None else Step(f"outlet:{slug(outlet)}", step.name, "outlet", step.spans)
