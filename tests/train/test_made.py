"""Articles made from the constructions: their spans fit, their words are whole."""

import re

import pytest

from claims.train.constructions import made_articles, marked


def test_marks_become_spans():
    text, [first, second] = marked("[s|Holm] [c|said] [t|no], but [s2|Berg] [c2|denied] [t2|it] [t2|all].")
    assert text == "Holm said no, but Berg denied it all."
    assert [text[s:e] for s, e in (*first["source"], *first["cue"], *first["content"])] == ["Holm", "said", "no"]
    assert [text[s:e] for s, e in second["content"]] == ["it", "all"]


def test_made_articles_are_the_same_for_a_seed():
    assert list(made_articles(5, seed=1)) == list(made_articles(5, seed=1))
    assert list(made_articles(5, seed=1)) != list(made_articles(5, seed=2))


@pytest.fixture(scope="module")
def made():
    return list(made_articles(150))


def test_nothing_is_left_to_fill(made):
    for article in made:
        assert not re.search(r"[<>|\[\]]|VP\.", article.text), article.text


def test_every_attribution_has_a_cue_and_a_content_of_whole_words(made):
    for article in made:
        for attribution in article.attributions:
            assert attribution["cue"]
            assert attribution["content"]
            for start, end in (*attribution["source"], *attribution["cue"], *attribution["content"]):
                assert not article.text[start:end].isspace()
                assert not article.text[start - 1 : start + 1].isalnum() or start == 0
                assert not article.text[end - 1 : end + 1].isalnum() or end == len(article.text)


def test_sentences_begin_with_a_capital_letter(made):
    for article in made:
        for paragraph in article.text.split("\n\n"):
            first = re.search(r"\w", paragraph)
            assert first is None or not first[0].islower() or paragraph.startswith("@"), paragraph
