"""Numbers: read with what they count, and compared."""

import pytest

from claims.numbers import alike, conflicts, numbers_of, shared_numbers


def told(text: str) -> list[tuple[float, str]]:
    return [(n.value, n.unit) for n in numbers_of(text)]


def test_scales_and_currencies() -> None:
    assert told("for $3.2 billion") == [(3.2e9, "usd")]
    assert told("75 billion yuan ($12 billion)") == [(75e9, "yuan"), (12e9, "usd")]
    assert told("£2bn and 3m euros") == [(2e9, "gbp"), (3e6, "eur")]


def test_percent_years_dates_counts() -> None:
    assert told("85 percent, 51% and 4 per cent") == [(85.0, "%"), (51.0, "%"), (4.0, "%")]
    assert told("on 6 March 2015") == [(306.0, "date"), (2015.0, "year")]
    assert told("1,200 workers and two plants")[0][0] == 1200.0
    assert [value for value, _ in told("1,200 workers and two plants")] == [1200.0, 2.0]


def test_one_thing_counted_has_one_unit() -> None:
    assert told("cuts 400 jobs")[0] == told("lays off 400 workers")[0]


def test_conflict_only_between_like_things() -> None:
    price, other = numbers_of("for $3.2 billion"), numbers_of("for $2 billion")
    assert conflicts(price, other)
    assert not conflicts(price, numbers_of("for 2 billion yuan"))
    assert not conflicts(price, numbers_of("in 2014, for about $3.15 billion"))
    assert conflicts(numbers_of("in 2013"), numbers_of("in 2014"))
    assert not conflicts(price, ())


def test_shared_numbers() -> None:
    assert shared_numbers(numbers_of("400 jobs go"), numbers_of("400 workers go"))
    assert not shared_numbers(numbers_of("400 jobs go"), numbers_of("400 percent"))


def test_odd_texts_do_not_raise() -> None:
    assert numbers_of("") == ()
    assert told("No. 5-4 v. 3:2, ..., $, 1,2,3") is not None


@pytest.mark.parametrize(
    ("text", "least", "most", "unit"),
    [
        ("200 to 300 jobs", 200, 300, "job"),
        ("200-300 jobs", 200, 300, "job"),
        ("between 200 and 300 jobs", 200, 300, "job"),
        ("$3 to $4 billion", 3e9, 4e9, "usd"),
        ("$3 to 4 billion", 3e9, 4e9, "usd"),
        ("$900 million to $1.2 billion", 9e8, 1.2e9, "usd"),
        ("3 percent to 5 percent", 3, 5, "%"),
        ("3–5%", 3, 5, "%"),
    ],
)
def test_ranges(text: str, least: float, most: float, unit: str) -> None:
    (number,) = numbers_of(text)
    assert (number.value, number.most, number.unit) == (least, most, unit)
    assert number.words == text.removeprefix("between ")


@pytest.mark.parametrize(
    "text",
    ["rose from 200 to 300 jobs", "lost 5-4 games", "2012 to 2014", "paid $3 to 40 workers", "200 jobs and 300 jobs"],
)
def test_what_is_no_range_stays_two_numbers(text: str) -> None:
    assert [n.most for n in numbers_of(text)] == [None, None]


def test_ranges_that_overlap_can_be_one_figure() -> None:
    one, other, far = (numbers_of(text)[0] for text in ("200 to 300 jobs", "250 jobs", "400 jobs"))
    assert alike(one, other)
    assert alike(other, one)
    assert not alike(one, far)


def test_times_of_day_and_names_with_figures_count_nothing() -> None:
    assert told("at 8:30 am, 8 a.m. or 17:45") == []
    assert told("an F-35 jet in mid-2014") == [(2014.0, "year")]


def test_a_month_holds_its_days_and_no_other_month() -> None:
    march, day, may = (numbers_of(text)[0] for text in ("opens in March", "opens on March 6", "opens by late May"))
    assert (march.unit, march.words, may.words) == ("date", "March", "May")
    assert alike(march, day)
    assert not alike(march, may)
    assert conflicts((day,), (may,))


@pytest.mark.parametrize("text", ["it may open", "they march in Leeds", "the march of time", "Mar a Lago"])
def test_words_that_are_no_month(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("about 100 jobs", "95 jobs", True),
        ("100 jobs", "90 jobs", False),
        ("at least 100 jobs", "250 jobs", True),
        ("more than 250 jobs", "100 jobs", False),
        ("up to 100 jobs", "40 jobs", True),
        ("no more than 40 jobs", "100 jobs", False),
        ("in the 1990s", "in 1997", True),
        ("in the 1990s", "in 2001", False),
    ],
)
def test_bounds_and_rough_figures_conflict_only_beyond_what_they_say(one: str, other: str, same: bool) -> None:
    (a,), (b,) = numbers_of(one), numbers_of(other)
    assert alike(a, b, within=0.02) == alike(b, a, within=0.02) == same
