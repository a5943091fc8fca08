"""Numbers: read with what they count, and compared."""

from claims.link.numbers import conflicts, numbers_of, shared_numbers


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
