"""Toward: who speaks, how, and when."""

from dataclasses import replace

import pytest
from making import day, linked, mention, said_by, together, toward

from claims.link.toward import is_another_matter, settle, subjects

RUMOR = {
    "kind": "anonymous",
    "hedged": True,
    "tense": "future",
    "about": ("Harrow", "Leeds"),
    "primary": True,
}


def rumor(**fields):
    return mention("a", "Harrow may close its bakery in Leeds", **{**RUMOR, "published": day(1), **fields})


def test_the_subject_later_on_the_record_confirms() -> None:
    first = rumor()
    later = mention(
        "b", "Harrow will close the Leeds bakery", published=day(3), tense="future", **said_by("Harrow Foods")
    )
    claims = linked(first, later)
    assert together(claims, first, later)
    assert toward(claims, first) == "supports"
    assert toward(claims, later) == "confirms"


def test_unknown_order_confirms_nothing() -> None:
    for moment in (None, day(1)):
        first = rumor()
        later = mention("b", "Harrow will close the Leeds bakery", published=moment, **said_by("Harrow"))
        assert toward(linked(first, later), later) == "supports"


def test_a_confirming_cue_needs_no_order_but_needs_the_subject() -> None:
    first = rumor()
    own = mention("b", "Harrow will close the Leeds bakery", stance="confirms", **said_by("Harrow"))
    other = mention("c", "Harrow will close the Leeds bakery", stance="confirms", **said_by("The Ledger", "outlet"))
    claims = linked(first, own, other)
    assert toward(claims, own) == "confirms"
    assert toward(claims, other) == "supports"


def test_a_hedged_or_relayed_word_of_the_subject_does_not_confirm() -> None:
    first = rumor()
    hedged = mention("b", "Harrow may close the Leeds bakery", published=day(3), hedged=True, **said_by("Harrow"))
    assert toward(linked(first, hedged), hedged) == "supports"


def test_the_subject_repeating_itself_does_not_confirm() -> None:
    own = mention("a", "Harrow will close the Leeds bakery", about=("Harrow",), published=day(1), **said_by("Harrow"))
    echo = mention("b", "Harrow will close its bakery in Leeds", about=("Harrow",), published=day(2))
    again = mention("c", "Harrow will close its Leeds bakery", about=("Harrow",), published=day(3), **said_by("Harrow"))
    assert toward(linked(own, echo, again), again) == "supports"


def test_a_later_document_confirms() -> None:
    filing = mention("b", "Harrow closes its bakery in Leeds", published=day(5), **said_by("a filing", "document"))
    assert toward(linked(rumor(), filing), filing) == "confirms"


def test_the_event_confirms_and_a_restatement_echoes() -> None:
    first = rumor()
    event = mention("b", "Harrow closed its bakery in Leeds", published=day(9), tense="past")
    echo = mention("c", "Harrow is closing its bakery in Leeds", published=day(9), tense="present")
    claims = linked(first, event, echo)
    assert together(claims, first, event, echo)
    assert toward(claims, event) == "confirms"
    assert toward(claims, echo) == "repeats"


def test_a_hardened_restatement_of_something_past_is_no_event() -> None:
    first = rumor(tense="past")
    bolder = mention("b", "Harrow closed its bakery in Leeds", published=day(9), tense="past")
    assert toward(linked(first, bolder), bolder) == "repeats"


def test_an_event_after_the_due_date_does_not_confirm() -> None:
    first = rumor(type="forecast", stance="predicts", due=day(5))
    event = mention("b", "Harrow closed its bakery in Leeds", published=day(9), tense="past")
    assert toward(linked(first, event), event) == "repeats"


def test_negation_denies_whoever_speaks() -> None:
    first = rumor()
    own = mention("b", "Harrow has no plans to close its Leeds bakery", negated=True, **said_by("Harrow"))
    outlet = mention("c", "Harrow is not closing its bakery in Leeds", negated=True)
    claims = linked(first, own, outlet)
    assert together(claims, first, own, outlet)
    assert toward(claims, own) == toward(claims, outlet) == "denies"


def test_a_negative_claim_alone_is_supported_by_its_words() -> None:
    own = mention("b", "Harrow has no plans to close its Leeds bakery", negated=True, **said_by("Harrow"))
    assert toward(linked(own), own) == "supports"


def test_a_denial_of_negated_words_is_one_denial() -> None:
    first = rumor()
    own = mention(
        "b",
        "there were no plans to close the Harrow bakery in Leeds",
        negated=True,
        stance="denies",
        **said_by("Harrow"),
    )
    assert toward(linked(first, own), own) == "denies"


def test_partial_denial_denies_only_its_part() -> None:
    close = rumor()
    jobs = mention("a", "400 workers would lose their pensions", at=200, kind="anonymous", published=day(1))
    partly = mention(
        "b",
        "workers at the bakery would lose their pensions",
        stance="denies",
        published=day(2),
        **said_by("Harrow"),
    )
    admits = mention(
        "b",
        "Harrow will close its bakery in Leeds",
        at=90,
        stance="confirms",
        published=day(2),
        **said_by("Harrow"),
    )
    claims = linked(close, jobs, partly, admits)
    assert together(claims, close, admits)
    assert together(claims, jobs, partly)
    assert toward(claims, admits) == "confirms"
    assert toward(claims, partly) == "denies"


def test_retraction() -> None:
    first = rumor()
    back = mention(
        "b",
        "Harrow would close its bakery in Leeds",
        published=day(4),
        **said_by("The Ledger", "outlet", cue="retracted"),
    )
    assert toward(linked(first, back), back) == "retracts"


def test_doubts_of_the_author_and_waiting_discuss() -> None:
    first = rumor()
    doubt = mention("b", "Harrow may close its bakery in Leeds", kind="author", stance="questions")
    waits = mention("a", "We asked Harrow", kind="author", stance="questions", response="pending", answers=first.id)
    claims = linked(first, doubt, waits)
    assert toward(claims, doubt) == toward(claims, waits) == "discusses"


def test_a_forecast_repeated_stays_a_forecast() -> None:
    first = mention(
        "a", "Harrow should turn profitable this year", type="forecast", stance="predicts", about=("Harrow",),
        published=day(1), **said_by("An analyst", "person"),
    )  # fmt: skip
    again = mention(
        "b", "Harrow will turn profitable this year", type="forecast", stance="predicts", about=("Harrow",),
        published=day(3), **said_by("Harrow"),
    )  # fmt: skip
    assert toward(linked(first, again), again) == "supports"


def test_subjects_leave_out_names_that_a_stray_mention_knows() -> None:
    mentions = [rumor(), *(mention(f"x{n}", "Harrow closes", about=("Harrow",)) for n in range(5))]
    assert subjects(mentions) == ("Harrow",)


def test_settling_twice_changes_nothing() -> None:
    once = settle([rumor(), mention("b", "Harrow closed its Leeds bakery", published=day(9), tense="past")])
    assert settle(once) == once


def test_not_until_affirms() -> None:
    first = mention("a", "Norrvind has pushed the first delivery of its jet to 2016", primary=True)
    later = mention("b", "Norrvind won't make the first delivery of its jet until 2016", negated=True, primary=True)
    claims = linked(first, later)
    assert together(claims, first, later)
    assert toward(claims, later) == "repeats"


def test_a_remark_made_before_the_claim_denies_nothing() -> None:
    first = rumor(published=day(10))
    early = mention(
        "b", "Harrow has no plans to close its Leeds bakery", negated=True, published=day(12), said=day(3),
        **said_by("Harrow"),
    )  # fmt: skip
    late = mention(
        "c", "Harrow has no plans to close its bakery in Leeds", negated=True, published=day(12), said=day(11),
        **said_by("Harrow"),
    )  # fmt: skip
    claims = linked(first, early, late)
    assert together(claims, first, early, late)
    assert toward(claims, early) == "discusses"
    assert toward(claims, late) == "denies"


def test_a_remark_made_before_the_claim_confirms_nothing() -> None:
    first = rumor(published=day(10))
    early = mention(
        "b", "Harrow will close the Leeds bakery", published=day(12), said=day(3), tense="future", **said_by("Harrow")
    )
    assert toward(linked(first, early), early) == "supports"


def test_a_retraction_found_by_the_annotation_stays_one() -> None:
    back = mention("b", "Harrow would close its bakery in Leeds", toward="retracts", **said_by("The Ledger", "outlet"))
    assert toward(linked(rumor(), back), back) == "retracts"


def test_a_subject_that_tells_of_something_else_affirms_nothing() -> None:
    both = ("Castell", "Orrin")
    offer = mention("a", "Castell has offered to buy Orrin for $2 billion", about=both, published=day(1))
    talks = mention("b", "Talks with Castell took place in April", published=day(3), **said_by("Orrin"))
    made = mention("c", "Castell made an offer of $2 billion in April", published=day(3), **said_by("Orrin"))
    told = [offer, replace(talks, about=both), replace(made, about=both)]
    assert [is_another_matter(m, told, both) for m in told] == [False, True, False]


@pytest.mark.parametrize(
    "words",
    ["No final decision had been taken to close the Leeds bakery", "Harrow had not decided to close the Leeds bakery"],
)
def test_what_is_undecided_neither_confirms_nor_denies(words: str) -> None:
    first = mention("a", "Harrow will close its Leeds bakery", primary=True, about=("Harrow",), published=day(1))
    open_ = mention("b", words, negated=True, primary=True, about=("Harrow",), published=day(3), **said_by("Harrow"))
    settled = {m.id: m.toward for m in settle([first, open_])}
    assert settled[open_.id] == "discusses"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The commander Ismet Karai was wounded", "denies"),
        ("Ismet Karai is alive", "denies"),
        ("Ismet Karai died in the strike on Darnel", "supports"),
        ("The strike that killed Ismet Karai injured four others", "supports"),
    ],
)
def test_what_cannot_be_where_the_claim_is_so_denies_it(words, expected) -> None:
    about = {"about": ("Ismet Karai",), "tense": "past"}
    first = mention("a", "A strike killed the commander Ismet Karai", kind="anonymous", published=day(1), **about)
    later = mention("b", words, published=day(3), **said_by("Karai Front"), **about)
    settled = settle([first, later])
    assert [m.toward for m in settled] == ["supports", expected]


def test_who_admits_a_hit_has_not_confirmed_the_dead() -> None:
    first = mention("a", "Six people were killed when a drone hit a depot in Leeds", kind="anonymous", published=day(1))
    again = mention("c", "The toll of the strike on the depot in Leeds rose to 11", kind="anonymous", published=day(2))
    admits = {
        **said_by("Harrow", cue="admits"),
        "stance": "confirms",
        "response": "confirms",
        "about": ("Harrow", "Leeds"),
    }
    only_hit = mention("b", "[Harrow's] drone hit the depot in Leeds", published=day(3), **admits)
    dead_too = mention("b", "[Harrow's] drone killed six people at the depot in Leeds", published=day(3), **admits)
    assert [m.toward for m in settle((first, again, only_hit))][-1] == "discusses"
    assert [m.toward for m in settle((first, again, dead_too))][-1] == "confirms"


def test_what_came_to_nothing_speaks_against_it() -> None:
    first = rumor()
    later = mention(
        "b", "The closure of Harrow's bakery in Leeds has been called off", published=day(3), about=("Harrow",)
    )
    assert [m.toward for m in settle((first, later))] == ["supports", "denies"]


@pytest.mark.parametrize(("figure", "expected"), [("one trip", "supports"), ("four trips", "confirms")])
def test_a_figure_far_from_the_one_told_affirms_nothing(figure, expected) -> None:
    first = mention("a", "Harrow bought four trips to Leeds", kind="anonymous", published=day(1), about=("Harrow",))
    own = said_by("Harrow")
    later = mention("b", f"Harrow bought {figure} to Leeds", published=day(3), about=("Harrow",), **own)
    assert [m.toward for m in settle((first, later))][-1] == expected


def test_who_confirms_another_matter_is_told_apart() -> None:
    first = mention(
        "a", "Harrow is exploring a merger with Leeds Bread", kind="anonymous", published=day(1), about=("Harrow",)
    )
    admits = {**said_by("Harrow", cue="admits"), "stance": "confirms", "response": "confirms"}
    met = mention("b", "Harrow was approached last month", published=day(3), about=("Harrow",), **admits)
    merges = mention("b", "Harrow is in merger talks", published=day(3), about=("Harrow",), **admits)
    assert is_another_matter(met, (first, met), ("Harrow",))
    assert not is_another_matter(merges, (first, merges), ("Harrow",))


def test_who_denied_something_is_not_denied_by_that() -> None:
    denial = mention(
        "a",
        "[Harrow Foods] rejected having asked the bakers to keep silent",
        stance="denies",
        response="denies",
        about=("Harrow Foods",),
        **said_by("Harrow Foods", cue="rejected"),
    )
    (alone,) = linked(denial)
    assert alone.mentions[0].toward == "supports"
    told = mention("b", "Harrow Foods had asked the bakers to keep silent", about=("Harrow Foods",), primary=True)
    both = linked(told, replace(denial, primary=True))
    assert together(both, told, denial)
    assert toward(both, denial) == "denies"


def test_a_content_alone_that_is_denied_stays_denied() -> None:
    content = mention("a", "[Harrow Foods] had asked the bakers to keep silent", stance="denies", **said_by("Harrow"))
    assert toward(linked(content), content) == "denies"


def test_who_gives_the_very_figure_denies_none() -> None:
    toll = mention(
        "a", "At least nine divers were killed", primary=True, published=day(1), **said_by("rescuers", "anonymous")
    )
    answer = {
        "stance": "denies",
        "response": "denies",
        "answers": toll.id,
        "published": day(1),
        **said_by("Marr Divers"),
    }
    same = mention("a", "There are nine confirmed deaths [on: At least nine divers were killed].", at=90, **answer)
    other = mention("a", "The figure of nine is invented [on: At least nine divers were killed].", at=190, **answer)
    claims = linked(toll, same, other)
    assert toward(claims, same) == "supports"
    assert toward(claims, other) == "denies"


def test_what_an_admission_has_nothing_in_common_with_it_does_not_bear_out() -> None:
    price = mention("a", "[Orla] says leaked price is wrong", about=("Orla",), primary=True)
    admits = {"stance": "confirms", "response": "confirms", "answers": price.id, **said_by("Orla")}
    other = mention(
        "a", "Mending a folding screen would cost more than mending a flat one [on: Orla says …].", at=90, **admits
    )
    same = mention("a", "The price was under review [on: Orla says leaked price is wrong].", at=190, **admits)
    claims = linked(price, other, same)
    assert not together(claims, price, other)
    assert together(claims, price, same)


def test_who_says_that_figures_are_wrong_bears_out_that_they_are_called_so() -> None:
    headline = mention("a", "[Orla] says leaked price is wrong", about=("Orla",), title=True, primary=True)
    answer = mention(
        "a",
        "Some of the figures are wrong [on: Orla says leaked price is wrong].",
        at=90,
        stance="denies",
        response="denies",
        answers=headline.id,
        **said_by("Pia Lund", "person"),
    )
    claims = linked(headline, answer)
    assert {toward(claims, headline), toward(claims, answer)} == {"repeats", "supports"}


def test_who_grants_an_act_has_not_confirmed_another() -> None:
    others = [
        mention("a", "Orla folding phone will launch in May", published=day(1), primary=True, about=("Orla",)),
        mention(
            "b", "Orla to launch its folding phone in May", published=day(1), title=True, primary=True, about=("Orla",)
        ),
    ]
    granted = mention(
        "c",
        "Orla is developing a folding phone",
        published=day(3),
        primary=True,
        about=("Orla",),
        stance="confirms",
        **said_by("Orla", cue="confirmed"),
    )
    sacked = replace(granted, text="Orla has sacked the designers of its folding phone")
    assert is_another_matter(sacked, [*others, sacked], ("Orla",))
    assert not is_another_matter(granted, [*others, granted], ("Orla",))  # who develops it may well launch it


def test_who_had_seen_a_paper_has_not_confirmed_what_stands_in_it() -> None:
    told = mention("a", "The solvent may have killed 14 swans", published=day(1), hedged=True)
    saw = mention(
        "b",
        "[Ines Tolliver] had seen a memo linking the solvent to 14 dead swans",
        published=day(9),
        about=("Ines Tolliver",),
        stance="confirms",
        response="confirms",
        **said_by("Ines Tolliver", "person", cue="acknowledged"),
    )
    memo = replace(told, text="Ines Tolliver had seen the memo on the swans")
    assert settle([told, saw])[1].toward == "discusses"
    assert settle([memo, saw])[1].toward == "confirms"


def test_a_bare_denial_of_what_has_come_true_since_is_an_older_word() -> None:
    went = mention("a", "Ines Tolliver resigned on Monday", tense="past", primary=True, about=("Ines Tolliver",))
    answer = {"response": "denies", "stance": "denies", "answers": went.id, **said_by("Ines Tolliver", "person")}
    denial = mention("a", "It is nonsense [on: Ines Tolliver resigned on Monday].", at=90, **answer)
    taken = {"response": "confirms", "stance": "confirms", "answers": went.id, **said_by("Pia Lund", "person")}
    accepted = mention("a", "[Pia Lund] accepted the resignation [on: Ines Tolliver resigned].", at=190, **taken)
    assert toward(linked(went, denial, accepted), denial) == "discusses"
    assert toward(linked(went, denial), denial) == "denies"
