"""Time with its precision: intervals, their order, and how they are written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.moments import Moment, earliest_first, moment_of, order, starts_after

PRECISIONS = ("year", "half", "quarter", "season", "month", "week", "day", "hour", "minute", "second")
AT = datetime(2013, 6, 18, 8, 30, 15)


def day(text: str) -> Moment:
    return moment_of(datetime.fromisoformat(text), "day")


@pytest.mark.parametrize(
    ("precision", "iso"),
    [
        ("year", "2013"),
        ("half", "2013-01-01/2013-06-30"),
        ("quarter", "2013-04-01/2013-06-30"),
        ("season", "2013-04-01/2013-06-30"),
        ("month", "2013-06"),
        ("week", "2013-06-17/2013-06-23"),
        ("day", "2013-06-18"),
        ("hour", "2013-06-18T08"),
        ("minute", "2013-06-18T08:30"),
        ("second", "2013-06-18T08:30:15"),
    ],
)
def test_a_moment_is_written_as_precisely_as_it_is_known(precision, iso):
    assert moment_of(AT, precision).iso() == iso


def test_a_known_zone_is_read_as_utc_and_said():
    at = AT.replace(tzinfo=timezone(timedelta(hours=-7)))
    moment = moment_of(at, "minute")
    assert (moment.zone_known, moment.iso()) == (True, "2013-06-18T15:30Z")


def test_a_day_bears_no_zone_letter():
    assert moment_of(AT.replace(tzinfo=UTC), "day").iso() == "2013-06-18"


def test_an_interval_that_is_no_unit_is_written_with_its_last_day():
    moment = Moment(datetime(2013, 6, 18), datetime(2015, 6, 19), "year")
    assert moment.iso() == "2013-06-18/2015-06-18"


def test_overlapping_moments_have_no_order():
    june = moment_of(datetime(2013, 6, 1), "month")
    assert order(june, day("2013-06-18")) == "unknown"
    assert order(june, day("2013-07-01")) == "before"
    assert order(day("2013-07-01"), june) == "after"
    assert order(june, june) == "unknown"
    assert order(None, june) == order(june, None) == "unknown"


def test_days_apart_have_an_order_and_neighbours_too():
    assert order(day("2013-06-18"), day("2013-06-19")) == "before"


def test_against_a_known_zone_an_unknown_one_may_be_any():
    known = moment_of(datetime(2013, 6, 18, 23, tzinfo=UTC), "hour")
    assert order(known, day("2013-06-19")) == "unknown"
    assert order(known, day("2013-06-21")) == "before"


def test_as_of_is_read_on_one_clock():
    limit = day("2013-06-18")
    last = moment_of(datetime(2013, 6, 18, 23, 59, tzinfo=UTC), "minute")
    past = moment_of(datetime(2013, 6, 19, 0, 0, tzinfo=UTC), "minute")
    assert (starts_after(last, limit), starts_after(past, limit)) == (False, True)
    assert not starts_after(None, limit)
    assert not starts_after(moment_of(datetime(2013, 6, 1), "month"), limit)


def test_unknown_moments_sort_last():
    moments = [None, day("2014-01-01"), day("2013-01-01")]
    assert sorted(moments, key=earliest_first) == [day("2013-01-01"), day("2014-01-01"), None]


TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))


@given(TIMES, st.sampled_from(PRECISIONS))
def test_a_moment_holds_the_time_it_was_made_of(at, precision):
    moment = moment_of(at, precision)
    assert moment.start <= at.replace(microsecond=0) < moment.end
    assert moment_of(moment.start, precision) == moment


@given(TIMES, TIMES, st.sampled_from(PRECISIONS), st.booleans())
def test_order_turned_round_is_the_other_order(a, b, precision, zone):
    one, other = moment_of(a.replace(tzinfo=UTC) if zone else a, precision), moment_of(b, "day")
    turned = {"before": "after", "after": "before", "unknown": "unknown"}
    assert order(other, one) == turned[order(one, other)]
