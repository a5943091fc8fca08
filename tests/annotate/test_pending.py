"""What the author asked and waits for."""

import pytest
from newsroom import mentions, the

TALKS = "Vantor Steel is in talks to buy Tern Motors for $300 million, two people familiar with the matter said."


def test_a_question_that_waits_for_its_answer_is_pending_and_supports_nothing():
    found = mentions(f"{TALKS}\n\nWe have contacted Vantor Steel for comment.")
    said = the(found, "asked Vantor Steel")
    assert (said.response, said.kind, said.toward) == ("pending", "author", "discusses")
    assert said.answers == the(found, "in talks", "$300 million").id
    assert said.about == ("Vantor Steel",)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We have asked the company for comment.", ["[The author] asked Vantor Steel for an answer."]),
        ("Halvard Securities has contacted Vantor Steel.", []),
    ],
)
def test_only_the_author_s_own_question_waits_whatever_he_calls_the_one_asked(text, asked):
    found = mentions(f"Vantor Steel is in talks to buy a mill, two bankers said.\n\n{text}")
    assert [m.text.partition(" [on:")[0] for m in found if m.response == "pending"] == asked


@pytest.mark.parametrize(
    "asked", ["has been contacted", "has been contacted for comment", "has been asked for comment"]
)
def test_that_somebody_has_been_asked_is_no_news_but_a_question_that_waits(asked):
    found = mentions(f"{TALKS}\n\nVantor Steel {asked}.")
    assert [m.response for m in found if "Vantor" in m.text and "in talks" not in m.text] == ["pending"]


def test_who_was_contacted_by_somebody_is_news():
    found = mentions(f"{TALKS}\n\nVantor Steel has been contacted by the police.")
    assert the(found, "police").response is None


def test_who_was_asked_may_be_named_in_apposition():
    found = mentions(f"{TALKS}\n\nThe lender, Corrie Bank, has been contacted for comment.")
    assert [m.about for m in found if m.response == "pending"] == [("Corrie Bank",)]


@pytest.mark.parametrize(
    "text",
    [
        "“We contacted Vantor Steel in May,” said Ida Moe, a farmer.",
        "We reached out to Vantor Steel, who told us that the talk was idle.",
        "We asked our readers what they thought of Vantor Steel.",
        "I call on Vantor Steel to stop.",
    ],
)
def test_what_others_asked_or_was_answered_does_not_wait(text):
    assert [m for m in mentions(f"{TALKS}\n\n{text}") if m.response == "pending"] == []
