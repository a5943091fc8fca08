"""One function for every format."""

import csv
import io
import json

import pytest
from builders import assessed, mention, result, tmall

from claims.report.as_csv import COLUMNS, harmless
from claims.report.as_json import json_line, json_text
from claims.report.as_markdown import escape
from claims.report.formats import Format, render
from claims.report.select import Selection, ranked, select

HOSTILE = '=HYPERLINK("http://x","y") \x1b[31mred\x1b[0m <script>*b*</script> [a](http://x) \u202ereversed'


def written(format: Format, text: str | None = None) -> str:
    made = tmall() if text is None else result([assessed([mention("a1", text, outlet=text)])])
    selection = Selection()
    return render(made, select(ranked(made), selection), selection, format)


def test_json_is_one_document() -> None:
    record = json.loads(written("json"))
    assert [claim["id"] for claim in record["claims"]] == ["66ff77008811", "11aa22bb33cc"]


def test_json_lines_are_one_claim_each() -> None:
    lines = written("jsonl").splitlines()
    assert [json.loads(line)["rank"] for line in lines] == [1, 2]


def test_csv_has_one_row_a_claim() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert list(rows[0]) == list(COLUMNS)
    assert rows[1]["chains"] == 'anonymous "knowing insider" ← Sina Tech ← TechWeb ; no source given'
    assert rows[1]["answers"] == "Harbor China: unaware · Tideway: no comment · Harbor: asked, no answer yet"
    assert (rows[1]["confidence"], rows[1]["articles"], rows[1]["first_seen"]) == ("0.28", "2", "2013-06-18")


def test_csv_of_an_article_is_never_a_formula() -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", HOSTILE)))
    assert row["text"].startswith("'=HYPERLINK")
    assert row["outlets"].startswith("'=HYPERLINK")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "\u200b=1", "\x1b[0m=1"])
def test_every_way_into_a_formula_is_barred(text: str) -> None:
    assert harmless(text).startswith("'")


def test_markdown_shows_a_claim_as_a_section() -> None:
    page = written("md")
    assert "# Claims: 2 articles, 2 of 3 claims, as of 2013-06-20\n" in page
    assert "## 2. Harbor is considering joining Tideway.\n" in page
    assert "**28%** (14–49) doubtful · **rumor** · **!! SINGLE SOURCE** · anonymous-only · subject-unaware" in page
    assert "- answers: Harbor China: unaware · Tideway: no comment · Harbor: asked, no answer yet" in page


def test_markdown_of_an_article_is_no_markup() -> None:
    from markdown_it import MarkdownIt

    page = written("md", HOSTILE + " | # `x` &lt; ~~y~~ __z__").rpartition("*Provenance")[0]
    html = MarkdownIt("gfm-like", {"linkify": False}).render(page)
    for tag in ("<script", "<a ", "<em", "<code", "<del", "<s>", "<table", "<strong>b"):
        assert tag not in html
    assert "&lt;script&gt;*b*&lt;/script&gt;" in html
    assert "&amp;lt;" in html


@pytest.mark.parametrize("text", ["- item", "+ item", "1. item", "2) item", "# head", "=== x"])
def test_markdown_text_starts_no_block(text: str) -> None:
    from markdown_it import MarkdownIt

    assert MarkdownIt().render(escape(text)) == f"<p>{text}</p>\n"


@pytest.mark.parametrize("format", ["table", "md", "csv"])
def test_formats_for_eyes_hold_no_control_characters(format: Format) -> None:
    text = written(format, HOSTILE)
    assert "\x1b" not in text and "\u202e" not in text and "red" in text


def test_json_keeps_every_character_and_writes_the_risky_ones_as_escapes() -> None:
    record = {"a": "x\x1b[0m\u202e\u2028\x9b\udc80新"}
    for text in (json_line(record), json_text(record)):
        assert json.loads(text) == record
        assert "新" in text
        assert not set(text) & set("\x1b\u202e\u2028\x9b\udc80")
    assert json_line(record).count("\n") == len(json_line(record).splitlines()) == 1


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "md"])
def test_same_result_gives_the_same_text(format: Format) -> None:
    assert written(format) == written(format)
    assert written(format).endswith("\n")
