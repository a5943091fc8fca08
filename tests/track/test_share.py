"""Jeffreys' interval of a share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.track.share import jeffreys

# Reckoned with SciPy 1.17's beta.ppf; the ends at 0 and 1 are Brown, Cai and DasGupta's (2001).
KNOWN = [
    (0, 1, 0.0, 0.853254),
    (1, 1, 0.146746, 1.0),
    (9, 10, 0.618685, 0.988988),
    (10, 10, 0.782804, 1.0),
    (14, 15, 0.728249, 0.992710),
    (2, 12, 0.036338, 0.436248),
    (50, 100, 0.403174, 0.596826),
    (300, 1000, 0.272206, 0.328950),
]


@pytest.mark.parametrize(("confirmed", "settled", "low", "high"), KNOWN)
def test_known_values(confirmed: int, settled: int, low: float, high: float) -> None:
    assert jeffreys(confirmed, settled) == pytest.approx((low, high), abs=1e-6)


shares = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares)
def test_the_share_lies_in_its_interval_and_the_interval_between_0_and_1(share: tuple[int, int]) -> None:
    low, high = jeffreys(*share)
    assert 0 <= low <= share[0] / share[1] <= high <= 1


@given(shares)
def test_confirmed_and_denied_mirror_each_other(share: tuple[int, int]) -> None:
    low, high = jeffreys(*share)
    assert jeffreys(share[1] - share[0], share[1]) == pytest.approx((1 - high, 1 - low), abs=1e-9)


@given(shares)
def test_more_of_the_same_makes_it_narrower(share: tuple[int, int]) -> None:
    (low, high), (nearer, near) = jeffreys(*share), jeffreys(3 * share[0], 3 * share[1])
    assert near - nearer < high - low


@pytest.mark.parametrize(("confirmed", "settled"), [(0, 0), (2, 1), (-1, 3)])
def test_what_is_no_share_is_refused(confirmed: int, settled: int) -> None:
    with pytest.raises(ValueError, match=f"{confirmed} of {settled}"):
        jeffreys(confirmed, settled)
