"""Due dates: told by the words against the date of publication, and nothing invented."""

from datetime import datetime

import pytest

from claims.annotate.due import due, past_time
from claims.moments import moment_of

TUESDAY = moment_of(datetime(2013, 6, 18, 8, 30), "minute")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It should turn profitable sometime in 2013.", "2013"),
        ("It will list in the second half of this year.", "2013-07-01/2013-12-31"),
        ("It will list in the first half of next year.", "2014-01-01/2014-06-30"),
        ("Sales will pass a trillion in the next 2 years.", "2013-06-18/2015-06-18"),
        ("The phone ships next month.", "2013-07"),
        ("The phone ships in the third quarter.", "2013-07-01/2013-09-30"),
        ("The line opens by March.", "2014-03"),
        ("The line opens in March 2016.", "2016-03"),
        ("The vote is on Friday.", "2013-06-21"),
        ("The vote is on 3 May 2015.", "2015-05-03"),
        ("It will open next year.", "2014"),
        ("It will be known tomorrow.", "2013-06-19"),
    ],
)
def test_time_expressions_become_intervals(text, iso):
    found = due(text, TUESDAY)
    assert found is not None
    assert found.iso() == iso


def test_a_concluded_year_says_so():
    found = due("The line opens by March.", TUESDAY)
    assert found is not None
    assert found.inferred


@pytest.mark.parametrize(
    "text", ["It will list in the second half of this year.", "It opens next month.", "It opens in May."]
)
def test_without_a_publication_date_a_relative_date_stays_relative(text):
    assert due(text, None) is None


def test_the_verb_may_is_no_month():
    assert due("Acme may sell the brand.", TUESDAY) is None


def test_no_such_day_is_no_date():
    assert due("It opens on February 30, 2015.", TUESDAY) is None


def test_past_time():
    assert past_time("The talks collapsed last fall.")
    assert not past_time("The talks will begin next fall.")
