"""What one article does to a claim: invented wordings, and the words that show it."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import article

from claims.check import article_sentences, asked, judged
from claims.check.features import PAIR_FEATURES
from claims.check.judge import evidence, features_of
from claims.model import Article
from claims.neural import STANCES

CLAIM = "Acme will sell its mill."
STORY = (
    "Riverton waited for news on Monday. The choir sang at the fair and children ate cake by the river. "
    "Acme will sell its mill to Borley Paper, the company announced. Rain is expected on Sunday.\n\n"
    "The harbor was quiet. The sale of the mill by Acme was confirmed on Tuesday by its chief executive."
)
ODD = ("\x00\x01\x1b[31m", "😀😀😀", "\ud83d", "\u202eabc", "\u200b\u200b", "1/0", "e\u0301" * 90, "mill " * 3000, "?")
TOLD = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))["of"]


def wordings():
    for entry in TOLD:
        marks = [pytest.mark.xfail(reason=entry["hard"], strict=False)] if "hard" in entry else []
        for stance in STANCES:
            for words in entry.get(stance, ()):
                yield pytest.param(entry["claim"], words, stance, id=f"{stance}: {words[:60]}", marks=marks)


def stance_of(claim: str, words: str, **told: str) -> str:
    return judged(asked(claim), article_sentences(article(words, **told))).stance


@pytest.mark.parametrize(("claim", "words", "stance"), list(wordings()))
def test_plain_words_are_taken_for_what_they_do_to_the_claim(claim, words, stance):
    assert stance_of(claim, words) == stance


def test_a_denial_counts_wherever_it_stands():
    rest = "The choir sang at the fair. Children ate cake by the river. Rain is expected on Sunday. " * 4
    assert stance_of(CLAIM, f"{rest}\n\nAcme denied that it will sell its mill.") == "disagree"
    assert stance_of(CLAIM, f"Acme denied that it will sell its mill.\n\n{rest}") == "disagree"


def test_a_headline_alone_tells_its_stance():
    assert stance_of(CLAIM, "", title="Acme will sell its mill") == "agree"
    assert stance_of(CLAIM, "", title="Acme denies that it will sell its mill") == "disagree"


def test_an_article_without_words_is_unrelated_for_sure():
    found = judged(asked(CLAIM), article_sentences(article("")))
    assert (found.stance, found.odds) == ("unrelated", (0.0, 0.0, 0.0, 1.0))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_odds_sum_to_one_and_the_stance_has_the_greatest(claim, words):
    found = judged(asked(claim), article_sentences(article(words)))
    assert sum(found.odds) == pytest.approx(1, abs=3e-4)  # each is rounded to four digits
    assert found.odds[STANCES.index(found.stance)] == max(found.odds)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: ascii(odd[:9]))
@pytest.mark.parametrize("title", ["", "Acme to sell mill"])
def test_figures_are_finite_for_odd_texts_on_either_side(odd, title):
    for claim, words in ((CLAIM, f"{odd} Acme will sell its mill {odd}"), (odd, STORY), (odd, odd)):
        article_ = article_sentences(article(words, title=title))
        if article_.texts:
            row = features_of(asked(claim), article_)
            assert row.shape == (len(PAIR_FEATURES),)
            assert np.isfinite(row).all()
        assert judged(asked(claim), article_).stance in STANCES


def test_an_empty_claim_has_nothing_to_do_with_any_article():
    assert stance_of("", STORY) == "unrelated"


def test_a_claim_is_judged_alike_whatever_was_judged_before():
    texts = [STORY, "Acme denied that it will sell its mill.", "Rain fell."]
    first = [judged(asked(CLAIM), article_sentences(article(text))) for text in texts]
    judged(asked("A bear was seen in the Harlow library."), article_sentences(article(STORY)))
    assert [judged(asked(CLAIM), article_sentences(article(text))) for text in reversed(texts)] == first[::-1]


def shown(text: str, **told: str) -> tuple[Article, tuple]:
    one = article(text, **told)
    held, own = article_sentences(one), asked(CLAIM)
    return one, evidence(own, held, judged(own, held))


def test_evidence_is_one_or_two_sentences_of_the_article_in_order():
    one, spans = shown(STORY)
    assert 1 <= len(spans) <= 2
    assert list(spans) == sorted(spans)
    assert set(spans) <= set(article_sentences(one).spans)


def test_evidence_shows_the_words_of_the_claim_and_not_what_stands_around_them():
    one, spans = shown(STORY)
    told = " ".join(one.words(span) for span in spans)
    assert "mill" in told
    assert "Acme" in told
    assert "choir" not in told
    assert "Rain" not in told


def test_evidence_of_a_denial_is_the_denial():
    one, spans = shown("The mill stands by the river.\n\nAcme denied that it will sell its mill.\n\nRain fell.")
    assert [one.words(span) for span in spans][-1] == "Acme denied that it will sell its mill."


def test_evidence_in_the_headline_says_so():
    _, spans = shown("Rain fell on Riverton.", title="Acme denies that it will sell its mill")
    assert [span.part for span in spans] == ["title"]


@pytest.mark.parametrize("text", ["", "The harbor choir sang three songs.", "\x00"])
def test_what_has_nothing_of_the_claim_shows_nothing(text):
    assert shown(text)[1] == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*STORY.split(". "), *ODD[:7], "\n\n"]), max_size=7).map(". ".join))
def test_evidence_always_lies_in_the_article(text):
    one, spans = shown(text, title="Mill news")
    for span in spans:
        assert 0 <= span.start < span.end <= len(one.title if span.part == "title" else one.text)
        assert one.words(span).strip()
