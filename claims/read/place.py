"""Where the words of an article stand in the file it was read from: file and line, as far as that can be told."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable

from claims.errors import ReadError
from claims.model import Article, Span
from claims.read.decode import decode
from claims.read.draft import MAX_BYTES
from claims.read.problem import ignore

__all__ = ["line_of", "place_of"]

_LINE_OF_FILE = re.compile(r"(?P<file>.+):(?P<line>\d+)")
_WORD = re.compile(r"[^\W_]+")
# What can stand between two words of a marked-up file: signs, tags, the address of a link. Taken whole, so that no
# ugly file makes the search slow.
_BETWEEN = r"(?:<[^<>]*>|\]\([^()\s]*\)|[^\w<]|_)++"
_WORDS = (10, 6, 3)
_AHEAD = 200  # characters to take those words from


def place_of(article: Article) -> tuple[str, Callable[[Span], int | None]]:
    """The file an article was read from, and what tells the line in it on which a span begins.

    The file is "" for the standard input. Of a file of JSON lines it is the article's own line; None where the file
    is not there any more, or the words are not found in it.
    """
    if article.where == "-" or article.where.startswith("-:"):
        return "", lambda span: None
    if os.path.isfile(article.where):
        source = _source(article.where)
        return article.where, lambda span: None if source is None else line_of(source, article, span)
    held = _LINE_OF_FILE.fullmatch(article.where)
    if held is None:
        return article.where, lambda span: None
    return held["file"], lambda span: int(held["line"])


def _source(path: str) -> str | None:
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return decode(data, path, ignore, declared=path.lower().endswith((".html", ".htm", ".xhtml")))
    except (OSError, ReadError):
        return None


def line_of(source: str, article: Article, span: Span) -> int | None:
    r"""The line of a file's text, from 1, on which a span of its article begins; None where it is not found.

    Markup changes offsets: where the text does not stand in the file as it is, its words are looked for; of several
    places the one that is as many from the end as in the article, since what a file adds stands above the text.

    >>> article = Article("a", "v", "Mill to close", "Acme will close it. Acme is silent.")
    >>> source = "---\ntitle: Mill to close\n---\nAcme **will** close it.\nAcme is silent."
    >>> line_of(source, article, Span("text", 20, 24)), line_of(source, article, Span("title", 0, 4))
    (5, 2)
    """
    text = article.part(span.part)
    if span.part == "text" and text and (at := source.find(text)) >= 0:
        return source.count("\n", 0, at + span.start) + 1
    first = _WORD.search(text, span.start)
    if first is None:
        return None
    readable = html.unescape(source)
    words = _WORD.findall(text, first.start(), first.start() + _AHEAD)
    for most in _WORDS:
        sought = re.compile(r"(?<![^\W_])" + _BETWEEN.join(map(re.escape, words[:most])))
        places = [m.start() for m in sought.finditer(readable)]
        if places:
            behind = sum(1 for _ in sought.finditer(text, first.end())) if span.part == "text" else len(places) - 1
            return readable.count("\n", 0, places[max(0, len(places) - 1 - behind)]) + 1
    return None
