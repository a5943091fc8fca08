"""Words that mark a content as less than certain, and the surroundings that undo them."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.hedges import hedges_in


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("the plant may close", ["may"]),
        ("the firm is considering a sale", ["considering"]),
        ("the two reportedly met", ["reportedly"]),
        ("it should turn a profit in May", ["should"]),
        ("it is said to be ill", ["is said to"]),
        ("the vote is in May", []),
        ("it opened on May 3", []),
        ("It may, in May, open", ["may"]),
        ("it will open", []),
        ("I think it is over", []),
        ("it could not open", []),
        ("it would sell the unit if rates fell", ["would"]),
        ("he claimed it was over", []),
        ("a likely voter, likely to win", ["likely"]),
        ("the likely nominee", []),
        ("the supposed that, supposed heir", ["supposed"]),
        ("“May we?” May asked", ["May"]),
        ("it rose late in May", []),
        ("as soon as possible", []),
        ("it is best  possible, if possible", []),
        ("it opened in May, 2013", []),
    ],
)
def test_hedges(text, hedges):
    assert [text[s:e] for s, e in hedges_in(text)] == hedges


@given(st.text(max_size=60))
def test_no_text_breaks_them(text):
    spans = hedges_in(text)
    assert all(0 <= s < e <= len(text) for s, e in spans)
    assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    "part",
    ["may ", "It may close. ", "May ", "likely ", "would if ", "should a", "possible possible", "may" + " " * 99],
)
def test_hedges_of_a_long_text_are_those_of_its_parts(part):
    times = 60_000 // len(part)
    found = hedges_in("x " + part * times)
    assert len(found) <= 2 * times + 1


def test_hedges_of_ten_times_the_text_take_no_hundred_times_as_long():
    def least(times):
        text = "It may close. " * times
        return min(timeit.repeat(lambda: hedges_in(text), number=1, repeat=5, timer=time.process_time))

    assert least(4000) < 40 * least(400)


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Tern Motors is in talks to buy Holm", []),
        ("Tern Motors is leaning toward a sale", ["leaning toward"]),
        ("There is no certainty that it will be sold", ["no certainty"]),
        ("is said", ["is said"]),
        ("said to", ["said to"]),
        ("said", []),
    ],
)
def test_what_is_under_way_is_no_guess_and_hearsay_is(text, hedges):
    assert [text[s:e] for s, e in hedges_in(text)] == hedges
