"""When a source spoke, shown where that is not when its article came out."""

from dataclasses import replace
from datetime import datetime

from claims.model import Mention
from claims.moments import moment_of
from claims.report.article_records import mention_record
from claims.report.words import said_words

ON_MONDAY = moment_of(datetime(2026, 3, 9), "day")
TOLD = Mention("m", "a", (), "Acme closed.", said=ON_MONDAY, published=moment_of(datetime(2026, 3, 11), "day"))


def test_a_day_before_publication_is_shown():
    assert said_words(TOLD) == "said 2026-03-09"


def test_the_day_of_publication_is_not():
    assert said_words(replace(TOLD, published=ON_MONDAY)) == ""


def test_a_month_that_holds_the_day_of_publication_is_not():
    assert said_words(replace(TOLD, said=moment_of(datetime(2026, 3, 1), "month"))) == ""


def test_without_a_date_of_publication_it_is_shown():
    assert said_words(replace(TOLD, published=None)) == "said 2026-03-09"


def test_a_record_has_it_always():
    assert mention_record(TOLD)["said"] == "2026-03-09"
    assert mention_record(replace(TOLD, said=None))["said"] is None
