"""An article as it is read beside a claim, and the words that settle a rumor or leave it open."""

import tomllib
from importlib.resources import files

import numpy as np
import pytest
from newsroom import article

from claims.check import article_sentences, asked
from claims.check.sentences import bearing
from claims.check.signs import says

FILLER = ("The choir sang at the fair.", "Children ate cake.", "Rain fell on the valley.", "A new cook was hired.")
DATA = tomllib.loads((files("claims") / "data" / "check.toml").read_text(encoding="utf-8"))


def test_the_headline_is_read_first_and_every_sentence_stands_where_it_says():
    one = article("Rain fell on\nRiverton. Acme denied it.", title="Acme to sell mill")
    found = article_sentences(one)
    assert found.texts == ("Acme to sell mill", "Rain fell on Riverton.", "Acme denied it.")
    assert [one.words(span).replace("\n", " ") for span in found.spans] == list(found.texts)
    assert found.vectors.shape[0] == len(found.pieces) == len(found.texts)


def test_an_article_without_text_has_no_sentences():
    found = article_sentences(article(""))
    assert (found.texts, found.spans, found.pieces, len(found.vectors)) == ((), (), (), 0)
    assert bearing(asked("Acme will sell its mill.").vector, found) == []


def places(claim: str, *sentences: str) -> tuple[list[int], tuple[str, ...]]:
    found = article_sentences(article("\n\n".join(sentences)))
    return bearing(asked(claim).vector, found), found.texts


def test_the_first_sentence_is_always_read_and_the_nearest_with_it():
    many = [sentence for _ in range(12) for sentence in FILLER]
    took, texts = places("Acme will sell its mill.", *many, "Acme is selling the mill.", *many)
    assert took[0] == 0
    assert "Acme is selling the mill." in [texts[at] for at in took]
    assert took == sorted(set(took))
    assert len(took) < len(texts)


def test_one_long_sentence_leaves_room_for_the_nearest():
    long = "The mill, " + "which stood by the river, and the river, which ran by the mill, " * 20 + "was old."
    took, texts = places("Acme will sell its mill.", long, *FILLER, "Acme is selling the mill.")
    assert "Acme is selling the mill." in [texts[at] for at in took]


def test_words_that_settle_bring_a_sentence_nearer():
    """Two sentences as far from the claim as each other: the one that settles is read where there is room for one."""
    found = article_sentences(
        article("\n\n".join(["The fair opened. ", "The hall was a hoax " * 12 + ".", "The hall was a barn " * 12]))
    )
    same = np.zeros((len(found.texts), found.vectors.shape[1]), np.float32)
    same[:, 0] = 0.5
    level = type(found)(found.spans, found.texts, found.pieces, same)
    claim = np.eye(1, same.shape[1], dtype=np.float32)[0]
    took = bearing(claim, level)
    assert [says("settles", found.texts[at]) for at in took] == [False, True]


@pytest.mark.parametrize("kind", ["settles", "opens"])
def test_every_word_of_the_list_is_found_and_every_example_has_one(kind):
    for entry in DATA[kind]:
        assert says(kind, entry["example"])
        assert [word for word in entry["words"] if not says(kind, f"It was {word.upper()}, they said.")] == []


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("settles", "Acme DENIED it.", True),
        ("settles", "Police found no evidence of it.", True),
        ("settles", "The fakery museum opened.", False),
        ("settles", "Will Acme sell?", False),
        ("settles", "", False),
        ("opens", "Will Acme sell?", True),
        ("opens", "It is unclear.", True),
        ("opens", "The reporter left the gift shop.", False),
        ("opens", "", False),
    ],
)
def test_words_are_found_whole_and_in_any_case(kind, text, found):
    assert says(kind, text) is found
