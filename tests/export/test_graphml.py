import io
import os
import stat
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.errors import UsageError
from claims.export.graph import provenance_graph
from claims.export.graphml import plain, plain_graph, write_graphml
from claims.model import Copy, Result, Span
from claims.moments import moment_of

HOSTILE = [
    "\x00\x01\x08\x0b\x0c\x1f control",
    "<script>alert(1)</script>",
    "\"quotes\" 'and' “more”",
    "a lone \ud800 surrogate \udfff",
    "\ufffe\uffff not characters",
    "🦈 emoji, 新浪科技",
    "]]> &amp; &#0; <![CDATA[",
    "line\r\nends\rof\nall\tkinds",
    "e\u0301 combining, \u202e turned",
    "",
    " ",
]
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


class Shade(StrEnum):
    DARK = "dark"


def read_back(path: Path) -> nx.MultiDiGraph:
    return nx.read_graphml(path, force_multigraph=True)


def assert_same_counts(built: nx.MultiDiGraph, path: Path) -> None:
    """networkx and igraph find what was written."""
    again, other = read_back(path), igraph.Graph.Read_GraphML(str(path))
    size = (built.number_of_nodes(), built.number_of_edges())
    assert (again.number_of_nodes(), again.number_of_edges()) == size
    assert (other.vcount(), other.ecount()) == size


def test_networkx_and_igraph_read_it_with_equal_counts(result: Result, tmp_path: Path) -> None:
    built, path = provenance_graph(result), tmp_path / "out.graphml"
    write_graphml(built, path)
    assert_same_counts(built, path)


def test_values_come_back_as_they_were(result: Result, tmp_path: Path) -> None:
    built, path = provenance_graph(result), tmp_path / "out.graphml"
    write_graphml(built, path)
    again = read_back(path)
    assert list(again.nodes(data=True)) == list(plain_graph(built).nodes(data=True))
    claim = again.nodes["claim:000000000001"]
    assert claim["confidence"] == 0.93
    assert claim["flags"] == "single-source;subject-unaware"
    assert {key for *_, key in again.edges(keys=True)} == {key for *_, key in built.edges(keys=True)}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_everywhere(result: Result, tmp_path: Path, text: str) -> None:
    first = result.articles[0]
    article = replace(first.article, title=text, outlet=text or None, url=text or None)
    mentions = tuple(replace(m, text=text) for m in first.mentions)
    changed = replace(result, articles=(replace(first, article=article, mentions=mentions), result.articles[1]))
    built, path = provenance_graph(changed), tmp_path / "out.graphml"
    write_graphml(built, path)
    assert_same_counts(built, path)


def test_ids_that_differ_only_in_forbidden_characters_stay_apart(tmp_path: Path) -> None:
    built = nx.MultiDiGraph()
    built.add_edge("a\x00", "a")
    built.add_edge("a\x01", "a\ud800")
    path = tmp_path / "out.graphml"
    write_graphml(built, path)
    assert_same_counts(built, path)


def test_every_edge_has_an_id_of_its_own(tmp_path: Path) -> None:
    built = nx.MultiDiGraph([("a", "b"), ("a", "b"), ("b", "a"), ("a", "a")])
    path = tmp_path / "out.graphml"
    write_graphml(built, path)
    ids = [edge.get("id") for edge in ElementTree.parse(path).iter(f"{GRAPHML}edge")]
    assert len(set(ids)) == len(ids) == 4
    assert_same_counts(built, path)


def test_nodes_stand_before_edges(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    write_graphml(provenance_graph(result), path)
    (drawn,) = ElementTree.parse(path).iter(f"{GRAPHML}graph")
    tags = [child.tag.removeprefix(GRAPHML) for child in drawn if child.tag != f"{GRAPHML}data"]
    assert tags == sorted(tags, key=["node", "edge"].index)


def test_one_key_and_one_type_for_each_name(tmp_path: Path) -> None:
    built = nx.MultiDiGraph()
    built.add_node("a", size=1, flags=("x",), odd=True)
    built.add_node("b", size=1.5, flags="y", odd=3)
    path = tmp_path / "out.graphml"
    write_graphml(built, path)
    keys = [(k.get("for"), k.get("attr.name")) for k in ElementTree.parse(path).iter(f"{GRAPHML}key")]
    assert len(keys) == len(set(keys))
    again = read_back(path)
    assert again.nodes["a"] == {"size": 1.0, "flags": "x", "odd": "True"}
    assert isinstance(again.nodes["a"]["size"], float)


def test_gephi_takes_no_numbered_key_for_a_label(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    write_graphml(provenance_graph(result), path)
    ids = [key.get("id") for key in ElementTree.parse(path).iter(f"{GRAPHML}key")]
    assert "node.label" in ids and "edge.label" in ids
    assert len(set(ids)) == len(ids)
    assert not {"d3", "d7"} & set(ids)


def test_plain_values() -> None:
    assert plain(None) is None
    assert plain("") is None
    assert plain(()) is None
    assert plain(float("inf")) is None
    assert plain(Shade.DARK) == "dark"
    assert type(plain(Shade.DARK)) is str
    assert plain(True) is True
    assert plain({"b", "a"}) == "a;b"
    assert plain(["x;y", None, 2]) == "x,y;2"
    assert plain(date(2024, 3, 1)) == "2024-03-01"
    assert plain(datetime(2024, 3, 1, 8, 30)) == "2024-03-01T08:30:00"
    assert plain(moment_of(datetime(2024, 3, 1), "month")) == "2024-03"


def test_numbers_that_readers_refuse(tmp_path: Path) -> None:
    assert plain(5e-324) == 0.0
    assert plain(2**70) == str(2**70)
    built = nx.MultiDiGraph()
    built.add_node("a", least=5e-324, most=1.7976931348623157e308, big=2**70, low=-(2**63))
    path = tmp_path / "out.graphml"
    write_graphml(built, path)
    assert_same_counts(built, path)


def test_value_of_an_unknown_type_names_its_attribute(tmp_path: Path) -> None:
    built = nx.MultiDiGraph()
    built.add_node("a", odd=object())
    with pytest.raises(TypeError, match="attribute 'odd': no GraphML form for a value of type object"):
        write_graphml(built, tmp_path / "out.graphml")


def test_failed_writing_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    path.write_text("older")
    built = nx.MultiDiGraph()
    built.add_node("a", odd=object())
    with pytest.raises(TypeError):
        write_graphml(built, path)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_link_is_written_through(tmp_path: Path) -> None:
    path, link = tmp_path / "real.graphml", tmp_path / "link.graphml"
    path.write_text("older")
    link.symlink_to(path)
    write_graphml(nx.MultiDiGraph([("a", "b")]), link)
    assert link.is_symlink()
    assert_same_counts(nx.MultiDiGraph([("a", "b")]), path)


def test_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    write_graphml(nx.MultiDiGraph(), tmp_path / "out.graphml")
    (tmp_path / "other").touch()
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("out.graphml", "other")]
    assert modes[0] == modes[1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reading = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_graphml(nx.MultiDiGraph([("a", "b")]), path)
    with os.fdopen(reading, "rb") as stream:
        assert nx.read_graphml(io.BytesIO(stream.read())).number_of_edges() == 1
    assert stat.S_ISFIFO(path.stat().st_mode)


@pytest.mark.parametrize("place", [lambda folder: folder, lambda folder: folder / "none" / "out.graphml"])
def test_impossible_path_is_wrong_usage(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    with pytest.raises(UsageError, match="folder"):
        write_graphml(nx.MultiDiGraph(), place(tmp_path))


def test_same_bytes_twice(result: Result, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_graphml(provenance_graph(result), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_graph_given_is_left_as_it_was(result: Result, tmp_path: Path) -> None:
    built = provenance_graph(result)
    before = nx.MultiDiGraph(built)
    write_graphml(built, tmp_path / "out.graphml")
    assert nx.utils.graphs_equal(before, built)


TEXT = st.text(st.characters(), max_size=12)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | TEXT
VALUE = SCALAR | st.lists(SCALAR, max_size=3) | st.frozensets(TEXT, max_size=3)
ATTRIBUTES = st.dictionaries(st.sampled_from(list(string.ascii_letters)) | TEXT, VALUE, max_size=4)


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph:
    built = nx.MultiDiGraph()
    nodes = draw(st.lists(TEXT.filter(bool), min_size=1, max_size=5, unique=True))
    for node in nodes:
        built.add_node(node)
        built.nodes[node].update(draw(ATTRIBUTES))
    for _ in range(draw(st.integers(0, 6))):
        tail, head = draw(st.sampled_from(nodes)), draw(st.sampled_from(nodes))
        key = built.add_edge(tail, head, key=draw(st.none() | TEXT))
        built.edges[tail, head, key].update(draw(ATTRIBUTES))
    return built


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(built=graphs())
def test_any_graph_comes_back_whole(tmp_path: Path, built: nx.MultiDiGraph) -> None:
    path = tmp_path / "any.graphml"
    write_graphml(built, path)
    assert_same_counts(built, path)
    assert plain_graph(built).nodes.keys() == read_back(path).nodes.keys()


def test_copied_text_is_read_back(result: Result, tmp_path: Path) -> None:
    passage = (Span("text", 0, 12), Span("text", 0, 12))
    copies = (Copy("a1", "a2", 0.93, 0.4, (passage,)),)
    path = tmp_path / "copies.graphml"
    write_graphml(provenance_graph(replace(result, copies=copies)), path)
    read = nx.read_graphml(path, force_multigraph=True)
    assert read.get_edge_data("article:a2", "article:a1").popitem()[1]["weight"] == 0.93
    assert len(igraph.Graph.Read_GraphML(str(path)).es.select(relation="copies")) == 1
