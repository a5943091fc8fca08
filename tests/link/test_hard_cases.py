"""Hard cases, told in short articles and taken through every step: who denies and confirms what, and by what right."""

import pytest
from stories import Told, claim, flags, found, mentions, status, toward

LEDGER, POST, COURIER = "Harbor Ledger", "Eastbrook Post", "Riverton Courier"
TALKS: Told = (LEDGER, "2024-03-04", "Orlin Foods is in talks to buy Tavish Dairy, two bankers said.")
CLOSURE: Told = (LEDGER, "2024-03-04", "Corvo Steel will close its Leeds mill in June, two workers said.")
PARTS = (
    "Orlin Foods has held talks with Tavish Dairy, two bankers said."
    " Orlin Foods has made an offer for Tavish Dairy, a lawyer said."
)


# ── negation ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "Orlin Foods is not in talks to buy Tavish Dairy, Orlin Foods said.",
        "Orlin Foods denied that it is in talks to buy Tavish Dairy.",
        "Orlin Foods said it was not in talks to buy Tavish Dairy.",
        "There are no talks to buy Tavish Dairy, Orlin Foods said.",
        "A report that Orlin Foods is in talks to buy Tavish Dairy is false, Orlin Foods said.",
    ],
)
def test_the_subject_in_the_negative_denies(words: str) -> None:
    assert status(found(TALKS, (POST, "2024-03-05", words)), "Orlin", "in talks") == "denied"


def test_two_negatives_are_no_denial() -> None:
    told = found(TALKS, (POST, "2024-03-05", "Orlin Foods did not deny that it is in talks to buy Tavish Dairy."))
    assert status(told, "Orlin", "in talks") == "rumor"


def test_not_until_a_date_denies_nothing() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Corvo Steel has moved the opening of its Leeds mill to 2026, two workers said."),
        (POST, "2024-03-05", "Corvo Steel will not open its Leeds mill until 2026, Corvo Steel said."),
    )
    assert all(a.weighing.status != "denied" for a in told)
    assert all(m.toward != "denies" for a in told for m in a.claim.mentions)


def test_a_rumor_in_the_negative_is_borne_out_by_the_negative() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Corvo Steel will not sell its Leeds mill, two workers said."),
        (POST, "2024-03-06", "Corvo Steel said it would not sell its Leeds mill."),
    )
    assert status(told, "Leeds mill") == "confirmed"


def test_a_negative_of_another_thing_denies_nothing() -> None:
    told = found(TALKS, (POST, "2024-03-05", "Orlin Foods said it would not raise its dividend this year."))
    assert status(told, "Orlin", "in talks") == "rumor"


# ── "denies" in a question ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "Does Orlin Foods deny that it is in talks to buy Tavish Dairy? Nobody would say.",
        "Will Orlin Foods deny that it is in talks to buy Tavish Dairy?",
        "Why does Orlin Foods deny that it is in talks to buy Tavish Dairy?",
        "Has Orlin Foods confirmed that it is in talks to buy Tavish Dairy? It has not said a word.",
    ],
)
def test_a_question_settles_nothing(words: str) -> None:
    told = found(TALKS, (POST, "2024-03-05", words))
    assert status(told, "Orlin", "in talks") == "rumor"
    assert {m.toward for m in mentions(told, "a1")}.isdisjoint({"denies", "confirms"})


def test_who_would_neither_confirm_nor_deny_settles_nothing() -> None:
    told = found(
        TALKS,
        (POST, "2024-03-05", "Orlin Foods would neither confirm nor deny that it is in talks to buy Tavish Dairy."),
    )
    assert status(told, "Orlin", "in talks") == "rumor"


# ── partial denial ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "Orlin Foods confirmed that it had held talks with Tavish Dairy but denied that an offer had been made.",
        "Talks with Tavish Dairy took place, but there is no offer, Orlin Foods said.",
        pytest.param(
            "While Orlin Foods acknowledged talks with Tavish Dairy, it said that it had made no offer.",
            marks=pytest.mark.xfail(strict=True, reason="too little alike to be joined, it is only suggested"),
        ),
    ],
)
def test_a_partial_denial_in_another_article_confirms_one_claim_and_denies_the_other(words: str) -> None:
    told = found((LEDGER, "2024-03-04", PARTS), (POST, "2024-03-06", words))
    assert status(told, "has held talks") == "confirmed"
    assert status(told, "has made an offer") == "denied"


@pytest.mark.parametrize(
    "words",
    [
        "Orlin Foods confirmed that it had held talks but denied that an offer had been made.",
        '"Talks took place, but there is no offer," Orlin Foods said.',
    ],
)
def test_a_partial_denial_in_the_same_article_does_both(words: str) -> None:
    told = found((LEDGER, "2024-03-04", f"{PARTS} {words}"))
    assert status(told, "has held talks") == "confirmed"
    assert status(told, "has made an offer") == "denied"


def test_what_is_denied_in_part_leaves_the_rest_as_it_was() -> None:
    told = found((LEDGER, "2024-03-04", PARTS), (POST, "2024-03-06", "Orlin Foods denied that an offer had been made."))
    assert status(told, "has held talks") == "rumor"
    assert status(told, "has made an offer") == "denied"


def test_a_denial_beside_other_news_confirms_nothing() -> None:
    told = found(
        (LEDGER, "2024-03-04", f'{PARTS} "Sales rose in May, but there is no offer," Orlin Foods said.'),
    )
    assert status(told, "has held talks") == "rumor"
    assert status(told, "Sales rose") != "confirmed"


# ── old against new facts ───────────────────────────────────────────────────────────────────────────────


def test_a_plan_of_years_ago_is_not_the_plan_of_this_year() -> None:
    told = found(
        (LEDGER, "2012-03-04", "Corvo Steel plans to close its Leeds mill, two workers said."),
        (POST, "2024-03-05", "Corvo Steel said it would close its Leeds mill in October."),
    )
    assert claim(told, "plans to close").claim.id != claim(told, "October").claim.id
    assert status(told, "plans to close") == "rumor"


def test_an_old_denial_does_not_deny_the_rumor_of_this_year() -> None:
    told = found(
        (LEDGER, "2012-03-04", "Corvo Steel said it had no plans to close its Leeds mill."),
        (POST, "2024-03-05", "Corvo Steel will close its Leeds mill in June, two workers said."),
    )
    assert status(told, "in June") == "rumor"


def test_a_first_offer_rejected_is_not_the_raised_one_accepted() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Tavish Dairy rejected an offer of $3 billion from Orlin Foods, Tavish Dairy said."),
        (POST, "2024-03-20", "Tavish Dairy accepted a raised offer of $4 billion from Orlin Foods, Tavish Dairy said."),
    )
    assert claim(told, "rejected").claim.id != claim(told, "accepted").claim.id
    assert {status(told, "rejected"), status(told, "accepted")} == {"on_record"}


def test_a_remark_made_before_the_rumor_denies_nothing() -> None:
    told = found(
        TALKS,
        (POST, "2024-03-06", "Orlin Foods had told analysts in January that it was not in talks to buy Tavish Dairy."),
    )
    assert status(told, "is in talks") == "rumor"


def test_who_changes_his_mind_is_held_to_his_last_word() -> None:
    told = found(
        TALKS,
        (POST, "2024-03-05", "Orlin Foods denied that it is in talks to buy Tavish Dairy."),
        (COURIER, "2024-03-19", "Orlin Foods confirmed that it is in talks to buy Tavish Dairy."),
    )
    assert status(told, "is in talks") == "confirmed"


# ── the same names with another event ───────────────────────────────────────────────────────────────────


def apart(first: Told, second: Told, one: str, other: str) -> bool:
    told = found(first, second)
    return claim(told, one).claim.id != claim(told, other).claim.id


def test_two_lawsuits_between_the_same_companies_years_apart() -> None:
    first = (LEDGER, "2019-03-04", "Corvo Steel sued Lindmoor Rail over a patent on brakes, Corvo Steel said.")
    second = (POST, "2024-03-09", "Corvo Steel sued Lindmoor Rail over unpaid rent in Leeds, Corvo Steel said.")
    assert apart(first, second, "patent", "rent")


def test_two_recalls_of_one_maker() -> None:
    first = (LEDGER, "2019-03-04", "Velta is recalling 20,000 heaters because of a faulty switch, Velta said.")
    second = (POST, "2024-03-09", "Velta is recalling 500 kettles because of a loose lid, Velta said.")
    assert apart(first, second, "heaters", "kettles")


def test_a_purchase_and_a_lawsuit_between_the_same_companies() -> None:
    first = (LEDGER, "2024-03-04", "Orlin Foods will buy Tavish Dairy, two bankers said.")
    second = (POST, "2024-03-06", "Orlin Foods will sue Tavish Dairy over milk prices, a lawyer said.")
    assert apart(first, second, "buy", "sue")


def test_a_denial_of_one_event_leaves_the_other() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Orlin Foods will buy Tavish Dairy. It will sell its bakery, two bankers said."),
        (POST, "2024-03-06", "Orlin Foods denied that it would sell its bakery."),
    )
    assert status(told, "bakery") == "denied"
    assert status(told, "buy") != "denied"


@pytest.mark.xfail(strict=True, reason="names that differ tell nothing of main claims, which choose what to name")
def test_two_people_of_one_company_resign() -> None:
    first = (LEDGER, "2024-03-04", "Dana Holm resigned as chief executive of Orlin Foods, two managers said.")
    second = (POST, "2024-03-06", "Lee Novak resigned as finance chief of Orlin Foods, a manager said.")
    assert apart(first, second, "Holm", "Novak")


# ── who confirms matters ────────────────────────────────────────────────────────────────────────────────


def test_an_echo_is_no_confirmation() -> None:
    told = found(
        TALKS, (POST, "2024-03-05", "Orlin Foods is in talks to buy Tavish Dairy, the Harbor Ledger reported.")
    )
    assert status(told, "is in talks") == "rumor"
    assert claim(told, "is in talks").trace.independent == 1


def test_an_outlet_that_confirms_is_no_subject() -> None:
    words = "The Riverton Courier confirmed that Orlin Foods is in talks to buy Tavish Dairy."
    assert status(found(TALKS, (POST, "2024-03-05", words)), "is in talks") != "confirmed"


def test_a_stranger_who_confirms_settles_nothing() -> None:
    words = "Lee Novak, an analyst at Wexcombe Hale, confirmed that Orlin Foods is in talks to buy Tavish Dairy."
    assert status(found(TALKS, (POST, "2024-03-05", words)), "is in talks") != "confirmed"


def test_an_unnamed_source_who_confirms_settles_nothing() -> None:
    words = "A third banker confirmed that Orlin Foods is in talks to buy Tavish Dairy."
    assert status(found(TALKS, (POST, "2024-03-05", words)), "is in talks") == "corroborated"


def test_an_outlet_that_repeats_the_rumor_after_the_denial_reopens_nothing() -> None:
    told = found(
        TALKS,
        (POST, "2024-03-05", "Orlin Foods denied that it is in talks to buy Tavish Dairy."),
        (COURIER, "2024-03-08", "Orlin Foods is in talks to buy Tavish Dairy."),
    )
    assert status(told, "is in talks") == "denied"


def test_a_new_origin_after_the_denial_contests_it() -> None:
    told = found(
        TALKS,
        (POST, "2024-03-05", "Orlin Foods denied that it is in talks to buy Tavish Dairy."),
        (COURIER, "2024-03-08", "Orlin Foods is in talks to buy Tavish Dairy, Tavish Dairy farmer Dana Holm said."),
    )
    assert status(told, "is in talks") == "contested"


def test_the_other_party_confirms_as_well() -> None:
    words = "Tavish Dairy confirmed that Orlin Foods is in talks to buy it."
    assert status(found(TALKS, (POST, "2024-03-05", words)), "is in talks to buy Tavish") == "confirmed"


# ── a later event itself confirms ───────────────────────────────────────────────────────────────────────


def test_the_event_confirms_what_was_ahead() -> None:
    told = found(CLOSURE, (POST, "2024-06-20", "Corvo Steel closed its Leeds mill on Thursday."))
    assert status(told, "will close") == "confirmed"
    assert toward(told, "a1", "closed") == "confirms"


def test_an_event_after_its_date_leaves_the_forecast_unconfirmed() -> None:
    told = found(CLOSURE, (POST, "2025-02-20", "Corvo Steel closed its Leeds mill on Thursday."))
    assert status(told, "in June") != "confirmed"


def test_another_event_confirms_nothing() -> None:
    told = found(CLOSURE, (POST, "2024-06-20", "Corvo Steel opened a mill in York on Thursday."))
    assert status(told, "will close") != "confirmed"
    assert "overdue" not in flags(claim(told, "will close"))


def test_every_mention_is_in_one_claim_where_those_concerned_speak_of_something_else():
    told = (
        ("Granite Courier", "2024-05-06", "Castell has offered to buy Orrin Pumps for $2 billion, a banker said."),
        ("Harbor Ledger", "2024-05-09", "Orrin Pumps said that talks with Castell took place in April."),
    )
    ids = [m.id for a in found(*told) for m in a.claim.mentions]
    assert len(ids) == len(set(ids))
    assert status(found(*told), "offered") == "rumor"


def test_who_confirms_an_inquiry_has_not_confirmed_the_matter() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Dana Holm took cash from a builder for a permit, two clerks at the ministry said."),
        (POST, "2024-03-06", "The ministry confirmed that it was investigating Dana Holm over cash from a builder."),
    )
    assert status(told, "took cash") == "rumor"
