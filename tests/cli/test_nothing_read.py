"""Every command that reads articles says nothing on stdout where it read none: the error alone is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from running import Run

COMMANDS = [
    ("report",),
    ("report", "--format", "json"),
    ("report", "--format", "csv"),
    ("report", "--fail-on", "rumor"),
    ("explain", "1"),
    ("timeline", "1"),
    ("link",),
    ("check", "Harbor joins Tideway"),
    ("sources", "--format", "csv"),
    ("lint",),
    ("lint", "--articles", "a.txt"),
    ("lint", "--format", "json"),
    ("graph", "-o", "out.graphml"),
    ("annotate",),
    ("annotate", "--format", "html"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_path_that_does_not_exist_leaves_only_the_error(
    run: Run, calls: dict[str, Any], command: tuple[str, ...]
) -> None:
    done = run(*command, "nowhere.md")
    assert (done.exit_code, done.stdout) == (2, "")
    first, second = done.stderr.splitlines()
    assert first.startswith("claims: error: nowhere.md: ")
    assert second == "claims: 1 error"
    assert "articles" not in calls


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_folder_without_an_article_leaves_only_the_error(
    run: Run, calls: dict[str, Any], tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "empty").mkdir()
    done = run(*command, "empty")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "claims: error: nothing to read: no article was found in the given paths\n" in done.stderr
    assert "articles" not in calls
    assert not (tmp_path / "out.graphml").exists()


def test_articles_that_were_read_and_left_out_are_told_as_such(run: Run, calls: dict[str, Any], tmp_path: Path) -> None:
    calls["result"] = replace(calls["result"], articles=(), assessments=(), left_out=("a.txt",))
    done = run("report", "a.txt")
    assert done.exit_code == 0
    assert "No claim found." in done.stdout and "1 article left out" in done.stdout
    assert run("graph", "a.txt", "-o", "out.graphml").stderr == "claims: wrote out.graphml: 0 nodes, 0 edges\n"
