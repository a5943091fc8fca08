"""The confidence of a claim that is held against articles: sides that media take, beside its sourcing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.check.confidence import probability, reasons, sides
from claims.neural import STANCES

FLIPPED = {"agree": "disagree", "disagree": "agree", "discuss": "discuss", "unrelated": "unrelated"}
media = st.sampled_from(["Riverton Courier", "Harbor Ledger", "Valley Echo", "Northern Star Weekly"])
told = st.lists(st.tuples(media, st.sampled_from(STANCES)), max_size=12)
sourcing = st.floats(0.02, 0.98)


def sure(basis, stances):
    return probability(reasons(basis, stances))


@given(told)
def test_sides_lie_between_all_against_and_all_for(stances):
    assert -1 < sides(stances) < 1


@given(told)
def test_flipping_every_stance_flips_the_sign(stances):
    assert sides([(medium, FLIPPED[stance]) for medium, stance in stances]) == -sides(stances)


@given(told, st.randoms())
def test_the_order_of_articles_does_not_matter(stances, random):
    mixed = random.sample(stances, len(stances))
    assert sides(mixed) == sides(stances)


@given(told, st.sampled_from(STANCES), st.integers(1, 9))
def test_a_medium_counts_once_however_often_it_says_the_same(stances, stance, times):
    once = [*stances, ("Mill Gazette", stance)]
    assert sides([*once, *[("Mill Gazette", stance)] * times]) == pytest.approx(sides(once))


def test_a_second_article_of_the_same_stance_changes_nothing_but_one_of_another_medium_does():
    one = [("Riverton Courier", "agree")]
    assert sides([*one, ("Riverton Courier", "agree")]) == sides(one)
    assert sides([*one, ("Harbor Ledger", "agree")]) > sides(one)


def test_a_medium_that_says_both_takes_no_side():
    assert sides([("Riverton Courier", "agree"), ("Riverton Courier", "disagree")]) == 0


def test_nobody_takes_no_side():
    assert sides([]) == 0


def test_one_medium_tells_less_than_many_of_one_mind():
    few = sides([("Riverton Courier", "disagree")])
    many = sides([(name, "disagree") for name in "abcdefgh"])
    assert -1 < many < few < 0


@given(told, st.one_of(st.none(), sourcing))
def test_a_confidence_is_never_certain(stances, basis):
    assert 0.02 <= sure(basis, stances) <= 0.98


@given(told, sourcing, sourcing)
def test_better_sourcing_never_lowers_it(stances, one, other):
    low, high = sorted((one, other))
    assert sure(low, stances) <= sure(high, stances)


@given(told, sourcing, st.data())
def test_an_article_more_on_its_side_never_lowers_it(stances, basis, data):
    if not stances:
        return
    at = data.draw(st.integers(0, len(stances) - 1))
    rising = [
        sure(basis, [*stances[:at], (stances[at][0], s), *stances[at + 1 :]]) for s in ("disagree", "discuss", "agree")
    ]
    assert rising == sorted(rising)


def test_sides_and_sourcing_both_count():
    agreed = [(name, "agree") for name in "abcd"]
    denied = [(name, "disagree") for name in "abcd"]
    assert sure(0.5, denied) < sure(0.5, []) < sure(0.5, agreed)
    assert sure(0.1, []) < sure(0.5, []) < sure(0.9, [])


def test_no_sourcing_counts_as_one_that_tells_nothing():
    assert sure(None, [("a", "agree")]) == sure(0.5, [("a", "agree")])


@given(told, sourcing)
def test_its_log_odds_are_the_sum_of_its_reasons(stances, basis):
    found = reasons(basis, stances)
    assert [reason.rule for reason in found] == ["start", "sourcing", "sides"]
    odds = math.fsum(reason.value for reason in found)
    assert probability(found) == pytest.approx(min(0.98, max(0.02, 1 / (1 + math.exp(-odds)))))


def test_the_reason_of_sides_tells_the_share_that_it_weighs():
    *_, last = reasons(0.4, [("a", "agree"), ("b", "agree"), ("c", "agree")])
    assert "(+0.50)" in last.text
    assert last.value > 0


def test_media_without_a_word_on_the_claim_do_not_count():
    told = [("a", "agree"), ("b", "disagree"), ("c", "agree")]
    assert sides([*told, *((f"other {n}", "unrelated") for n in range(20))]) == sides(told)
