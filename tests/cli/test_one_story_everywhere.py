"""One made-up story with decisions, grades and records: every format tells the same of each of its claims."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import datetime
from typing import Any

import networkx as nx
import pytest
from running import Run

import claims
from claims.decisions import Answer, Outcome
from claims.model import Article
from claims.moments import moment_of

TOLD = (
    ("Riverton Courier", 2, "Acme may close its Riverton mill in June, two bankers told the Riverton Courier."),
    ("Harbor Ledger", 3, "Acme will close its Riverton mill in June, the Riverton Courier reported."),
    ("Valley Echo", 4, "Acme will close its Riverton mill in June, according to court papers."),
    ("Northern Star", 6, "Bolt will buy the Tern shipyard, a supplier said."),
    ("Harbor Ledger", 8, "Bolt denied that it will buy the Tern shipyard."),
    ("Valley Echo", 9, "Mayor Dana Reyes said that the harbor bridge was closed on Friday."),
)


def day(number: int) -> Any:
    return moment_of(datetime(2026, 3, number), "day")


@pytest.fixture(scope="module")
def story() -> claims.Result:
    articles = [
        Article(f"a{at}", f"a{at}", "", text, outlet, published=day(on)) for at, (outlet, on, text) in enumerate(TOLD)
    ]
    found = claims.analyze(articles).assessments
    mill = next(a.claim.id for a in found if "mill" in a.claim.text)
    yard = next(a.claim.id for a in found if "shipyard" in a.claim.text)
    decisions = [
        Answer(claim=mill, who="Acme", response="no_comment", by="N. Okafor", on=day(5)),
        Outcome(claim=yard, true=False, by="R. Bell", on=day(10)),
    ]
    return claims.analyze(articles, decisions=decisions, records=True)


@pytest.fixture
def told(run: Run, story: claims.Result, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Any:
    monkeypatch.setattr("claims.pipeline.analyze", lambda *given, **options: story)
    page = tmp_path / "a.txt"
    page.write_text("Acme will close its mill.", "utf-8")
    return lambda *words: run(words[0], *words[1:], str(page)).stdout


def test_every_format_tells_the_same_of_each_claim(run: Run, told: Any, story: claims.Result) -> None:
    rows = {row["rank"]: row for row in json.loads(told("report", "--grades", "--format", "json"))["claims"]}
    assert len(rows) >= 3 and {"denied"} < {row["status"] for row in rows.values()}
    by_id = {a.claim.id: a for a in story.assessments}
    sheet = {int(r["rank"]): r for r in csv.DictReader(io.StringIO(told("report", "--grades", "--format", "csv")))}
    table, page = told("report", "--grades"), told("report", "--grades", "--format", "md")
    blocks = dict(re.findall(r"^(?:!!|  ) +(\d+)  (.*?)(?=^(?:!!|  ) +\d+  |^─)", table, re.MULTILINE | re.DOTALL))
    parts = dict(re.findall(r"^## (\d+)\.(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    told("graph", "-o", "out.graphml")
    nodes = nx.read_graphml("out.graphml", force_multigraph=True).nodes
    assert {*map(int, blocks)} == {*map(int, parts)} == {*sheet} == {*rows}
    for rank, row in rows.items():
        found = by_id[row["id"]]
        articles, mentions = len({m.article for m in found.claim.mentions}), len(found.claim.mentions)
        low, high = (f"{round(end * 100)}" for end in row["interval"])
        figure, status = f"{round(row['confidence'] * 100)}% ({low}–{high})", row["status"].replace("_", " ").upper()
        flags, independent = row["flags"], row["trace"]["independent"]
        assert (row["confidence"], independent) == (round(found.weighing.confidence, 4), found.trace.independent)
        assert len(row["mentions"]) == mentions
        # Pages for people.
        explained = told("explain", f"#{rank}", "--grades")
        for shown in (blocks[str(rank)], explained, parts[str(rank)].replace("**", "")):
            assert figure in shown and status.casefold() in shown.casefold()
            assert all(flag in shown for flag in flags)
            assert set(re.findall(r"\b(\d+) apparently independent", shown)) <= {str(independent)}
        assert f"WHO SAYS SO ({mentions} mention{'s' * (mentions > 1)})" in explained
        assert f"in {articles} article{'s' * (articles > 1)}" in blocks[str(rank)]
        assert f"{status}  {figure}" in told("timeline", row["id"])
        # For programs.
        cells = sheet[rank]
        assert [float(cells[name]) for name in ("confidence", "confidence_low", "confidence_high")] == [
            row["confidence"],
            *row["interval"],
        ]
        assert (cells["status"], cells["flags"].split(" ; ") if cells["flags"] else []) == (row["status"], flags)
        assert [int(cells[name]) for name in ("origins", "independent", "articles")] == [
            len(row["origins"]),
            independent,
            articles,
        ]
        node = nodes[f"claim:{row['id']}"]
        assert (node["confidence"], node["origins"], node["status"]) == (row["confidence"], independent, row["status"])
        assert node.get("flags", "") == ";".join(flags)
