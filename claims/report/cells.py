"""Laying text out in terminal cells: how wide it is, and how it breaks into lines.

A CJK character takes two cells and a combining accent none, so `len` and `textwrap` would break Chinese names
beyond the edge. Styles are put on after the breaking, so that they never count as width.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Unit", "fill", "paint", "units", "width"]


class Unit(NamedTuple):
    """A run of text that stays on one line if it can, with its SGR style ("1;31", "" for none)."""

    text: str
    style: str = ""


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """How many terminal cells the text takes.

    >>> width("Sina"), width("新浪")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_cell, text))


def units(text: str, style: str = "") -> list[Unit]:
    """The words of a text as units of one style.

    >>> units("two words")
    [Unit(text='two', style=''), Unit(text='words', style='')]
    """
    return [Unit(word, style) for word in text.split()]


def paint(text: str, style: str, colour: bool) -> str:
    """The text in an SGR style, or as it is where there is no colour, no style or nothing to see."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour and style and text else text


def _cut(text: str, room: int, columns: int) -> list[str]:
    """The text in pieces: the first of at most `room` cells, the others of at most `columns`."""
    pieces, used = [""], 0
    for char in text:
        size = _cell(char)
        if used + size > (room if len(pieces) == 1 else columns):
            pieces.append("")
            used = 0
        pieces[-1] += char
        used += size
    return pieces


def fill(parts: Iterable[Unit], columns: int, *, colour: bool = False) -> list[str]:
    """Units as lines of at most `columns` cells, one blank between; runs of one style are painted as one.

    A unit is broken inside only where it is wider than a line, or where its script puts no blanks (CJK).

    >>> fill(units("a rumor that many repeat"), 12)
    ['a rumor that', 'many repeat']
    """
    columns = max(columns, 2)
    lines: list[list[Unit]] = [[]]
    used = 0
    for unit in parts:
        size, gap = width(unit.text), 1 if lines[-1] else 0
        if used + gap + size <= columns:
            lines[-1].append(unit)
            used += gap + size
            continue
        wide = any(_cell(char) == 2 for char in unit.text)
        room = columns - used - gap if wide else 0
        if not wide and size <= columns:
            pieces = ["", unit.text]
        else:  # without room not even an accent, which takes none, may go on in the line
            pieces = _cut(unit.text, room, columns) if room > 0 else ["", *_cut(unit.text, columns, columns)]
        if pieces[0]:
            lines[-1].append(Unit(pieces[0], unit.style))
        lines += [[Unit(piece, unit.style)] for piece in pieces[1:]]
        used = width(pieces[-1])
    return [_line(line, colour) for line in lines if line]


def _line(parts: list[Unit], colour: bool) -> str:
    runs: list[Unit] = []
    for unit in parts:
        if runs and runs[-1].style == unit.style:
            runs[-1] = Unit(f"{runs[-1].text} {unit.text}", unit.style)
        else:
            runs.append(unit)
    return " ".join(paint(run.text, run.style, colour) for run in runs)
