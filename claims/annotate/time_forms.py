"""The forms of words that tell a time, and how each is read from the day of writing.

Each row of `_FORMS` is a form of words, the small function that reads it from one day, and whether the words
themselves look back or ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, cast

from claims.moments import Moment, Precision, moment_of
from claims.text import has_any

__all__ = ["Form", "Way", "forms_in"]

Way = Literal["past", "ahead", "either"]

Match = re.Match[str]
Reading = Callable[[Match, datetime, Way], Moment | None]


class Form(NamedTuple):
    """Words that may tell a time: where they stand, how they are read from one day, and which way they look.

    `length` says that they count from the day of writing ("within 18 months").
    """

    match: Match
    reading: Reading
    way: Way
    length: bool


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_COUNT = rf"(?P<n>\d{{1,3}}|a couple(?: of)?|an?|{'|'.join(reversed(_NUMBERS))})"
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2, "back": 2}
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_SEASON = r"(?P<season>spring|summer|fall|autumn|winter)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_UNIT = r"(?P<unit>week|month|quarter|year)"
_OF_YEAR = rf"(?:,? (?:of )?(?:{_YEAR}\b(?!,\d)|(?P<which>this|next|last|the) year\b))"
_AT = r"(?i:in|on|by|since|until|till|before|after|from|through|during|for|between|to|of|and|as of)"


def _day(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _months_on(day: datetime, months: int) -> datetime:
    """The same day so many months on (or back), the month's last where it has no such day."""
    first = day.year * 12 + day.month - 1 + months
    start = datetime(first // 12, first % 12 + 1, 1)
    length = (moment_of(start, "month").end - start).days
    return start.replace(day=min(day.day, length))


def _year_of(m: Match, at: datetime) -> int | None:
    """The year that the words name ("2013", "next year"); None where they name none."""
    if m["year"]:
        return int(m["year"])
    which = (m["which"] or "").lower()
    return at.year + {"next": 1, "last": -1}.get(which, 0) if which else None


def _nearest(unit: Callable[[int], Moment], at: datetime, way: Way) -> Moment | None:
    """Of what comes once a year the last one begun, or the next one not over; None where the way is not known."""
    if way == "either":
        return None
    this, day = unit(at.year), _day(at)
    if way == "past":
        found = this if this.start <= day else unit(at.year - 1)
    else:
        found = this if this.end > day else unit(at.year + 1)
    return replace(found, inferred=True)


def _in_its_year(m: Match, at: datetime, way: Way, unit: Callable[[int], Moment]) -> Moment | None:
    year = _year_of(m, at)
    return unit(year) if year is not None else _nearest(unit, at, way)


def _half(m: Match, at: datetime, way: Way) -> Moment | None:
    month = 6 * _NTH[m["nth"].lower()] - 5
    return _in_its_year(m, at, way, lambda year: moment_of(datetime(year, month, 1), "half"))


def _quarter(m: Match, at: datetime, way: Way) -> Moment | None:
    nth = int(m["q"]) if m["q"] else _NTH[m["nth"].lower()]
    return _in_its_year(m, at, way, lambda year: moment_of(datetime(year, 3 * nth - 2, 1), "quarter"))


def _month(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "March 3, 2015", "in March", "early March": the day, else the month."""
    month, day = _MONTHS.index(m["month"][:3].title()) + 1, m["day"]
    precision: Precision = "day" if day else "month"

    def unit(year: int) -> Moment:
        return moment_of(datetime(year, month, int(day or 1)), precision)

    try:
        return _in_its_year(m, at, way, unit)
    except ValueError:
        return None  # no such day


def _turned_month(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "last March", "this March", "next March"."""
    month = _MONTHS.index(m["month"][:3].title()) + 1
    turn = m["turn"].lower()
    if turn == "this":
        return replace(moment_of(datetime(at.year, month, 1), "month"), inferred=True)
    return _nearest(
        lambda year: moment_of(datetime(year, month, 1), "month"), at, "past" if turn == "last" else "ahead"
    )


def _season_of(year: int, name: str) -> Moment:
    """A season of the northern year; the winter is that which begins in the year."""
    start = datetime(year, _SEASONS[name.lower()], 1)
    return Moment(start, _months_on(start, 3), "season")


def _season(m: Match, at: datetime, way: Way) -> Moment | None:
    return _in_its_year(m, at, way, lambda year: _season_of(year, m["season"]))


def _turned_season(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "last fall": the last one that is over; "next spring": the first not begun; "this summer": that of the year."""
    day, turn = _day(at), m["turn"].lower()
    near = [_season_of(year, m["season"]) for year in range(at.year - 2, at.year + 2)]
    if turn == "last":
        return replace([s for s in near if s.end <= day][-1], inferred=True)
    if turn == "next":
        return replace(next(s for s in near if s.start > day), inferred=True)
    return _nearest(lambda year: _season_of(year, m["season"]), at, way) if way != "either" else near[2]


def _unit_of(m: Match) -> Precision:
    return cast(Precision, (m["unit"] or "year").lower())


def _unit(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "last week", "this year", "early next month", "end of next year": the unit, whichever part of it is meant."""
    precision = _unit_of(m)
    turn = m["turn"].lower()
    this = moment_of(at, precision)
    if turn == "last":
        return moment_of(this.start - timedelta(days=1), precision)
    return moment_of(this.end, precision) if turn == "next" else this


def _part_of_unit(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "earlier this month": up to the day of writing; "later this month": from it."""
    this, day = moment_of(at, _unit_of(m)), _day(at)
    if m["part"].lower() == "earlier":
        return replace(this, end=day + timedelta(days=1))
    return replace(this, start=day)


def _count(m: Match) -> int:
    told = m["n"].lower()
    if told.isdigit():
        return int(told)
    return 2 if told.startswith("a couple") else _NUMBERS.index(told) + 1 if told in _NUMBERS else 1


def _moved(day: datetime, count: int, unit: str) -> datetime:
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    return _months_on(day, count * {"month": 1, "quarter": 3, "year": 12}[unit])


def _ago(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "two weeks ago": the week, as the words count in weeks, that holds the day two weeks before."""
    precision = _unit_of(m)
    return moment_of(_moved(_day(at), -_count(m), m["unit"].lower()), precision)


def _length(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "within 18 months": from the day of writing to that day so long after; "over the past year": up to that day."""
    back = m["side"] is not None and m["side"].lower() in {"past", "last"}
    if way == "past" and not back and m["side"] is None:
        return None  # "it fell by a tenth in two weeks" tells how long, not when
    unit, day, count = _unit_of(m), _day(at), _count(m) if m["n"] else 1
    start, end = (_moved(day, -count, unit), day) if back else (day, _moved(day, count, unit))
    return Moment(start, end + timedelta(days=1), unit)


def _plain_year(m: Match, at: datetime, way: Way) -> Moment | None:
    return moment_of(datetime(int(m["year"]), 1, 1), "year")


def _decade(m: Match, at: datetime, way: Way) -> Moment | None:
    first = int(m["year"])
    return Moment(datetime(first, 1, 1), datetime(first + 10, 1, 1), "year")


def _years(m: Match, at: datetime, way: Way) -> Moment | None:
    first, last = int(m["first"]), int(m["last"])
    return Moment(datetime(first, 1, 1), datetime(last + 1, 1, 1), "year") if first <= last else None


def _weekday(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "on Friday": the last one, today counted, or the next; "next Friday" and "last Friday" are never today."""
    turn = (m["turn"] or "").lower()
    if turn in {"last", "next"}:
        way = "past" if turn == "last" else "ahead"
    if way == "either":
        return None
    ahead = (_WEEKDAYS.index(m["weekday"].lower()) - at.weekday()) % 7
    days = ahead if way == "ahead" else ahead - 7 if ahead else 0
    if not days and turn in {"last", "next"}:
        days = -7 if turn == "last" else 7
    return moment_of(_day(at) + timedelta(days=days), "day", inferred=True)


def _weekend(m: Match, at: datetime, way: Way) -> Moment | None:
    saturday = _day(at) + timedelta(days=5 - at.weekday())
    if way == "either" or (m["turn"] or "").lower() == "next":
        return None
    if way == "past" and saturday > at:
        saturday -= timedelta(days=7)
    return Moment(saturday, saturday + timedelta(days=2), "day", inferred=True)


_DAYS = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}


def _near_day(m: Match, at: datetime, way: Way) -> Moment | None:
    return moment_of(_day(at) + timedelta(days=_DAYS.get(m["near"].lower(), 0)), "day")


def _christmas(m: Match, at: datetime, way: Way) -> Moment | None:
    return _in_its_year(m, at, way, lambda year: moment_of(datetime(year, 12, 25), "day"))


def _this_unit(m: Match, at: datetime, way: Way) -> Moment | None:
    """ "by the end of the month", "by year's end": the unit that holds the day of writing."""
    return moment_of(at, _unit_of(m))


# Names of months and days are told by their capital; everything else in any case.
_FORMS: tuple[tuple[str, Reading, Way], ...] = (
    (rf"\b(?i:(?P<nth>first|second|latter|back) half){_OF_YEAR}", _half, "either"),
    (
        # The quarters of a fiscal year are the company's own; those of a match have no year.
        rf"(?<!fiscal )\b(?:(?i:(?P<nth>first|second|third|fourth)[ -]quarter)|Q(?P<q>[1-4]))\b"
        rf"(?! of (?!(?:19|20)|this|next|last|the year))(?:{_OF_YEAR})?",
        _quarter,
        "either",
    ),
    (rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?!\w)(?:{_OF_YEAR})?", _month, "either"),
    (rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:%])(?:{_OF_YEAR})?", _month, "either"),
    (rf"\b{_MONTH}(?P<day>){_OF_YEAR}", _month, "either"),
    (rf"\b(?P<turn>(?i:last|this|next)) {_MONTH}(?!\w)", _turned_month, "either"),
    (
        rf"\b{_AT}(?: (?i:early|mid|late|the end of|the start of))?[ -]{_MONTH}(?P<day>)(?P<year>)(?P<which>)"
        r"(?!\w| [A-Z0-9])",
        _month,
        "either",
    ),
    (rf"\b(?i:{_SEASON}){_OF_YEAR}", _season, "either"),
    (rf"\b(?i:(?P<turn>last|this|next) {_SEASON})\b(?! of\b)", _turned_season, "either"),
    (rf"\b(?i:(?:in|by|until|since)(?: the)? {_SEASON})\b(?P<year>)(?P<which>)(?! of\b)", _season, "either"),
    (rf"\b(?i:(?P<part>earlier|later) this {_UNIT})\b", _part_of_unit, "either"),
    (rf"\b(?i:(?:early |late |mid-|end of )?(?P<turn>last) {_UNIT})\b", _unit, "past"),
    (rf"\b(?i:(?:early |late |mid-|end of )?(?P<turn>this|next) {_UNIT})\b", _unit, "either"),
    (
        # "more than a year ago", "nearly two years ago": it is not said how long.
        rf"(?<!over )(?<!than )(?<!nearly )(?<!almost )\b(?i:{_COUNT} (?P<unit>day|week|month|year)s? ago)\b",
        _ago,
        "past",
    ),
    (
        rf"\b(?i:(?:in|within|over|during)(?: the)?(?: (?P<side>next|coming|past|last))? {_COUNT}"
        r" (?P<unit>day|week|month|quarter|year)s?)\b(?! (?:of|ago|later|earlier|before|after)\b)",
        _length,
        "either",
    ),
    (
        r"\b(?i:(?:in|within|over|during)(?: the)? (?P<side>next|coming|past|last) (?P<n>)"
        r"(?P<unit>day|week|month|quarter|year))\b",
        _length,
        "either",
    ),
    (rf"\b(?i:end of the {_UNIT})\b|\b(?i:year[’']s end|year-end|yearend)\b", _this_unit, "ahead"),
    (
        r"\b(?i:from|between) (?P<first>(?:19|20)\d\d)(?: to | and |[-–])(?P<last>(?:19|20)\d\d)\b",
        _years,
        "either",
    ),
    (rf"\b(?i:in|during|since|of) the (?i:early |late |mid-)?{_YEAR}s\b", _decade, "past"),
    (
        rf"\b(?i:(?:by|in|during|before|for|until|since|after|through)(?: the)?(?: end of| course of)?"
        rf"|early|late|end of|as of) {_YEAR}\b(?![,.]?\d)",
        _plain_year,
        "either",
    ),
    (rf"\bmid-{_YEAR}\b", _plain_year, "either"),
    (rf"\b(?i:an?|the|its|his|her|their) {_YEAR}(?= [a-z]+\b(?<!s))", _plain_year, "either"),
    (
        rf"\b(?i:on|by|since|until|before|after|(?:(?:by|on|since) )?(?P<turn>this|last|next)) {_WEEKDAY}\b",
        _weekday,
        "either",
    ),
    (rf"(?<!Black )(?<!Good )(?<!Easter )\b{_WEEKDAY}\b(?P<turn>)(?! [A-Z])", _weekday, "either"),
    (r"\b(?i:(?:over|at|on|during) the|(?P<turn>last|this|next)) (?i:weekend)\b", _weekend, "either"),
    (r"\b(?i:(?P<near>the day before yesterday|yesterday|last night))\b", _near_day, "past"),
    (r"\b(?i:(?P<near>today(?!['’]s)|tonight|this (?:morning|afternoon|evening)))\b", _near_day, "either"),
    (r"\b(?i:(?P<near>the day after tomorrow|tomorrow))\b", _near_day, "ahead"),
    (rf"\b(?i:by|before|at|until|since) Christmas\b(?P<which>)(?:,? {_YEAR}\b)?", _christmas, "either"),
)
_GRAMMAR = tuple((re.compile(pattern), reading, way) for pattern, reading, way in _FORMS)

_UNITS = ("day", "week", "month", "quarter", "year")
_MONTHS_HELD = tuple(month.lower() for month in _MONTHS)
_YEARS_HELD = ("19", "20")
# One of these stands, in small letters, in whatever a reading reads: most texts have none and are spared the search.
_PARTS: dict[Reading, tuple[str, ...]] = {
    _half: ("half",),
    _quarter: ("quarter", "q1", "q2", "q3", "q4"),
    _month: _MONTHS_HELD,
    _turned_month: _MONTHS_HELD,
    _season: tuple(_SEASONS),
    _turned_season: tuple(_SEASONS),
    _part_of_unit: _UNITS,
    _unit: _UNITS,
    _ago: ("ago",),
    _length: _UNITS,
    _this_unit: _UNITS,
    _years: _YEARS_HELD,
    _decade: _YEARS_HELD,
    _plain_year: _YEARS_HELD,
    _weekday: _WEEKDAYS,
    _weekend: ("weekend",),
    _near_day: ("yesterday", "today", "tomorrow", "night", "morning", "afternoon", "evening"),
    _christmas: ("christmas",),
}


def forms_in(text: str) -> list[Form]:
    """The words in a text that may tell a time, overlapping ones too, in the order of the grammar."""
    low = text.lower()
    held = {reading for reading, parts in _PARTS.items() if has_any(low, parts)}
    return [
        Form(match, reading, way, reading is _length)
        for pattern, reading, way in _GRAMMAR
        if reading in held
        for match in pattern.finditer(text)
    ]
