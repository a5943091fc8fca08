"""What looks like an answer and is a deed."""

import pytest
from newsroom import mentions, the


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court of Velora refused to reinstate the voter law on Monday.",
        "Acme Foods refused to pay the fine for its Leeds plant.",
        "The city of Harlow declined to renew the lease of the market hall.",
    ],
)
def test_who_refuses_to_do_something_keeps_no_answer_back(text):
    found = mentions(text)
    assert [m.stance for m in found] == ["asserts"]
    assert all(m.response is None and m.source is None for m in found)


@pytest.mark.parametrize(
    "answer",
    [
        "Acme Foods declined to discuss the talks.",
        "Acme Foods refused to name the buyer.",
        "A spokesman for Acme Foods declined to take questions.",
        "Acme Foods declined to say whether it would sell.",
    ],
)
def test_who_refuses_to_tell_gives_no_comment(answer):
    found = mentions(f"Acme Foods is in talks to sell its Leeds plant, two bankers said. {answer}")
    assert [m.response for m in found] == [None, "no_comment"]


def test_terms_that_are_agreed_are_no_admission():
    [deal, near] = mentions("Aldermoor have agreed a fee for Mateo Brandt and are close to a deal, sources said.")
    assert (deal.stance, deal.kind) == ("asserts", "anonymous")
    assert (near.stance, near.kind) == ("asserts", "anonymous")


def test_who_agrees_that_something_is_so_still_admits_it():
    assert the(mentions("Holm agreed that the road was bad."), "road").stance == "confirms"


def test_what_somebody_rules_out_doing_is_his_own_plan():
    [told] = mentions("Ugo Falaschi, the club's president, has ruled out paying more than 40 million euros.")
    assert (told.stance, told.response) == ("predicts", None)
