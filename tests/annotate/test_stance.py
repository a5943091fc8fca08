"""What a source does toward a content, construction by construction."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.stance import stance_of


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "the road was closed", "asserts"),
        ("according to", "the road was closed", "asserts"),
        ("confirmed", "the sale", "confirms"),
        ("acknowledged", "that data was lost", "confirms"),
        ("denied", "that talks had begun", "denies"),
        ("dismissed", "the report as nonsense", "denies"),
        ("called", "the story “completely false”", "denies"),
        ("said", "there had been no talks", "denies"),
        ("said", "the report was “completely false.”", "denies"),
        ("pleaded", "not guilty", "denies"),
        ("told parliament", "that they weren't", "denies"),
        ("said", "the minister “did not recognise that account”", "denies"),
        ("ducked", "the question of who had signed", "no_comment"),
        ("has not taken a position on", "the bill", "no_comment"),
        ("has maintained his silence on", "the race", "no_comment"),
        ("said", "his mum was ill", "asserts"),
        ("said", "they had not been told of any pledge", "unaware"),
        ("said", "he did not know whether she would come", "unaware"),
        ("expressed support for", "the bill", "believes"),
        ("sided with", "the tenants", "believes"),
        ("told both sides that", "the price was low", "asserts"),
        ("not only mentioned", "the price", "asserts"),
        ("said", "residents had not been told of the leak", "asserts"),
        ("agreed", "that Velora had agreed to sell the mill", "confirms"),
        ("was adamant", "that the gate was shut", "asserts"),
        ("declined", "to comment", "no_comment"),
        ("did not respond to", "a request for comment", "no_comment"),
        ("doesn’t comment on", "rumors", "no_comment"),
        ("had", "no comment", "no_comment"),
        ("would not say", "who had called", "no_comment"),
        ("neither confirm nor deny", "the talks", "no_comment"),
        ("said", "it would not comment on rumors", "no_comment"),
        ("not could be reached", "for comment", "no_comment"),
        ("not returned", "calls", "no_comment"),
        ("not responded to", "a request for comment", "no_comment"),
        ("wasn’t aware of", "this plan", "unaware"),
        ("told", "that it wasn’t aware of the plan", "unaware"),
        ("asked", "whether the plant would close", "questions"),
        ("was skeptical of", "the plan", "questions"),
        ("fears", "that the dam will burst", "believes"),
        ("said", "“I think it is over”", "believes"),
        ("plans", "to open a second plant", "predicts"),
        ("said", "it would open a second plant", "predicts"),
        ("is expected", "to open a second plant", "predicts"),
        ("called for", "a vote", "urges"),
        ("told", "staff to leave", "urges"),
        ("asked", "the bank to wait", "urges"),
    ],
)
def test_stance(cue, content, stance):
    assert stance_of(cue, content)[0] == stance


def test_a_negated_denial_denies_nothing():
    assert stance_of("did not deny", "the report")[0] != "denies"


def test_a_negated_confirmation_confirms_nothing():
    assert stance_of("has not confirmed", "the date")[0] == "no_comment"


def test_a_refusal_to_act_is_no_refusal_to_comment():
    assert stance_of("refused", "to sell the plant")[0] != "no_comment"


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("could not independently verify", "questions"),
        ("has been unable to verify", "questions"),
        ("was unable to independently confirm", "questions"),
        ("has yet to authenticate", "questions"),
        ("could not confirm", "no_comment"),
        ("verified", "confirms"),
        ("independently confirmed", "confirms"),
    ],
)
def test_what_could_not_be_verified_is_not_confirmed(cue, stance):
    assert stance_of(cue, "that the tape was real")[0] == stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("told the Ledger:", "“Not a word of it is true.”", "denies"),
        ("said", "nothing of the sort is true", "denies"),
        ("said", "the report was broadly accurate", "confirms"),
        ("said", "the gauge was accurate", "asserts"),
        ("said:", "“I'm not going to get into that.”", "no_comment"),
        ("said", "she would not get into a boat", "predicts"),
        ("agreed", "to buy the mill", "asserts"),
        ("agreed", "that the mill was old", "confirms"),
        ("told", "listeners to stay at home", "urges"),
        ("told", "he feared more cuts to come", "believes"),
    ],
)
def test_answers_to_a_report_in_other_words(cue, content, stance):
    assert stance_of(cue, content)[0] == stance


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_it(cue, content):
    assert stance_of(cue, content)[0]


def test_long_nonsense_takes_no_time():
    began = time.perf_counter()
    stance_of("Aa " * 3000, "not Aa " * 3000)
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the price was not right", "asserts"),
        ("the price wasn't right", "asserts"),
        ("the time is not right", "asserts"),
        ("the story is that the time is not right", "asserts"),
        ("the price was not right for the owners", "asserts"),
        ("the price was not correct", "denies"),
        ("the price in the report was not right", "denies"),
        ("the figure was not right", "denies"),
    ],
)
def test_a_price_or_a_time_that_is_not_right_does_not_suit(content, stance):
    assert stance_of("said", content)[0] == stance
