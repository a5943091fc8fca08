"""The command line as a whole: help, version, pipes, documentation."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from running import Run

from claims import __version__
from claims.cli import app, progress
from claims.cli.annotate import AnnotateFormat
from claims.cli.check import CheckFormat
from claims.cli.decide import AnswerGiven
from claims.cli.evaluate import EvaluateFormat
from claims.cli.link import LinkFormat
from claims.cli.lint import LintFormat
from claims.cli.notes import Notes
from claims.cli.options import moment
from claims.cli.output import page, write_data, write_page
from claims.cli.report import ReportFormat, SortBy
from claims.cli.sources import SourcesFormat
from claims.cli.timeline import TimelineFormat
from claims.errors import UsageError
from claims.read import Problem

ROOT = Path(__file__).parents[2]
CHOICES = {
    "report": (*ReportFormat, *SortBy),
    "link": tuple(LinkFormat),
    "timeline": tuple(TimelineFormat),
    "check": tuple(CheckFormat),
    "sources": tuple(SourcesFormat),
    "lint": tuple(LintFormat),
    "decide": tuple(AnswerGiven),
    "annotate": tuple(AnnotateFormat),
    "evaluate": tuple(EvaluateFormat),
}
COMMANDS = (
    "report",
    "explain",
    "link",
    "timeline",
    "check",
    "sources",
    "graph",
    "lint",
    "decide",
    "annotate",
    "evaluate",
    "train",
    "train-readers",
    "train-answers",
    "train-pronouns",
)


def test_version_and_help_end_well(run: Run) -> None:
    assert run("--version").stdout == f"claims {__version__}\n"
    for command in COMMANDS:
        assert command in run("--help").stdout
        assert run(command, "-h").exit_code == 0


def test_command_without_paths_is_wrong_usage(run: Run) -> None:
    assert {run(command).exit_code for command in COMMANDS} == {2}


def test_every_command_and_option_is_documented() -> None:
    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    group: Any = typer.main.get_command(app)
    assert sorted(group.commands) == sorted(COMMANDS)
    for name, command in group.commands.items():
        section = re.search(rf"^## `claims {name}`\n(.*?)(?=^## |\Z)", text, re.M | re.S)
        assert section, f"docs/reference/cli.md has no section on claims {name}"
        parts = getattr(command, "commands", {})
        assert [part for part in parts if f"`{part}" not in section[1]] == []
        for parameter in [*command.params, *(p for part in parts.values() for p in part.params)]:
            words = parameter.opts if parameter.param_type_name == "option" else [parameter.name.upper().rstrip("S")]
            for word in words:
                assert f"`{word}" in section[1], f"claims {name}: {word} is not documented"
        for choice in CHOICES.get(name, ()):
            assert f"`{choice}`" in section[1], f"claims {name}: {choice} is not documented"


def test_every_flag_and_status_is_documented() -> None:
    from claims.report.select import FLAGS, STATUSES

    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert [word for word in (*FLAGS, *STATUSES) if f"`{word}`" not in text] == []


def test_every_rule_and_number_of_a_policy_is_documented() -> None:
    from dataclasses import fields

    from claims.lint import RULES, Profile
    from claims.lint.profile import profile_names

    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    for name, rule in RULES.items():
        assert f"| `{name}` | {', '.join(rule.policies)} |" in text
    assert [n for n in (*profile_names(), *(f.name for f in fields(Profile)[1:])) if f"`{n}`" not in text] == []


def test_documented_keys_are_those_written() -> None:
    import builders

    from claims.decisions import Answer, Linking, Outcome, Sourcing
    from claims.grades import grades_of_all
    from claims.lint import Finding
    from claims.model import Link, Span
    from claims.report.article_records import annotated_record
    from claims.report.as_csv import COLUMNS, GRADE_COLUMNS
    from claims.report.decision_records import decision_record, link_record
    from claims.report.records import claim_line, lint_record, result_record
    from claims.report.select import ranked
    from claims.report.sources import SOURCES_COLUMNS, sources_record
    from claims.track import track_records

    text = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    made = builders.tmall()
    line = claim_line(made, ranked(made)[1])
    keys = {*result_record(made, ranked(made)), *line, *annotated_record(made.articles[0]), *COLUMNS}
    for part in ("origins", "reasons", "flag_details", "responses"):
        keys |= set(line[part][0])
    keys |= set(link_record(Link("a", "b", "suggested", 0.2)))
    signed = {"by": "N. Okafor", "on": builders.day("2026-03-04")}
    keys |= set(decision_record(Outcome(claim="44d3", true=True, **signed)))
    keys |= set(decision_record(Answer(claim="44d3", who="Acme", response="denies", **signed)))
    keys |= set(decision_record(Linking(kind="join", claims=("44d3", "9a81"), **signed)))
    keys |= set(decision_record(Sourcing(kind="same_source", sources=("A", "B"), **signed)))
    mention = line["mentions"][0]
    keys |= {*mention, *mention["source"], *mention["chain"][0], *line["trace"], *line["stamp"]}
    finding = Finding("bare-source", ("AP",), "blog", (Span("text", 0, 6),), ("Citing",), "message")
    linted = lint_record(made, [finding], policy="ap", articles=["blog"])
    keys |= {*linted["findings"][0], *linted} - {"note"}
    told = sources_record(made, track_records(made.assessments), of=9)
    keys |= {*told["sources"][0], *SOURCES_COLUMNS, *told} - {"note"}
    grades = claim_line(made, ranked(made)[1], grades_of_all(made))["grades"]
    keys |= {*grades, *GRADE_COLUMNS} | ({*grades["credibility"], *grades["reliability"][0]} - {"who", "kind"})
    assert sorted(key for key in keys if f"`{key}`" not in text) == []


def test_reader_of_a_pipe_may_stop(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom claims.cli.output import write_data\n"
        "while write_data('x' * 80 + '\\n'):\n    pass\n"
        "print('stopped', file=sys.stderr)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b"stopped\n"
        assert child.wait() == 0


def test_data_is_utf8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n"))
    assert write_data("新浪\udc80\n")
    assert raw.getvalue() == "新浪\\udc80\n".encode()


def test_terminal_without_unicode_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert write_page("█░ a ← b · 新\n")
    assert raw.getvalue() == b"#. a <- b | ?\n"


@pytest.mark.parametrize(("columns", "cells"), [(10, 24), (50, 50), (300, 120)])
def test_page_follows_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int, cells: int) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    assert (page().width, page().colour) == (cells, True)
    monkeypatch.setenv("TERM", "dumb")
    assert not page().colour
    monkeypatch.setattr(terminal, "isatty", lambda: False, raising=False)
    assert page().width == 100


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2013", "2013"),
        ("2013-06", "2013-06"),
        (" 2013-06-18 ", "2013-06-18"),
        ("2013-06-18T08:30", "2013-06-18T08:30"),
        ("2013-06-18 08:30:05", "2013-06-18T08:30:05"),
        ("2013-06-18T08:30+02:00", "2013-06-18T06:30Z"),
        ("2013-06-18T08:30Z", "2013-06-18T08:30Z"),
    ],
)
def test_date_keeps_its_precision(text: str, iso: str) -> None:
    found = moment("--as-of", text)
    assert found is not None and found.iso() == iso


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2013-13", "2013-06-31", "18.6.2013", "0000", "9999", "２０１３", "2013-W01"]
)
def test_what_is_no_iso_date_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="--since"):
        moment("--since", text)


def test_codes_of_problems(capsys: pytest.CaptureFixture[str]) -> None:
    notes = Notes()
    notes.problem(Problem("a.txt", "odd", "warning"))
    assert (notes.code(), notes.counted()) == (0, "1 warning")
    notes.problem(Problem("a.txt:3", "broken", "error"))
    assert (notes.code(), notes.counted()) == (1, "1 warning, 1 error")
    notes.problem(Problem("b.txt", "not there", "usage"))
    assert (notes.code(), notes.counted()) == (2, "1 warning, 2 errors")
    told = capsys.readouterr().err.splitlines()
    assert told == [
        "claims: warning: a.txt: odd",
        "claims: error: a.txt:3: broken",
        "claims: error: b.txt: not there",
    ]


def test_progress_shows_on_a_terminal_after_a_while_only(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 0.5, 2.0])
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock, 3.0))
    with progress.progress() as tell:
        tell("annotate", 1)
        assert terminal.getvalue() == ""
        tell("annotate", 2)
    assert "annotate: 2 articles" in terminal.getvalue()


def test_no_progress_without_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with progress.progress() as tell:
        assert list(progress.counted([], tell)) == []
        tell("annotate", 1)
    assert capsys.readouterr().err == ""
