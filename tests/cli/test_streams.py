"""Streams as a shell hands them over: full, closed before the start, read by `-`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run

ROOT = Path(__file__).parents[2]
VERSION = f"{sys.executable} -m claims --version"


def shell(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(line, shell=True, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_is_one_line_and_no_traceback() -> None:
    code = (
        "from claims.cli.output import write_data\n"
        "from claims.errors import ClaimsError\n"
        "try:\n    write_data('x' * 80)\n"
        "except ClaimsError as error:\n    raise SystemExit(str(error))\n"
    )
    done = shell(f'{sys.executable} -c "{code}" > /dev/full')
    assert done.returncode == 1
    assert done.stderr == "stdout cannot be written (No space left on device)\n"


def test_a_stream_that_is_closed_is_an_empty_one() -> None:
    assert shell(f"{VERSION} >&-").returncode == 0
    told = shell(f"{sys.executable} -m claims report nowhere.md 2>&-")
    assert told.returncode == 2
    assert "nowhere.md" not in told.stdout  # what is told of a run never stands in its output
    read = shell(f"{sys.executable} -m claims annotate - <&-")
    assert (read.returncode, read.stdout) == (1, "")
    assert read.stderr.splitlines()[0] == "claims: error: -: empty: no words in it"


def test_annotated_articles_come_from_stdin_too(run: Run) -> None:
    line = {"text": "Holm said so.", "attributions": []}
    done = run("evaluate", "-", "--format", "json", "--draws", "0", input=json.dumps(line))
    assert done.exit_code == 0
    assert json.loads(done.stdout)["articles"] == 1
    wrong = run("evaluate", "-", input="\n{}")
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith('claims: error: -:2: not an object with "text" and "attributions"')


def test_one_stream_cannot_be_claims_and_articles(run: Run) -> None:
    for option in ("--claims", "--pairs"):
        done = run("check", option, "-", "--articles", "-", input="{}")
        assert done.exit_code == 2
        assert "stdin" in done.stderr


def test_names_longer_than_the_system_allows_end_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Holm said that the mill will close.\n", encoding="utf-8")
    long = "a" * 5000
    for arguments in (
        ("report", "a.txt", "--decisions", f"{long}.toml"),
        ("report", "a.txt", "--outlets", f"{long}.csv"),
        ("graph", "nowhere.txt", "-o", f"{long}.graphml"),
        ("decide", "join", f"{long}.toml", "aaaa", "bbbb", "--by", "N. Okafor"),
    ):
        done = run(*arguments)
        assert done.exit_code in (1, 2), arguments
        assert isinstance(done.exception, SystemExit), arguments
        assert done.stderr.startswith("claims: error: ")
