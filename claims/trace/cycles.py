"""Circular reporting: outlets that cite each other for one claim, so that none of them need have an
origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from claims.model import Mention
from claims.trace.chains import in_order, outlets_of

__all__ = ["find_cycles"]


def find_cycles(mentions: Iterable[Mention], outlets: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Circles of citation among the outlets of a claim, each a tuple of their names: A citing B citing …
    citing A.

    For every outlet in a circle the shortest one through it is told, each circle once, beginning with the
    name that sorts first. So every outlet concerned is named, at a cost of O(n (n + m)) for n outlets and m
    citations; listing all circles would be exponential. An outlet that cites itself is no circle.
    """
    import networkx as nx

    names: dict[str, str] = {}
    graph: Any = nx.DiGraph()
    for m in in_order(mentions):
        own = outlets.get(m.outlet or "")
        path = [*outlets_of(m, outlets), *([own] if own else [])]
        for name in [*(s.name for s in m.chain if s.kind == "outlet"), *([m.outlet] if m.outlet else [])]:
            key = outlets.get(name, name)
            names[key] = min(names.get(key, name), name)
        graph.add_edges_from((citing, cited) for cited, citing in pairwise(path) if citing != cited)
    found: set[tuple[str, ...]] = set()
    for part in nx.strongly_connected_components(graph):
        inner = graph.subgraph(part)
        for node in part if len(part) > 1 else ():
            # Neighbours in sorted order, so that of two shortest ways the same is taken every time.
            ways = [nx.shortest_path(_sorted(inner), after, node) for after in sorted(inner.successors(node))]
            circle = min(ways, key=lambda way: (len(way), way))
            found.add(_from_least([names[key] for key in circle]))
    return tuple(sorted(found))


def _sorted(graph: Any) -> Any:
    import networkx as nx

    ordered: Any = nx.DiGraph()
    ordered.add_nodes_from(sorted(graph.nodes))
    ordered.add_edges_from(sorted(graph.edges))
    return ordered


def _from_least(circle: list[str]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return tuple(circle[at:] + circle[:at])
