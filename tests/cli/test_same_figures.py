"""Every figure of a claim is the same wherever it is shown: report, explain, timeline, graph, and every format."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from running import Run

import claims

STORY = Path(__file__).parents[2] / "seeds" / "5-circle"


@pytest.fixture(scope="module")
def story() -> claims.Result:
    return claims.analyze(claims.read_articles([str(STORY)]))


@pytest.fixture
def told(run: Run, story: claims.Result, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The commands on that story, analyzed once."""
    monkeypatch.setattr("claims.pipeline.analyze", lambda *given, **options: story)
    return lambda *words: run(words[0], *words[1:], str(STORY)).stdout


@pytest.fixture
def expected(told: Any) -> dict[int, dict[str, Any]]:
    """The claims that have a confidence, by rank, as JSON has them."""
    rows = json.loads(told("report", "--format", "json"))["claims"]
    return {row["rank"]: row for row in rows}


def shown(row: dict[str, Any]) -> str:
    """The figure as a page shows it."""
    low, high = (f"{round(end * 100)}" for end in row["interval"])
    return f"{round(row['confidence'] * 100)}% ({low}–{high})"


def test_there_is_something_to_compare(expected: dict[int, dict[str, Any]]) -> None:
    assert len(expected) > 10
    assert len({shown(row) for row in expected.values()}) > 3
    assert all(row["interval"][0] <= row["confidence"] <= row["interval"][1] for row in expected.values())


def test_pages_show_what_json_holds(told: Any, expected: dict[int, dict[str, Any]]) -> None:
    figures = {rank: shown(row) for rank, row in expected.items()}
    found = re.findall(r"^(?:!!|  ) +(\d+)  [█░]+ +(\d+% \(\d+–\d+\)) ", told("report"), re.MULTILINE)
    assert {int(rank): figure for rank, figure in found} == figures
    found = re.findall(
        r"^## (\d+)\..*\n\n\*\*(\d+%)\*\* (\(\d+–\d+\)) ", told("report", "--format", "md"), re.MULTILINE
    )
    assert {int(rank): f"{middle} {ends}" for rank, middle, ends in found} == figures


def test_data_formats_hold_the_same(told: Any, expected: dict[int, dict[str, Any]]) -> None:
    lines = [json.loads(line) for line in told("report", "--format", "jsonl").splitlines()]
    assert {row["rank"]: (row["confidence"], row["interval"]) for row in lines} == {
        rank: (row["confidence"], row["interval"]) for rank, row in expected.items()
    }
    for row in csv.DictReader(io.StringIO(told("report", "--format", "csv"))):
        known = expected[int(row["rank"])]
        ends = [row["confidence_low"], row["confidence_high"]]
        assert [float(cell) for cell in (row["confidence"], *ends)] == [known["confidence"], *known["interval"]]
        assert int(row["independent"]) == known["trace"]["independent"]
        assert int(row["origins"]) == len(known["origins"])


def test_explain_shows_it_at_the_head_and_at_the_end_of_the_sum(told: Any, expected: dict[int, dict[str, Any]]) -> None:
    for rank, row in expected.items():
        page = told("explain", f"#{rank}")
        assert f" · {shown(row)} {row['word']} · " in page
        assert f"in all: {shown(row)}\n" in page


def test_the_last_day_of_the_timeline_shows_it(told: Any, expected: dict[int, dict[str, Any]]) -> None:
    most = max(expected.values(), key=lambda row: len(row["mentions"]))
    assert f"{most['status'].upper()}  {shown(most)}" in told("timeline", most["id"])


def test_the_graph_holds_the_same(run: Run, told: Any, expected: dict[int, dict[str, Any]]) -> None:
    told("graph", "-o", "out.graphml")
    nodes = nx.read_graphml("out.graphml", force_multigraph=True).nodes
    for row in expected.values():
        node = nodes[f"claim:{row['id']}"]
        figures = [node[name] for name in ("confidence", "confidence_low", "confidence_high")]
        assert figures == [row["confidence"], *row["interval"]]
        assert (node["origins"], node["status"]) == (row["trace"]["independent"], row["status"])
        assert node.get("flags", "") == ";".join(row["flags"])
