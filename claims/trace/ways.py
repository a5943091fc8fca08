"""The ways of one claim from its origins to its readers, as a small graph, and where it is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from claims.model import Mention, Origin
from claims.trace.roots import Root

__all__ = ["narrows"]

_FROM, _TO = " from", " to"  # no key of a source or an outlet begins with a blank


def narrows(
    mentions: Sequence[Mention],
    roots: Mapping[str, Root],
    outlets: Mapping[str, str],
    copied: Mapping[str, str],
    origins: Sequence[Origin],
    independent: int,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who every chain runs through, the first one first; and the fewest that all run through, where they are fewer
    than the apparently independent origins ("two sources, but both through one editor").

    The first are the dominators of the readers (Cooper, Harvey and Kennedy 2001), the second a least vertex cut.
    Origins and texts without an outlet are not told. Statements without a source have no chain.

    Parameters
    ----------
    mentions
        Those for the claim, in order, and `roots` of each by its id.
    copied
        Ids of those in copied text, each with that of the one that it is a copy of, which it came through.
    """
    import networkx as nx

    by_id = {m.id: m for m in mentions}
    came_from = {copy: by_id[original].outlet for copy, original in copied.items() if original in by_id}
    ways = [way for m in mentions if (way := _way(m, roots[m.id], outlets, came_from.get(m.id)))]
    edges = {edge for way in ways for edge in pairwise((*way, _TO)) if edge[0] != edge[1]}
    reached = {head for _, head in edges}
    sources = {way[0] for way in ways if way[0] not in reached or not way[0].startswith("outlet=")}
    # Outlets that only cite each other have no source before them.
    sources |= {f"outlet={outlets[o.name]}" for o in origins if o.kind == "outlet" and o.name in outlets}
    if not edges or not sources:
        return (), ()
    graph: Any = nx.DiGraph(sorted(edges | {(_FROM, source) for source in sources}))
    before: Any = nx.immediate_dominators(graph, _FROM)
    if _TO not in before:
        return (), ()
    names = _names(mentions, outlets)
    through = _told(_dominators(before), names)
    if independent < 2:
        return through, ()
    if through:
        return through, through[:1]
    # With nobody on all ways, two origins have two; and where nobody stands on the ways from two, each has its own.
    if independent == 2 or not _any_shared(ways):
        return through, ()
    cut = nx.minimum_node_cut(graph, _FROM, _TO)
    return through, _told(sorted(cut), names) if len(cut) < independent else ()


def _dominators(before: Mapping[str, str]) -> list[str]:
    """The nodes that all ways to the readers run through, the first one first; `before` has each one's nearest."""
    line: list[str] = []
    node = before[_TO]
    while node != _FROM:
        line.append(node)
        node = before[node]
    return line[::-1]


def _any_shared(ways: Iterable[Sequence[str]]) -> bool:
    """Whether anybody stands on the ways from two origins."""
    starts: dict[str, set[str]] = {}
    for start, *passed in ways:
        for node in passed:
            starts.setdefault(node, set()).add(start)
    return any(len(of) > 1 for of in starts.values())


def _way(mention: Mention, root: Root, outlets: Mapping[str, str], original: str | None) -> list[str]:
    """The nodes of one chain: its root, those that passed it on, and the outlet that published it.

    A copy came through the outlet of its original, or straight from the agency that both have it from.
    """
    if root.how in ("weak", "author"):
        return []
    first = f"outlet={root.key}" if root.how == "cites" else root.key
    known = set(outlets.values())
    relays = [f"outlet={key}" if key in known else key for key in root.relays]
    if original and not relays:
        relays = [f"outlet={outlets[original]}"]
    own = outlets.get(mention.outlet or "")
    last = f"outlet={own}" if own is not None else f"article={mention.article}"
    # Who published it and comes before in its chain as well has only told it again.
    return [*dict.fromkeys((first, *relays)), *([last] if last not in (first, *relays) else [])]


def _names(mentions: Iterable[Mention], outlets: Mapping[str, str]) -> dict[str, str]:
    names = {f"outlet={key}": min(n for n, k in outlets.items() if k == key) for key in set(outlets.values())}
    for m in mentions:
        names |= {step.id: step.name for step in m.chain[1:] if step.kind in ("person", "organization", "document")}
    return names


def _told(nodes: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names[node] for node in nodes if node in names)
