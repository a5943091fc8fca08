"""`claims timeline`: one claim, day by day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import builders
import pytest
from running import Run

from claims.timeline import Event


@pytest.fixture
def days(calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The second claim of the hand-made result, told on two days and settled by the later one."""

    def timeline(result: object, claim: Any, *, records: bool = False) -> tuple[Event, ...]:
        first, *rest = claim.mentions
        return (
            Event(builders.day("2013-06-18"), (first,), "rumor", 0.3, None, True),
            Event(builders.day("2013-06-19"), (), "rumor", 0.3, None, False),
            Event(builders.day("2015-03-06"), tuple(rest[:1]), "confirmed", 0.9, rest[0].id, True),
        )

    monkeypatch.setattr("claims.timeline.timeline", timeline)


def test_it_tells_who_was_first_and_what_changed_the_status(run: Run, days: None) -> None:
    done = run("timeline", "2", "a.txt")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("CLAIM 2 ")
    assert "2013-06-18" in lines
    assert any(line.startswith("  first seen ") for line in lines)
    assert any(line.startswith("  status        rumor, 30%") for line in lines)
    assert any("confirmed, 90%; it was rumor" in line for line in lines)


def test_it_says_which_mention_changed_the_status_and_when(run: Run, days: None) -> None:
    told = " ".join(run("timeline", "2", "a.txt").stdout.split())
    record = json.loads(run("timeline", "2", "a.txt", "--format", "json").stdout)
    by = record["events"][-1]["decided_by"]
    published = next(m["published"] for m in record["events"][-1]["mentions"] if m["id"] == by)
    assert f"changed it ({published[:10]}, mention {by})" in told


def test_json_gives_every_day_with_its_mentions(run: Run, days: None) -> None:
    told = json.loads(run("timeline", "2", "a.txt", "--format", "json").stdout)
    assert told["schema"] == "claims-timeline/1"
    assert [(e["on"], e["status"], len(e["mentions"])) for e in told["events"]] == [
        ("2013-06-18", "rumor", 1),
        ("2013-06-19", "rumor", 0),
        ("2015-03-06", "confirmed", 1),
    ]


def test_a_claim_that_is_not_there_is_wrong_usage(run: Run, calls: dict[str, Any], tmp_path: Path) -> None:
    assert run("timeline", "17", "a.txt").exit_code == 2
