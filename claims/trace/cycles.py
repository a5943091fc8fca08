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

    names = {key: min(n for n, k in outlets.items() if k == key) for key in outlets.values()}
    edges: set[tuple[str, str]] = set()
    for m in in_order(mentions):
        own = outlets.get(m.outlet or "")
        path = [*outlets_of(m, outlets), *([own] if own else [])]
        edges |= {(citing, cited) for cited, citing in pairwise(path) if citing != cited}
    # Edges in sorted order, so that of two shortest ways the same is taken every time.
    graph: Any = nx.DiGraph(sorted(edges))
    found: set[tuple[str, ...]] = set()
    for part in nx.strongly_connected_components(graph):
        for node in part if len(part) > 1 else ():
            back = [after for after in sorted(graph.successors(node)) if after in part]
            circle = min((nx.shortest_path(graph, after, node) for after in back), key=lambda way: (len(way), way))
            found.add(_from_least([names[key] for key in circle]))
    return tuple(sorted(found))


def _from_least(circle: list[str]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return tuple(circle[at:] + circle[:at])
