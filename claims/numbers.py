"""Numbers in a sentence, with what they count, and whether two sentences' numbers contradict each other."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from claims.lexicon import lexicon, stem
from claims.text import fold

__all__ = [
    "CURRENCIES",
    "ROUNDED",
    "Number",
    "alike",
    "conflicts",
    "differing",
    "far_apart",
    "figures_in",
    "figures_of",
    "numbers_of",
    "shared_numbers",
    "standing",
]

_SCALE = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
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
_TENS_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10.0 * n for n, word in enumerate(_TENS_WORDS, 2)}
_SMALL = {word: float(n) for n, word in enumerate(_SMALL_WORDS, 2)} | _TENS
_SMALL |= {"one": 1.0} | {
    f"{ten}-{one}": _TENS[ten] + n for ten in _TENS for n, one in enumerate(("one", *_SMALL_WORDS[:8]), 1)
}
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
CURRENCIES = frozenset(_CURRENCY.values())
_MONTHS = {month: n for n, month in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {m[:3]: n for m, n in list(_MONTHS.items())} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(rf"\b(?:(?P<m1>{_MONTH})\.? (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}))\b(?!\d)")
# A month without a day: "may" and "march" are words too, so that what stands before must say that it is one.
_WHOLE_MONTH = re.compile(
    r"\b(?:in|by|until|till|since|from|during|of|early|late|mid|this|last|next)[ -]"
    rf"(?P<month>{_MONTH})\b\.?(?! \d\d?\b)"
)
# Times of day and dates in figures count nothing.
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\b\d{1,4}([-/])\d{1,2}\1\d{1,4}\b")
_NUMBER = re.compile(
    # "F-35" is a name; "mid-2014" holds a year.
    r"(?P<sign>us\$|[$€£¥])?\s?(?<![\w.])(?<!\b[a-z]-)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|"
    # Whole words, the longest first: "eighteen" is not eight.
    + rf"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?![a-z])"
    + r")(?P<unit>\s?%|[\s-]?(?:hundred[\s-](?:thousand|million|billion)"
    r"|dozen|hundred|thousand|million|billion|trillion|bn|bln|mn|mln|tn)\b|[kmb]\b)?"
    r"(?P<rest>(?:[\s-]+[a-z]+){0,2})",
)
# What stands between the two ends of a range.
_TO = re.compile(r"\s*(?:%|percent|per cent)?\s*(?:to|[-–—])\s*")
# What stands before a number and says how exactly it is told.
_TOLD: tuple[tuple[re.Pattern[str], Literal["about", "least", "most", "former"]], ...] = (
    (re.compile(r"\b(?:about|around|some|roughly|approximately|nearly|almost|circa|close to)\s*$"), "about"),
    (re.compile(r"\b(?:at least|(?<!no )more than|over|no fewer than|no less than|upwards of)\s*$"), "least"),
    (
        re.compile(r"\b(?:at most|up to|as many as|as much as|no more than|(?<!no )(?:fewer|less) than|under)\s*$"),
        "most",
    ),
    (re.compile(r"\bfrom\s*$"), "former"),
)
# Two figures for one thing that lie this near are one figure, rounded twice.
_TOLERANCE = 0.06
# A reader takes "1.98 million" for a rounded "2 million"; what lies further off, for another figure.
ROUNDED = 0.02


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number as told: its value, what it counts, and its words.

    Parameters
    ----------
    value
        Scaled ("3.2 billion" is 3.2e9); a day of the year is month * 100 + day; of a range ("200 to 300", "in May") the
        least.
    unit
        "%", a currency ("usd", "yuan"), "year", "date", else the stem of what it counts; "" where unknown.
    words
        The number's words with those of what it counts, folded.
    most
        Of a range the most; None for a single number.
    told
        How exactly: "about" it, at "least" so much, at the "most"; "former" for what it was raised or cut from; "" for
        the number itself.
    """

    value: float
    unit: str
    words: str = ""
    most: float | None = None
    told: Literal["", "about", "least", "most", "former"] = ""

    @property
    def ends(self) -> tuple[float, float]:
        """Between which numbers it may lie, both included."""
        most = self.value if self.most is None else self.most
        return (0.0 if self.told == "most" else self.value), (math.inf if self.told == "least" else most)


def numbers_of(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order, ordinals, times of day and a "one" that counts nothing left out.

    >>> [(n.value, n.unit) for n in numbers_of("It paid $3.2 billion for 18 percent on March 6, 2015.")]
    [(3200000000.0, 'usd'), (18.0, '%'), (306.0, 'date'), (2015.0, 'year')]
    >>> [(n.value, n.most, n.words) for n in numbers_of("It will cut 200 to 300 jobs.")]
    [(200.0, 300.0, '200 to 300 jobs')]
    >>> [(n.value, n.words) for n in numbers_of("Twenty-six people lost eighteen jobs.")]
    [(26.0, 'twenty-six people'), (18.0, 'eighteen jobs')]
    >>> [n.value for n in numbers_of("Two hundred thousand hens were sold for five hundred dollars.")]
    [200000.0, 500.0]
    >>> [n.words for n in numbers_of("No one knows why one of them paid for one trip, one day in May.")]
    ['one trip', 'May']
    """
    folded = fold(text)
    found: list[tuple[int, Number]] = []
    taken = [match.span() for match in _CLOCK.finditer(folded)]
    for match in _DATE.finditer(folded):
        month, day = match["m1"] or match["m2"], int(match["d1"] or match["d2"])
        if 1 <= day <= 31:
            found.append((match.start(), Number(_MONTHS[month] * 100.0 + day, "date", match[0].title())))
            taken.append(match.span())
    for match in _WHOLE_MONTH.finditer(folded):
        first = _MONTHS[match["month"]] * 100.0
        found.append((match.start(), Number(first + 1, "date", match["month"].title(), first + 31)))
    matches = [m for m in _NUMBER.finditer(folded) if not any(s <= m.start("digits") < e for s, e in taken)]
    matches = [m for m in matches if m["digits"] != "one" or _counts(m, folded)]
    at = 0
    while at < len(matches):
        span = _range(folded, *matches[at : at + 2]) if at + 1 < len(matches) else None
        number = span or _number(folded, matches[at])
        found.append((matches[at].start("digits"), replace(number, told=_told(folded[: _start(matches[at])]))))
        at += 1 if span is None else 2
    return tuple(number for _, number in sorted(found, key=lambda pair: pair[0]))


# "One day", "one of them", "no one", "the one thing": it counts nothing that another number could contradict.
# fmt: off
_NO_COUNT = frozenset((
    "another", "by", "after", "more", "time", "day", "night", "morning", "thing", "way", "side", "point", "reason",
    "example", "person", "man", "woman", "kind", "part", "last", "final", "single", "big", "small", "such", "step",
    "end", "hand",
))
# fmt: on
_NO_ONE = re.compile(r"\b(?:no|any|every|some|the|this|that|each|which|not)\s*$")


def _counts(one: re.Match[str], folded: str) -> bool:
    """Whether a "one" counts what stands behind it: "one trip", "one million"."""
    if one["unit"]:
        return True
    unit, _ = _unit(one, "")
    first = (one["rest"] or "").split()[:1]
    return bool(unit and first) and first[0] not in _NO_COUNT and _NO_ONE.search(folded[: one.start("digits")]) is None


def _told(before: str) -> Literal["", "about", "least", "most", "former"]:
    """How exactly a number is told, by what stands before it."""
    return next((told for pattern, told in _TOLD if pattern.search(before[-20:])), "")


def _range(folded: str, low: re.Match[str], high: re.Match[str]) -> Number | None:
    """The range that two numbers are the ends of, if they are: "$3 to 4 billion", "between 200 and 300 jobs".

    "From 200 to 300" mostly tells of a change, and years are compared one by one.
    """
    least, most = _number(folded, low), _number(folded, high)
    between = folded[_end(low) : _start(high)]
    before = folded[: _start(low)].split()[-1:]
    if not (_TO.fullmatch(between) or (between.strip() == "and" and before == ["between"])) or before == ["from"]:
        return None
    if "year" in (least.unit, most.unit) or (low["sign"] and not high["sign"] and not high["unit"]):
        return None
    value = least.value if low["unit"] else least.value * _scale(high["unit"] or "")
    unit = least.unit if low["sign"] else most.unit
    if value >= most.value or (least.unit and least.unit != unit) or (high["sign"] and most.unit != unit):
        return None
    return Number(value, unit, f"{folded[_start(low) : _start(high)]}{most.words}", most.value)


def _start(match: re.Match[str]) -> int:
    return match.start("sign") if match["sign"] else match.start("digits")


def _end(match: re.Match[str]) -> int:
    return match.end("unit") if match["unit"] else match.end("digits")


def _scale(words: str) -> float:
    """What words of scale multiply a number with: "hundred thousand" scales twice."""
    return math.prod(_SCALE.get(word, 1.0) for word in re.split(r"[\s-]", words))


def _number(folded: str, match: re.Match[str]) -> Number:
    digits, mark = match["digits"], (match["unit"] or "").strip(" -")
    value = _SMALL.get(digits)
    value = float(digits.replace(",", "")) if value is None else value
    value *= _scale(mark)
    unit, upto = _unit(match, mark)
    decade = unit == "year" and value % 10 == 0 and re.match(r"[’']?s\b", folded[_end(match) :])
    words = folded[_start(match) : _end(match) + (decade.end() if decade else upto)]
    return Number(value, unit, words.replace("us$", "US$"), value + 9 if decade else None)


def _unit(match: re.Match[str], mark: str) -> tuple[str, int]:
    """What a number counts, and how far after it the words go that say so."""
    following = [(m[0], m.end()) for m in re.finditer(r"[a-z]+", match["rest"] or "")]
    words = [word for word, _ in following]
    if match["sign"]:
        return _CURRENCY[match["sign"]], 0
    if mark == "%":
        return "%", 0
    if words[:1] and words[0] in ("percent", "percentage", "pct"):
        return "%", following[0][1]
    if words[:2] == ["per", "cent"]:
        return "%", following[1][1]
    for word, end in following:
        currency = _CURRENCY.get(word) or _CURRENCY.get(word.removesuffix("s"))
        if currency:
            return currency, end
    if not mark and re.fullmatch(r"(?:19|20)\d\d", match["digits"]):
        return "year", 0
    if words and words[0] not in lexicon().stops:
        counted = stem(words[0])
        return lexicon().groups.get(counted, counted), following[0][1]
    return "", 0


def alike(a: Number, b: Number, *, within: float = _TOLERANCE) -> bool:
    """Whether two numbers can be one, rounded twice; a number within a range, and ranges that overlap, can be.

    `within` is the share of the greater one by which they may differ, more where one is "about" so much. Years and
    days are the same or not; a day may lie in a month.

    >>> alike(*numbers_of("1.98 million jobs, 2 million jobs")), alike(*numbers_of("200 to 300 jobs, 250 jobs"))
    (True, True)
    >>> alike(*numbers_of("at least six jobs, 11 jobs")), alike(*numbers_of("at least 11 jobs, six jobs"))
    (True, False)
    """
    (a_least, a_most), (b_least, b_most) = a.ends, b.ends
    gap = max(a_least, b_least) - min(a_most, b_most)
    if a.unit in ("year", "date"):
        return gap <= 0
    share = max(within, _TOLERANCE) if "about" in (a.told, b.told) else within
    return gap <= share * max(abs(n.value if n.most is None else n.most) for n in (a, b))


def conflicts(a: Iterable[Number], b: Iterable[Number]) -> tuple[tuple[Number, Number], ...]:
    """Pairs of numbers that count the same and differ: one for each unit where no number has its like.

    >>> conflicts(numbers_of("for $3.2 billion"), numbers_of("for $2 billion in 2014"))[0][1].words
    '$2 billion'
    """
    left, right = standing(a), standing(b)
    found: list[tuple[Number, Number]] = []
    for unit in sorted({n.unit for n in left} & {n.unit for n in right} - {""}):
        ours, theirs = ([n for n in side if n.unit == unit] for side in (left, right))
        if not any(alike(x, y) for x in ours for y in theirs):
            found.append((ours[0], theirs[0]))
    return tuple(found)


_SIZE = 1.5  # from which ratio on two figures are no two tellings of one


def far_apart(text: str, other: str) -> bool:
    """Whether two texts put a figure so far apart that one does not affirm the other.

    A price that came out a little lower than was told is another matter: what was told has come true.

    >>> far_apart("It paid for four trips.", "It paid for one trip.")
    True
    >>> far_apart("It will be sold for $3.2 billion.", "It was sold for $3 billion.")
    False
    """
    clash = conflicts(numbers_of(text), numbers_of(other))
    pairs = (sorted((x.value, y.value)) for x, y in clash if x.unit not in ("date", "year"))
    return any(low * _SIZE < high for low, high in pairs)


def standing(numbers: Iterable[Number]) -> list[Number]:
    """Numbers without those that another, counting the same, has taken the place of.

    >>> [n.words for n in standing(numbers_of("It raised its offer from $1 billion to $1.2 billion."))]
    ['$1.2 billion']
    >>> [n.words for n in standing(numbers_of("It took $1 billion from 3 banks."))]
    ['$1 billion', '3 banks']
    """
    told = list(numbers)
    stand = {n.unit for n in told if n.told != "former"}
    return [n for n in told if n.told != "former" or n.unit not in stand]


def shared_numbers(a: Iterable[Number], b: Iterable[Number]) -> tuple[Number, ...]:
    """Numbers of `a` that have their like in `b`, counting the same thing or nothing told."""
    right = list(b)
    return tuple(x for x in a if any(alike(x, y) and (x.unit == y.unit or "" in (x.unit, y.unit)) for y in right))


def figures_in(numbers: Iterable[Number]) -> dict[str, list[Number]]:
    """Figures by what they count, each once. Dates, years and what counts nothing are none."""
    found: dict[str, list[Number]] = {}
    for number in numbers:
        of = found.setdefault(number.unit, [])
        if (number.value, number.most) not in [(n.value, n.most) for n in of]:
            of.append(number)
    return {unit: of for unit, of in found.items() if unit not in ("", "date", "year")}


@lru_cache(maxsize=4096)
def figures_of(text: str) -> dict[str, list[Number]]:
    """The figures of a sentence by what they count.

    >>> found = figures_of("Acme will cut 1,200 jobs, 5 percent of its staff, and save $3 million in 2014.")
    >>> {unit: [n.words for n in of] for unit, of in found.items()}
    {'job': ['1,200 jobs'], '%': ['5 percent'], 'usd': ['$3 million']}
    """
    return figures_in(numbers_of(text))


def differing(one: Mapping[str, list[Number]], other: Mapping[str, list[Number]]) -> tuple[Number, Number] | None:
    """The figures of two sentences for the same thing, where they differ; None where none do.

    Only where each has one figure for it: with more, one cannot tell which answers to which. A figure rounded is no
    other figure.

    >>> [n.words for n in differing(figures_of("Acme will cut 200 jobs."), figures_of("Acme will cut 300 jobs."))]
    ['200 jobs', '300 jobs']
    >>> differing(figures_of("Acme will cut 200 to 300 jobs."), figures_of("Acme will cut 250 jobs."))
    """
    for unit in sorted(one.keys() & other.keys()):
        if len(one[unit]) == len(other[unit]) == 1:
            (x,), (y,) = one[unit], other[unit]
            if not alike(x, y, within=ROUNDED):
                return x, y
    return None
