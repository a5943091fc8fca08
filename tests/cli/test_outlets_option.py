"""`--outlets FILE`: on every command that annotates, with its faults told as wrong input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run
from typer.main import get_command

from claims.cli import app
from claims.outlets import find

COMMANDS = {
    "report": ["report", "a.txt"],
    "explain": ["explain", "1", "a.txt"],
    "timeline": ["timeline", "1", "a.txt"],
    "link": ["link", "a.txt"],
    "graph": ["graph", "a.txt", "-o", "g.graphml"],
    "lint": ["lint", "a.txt"],
    "check": ["check", "Acme closes its mill.", "a.txt"],
    "sources": ["sources", "a.txt"],
    "annotate": ["annotate", "a.txt"],
}


def test_every_command_that_annotates_has_it() -> None:
    having = {n for n, c in get_command(app).commands.items() if any("--outlets" in p.opts for p in c.params)}
    assert having == set(COMMANDS)


@pytest.fixture
def known(calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Whether the medium of the file is known while articles are annotated."""
    seen: list[object] = []
    import claims.pipeline

    analyze: Callable[..., object] = claims.pipeline.analyze

    def watched(articles: Any, **told: Any) -> object:
        seen.append(find("Mere & Fen"))
        return analyze(articles, **told)

    monkeypatch.setattr("claims.pipeline.analyze", watched)
    return seen


@pytest.mark.parametrize("command", ["report", "explain", "graph"])
def test_its_media_are_known_while_the_command_runs(
    run: Run, known: list[object], tmp_path: Path, command: str
) -> None:
    (tmp_path / "own.csv").write_text("name,kind\nMere & Fen,blog\n", encoding="utf-8")
    done = run(*COMMANDS[command], "--outlets", "own.csv")
    assert done.exit_code == 0, done.output
    assert [outlet is not None for outlet in known] == [True]
    assert find("Mere & Fen") is None


@pytest.mark.parametrize("command", COMMANDS)
def test_a_fault_in_it_ends_the_command_with_file_and_line(
    run: Run, calls: dict[str, Any], tmp_path: Path, command: str
) -> None:
    (tmp_path / "own.csv").write_text("name,kind\nMere & Fen,gazette\n", encoding="utf-8")
    done = run(*COMMANDS[command], "--outlets", "own.csv")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "claims: error: own.csv:2: “gazette” is no kind" in done.stderr


def test_no_such_file_is_wrong_usage(run: Run, calls: dict[str, Any]) -> None:
    done = run("report", "a.txt", "--outlets", "own.csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "own.csv: there is no such file" in done.stderr


def test_annotate_finds_and_stamps_it(run: Run, tmp_path: Path) -> None:
    text = "Quillon said on Monday that it would sell its van unit.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "own.csv").write_text("name\nQuillon\n", encoding="utf-8")
    bare, own = (json.loads(run(*COMMANDS["annotate"], *more).stdout) for more in ((), ("--outlets", "own.csv")))
    assert [bare["attributions"][0]["kind"] == "outlet", own["attributions"][0]["kind"] == "outlet"] == [False, True]
    assert bare["stamp"]["options"] == {}
    assert set(own["stamp"]["options"]) == {"outlets"}
