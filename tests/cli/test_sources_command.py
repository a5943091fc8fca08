"""`claims sources`, and the options --records and --grades."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from running import Run


def test_only_sources_with_settled_claims_are_shown_unless_asked_for(run: Run, calls: dict[str, Any]) -> None:
    done = run("sources", "a.txt", "--format", "json")
    every = json.loads(run("sources", "a.txt", "--format", "json", "--least", "0").stdout)
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert told["sources"] == [source for source in every["sources"] if source["settled"]]
    assert len(every["sources"]) == len(told["sources"]) + told["not_shown"]
    assert every["not_shown"] == 0 and every["sources"]


def test_table_and_sheet(run: Run, calls: dict[str, Any]) -> None:
    done = run("sources", "a.txt", "--least", "0")
    assert done.stdout.startswith("SOURCES  2 articles · 3 claims · as of 2013-06-20\n")
    rows = list(csv.DictReader(io.StringIO(run("sources", "a.txt", "--least", "0", "--format", "csv").stdout)))
    assert {row["as_of"] for row in rows} == {"2013-06-20"}


def test_a_negative_least_is_wrong_usage(run: Run, calls: dict[str, Any]) -> None:
    assert run("sources", "a.txt", "--least", "-1").exit_code == 2


@pytest.mark.parametrize("command", [("report",), ("explain", "2"), ("timeline", "2"), ("graph", "-o", "o.graphml")])
def test_records_are_asked_for_by_an_option(
    run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr("claims.timeline.timeline", lambda result, claim, *, records: ())
    run(*command, "a.txt")
    assert calls["records"] is False
    assert run(*command, "a.txt", "--records").exit_code == 0
    assert calls["records"] is True


def test_grades_stand_in_every_format_where_asked_for(run: Run, calls: dict[str, Any]) -> None:
    assert "credibility" not in run("report", "a.txt").stdout
    table = " ".join(run("report", "a.txt", "--grades").stdout.split())
    assert 'reliability F anonymous "knowing insider": reliability cannot be judged (unnamed, so that no' in table
    assert "credibility 4 doubtful (one origin, and those concerned were heard; those concerned" in table
    assert "- credibility: 4 doubtful" in run("report", "a.txt", "--grades", "--format", "md").stdout
    rows = list(csv.DictReader(io.StringIO(run("report", "a.txt", "--grades", "--format", "csv").stdout)))
    assert (rows[1]["reliability"], rows[1]["credibility"]) == ("F knowing insider", "4")
    assert "GRADES (" in run("explain", "2", "a.txt", "--grades").stdout


def test_grades_in_json(run: Run, calls: dict[str, Any]) -> None:
    plain = json.loads(run("report", "a.txt", "--format", "json").stdout)
    told = json.loads(run("report", "a.txt", "--all", "--grades", "--format", "json").stdout)
    assert not any("grades" in claim for claim in plain["claims"])
    assert told["claims"][1]["grades"] == {
        "reliability": [
            {
                "who": "knowing insider",
                "kind": "anonymous",
                "grade": "F",
                "words": "reliability cannot be judged",
                "why": "unnamed, so that no record can be kept",
            }
        ],
        "credibility": {
            "grade": 4,
            "words": "doubtful",
            "why": "one origin, and those concerned were heard; those concerned do not know of it",
        },
    }
    assert told["claims"][2]["grades"] is None


def test_help_says_what_it_is_not(run: Run) -> None:
    assert "Provenance is not truth" in run("--help").stdout
