"""What an article tells of its unnamed sources, all places together: slots, and the line that an editor reads."""

from __future__ import annotations

from claims.annotate.described import described
from claims.descriptions import in_words
from claims.model import Article, Description, Mention, Region, Source, Span


def cited(text: str, by: str, cue: str = "said", *, same: str = "", part: str = "text", nth: int = 0) -> Mention:
    """A mention that gives the words `by`, at their `nth` place, as its unnamed source; `same` is its identity."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(by, start + 1)
    spans = (Span(part, start, start + len(by)),)  # type: ignore[arg-type]
    at = text.find(cue, start)
    cues = (Span(part, at, at + len(cue)),) if at >= 0 else ()  # type: ignore[arg-type]
    source = Source(f"anonymous:a:{same or by}", by, "anonymous", spans=spans)
    return Mention(f"{part}{start}", "a", (), "It is so.", kind="anonymous", source=source, cue_spans=cues)


def described_in(text: str, *by: str | Mention, title: str = "") -> list[Description]:
    """The descriptions of the sources that an article of this text cites."""
    regions = (Region("title", Span("title", 0, len(title))),) if title else ()
    mentions = [cited(text, one) if isinstance(one, str) else one for one in by]
    told = described(Article("a", "v", title, text, regions=regions), mentions)
    return [m.source.description for m in told if m.source is not None and m.source.description is not None]


def line(text: str, by: str) -> str:
    return in_words(described_in(text, by)[0])


def test_one_person_at_the_company() -> None:
    told = line("A person at the company said the kiln is cold.", "A person at the company")
    assert told == "one person, at the company, role unknown, no reason given"


def test_two_people_with_role_and_body() -> None:
    told = line("Two Corvane engineers said the kiln is cold.", "Two Corvane engineers")
    assert told == "two people, Corvane engineers, no reason given"


def test_several_is_more_than_one_and_no_number() -> None:
    (told,) = described_in("Several welders at the yard said the hull leaks.", "Several welders at the yard")
    assert (told.number, told.many) == (None, True)
    assert in_words(told).startswith("more than one person, ")


def test_one_of_the_people_is_one_person() -> None:
    told = line("The hull leaks, one of the people said.", "one of the people")
    assert told == "one person, role and organization unknown, no reason given"


def test_one_of_the_two_people_cited_before_is_one_of_two() -> None:
    text = "Two people briefed on the sale said the kiln is cold. One of the people said it cracked."
    first = cited(text, "Two people briefed on the sale", same="two")
    found = described_in(text, first, cited(text, "One of the people", same="two"))
    assert [(d.number, d.many) for d in found] == [(2, True), (1, False)]
    assert all(d.nearness is not None and d.nearness.words == "briefed on the sale" for d in found)


def test_role_without_a_body() -> None:
    assert line("A senior diplomat said the talks failed.", "A senior diplomat") == (
        "one person, senior diplomat, organization unknown, no reason given"
    )


def test_former_stays_with_the_role_over_the_body() -> None:
    told = line("A former Corvane manager said the kiln is cold.", "A former Corvane manager")
    assert told == "one person, former Corvane manager, no reason given"


def test_body_that_places_the_role() -> None:
    assert line("A nurse at the hospital said the ward is shut.", "A nurse at the hospital") == (
        "one person, nurse at the hospital, no reason given"
    )


def test_body_without_a_role_is_no_role() -> None:
    told = line("A Corvane insider said the kiln is cold.", "A Corvane insider")
    assert told == "one person, Corvane source, role unknown, no reason given"


def test_what_the_matter_is_about_is_no_body_of_the_source() -> None:
    (told,) = described_in(
        "A person familiar with Corvane’s kiln said it is cold.", "A person familiar with Corvane’s kiln"
    )
    assert told.organization is None
    assert told.nearness is not None and told.nearness.words == "familiar with Corvane’s kiln"


def test_nearness_behind_the_words_that_name_the_source() -> None:
    text = "An aide who attended the meeting said the kiln is cold."
    assert line(text, "An aide") == "one person, aide, who attended the meeting, organization unknown, no reason given"


def test_reason_in_the_same_sentence() -> None:
    text = "A clerk, who asked not to be named for fear of losing her flat, said the roof leaks."
    assert line(text, "A clerk").endswith("reason given: “for fear of losing her flat”")


def test_reason_in_the_next_sentence() -> None:
    text = (
        "A clerk at the council said the roof leaks. The person asked not to be named because her brother lives there."
    )
    (told,) = described_in(text, "A clerk at the council")
    assert told.reason is not None and told.reason.words == "because her brother lives there"
    assert text[told.reason.spans[0].start : told.reason.spans[0].end] == told.reason.words
    assert not told.rote


def test_rote_reason_in_the_next_sentence_is_called_rote() -> None:
    text = "A clerk at the council said the roof leaks. They were not authorized to speak publicly."
    assert line(text, "A clerk at the council").endswith("rote reason: “not authorized to speak publicly”")


def test_wish_for_anonymity_is_shown_and_is_no_reason() -> None:
    text = "A clerk at the council, speaking on condition of anonymity, said the roof leaks."
    assert line(text, "A clerk at the council").endswith(", “on condition of anonymity”, no reason given")


def test_why_something_happened_is_no_reason_for_anonymity() -> None:
    text = "A clerk said the roof leaks because the tiles are old. The clerk said so because it rained."
    assert line(text, "A clerk").endswith("no reason given")


def test_next_sentence_about_somebody_else_tells_nothing() -> None:
    text = "A clerk at the council said the roof leaks. The mayor asked not to be named because it was late."
    (told,) = described_in(text, "A clerk at the council")
    assert told.anonymity is None and told.reason is None


def test_next_sentence_says_only_why_not_who() -> None:
    text = "A clerk said the roof leaks. The person, an engineer at the mill, asked not to be named."
    (told,) = described_in(text, "A clerk")
    assert told.organization is None and told.anonymity is not None


def test_reason_of_one_is_not_that_of_another_in_its_sentence() -> None:
    text = "A clerk said the roof leaks, and a welder, who asked not to be named for fear of reprisals, said it burns."
    clerk, welder = described_in(text, "A clerk", "a welder")
    assert clerk.reason is None
    assert welder.reason is not None and welder.reason.words == "for fear of reprisals"


def test_next_sentence_belongs_to_the_one_it_names() -> None:
    text = (
        "An official said the roof leaks, while a banker said it burns. "
        "The official asked not to be named because the inquiry could cost his pension."
    )
    official, banker = described_in(text, "An official", "a banker")
    assert official.reason is not None and banker.reason is None


def test_next_sentence_with_she_belongs_to_the_last() -> None:
    text = "An official said the roof leaks, while a banker said it burns. She asked not to be named."
    official, banker = described_in(text, "An official", "a banker")
    assert official.anonymity is None and banker.anonymity is not None


def test_what_is_told_in_several_places_counts_together_at_each() -> None:
    text = (
        "A source said the roof leaks. “It does,” the source said, asking for anonymity to protect a colleague. "
        "The source, a welder at the yard, said it burns."
    )
    places = [
        cited(text, "A source", same="s"),
        cited(text, "the source", same="s"),
        cited(text, "The source, a welder at the yard,", same="s"),
    ]
    found = described_in(text, *places)
    assert {in_words(d) for d in found} == {
        "one person, welder at the yard, reason given: “to protect a colleague”",
    }


def test_headline_adds_nothing_to_what_the_body_tells() -> None:
    title, text = "Roof leaks, council sources say", "A welder said the roof leaks."
    head = cited(title, "council sources", "say", same="s", part="title")
    found = described_in(text, head, cited(text, "A welder", same="s"), title=title)
    assert {in_words(d) for d in found} == {"one person, welder, organization unknown, no reason given"}


def test_headline_counts_where_the_body_is_silent() -> None:
    title = "Roof leaks, council sources say"
    (told,) = described_in("It rained.", cited(title, "council sources", "say", part="title"), title=title)
    assert told.many and told.organization is not None and told.organization.spans[0].part == "title"


def test_named_sources_have_no_description() -> None:
    named = Mention("m", "a", (), "So it is.", source=Source("person:ida-berg", "Ida Berg", "person", "clerk"))
    assert described(Article("a", "v", "", "Ida Berg said so."), [named]) == (named,)


def test_a_pronoun_tells_no_role() -> None:
    text = "Two people close to the talks said the kiln is cold. They added that it cracked."
    found = described_in(
        text, cited(text, "Two people close to the talks", same="two"), cited(text, "They", same="two")
    )
    assert all(d.role is None for d in found)
