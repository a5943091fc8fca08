"""The rule on a single unnamed source that headline or body makes several of."""

from __future__ import annotations

from typing import Any

import pytest
from writing import draft, raised, told

from claims.annotate.described import described
from claims.model import Annotated, Article, Region, Span

ONE = "The depot will shut in May, a person briefed on the plan said."


def headlined(title: str, text: str = ONE, who: str = "a person briefed on the plan", **head: Any) -> Annotated:
    """A headline over the text of an unnamed source; `head` makes an attribution of the headline's."""
    mentions = [told(text, "The depot will shut in May", by=who)]
    if head:
        mentions.append(told(title, head.pop("content"), part="title", **head))
    return draft(text, *mentions, title=title)


def test_sources_in_the_headline_against_one_in_the_body() -> None:
    story = headlined("Depot to shut, sources say", content="Depot to shut", by="sources", cue="say")
    (found,) = raised("plural-for-one", story)
    assert found.spans[0] == Span("title", 15, 22)
    assert found.words == ("sources", "a person briefed on the plan")
    assert "headline" in found.message


@pytest.mark.parametrize(
    "title",
    [
        "Sources: Depot to shut",
        "Depot to shut: sources",
        "Depot to shut, according to sources",
        "Port insiders say depot to shut",
    ],
)
def test_headline_is_read_where_no_attribution_was_found(title: str) -> None:
    assert [f.words[0].casefold() for f in raised("plural-for-one", headlined(title))] in (["sources"], ["insiders"])


@pytest.mark.parametrize(
    "title", ["Depot to shut, source says", "New energy sources", "Sources of the Nile", "Depot to shut"]
)
def test_headline_without_several_sources(title: str) -> None:
    assert not raised("plural-for-one", headlined(title))


def test_greater_number_in_the_headline() -> None:
    text = "The depot will shut in May, two officials at the port said."
    title, who = "Three officials: depot to shut", "two officials at the port"
    story = headlined(title, text, who, content="depot to shut", by="Three officials")
    (found,) = raised("plural-for-one", story)
    assert "2 in all" in found.message


@pytest.mark.parametrize("front", ["", "\n\n"])
@pytest.mark.parametrize("title", ["Depot to shut, sources say", "Port insiders confirm plan to shut depot"])
def test_headline_that_stands_in_the_text(front: str, title: str) -> None:
    text = f"{front}{title}\n\n{ONE}"
    mention = told(text, "The depot will shut in May", by="a person briefed on the plan")
    regions = (Region("title", Span("text", len(front), len(front) + len(title))),)
    article = Article("a", "v", title, text, regions=regions)
    story = Annotated(article, (), (), described(article, [mention]))
    assert [f.words[0] for f in raised("plural-for-one", story)] in (["sources"], ["insiders"])


def test_sources_in_the_body_beside_one_person() -> None:
    text = f"{ONE} Sources said that the rails are sold."
    first = told(text, "The depot will shut in May", by="a person briefed on the plan")
    (found,) = raised("plural-for-one", draft(text, first, told(text, "the rails are sold", by="Sources")))
    assert found.words[0] == "Sources" and "the text" in found.message


def test_several_voices_may_be_called_sources() -> None:
    text = f"{ONE} A port official said that the rails are sold."
    first = told(text, "The depot will shut in May", by="a person briefed on the plan")
    second = told(text, "the rails are sold", by="A port official")
    assert not raised("plural-for-one", draft(text, first, second, title="Depot to shut, sources say"))


def test_unknown_number_in_the_body_is_no_single_one() -> None:
    text = "The depot will shut in May, officials at the port said."
    assert not raised("plural-for-one", headlined("Depot to shut, sources say", text, "officials at the port"))


def test_body_without_unnamed_sources_is_not_this_rules_business() -> None:
    text = "The depot will shut in May, Dana Reyes said."
    mention = told(text, "The depot will shut in May", by="Dana Reyes", kind="person")
    story = draft(text, mention, title="Depot to shut, sources say")
    assert not raised("plural-for-one", story)
