"""Dates in running text, made absolute against the date at which they were written, with their precision.

Where the day of writing is not known to the day, a form of words is read from its first and from its last possible day:
an interval that both give is told, another is not. Nothing is taken from the clock, and what cannot be told stays None.

dateparser finds no intervals ("last fall", "in the second half") and gives no precision, so the forms are read here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from claims.annotate.time_forms import Form, Way, forms_in
from claims.model import Tense
from claims.moments import Moment, moment_of

__all__ = ["Time", "times"]


class Time(NamedTuple):
    """A time expression at the half-open characters `start:end` of a text.

    `moment` is None where it cannot be told. `way` says whether the words themselves look back or ahead; "since" that
    they tell when something began that went on; "length" that they count from the day of writing.
    """

    start: int
    end: int
    moment: Moment | None
    way: Way
    since: bool = False
    length: bool = False


_SINCE = re.compile(r"\bsince(?: the| early| late| mid)*[ -]?$", re.IGNORECASE)
_WAY: dict[Tense, Way] = {"past": "past", "present": "ahead", "future": "ahead", "none": "either"}
# Two days far apart: what is read alike from both hangs on no date of writing.
_ANY_DAY = (datetime(1000, 3, 4), datetime(3000, 9, 8))


def times(text: str, written: Moment | None, *, tense: Tense = "none") -> list[Time]:
    """The time expressions of a text in order, each with the interval that it means.

    Parameters
    ----------
    written
        When the words were written or spoken; None where that is not known: then only full dates are told.
    tense
        Of the clause: it decides whether "in March" is the last one or the next one; with "none" that is not told.

    >>> spring = moment_of(datetime(2019, 5, 15), "day")
    >>> [t.moment.iso() for t in times("It fell last fall and in the first half of 2017.", spring)]
    ['2018-09-01/2018-11-30', '2017-01-01/2017-06-30']
    >>> [(t.moment.iso(), t.moment.inferred) for t in times("It rose in March.", spring, tense="past")]
    [('2019-03', True)]
    >>> times("It rose in March.", None, tense="past")[0].moment is None
    True
    """
    taken: list[Time] = []
    # The longest of those that overlap; of two as long the one whose form stands first in the grammar.
    for form in sorted(forms_in(text), key=lambda form: form.match.start() - form.match.end()):
        start, end = form.match.span()
        if any(start < t.end and t.start < end for t in taken):
            continue
        moment = _read(form, written, _WAY[tense])
        since = form.match[0].lower().startswith("since ") or _SINCE.search(text, 0, start) is not None
        if moment is not None and since and written is not None:
            moment = replace(moment, end=max(moment.end, moment_of(_last(written), "day").end))
        taken.append(Time(start, end, moment, form.way, since, form.length))
    return sorted(taken)


def _last(written: Moment) -> datetime:
    return written.end.replace(tzinfo=None) - timedelta(microseconds=1)


def _read(form: Form, written: Moment | None, way: Way) -> Moment | None:
    """What the words mean, read from the first and the last day on which they may have been written."""
    first, last = (written.start.replace(tzinfo=None), _last(written)) if written is not None else _ANY_DAY
    one, other = form.reading(form.match, first, way), form.reading(form.match, last, way)
    if one is None or other is None:
        return None
    if form.length and written is not None:
        one = replace(one, end=other.end)
    elif one != other:
        return None
    return replace(one, words=form.match[0])
