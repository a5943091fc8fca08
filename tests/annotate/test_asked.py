"""Who puts a question, and who is only asked."""

import pytest
from newsroom import annotated, mentions


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Asked whether the plant would shut, Lindqvist laughed.", ""),
        ("When asked what Mr. Berg would do next, Mrs. Berg said that he would stay at home.", ""),
        ("Berg was asked on Monday whether he would resign.", ""),
        ("Asked by Quill whether the port would close, Berg said it would not.", "Quill"),
        ("Quill asked whether the port would close.", "Quill"),
        ("Holm smiled and asked whether the port would close.", "Holm"),
    ],
)
def test_the_one_who_is_asked_asks_nothing(text, source):
    found = [a for a in annotated(text).attributions if a.stance == "questions"]
    assert [" ".join(text[s.start : s.end] for s in a.source) for a in found] == [source]


def test_no_claim_is_questioned_by_the_one_who_is_asked():
    found = mentions("Asked whether the plant in Harlow would shut, Mara Lindqvist laughed.")
    assert all(m.source is None for m in found if m.stance == "questions")


@pytest.mark.parametrize(
    "text",
    [
        "Whether talks had taken place was not clear.",
        "It is unclear whether the two banks in Harlow had agreed on a price.",
        "The question is whether Holm Bank can pay.",
        "One question is whether the dam above Harlow will hold.",
    ],
)
def test_what_nobody_asks_is_no_claim(text):
    found = mentions(f"Ida Moe has left Harlow. {text}")
    assert found[0].text == "Ida Moe has left Harlow."
    assert all(m.type == "background" for m in found[1:])


def test_what_somebody_wonders_is_no_fact():
    found = mentions("Kemi has 400 members in Lund. Its chairman, Per Wik, wondered who would gain from the closure.")
    assert not any(m.kind == "unattributed" and "wondered" in m.text for m in found)
    assert found[0].text == "Kemi has 400 members in Lund."


def test_a_moderator_asks_as_a_medium_and_speaks_as_a_person():
    text = "Moderator Bram Ostrow asked why the port had closed. Ostrow asked whether it would open. Lee laughed."
    kinds = [a.kind for a in annotated(text).attributions]
    assert kinds == ["outlet", "outlet"]
    told = annotated("Moderator Bram Ostrow said that he had sold his house.")
    assert [a.kind for a in told.attributions] == ["person"]
