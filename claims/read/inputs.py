"""From paths and streams to articles: each opened, its format found, read one after the other."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from claims.errors import ReadError
from claims.model import Article
from claims.read.decode import binary_kind, decode
from claims.read.draft import MAX_BYTES, Draft
from claims.read.html import html_draft
from claims.read.identify import article_of
from claims.read.jsonl import bounded_lines, jsonl_drafts
from claims.read.markdown import markdown_draft
from claims.read.plain import plain_draft
from claims.read.problem import Problem, Report, ignore
from claims.read.walk import Format, InputFile, found_files

__all__ = ["read_articles"]


def read_articles(
    paths: Iterable[str], *, report: Report | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article]:
    """The articles in files, folders and streams, one after the other as they are read.

    Parameters
    ----------
    paths
        Files (.txt, .md, .html, .jsonl), folders of such, read with their subfolders, or "-" for the
        standard input, whose format is told from its first line. Read in sorted order, so that the order
        in which they are given changes nothing; a file reached twice is read once.
    report
        Is called with each `Problem`. Ugly input never raises: it is reported, and the rest is read.
    stdin
        The stream that "-" means, as bytes; the process's own where None.

    Yields
    ------
    Article
        With ids that are unique in this run: of two articles that are equal in id and content one is left
        out; two of one id that differ stay, the second one's id marked by "#" and a part of its version.
    """
    report = report or ignore
    versions: dict[str, str] = {}
    for found in found_files(paths, report):
        for draft in _drafts(found, report, stdin):
            article = article_of(draft, report)
            if article is not None:
                article = _unique(article, versions, report)
            if article is not None:
                yield article


def _unique(article: Article, versions: dict[str, str], report: Report) -> Article | None:
    """The article under an id that no earlier one has; None where an earlier one is the same."""
    while (earlier := versions.get(article.id)) is not None:
        if earlier == article.version:
            report(
                Problem(
                    article.where,
                    f'article "{article.id}" has been read before with the same content; left out',
                )
            )
            return None
        new = f"{article.id}#{article.version[:6]}"
        report(Problem(article.where, f'another article has the id "{article.id}"; this one is called "{new}"'))
        article = replace(article, id=new)
    versions[article.id] = article.version
    return article


def _drafts(found: InputFile, report: Report, stdin: BinaryIO | None) -> Iterator[Draft]:
    """The drafts of one file or stream; where it cannot be opened or read, that is reported."""
    try:
        if found.path == "-":
            yield from _of_stream(stdin or sys.stdin.buffer, found, report)
        else:
            with open(found.path, "rb") as stream:
                yield from _of_stream(stream, found, report)
    except OSError as error:
        report(Problem(found.path, f"cannot be read ({error.strerror or error})", "error"))
    except ReadError as error:
        report(Problem(found.path, str(error), "error"))


def _of_stream(stream: BinaryIO, found: InputFile, report: Report) -> Iterator[Draft]:
    """The drafts in a stream. Raises ReadError where it is no text, is empty or too long."""
    format_, where = found.format, found.path
    first, begin = 1, b""
    if format_ == "unknown":
        # The first line that is not blank tells the format.
        while (begin := stream.readline(MAX_BYTES + 1)) and not begin.strip():
            first += 1
        format_ = _format_of(begin)
    if format_ == "jsonl":
        lines = bounded_lines(stream, first=first + 1) if begin else bounded_lines(stream)
        given: list[tuple[int, bytes | None]] = [(first, begin)] if begin else []
        yield from jsonl_drafts(chain(given, lines), where, report)
        return
    data = begin + stream.read(MAX_BYTES + 1)
    kind = binary_kind(data)
    if kind is not None:
        raise ReadError(f"not a text file ({kind}); convert it to text first")
    if len(data) > MAX_BYTES:
        raise ReadError(f"longer than {MAX_BYTES:,} bytes; one article a file is expected")
    text = decode(data, where, report, declared=format_ == "html", line=first)
    if not text.strip():
        raise ReadError("empty: no words in it")
    if format_ == "html":
        yield html_draft(text, where)
    elif format_ == "markdown":
        yield markdown_draft(text, where, report)
    else:
        yield plain_draft(text, where, report)


def _format_of(line: bytes) -> Format:
    """The format that begins with this line: JSON lines, HTML, front matter of Markdown, else plain text."""
    words = line[:1000].removeprefix(b"\xef\xbb\xbf").strip()
    if re.match(rb"\{\s*(?:[\"}]|$)", words):
        return "jsonl"
    if re.match(rb"<(?:!doctype html|html|head|body|article|\?xml|!--)", words, re.IGNORECASE):
        return "html"
    return "markdown" if words == b"---" else "plain"
