"""When a forecast is to come true: the time expressions of a claim, made absolute by `claims.annotate.times`.

Nothing is invented: without a year in the words and without a date of publication there is no interval.
"""

from __future__ import annotations

import re

from claims.annotate.times import Time, times
from claims.moments import Moment, order

__all__ = ["due", "names_time", "past_time"]


def due(text: str, published: Moment | None, said: Moment | None = None) -> Moment | None:
    """The interval in which a forecast is to come true, by its first time expression that looks ahead; else None.

    Parameters
    ----------
    said
        When it was said, where the article tells that. A length of time ("within two years") counts from then; of
        other words ("on Friday") a reporter may mean his own day or the speaker's, so both have to give the same.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> due("It should turn profitable sometime in 2013.", None).iso()
    '2013'
    >>> due("It may list in the second half of this year.", moment_of(datetime(2013, 5, 7), "day")).iso()
    '2013-07-01/2013-12-31'
    >>> due("It may list in the second half of this year.", None) is None
    True
    """
    written = _ahead(text, published)
    if said is None:
        return written.moment if written is not None else None
    spoken = _ahead(text, said)
    if spoken is None:
        return None
    same = written is not None and written.moment == spoken.moment
    return spoken.moment if same or spoken.length else None


def _ahead(text: str, base: Moment | None) -> Time | None:
    for time in times(text, base, tense="future"):
        if time.moment is not None and time.way != "past" and not time.since and order(time.moment, base) != "before":
            return time
    return None


def names_time(text: str) -> bool:
    """Whether the words name a time to come, even where it cannot be told without the date of publication.

    >>> names_time("It should pass a trillion in the next 2 years."), names_time("It may pass a trillion.")
    (True, False)
    """
    return any(time.way != "past" for time in times(text, None, tense="future"))


_PAST = re.compile(
    r"\b(?:last (?:year|month|week|fall|autumn|spring|summer|winter|quarter)|(?:years?|months?|decades?) ago"
    r"|(?:in|since|during|until) (?:\w+ )?(?:19|20)\d\d|earlier this year|a couple of years|in the past"
    r"|previously|originally|once)\b",
    re.IGNORECASE,
)


def past_time(text: str) -> bool:
    """Whether the words place what they tell in a time that was over when they were written ("last fall")."""
    return _PAST.search(text) is not None
