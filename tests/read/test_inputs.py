"""Files, folders and streams: what is read, what is reported, and that nothing ugly stops the rest."""

from __future__ import annotations

import io
import json
import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.read import Problem, read_articles

GOOD = "Harbour Prices Rise\n\nPrices at the harbour rose in June, the port authority said.\n"


def from_stdin(data: bytes):
    problems: list[Problem] = []
    return list(read_articles(["-"], report=problems.append, stdin=io.BytesIO(data))), problems


def test_each_kind_of_file_is_read(reading):
    articles, problems = reading(
        {
            "a.txt": GOOD,
            "b.md": "---\ntitle: Wages Fall\ndate: 2013-06\n---\nWages fell.\n",
            "c.jsonl": '{"id": 7, "text": "Rents rose.", "title": "Rents", "score": 2}\n',
            "sub/d.html": "<html><head><title>Tolls</title></head><body><p>Tolls rose.</p></body></html>",
        }
    )
    assert [a.title for a in articles] == ["Harbour Prices Rise", "Wages Fall", "Rents", "Tolls"]
    assert articles[1].published.iso() == "2013-06"
    assert (articles[2].id, articles[2].extra) == ("7", (("score", "2"),))
    assert not problems


def test_order_of_paths_changes_nothing_and_a_file_is_read_once(reading, tmp_path):
    files = {"a.txt": GOOD, "b.txt": "Other words stand here.\n"}
    one, _ = reading(files, "a.txt", "b.txt", "a.txt")
    other, _ = reading(files, "b.txt", ".", "a.txt")
    assert [a.id for a in one] == [a.id for a in other]
    assert len(one) == 2


def test_folder_passes_over_hidden_readme_and_counts_other_kinds(reading):
    articles, problems = reading(
        {"a.txt": GOOD, ".b.txt": "x", "README.md": "x", ".git/c.txt": "x", "d.png": b"\x89PNG", "e.csv": "1"}
    )
    assert len(articles) == 1
    assert [(p.level, p.what) for p in problems] == [("warning", "2 files of other kinds passed over (.csv, .png)")]


def test_missing_path_and_unknown_kind_are_wrong_usage(reading):
    articles, problems = reading({"a.txt": GOOD, "b.csv": "1,2"}, "a.txt", "b.csv", "none.txt")
    assert len(articles) == 1
    assert [(p.where, p.level) for p in problems] == [("b.csv", "usage"), ("none.txt", "usage")]
    assert "no such file" in problems[1].what


@pytest.mark.parametrize("name", ["x.txt", "x.pdf", "x"])
def test_pdf_is_named_whatever_its_suffix(reading, name):
    articles, problems = reading({name: b"%PDF-1.4\n%\xe2\xe3\x00", "a.txt": GOOD}, name, "a.txt")
    assert len(articles) == 1
    assert [str(p) for p in problems] == [f"{name}: not a text file (PDF); convert it to text first"]
    assert problems[0].level == "error"


def test_empty_binary_and_broken_files_leave_the_others(reading):
    articles, problems = reading(
        {
            "a.txt": GOOD,
            "b.txt": "",
            "c.txt": " \n",
            "d.md": bytes(range(256)) * 9,
            "e.html": "",
            "f.jsonl": "",
        }
    )
    assert len(articles) == 1
    assert {(p.where, p.level) for p in problems} == {
        (n, "error") for n in ("b.txt", "c.txt", "d.md", "e.html", "f.jsonl")
    }


def test_broken_utf8_names_file_and_line(reading):
    articles, problems = reading({"a.txt": b"One line.\nThe caf\xe9 said no.\n"})
    assert "The caf\ufffd said no." in articles[0].text
    assert problems[0].where == "a.txt:2"
    assert problems[0].level == "warning"


def test_utf16_and_byte_order_marks_are_decoded(reading):
    articles, problems = reading({"a.txt": GOOD.encode("utf-16"), "b.txt": b"\xef\xbb\xbfOther Words\n\nThey said so."})
    assert articles[0].text == GOOD
    assert articles[1].text.startswith("Other Words")
    assert not problems


def test_fifty_megabyte_line_is_reported_quickly(reading):
    start = time.process_time()
    long = b'{"text": "' + b"a" * 50_000_000 + b'"}'
    articles, problems = reading({"a.jsonl": long + b'\n{"text": "Prices rose."}\n', "b.txt": long})
    assert [a.text for a in articles] == ["Prices rose."]
    assert [(p.where, p.level) for p in problems] == [("a.jsonl:1", "error"), ("b.txt", "error")]
    assert time.process_time() - start < 5


def test_long_lines_that_are_just_allowed_take_no_time(reading):
    start = time.process_time()
    files = {
        f"{n}.txt": f"Title Line\n{piece * (400_000 // len(piece))}\n"
        for n, piece in enumerate(("a", "A.", "By ", "• x\n  you\n"))
    }
    articles, _ = reading(files)
    assert len(articles) == 4
    assert time.process_time() - start < 10


def test_article_that_is_too_long_is_an_error(reading):
    articles, problems = reading({"a.txt": "Prices rose. " * 80_000})
    assert not articles
    assert "longer than 1,000,000 characters" in problems[0].what


def test_unreadable_file_is_an_error(reading, tmp_path):
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("root reads everything")
    (tmp_path / "b.txt").write_text(GOOD)
    (tmp_path / "b.txt").chmod(0)
    articles, problems = reading({"a.txt": GOOD})
    assert len(articles) == 1
    assert "cannot be read" in problems[0].what


def test_article_in_chinese_is_kept_as_another_language(reading):
    articles, problems = reading(
        {"a.txt": "价格上涨\n\n港口管理局周一表示，六月份价格上涨了百分之三。\n", "b.txt": GOOD}
    )
    assert [a.language for a in articles] == ["other", "en"]
    assert [(p.where, p.level) for p in problems] == [("a.txt", "warning")]
    assert "not English" in problems[0].what


def test_odd_quotation_marks_survive(reading):
    text = "„Prices rose“, she said. «No», he said. ‟So what?” `Never' and \"again”.\n"
    articles, problems = reading({"a.txt": text})
    assert articles[0].text == text
    assert not problems


def test_control_characters_stay_and_are_counted(reading):
    text = "Prices\x07 rose in June, the port authority said on Monday.\x00\n"
    articles, problems = reading({"a.txt": text})
    assert articles[0].text == text
    assert problems[0].what.startswith("2 control characters")


def test_same_id_with_same_content_is_left_out_and_with_other_content_renamed(reading):
    lines = [{"id": "a", "text": "One."}, {"id": "a", "text": "One."}, {"id": "a", "text": "Two."}]
    articles, problems = reading({"a.jsonl": "\n".join(map(json.dumps, lines))})
    assert [a.text for a in articles] == ["One.", "Two."]
    assert articles[0].id == "a"
    assert articles[1].id == f"a#{articles[1].version[:6]}"
    assert [p.where for p in problems] == ["a.jsonl:2", "a.jsonl:3"]


def test_stdin_tells_its_format():
    jsonl, _ = from_stdin(b'\n{"text": "Rents rose."}\n{"text": "Rents fell."}\n')
    assert [(a.text, a.where) for a in jsonl] == [("Rents rose.", "-:2"), ("Rents fell.", "-:3")]
    html, _ = from_stdin(b"<!DOCTYPE html><html><body><p>Rents rose, the city said on Monday.</p></body></html>")
    assert html[0].text == "Rents rose, the city said on Monday."
    markdown, _ = from_stdin(b"---\ntitle: Rents\n---\nRents *rose*.\n")
    assert (markdown[0].title, markdown[0].text) == ("Rents", "Rents rose.")
    plain, _ = from_stdin(b"Rents rose.\n")
    assert plain[0].text == "Rents rose.\n"


def test_stdin_empty_and_broken_first_line_are_reported():
    assert [p.what for p in from_stdin(b"")[1]] == ["empty: no words in it"]
    articles, problems = from_stdin(b'{"text": \n{"text": "Rents rose."}\n')
    assert [a.text for a in articles] == ["Rents rose."]
    assert problems[0].where == "-:1"


def test_stdin_keeps_the_lines_of_its_first_blank_lines_in_numbers():
    _, problems = from_stdin(b"\n\nPrices rose.\nThe caf\xe9 said no.\n")
    assert problems[0].where == "-:4"


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory() as place:
        yield Path(place)


UGLY = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.sampled_from(
            [
                b"---\n",
                b"title: ",
                b"{",
                b'"text"',
                b":",
                b"[",
                b"<p>",
                b"By ",
                b"\n",
                b"> ",
                b"- x\n",
                b"2013",
                b"&a *a",
                b"\xff",
                b"\x00",
                "“é中".encode(),
            ]
        )
    ).map(b"".join),
)


@given(data=UGLY, suffix=st.sampled_from([".txt", ".md", ".html", ".jsonl", ""]))
@settings(max_examples=150, deadline=None)
def test_reading_never_raises(folder, data, suffix):
    path = folder / f"x{suffix}"
    path.write_bytes(data)
    problems: list[Problem] = []
    articles = list(read_articles([str(path)], report=problems.append))
    assert articles or problems or not data.strip() or suffix in (".jsonl", "")
    for article in articles:
        for region in article.regions:
            assert article.words(region.span).strip()
