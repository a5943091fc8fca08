"""`claims lint` from paths to exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from running import Run

DRAFT = """---
title: Tolma to close its mill, sources say
outlet: Riverton Courier
published: 2024-03-05
---
Tolma Foods will close its mill in Riverton this year, a person familiar with the matter said on Monday.

Tolma declined to comment.
"""
PLAIN = "It rained in Riverton on Monday.\n"


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "plain.txt").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def rules(run: Run, *arguments: str) -> set[str]:
    told = json.loads(run("lint", *arguments, "--format", "json").stdout)
    return {finding["rule"] for finding in told["findings"]}


def test_draft_is_checked_by_the_rules_of_a_policy(run: Run, folder: Path) -> None:
    ap, reuters = rules(run, "draft.md"), rules(run, "draft.md", "--policy", "reuters")
    assert ap == {"thin-description", "single-origin", "anonymous-no-comment"}
    assert reuters == {"plural-for-one", "single-origin"}
    assert rules(run, "draft.md", "--policy", "strict") >= ap | reuters | {"anonymous-first"}
    assert rules(run, "draft.md", "--policy", "none") == set()


def test_page_names_the_lines_of_the_file(run: Run, folder: Path) -> None:
    shown = run("lint", "draft.md", "--policy", "strict").stdout
    assert re.search(r"^  line 2 +plural-for-one \(Reuters\)\n", shown, re.M)
    assert re.search(r"^  line 6 +anonymous-first", shown, re.M)
    assert re.search(r"^  line 8 +anonymous-no-comment", shown, re.M)
    assert shown.endswith("These rules help an editor look; they are no verdict.\n")


def test_spans_are_those_of_the_article(run: Run, folder: Path) -> None:
    told = json.loads(run("lint", "draft.md", "--policy", "reuters", "--format", "json").stdout)
    (plural,) = [f for f in told["findings"] if f["rule"] == "plural-for-one"]
    assert plural["spans"][0] == ["title", 25, 32] and plural["words"][0] == "sources"
    assert (plural["file"], plural["line"]) == ("draft.md", 2)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "never"), 0),
        (("--fail-on", "any"), 3),
        (("--fail-on", "single-origin"), 3),
        (("--fail-on", "bare-source, single-origin"), 3),
        (("--fail-on", "bare-source,far-attribution"), 0),
        (("--fail-on", "any", "--policy", "none"), 0),
    ],
)
def test_exit_code_is_decided_by_fail_on(run: Run, folder: Path, options: tuple[str, ...], code: int) -> None:
    assert run("lint", "draft.md", *options).exit_code == code


def test_rule_that_was_hit_is_told_on_stderr(run: Run, folder: Path) -> None:
    assert "claims: --fail-on single-origin: 1 found" in run("lint", "draft.md", "--fail-on", "any").stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--policy", "bbc"), "no such profile"),
        (("--policy", "gone.toml"), "gone.toml: there is no such file"),
        (("--fail-on", "bare"), "no such rule"),
        (("--fail-on", ""), "no such rule"),
        (("--fail-on", "any,single-origin"), "stands alone"),
        (("--fail-on", "plural-for-one"), "does not have that rule on"),
        (("--as-of", "soon"), "not a date"),
    ],
)
def test_wrong_usage_is_refused_before_anything_is_read(
    run: Run, folder: Path, options: tuple[str, ...], told: str
) -> None:
    done = run("lint", "draft.md", *options)
    assert done.exit_code == 2 and told in done.stderr and done.stdout == ""


def test_profile_of_ones_own(run: Run, folder: Path) -> None:
    (folder / "desk.toml").write_text(
        'based_on = "none"\non = ["single-origin"]\nleast_origins = 1\n', encoding="utf-8"
    )
    assert rules(run, "draft.md", "--policy", "desk.toml") == set()


def test_articles_beside_the_draft_bring_origins_and_are_not_checked(run: Run, folder: Path) -> None:
    (folder / "wire").mkdir()
    (folder / "wire" / "ledger.md").write_text(
        "---\noutlet: Harbor Ledger\npublished: 2024-03-04\n---\n"
        "Tolma Foods will close its mill in Riverton this year, union leader Dana Reyes said.\n",
        encoding="utf-8",
    )
    assert "single-origin" in rules(run, "draft.md")
    assert "single-origin" not in rules(run, "draft.md", "--articles", "wire")
    done = json.loads(
        run("lint", "draft.md", "--articles", "wire", "--articles", "draft.md", "--format", "json").stdout
    )
    assert len(done["articles"]) == 1
    assert {f["file"] for f in done["findings"]} == {"draft.md"}


def test_draft_after_the_date_is_left_out(run: Run, folder: Path) -> None:
    done = json.loads(run("lint", "draft.md", "--as-of", "2024-01-01", "--format", "json").stdout)
    assert done["articles"] == [] and len(done["left_out"]) == 1 and done["findings"] == []


def test_what_cannot_be_read_counts(run: Run, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert run("lint", "empty.txt").exit_code == 1
    assert run("lint", "gone.txt", "draft.md", "--fail-on", "any").exit_code == 2


def test_draft_from_standard_input_has_no_file(run: Run, folder: Path) -> None:
    done = run("lint", "-", "--format", "github", "--policy", "strict", input=DRAFT.encode())
    assert done.stdout.startswith("::warning title=") and done.exit_code == 0


def test_same_findings_in_whatever_order_the_files_are_named(run: Run, folder: Path) -> None:
    options = ("--policy", "strict", "--format", "github")
    assert (
        run("lint", "draft.md", "plain.txt", *options).stdout == run("lint", "plain.txt", "draft.md", *options).stdout
    )


def test_hostile_draft_begins_no_command(run: Run, folder: Path) -> None:
    text = (
        "Sources\x1b[31m said ::error file=x.md,line=1::\u2028::error::pwned%0A the mill may close.\n::error::second\n"
    )
    (folder / "bad.txt").write_text(text, encoding="utf-8")
    done = run("lint", "bad.txt", "--policy", "strict", "--format", "github")
    assert done.exit_code == 0 and done.stdout
    assert all(line.startswith(("::warning ", "::notice ")) for line in done.stdout.splitlines())
    assert "\x1b" not in run("lint", "bad.txt", "--policy", "strict").stdout
