"""Sentences that a colon or a semicolon only strings together are told apart; a colon that leads in is not."""

import pytest


def sentences(text: str) -> list[str]:
    from claims.annotate.language import load_model, parsed_docs

    return [s.text for s in parsed_docs(load_model(), [text])[0].sents]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "This one is just too odd not to pass along: Tern Motors is considering a sale of its van unit.",
            "Tern Motors is considering a sale of its van unit.",
        ),
        (
            "Tern Motors lost money in the spring of that year; Oxley Trucks earned more than it ever had before.",
            "Oxley Trucks earned more than it ever had before.",
        ),
    ],
)
def test_a_sentence_behind_a_colon_or_semicolon_is_its_own(text, second):
    assert sentences(text)[-1] == second


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In her letter the chief executive said: The mill is safe and will stay open.", id="leads in"),
        pytest.param("Update: Tern Motors has sold its van unit to Oxley Trucks.", id="a label"),
        pytest.param(
            "Tern Motors has three plants in all these towns: leeds, york and hull in the north.", id="a list"
        ),
        pytest.param("The price that was named to us by the banker: Nine million dollars.", id="too short a rest"),
    ],
)
def test_these_stay_one_sentence(text):
    assert [s.strip() for s in sentences(text)] == [text]


def test_no_sentence_is_broken_where_no_colon_stands():
    text = "Tern Motors lost money in the spring of that year and Oxley Trucks earned more than it ever had."
    assert sentences(text) == [text]
