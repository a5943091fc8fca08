"""Publication dates: precision, zones, and nothing invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.read.dates import plain_date, publication_date


@pytest.mark.parametrize(
    ("words", "iso", "precision"),
    [
        ("2013", "2013", "year"),
        ("2013-06", "2013-06", "month"),
        ("2013-06-18", "2013-06-18", "day"),
        ("20130618T083000Z", "2013-06-18T08:30:00Z", "second"),
        ("2013-06-18T08:30", "2013-06-18T08:30", "minute"),
        ("2013-06-18 08:30:05+08:00", "2013-06-18T00:30:05Z", "second"),
        ("2013-06-18T08:30:00.123456Z", "2013-06-18T08:30:00Z", "second"),
        ("8:30 am on Jun 18, 2013", "2013-06-18T08:30", "minute"),
        ("8 pm, June 18th, 2013", "2013-06-18T20", "hour"),
        ("12 a.m. June 1, 2013", "2013-06-01T00", "hour"),
        ("June 2013", "2013-06", "month"),
        ("18 June 2013, 14:05 GMT", "2013-06-18T14:05Z", "minute"),
        ("8:30 GMT+8, June 18, 2013", "2013-06-18T00:30Z", "minute"),
        ("Tue, 18 Jun 2013 08:30:00 +0000", "2013-06-18T08:30:00Z", "second"),
        ("Sept. 3, 2014 5:30 p.m. EDT", "2014-09-03T21:30Z", "minute"),
        ("Sept. 3, 2014 5:30 p.m. ET", "2014-09-03T17:30", "minute"),
        ("Published: June 18, 2013 | Updated: June 19, 2013 9:00 am", "2013-06-18", "day"),
        ("18.06.2013", "2013-06-18", "day"),
        ("06/18/2013", "2013-06-18", "day"),
    ],
)
def test_forms_of_dates(words, iso, precision):
    moment = publication_date(words)
    assert (moment.iso(), moment.precision) == (iso, precision)
    assert moment.zone_known == iso.endswith("Z")


def test_day_and_month_either_way_round_tell_the_year_alone():
    assert publication_date("03/04/2013").iso() == "2013"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "June 18",
        "yesterday",
        "2 days ago",
        "31 June 2013",
        "2013-02-30",
        "2013-06-18T25:00",
        "1371544200",
        "soon",
    ],
)
def test_no_year_no_date_and_impossible_dates_are_none(words):
    assert publication_date(words) is None


def test_other_languages_count_only_when_written_out():
    assert publication_date("18 juin 2013").iso() == "2013-06-18"
    assert publication_date("18. Juni 2013, 14:30").iso() == "2013-06-18T14:30"
    assert publication_date("juin 2013") is None


@pytest.mark.parametrize("words", ["In June 2013 it rose.", "June 18, 2013 was a Tuesday", "Room 2013-06-18 B"])
def test_sentences_with_a_date_are_no_dates(words):
    assert plain_date(words) is None


@given(st.text(max_size=60) | st.from_regex(r"[0-9:/. apm+TZ-]{1,40}", fullmatch=True))
def test_plain_dates_never_raise(words):
    moment = plain_date(words)
    assert moment is None or moment.start < moment.end
