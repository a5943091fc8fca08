"""`claims explain`: naming a claim."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from running import Run


@pytest.mark.parametrize("asked", ["2", "#2", "11aa", "11aa22bb33cc", "considering tideway"])
def test_claim_is_named_by_rank_id_or_words(run: Run, calls: dict[str, Any], asked: str) -> None:
    done = run("explain", asked, "a.txt")
    assert done.exit_code == 0
    assert done.stdout.startswith("CLAIM 2 (fact, 11aa22bb33cc)\nHarbor is considering joining Tideway.\n")


def test_rules_and_flags_explain_themselves(run: Run, calls: dict[str, Any]) -> None:
    from claims.weigh.flags import explain_flag

    flat = " ".join(run("explain", "2", "a.txt").stdout.split())
    assert explain_flag("single-source") in flat


def test_claim_that_is_not_there_is_wrong_usage(run: Run, calls: dict[str, Any]) -> None:
    done = run("explain", "17", "a.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "claims: error: there is no claim 17: the report has ranks 1 to 3\n"


def test_near_misses_are_listed_on_lines_of_their_own(run: Run, calls: dict[str, Any]) -> None:
    done = run("explain", "Harbor", "a.txt")
    assert done.exit_code == 2
    assert "\n  1 66ff77008811 Harbor opened a shop on Tideway.\n" in done.stderr


def test_unreadable_input_counts_more_than_a_claim_that_is_not_there(
    run: Run, calls: dict[str, Any], tmp_path: Path
) -> None:
    calls["result"] = replace(calls["result"], articles=(), assessments=(), left_out=())
    (tmp_path / "b.jsonl").write_text("{broken\n", encoding="utf-8")
    done = run("explain", "1", "b.jsonl")
    assert done.exit_code == 1
    assert "b.jsonl:1" in done.stderr
