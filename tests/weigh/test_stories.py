"""Small stories with known origins, status and flags; each is told in its order, backwards and shuffled."""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import get_args

import pytest
from story import START, claim_of, day, tell, weighed

from claims.model import Mention, Status
from claims.moments import moment_of
from claims.trace import trace_claim
from claims.weigh import weigh_claim
from claims.weigh.flags import FLAG_RULES

BANKERS = "anonymous:two bankers"
COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"


@dataclass
class Story:
    name: str
    mentions: list[Mention]
    status: str
    origins: list[tuple[str, str]]
    independent: int
    flags: set[str]
    as_of: int = 100
    type: str = "fact"
    circles: list[tuple[str, ...]] = field(default_factory=list)


STORIES = [
    Story(
        "one unnamed source",
        [tell(COURIER, BANKERS)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a chain of two relays",
        [tell(ECHO, BANKERS, f"outlet:{COURIER}", f"outlet:{LEDGER}", hedged=True)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a relay and the article that it relays are one origin",
        [tell(COURIER, BANKERS), tell(LEDGER, "anonymous:bankers", f"outlet:{COURIER}", on=1)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a bare citation of an outlet goes back to the source of its article",
        [tell(COURIER, BANKERS), tell(LEDGER, f"outlet:{COURIER}", on=1)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "two relays of a source whose article is not at hand",
        [tell(LEDGER, BANKERS, f"outlet:{COURIER}", on=1), tell(ECHO, f"outlet:{COURIER}", on=2)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a diamond: two outlets relay one, and a fourth relays both",
        [
            tell(COURIER, BANKERS),
            tell(LEDGER, BANKERS, f"outlet:{COURIER}", on=1),
            tell(ECHO, BANKERS, f"outlet:{COURIER}", on=1),
            tell("Northern Star Weekly", f"outlet:{LEDGER}", on=2),
            tell("Northern Star Weekly", f"outlet:{ECHO}", on=2),
        ],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "echo"},
    ),
    Story(
        "unnamed sources of two outlets are two",
        [tell(COURIER, BANKERS), tell(LEDGER, "anonymous:a supplier", on=1)],
        "corroborated",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        2,
        {"anonymous-only", "no-response-sought"},
    ),
    Story(
        "two unnamed sources of one outlet are one origin",
        [tell(COURIER, BANKERS), tell(COURIER, "anonymous:a supplier", on=1)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "an unnamed source beside a citation of another's is not told apart",
        [
            tell(COURIER, BANKERS),
            tell(LEDGER, "anonymous:a supplier", on=1),
            tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will close its mill."),
        ],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "“an unnamed source” is another's",
        [tell(COURIER, BANKERS), tell(LEDGER, "anonymous:an unnamed source", on=9)],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "an unnamed source")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "two origins through one relay count once",
        [
            tell(LEDGER, "person:Dana Reyes", f"outlet:{COURIER}"),
            tell(LEDGER, "document:the court papers", f"outlet:{COURIER}"),
        ],
        "reported",
        [("document", "the court papers"), ("person", "Dana Reyes")],
        1,
        {"single-source"},
    ),
    Story(
        "outlets of one owner count once",
        [tell("The Wall Street Journal", BANKERS), tell("New York Post", "anonymous:a supplier", on=1)],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a document and a named person in two outlets",
        [tell(COURIER, "document:an internal memo"), tell(LEDGER, "person:Dana Reyes", on=2)],
        "corroborated",
        [("document", "an internal memo"), ("person", "Dana Reyes")],
        2,
        set(),
    ),
    Story(
        "one person in three outlets is one origin",
        [tell(o, "person:Dana Reyes", on=n) for n, o in enumerate((COURIER, LEDGER, ECHO))],
        "reported",
        [("person", "Dana Reyes")],
        1,
        {"single-source", "echo"},
    ),
    Story(
        "echoes without a source add nothing",
        [tell(COURIER, BANKERS), tell(LEDGER, on=1), tell(ECHO, "collective:media reports", on=2)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "echo"},
    ),
    Story(
        "reports alone are one origin",
        [tell(COURIER, "collective:media reports"), tell(LEDGER, "collective:the latest reports", on=1)],
        "rumor",
        [("collective", "media reports")],
        1,
        {"single-source", "no-response-sought"},
    ),
    Story("background without a source", [tell(COURIER)], "reported", [("unattributed", COURIER)], 1, set()),
    Story(
        "a hedged statement without a source",
        [tell(COURIER, hedged=True)],
        "rumor",
        [("unattributed", COURIER)],
        1,
        {"single-source"},
    ),
    Story(
        "a first statement without a source does not corroborate what follows",
        [tell(COURIER), tell(LEDGER, BANKERS, on=3)],
        "rumor",
        [("unattributed", COURIER), ("anonymous", "two bankers")],
        1,
        {"single-source"},
    ),
    Story(
        "the writer's guess counts only alone",
        [tell(COURIER, "author:the author", hedged=True), tell(LEDGER, BANKERS, on=1)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "a circle of two",
        [tell(COURIER, f"outlet:{LEDGER}"), tell(LEDGER, f"outlet:{COURIER}", on=1)],
        "rumor",
        [("outlet", COURIER)],
        1,
        {"single-source", "circular", "no-response-sought"},
        circles=[(LEDGER, COURIER)],
    ),
    Story(
        "a circle of three that one unnamed source began, hardened on its way",
        [
            tell(COURIER, "anonymous:a supplier", hedged=True),
            tell(LEDGER, "anonymous:sources", f"outlet:{COURIER}", on=1),
            tell(ECHO, "anonymous:sources", f"outlet:{LEDGER}", on=2),
            tell(COURIER, f"outlet:{ECHO}", on=3),
        ],
        "rumor",
        [("anonymous", "a supplier")],
        1,
        {"single-source", "anonymous-only", "circular", "hardened", "echo", "no-response-sought"},
        circles=[(LEDGER, COURIER, ECHO)],
    ),
    Story(
        "an outlet takes its report back",
        [tell(COURIER, BANKERS), tell(COURIER, on=5, toward="retracts")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "origin-retracted", "no-response-sought"},
    ),
    Story(
        "the subject is unaware, a partner silent, an answer awaited",
        [
            tell(COURIER, BANKERS, hedged=True),
            tell(COURIER, "organization:Acme China", toward="unaware"),
            tell(COURIER, "organization:Bolt", toward="no_comment", about=("Bolt",)),
            tell(COURIER, "author:the author", toward="discusses", response="pending"),
        ],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "subject-unaware"},
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
        "a rumor gone stale",
        [tell(COURIER, BANKERS)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "stale"},
        as_of=200,
    ),
    Story(
        "a headline that says more than its article",
        [tell(COURIER, headline=True), tell(COURIER, BANKERS, hedged=True)],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "headline-overstates"},
    ),
    Story(
        "two origins with two figures",
        [
            tell(COURIER, "person:Dana Reyes", text="Acme will cut 200 jobs."),
            tell(LEDGER, "document:an internal memo", on=1, text="Acme will cut 300 jobs."),
        ],
        "corroborated",
        [("person", "Dana Reyes"), ("document", "an internal memo")],
        2,
        {"contested-numbers"},
    ),
    Story(
        "a relay changes the figure",
        [
            tell(COURIER, BANKERS, text="Acme will cut 200 jobs."),
            tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will cut 300 jobs."),
        ],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "hardened"},
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
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", [None, 0, 1, 2])
def test_story(story: Story, seed: int | None) -> None:
    mentions = list(story.mentions)
    if seed == 0:
        mentions.reverse()
    elif seed is not None:
        random.Random(seed).shuffle(mentions)
    traced, weighing = weighed(*mentions, as_of=story.as_of, type=story.type)
    assert [(o.kind, o.name) for o in traced.origins] == story.origins
    assert traced.independent == story.independent
    assert weighing.status == story.status
    assert {f.name for f in weighing.flags} == story.flags
    assert list(traced.cycles) == story.circles
    assert (traced, weighing) == weighed(*story.mentions, as_of=story.as_of, type=story.type)
    # Every flag and reason can be checked: it names mentions of the claim, and says what it says.
    ids = {m.id for m in mentions}
    assert all(f.why and f.lift and f.mentions and ids.issuperset(f.mentions) for f in weighing.flags)
    assert all(r.text and ids.issuperset(r.mentions) for r in weighing.reasons)
    assert weighing.decided_by is None or weighing.decided_by in ids


def test_there_are_stories_enough_and_one_for_every_flag_and_status() -> None:
    assert len(STORIES) >= 20
    assert {s.status for s in STORIES} == set(get_args(Status))
    assert {f for s in STORIES for f in s.flags} == set(FLAG_RULES)


@pytest.mark.parametrize(("as_of", "days"), [(180, 0), (181, 181)])
def test_a_rumor_is_stale_by_days_between_the_last_days_that_the_dates_may_mean(as_of: int, days: int) -> None:
    _, weighing = weighed(tell(COURIER, BANKERS), as_of=as_of)
    told = [flag.why for flag in weighing.flags if flag.name == "stale"]
    assert [f"{days} days before" in why for why in told] == [True] * bool(days)


def test_a_month_as_date_of_the_report_is_measured_from_its_end() -> None:
    claim = claim_of(tell(COURIER, BANKERS, on=0))
    august = moment_of(START + timedelta(days=160), "month")
    assert "stale" in [flag.name for flag in weigh_claim(claim, trace_claim(claim), as_of=august).flags]
