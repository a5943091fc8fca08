"""From a span of an article back to the line of its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.model import Article, Span
from claims.read import read_articles
from claims.read.place import line_of, place_of


def line(file: Path, words: str, *, title: bool = False) -> tuple[str, int | None]:
    (article,) = read_articles([str(file)])
    text = article.title if title else article.text
    name, of = place_of(article)
    at = text.index(words)
    return name, of(Span("title" if title else "text", at, at + len(words)))


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_bytes(text.encode())
    return file


BODY = (
    "Tolma will *close* its [mill](http://tolma.example/a/b).\nThe mill is old.\n\nTolma is silent. The mill is old.\n"
)


def test_line_of_plain_text_whatever_its_line_ends(tmp_path: Path) -> None:
    file = write(tmp_path, "a.txt", "Mill To Close\r\n\r\nTolma is shut.\r\nIt is old.\r\n")
    assert line(file, "It is old") == (str(file), 4)
    assert line(file, "Mill To Close", title=True) == (str(file), 1)


def test_line_of_marked_up_text(tmp_path: Path) -> None:
    file = write(tmp_path, "a.md", f"---\ntitle: The mill is old\noutlet: Post\n---\n{BODY}")
    assert line(file, "close its mill") == (str(file), 5)
    assert line(file, "The mill is old") == (str(file), 6)
    assert line(file, "Tolma is silent") == (str(file), 8)
    assert line(file, "The mill is old", title=True) == (str(file), 2)


def test_line_of_a_page(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>Tolma&rsquo;s <b>mill</b> number {n} was closed by the council.</p>\n" for n in range(9))
    page = f"<html><head><title>Mills</title></head><body><article>\n{paragraphs}</article></body></html>"
    file = write(tmp_path, "a.html", page)
    assert line(file, "mill number 7")[1] == 9


def test_line_of_json_lines_is_the_articles(tmp_path: Path) -> None:
    file = write(tmp_path, "a.jsonl", '\n{"id": "x", "text": "Tolma is\\nshut."}\n')
    assert line(file, "shut") == (str(file), 2)


def test_standard_input_has_no_line() -> None:
    for where in ("-", "-:3"):
        name, of = place_of(Article("a", "v", "", "Tolma.", where=where))
        assert (name, of(Span("text", 0, 5))) == ("", None)


def test_file_that_is_gone_or_unknown_has_no_line(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.txt")
    for where in (gone, ""):
        name, of = place_of(Article("a", "v", "", "Tolma.", where=where))
        assert (name, of(Span("text", 0, 5))) == (where, None)


@pytest.mark.parametrize("source", ["", "Something else\n", "\x00\u202e"])
def test_words_that_are_not_in_the_file_have_no_line(source: str) -> None:
    assert line_of(source, Article("a", "v", "T", "Tolma is shut."), Span("text", 0, 5)) is None


def test_span_without_a_word_behind_it_has_no_line() -> None:
    assert line_of("x", Article("a", "v", "", "Tolma …"), Span("text", 6, 7)) is None


def test_ugly_file_is_searched_in_time() -> None:
    article = Article("a", "v", "", "Tolma is shut.")
    assert line_of("Tolma " + "]()" * 20000 + "<" * 20000, article, Span("text", 0, 5)) is None
