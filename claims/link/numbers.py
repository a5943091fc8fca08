"""Numbers in a sentence, with what they count, and whether two sentences' numbers contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claims.link.lexicon import lexicon, stem
from claims.text import fold

__all__ = ["Number", "conflicts", "numbers_of", "shared_numbers"]

_SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
}
# fmt: off
_SMALL_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)
# fmt: on
_SMALL = {word: float(n) for n, word in enumerate(_SMALL_WORDS, 2)}
_CURRENCY = {
    "$": "usd",
    "us$": "usd",
    "dollar": "usd",
    "usd": "usd",
    "€": "eur",
    "euro": "eur",
    "£": "gbp",
    "pound": "gbp",
    "¥": "yen",
    "yen": "yen",
    "yuan": "yuan",
    "rmb": "yuan",
    "renminbi": "yuan",
    "rupee": "inr",
}
_MONTHS = {month: n for n, month in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {m[:3]: n for m, n in list(_MONTHS.items())} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(rf"\b(?:(?P<m1>{_MONTH})\.? (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}))\b(?!\d)")
_NUMBER = re.compile(
    r"(?P<sign>us\$|[$€£¥])?\s?(?<![\w.])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|"
    + "|".join(_SMALL)
    + r")(?P<unit>\s?%|\s?(?:hundred|thousand|million|billion|trillion|bn|mn)\b|[kmb]\b)?"
    r"(?P<rest>(?:[\s-]+[a-z]+){0,2})",
)
# Two figures for one thing that lie this near are one figure, rounded twice.
_TOLERANCE = 0.06


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number as told: its value, what it counts, and its words.

    Parameters
    ----------
    value
        Scaled ("3.2 billion" is 3.2e9); a day of the year is month * 100 + day.
    unit
        "%", a currency ("usd", "yuan"), "year", "date", else the stem of what it counts; "" where unknown.
    words
        The number's words, folded.
    """

    value: float
    unit: str
    words: str = ""


def numbers_of(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order, ordinals and single "one" left out.

    >>> [(n.value, n.unit) for n in numbers_of("It paid $3.2 billion for 18 percent on March 6, 2015.")]
    [(3200000000.0, 'usd'), (18.0, '%'), (306.0, 'date'), (2015.0, 'year')]
    """
    folded = fold(text)
    found: list[tuple[int, Number]] = []
    taken: list[tuple[int, int]] = []
    for match in _DATE.finditer(folded):
        month, day = match["m1"] or match["m2"], int(match["d1"] or match["d2"])
        if 1 <= day <= 31:
            found.append((match.start(), Number(_MONTHS[month] * 100.0 + day, "date", match[0])))
            taken.append(match.span())
    for match in _NUMBER.finditer(folded):
        if any(start <= match.start("digits") < end for start, end in taken):
            continue
        found.append((match.start("digits"), _number(match)))
    return tuple(number for _, number in sorted(found, key=lambda pair: pair[0]))


def _number(match: re.Match[str]) -> Number:
    digits, mark = match["digits"], (match["unit"] or "").strip()
    value = _SMALL.get(digits)
    value = float(digits.replace(",", "")) if value is None else value
    words = " ".join(f"{match['sign'] or ''}{digits} {mark}".split())
    following = re.findall(r"[a-z]+", match["rest"] or "")
    if mark in _SCALE:
        value *= _SCALE[mark]
    if match["sign"]:
        return Number(value, _CURRENCY[match["sign"]], words)
    if mark == "%" or (following and following[0] in ("percent", "percentage", "pct")):
        return Number(value, "%", words)
    if following[:2] == ["per", "cent"]:
        return Number(value, "%", words)
    for word in following:
        currency = _CURRENCY.get(word) or _CURRENCY.get(word.removesuffix("s"))
        if currency:
            return Number(value, currency, words)
    if not mark and re.fullmatch(r"(?:19|20)\d\d", digits):
        return Number(value, "year", words)
    counted = next((stem(w) for w in following[:1] if w not in lexicon().stops), "")
    return Number(value, lexicon().groups.get(counted, counted), words)


def _equal(a: Number, b: Number) -> bool:
    if a.unit in ("year", "date"):
        return a.value == b.value
    return abs(a.value - b.value) <= _TOLERANCE * max(abs(a.value), abs(b.value))


def conflicts(a: Iterable[Number], b: Iterable[Number]) -> tuple[tuple[Number, Number], ...]:
    """Pairs of numbers that count the same and differ: one for each unit where no number has its like.

    >>> conflicts(numbers_of("for $3.2 billion"), numbers_of("for $2 billion in 2014"))[0][1].words
    '$2 billion'
    """
    left, right = list(a), list(b)
    found: list[tuple[Number, Number]] = []
    for unit in sorted({n.unit for n in left} & {n.unit for n in right} - {""}):
        ours, theirs = ([n for n in side if n.unit == unit] for side in (left, right))
        if not any(_equal(x, y) for x in ours for y in theirs):
            found.append((ours[0], theirs[0]))
    return tuple(found)


def shared_numbers(a: Iterable[Number], b: Iterable[Number]) -> tuple[Number, ...]:
    """Numbers of `a` that have their like in `b`, counting the same thing or nothing told."""
    right = list(b)
    return tuple(x for x in a if any(_equal(x, y) and (x.unit == y.unit or "" in (x.unit, y.unit)) for y in right))
