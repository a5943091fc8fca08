"""The rule on damage that is told of somebody whom nobody asked."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from writing import draft, raised, told

from claims.lint import Finding

DAMAGE = tomllib.loads(files("claims").joinpath("data/damaging.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", DAMAGE["damaging"] + DAMAGE["asked"], ids=lambda e: e["example"])
def test_each_regex_of_damage_finds_its_own_example(entry: dict[str, str]) -> None:
    assert all(re.search(entry["regex"], example, re.IGNORECASE) for example in entry["example"].split("; "))
    assert entry["source"]


def damaged(rest: str = "", *more: Any, content: str = "Pelham hid the leak", **values: Any) -> list[Finding]:
    """What is found of a document's statement on Pelham; `rest` follows it, `more` makes mentions of the whole text."""
    text = f"{content}, a report said. {rest}".strip()
    m = told(text, content, by="a report", kind="document", **{"about": ("Pelham",)} | values)
    return raised("subject-not-asked", draft(text, m, *(make(text) for make in more)))


def test_damage_without_an_answer() -> None:
    (found,) = damaged()
    assert found.words == ("hid",) and "Pelham was asked" in found.message


@pytest.mark.parametrize(
    "rest",
    [
        "Pelham denied it.",
        "Pelham did not respond to a request for comment.",
        "A spokeswoman declined to comment.",
        "The company could not be reached.",
        "The Ledger asked Pelham for comment.",
    ],
)
def test_telling_that_they_were_asked_is_enough(rest: str) -> None:
    assert not damaged(rest)


def test_words_of_the_subject_itself_are_an_answer() -> None:
    def own(text: str) -> Any:
        return told(text, "all is well", by="Pelham", cue="says", kind="organization")

    assert not damaged("Pelham says all is well.", own)


def test_answer_of_somebody_else_is_none() -> None:
    assert damaged("Vantor denied it.")


def test_harmless_negated_and_opinion_statements_need_no_answer() -> None:
    assert not damaged(content="Pelham opened a shop")
    assert not damaged(negated=True)
    assert not damaged(type="opinion")


def test_accused_and_not_the_accuser_is_to_be_asked() -> None:
    (found,) = damaged(content="Vantor sued Pelham", about=("Vantor", "Pelham"))
    assert "Pelham was asked" in found.message


def test_finding_something_is_no_fining() -> None:
    assert not damaged(content="Pelham finds a way")


def test_several_statements_on_one_subject_are_one_finding() -> None:
    def second(text: str) -> Any:
        return told(text, "Pelham Inc. paid bribes", about=("Pelham Inc.",))

    (found,) = damaged("Pelham Inc. paid bribes.", second)
    assert "and 1 more" in found.message and len(found.spans) == 2
