"""Kind, stance and hedge on strings, construction by construction."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.kinds import kind_of
from claims.annotate.sourcing import hedges_in, stance_of


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Mara Lindqvist", "person"),
        ("she", "person"),
        ("Lindqvist's lawyer", "person"),
        ("Lindqvist's spokeswoman, Ida Berg", "person"),
        ("Harbor Commissioner Tove Holm", "person"),
        ("her lawyer, Ida Berg", "person"),
        ("the founder", "person"),
        ("one in three", "collective"),
        ("the company", "organization"),
        ("a Velora spokesman", "organization"),
        ("a spokeswoman for the ministry", "organization"),
        ("the White House", "organization"),
        ("police", "organization"),
        ("the FBI", "organization"),
        ("the brewery", "organization"),
        ("Rating agency Stannard", "organization"),
        ("the Holm camp", "organization"),
        ("one Republican involved in the talks", "anonymous"),
        ("lawyers for Ida Quist", "person"),
        ("lawyers for Velora", "anonymous"),
        ("state Sen. Ida Berg", "person"),
        ("a miner", "anonymous"),
        ("a third banker", "anonymous"),
        ("the vice president's spokeswoman", "person"),
        ("the bank's spokeswoman", "organization"),
        ("Word", "collective"),
        ("a third of those asked", "collective"),
        ("minutes of the trustees", "document"),
        ("the weekly Osk Mirror", "outlet"),
        ("The tech blog Packet Loss", "outlet"),
        ("Times' Ida Berg", "outlet"),
        ("Reuters", "outlet"),
        ("the newspaper", "outlet"),
        ("a Bloomberg report", "outlet"),
        ("the complaint", "document"),
        ("a new poll", "document"),
        ("a Reuters poll", "document"),
        ("an SEC filing", "document"),
        ("the e-mails", "document"),
        ("a knowledgeable source", "anonymous"),
        ("people familiar with the matter", "anonymous"),
        ("two aides", "anonymous"),
        ("officials", "anonymous"),
        ("an insider", "anonymous"),
        ("a manager, who spoke on condition of anonymity", "anonymous"),
        ("prosecutors", "organization"),
        ("Federal prosecutors in the city", "organization"),
        ("two prosecutors", "anonymous"),
        ("a prosecutor", "anonymous"),
        ("some prosecutors", "collective"),
        ("witnesses", "collective"),
        ("Witnesses", "collective"),
        ("two witnesses", "anonymous"),
        ("a witness", "anonymous"),
        ("neighbours", "collective"),
        ("a neighbour", "anonymous"),
        ("preliminary autopsy", "document"),
        ("a preliminary autopsy", "document"),
        ("Tove Holm, a lawyer for the unnamed man", "person"),
        ("a lawyer for an unnamed man", "anonymous"),
        ("an unnamed official", "anonymous"),
        ("the authorities", "organization"),
        ("critics", "collective"),
        ("some Republicans", "collective"),
        ("experts", "collective"),
        ("media reports", "collective"),
        ("those who left", "collective"),
        ("", "collective"),
        ("we", "author"),
        ("I", "author"),
    ],
)
def test_kind(source, kind):
    assert kind_of(source)[0] == kind


def test_a_pronoun_takes_the_kind_of_what_it_stands_for():
    assert kind_of("it", antecedent=("Velora", "organization")) == ("organization", "Velora")
    assert kind_of("we", antecedent=("Mara Lindqvist", "person"))[0] == "person"


def test_the_label_tells_a_company_from_a_person():
    assert kind_of("Velora", head_label="ORG")[0] == "organization"
    assert kind_of("Velora", head_label="PERSON")[0] == "person"


def test_a_common_noun_that_begins_a_sentence_is_no_name():
    assert kind_of("Officials")[0] == "anonymous"
    assert kind_of("Report")[0] == "collective"


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
    ("text", "hedges"),
    [
        ("the plant may close", ["may"]),
        ("the firm is considering a sale", ["considering"]),
        ("the two reportedly met", ["reportedly"]),
        ("it should turn a profit in May", ["should"]),
        ("it is said to be ill", ["is said to"]),
        ("the vote is in May", []),
        ("it opened on May 3", []),
        ("It may, in May, open", ["may"]),
        ("it will open", []),
        ("I think it is over", []),
        ("it could not open", []),
        ("it would sell the unit if rates fell", ["would"]),
        ("he claimed it was over", []),
        ("a likely voter, likely to win", ["likely"]),
        ("the likely nominee", []),
        ("the supposed that, supposed heir", ["supposed"]),
        ("“May we?” May asked", ["May"]),
        ("it rose late in May", []),
        ("as soon as possible", []),
        ("it is best  possible, if possible", []),
        ("it opened in May, 2013", []),
    ],
)
def test_hedges(text, hedges):
    assert [text[s:e] for s, e in hedges_in(text)] == hedges


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_the_labels(one, other):
    assert kind_of(one)[0]
    assert stance_of(one, other)[0]
    spans = hedges_in(other)
    assert all(0 <= s < e <= len(other) for s, e in spans)
    assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    "part",
    ["may ", "It may close. ", "May ", "likely ", "would if ", "should a", "possible possible", "may" + " " * 99],
)
def test_hedges_of_a_long_text_are_those_of_its_parts(part):
    times = 60_000 // len(part)
    found = hedges_in("x " + part * times)
    assert len(found) <= 2 * times + 1


def test_hedges_of_ten_times_the_text_take_no_hundred_times_as_long():
    def least(times):
        text = "It may close. " * times
        return min(timeit.repeat(lambda: hedges_in(text), number=1, repeat=5, timer=time.process_time))

    assert least(4000) < 40 * least(400)


def test_long_nonsense_takes_no_time():
    began = time.perf_counter()
    kind_of("Aa " * 3000)
    stance_of("Aa " * 3000, "not Aa " * 3000)
    assert time.perf_counter() - began < 2


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


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Tern Motors is in talks to buy Holm", []),
        ("Tern Motors is leaning toward a sale", ["leaning toward"]),
        ("There is no certainty that it will be sold", ["no certainty"]),
        ("is said", ["is said"]),
        ("said to", ["said to"]),
        ("said", []),
    ],
)
def test_what_is_under_way_is_no_guess_and_hearsay_is(text, hedges):
    assert [text[s:e] for s, e in hedges_in(text)] == hedges
