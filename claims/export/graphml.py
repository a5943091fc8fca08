"""A graph as GraphML that networkx, igraph, Gephi, Cytoscape and yEd read alike.

GraphML knows text, numbers and truth values; a graph in Python may hold anything. `plain_graph` is the one
place where the second becomes the first.
"""

from __future__ import annotations

import math
import os
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar
from xml.etree.ElementTree import Element

from claims.errors import UsageError
from claims.moments import Moment
from claims.text import short_hash

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["plain", "plain_graph", "write_graphml"]

Plain = str | int | float | bool
T = TypeVar("T")

# What XML 1.0 forbids, even escaped.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(value: object) -> Plain | None:
    """A value as GraphML can hold it, None where nothing is left of it.

    Lists and sets are joined by ";" (sets in order of their text; a ";" within an element becomes ","),
    dates and moments are ISO 8601, an Enum counts as its value, and what XML forbids is stripped. None, an
    empty text or list, and a number that is not finite are absent; a whole number of more than 64 bits is
    text.

    Raises
    ------
    TypeError
        For a value of any other type: its text would not say what it was.

    >>> plain(("echo", "single-source")), plain(float("nan")), plain("a\\x00b")
    ('echo;single-source', None, 'ab')
    """
    if isinstance(value, Enum):
        return plain(value.value)
    # Exact types below: networkx looks a type up in a table, which holds no subclass of them.
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if -(2**63) <= value < 2**63 else str(int(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        # igraph refuses numbers that are nearer to nought than a normal float can be.
        return float(value) if abs(value) >= sys.float_info.min else 0.0
    if isinstance(value, str):
        return _clean(value) or None
    if isinstance(value, Moment):
        return value.iso()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        parts = [str(part).replace(";", ",") for part in map(plain, value) if part is not None]
        return ";".join(sorted(parts) if isinstance(value, set | frozenset) else parts) or None
    if value is None:
        return None
    raise TypeError(f"no GraphML form for a value of type {type(value).__name__}: {value!r:.80}")


def plain_graph(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy of a graph in which every id is a clean text, every value plain, and each edge key its own.

    Nodes and edges keep their order. Ids that differ only in what XML forbids stay apart by a hash. An
    attribute has one type throughout: whole numbers become decimal ones where both occur, anything mixed
    otherwise becomes text.
    """
    import networkx as nx

    ids = {node: _clean_id(node) for node in graph}
    nodes = _one_type([(ids[node], _plain_values(data)) for node, data in graph.nodes(data=True)])
    ends: list[tuple[str, str, str]] = []
    taken: set[str] = set()
    for tail, head, key in graph.edges(keys=True):
        name = _clean_id(key) if isinstance(key, str) else ""
        if not name or name in taken:
            name = f"edge:{len(ends)}:{short_hash(ids[tail], ids[head])}"
        taken.add(name)
        ends.append((ids[tail], ids[head], name))
    values = [_plain_values(data) for _, _, data in graph.edges(data=True)]
    edges = _one_type(list(zip(ends, values, strict=True)))

    built = nx.MultiDiGraph(**_plain_values(graph.graph))
    built.add_nodes_from(nodes)
    for (tail, head, name), data in edges:
        built.add_edge(tail, head, key=name, **data)
    return built


def write_graphml(graph: nx.MultiDiGraph, path: str | os.PathLike[str]) -> None:
    """Write a graph as GraphML, all of it or nothing: an older file stays until the new one is whole.

    The same graph gives the same bytes. `networkx.read_graphml(path, force_multigraph=True)` reads it back.

    Raises
    ------
    UsageError
        Where the path is a folder, or lies in one that is not there.
    OSError
        Where the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise UsageError(f"{path}: is a folder; name a file in it, like {Path(path) / 'claims.graphml'}")
    if not target.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {target.parent}; make it first")
    if target.exists() and not target.is_file():
        # A pipe or a device, such as /dev/stdout: nothing there to replace.
        with target.open("wb") as stream:
            _write(graph, stream)
        return
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("xb") as stream:
            _write(graph, stream)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _write(graph: nx.MultiDiGraph, stream: BinaryIO) -> None:
    # Not `nx.write_graphml`: it takes lxml where that is installed, so the bytes would hang on the machine.
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter(prettyprint=True)
    writer.add_graph_element(plain_graph(graph))
    _name_keys(writer.xml)
    writer.dump(stream)


def _name_keys(xml: Element) -> None:
    """Give each <key> an id that says what it is: "node.label", "edge.label".

    networkx numbers them, and Gephi takes a node's "d3" and an edge's "d7" for yEd's labels, whatever they
    hold.
    """
    ids = {key.get("id"): f"{key.get('for')}.{key.get('attr.name')}" for key in xml.iter("key")}
    for key in xml.iter("key"):
        key.set("id", ids[key.get("id")])
    for data in xml.iter("data"):
        data.set("key", ids[data.get("key")])


def _clean(text: str) -> str:
    # XML readers turn every line end into "\n"; doing so here makes what is written what is read.
    return _FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def _clean_id(identity: object) -> str:
    text = str(identity)
    clean = _clean(text)
    return clean if clean == text else f"{clean}~{short_hash(text)}"


def _plain_values(data: Mapping[Any, object]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for name, value in data.items():
        try:
            kept = plain(value)
        except TypeError as error:
            raise TypeError(f"attribute {name!r}: {error}") from error
        if kept is not None:
            found[_clean(str(name))] = kept
    return found


def _one_type(rows: list[tuple[T, dict[str, Plain]]]) -> list[tuple[T, dict[str, Plain]]]:
    """The rows with one type to a name, whatever stands beside the values."""
    kinds: defaultdict[str, set[type]] = defaultdict(set)
    for _, values in rows:
        for name, value in values.items():
            kinds[name].add(type(value))
    mixed = {name: float if types == {int, float} else str for name, types in kinds.items() if len(types) > 1}
    return [(row, {n: mixed[n](v) if n in mixed else v for n, v in values.items()}) for row, values in rows]
