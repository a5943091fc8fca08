"""The provenance graph of a result: who published, stated, was quoted, passed on, confirmed and denied what.

    article ──published_by──▶ outlet          mention ──attributed_to──▶ source or outlet (the origin)
    article ──states────────▶ claim           source  ──relayed_by─────▶ source or outlet (the next relay)
    article ──cites─────────▶ outlet          mention ──supports, denies, …──▶ claim
    mention ──in────────────▶ article         article ──copies─────────▶ article (the earlier one)
    claim   ──variant_of────▶ claim (the earlier one)

Each edge bears one relation and the words it rests on. Attributes: docs/reference/graph.md.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claims.export.edges import edge_attributes, edges
from claims.export.nodes import COLORS, look, nodes
from claims.model import Mention, Result
from claims.moments import iso

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["provenance_graph"]


def provenance_graph(result: Result) -> nx.MultiDiGraph:
    """The provenance graph of everything in a result.

    Nodes are articles, outlets, sources, mentions and claims (attribute `kind`), with ids that begin with the
    kind; an outlet that publishes and is cited elsewhere is one node. Nodes and edges are sorted, so the same
    result gives the same graph whatever the order of its input. Absent attributes are left out; `flags` is a
    tuple; an edge's `start` and `end` are half-open characters of the `part` of the `article` that it names.

    Cost: O(n log n) in the number of mentions and chain steps.

    >>> from claims.model import Result, Stamp
    >>> provenance_graph(Result(Stamp("0.1.0", "model", "hash"), None, (), ())).number_of_nodes()
    0
    """
    import networkx as nx

    articles = {annotated.article.id: annotated.article for annotated in result.articles}
    mentions = _mentions(result)
    told = dict(nodes(result.assessments, articles, mentions))
    told_by = edges(result.assessments, articles, mentions, result.copies)
    found = sorted(told_by, key=lambda e: (e.tail, e.head, e.key()))
    reach: defaultdict[str, set[str]] = defaultdict(set)
    for edge in found:
        reach[edge.tail].add(edge.article)
        reach[edge.head].add(edge.article)

    built = nx.MultiDiGraph(stamp=_stamp(result))
    kinds = list(COLORS)
    for node in sorted(told, key=lambda n: (kinds.index(told[n]["kind"]), n)):
        built.add_node(node, **_known(told[node] | look(told[node]["kind"], len(reach[node]))))
    for edge in found:
        built.add_edge(edge.tail, edge.head, key=edge.key(), **_known(edge_attributes(edge, articles)))
    return built


def _mentions(result: Result) -> dict[str, Mention]:
    """Every mention by its id, as linking settled it; one that belongs to no claim as its article has it."""
    found = {mention.id: mention for annotated in result.articles for mention in annotated.mentions}
    found |= {mention.id: mention for a in result.assessments for mention in a.claim.mentions}
    return dict(sorted(found.items()))


def _stamp(result: Result) -> str:
    stamp = {
        "version": result.stamp.version,
        "model": result.stamp.model,
        "model_hash": result.stamp.model_hash,
        "options": dict(result.stamp.options),
        "as_of": iso(result.as_of),
    }
    return json.dumps(stamp, ensure_ascii=False)


def _known(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value not in (None, "", ())}
