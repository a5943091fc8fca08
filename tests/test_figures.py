"""Figures: what counts something, and where two sentences give another one."""

import pytest

from claims.numbers import Number, figures_of
from claims.numbers import differing as differing_in


def differing(one: str, other: str) -> tuple[Number, Number] | None:
    return differing_in(figures_of(one), figures_of(other))


def words(text: str) -> dict[str, list[str]]:
    return {unit: [n.words for n in of] for unit, of in figures_of(text).items()}


@pytest.mark.parametrize(
    "text",
    [
        "On March 3, 2014, at 8:30 am, Acme met them.",
        "It will open in 2016.",
        "In 2013 the firm grew.",
        "It met them at 8 a.m. on 2014-03-06.",
    ],
)
def test_dates_and_years_are_no_figures(text: str) -> None:
    assert figures_of(text) == {}


def test_money_percent_and_counts_are_kept_apart_and_written_as_in_the_article() -> None:
    assert words("US$1.5 billion and 3 per cent of 1,200 posts") == {
        "usd": ["US$1.5 billion"],
        "%": ["3 per cent"],
        "post": ["1,200 posts"],
    }


def test_rounding_is_no_other_figure() -> None:
    assert differing("It costs $1.98 million.", "It costs $2 million.") is None


def test_several_figures_of_one_kind_are_not_compared() -> None:
    assert differing("Sales rose 3 percent after 5 percent.", "Sales rose 4 percent.") is None


def test_ranges_that_overlap_do_not_differ() -> None:
    assert differing("cut 200 to 300 jobs", "cut 250 to 300 jobs") is None
    found = differing("cut 200 to 300 jobs", "cut 400 to 500 jobs")
    assert found is not None
    assert [n.words for n in found] == ["200 to 300 jobs", "400 to 500 jobs"]


def test_a_round_figure_and_the_exact_one_do_not_differ() -> None:
    assert differing("Acme pays about $3 billion.", "Acme pays $2.98 billion.") is None
    assert differing("Acme pays $3.0 billion.", "Acme pays $3.2 billion.") is not None
