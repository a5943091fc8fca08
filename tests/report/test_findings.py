"""What rules found, as a page, as JSON and as workflow commands."""

from __future__ import annotations

import json
import re

import pytest
from builders import article, result

from claims.lint import Finding
from claims.model import Span
from claims.report.as_github import github_text
from claims.report.as_json import json_text
from claims.report.lint_table import lint_table
from claims.report.look import NO_VERDICT, Look
from claims.report.records import lint_record


def finding(message: str = "“sources” tells nothing", **values: object) -> Finding:
    values = {"file": "a.md", "line": 3} | values
    return Finding("bare-source", ("AP", "NYT"), "a", (Span("text", 4, 11),), ("sources",), message, **values)


def page(*findings: Finding, look: Look | None = None) -> str:
    return lint_table(result([], [article("a")]), findings, policy="ap", articles=1, look=look)


def test_page_tells_rule_policy_line_and_message() -> None:
    shown = page(finding(), finding(file="b.md", line=None))
    assert "1 article · 2 findings · policy ap" in shown
    assert "2 bare-source" in shown
    assert re.search(r"^a\.md\n  line 3 +bare-source \(AP, NYT\)\n +“sources” tells nothing$", shown, re.M)
    assert re.search(r"^b\.md\n +bare-source", shown, re.M)


def test_page_says_that_it_is_no_verdict() -> None:
    assert page(finding()).endswith(f"{NO_VERDICT}\n")
    assert "no clean bill" in page() and page().endswith(f"{NO_VERDICT}\n")


def test_finding_in_a_headline_without_line_says_so() -> None:
    headline = Finding("plural-for-one", ("Reuters",), "a", (Span("title", 0, 7),), ("Sources",), "one only")
    assert re.search(r"^article a\n  headline +plural-for-one", page(headline), re.M)


@pytest.mark.parametrize("width", [24, 60, 120])
def test_page_keeps_its_width(width: int) -> None:
    shown = page(finding("word " * 40), look=Look(width))
    assert max(map(len, shown.splitlines())) <= width


def test_page_shows_no_control_characters() -> None:
    shown = page(finding("“so\x1b[31mur\u202eces\x07”\nand a line", file="a\x1b[2J.md"))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", shown)
    assert "“sources” and a line" in shown


def test_colour_only_adds() -> None:
    plain, coloured = page(finding()), page(finding(), look=Look(colour=True))
    assert coloured != plain and re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_record_holds_place_and_words() -> None:
    made = result([], [article("a")])
    record = lint_record(made, [finding(), finding(file="", line=None)], policy="ap", articles=["a"])
    told = json.loads(json_text(record))
    assert told["schema"] == "claims-lint/1" and told["policy"] == "ap" and told["note"] == NO_VERDICT
    assert told["findings"][0]["spans"] == [["text", 4, 11]] and told["findings"][0]["words"] == ["sources"]
    assert (told["findings"][0]["file"], told["findings"][0]["line"]) == ("a.md", 3)
    assert (told["findings"][1]["file"], told["findings"][1]["line"]) == (None, None)


def test_github_gets_a_warning_at_the_line() -> None:
    first, last = github_text([finding()]).splitlines()
    assert first == "::warning file=a.md,line=3,title=bare-source (AP%2C NYT)::“sources” tells nothing"
    assert last == f"::notice title=claims lint::1 finding. {NO_VERDICT}"


def test_github_without_file_or_line() -> None:
    assert github_text([finding(file="", line=None)]).startswith("::warning title=bare-source")
    assert github_text([finding(line=None)]).startswith("::warning file=a.md,title=bare-source")


@pytest.mark.parametrize(
    "message",
    [
        "x\n::error file=b.md::broken",
        "x\r\n::set-output name=a::b",
        "x\u2028::error::y\x85::error::z",
        "x\x0b::error::y\x0c::error::z",
        "\x1b]0;title\x07::stop-commands::pause",
    ],
)
def test_words_of_an_article_begin_no_command_of_their_own(message: str) -> None:
    lines = re.split("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", github_text([finding(message)]))
    assert [line[:9] for line in lines] == ["::warning", "::notice ", ""]


def test_percent_and_names_of_files_are_escaped() -> None:
    told = github_text([finding("up 5%0A, he said", file="a,line=9::b%.md")])
    assert told.startswith("::warning file=a%2Cline=9%3A%3Ab%25.md,line=3,title=")
    assert "::up 5%250A, he said\n" in told
