"""Commands are tested on hand-made results: the steps behind them are replaced, the reading is not."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from running import Run
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parents[1] / "report"))  # the builders of results are theirs

import builders

from claims.cli import app
from claims.model import Article


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments, **options: CliRunner().invoke(app, list(arguments), **options)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """Replace the analysis by a hand-made result; gives what it was called with."""
    seen: dict[str, Any] = {"result": builders.tmall()}

    def analyze(
        articles: Iterable[Article],
        *,
        as_of: object,
        decisions: object,
        extractor: object,
        progress: object,
        records: bool = False,
    ) -> object:
        seen.update(articles=list(articles), as_of=as_of, decisions=decisions, records=records)
        return seen["result"]

    monkeypatch.setattr("claims.pipeline.analyze", analyze)
    (tmp_path / "a.txt").write_text("Harbor is considering joining Tideway, Sina Tech said.\n", encoding="utf-8")
    return seen
