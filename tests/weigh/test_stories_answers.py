"""Small stories with known origins, status and flags: denials, confirmations, retractions, forecasts."""

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, SEEDS, Story, check, day, tell

STORIES = [
    Story(
        "an outlet takes its report back",
        [tell(COURIER, BANKERS), tell(COURIER, on=5, toward="retracts")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "origin-retracted", "no-response-sought"},
    ),
    Story(
        "a late denial",
        [tell(COURIER, BANKERS), tell(LEDGER, "organization:Acme", on=9, toward="denies")],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
    ),
    Story(
        "a new independent origin after a denial",
        [
            tell(COURIER, BANKERS),
            tell(LEDGER, "organization:Acme", on=9, toward="denies"),
            tell(ECHO, "person:Dana Reyes", on=20),
        ],
        "contested",
        [("anonymous", "two bankers"), ("person", "Dana Reyes")],
        2,
        {"denied-by-subject"},
    ),
    Story(
        "an echo after a denial does not contest it",
        [
            tell(COURIER, BANKERS),
            tell(LEDGER, "organization:Acme", on=9, toward="denies"),
            tell(ECHO, f"outlet:{COURIER}", on=20),
        ],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
    ),
    Story(
        "somebody else's denial settles nothing",
        [tell(COURIER, BANKERS), tell(LEDGER, "person:Lee Novak", on=9, toward="denies")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a denial by the subject that its accuser tells of settles nothing",
        [tell(COURIER, BANKERS), tell(LEDGER, "organization:Acme", "person:Lee Novak", on=9, toward="denies")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "denied-by-subject"},
    ),
    Story(
        "confirmed by the subject",
        [tell(COURIER, BANKERS), tell(LEDGER, "organization:Acme", on=9, toward="confirms")],
        "confirmed",
        [("anonymous", "two bankers"), ("organization", "Acme")],
        2,
        set(),
    ),
    Story(
        "announced by the subject after a rumor",
        [tell(COURIER, BANKERS), tell(LEDGER, "organization:Acme", on=9)],
        "confirmed",
        [("anonymous", "two bankers"), ("organization", "Acme")],
        2,
        set(),
    ),
    Story(
        "confirmed by one concerned, denied by another",
        [
            tell(COURIER, "organization:Acme", toward="confirms", about=("Acme", "Bolt")),
            tell(LEDGER, "organization:Bolt", on=2, toward="denies", about=("Acme", "Bolt")),
        ],
        "contested",
        [("organization", "Acme")],
        1,
        {"denied-by-subject"},
    ),
    Story(
        "a denial that its speaker takes back",
        [
            tell(COURIER, "organization:Acme", toward="denies"),
            tell(LEDGER, "organization:Acme", on=30, toward="confirms"),
        ],
        "confirmed",
        [("organization", "Acme")],
        1,
        set(),
    ),
    Story(
        "the event itself",
        [
            tell(COURIER, BANKERS, tense="future"),
            tell(LEDGER, on=40, toward="confirms", tense="past", text="Acme closed its Riverton mill."),
        ],
        "confirmed",
        [("anonymous", "two bankers")],
        1,
        set(),
    ),
    Story(
        "on the record",
        [tell(COURIER, "organization:Acme")],
        "on_record",
        [("organization", "Acme")],
        1,
        set(),
    ),
    Story(
        "the head of the company on its plans",
        [
            tell(
                COURIER,
                "person:Jo Marsh",
                role="chief executive of Acme",
                stance="predicts",
                type="forecast",
            )
        ],
        "on_record",
        [("person", "Jo Marsh")],
        1,
        set(),
        type="forecast",
    ),
    Story(
        "a forecast whose time ran out",
        [tell(COURIER, "organization:Acme", stance="predicts", type="forecast", due=day(50))],
        "expired",
        [("organization", "Acme")],
        1,
        {"overdue"},
        type="forecast",
    ),
    Story(
        "a forecast that is not due yet",
        [tell(COURIER, "organization:Acme", stance="predicts", type="forecast", due=day(100))],
        "on_record",
        [("organization", "Acme")],
        1,
        set(),
        type="forecast",
    ),
    Story(
        "only a denial is known",
        [tell(LEDGER, "organization:Acme", toward="denies")],
        "denied",
        [],
        0,
        {"denied-by-subject"},
    ),
    Story(
        "a remark of March, printed again in May, denies nothing that was first told in between",
        [
            tell(COURIER, BANKERS, on=60),
            tell(LEDGER, "organization:Acme", on=62, toward="denies", said=day(9)),
        ],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only"},
    ),
    Story(
        "a denial dated after the claim denies it",
        [
            tell(COURIER, BANKERS, on=60),
            tell(LEDGER, "organization:Acme", on=70, toward="denies", said=day(62)),
        ],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
    ),
    Story(
        "a denial of the day on which the claim came out still denies it",
        [
            tell(COURIER, BANKERS, on=60),
            tell(LEDGER, "organization:Acme", on=61, toward="denies", said=day(60)),
        ],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
    ),
    Story(
        "a plan announced before the rumor came out does not confirm it",
        [
            tell(COURIER, BANKERS, on=60),
            tell(LEDGER, "organization:Acme", on=62, said=day(9)),
        ],
        "on_record",
        [("anonymous", "two bankers"), ("organization", "Acme")],
        2,
        set(),
    ),
    Story(
        "an independent origin after the date of the denial, though before it was printed, contests it",
        [
            tell(COURIER, BANKERS),
            tell(ECHO, "person:Dana Reyes", on=20),
            tell(LEDGER, "organization:Acme", on=30, toward="denies", said=day(9)),
        ],
        "contested",
        [("anonymous", "two bankers"), ("person", "Dana Reyes")],
        2,
        {"denied-by-subject"},
    ),
    Story(
        "undated: the order settles nothing, the subject's word does",
        [tell(COURIER, "organization:Acme", on=None, toward="denies"), tell(LEDGER, BANKERS, on=None)],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
    ),
    Story(
        "a denial of which nobody tells what it denies",
        [
            tell(
                LEDGER,
                "organization:Acme",
                toward="supports",
                stance="denies",
                cue="rejected",
                text="[Acme] rejected the price.",
            )
        ],
        "on_record",
        [("organization", "Acme")],
        1,
        {"denial-alone"},
    ),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_story(story: Story, seed: int | None) -> None:
    check(story, seed)
