"""Rules on how many origins a claim has, and how far its attribution stands."""

from __future__ import annotations

from typing import Any

import pytest
from writing import STRICT, assessed, draft, one, raised, told

from claims.lint import Profile

# ── single-origin ───────────────────────────────────────────────────────────────────────────────────────


def resting(**values: Any) -> list[Any]:
    text = "An aide said it will close."
    m = told(text, "it will close", by="An aide", type=values.pop("type", "fact"))
    profile = values.pop("profile", STRICT)
    return raised("single-origin", draft(text, m), assessed(m, **values), profile=profile)


def test_one_unnamed_origin_is_too_few() -> None:
    (found,) = resting()
    assert "one origin, “An aide”" in found.message


def test_two_origins_are_enough_unless_the_profile_asks_for_three() -> None:
    assert not resting(kinds=("anonymous", "document"), independent=2, status="corroborated")
    three = Profile("own", ("single-origin",), least_origins=3)
    (found,) = resting(kinds=("anonymous", "anonymous"), independent=2, status="corroborated", profile=three)
    assert "2 apparently independent origins, “origin 0” and “origin 1”" in found.message


def test_named_origin_needs_a_second_where_the_profile_says_so() -> None:
    assert resting(kinds=("person",), status="reported")
    assert not resting(kinds=("person",), status="reported", profile=Profile("own", ("single-origin",)))


@pytest.mark.parametrize("status", ["confirmed", "on_record", "denied", "expired"])
def test_settled_claims_need_no_second_origin(status: str) -> None:
    assert not resting(status=status)


def test_opinion_and_unsourced_statements_need_none() -> None:
    assert not resting(type="opinion")
    assert not resting(kinds=("unattributed",))


def test_claims_on_one_origin_are_told_together() -> None:
    text = "An aide said it will close. An aide said it is sold."
    a, b = told(text, "it will close", by="An aide"), told(text, "it is sold", by="An aide")
    (found,) = raised("single-origin", draft(text, a, b), assessed(a), assessed(b))
    assert found.message.startswith("2 statements rest on one origin")
    assert found.words == ("it will close", "it is sold")


# ── far-attribution ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("“It leaks,” Dana Reyes said.", False),
        ("“It leaks. We told them,” Dana Reyes said.", False),
        ("“It leaks. We told them. Nobody came,” Dana Reyes said.", True),
        ("Dana Reyes said it was late. It rained. “It leaks.”", True),
        ("“It leaks.\n\n“We told them.\n\n“Nobody came,” Dana Reyes said.", True),
    ],
)
def test_distance_of_the_attribution(text: str, far: bool) -> None:
    found = raised("far-attribution", one(text, "It leaks", "Dana Reyes", kind="person"))
    assert bool(found) is far


def test_distance_is_told_once_an_attribution_and_is_the_profiles() -> None:
    text = "“It leaks. We told them. Nobody came. So be it,” Dana Reyes said."
    parts = [told(text, words, by="Dana Reyes", kind="person") for words in ("It leaks", "We told them", "Nobody came")]
    (found,) = raised("far-attribution", draft(text, *parts))
    assert "3 sentences after" in found.message
    wide = Profile("own", ("far-attribution",), most_sentences=3)
    assert not raised("far-attribution", draft(text, *parts), profile=wide)
