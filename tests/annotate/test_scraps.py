"""Words cut out of a clause are told with the clause, or not at all; a clause is told with all that it needs."""

import pytest
from newsroom import mentions


def texts(text):
    return [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Holm's strategy for the port is going up in smoke.",
        "The plan for the port has drawn harsh criticism from Ida Moe.",
        "Brunn was not the only mayor whom Holm refused to endorse.",
        "Any firm that asks its buyers to pay more than others must hand over the score.",
        "There have been unconfirmed reports of more fires inside the Tolma mill.",
        "The talks in Velm prompted Ada Brunn to accuse the bank of fraud.",
    ],
)
def test_a_clause_is_told_whole(text):
    assert texts(text) == [text]


def test_what_a_relative_clause_confirms_has_its_verb():
    assert "[The fire] was confirmed by the ministry." in texts(
        "The fire, which was confirmed by the ministry, began at nine in a shed in Tolma."
    )


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("“Even though I am only nine,” one girl in Tolma wrote.", "Even though"),
        ("“I mean, the mill is shut,” said Ida Moe. “I mean.”", "I [Ida Moe] mean."),
        ("A week after Holm spoke to the miners. The mill closed.", "A week after"),
    ],
)
def test_half_a_sentence_is_no_claim(text, half):
    assert not [t for t in texts(text) if t.startswith(half)]


def test_who_claims_to_be_somebody_is_cited_in_a_relative_clause_too():
    found = mentions("A woman who claims to be the heir of Arno Pell has moved into his house in Velm.")
    assert any("claims to be the heir" in m.text and m.source is not None for m in found)


def test_what_a_comma_parts_from_a_clause_is_told_apart():
    assert texts("The race in Velm is close, with Ida Moe warning that the mill in Tolma could shut.")[0] == (
        "The race in Velm is close."
    )


def test_what_would_have_been_is_not_told_as_done():
    found = texts("“Had it happened, we would have told the papers about it and announced it,” Holm said.")
    assert not [t for t in found if "] announced it" in t]
