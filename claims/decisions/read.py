"""Reading a file of decisions: TOML, one `[[decision]]` each, nothing in it that is not understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, cast, get_args

from claims.decisions.contradictions import contradiction
from claims.decisions.kinds import Answer, AnswerWord, Decision, Linking, Outcome, Sourcing
from claims.errors import ReadError
from claims.given import given_bytes, given_toml, utf8
from claims.moments import Moment, moment_of
from claims.text import one_line

__all__ = ["decision_of", "parse_decisions", "read_decisions"]

MOST_BYTES = 4_000_000
_HEADER = re.compile(r"^\s*\[\[\s*decision\s*\]\]", re.MULTILINE)
_ID = re.compile(r"[0-9a-f]{4,64}")
_COMMON = ("kind", "by", "on", "note")
_KEYS = {
    "join": ("claims",),
    "split": ("claims",),
    "same_source": ("sources",),
    "different_source": ("sources",),
    "told_us": ("claim", "who", "response", "words"),
    "outcome": ("claim", "true", "words"),
}
_OPTIONAL = ("note", "words")
_LONGEST = 4_000  # characters of one text


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Where it is no TOML, a decision is not understood, or two contradict. The message names file, line, number.
    """
    data = given_bytes(path, "a file of decisions; `claims decide` makes one")
    if len(data) > MOST_BYTES:
        raise ReadError(f"{path}: larger than {MOST_BYTES // 1_000_000} MB, which is no file of decisions")
    return parse_decisions(utf8(data, str(path)), str(path))


def parse_decisions(text: str, name: str) -> tuple[Decision, ...]:
    """The decisions of a file's text; `name` stands for the file in messages.

    Raises
    ------
    ReadError
        As `read_decisions` does.
    """
    told = given_toml(text, name)
    unknown = sorted(set(told) - {"decision"})
    if unknown:
        raise ReadError(f"{name}: no such key as “{unknown[0]}”; each decision begins with [[decision]]")
    tables = told.get("decision", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ReadError(f"{name}: “decision” is no list of tables; begin each decision with [[decision]]")
    wheres = _wheres(text, name, len(tables))
    found = tuple(decision_of(table, where) for table, where in zip(tables, wheres, strict=True))
    clash = contradiction(found)
    if clash is not None:
        raise ReadError(f"{found[clash[0]].where}: {clash[1]}")
    return found


def _wheres(text: str, name: str, number: int) -> list[str]:
    """The place of each decision, with its line where the headers in the text can be told."""
    starts = [match.end() for match in _HEADER.finditer(text)]
    if len(starts) != number:
        return [f"{name}: decision {n}" for n in range(1, number + 1)]
    return [f"{name}:{text.count(chr(10), 0, at) + 1}: decision {n}" for n, at in enumerate(starts, 1)]


def decision_of(table: Mapping[str, Any], where: str) -> Decision:
    """The decision that one table of the file means.

    Raises
    ------
    ReadError
        Where a key is missing, unknown, or has a value that means nothing.
    """
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in _KEYS:
        told = "no kind" if kind is None else f"kind is {_shown(kind)}"
        raise ReadError(f"{where}: {told}; the kinds are {', '.join(_KEYS)}")
    keys = (*_COMMON, *_KEYS[kind])
    unknown = sorted(set(table) - set(keys))
    if unknown:
        raise ReadError(f"{where}: no such key as {_shown(unknown[0])}; {kind} has {', '.join(keys)}")
    missing = [key for key in keys if key not in table and key not in _OPTIONAL]
    if missing:
        raise ReadError(
            f"{where}: {missing[0]} is missing; {kind} needs {', '.join(k for k in keys if k not in _OPTIONAL)}"
        )
    texts = {key: _text(table[key], key, where) for key in ("by", "note", "who", "words") if key in table}
    common: dict[str, Any] = {
        "by": texts["by"],
        "on": _day(table["on"], where),
        "note": texts.get("note", ""),
        "where": where,
    }
    words = texts.get("words", "")
    if kind in ("join", "split"):
        ids = tuple(_id(one, where) for one in _list(table["claims"], "claims", where))
        return Linking(kind=cast('Literal["join", "split"]', kind), claims=_apart(ids, "claims", where), **common)
    if kind in ("same_source", "different_source"):
        names = tuple(_text(one, "sources", where) for one in _list(table["sources"], "sources", where))
        if len(_apart(names, "sources", where)) > 2:
            raise ReadError(f"{where}: sources has {len(names)} entries; give two")
        of = cast('Literal["same_source", "different_source"]', kind)
        return Sourcing(kind=of, sources=(names[0], names[1]), **common)
    claim = _id(table["claim"], where)
    if kind == "told_us":
        response = table["response"]
        if response not in get_args(AnswerWord):
            raise ReadError(f"{where}: response is {_shown(response)}; it is {', '.join(get_args(AnswerWord))}")
        return Answer(claim=claim, who=texts["who"], response=cast("AnswerWord", response), words=words, **common)
    if not isinstance(table["true"], bool):
        raise ReadError(f"{where}: true is {_shown(table['true'])}; write true = true or true = false")
    return Outcome(claim=claim, true=table["true"], words=words, **common)


def _text(value: object, key: str, where: str) -> str:
    if not isinstance(value, str) or (not value.strip() and key not in _OPTIONAL):
        raise ReadError(f"{where}: {key} is {_shown(value)}; write words in quotes")
    if len(value) > _LONGEST:
        raise ReadError(f"{where}: {key} has {len(value)} characters; {_LONGEST} are the most")
    return one_line(value)


def _list(value: object, key: str, where: str) -> Sequence[object]:
    if not isinstance(value, list) or len(value) < 2:
        raise ReadError(f'{where}: {key} is {_shown(value)}; write two or more: {key} = ["…", "…"]')
    return value


def _apart(values: tuple[str, ...], key: str, where: str) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise ReadError(f"{where}: {key} names one of them twice")
    return values


def _id(value: object, where: str) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value.strip().lower()):
        raise ReadError(f"{where}: {_shown(value)} is no id; write four or more of its digits in quotes")
    return value.strip().lower()


def _day(value: object, where: str) -> Moment:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ReadError(f"{where}: on is {_shown(value)}; write a day, without quotes: on = 2026-03-04")
    if not 1000 <= value.year <= 9000:
        raise ReadError(f"{where}: on is {value}; no day of our time")
    return moment_of(datetime(value.year, value.month, value.day), "day")


def _shown(value: object) -> str:
    """A value as a message shows it: short, and in quotes where it is words."""
    words = value if isinstance(value, str) else repr(value)
    short = words if len(words) <= 40 else f"{words[:40]}…"
    return f"“{short}”" if isinstance(value, str) else short
