"""The lines above an article's body: its title, byline and date, as far as their shape tells."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.moments import Moment
from claims.read.dates import plain_date
from claims.read.lines import Line
from claims.shipped import shipped_toml
from claims.text import fold

__all__ = ["Byline", "byline", "byline_at", "looks_like_name", "looks_like_title", "title_lines"]

_PARTICLES = "de|del|della|der|den|di|da|van|von|bin|bint|al|el|la|le|ten|ter"
_NAME_WORD = rf"(?:[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z][\w’'-]*\w\.?|(?:{_PARTICLES})\b)"
_NAME = rf"(?:Dr\.? |Prof\.? |Sir |Dame )?{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}}(?:,? (?:Jr|Sr|II|III)\.?)?"
_NAME_LINE = re.compile(_NAME)
_NAMES = re.compile(rf"{_NAME}(?:(?:,\s*|\s+and\s+|,\s*and\s+|\s*&\s*){_NAME})*")
_BY = re.compile(
    r"(?:(?:story|text|words|posted|written|published|submitted|reported|article)\s+)?by\b:?\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*[|•·]\s*|\s+[–—-]\s+|,?\s+on\s+(?=\w+,? ?\w* ?\d)|,\s+(?=(?:[A-Z][a-z]+day,? )?[A-Z][a-z]+\.? \d)"
)
_LOWER = re.compile(r"\b[a-z][a-z]+\b")
_JOINING = frozenset((*_PARTICLES.split("|"), *("and", "of", "for", "the", "in", "at", "with")))


@cache
def _words(section: str) -> frozenset[str]:
    """A word list of `claims/data/language.toml`."""
    return frozenset(shipped_toml("language.toml")[section]["words"])


class Byline(NamedTuple):
    """What a line above the body tells: the author's name ("" where none), and when it was published."""

    author: str
    published: Moment | None


def looks_like_name(words: str) -> bool:
    """Whether a line is nothing but a person's name by its shape: two to four capitalised words or initials.

    >>> [looks_like_name(w) for w in ("J. Doe", "Mary-Ann van der Berg", "Why Prices Rise", "Prices rise")]
    [True, True, False, False]
    """
    if len(words) > 50 or not _NAME_LINE.fullmatch(words):
        return False
    return _words("heading").isdisjoint(fold(words).split())


def byline(words: str) -> Byline | None:
    """What a line says as a byline ("By Jane Doe | June 18, 2013") or as a date; None for other lines.

    >>> byline("By Jane Doe and John Roe").author
    'Jane Doe and John Roe'
    >>> byline("By Monday she had left the office.") is None
    True
    """
    if len(words) > 140:
        return None
    date = plain_date(words)
    if date is not None:
        # A bare number ("2013") heads a section as often as it dates an article.
        return Byline("", date) if len(words) > 4 else None
    by = _BY.match(words)
    parts = [part for part in _SPLIT.split(words[by.end() if by else 0 :]) if part]
    dates = [date for part in parts if (date := plain_date(part)) is not None]
    names = [part for part in parts if plain_date(part) is None]
    if not names or len(names) > 3 or (by is None and not (dates and looks_like_name(names[0]))):
        return None
    author = _author(names[0])
    if author is None or any(_sentence(name) for name in names[1:]):
        return None
    return Byline(author, dates[0] if dates else None)


def _author(words: str) -> str | None:
    """The name or names at the start of `words`, None where the rest makes a sentence of it."""
    names = _NAMES.match(words)
    if names is not None and not _sentence(words[names.end() :]):
        rest = words[names.end() :]
        if not rest or rest[0] in ",.;/(" or rest.isspace():
            return _persons(names.group())
    # Agencies and offices: "By Reuters Staff", "By the Editorial Board", "By ASSOCIATED PRESS".
    if len(words) <= 60 and words[-1:] not in "!?:" and not _sentence(words):
        return words.rstrip(". ")
    return None


def _persons(names: str) -> str:
    """The names before the first that is an office or an outlet: "Jane Doe, Staff Writer"."""
    kept: list[str] = []
    for name in names.split(","):
        if kept and not _words("office").isdisjoint(fold(name).split()):
            break
        kept.append(name.strip())
    return ", ".join(kept)


def _sentence(words: str) -> bool:
    """Whether running prose is in `words`: a word in small letters that joins no names."""
    return any(word not in _JOINING for word in _LOWER.findall(words)) and len(words.split()) > 3


def byline_at(lines: list[Line], at: int) -> tuple[int, Byline] | None:
    """How many lines from `at` are one byline, and what they say; a name alone counts if repeated or dated.

    A name by itself may as well head a section, so another line has to bear it out: the same name again, a
    byline, or a date.
    """
    words = lines[at].words
    told = byline(words)
    if told is not None:
        return 1, told
    if not looks_like_name(words) or at + 1 >= len(lines):
        return None
    following = lines[at + 1].words
    if fold(following) == fold(words):
        return 2, Byline(words, None)
    next_told = byline(following)
    if next_told is not None and (next_told.published is not None or fold(next_told.author) == fold(words)):
        return 2, Byline(words, next_told.published)
    return None


def looks_like_title(lines: list[Line], at: int) -> bool:
    """Whether the line is a headline by its shape: short, not ended like a sentence, no byline.

    Where nothing follows, a line that is not ended like a sentence is a headline by itself.
    """
    words = lines[at].words
    if not 2 <= len(words.split()) <= 30 and not (len(words) >= 4 and len(lines) > at + 1):
        return False
    if len(words) > 200 or (words[-1] in ".,;:…-–—" and not words.endswith(("Inc.", "Corp.", "Co.", "U.S."))):
        return False
    if words[0] in "-*•>([@#" or words.startswith(("http://", "https://", "www.")):
        return False
    return byline_at(lines, at) is None


def title_lines(title: str, lines: list[Line]) -> int:
    """How many of the first lines are the title, but for case, accents and final punctuation; 0 if none.

    >>> from claims.read.lines import lines_of
    >>> title_lines("Prices rise; wages do not", lines_of("PRICES RISE;\\nwages do not.\\nThe body."))
    2
    """
    wanted = _bare(title)
    if not wanted:
        return 0
    so_far = ""
    for count, line in enumerate(lines[:4], start=1):
        so_far = _bare(so_far + " " + line.words)
        if so_far == wanted:
            return count
        if not wanted.startswith(so_far):
            return 0
    return 0


def _bare(words: str) -> str:
    """Letters and digits alone, folded."""
    return " ".join(re.findall(r"\w+", fold(words)))
