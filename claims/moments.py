"""Time with its precision: a moment is the interval that a date as printed can mean.

"June 2013" is not the first of June at midnight; it is any time in that month. So a moment is a half-open
interval, and two moments are ordered only where their intervals do not overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal

__all__ = ["Moment", "Order", "Precision", "earliest_first", "iso", "moment_of", "order", "starts_after"]

Precision = Literal["year", "half", "quarter", "season", "month", "week", "day", "hour", "minute", "second"]
Order = Literal["before", "after", "unknown"]

# How far local clocks lie from UTC at the most (UTC-12 to UTC+14), for a moment whose zone is not told.
_WEST, _EAST = timedelta(hours=12), timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Moment:
    """A half-open interval of time, `start` ≤ t < `end`, as precise as the words it was read from.

    Parameters
    ----------
    start, end
        Without a zone (naive) where `zone_known` is false; in UTC where it is true.
    precision
        The unit in which the words speak.
    zone_known
        Whether the words, or the metadata, told the time zone.
    words
        The words it was read from.
    inferred
        Whether a part of it (mostly the year) was not written there but concluded.
    """

    start: datetime
    end: datetime
    precision: Precision
    zone_known: bool = False
    words: str = ""
    inferred: bool = False

    def iso(self) -> str:
        """The moment in ISO 8601, cut to its precision; an interval `start/last day` where it is no single such unit.

        >>> from datetime import datetime
        >>> Moment(datetime(2013, 6, 1), datetime(2013, 7, 1), "month").iso()
        '2013-06'
        """
        unit = moment_of(self.start, self.precision)
        whole = (unit.start, unit.end) == (self.start, self.end)
        if not whole or self.precision in ("half", "quarter", "season", "week"):
            last = self.end - timedelta(days=1)
            return f"{self.start:%Y-%m-%d}/{last:%Y-%m-%d}"
        shape = {
            "year": "%Y",
            "month": "%Y-%m",
            "day": "%Y-%m-%d",
            "hour": "%Y-%m-%dT%H",
            "minute": "%Y-%m-%dT%H:%M",
        }
        text = self.start.strftime(shape.get(self.precision, "%Y-%m-%dT%H:%M:%S"))
        return text + ("Z" if self.zone_known and "T" in text else "")


_STEP: dict[str, timedelta] = {
    "week": timedelta(days=7),
    "day": timedelta(days=1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
    "second": timedelta(seconds=1),
}


def iso(moment: Moment | None) -> str | None:
    """A moment in ISO 8601, cut to its precision, as data give it; None for none."""
    return None if moment is None else moment.iso()


def moment_of(at: datetime, precision: Precision, *, words: str = "", inferred: bool = False) -> Moment:
    """The moment of the given precision that holds `at`; its zone counts as known where `at` bears one.

    >>> from datetime import datetime
    >>> moment_of(datetime(2013, 6, 18, 8, 30), "day").iso()
    '2013-06-18'
    """
    zone_known = at.tzinfo is not None
    if at.tzinfo is not None:
        at = at.astimezone(UTC)
    months = {"year": 12, "half": 6, "quarter": 3, "season": 3, "month": 1}.get(precision)
    if months is not None:
        first = (at.month - 1) // months * months
        start = at.replace(month=first + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
        later = start.year * 12 + first + months
        end = start.replace(year=later // 12, month=later % 12 + 1)
    else:
        start = at.replace(microsecond=0)
        start -= timedelta(
            hours=start.hour if precision in ("week", "day") else 0,
            minutes=start.minute if precision in ("week", "day", "hour") else 0,
            seconds=start.second if precision != "second" else 0,
        )
        if precision == "week":
            start -= timedelta(days=start.weekday())
        end = start + _STEP[precision]
    return Moment(start, end, precision, zone_known, words, inferred)


def _bounds(moment: Moment, *, widen: bool) -> tuple[datetime, datetime]:
    start, end = moment.start, moment.end
    if moment.zone_known:
        return start, end
    start, end = start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
    return (start - _EAST, end + _WEST) if widen else (start, end)


@lru_cache(maxsize=65536)
def order(a: Moment | None, b: Moment | None) -> Order:
    """Whether `a` lies before or after `b`; "unknown" where they overlap or one is missing.

    Two moments without a zone are read on one clock. Where only one has a zone, the other is widened to every
    zone it may stand for.

    >>> from datetime import datetime
    >>> june, day = moment_of(datetime(2013, 6, 1), "month"), moment_of(datetime(2013, 6, 18), "day")
    >>> order(june, day), order(day, moment_of(datetime(2013, 7, 1), "day"))
    ('unknown', 'before')
    """
    if a is None or b is None:
        return "unknown"
    widen = a.zone_known != b.zone_known
    (a_start, a_end), (b_start, b_end) = _bounds(a, widen=widen), _bounds(b, widen=widen)
    if a_end <= b_start:
        return "before"
    return "after" if b_end <= a_start else "unknown"


def starts_after(moment: Moment | None, limit: Moment) -> bool:
    """Whether a moment begins only when `limit` is over, both read on one clock; a missing one does not.

    For a limit that a person sets ("as of May 3"): an hour's doubt about zones shall not take in the next day.

    >>> from datetime import datetime
    >>> day = moment_of(datetime(2013, 6, 18), "day")
    >>> starts_after(moment_of(datetime(2013, 6, 19), "day"), day), starts_after(day, day)
    (True, False)
    """
    return moment is not None and _bounds(moment, widen=False)[0] >= _bounds(limit, widen=False)[1]


@lru_cache(maxsize=65536)
def earliest_first(moment: Moment | None) -> tuple[int, float, float]:
    """A sort key: known moments by their start, then end; unknown ones last."""
    if moment is None:
        return (1, 0.0, 0.0)
    start, end = _bounds(moment, widen=False)
    return (0, start.timestamp(), end.timestamp())
