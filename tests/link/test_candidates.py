"""Candidates: enough pairs, never all of them."""

import random

from making import mention

from claims.link.candidates import candidates
from claims.link.features import Features, features_of


def test_pairs_share_two_words() -> None:
    features = features_of(
        [
            mention("a", "bakery closes in winter"),
            mention("b", "closing of a bakery"),
            mention("c", "bakery sells bicycles"),
            mention("d", "bicycle sales rose in winter"),
        ]
    )
    assert candidates(features) == [(0, 1)]


def test_one_word_is_enough_for_main_mentions_and_for_whoever_shares_no_other() -> None:
    texts = ["bakery closes", "oven of the bakery", "bakery", "bakery"]
    features = features_of([mention(f"a{at}", text, primary=at < 2) for at, text in enumerate(texts)])
    assert (0, 1) in candidates(features)
    assert (2, 3) in candidates(features)
    apart = features_of([mention(f"a{at}", text) for at, text in enumerate(["bakery closes", "bakery opens"] * 2)])
    assert candidates(apart) == [(0, 2), (1, 3)]


def test_a_word_that_all_share_does_not_make_all_pairs() -> None:
    features = features_of([mention(f"a{n}", f"bakery tale{n}x of bread") for n in range(600)])
    assert len(candidates(features)) < 600 * 30


def _name(number: int) -> str:
    return "".join("bcdfghjklm"[int(digit)] + "o" for digit in str(number))


def _archive(count: int) -> list[Features]:
    """So many mentions of six common words each, and of a rare pair that four of them share."""
    chance = random.Random(3)
    common = [f"{_name(n)}ca" for n in range(60)]
    texts = [f"{' '.join(chance.sample(common, 6))} {_name(n // 4)}ra {_name(n // 4)}ta" for n in range(count)]
    return features_of([mention(f"a{n}", text) for n, text in enumerate(texts)])


def test_common_words_do_not_make_more_and_more_candidates_of_each_mention() -> None:
    features = _archive(2000)
    assert len(candidates(features)) < 24 * len(features)


def test_those_that_share_the_rarest_words_are_kept() -> None:
    features = _archive(2000)
    found = set(candidates(features))
    assert all((at, at + 1) in found for at in range(0, 2000, 4))


def test_the_order_of_mentions_has_no_say() -> None:
    features = _archive(400)
    shuffled = random.Random(1).sample(features, len(features))
    ids = {frozenset((features[a].id, features[b].id)) for a, b in candidates(features)}
    assert ids == {frozenset((shuffled[a].id, shuffled[b].id)) for a, b in candidates(shuffled)}


def test_none() -> None:
    assert candidates([]) == []
