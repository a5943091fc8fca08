"""All rules together: order, choice, ugly text."""

from __future__ import annotations

import pytest
from writing import STRICT, draft, one, raised, told

from claims.lint import RULES, Profile, lint_article


def test_findings_stand_in_order_of_place_with_their_own_words() -> None:
    text = "Sources said it may close. An aide said the plan is stupid."
    story = draft(
        text,
        told(text, "the plan is stupid", by="An aide"),
        told(text, "it may close", by="Sources", hedges=("may",)),
    )
    found = lint_article(story, profile=STRICT)
    assert [f.spans[0].start for f in found] == sorted(f.spans[0].start for f in found)
    assert all(f.words == tuple(map(story.article.words, f.spans)) for f in found)
    assert {f.rule for f in found} >= {"bare-source", "anonymous-opinion", "anonymous-first", "thin-description"}


def test_only_rules_that_are_on_are_asked() -> None:
    story = one("Sources said it will close.", "it will close", "Sources")
    assert lint_article(story, profile=Profile("none", ())) == ()
    assert {f.rule for f in lint_article(story, profile=Profile("own", ("bare-source",)))} == {"bare-source"}


def test_empty_article_and_one_without_mentions_raise_nothing() -> None:
    assert lint_article(draft(""), profile=STRICT) == ()
    assert lint_article(draft("It rained."), profile=STRICT) == ()


def test_hostile_text_raises_no_error_and_keeps_its_spans() -> None:
    by = "“so\x1b[31mur\u202eces ::error::"
    text = f"{by} said it\x00 may % close.\r\n::warning file=x::"
    found = lint_article(one(text, "it\x00 may % close", by, hedges=("may",)), profile=STRICT)
    assert found and all(text[s.start : s.end] == w for f in found for s, w in zip(f.spans, f.words, strict=True))


@pytest.mark.parametrize(
    "filler", ["." * 100_000, "A-" * 50_000, "A " * 50_000, "“" * 100_000, "not authorized to " * 5_000]
)
def test_ugly_text_is_read_in_time(filler: str) -> None:
    text = f"Sources {filler} said it may close."
    assert raised("anonymous-first", one(text, "it may close", "Sources"))


def test_every_rule_says_what_it_is_about() -> None:
    for name, rule in RULES.items():
        assert (rule.check.__doc__ or "").strip().endswith(".") and rule.policies, name
