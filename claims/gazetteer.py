"""The rows behind `claims.outlets`: the list that ships, and a user's own in front of it.

Both have the columns of docs/reference/outlets.md. The shipped list is trusted and read fast; a user's file is
checked, and what is wrong in it is told with its line. Each is made into tables at the first question and kept.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import NamedTuple

from claims.errors import ReadError
from claims.given import given_text
from claims.shipped import shipped_text
from claims.text import fold, short_hash

__all__ = [
    "KINDS",
    "Entry",
    "OutletRow",
    "adding",
    "entries",
    "read_rows",
    "row_of_domain",
    "stamped",
    "without_article",
]

KINDS = (
    "agency",
    "newspaper",
    "magazine",
    "journal",
    "broadcaster",
    "site",
    "blog",
    "portal",
    "trade",
    "aggregator",
    "press-release",
    "fact-checker",
    "host",
)
AMBIGUOUS = ("", "case", "exact", "context", "url")


class OutletRow(NamedTuple):
    """One medium as the file has it; domains and aliases are parted by semicolons."""

    name: str
    domain: str = ""
    aliases: str = ""
    kind: str = ""
    country: str = ""
    owner: str = ""
    ambiguous: str = ""
    source: str = ""


class Entry(NamedTuple):
    """One name of a medium, and what `ambiguous` asks for where that name is met."""

    form: str
    ambiguous: str
    row: OutletRow


class _Tables(NamedTuple):
    by_name: Mapping[str, list[Entry]]
    by_domain: Mapping[str, OutletRow]
    digest: str = ""


_DOMAIN = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
_NONE = _Tables({}, {})
_OWN: ContextVar[_Tables] = ContextVar("outlets of the user's own", default=_NONE)


def without_article(name: str) -> str:
    """A name without a leading "the".

    >>> without_article("The Hill"), without_article("Thessaly")
    ('Hill', 'Thessaly')
    """
    return name[4:] if name[:4] in ("The ", "the ", "THE ") else name


def _key(name: str) -> str:
    bare = without_article(name)
    # Thousands of names are folded at the first question; the plain ones need no Unicode tables.
    return " ".join(bare.lower().split()) if bare.isascii() else fold(bare)


def entries(name: str) -> list[Entry]:
    """What bears a name, in order of trust; a user's own alone where one of theirs bears it."""
    key = _key(name)
    own = _OWN.get()
    found = own.by_name.get(key)
    if found is not None:
        return found
    shipped = _shipped().by_name.get(key, [])
    return [e._replace(row=_as_users_say(e.row)) for e in shipped] if own.by_name else shipped


def row_of_domain(domain: str) -> OutletRow | None:
    """The medium at exactly this domain, lower-case; a user's own before the shipped one."""
    own = _OWN.get().by_domain.get(domain)
    if own is not None:
        return own
    shipped = _shipped().by_domain.get(domain)
    return None if shipped is None else _as_users_say(shipped)


def _as_users_say(row: OutletRow) -> OutletRow:
    """The user's row of a shipped medium's name in its place."""
    return next((e.row for e in _OWN.get().by_name.get(_key(row.name), ()) if e.form == e.row.name), row)


def stamped() -> tuple[tuple[str, str], ...]:
    """A user's own rows as an option of an output's stamp: their hash; none where there are no such rows."""
    digest = _OWN.get().digest
    return (("outlets", digest),) if digest else ()


@contextmanager
def adding(rows: Iterable[OutletRow]) -> Iterator[None]:
    """Let a user's own rows count, before the shipped ones, within a `with` block.

    A name or domain of theirs means their medium alone; a medium that both know is as they say.

    >>> from claims.outlets import find
    >>> with adding([OutletRow("Fenland Sky", kind="site", owner="Fen Media")]):
    ...     find("Fenland Sky").owner
    'Fen Media'
    """
    rows = tuple(rows)
    token = _OWN.set(_tables(rows)._replace(digest=short_hash(*(field for row in rows for field in row))))
    try:
        yield
    finally:
        _OWN.reset(token)


@cache
def _shipped() -> _Tables:
    text = shipped_text("outlets.csv")
    return _tables(map(OutletRow._make, csv.reader(text.splitlines()[1:])))


def _tables(rows: Iterable[OutletRow]) -> _Tables:
    by_name: dict[str, list[Entry]] = {}
    by_domain: dict[str, OutletRow] = {}
    for row in rows:
        for domain in row.domain.split(";") if row.domain else ():
            by_domain.setdefault(domain, row)
        own = _key(row.name)
        by_name.setdefault(own, []).append(Entry(row.name, row.ambiguous or _by_shape(row.name), row))
        for alias in row.aliases.split(";") if row.aliases else ():
            key = _key(alias)
            ambiguous = row.ambiguous if key == own and row.ambiguous else _by_shape(alias)
            by_name.setdefault(key, []).append(Entry(alias, ambiguous, row))
    return _Tables(by_name, by_domain)


def _by_shape(form: str) -> str:
    """Initials are a name only in capitals: "AP" is one, "ap" and "who" are none."""
    return "case" if form.isupper() and len(form) <= 5 else ""


def read_rows(path: Path) -> tuple[OutletRow, ...]:
    """The rows of a user's file: CSV in UTF-8 with a header, of whose columns only `name` is needed.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Where a line holds no medium as the columns ask for it. The message names file and line.
    """
    text = given_text(path, "a CSV file of outlets")
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[OutletRow] = []
    columns: list[str] | None = None
    line_of: dict[str, int] = {}
    try:
        for fields in lines:
            where = f"{path}:{lines.line_num}"
            fields = [field.strip() for field in fields]
            if not any(fields):
                continue
            if columns is None:
                columns = _columns(fields, where)
                continue
            row = _row(columns, fields, where)
            first = line_of.setdefault(_key(row.name), lines.line_num)
            if first != lines.line_num:
                raise ReadError(f"{where}: {row.name} stands in line {first} already; keep one of the two")
            rows.append(row)
    except csv.Error as error:
        raise ReadError(f"{path}:{lines.line_num}: no CSV ({error}); put a field with quotes in quotes") from None
    if not rows:
        raise ReadError(f"{path}: holds no outlet; the first line names the columns, each further line is a medium")
    return tuple(rows)


def _columns(fields: list[str], where: str) -> list[str]:
    columns = [field.lower() for field in fields]
    strange = [field for field in columns if field not in OutletRow._fields]
    if strange or "name" not in columns or len(set(columns)) < len(columns):
        told = f"“{strange[0]}” is no column" if strange else "a header names each column once, name among them"
        raise ReadError(f"{where}: {told}; the columns are {','.join(OutletRow._fields)}")
    return columns


def _row(columns: list[str], fields: list[str], where: str) -> OutletRow:
    if len(fields) > len(columns):
        told = f"{len(fields)} fields under {len(columns)} columns"
        raise ReadError(f"{where}: {told}; put a field that has a comma in quotes")
    row = OutletRow(**{"name": "", **dict(zip(columns, fields, strict=False))})
    domain, aliases = (";".join(filter(None, map(str.strip, of.split(";")))) for of in (row.domain, row.aliases))
    row = row._replace(domain=domain.lower(), aliases=aliases)
    if not row.name:
        raise ReadError(f"{where}: no name")
    for domain in row.domain.split(";") if row.domain else ():
        if not _DOMAIN.fullmatch(domain):
            raise ReadError(f"{where}: “{domain}” is no domain; write harborledger.example, several with ; between")
    if row.kind and row.kind not in KINDS:
        raise ReadError(f"{where}: “{row.kind}” is no kind; the kinds are {', '.join(KINDS)}")
    if row.country and not re.fullmatch(r"[A-Z]{2}", row.country):
        raise ReadError(f"{where}: “{row.country}” is no country; write two capitals of ISO 3166, as GB")
    if row.ambiguous not in AMBIGUOUS:
        raise ReadError(f"{where}: ambiguous is “{row.ambiguous}”; it is empty, {', '.join(AMBIGUOUS[1:])}")
    return row
