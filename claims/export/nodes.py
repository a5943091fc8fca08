"""The nodes of the provenance graph: their ids, what is told of each, and how each looks."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claims.decisions import decided
from claims.descriptions import told_of
from claims.model import Article, Assessment, Mention, Step
from claims.moments import iso
from claims.text import one_line, short_hash, slug
from claims.trace.chains import steps_of

__all__ = ["COLORS", "look", "nodes", "outlet_node", "step_node"]

# Okabe and Ito's palette: its hues stay apart under every common kind of colour blindness. Nodes are written
# in the order of its keys.
COLORS: dict[str, str] = {
    "article": "#56b4e9",
    "outlet": "#0072b2",
    "source": "#009e73",
    "mention": "#999999",
    "claim": "#d55e00",
}

# The diameter of a node that one article touches.
_SIZES = {"article": 10.0, "outlet": 14.0, "source": 12.0, "mention": 6.0, "claim": 20.0}


def nodes(
    assessments: Iterable[Assessment], articles: Mapping[str, Article], mentions: Mapping[str, Mention]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each node's id and attributes, None where a thing is not known."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    about: dict[str, tuple[str, str]] = {}
    for article in articles.values():
        yield f"article:{article.id}", _article_attributes(article)
        if article.outlet:
            node = outlet_node(article.outlet)
            names[node][article.outlet] += 1
            about[node] = ("outlet", "")
    for mention in mentions.values():
        for step in steps_of(mention):
            node = step_node(step)
            names[node][step.name] += 1
            told = told_of(mention.source) if mention.source and mention.source.id == step.id else ""
            about[node] = (step.kind, max(told, about.get(node, ("", ""))[1]))
        yield f"mention:{mention.id}", _mention_attributes(mention)
    for node, (sourcing, description) in about.items():
        # Where articles spell one name differently: the commonest spelling, then the first in the alphabet.
        name = min(names[node], key=lambda n: (-names[node][n], n))
        kind = "outlet" if sourcing == "outlet" else "source"
        yield node, {"kind": kind, "label": _short(name), "sourcing": sourcing, "text": description or name}
    for assessment in assessments:
        yield f"claim:{assessment.claim.id}", _claim_attributes(assessment)


def _article_attributes(article: Article) -> dict[str, Any]:
    return {
        "kind": "article",
        "label": _short(article.title or article.text or article.id),
        "text": one_line(article.title),
        "outlet": article.outlet,
        "published": iso(article.published),
        "url": article.url,
    }


def _mention_attributes(mention: Mention) -> dict[str, Any]:
    return {
        "kind": "mention",
        "label": _short(mention.text),
        "text": one_line(mention.text),
        "sourcing": mention.kind,
        "stance": mention.stance,
        "hedged": mention.hedged,
        "outlet": mention.outlet,
        "published": iso(mention.published),
        "said": iso(mention.said),
    }


def _claim_attributes(assessment: Assessment) -> dict[str, Any]:
    claim, weighing = assessment.claim, assessment.weighing
    return {
        "kind": "claim",
        "label": _short(claim.text),
        "text": one_line(claim.text),
        "claim_type": claim.type,
        # As many digits as the other formats give.
        "confidence": None if weighing.confidence is None else round(weighing.confidence, 4),
        "confidence_low": None if weighing.interval is None else round(weighing.interval[0], 4),
        "confidence_high": None if weighing.interval is None else round(weighing.interval[1], 4),
        "status": weighing.status,
        "origins": assessment.trace.independent,
        "flags": tuple(flag.name for flag in weighing.flags),
        "variants": tuple(dict.fromkeys(variant.words for variant in claim.variants)),
        "decisions": tuple(f"{decision.kind}, {decided(decision)}" for decision in assessment.decisions),
        # Mentions stand in order of publication, unknown ones last.
        "published": iso(claim.mentions[0].published) if claim.mentions else None,
    }


def look(kind: str, reach: int) -> dict[str, Any]:
    """Colour by kind; diameter by the root of reach, so that the area, which the eye sees, is in scale."""
    color = COLORS[kind]
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    size = round(_SIZES[kind] * math.sqrt(max(reach, 1)), 2)
    # Gephi reads r, g and b; Cytoscape and people read color.
    return {"color": color, "r": red, "g": green, "b": blue, "size": size}


# ── ids and values ──────────────────────────────────────────────────────────────────────────────────────


def step_node(step: Step) -> str:
    """The node of one entry of a chain: an outlet's where it is one, else a source's."""
    return _same_outlet(step.id) if step.kind == "outlet" else f"source:{step.id}"


def outlet_node(name: str) -> str:
    """The node of a publishing outlet: that of a relay of the same name."""
    from claims.outlets import find

    known = find(name)
    full = known.name if known is not None else name
    return _same_outlet(f"outlet:{slug(full) or short_hash(full)}")


def _same_outlet(identity: str) -> str:
    """An outlet's id without "the": "The Dock Daily" is cited as "Dock Daily"."""
    return re.sub(r"^outlet:the-(?=.)", "outlet:", identity)


def _short(text: str, length: int = 60) -> str:
    line = one_line(text)
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
