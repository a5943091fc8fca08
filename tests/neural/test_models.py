"""The two encoders beside the extractor: sentence vectors, odds of stance, and what is said where they are damaged."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import ModelError
from claims.neural import STANCES, sentence_vectors, session, stance_odds, text_vectors
from claims.neural.session import bundled, use
from claims.neural.stance import PIECES
from claims.neural.vectors import WIDTH, pieces_of

WEIGHTS = Path(session.__file__).parent / "weights"
FILES = ("vectors.onnx", "stance.onnx", "tokenizer.json")
CLAIM = "Acme will sell its mill."
ODD = ("", " ", "\n\n", "\x00\x1b[31m", "\ud83d", "😀" * 9, "e\u0301" * 50, "\u202eabc", "\u200b", "mill " * 900)
some_text = st.text(max_size=80)


@pytest.mark.parametrize("text", ODD[1:])
def test_a_vector_has_length_one(text):
    [row] = sentence_vectors([text])
    assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5)


@settings(max_examples=40, deadline=None)
@given(st.lists(some_text, max_size=4))
def test_every_text_has_a_row_and_only_the_empty_one_is_zero(texts):
    rows = sentence_vectors(texts)
    assert rows.shape == (len(texts), WIDTH)
    assert np.isfinite(rows).all()
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0 if text else 0.0 for text in texts], abs=1e-5)


@settings(max_examples=25, deadline=None)
@given(some_text, st.lists(some_text, max_size=3), st.lists(some_text, max_size=3))
def test_a_text_s_vector_does_not_depend_on_the_others(text, before, after):
    [alone] = sentence_vectors([text])
    assert (sentence_vectors([*before, text, *after])[len(before)] == alone).all()


def test_two_claims_of_one_story_lie_apart_as_claims_alone():
    both = text_vectors([CLAIM, "The firm Acme is selling a mill.", "Acme's mill in Harlow was hit by a strike."])
    assert (
        both.story
        == sentence_vectors([CLAIM, "The firm Acme is selling a mill.", "Acme's mill in Harlow was hit by a strike."])
    ).all()
    assert both.claim[0] @ both.claim[1] > both.claim[0] @ both.claim[2] + 0.3
    assert both.claim[0] @ both.claim[2] < both.story[0] @ both.story[2]


def test_sentences_of_one_event_lie_nearer_than_others():
    claim, same, other = sentence_vectors(
        [CLAIM, "The firm Acme is selling a mill.", "Rain fell on the choir's picnic."]
    )
    assert claim @ same > claim @ other + 0.3


@settings(max_examples=40, deadline=None)
@given(some_text, some_text)
def test_odds_are_of_four_stances_and_sum_to_one(claim, text):
    odds = stance_odds(claim, text)
    assert odds.shape == (len(STANCES),)
    assert (odds >= 0).all()
    assert odds.sum() == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", ODD)
def test_odds_are_finite_for_odd_texts_on_either_side(text):
    assert np.isfinite([stance_odds(CLAIM, text), stance_odds(text, CLAIM)]).all()


def test_what_was_read_before_changes_no_odds():
    pairs = [(CLAIM, "Acme denied it."), (CLAIM, "Acme sold a mill. " * 40), ("", ""), ("Dorn resigned.", CLAIM)]
    there = [stance_odds(*pair) for pair in pairs]
    back = [stance_odds(*pair) for pair in reversed(pairs)]
    assert all((a == b).all() for a, b in zip(there, reversed(back), strict=True))


def test_what_does_not_fit_is_cut_off():
    text = "Acme denied that it will sell its mill. " * PIECES
    assert (stance_odds(CLAIM, text) == stance_odds(CLAIM, text + "It was all a hoax.")).all()
    assert (stance_odds("mill " * 48, text) == stance_odds("mill " * 400, text)).all()


def test_a_long_text_is_counted_whole_though_it_is_read_in_part():
    assert pieces_of(["", "mill", "mill " * 900]) == [0, 1, 900]


def test_half_a_character_is_read_as_the_sign_of_a_lost_one():
    assert (sentence_vectors(["mill \ud83d"]) == sentence_vectors(["mill \ufffd"])).all()
    assert pieces_of(["mill \ud83d"]) == pieces_of(["mill \ufffd"])


def read_both():
    sentence_vectors(["mill"])
    stance_odds(CLAIM, "mill")


@pytest.fixture
def folder(tmp_path):
    for name in FILES:
        shutil.copy(WEIGHTS / name, tmp_path / name)
    return tmp_path


def test_an_empty_folder_is_a_damaged_package(tmp_path):
    with use(tmp_path):
        with pytest.raises(ModelError, match="install the package anew"):
            sentence_vectors(["mill"])
        with pytest.raises(ModelError, match="install the package anew"):
            stance_odds(CLAIM, "mill")


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_needed(folder, name):
    (folder / name).unlink()
    with use(folder), pytest.raises(ModelError, match="does not run"):
        read_both()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("told", [b"", b"{}", b"\xff\xfe no model"])
def test_a_file_that_is_none_of_a_model_s_is_a_damaged_package(folder, name, told):
    (folder / name).write_bytes(told)
    with use(folder), pytest.raises(ModelError, match="does not run"):
        read_both()


def test_a_graph_that_breaks_off_is_a_damaged_package(folder):
    graph = (folder / "stance.onnx").read_bytes()
    (folder / "stance.onnx").write_bytes(graph[: len(graph) // 2])
    with use(folder), pytest.raises(ModelError, match="'stance' does not run"):
        stance_odds(CLAIM, "mill")


def test_a_tokenizer_that_lacks_the_marks_is_a_damaged_package(folder):
    told = (folder / "tokenizer.json").read_text(encoding="utf-8")
    (folder / "tokenizer.json").write_text(told.replace("[SEP]", "[sep]"), encoding="utf-8")
    with use(folder), pytest.raises(ModelError, match=r"lacks .*\[SEP\]"):
        sentence_vectors(["mill"])


def test_graphs_in_each_other_s_place_are_told(folder):
    shutil.copy(WEIGHTS / "stance.onnx", folder / "vectors.onnx")
    shutil.copy(WEIGHTS / "vectors.onnx", folder / "stance.onnx")
    with use(folder):
        with pytest.raises(ModelError, match="'vector' does not run"):
            sentence_vectors(["mill"])
        with pytest.raises(ModelError, match="'stance' does not run"):
            stance_odds(CLAIM, "mill")


def test_only_within_use_is_another_folder_read(folder):
    own = bundled("vectors")
    with use(folder):
        copy = bundled("vectors")
        assert copy is not own
        assert copy.digest == own.digest
    assert bundled("vectors") is own


def test_after_an_error_the_package_s_own_model_is_read_again(tmp_path):
    with pytest.raises(ModelError), use(tmp_path):
        sentence_vectors(["mill"])
    assert sentence_vectors(["mill"]).any()
