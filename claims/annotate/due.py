"""When a forecast is to come true: time expressions of a claim made absolute against the date of publication.

Nothing is invented: without a year in the words and without a date of publication there is no interval.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from claims.moments import Moment, moment_of

__all__ = ["due", "names_time", "past_time"]

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
           "twelve": 12, "a": 1, "an": 1}  # fmt: skip
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WHEN = r"(?P<when>this year|next year|the year|(?:of )?(?:19|20)\d\d)"
_SEASON = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}

Reading = Callable[[re.Match[str], datetime | None], Moment | None]


def _year(words: str | None, base: datetime | None) -> int | None:
    """The year that "this year", "next year" or "2013" means; for no words, the year of publication."""
    digits = re.search(r"(?:19|20)\d\d", words or "")
    if digits:
        return int(digits[0])
    if base is None:
        return None
    return base.year + (1 if words and "next" in words.lower() else 0)


def _interval(m: re.Match[str], start: datetime, end: datetime, precision: str) -> Moment:
    return Moment(start, end, precision, words=m[0])  # type: ignore[arg-type]


def _half(m: re.Match[str], base: datetime | None) -> Moment | None:
    year = _year(m["when"], base)
    if year is None:
        return None
    second = m["nth"].lower() in {"second", "latter", "back"}
    return moment_of(datetime(year, 7 if second else 1, 1), "half", words=m[0])


def _quarter(m: re.Match[str], base: datetime | None) -> Moment | None:
    year = _year(m["when"], base)
    nth = _ORDINAL.get((m["nth"] or m["q"]).lower())
    if year is None or nth is None:
        return None
    return moment_of(datetime(year, 3 * nth - 2, 1), "quarter", words=m[0], inferred=not m["when"])


def _season(m: re.Match[str], base: datetime | None) -> Moment | None:
    year = _year(m["when"], base)
    if year is None:
        return None
    month = _SEASON[m["season"].lower()]
    later = year * 12 + month - 1 + 3
    return _interval(m, datetime(year, month, 1), datetime(later // 12, later % 12 + 1, 1), "season")


def _coming_season(m: re.Match[str], base: datetime | None) -> Moment | None:
    """ "by the autumn", "next spring": the first one that is not over when it was written."""
    this = _season(m, base)
    if this is None or base is None:
        return None
    if this.end > base:
        return Moment(this.start, this.end, this.precision, words=m[0], inferred=True)
    start, end = (d.replace(year=d.year + 1) for d in (this.start, this.end))
    return Moment(start, end, "season", words=m[0], inferred=True)


def _month(m: re.Match[str], base: datetime | None) -> Moment | None:
    month = _MONTHS.index(m["month"].lower()) + 1
    year = _year(m["when"], base)
    if year is None:
        return None
    inferred = not m["when"]
    if inferred and base is not None and month < base.month:
        year += 1
    if m["day"]:
        try:
            return moment_of(datetime(year, month, int(m["day"])), "day", words=m[0], inferred=inferred)
        except ValueError:
            return None
    return moment_of(datetime(year, month, 1), "month", words=m[0], inferred=inferred)


def _plain_year(m: re.Match[str], base: datetime | None) -> Moment | None:
    year = _year(m["when"], base)
    return None if year is None else moment_of(datetime(year, 1, 1), "year", words=m[0])


def _next(m: re.Match[str], base: datetime | None) -> Moment | None:
    """ "next month", "later this week", "next quarter": the unit that holds publication, or the one after."""
    if base is None:
        return None
    unit = m["unit"].lower()
    this = moment_of(base, unit)  # type: ignore[arg-type]
    if m["which"].lower() == "this":
        return Moment(this.start, this.end, this.precision, words=m[0])
    return moment_of(this.end, unit, words=m[0])  # type: ignore[arg-type]


def _within(m: re.Match[str], base: datetime | None) -> Moment | None:
    """ "in the next 2 years", "within three months": from publication to that long after it."""
    if base is None:
        return None
    number = _NUMBER.get(m["n"].lower()) if m["n"] else 1
    count = number if number is not None else int(m["n"]) if m["n"].isdigit() else None
    if count is None or count > 100:
        return None
    unit = m["unit"].lower()
    day = base.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit in {"month", "year", "quarter"}:
        months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
        later = day.year * 12 + day.month - 1 + months
        end = datetime(later // 12, later % 12 + 1, 1) + timedelta(days=min(day.day, 28) - 1)
    else:
        end = day + timedelta(days=count * (7 if unit == "week" else 1))
    return _interval(m, day, end + timedelta(days=1), unit)


def _to_the_end(m: re.Match[str], base: datetime | None) -> Moment | None:
    """ "by the end of the year": the unit that holds publication."""
    if base is None:
        return None
    unit = moment_of(base, "year" if m["year_end"] else m["unit"].lower())  # type: ignore[arg-type]
    return Moment(unit.start, unit.end, unit.precision, words=m[0])


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekday(m: re.Match[str], base: datetime | None) -> Moment | None:
    if base is None:
        return None
    ahead = (_WEEKDAYS.index(m["weekday"].lower()) - base.weekday()) % 7
    return moment_of(base + timedelta(days=ahead), "day", words=m[0], inferred=True)


def _tomorrow(m: re.Match[str], base: datetime | None) -> Moment | None:
    return None if base is None else moment_of(base + timedelta(days=1), "day", words=m[0])


_GRAMMAR: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), reading)
    for pattern, reading in (
        (rf"\b(?P<nth>first|second|latter|back) half(?: of)? {_WHEN}", _half),
        (rf"\b(?:(?P<nth>first|second|third|fourth) quarter|Q(?P<q>[1-4]))(?:(?: of)? {_WHEN})?", _quarter),
        (rf"\b(?P<season>spring|summer|fall|autumn|winter)(?: of)? {_WHEN}", _season),
        (
            r"\b(?:this|next|in the|by the|in|by) (?P<season>spring|summer|fall|autumn|winter)(?P<when>)\b",
            _coming_season,
        ),
        (rf"\b(?P<day>\d{{1,2}}) {_MONTH}(?:,? {_WHEN})?", _month),
        (rf"\b{_MONTH}(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? {_WHEN})?", _month),
        (
            r"\b(?:in|within|over|during)(?: the)?(?: next| coming)? (?P<n>\d+|one|two|three|four|five|six"
            r"|seven|eight|nine|ten|twelve|an?)"
            r" (?P<unit>day|week|month|quarter|year)s?\b",
            _within,
        ),
        (r"\bwithin(?: the)?(?: next| coming) (?P<n>)(?P<unit>day|week|month|quarter|year)\b", _within),
        (
            r"\bend of the (?P<unit>week|month|quarter|year)\b|\b(?P<year_end>year[’']s end|year-end|yearend)\b",
            _to_the_end,
        ),
        (r"\b(?P<which>this|next) (?P<unit>week|month|quarter|year)\b", _next),
        (
            r"\b(?:by|in|during|before|for|until|sometime in)(?: the)?(?: end of| course of)?"
            r" (?P<when>(?:19|20)\d\d)\b",
            _plain_year,
        ),
        (r"\bon (?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", _weekday),
        (r"\btomorrow\b", _tomorrow),
    )
)

_NOT_MODAL_MAY = re.compile(r"\bmay\b(?! \d)")


def due(text: str, published: Moment | None) -> Moment | None:
    """The interval in which a forecast is to come true, by the first time expression that can be told; else None.

    >>> due("It should turn profitable sometime in 2013.", None).iso()
    '2013'
    >>> due("It may list in the second half of this year.", moment_of(datetime(2013, 5, 7), "day")).iso()
    '2013-07-01/2013-12-31'
    >>> due("It may list in the second half of this year.", None) is None
    True
    """
    base = published.start.replace(tzinfo=None) if published is not None else None
    text = _NOT_MODAL_MAY.sub("   ", text)
    found: list[tuple[int, int, Moment]] = []
    for rank, (pattern, reading) in enumerate(_GRAMMAR):
        for m in pattern.finditer(text):
            moment = reading(m, base)
            if moment is not None:
                found.append((rank, m.start(), moment))
        if found:
            break
    return min(found, key=lambda f: f[:2])[2] if found else None


def names_time(text: str) -> bool:
    """Whether the words name a time to come, even where it cannot be told without the date of publication.

    >>> names_time("It should pass a trillion in the next 2 years."), names_time("It may pass a trillion.")
    (True, False)
    """
    text = _NOT_MODAL_MAY.sub("   ", text)
    return any(pattern.search(text) for pattern, _ in _GRAMMAR)


_PAST = re.compile(
    r"\b(?:last (?:year|month|week|fall|autumn|spring|summer|winter|quarter)|(?:years?|months?|decades?) ago"
    r"|(?:in|since|during|until) (?:\w+ )?(?:19|20)\d\d|earlier this year|a couple of years|in the past"
    r"|previously|originally|once)\b",
    re.IGNORECASE,
)


def past_time(text: str) -> bool:
    """Whether the words place what they tell in a time that was over when they were written ("last fall")."""
    return _PAST.search(text) is not None
