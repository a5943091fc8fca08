"""Denials by other words than denying, and who is meant in them."""

import pytest
from newsroom import mentions, the

RUMOR = "Idris Konte has asked to leave Rovers, the Daybeat reported."


@pytest.mark.parametrize("verb", ["quashed", "laughed off", "brushed aside", "shrugged off", "has rubbished"])
def test_who_turns_down_reports_denies_what_they_tell(verb):
    found = mentions(f"{RUMOR} Harcastle {verb} reports that Konte has asked to leave.")
    [denial] = [m for m in found if m.source is not None and "Harcastle" in m.source.name]
    assert denial.stance == "denies"


def test_to_confirm_that_nothing_was_received_is_to_deny_it():
    text = "Halden Foods confirmed that it has received no approach from Brisca Capital."
    assert the(mentions(text), "approach").stance == "denies"


def test_a_company_speaks_of_itself_as_the_company():
    text = (
        "Halden Foods is not in talks with Brisca Capital, it said.\n\n"
        '"The company has received no approach from Brisca Capital," Halden Foods said in a statement.'
    )
    assert "[Halden Foods] has received" in the(mentions(text), "approach").text


def test_what_was_told_to_you_is_no_claim():
    found = mentions('"I told you there was no bid," Conrad Pell said. "There was no bid from Brisca Capital."')
    assert [m.type for m in found if "told you" in m.text] == ["opinion"]


@pytest.mark.parametrize(
    "front",
    [
        "Nothing was heard on board, the ministry said, contradicting",
        "The coast guard said on Monday the ferry had sunk in a storm, rejecting",
    ],
)
def test_a_claim_that_is_contradicted_is_still_whose_it_is(front):
    found = mentions(f"{front} a claim by opposition lawmaker Bruno Sable that an explosion had been heard.")
    told = the(found, "explosion")
    assert told.source is not None
    assert (told.source.name, told.stance) == ("Bruno Sable", "asserts")


def test_a_figure_that_is_disputed_is_denied():
    text = "Brandi would receive 4 million euros, a figure that the office of Konte's agent disputed."
    assert [m.stance for m in mentions(text) if "4 million" in m.text] == ["denies"]
