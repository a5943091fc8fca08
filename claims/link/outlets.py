"""Media that the archive itself shows: whoever publishes one of the articles is a medium wherever it is cited.

One article alone may take an unknown medium's name for a company's or a person's; the articles together know better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claims.model import Annotated, Mention, Step
from claims.names import name_keys, same_name
from claims.text import slug

__all__ = ["with_known_outlets"]

_TAKEN_FOR = ("organization", "person", "document")


def with_known_outlets(annotated: Sequence[Annotated]) -> list[Mention]:
    """All mentions, with every step and source that bears a publishing outlet's name marked as that outlet."""
    known = _Known({one.article.outlet for one in annotated if one.article.outlet})
    return [_marked(mention, known) for one in annotated for mention in one.mentions]


class _Known:
    """The publishing outlets, found by name without asking each of them."""

    def __init__(self, outlets: Iterable[str]) -> None:
        self._asked: dict[str, str | None] = {}
        self._having: dict[str, list[str]] = {}
        for outlet in sorted(outlets):
            for key in name_keys(outlet):
                self._having.setdefault(key, []).append(outlet)

    def find(self, name: str) -> str | None:
        """The outlet of that name, of several the first in the alphabet; None where none bears it."""
        if name not in self._asked:
            near = sorted({outlet for key in name_keys(name) for outlet in self._having.get(key, ())})
            self._asked[name] = next((outlet for outlet in near if same_name(name, outlet)), None)
        return self._asked[name]


def _marked(mention: Mention, known: _Known) -> Mention:
    steps = tuple(_step(s, known) for s in mention.chain)
    if steps == mention.chain:
        return mention
    source = mention.source
    if source is not None and source.id == mention.chain[0].id != steps[0].id:
        source = replace(source, id=steps[0].id, kind="outlet")
    # The publishing outlet itself is never a step.
    kept = tuple(s for s in steps if not (mention.outlet and s.kind == "outlet" and same_name(s.name, mention.outlet)))
    return replace(mention, chain=kept, source=source, kind=source.kind if source is not None else mention.kind)


def _step(step: Step, known: _Known) -> Step:
    outlet = known.find(step.name) if step.kind in _TAKEN_FOR else None
    return step if outlet is None else Step(f"outlet:{slug(outlet)}", step.name, "outlet", step.spans)
