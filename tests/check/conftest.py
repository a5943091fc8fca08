"""Articles for the tests of checking, and the command run in an empty folder."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claims.cli import app

sys.path.insert(0, str(Path(__file__).parents[1] / "annotate"))  # the articles of its newsroom


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments, **options: CliRunner().invoke(app, list(arguments), **options)
