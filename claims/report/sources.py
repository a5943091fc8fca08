"""The track records of an archive as a table, as records and as a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from claims.model import Result, TrackRecord
from claims.moments import iso
from claims.report.article_records import Record
from claims.report.as_csv import harmless
from claims.report.cells import fill, units, width
from claims.report.frame import closing, heading, page_text
from claims.report.look import BOLD, Look
from claims.report.records import interval_record, made_record
from claims.report.visible import visible
from claims.report.words import as_of_words, count, left_out_words

__all__ = ["SOURCES_COLUMNS", "SOURCES_SCHEMA", "sources_csv", "sources_record", "sources_table"]

SOURCES_SCHEMA = "claims-sources/1"
SOURCES_COLUMNS = (
    "role",
    "id",
    "name",
    "kind",
    "told",
    "confirmed",
    "denied",
    "open",
    "settled",
    "share",
    "share_low",
    "share_high",
    "scoops",
    "as_of",
    "version",
)
OUTCOMES = "Confirmed and denied are by the word of others, and a true claim can be denied: no measure of honesty."

_NARROW = 70  # below it each figure stands with its name
_SECTIONS: tuple[tuple[str, Callable[[TrackRecord], bool]], ...] = (
    ("PEOPLE, by what they said", lambda r: r.role == "origin" and r.kind == "person"),
    ("BODIES, by what they said", lambda r: r.role == "origin" and r.kind == "organization"),
    ("OUTLETS, by what they answer for: their own voice, their unnamed sources", lambda r: _outlet(r, "origin")),
    ("OUTLETS, by what they passed on from others", lambda r: _outlet(r, "carrier")),
)


def _outlet(record: TrackRecord, role: str) -> bool:
    return record.kind == "outlet" and record.role == role


# ── for people ──────────────────────────────────────────────────────────────────────────────────────────

_HEADS = ("told", "confirmed", "denied", "open", "share", "first")


def sources_table(
    result: Result, records: Sequence[TrackRecord], *, of: int, least: int, look: Look | None = None
) -> str:
    """The whole page as text, no line wider than the look says.

    Parameters
    ----------
    records
        Those to show, in order.
    of
        How many there are in all.
    least
        How many settled claims were asked for.
    """
    look = Look() if look is None else look
    size = [count(len(result.articles), "article"), count(len(result.assessments), "claim"), as_of_words(result)]
    head = heading("SOURCES", size, result, look)
    shown = f"{len(records)} of {count(of, 'record')}"
    asked = f"{shown}, those with {count(least, 'settled claim')} or more" if least else shown
    blocks = [[*head, *look.lines(units(asked)), look.rule()]]
    sizes = [max(map(width, column)) for column in zip(_HEADS, *map(_cells, records), strict=True)]
    for title, belongs in _SECTIONS:
        found = [record for record in records if belongs(record)]
        if found:
            blocks.append([*look.lines(units(title, BOLD)), *_rows(found, sizes, look)])
    blocks.append(closing([*_notes(records, of, least), left_out_words(result)], look))
    return page_text(blocks)


def _rows(records: Sequence[TrackRecord], sizes: Sequence[int], look: Look) -> list[str]:
    if look.width < _NARROW:
        return [line for record in records for line in _narrow(record, look)]
    room = look.width - sum(sizes) - 2 * len(sizes)
    lines = [" " * room + "".join(f"  {head:>{size}}" for head, size in zip(_HEADS, sizes, strict=True))]
    for record in records:
        first, *more = fill(units(visible(record.name)), room) or [""]
        figures = "".join(f"  {cell:>{size}}" for cell, size in zip(_cells(record), sizes, strict=True))
        lines += [first + " " * (room - width(first)) + figures, *more]
    return lines


def _narrow(record: TrackRecord, look: Look) -> list[str]:
    told = ", ".join(f"{head} {cell}" for head, cell in zip(_HEADS, _cells(record), strict=True))
    return [*look.lines(units(visible(record.name))), *look.lines(units(told), 2)]


def _cells(record: TrackRecord) -> tuple[str, ...]:
    numbers = (record.told, record.confirmed, record.denied, record.open)
    return (*map(str, numbers), _share(record), str(record.scoops))


def _share(record: TrackRecord) -> str:
    """The share of settled claims that were confirmed, with its interval: "90% (62–99)".

    It is counted, not concluded, so that all of them are 100%.
    """
    if record.share is None or record.interval is None:
        return "—"
    low, high = record.interval
    return f"{record.share:.0%} ({low * 100:.0f}–{high * 100:.0f})"


def _notes(records: Sequence[TrackRecord], of: int, least: int) -> list[str]:
    notes = [] if records else ["Nobody told a claim that was settled afterwards."]
    if len(records) < of:
        notes.append(f"+{of - len(records)} with fewer settled claims: --least {0 if least <= 1 else 1}")
    notes.append("share: confirmed of those settled, with its 95 % interval. first: confirmed claims they had first.")
    return [*notes, OUTCOMES]


# ── for programs ────────────────────────────────────────────────────────────────────────────────────────


def sources_record(result: Result, records: Sequence[TrackRecord], *, of: int) -> Record:
    """The same as a record: see docs/reference/formats.md."""
    return {
        **made_record(result, SOURCES_SCHEMA),
        "sources": [_source(record) for record in records],
        "not_shown": of - len(records),
        "left_out": list(result.left_out),
        "note": OUTCOMES,
    }


def _source(record: TrackRecord) -> Record:
    return {
        "id": record.id,
        "name": record.name,
        "kind": record.kind,
        "role": record.role,
        "told": record.told,
        "confirmed": record.confirmed,
        "denied": record.denied,
        "open": record.open,
        "settled": record.settled,
        "share": None if record.share is None else round(record.share, 4),
        "interval": interval_record(record.interval),
        "scoops": record.scoops,
    }


def sources_csv(result: Result, records: Sequence[TrackRecord]) -> str:
    """A header line and one line a record."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(SOURCES_COLUMNS)
    as_of = iso(result.as_of) or ""
    for record in records:
        low, high = record.interval or (None, None)
        shares = ("" if figure is None else round(figure, 4) for figure in (record.share, low, high))
        told = (record.told, record.confirmed, record.denied, record.open, record.settled)
        named = (record.role, harmless(record.id), harmless(record.name), record.kind)
        writer.writerow([*named, *told, *shares, record.scoops, as_of, harmless(result.stamp.version)])
    return page.getvalue()
