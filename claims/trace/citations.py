"""What stands behind an outlet that an article cites without more: followed through the outlets that it cites in
turn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from claims.model import Mention
from claims.trace.roots import Root

__all__ = ["OUTLET", "Citations"]

OUTLET = "outlet="  # before the key of an outlet that is an origin itself


class _End(NamedTuple):
    """What the ways from an outlet lead to.

    `keys` are those of firm origins; `loose` tells whether a statement without a source lies on a way; `first` is
    the outlet that published first where all ways end in circles, with its place among the mentions.
    """

    keys: frozenset[str]
    loose: bool
    first: tuple[float, str]


class Citations:
    """Which outlet published or passed on which mention of a claim, and which outlets they cite.

    All outlets are looked at together, once: O(n + m) for n outlets and m citations, and the union of the keys.

    Parameters
    ----------
    mentions
        Those that stand on one side, in order.
    roots
        Of each mention, by its id.
    outlets
        Keys of outlets by name.
    """

    def __init__(self, mentions: Sequence[Mention], roots: Mapping[str, Root], outlets: Mapping[str, str]) -> None:
        self._roots = roots
        self._published: dict[str, int] = {}
        self._told: dict[str, list[Mention]] = {}
        for at, m in enumerate(mentions):
            own = outlets.get(m.outlet or "")
            if own is not None:
                self._published.setdefault(own, at)
            for key in {*([own] if own is not None else []), *roots[m.id].relays}:
                self._told.setdefault(key, []).append(m)
        cited = {roots[m.id].key for m in mentions if roots[m.id].how == "cites"}
        self._edges = sorted(
            {(key, roots[m.id].key) for key, of in self._told.items() for m in of if roots[m.id].how == "cites"}
        )
        self._nodes = sorted(cited | self._told.keys())

    def behind(self, outlet: str) -> tuple[str, ...]:
        """Keys of what stands behind a cited outlet: what it, and those it cites, are known to go on.

        An outlet of which no more is known is an origin itself. Outlets that only cite each other in a circle
        have one origin: the one that had it first. None where a statement without a source is at the end.
        """
        end = self._ends[outlet]
        if end.keys or end.loose:
            return tuple(sorted(end.keys))
        return (OUTLET + end.first[1],)

    def citing(self, outlet: str) -> frozenset[str]:
        """Keys of all that cite an outlet, directly or through others, and its own."""
        citing: dict[str, list[str]] = {}
        for by, cited in self._edges:
            citing.setdefault(cited, []).append(by)
        found, todo = {outlet}, [outlet]
        while todo:
            new = [by for by in citing.get(todo.pop(), ()) if by not in found]
            found.update(new)
            todo += new
        return frozenset(found)

    @cached_property
    def _ends(self) -> dict[str, _End]:
        import networkx as nx

        graph: Any = nx.DiGraph()
        graph.add_nodes_from(self._nodes)
        graph.add_edges_from(self._edges)
        # Circles drawn together, no way leads back: each is done after all that it leads to.
        drawn: Any = nx.condensation(graph)
        ends: dict[int, _End] = {}
        for circle in reversed(list(nx.topological_sort(drawn))):
            members, after = drawn.nodes[circle]["members"], [ends[to] for to in drawn.successors(circle)]
            own = [self._own(outlet) for outlet in members]
            ends[circle] = _End(
                frozenset().union(*(end.keys for end in (*own, *after))),
                any(end.loose for end in (*own, *after)),
                min(end.first for end in after or own),
            )
        return {outlet: ends[circle] for outlet, circle in drawn.graph["mapping"].items()}

    def _own(self, outlet: str) -> _End:
        """What an outlet's own mentions, and those it passed on, go back to."""
        told = [self._roots[m.id] for m in self._told.get(outlet, ())]
        keys = {root.key for root in told if root.how in ("source", "unnamed")}
        return _End(
            frozenset(keys if told else {OUTLET + outlet}),
            all(root.how in ("weak", "author") for root in told),
            (self._published.get(outlet, math.inf), outlet),
        )
