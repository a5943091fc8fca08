"""What a claim says where it stands alone, and when that is no more than background."""

import pytest
from newsroom import mentions, the


def test_a_body_without_a_name_has_an_article():
    text = the(mentions("The bank confirmed its intention to sell the unit."), "sell").text
    assert text == "[The bank] confirmed its intention to sell the unit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge, which reportedly cost $4 million, was closed on Monday.",
            {"[The bridge] cost $4 million.", "The bridge was closed on Monday."},
        ),
        ("A rumor that Acme would close the mill is making the rounds.", {"Acme would close the mill."}),
    ],
)
def test_hearsay_in_a_side_clause_covers_that_clause_alone(text, expected):
    assert {m.text for m in mentions(text)} == expected


def test_a_claim_of_which_nobody_can_tell_what_it_is_about_is_background():
    assert the(mentions("The results are clear that it is legitimate."), "legitimate").type == "background"
    assert the(mentions("Acme said it would close the mill."), "mill").type != "background"


def test_a_thing_that_is_only_named_is_background():
    assert [m.type for m in mentions("A huge mistake, according to two bankers at Acme.")] == ["background"]
    assert [m.type for m in mentions("It was a huge mistake for Acme, according to two bankers.")] != ["background"]


def test_what_hangs_on_a_noun_of_the_subject_is_no_part_of_its_name():
    found = mentions("A picture of Abdul, who reportedly served as an imam, appeared on two websites.")
    assert {"[Abdul] served as an imam.", "A picture of Abdul appeared on two websites."} == {m.text for m in found}


def test_what_stands_on_a_condition_keeps_it():
    text = the(mentions("“If Ron Trent becomes the president, I will be stopped,” Sadiq Kahn said."), "stopped").text
    assert text == "If Ron Trent becomes the president, I [Sadiq Kahn] will be stopped."


def test_a_promise_to_update_is_no_claim():
    found = mentions("Acme will sell its mill, a banker said. We will update this post if we hear more.")
    assert [m.text for m in found] == ["Acme will sell its mill."]
