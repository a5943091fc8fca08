"""The line in which a description is shown."""

from __future__ import annotations

import pytest

from claims.descriptions import in_words, told_of
from claims.model import Description, Phrase, Source

WELDER, YARD, CORVANE = Phrase("senior welder"), Phrase("at the yard"), Phrase("Corvane")


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (Description(), "number unknown, role and organization unknown, no reason given"),
        (Description(many=True), "more than one person, role and organization unknown, no reason given"),
        (Description(3, True, WELDER, YARD), "three people, senior welder at the yard, no reason given"),
        (Description(30, True, WELDER, CORVANE), "30 people, senior Corvane welder, no reason given"),
        (
            Description(2, True, organization=CORVANE),
            "two people, Corvane sources, role unknown, no reason given",
        ),
        (
            Description(1, organization=YARD, nearness=Phrase("briefed on the plan")),
            "one person, at the yard, briefed on the plan, role unknown, no reason given",
        ),
        (
            Description(1, False, WELDER, YARD, reason=Phrase("because it is secret"), rote=True),
            "one person, senior welder at the yard, rote reason: “because it is secret”",
        ),
    ],
)
def test_unknown_is_said_to_be_unknown(told: Description, line: str) -> None:
    assert in_words(told) == line


def test_named_source_is_told_by_its_role() -> None:
    assert told_of(Source("person:ida-berg", "Ida Berg", "person", "head of Corvane")) == "head of Corvane"
    assert told_of(Source("person:ida-berg", "Ida Berg", "person")) == ""
