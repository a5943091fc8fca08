"""What pages begin and end with: their name and size, how they were made, what was left out, what they do not say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.model import Result
from claims.report.cells import Unit, units
from claims.report.look import BOLD, DIM, SCOPE, Look, dotted
from claims.report.words import left_out_words, stamp_words

__all__ = ["closing", "heading", "made", "page_text", "title"]


def heading(name: str, size: Sequence[str], result: Result, look: Look) -> list[str]:
    """The name of a page with how much it is about, and how the result was made."""
    lines = look.lines([Unit(f"{name} ", BOLD), *dotted([Unit(part) for part in size])])
    return [*lines, *look.lines(units(stamp_words(result.stamp), DIM))]


def closing(notes: Iterable[str], look: Look, scope: str = SCOPE) -> list[str]:
    """A line across the page, notes under it, and what the page does not say."""
    lines = [line for note in notes if note for line in look.lines(units(note))]
    return [look.rule(), *lines, *look.lines(units(scope, BOLD))]


def made(result: Result, look: Look) -> list[str]:
    """The end of a page on one claim: what was left out, how the result was made, what it does not say."""
    gone = left_out_words(result)
    lines = look.lines(units(gone)) if gone else []
    return [*lines, *look.lines(units(stamp_words(result.stamp), DIM)), *look.lines(units(SCOPE, BOLD))]


def title(text: str, look: Look) -> list[str]:
    """The line above a block."""
    return look.lines(units(text, BOLD))


def page_text(blocks: Iterable[Sequence[str]]) -> str:
    """Blocks of lines as one text, an empty line between them; empty blocks are left out."""
    return "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks if block) + "\n"
