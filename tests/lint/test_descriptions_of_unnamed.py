"""Rules on how unnamed sources are described: bare, thin, with a reason that fits anybody."""

from __future__ import annotations

import pytest
from writing import draft, one, raised, told

from claims.lint import Profile

# ── bare-source ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("by", ["Sources", "A source", "Two people", "An insider", "A trusted source"])
def test_bare_source_is_seen(by: str) -> None:
    found = raised("bare-source", one(f"{by} said the ferry will stop.", "the ferry will stop", by))
    assert [f.words for f in found] == [(by,)]
    assert found[0].policies == ("AP",)


@pytest.mark.parametrize(
    "by",
    ["A port official", "Two people familiar with the schedule", "A source at the ministry", "An adviser"],
)
def test_described_source_is_not_bare(by: str) -> None:
    assert not raised("bare-source", one(f"{by} said the ferry will stop.", "the ferry will stop", by))


def test_source_that_is_described_once_is_not_bare_later() -> None:
    text = "An engineer at the yard said the hull leaks. The source said that nobody listened."
    first = told(text, "the hull leaks", by="An engineer at the yard")
    later = told(text, "nobody listened", by="The source", same="An engineer at the yard")
    assert not raised("bare-source", draft(text, first, later))


def test_named_and_collective_sources_are_not_bare() -> None:
    text = "Dana Reyes said it is shut. Analysts said it pays."
    named = told(text, "it is shut", by="Dana Reyes", kind="person")
    crowd = told(text, "it pays", by="Analysts", kind="collective")
    assert not raised("bare-source", draft(text, named, crowd))


# ── thin-description, rote-reason ───────────────────────────────────────────────────────────────────────

FULL = "A Tolma manager briefed on the plan, who asked not to be named for fear of losing his job, said it will close."


def test_full_description_with_its_reason_is_enough() -> None:
    assert not raised("thin-description", one(FULL, "it will close", "A Tolma manager briefed on the plan"))


def test_missing_slots_are_named() -> None:
    text = "An official said it will close."
    (found,) = raised("thin-description", one(text, "it will close", "An official"))
    assert "where they belong or how they know" in found.message
    assert "why they are not named" in found.message
    assert "what they do" not in found.message


def test_wish_without_reason_is_told_apart_from_none() -> None:
    text = "A Tolma manager briefed on the plan spoke on condition of anonymity. He said it will close."
    (found,) = raised("thin-description", one(text, "it will close", "A Tolma manager briefed on the plan"))
    assert found.message.startswith("nothing tells why they are not named, only that they ask for it")


def test_number_of_slots_is_the_profiles() -> None:
    text = "An official, who asked not to be named for fear of reprisals, said it will close."
    story = one(text, "it will close", "An official")
    assert raised("thin-description", story)
    assert not raised("thin-description", story, profile=Profile("own", ("thin-description",), least_slots=1))


def test_bare_source_is_left_to_its_own_rule() -> None:
    assert not raised("thin-description", one("Sources said it will close.", "it will close", "Sources"))


def test_stock_reason_is_quoted() -> None:
    text = "A clerk, who was not authorized to speak publicly, said it will close."
    (found,) = raised("rote-reason", one(text, "it will close", "A clerk"))
    assert found.words[0] == "not authorized to speak publicly"
    assert found.policies == ("NYT",)


def test_reason_in_the_next_sentence_is_seen() -> None:
    text = "It will close, a clerk said. The person asked not to be named because the talks are private."
    assert len(raised("rote-reason", one(text, "It will close", "a clerk"))) == 1


def test_real_reason_is_not_rote() -> None:
    assert not raised("rote-reason", one(FULL, "it will close", "A Tolma manager briefed on the plan"))


def test_somebody_elses_silence_is_no_reason() -> None:
    text = "A clerk said it will close. Dana Reyes was not authorized to speak."
    assert not raised("rote-reason", one(text, "it will close", "A clerk"))
