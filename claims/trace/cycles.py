"""Circular reporting: outlets that cite each other for one claim, so that none of them need have an
origin; directly, or through a reference work, a body or somebody's post.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from claims.model import Mention, Step
from claims.names import name_words
from claims.trace.chains import in_order

__all__ = ["called_after", "find_cycles"]

_CITED = ("outlet", "person", "organization", "document")
_LEAST = 3  # that cite others: fewer make no circle but one of two


def find_cycles(mentions: Iterable[Mention], outlets: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Circles of citation among those who tell a claim, each a tuple of their names: A citing B citing …
    citing A.

    Named people, bodies and documents that stand in chains are taken in. A document called after an outlet ("the
    Wikipedia entry on Acme") is that outlet's.

    For each of them in a circle the shortest one through it is told, each circle once, beginning with the
    name that sorts first. So each one concerned is named, at a cost of O(n (n + m)) for n of them and m
    citations; listing all circles would be exponential. An outlet that cites itself is no circle, nor is a circle
    without an outlet.
    """
    import networkx as nx

    edges: set[tuple[str, str]] = set()
    others: dict[str, str] = {}
    for m in in_order(mentions):
        own = outlets.get(m.outlet or "")
        nodes = [(_node(step, outlets), step.name) for step in m.chain if step.kind in _CITED]
        others |= dict(reversed(nodes))
        path = [*(node for node, _ in nodes), *([own] if own else [])]
        edges |= {(citing, cited) for cited, citing in pairwise(path) if citing != cited}
    if edges.isdisjoint((b, a) for a, b in edges) and len({citing for citing, _ in edges}) < _LEAST:
        return ()
    keys = set(outlets.values())
    names = others | {key: min(n for n, k in outlets.items() if k == key) for key in keys}
    # Edges in sorted order, so that of two shortest ways the same is taken every time.
    graph: Any = nx.DiGraph(sorted(edges))
    found: set[tuple[str, ...]] = set()
    for part in nx.strongly_connected_components(graph):
        for node in part if len(part) > 1 and part & keys else ():
            back = [after for after in sorted(graph.successors(node)) if after in part]
            circle = min((nx.shortest_path(graph, after, node) for after in back), key=lambda way: (len(way), way))
            found.add(_from_least([names[key] for key in circle]))
    return tuple(sorted(found))


def called_after(document: str, outlet: str) -> bool:
    """Whether a document bears an outlet's name.

    >>> called_after("the Wikipedia entry on Acme", "Wikipedia"), called_after("a memo", "Wikipedia")
    (True, False)
    """
    words = set(name_words(outlet))
    return bool(words) and words <= set(name_words(document))


def _node(step: Step, outlets: Mapping[str, str]) -> str:
    """The key of an outlet, a document's that is called after one too; else the step's id."""
    if step.kind == "outlet":
        return outlets.get(step.name) or step.id
    if step.kind == "document":
        whose = sorted((-len(name), key) for name, key in outlets.items() if called_after(step.name, name))
        return whose[0][1] if whose else step.id
    return step.id


def _from_least(circle: list[str]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return tuple(circle[at:] + circle[:at])
