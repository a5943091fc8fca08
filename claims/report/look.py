"""The page that text is laid out for: its width, whether it has colour, and the styles that are shared."""

from __future__ import annotations

from dataclasses import dataclass

from claims.report.cells import Unit, fill, paint, units, width

__all__ = [
    "ALARM",
    "BOLD",
    "DIM",
    "LOUD",
    "MARK",
    "NO_VERDICT",
    "SCOPE",
    "SINGLE_SOURCE",
    "Look",
    "ascii_only",
    "dotted",
    "flag_units",
    "labelled",
    "status_style",
]

BOLD, DIM, ALARM, MARK = "1", "2", "1;31", "33"

SCOPE = "Provenance is not truth: this says what the sourcing supports."
NO_VERDICT = "These rules help an editor look; they are no verdict."

_STATUS = {
    "confirmed": "1;32",
    "on record": "32",
    "corroborated": "36",
    "rumor": "1;33",
    "contested": "1;35",
    "denied": ALARM,
    "expired": "31",
}
SINGLE_SOURCE, LOUD = "single-source", "!! SINGLE SOURCE"
_LABEL = 14
_NARROW = 70  # below it labels stand in the line, and nothing is put in columns
_ASCII = str.maketrans(
    {"█": "#", "░": ".", "←": "<-", "·": "|", "—": "--", "–": "-", "−": "-", "…": "...", "─": "-",
     "“": '"', "”": '"', "‘": "'", "’": "'"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the page is, in terminal cells, and whether it may be coloured."""

    width: int = 100
    colour: bool = False

    def lines(self, parts: list[Unit], indent: int = 0) -> list[str]:
        """Units laid out on this page, each line indented."""
        return [" " * indent + line for line in fill(parts, self.width - indent, colour=self.colour)]

    def rule(self) -> str:
        """A line across the page."""
        return paint("─" * self.width, DIM, self.colour)


def ascii_only(text: str) -> str:
    """The report's own signs in ASCII, for a terminal that has no others.

    >>> ascii_only("█░ a ← b")
    '#. a <- b'
    """
    return text.translate(_ASCII)


def status_style(status: str) -> str:
    """The style of a status or claim type, in words."""
    return _STATUS.get(status, BOLD)


def dotted(parts: list[Unit]) -> list[Unit]:
    """Units with a dot between them that stays with the one before.

    >>> [unit.text for unit in dotted([Unit("a"), Unit("b")])]
    ['a ·', 'b']
    """
    return [Unit(f"{unit.text} ·", unit.style) for unit in parts[:-1]] + parts[-1:]


def flag_units(names: tuple[str, ...], *, alarm: bool) -> list[Unit]:
    """Flags in a row; the single source of a rumor stands out by its words, with colour or without."""
    loud = Unit(LOUD, ALARM)
    return dotted([loud if alarm and name == SINGLE_SOURCE else Unit(name, MARK) for name in names])


def labelled(label: str, text: str, look: Look, *, indent: int, again: bool = False) -> list[str]:
    """A line with its label: in a column of its own where there is room, else in front of the text.

    Parameters
    ----------
    again
        Whether the line before bears the same label; a column then leaves it out.
    """
    if look.width < _NARROW:
        told = [*units(f"{label}:", DIM), *units(text)]
        lines = fill(told, look.width - indent - 2, colour=look.colour)
        return [" " * (indent + (2 if i else 0)) + line for i, line in enumerate(lines)]
    lines = fill(units(text), look.width - indent - _LABEL, colour=look.colour)
    head = " " * _LABEL if again else paint(label, DIM, look.colour) + " " * (_LABEL - width(label))
    return [" " * indent + (" " * _LABEL if i else head) + line for i, line in enumerate(lines)]
