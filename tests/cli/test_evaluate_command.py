"""`claims evaluate`: figures of what is found, as text and as data; and `claims train` where it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

LINE = {
    "id": "a",
    "text": "The port is closed. Holm said that the ferry was late.",
    "attributions": [{"source": [[20, 24]], "cue": [[25, 29]], "content": [[30, 53]]}],
}


@pytest.fixture
def gold(tmp_path: Path) -> str:
    (tmp_path / "gold.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return "gold.jsonl"


def test_a_table_of_figures(run: Run, gold: str) -> None:
    done = run("evaluate", gold, "--draws", "20")
    assert done.exit_code == 0
    lines = {line.split("  ")[0]: line for line in done.stdout.splitlines()}
    assert "1.000  1.000  1.000" in lines["attributed"]
    assert "1 of 1, 1 of 1" in lines["indirect"]


def test_the_same_as_data(run: Run, gold: str) -> None:
    figures = json.loads(run("evaluate", gold, "--format", "json").stdout)
    assert figures["articles"] == 1
    assert figures["figures"]["attributed"]["f1"] == 1
    assert figures["constructions"]["hearsay"]["recall"] is None


def test_a_file_that_is_no_gold_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    done = run("evaluate", "no.jsonl")
    assert done.exit_code == 1
    assert "no.jsonl:1" in done.stderr
    assert run("evaluate", "empty.jsonl").exit_code == 2
    assert run("evaluate", "missing.jsonl").exit_code == 2


def test_a_folder_that_holds_no_model_or_is_none(run: Run, gold: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for command in (("evaluate", gold), ("annotate", gold), ("report", gold), ("explain", "1", gold)):
        for folder, code, told in (("empty", 1, "no attribution model in"), ("nowhere", 2, "there is no such folder")):
            done = run(*command, "--model", folder)
            assert done.exit_code == code, command
            assert told in done.stderr
            assert "claims train" in done.stderr


@pytest.mark.parametrize("draws", ["-1", "10001", "many"])
def test_samples_have_bounds(run: Run, gold: str, draws: str) -> None:
    done = run("evaluate", gold, "--draws", draws)
    assert done.exit_code == 2
    assert "--draws" in done.stderr


def test_training_without_its_extra_says_so(run: Run, gold: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "torch", None)
    done = run("train", gold, "--base", ".", "--out", "model")
    assert done.exit_code == 1
    assert "claims-provenance[train]" in done.stderr
