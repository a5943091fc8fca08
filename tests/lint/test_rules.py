"""Each rule on drafts that raise it and on drafts that do not."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from writing import STRICT, assessed, draft, raised, told

from claims.annotate.described import described
from claims.lint import RULES, Finding, Profile, explain_rule, lint_article
from claims.model import Annotated, Article, Region, Span


def one(text: str, content: str, by: str, **values: Any) -> Annotated:
    return draft(text, told(text, content, by=by, **values))


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


# ── plural-for-one ──────────────────────────────────────────────────────────────────────────────────────

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


# ── what unnamed sources are used for ───────────────────────────────────────────────────────────────────


def test_unnamed_opinion_and_speculation() -> None:
    text = "An aide said the plan is stupid. An aide said it may fail. An aide said it began in May."
    story = draft(
        text,
        told(text, "the plan is stupid", by="An aide"),
        told(text, "it may fail", by="An aide", hedges=("may",)),
        told(text, "it began in May", by="An aide"),
    )
    found = raised("anonymous-opinion", story)
    assert [(f.words[0], "an opinion" in f.message, "speculation" in f.message) for f in found] == [
        ("stupid", True, False),
        ("may", False, True),
    ]


def test_belief_of_an_unnamed_source_is_an_opinion() -> None:
    text = "An aide thinks that they lost."
    story = one(text, "they lost", "An aide", cue="thinks", type="opinion")
    assert len(raised("anonymous-opinion", story)) == 1


def test_named_opinion_is_fine() -> None:
    text = "Dana Reyes said the plan is stupid and may fail."
    story = one(text, "the plan is stupid", "Dana Reyes", kind="person", hedges=("may",))
    assert not raised("anonymous-opinion", story)


def test_first_voice_is_not_named() -> None:
    text = "An aide said it began. Dana Reyes said it ended."
    aide, reyes = told(text, "it began", by="An aide"), told(text, "it ended", by="Dana Reyes", kind="person")
    (found,) = raised("anonymous-first", draft(text, reyes, aide))
    assert found.words == ("An aide",) and found.policies == ("Washington Post",)


def test_first_voice_is_named() -> None:
    text = "It is cold. Dana Reyes said it began. An aide said it ended."
    bare = told(text, "It is cold")
    reyes, aide = told(text, "it began", by="Dana Reyes", kind="person"), told(text, "it ended", by="An aide")
    assert not raised("anonymous-first", draft(text, bare, reyes, aide))


def test_headline_is_no_first_voice() -> None:
    text = "Dana Reyes said it began. An aide said it ended."
    reyes, aide = told(text, "it began", by="Dana Reyes", kind="person"), told(text, "it ended", by="An aide")
    title = "It ended, aide says"
    head = told(title, "It ended", by="aide", cue="says", part="title")
    assert not raised("anonymous-first", draft(text, head, reyes, aide, title=title))


def silent(cue: str, by: str = "A Tolma manager") -> Annotated:
    text = f"{by} said it will close. Tolma {cue}."
    refusal = told(text, cue, by="Tolma", cue=cue.split()[0], kind="organization", response="no_comment")
    return draft(text, told(text, "it will close", by=by), refusal)


@pytest.mark.parametrize(
    "cue", ["declined to comment", "refused to comment", "had no comment", "doesn’t comment on rumors"]
)
def test_unnamed_source_beside_no_comment(cue: str) -> None:
    (found,) = raised("anonymous-no-comment", silent(cue))
    assert found.words[1] == "A Tolma manager" and "make sure" in found.message


def test_no_answer_is_not_declining() -> None:
    assert not raised("anonymous-no-comment", silent("did not respond to a request"))


def test_source_from_elsewhere_cannot_be_who_declined() -> None:
    assert not raised("anonymous-no-comment", silent("declined to comment", by="A Pelham manager"))
    assert raised("anonymous-no-comment", silent("declined to comment", by="A person briefed on it"))


def test_declining_without_unnamed_sources() -> None:
    text = "Tolma declined to comment."
    refusal = told(text, "declined to comment", by="Tolma", cue="declined", kind="organization", response="no_comment")
    assert not raised("anonymous-no-comment", draft(text, refusal))


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


# ── subject-not-asked ───────────────────────────────────────────────────────────────────────────────────


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


# ── all together ────────────────────────────────────────────────────────────────────────────────────────


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
        assert explain_rule(name).endswith(".") and rule.policies
