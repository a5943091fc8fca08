"""JSON lines: one article a line, read one line at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from claims.errors import ReadError
from claims.read.draft import MAX_BYTES, Draft
from claims.read.fields import draft_of_fields, type_in_words
from claims.read.problem import Problem, Report
from claims.rows import json_value

__all__ = ["bounded_lines", "jsonl_drafts"]

_MOST_TOLD = 20
_PIECE = 1 << 20


def bounded_lines(stream: BinaryIO, *, first: int = 1) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a stream with their numbers, None for a line over MAX_BYTES, of which nothing is kept."""
    number = first
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            while (piece := stream.readline(_PIECE)) and not piece.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line
        number += 1


def jsonl_drafts(lines: Iterable[tuple[int, bytes | None]], name: str, report: Report) -> Iterator[Draft]:
    """The draft of each line that holds an article; other lines are reported with their number and left out.

    Texts are untouched: offsets count in the string as JSON gives it. After twenty lines that cannot be
    read, the rest of them are told as one number.
    """
    failed = 0
    empty = True
    for number, line in lines:
        where = f"{name}:{number}"
        if line is not None and not line.strip():
            continue
        empty = False
        try:
            draft = _draft(line, where, report)
        except ReadError as error:
            failed += 1
            if failed <= _MOST_TOLD:
                report(Problem(where, str(error), "error"))
            continue
        yield draft
    if empty:
        report(Problem(name, "empty: no words in it", "error"))
    if failed > _MOST_TOLD:
        report(Problem(name, f"{failed - _MOST_TOLD} more lines could not be read", "error"))


def _draft(line: bytes | None, where: str, report: Report) -> Draft:
    """The draft of one line. Raises ReadError where it holds none."""
    if line is None:
        raise ReadError(f"line longer than {MAX_BYTES:,} bytes; one article a line is expected")
    told = json_value(_decoded(line, where, report))
    if not isinstance(told, dict):
        raise ReadError(f"{type_in_words(told)}, not a JSON object; one article a line is expected")
    text = told.get("text")
    if text is None:
        text = ""
    if not isinstance(text, str):
        raise ReadError(f'"text" is {type_in_words(text)}, not a string')
    draft = draft_of_fields(told, text, where, report)
    # With an id or an address it still says that there is such an article.
    if not (text.strip() or draft.title.strip() or draft.id or draft.url):
        raise ReadError('neither "text" nor "title" holds any words')
    return draft


def _decoded(line: bytes, where: str, report: Report) -> str:
    if line.startswith((b"\xff\xfe", b"\xfe\xff")) or line.count(0):
        raise ReadError("not a line of UTF-8 text; convert the file to UTF-8 first")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report(Problem(where, f"broken UTF-8: byte {line[error.start]:#04x} and others like it are read as U+FFFD"))
        return line.decode("utf-8-sig", "replace")
