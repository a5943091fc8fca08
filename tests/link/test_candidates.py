"""Candidates: enough pairs, never all of them."""

from making import mention

from claims.link.candidates import candidates
from claims.link.features import features_of


def test_pairs_share_a_word() -> None:
    features = features_of(
        [
            mention("a", "bakery closes"),
            mention("b", "closing of a bakery"),
            mention("c", "bicycle sales rose"),
        ]
    )
    assert candidates(features) == [(0, 1)]


def test_a_word_that_all_share_does_not_make_all_pairs() -> None:
    features = features_of([mention(f"a{n}", f"bakery tale{n}x of bread") for n in range(600)])
    assert len(candidates(features)) < 600 * 30


def test_none() -> None:
    assert candidates([]) == []
