"""Whom a person speaks for, as the article tells it."""

import pytest
from newsroom import mentions, the


def description(text: str) -> str:
    return the(mentions(text), "40 jobs").source.role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tern Motors spokesman Jo Lee said the firm would cut 40 jobs.", "spokesman of Tern Motors"),
        ("Jo Lee, a spokeswoman for Tern Motors, said the firm would cut 40 jobs.", "spokeswoman of Tern Motors"),
        ("Jo Lee, chief executive of Tern Motors, said the firm would cut 40 jobs.", "chief executive of Tern Motors"),
        ("Jo Lee, Tern Motors' chief executive, said the firm would cut 40 jobs.", "chief executive of Tern Motors"),
        ("Tern Motors' founder Jo Lee said the firm would cut 40 jobs.", "founder of Tern Motors"),
        ("Tern Motors lost money in May. Its founder, Jo Lee, said it would cut 40 jobs.", "founder of Tern Motors"),
        (
            "Acme Foods lent money to Velmont. Tern Motors lost it. Its founder, Jo Lee, said it would cut 40 jobs.",
            "founder of Tern Motors",
        ),
        ("Velmont Bank was fined in May. President Jo Lee said the state would cut 40 jobs.", "president"),
        ("Jo Lee said Tern Motors would cut 40 jobs.", ""),
        ("Ann Boe was held in May. Her lawyer, Jo Lee, said 40 jobs would go.", "lawyer of Ann Boe"),
        ("Boats burned. Ann Boe's agent, Jo Lee, said 40 jobs would go.", "agent of Ann Boe"),
        ("Ann Boe met Ida Moe. Her lawyer, Jo Lee, said 40 jobs would go.", "lawyer"),
    ],
)
def test_role_and_body(text, role):
    assert description(text) == role


def test_the_role_is_told_wherever_the_person_speaks():
    text = "Jo Lee, founder of Tern Motors, sold 900 shares. Lee said on Friday that the firm would cut 40 jobs."
    assert description(text) == "founder of Tern Motors"


def test_a_person_keeps_the_kind_of_a_person_whatever_body_he_speaks_for():
    found = the(mentions("Tern Motors spokesman Jo Lee said the firm would cut 40 jobs."), "40 jobs")
    assert (found.kind, found.source.name) == ("person", "Jo Lee")


def test_a_spokesman_without_a_name_is_the_body_itself():
    found = the(mentions("A Tern Motors spokesman said the firm would cut 40 jobs."), "40 jobs")
    assert (found.kind, found.source.id) == ("organization", "organization:tern-motors")
    assert found.source.role == "Tern Motors spokesman"


def test_her_client_is_the_one_she_is_the_lawyer_of():
    text = "Piet Harn sold the yard in May. His lawyer, Jo Lee, was there. Lee said that her client was owed 40 boats."
    assert the(mentions(text), "40 boats").text == "[Piet Harn] was owed 40 boats."


def test_the_body_that_somebody_speaks_of_is_not_his_own():
    text = (
        "Pellworth denied the report. Pellworth has 40 shops.\n\n"
        "“There have been no talks with Garrick Vale,” Chief Executive Ingrid Maas said in a statement."
    )
    [one] = {m.source for m in mentions(text) if m.source is not None and m.source.name == "Ingrid Maas"}
    assert one.role.startswith("chief executive") and "Garrick" not in one.role
