"""The report for a terminal or a pipe: one block a claim, readable at any width, with and without colour.

Colour only adds: a rumor on a single source bears `!!` in the margin and says SINGLE SOURCE, every status is
a word, and the bar stands beside its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claims.grades import Grades
from claims.model import Result
from claims.report.cells import Unit, paint, units
from claims.report.digest import Digest, digest, is_alarm
from claims.report.frame import closing, heading, page_text
from claims.report.look import ALARM, BOLD, DIM, Look, dotted, flag_units, labelled, status_style
from claims.report.select import STATUSES, Row, Selection, held_back, ranked
from claims.report.visible import visible
from claims.report.words import as_of_words, count, left_out_words, percent, places_of, status_word, when

__all__ = ["bar", "table"]

_BAR = 10
_ORDERS = {"risk": "the shaky and far-spread", "reach": "the far-spread", "new": "the newest"}


def bar(confidence: float) -> str:
    """A confidence as ten cells.

    >>> bar(0.35), bar(1.0)
    ('████░░░░░░', '██████████')
    """
    filled = min(_BAR, max(0, int(confidence * _BAR + 0.5)))
    return "█" * filled + "░" * (_BAR - filled)


def table(
    result: Result,
    rows: Sequence[Row],
    selection: Selection,
    *,
    grades: Mapping[str, Grades] | None = None,
    look: Look | None = None,
) -> str:
    """The whole report as text, no line wider than the look says.

    Parameters
    ----------
    rows
        What to show, selected and in order.
    selection
        What was asked for: told in the header, and what it hides in the footer.
    grades
        By the claim's id, where they are asked for.
    """
    look = Look() if look is None else look
    places = places_of(result)
    gutter = max([2, *(len(str(row.rank)) for row in rows)])
    blocks = [
        _header(result, rows, selection, look),
        *(_block(digest(row, places, grades), gutter, look) for row in rows),
        _footer(result, rows, selection, look),
    ]
    return page_text(blocks)


# ── header and footer ───────────────────────────────────────────────────────────────────────────────────


def _header(result: Result, rows: Sequence[Row], selection: Selection, look: Look) -> list[str]:
    size = [count(len(result.articles), "article"), count(len(result.assessments), "claim"), as_of_words(result)]
    lines = heading("CLAIMS", size, result, look)
    asked = _asked(selection)
    if asked:
        lines += look.lines(units(f"shown: {len(rows)}, {asked}"))
    lines += look.lines(dotted([Unit(part) for part in _tally(rows)]))
    return [*lines, look.rule()]


def _tally(rows: Sequence[Row]) -> list[str]:
    """How many of what is shown have each status, and how many rumors hang on a single source."""
    found = Counter(row.assessment.weighing.status for row in rows if not row.hidden)
    parts = [f"{found[status]} {status_word(status)}" for status in STATUSES if found[status]]
    single = sum(is_alarm(row.assessment) for row in rows)
    return [*parts, f"!! {count(single, 'single-source rumor')}"] if single else parts


def _asked(selection: Selection) -> str:
    told = [f"only {name}" for name in selection.only]
    told += [f"about {visible(name)}" for name in selection.about]
    told += [f"from or through {visible(name)}" for name in selection.source]
    if selection.min_confidence is not None:
        told.append(f"confidence {percent(selection.min_confidence)} or more")
    if selection.since is not None:
        told.append(f"first seen {when(selection.since)} or later")
    if selection.limit is not None:
        told.append(f"{selection.limit} at the most")
    if selection.sort in _ORDERS:
        told.append(f"{_ORDERS[selection.sort]} first")
    return ", ".join(told)


def _footer(result: Result, rows: Sequence[Row], selection: Selection, look: Look) -> list[str]:
    notes = []
    if not rows:
        notes.append("No claim is as asked for." if result.assessments else "No claim found.")
    hidden = held_back(ranked(result), selection)
    if hidden:
        notes.append(f"+{hidden} opinion and background: --all")
    notes.append(left_out_words(result))
    if rows:
        notes.append(f"The reasoning behind one: claims explain {rows[0].rank} PATH...")
    return closing(notes, look)


# ── one claim ───────────────────────────────────────────────────────────────────────────────────────────


def _block(told: Digest, gutter: int, look: Look) -> list[str]:
    margin = 3 + gutter + 2
    mark = paint("!!", ALARM, look.colour) if told.alarm else "  "
    first, *head = look.lines(_head(told), margin)
    lines = [f"{mark} {paint(f'{told.rank:>{gutter}}', BOLD, look.colour)}  {first[margin:]}", *head]
    lines += look.lines(units(told.text, BOLD), margin)
    lines += look.lines(flag_units(told.flags, alarm=told.alarm), margin)
    before = ""
    for label, text in told.lines:
        lines += labelled(label, text, look, indent=margin, again=label == before)
        before = label
    return lines


def _head(told: Digest) -> list[Unit]:
    style = status_style(told.status)
    parts = []
    if told.confidence is not None:
        parts.append(Unit(f"{bar(told.confidence)} {told.percent:>4}", style))
    if told.ends:
        parts.append(Unit(told.ends, style))
    if told.word:
        parts.append(Unit(f"{told.word} "))
    return [*parts, Unit(f"{told.status.upper()} ", style), Unit(told.id[:8], DIM)]
