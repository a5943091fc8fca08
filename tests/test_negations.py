"""What looks like a negation: what affirms, and what leaves a matter open."""

import pytest

from claims.lexicon import lexicon
from claims.negations import affirms, leaves_open


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("The yard will not deliver its ferry until 2016.", True),
        ("The owner hasn’t ruled out a sale.", True),
        ("The yard will not deliver its ferry.", False),
        ("Until 2016 it will not.", False),
    ],
)
def test_what_affirms(text, so):
    assert affirms(text) == so


@pytest.mark.parametrize(
    ("text", "anywhere", "at_once"),
    [
        ("no final decision has been taken", True, True),
        ("that there has been no firm decision", True, True),
        ("“Nothing has been signed,” she said", True, True),
        ("the board had not decided", True, False),
        ("the yard was for sale, though no decision had been taken", True, False),
        ("no such decision was made", False, False),
        ("no talks took place", False, False),
        ("", False, False),
    ],
)
def test_what_leaves_a_matter_open(text, anywhere, at_once):
    assert (leaves_open(text), leaves_open(text, at_once=True)) == (anywhere, at_once)


def test_no_and_a_comma_is_an_answer_of_its_own():
    assert not leaves_open("No, the decision stands", at_once=True)


def test_every_phrase_leaves_a_matter_open():
    for phrase in lexicon().opens:
        assert leaves_open(" ".join(phrase.words), at_once=True), phrase
