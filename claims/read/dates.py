"""Publication dates as pages print them, with their precision and nothing added to them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from claims.moments import Moment, Precision, moment_of

__all__ = ["plain_date", "publication_date"]

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_Y = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"

_ISO = re.compile(
    rf"{_Y}(?:[-/.]?(?P<month>\d\d)(?:[-/.]?(?P<day>\d\d)"
    r"(?:[T ]+(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?)?)?",
    re.IGNORECASE,
)

# Where two forms begin at the same place the longer one stands first.
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<name>{_MONTHS})\b\.?,?[\s-]*{_Y}\b",
        rf"\b(?P<name>{_MONTHS})\b\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\b,?\s+{_Y}\b",
        rf"\b(?P<name>{_MONTHS})\b\.?,?\s+{_Y}\b",
        rf"\b{_Y}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)\b",
        rf"\b(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_Y}\b",
        rf"\b(?P<a>\d\d?)[-/](?P<b>\d\d?)[-/]{_Y}\b",
    )
)
_TIME = re.compile(
    r"\b(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)"
    r"|\b(?P<hour24>\d\d?):(?P<minute24>\d\d)(?::(?P<second24>\d\d)(?:\.\d+)?)?\b",
    re.IGNORECASE,
)
# Zones of one fixed offset; CST, IST and their like mean several. "ET" and "local time" tell no offset.
_OFFSETS = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "mst": -7,
    "mdt": -6,
}
_OFFSETS |= {"pst": -8, "pdt": -7, "cdt": -5, "jst": 9, "hkt": 8, "sgt": 8}
_ZONE = re.compile(
    r"\(?\b(?P<name>utc|gmt|bst|cest?|cet|e[sd]t|m[sd]t|p[sd]t|cdt|jst|hkt|sgt|z)\b\)?(?P<after>\s?[+-]\d\d?:?(?:\d\d)?\b)?"
    r"|(?<![\w.])(?P<offset>[+-]\d\d:?\d\d)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:first|originally|last|published|posted|updated|modified|created|filed|date|dated|time|on|at|of|the|local"
    r"|et|ct|mt|pt|cst|ist|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)\b\.?",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[\s,:;|()\[\]·•.–—-]*")


def publication_date(text: str) -> Moment | None:
    """The moment that a printed publication date means; None where it tells no year or is no possible date.

    ISO 8601 and English forms are read here; other languages go to dateparser, and count only with day,
    month and year written out, so that nothing is filled in from today's date. Day and month that may be
    either way round ("03/04/2013") are read as the year alone.

    >>> publication_date("8:30 am on Jun 18, 2013").iso()
    '2013-06-18T08:30'
    >>> publication_date("Tue, 18 Jun 2013 08:30:00 +0200").iso()
    '2013-06-18T06:30:00Z'
    >>> publication_date("June 2013").iso(), publication_date("June 18"), publication_date("31 June 2013")
    ('2013-06', None, None)
    """
    words = " ".join(text.split())
    return plain_date(words) or _other_language(words)


def plain_date(text: str) -> Moment | None:
    """A date in ISO form or English, where `text` holds hardly anything else ("Updated: June 18, 2013").

    Of two dates the first counts, so that "Published … Updated …" gives the publication.

    >>> plain_date("Posted on June 18, 2013 at 8 am").iso(), plain_date("In June 2013 it rose.")
    ('2013-06-18T08', None)
    """
    words = " ".join(text.split())
    if not 4 <= len(words) <= 120:
        return None
    iso = _ISO.fullmatch(words)
    if iso is not None:
        return _moment({k: v for k, v in iso.groupdict().items() if v}, words)
    for pattern in _DATES:
        found = pattern.search(words)
        if found is None:
            continue
        parts = {k: v for k, v in found.groupdict().items() if v}
        rest, at = _time(words, found.start(), found.end())
        if _only_date_words(rest):
            return _moment(parts | at, words)
    return None


def _time(words: str, start: int, end: int) -> tuple[str, dict[str, str]]:
    """The words beside the date without its time of day and zone, and these as named parts."""
    before, after = words[:start], words[end:]
    parts: dict[str, str] = {}
    # A further date ("Updated June 19, 9 pm") keeps its own time of day.
    later = min((found.start() for pattern in _DATES if (found := pattern.search(after))), default=len(after))
    after, beyond = after[:later], after[later:]
    # After the date first: in "Published 8 am, June 18, 2013, 9 am" nothing better is known.
    for side in (after, before):
        time = _TIME.search(side)
        if time is None:
            continue
        parts = {k.removesuffix("24"): v for k, v in time.groupdict().items() if v}
        rest = side[: time.start()] + " " + side[time.end() :]
        zone = _ZONE.search(rest, max(0, time.start() - 1))
        if zone is not None:
            parts["zone"] = _offset(zone)
            rest = rest[: zone.start()] + " " + rest[zone.end() :]
        return f"{before} {rest} {beyond}" if side is after else f"{rest} {after} {beyond}", parts
    return f"{before} {after} {beyond}", parts


def _offset(zone: re.Match[str]) -> str:
    """A zone as "+HH:MM"; "GMT+8" is eight hours east."""
    if zone["offset"]:
        return zone["offset"]
    if zone["after"]:
        sign, digits = zone["after"].strip()[0], zone["after"].strip()[1:].replace(":", "")
        hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
        return f"{sign}{int(hours):02}:{int(minutes):02}"
    hours_east = _OFFSETS[zone["name"].lower()]
    return f"{'-' if hours_east < 0 else '+'}{abs(hours_east):02}:00"


def _only_date_words(rest: str) -> bool:
    """Whether nothing is left but words that stand beside dates, and further dates ("Updated …")."""
    for pattern in (*_DATES, _TIME, _ZONE, _REST):
        rest = pattern.sub(" ", rest)
    return _NOTHING.fullmatch(rest) is not None


def _moment(parts: dict[str, str], words: str) -> Moment | None:
    """The moment of the named parts, as precise as they are; None where there is no such date."""
    year = int(parts["year"])
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first > 12 >= second or first == second:
            month, day = second, first
        elif second > 12 >= first:
            month, day = first, second
        elif max(first, second) > 12 or min(first, second) < 1:
            return None
        else:
            return moment_of(datetime(year, 1, 1), "year", words=words)
    else:
        month = _ORDER.index(parts["name"][:3].lower()) + 1 if "name" in parts else int(parts.get("month", 1))
        day = int(parts.get("day", 1))
    hour = int(parts.get("hour", 0))
    if "half" in parts:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if parts["half"].lower().startswith("p") else 0)
    try:
        at = datetime(year, month, day, hour, int(parts.get("minute", 0)), int(parts.get("second", 0)))
        zone = _zone(parts.get("zone"))
    except ValueError:
        return None
    given: Precision = "year"
    has_day = "day" in parts or "a" in parts
    if has_day:
        names: tuple[Precision, ...] = ("hour", "minute", "second")
        given = next((name for name in reversed(names) if name in parts), "day")
    elif "month" in parts or "name" in parts:
        given = "month"
    if given not in ("hour", "minute", "second"):
        zone = None
    return moment_of(at.replace(tzinfo=zone), given, words=words)


def _zone(offset: str | None) -> timezone | None:
    """The zone of "Z", "GMT", "+0800", "+08:00" or "+08". Raises ValueError for a day or more."""
    if offset is None:
        return None
    digits = offset[1:].replace(":", "")
    if not digits.isdigit():
        return UTC
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-away if offset[0] == "-" else away)


def _other_language(words: str) -> Moment | None:
    """A date with day, month and year written out in another language, by dateparser."""
    year = re.search(r"(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)", words)
    if year is None or len(words) > 60 or _plain_shape(words):
        return None
    import dateparser

    # Named ones, since to try all of some 200 takes seconds for words that are no date.
    languages = [
        "ar",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "fi",
        "fr",
        "hu",
        "id",
        "it",
        "ja",
        "ko",
        "nb",
        "nl",
        "pl",
        "pt",
        "ro",
        "ru",
        "sv",
        "tr",
        "uk",
        "vi",
        "zh",
    ]
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        # Never the clock's date, whatever a parser might still leave out.
        "RELATIVE_BASE": datetime(1900, 1, 1),
    }
    try:
        found = dateparser.parse(words, languages=languages, settings=settings)
    except (ValueError, OverflowError):
        return None
    if found is None or found.year != int(year.group()):
        return None
    if re.search(r"\d\d?[:h]\d\d", words):
        return moment_of(found, "minute", words=words)
    return moment_of(found.replace(tzinfo=None), "day", words=words)


def _plain_shape(words: str) -> bool:
    """Whether this is an English or ISO date found impossible, which no other reading should rescue."""
    return any(pattern.search(words) for pattern in _DATES) or _ISO.fullmatch(words) is not None
