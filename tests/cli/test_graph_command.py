"""`claims graph`: the file it writes and those it refuses to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from running import Run


def test_graph_is_written_and_told_on_stderr(run: Run, calls: dict[str, Any], tmp_path: Path) -> None:
    done = run("graph", "a.txt", "-o", "out.graphml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("claims: wrote out.graphml: ")
    assert (tmp_path / "out.graphml").read_text(encoding="utf-8").lstrip().startswith("<?xml")


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("out.gexf", "ends in .graphml"),
        ("nowhere/out.graphml", "no folder"),
        ("folder.graphml", "is a folder"),
        ("a.graphml", "would be overwritten"),
    ],
)
def test_output_that_cannot_be_meant_is_refused(
    run: Run, calls: dict[str, Any], tmp_path: Path, output: str, message: str
) -> None:
    (tmp_path / "folder.graphml").mkdir()
    (tmp_path / "a.graphml").write_text("text", encoding="utf-8")
    done = run("graph", "a.txt", "a.graphml", "-o", output)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "articles" not in calls


def test_file_that_cannot_be_written_is_one_line(
    run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(graph: object, path: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("claims.export.graphml.write_graphml", full)
    done = run("graph", "a.txt", "-o", "out.graphml")
    assert done.exit_code == 1
    assert done.stderr == "claims: error: out.graphml: cannot be written (No space left on device)\n"
