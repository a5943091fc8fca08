"""`claims report`: options, formats, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from running import Run

from claims.errors import ModelError


def test_pipe_gets_a_plain_page_of_a_hundred_cells(run: Run, calls: dict[str, Any]) -> None:
    done = run("report", "a.txt")
    assert done.exit_code == 0
    assert "!!  2  ███░░░░░░░  28% (14–49) doubtful  RUMOR  11aa22bb\n" in done.stdout
    assert max(map(len, done.stdout.splitlines())) == 100
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_colour_is_given_on_demand_and_taken_by_no_color(
    run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in run("report", "a.txt").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("report", "a.txt").stdout


def test_options_reach_the_selection(run: Run, calls: dict[str, Any]) -> None:
    asked = (
        "--only",
        "single-source",
        "--about",
        "Harbor",
        "--source",
        "TechWeb",
        "--sort",
        "risk",
        "--limit",
        "1",
    )
    done = run("report", "a.txt", *asked, "--since", "2013-06-18", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["11aa22bb33cc"]
    done = run("report", "a.txt", "--min-confidence", "0.9", "--format", "jsonl")
    assert [json.loads(line)["rank"] for line in done.stdout.splitlines()] == [1]


def test_as_of_reaches_the_analysis_with_its_precision(run: Run, calls: dict[str, Any]) -> None:
    run("report", "a.txt", "--as-of", "2013-06")
    assert calls["as_of"].iso() == "2013-06"
    run("report", "a.txt")
    assert calls["as_of"] is None


def test_all_adds_opinion(run: Run, calls: dict[str, Any]) -> None:
    assert len(json.loads(run("report", "a.txt", "--all", "--format", "json").stdout)["claims"]) == 3
    assert len(json.loads(run("report", "a.txt", "--format", "json").stdout)["claims"]) == 2


def test_formats_are_plain_text_on_stdout(run: Run, calls: dict[str, Any]) -> None:
    assert json.loads(run("report", "a.txt", "--format", "json").stdout)["schema"] == "claims-report/1"
    assert len(list(csv.reader(io.StringIO(run("report", "a.txt", "--format", "csv").stdout)))) == 3
    assert run("report", "a.txt", "--format", "md").stdout.startswith("# Claims: 2 articles, 2 of 3 claims")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--min-confidence", "2"), "between 0 and 1"),
        (("--limit", "0"), "1 or more"),
        (("--as-of", "nonsense"), "2013-06-18"),
        (("--as-of", "2013-02-30"), "not a date"),
        (("--as-of", "03/04/2013"), "not a date"),
        (("--since", "2014", "--as-of", "2013"), "--since lies after --as-of"),
        (("--only", "single-sauce"), "no such flag or status"),
        (("--fail-on", "bad"), "no such flag or status"),
        (("--all", "--min-confidence", "0.5"), "contradict"),
        (("--about", ""), "empty"),
        (("--format", "html"), "html"),
        (("--sort", "size"), "size"),
        (("--nonsense",), "--nonsense"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(
    run: Run, calls: dict[str, Any], options: tuple[str, ...], message: str
) -> None:
    done = run("report", "a.txt", *options)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert "articles" not in calls


def test_missing_path_is_wrong_usage_and_the_others_are_still_processed(run: Run, calls: dict[str, Any]) -> None:
    done = run("report", "nowhere.txt", "a.txt")
    assert done.exit_code == 2
    assert "claims: error: nowhere.txt: " in done.stderr
    assert done.stderr.endswith("claims: 1 error\n")
    assert len(calls["articles"]) == 1
    assert "RUMOR" in done.stdout


def test_unreadable_line_is_told_with_its_place(run: Run, calls: dict[str, Any], tmp_path: Path) -> None:
    lines = '{"id": "1", "text": "Acme may close."}\n\n{"id": broken}\n'
    (tmp_path / "b.jsonl").write_text(lines, encoding="utf-8")
    done = run("report", "b.jsonl")
    assert done.exit_code == 1
    assert "claims: error: b.jsonl:3: " in done.stderr
    assert [one.id for one in calls["articles"]] == ["1"]


def test_fail_on_a_flag_or_status_exits_with_three(run: Run, calls: dict[str, Any]) -> None:
    done = run("report", "a.txt", "--fail-on", "single-source", "--fail-on", "confirmed", "--fail-on", "stale")
    assert done.exit_code == 3
    assert "--fail-on single-source: 1 of 2 claims shown\n" in done.stderr
    assert "--fail-on confirmed: 1 of 2 claims shown\n" in done.stderr
    assert "stale" not in done.stderr
    assert run("report", "a.txt", "--fail-on", "stale").exit_code == 0
    assert run("report", "a.txt", "--only", "confirmed", "--fail-on", "rumor").exit_code == 0


def test_input_that_failed_counts_more_than_a_rule(run: Run, calls: dict[str, Any]) -> None:
    assert run("report", "a.txt", "nowhere.txt", "--fail-on", "rumor").exit_code == 2


def test_error_of_ours_is_one_line_without_traceback(
    run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise ModelError("no model; install one")

    monkeypatch.setattr("claims.pipeline.analyze", fail)
    done = run("report", "a.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", "claims: error: no model; install one\n")


def test_interrupt_ends_quietly(run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*args: Any, **options: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claims.pipeline.analyze", stop)
    done = run("report", "a.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "")


def test_stdin_is_read_for_a_dash(run: Run, calls: dict[str, Any]) -> None:
    run("report", "-", input="Acme may close, the mayor said.\n")
    assert len(calls["articles"]) == 1
