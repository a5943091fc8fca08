"""Who a source is, by its words, construction by construction."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.kinds import kind_of


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


@given(st.text(max_size=60))
def test_no_text_breaks_it(source):
    assert kind_of(source)[0]


def test_long_nonsense_takes_no_time():
    began = time.perf_counter()
    kind_of("Aa " * 3000)
    assert time.perf_counter() - began < 1
