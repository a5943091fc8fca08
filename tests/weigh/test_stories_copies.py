"""Small stories with known origins, status and flags: wire copy and other copied text."""

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, SEEDS, STAR, Story, check, copied, tell, weighed

ANONYMOUS = {"single-source", "anonymous-only", "no-response-sought"}
FIRST = tell(COURIER, BANKERS)
BARE = tell(COURIER)
SAME = tell(LEDGER, BANKERS, on=1)
CREDITED = tell(ECHO, BANKERS, "outlet:Reuters", on=2)
SILENT = tell(LEDGER, on=1)
NAMED = tell(LEDGER, "person:Dana Reyes", on=1)
OTHER = tell(LEDGER, "anonymous:a supplier", on=1)
HARDER = tell(LEDGER, on=1, text="Acme will close its Riverton mill.")
HEDGED = tell(COURIER, BANKERS, hedged=True)
UNDATED = tell(COURIER, BANKERS, on=None), tell(LEDGER, BANKERS, on=None)
THIRD = tell(ECHO, BANKERS, on=2)
DENIAL = tell(STAR, "organization:Acme", on=5, toward="denies")
LATE = tell(ECHO, BANKERS, on=9)
EVENT = tell(COURIER, on=0, tense="past", toward="confirms"), tell(STAR, BANKERS, on=1, tense="future")
EVENT_COPY = tell(LEDGER, on=2, tense="past", toward="confirms")
RESPONSES = (
    tell(COURIER, "organization:Acme", toward="denies"),
    tell(STAR, "organization:Acme", on=5, toward="confirms"),
)
OLD_DENIAL = tell(LEDGER, "organization:Acme", on=9, toward="denies")
REVERSAL = tell(LEDGER, "organization:Acme", on=3, toward="denies")
UNDATED_DENIAL = tell(ECHO, "organization:Acme", on=None, toward="denies")

STORIES = [
    Story(
        "a copy of a denial that has no date leaves it its own",
        [tell(STAR, BANKERS), tell(COURIER, "organization:Acme", on=1), REVERSAL, UNDATED_DENIAL],
        "denied",
        [("anonymous", "two bankers"), ("organization", "Acme")],
        2,
        {"denied-by-subject"},
        copies=(copied(REVERSAL, UNDATED_DENIAL),),
    ),
    Story(
        "a copy has the source of its original",
        [FIRST, SAME],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        ANONYMOUS,
        copies=(copied(FIRST, SAME),),
        ties=[],
        through=("Riverton Courier",),
    ),
    Story(
        "the same words without copied text are two origins",
        [FIRST, SAME],
        "corroborated",
        [("anonymous", "two bankers"), ("anonymous", "two bankers")],
        2,
        {"anonymous-only", "no-response-sought"},
    ),
    Story(
        "an aggregator that leaves the credit out",
        [FIRST, SILENT],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        ANONYMOUS,
        copies=(copied(FIRST, SILENT),),
        echoes=0,
    ),
    Story(
        "an aggregator that leaves credit and hedge out",
        [HEDGED, HARDER],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {*ANONYMOUS, "hardened"},
        copies=(copied(HEDGED, HARDER),),
    ),
    Story(
        "a copy of a statement without a source is an echo",
        [BARE, SILENT],
        "reported",
        [("unattributed", COURIER)],
        1,
        set(),
        copies=(copied(BARE, SILENT),),
        echoes=1,
    ),
    Story(
        "copies of unknown order are one voice too",
        [*UNDATED],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        ANONYMOUS,
        copies=(copied(*UNDATED),),
        ties=[],
    ),
    Story(
        "another unnamed source within copied text is tied",
        [FIRST, OTHER],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        1,
        ANONYMOUS,
        copies=(copied(FIRST, OTHER),),
        ties=["copied text"],
    ),
    Story(
        "another unnamed source in an article that is mostly copied is tied",
        [FIRST, OTHER],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        1,
        ANONYMOUS,
        copies=(copied(FIRST, OTHER, apart=True),),
        ties=["copied text"],
    ),
    Story(
        "somebody named in the copier's own part is a voice",
        [FIRST, NAMED],
        "corroborated",
        [("anonymous", "two bankers"), ("person", "Dana Reyes")],
        2,
        set(),
        copies=(copied(FIRST, NAMED, apart=True),),
        ties=[],
    ),
    Story(
        "somebody named in the copied words is tied",
        [FIRST, NAMED],
        "reported",
        [("anonymous", "two bankers"), ("person", "Dana Reyes")],
        1,
        {"single-source"},
        copies=(copied(FIRST, NAMED),),
        ties=["copied text"],
    ),
    Story(
        "wire copy is the agency's where the last of its copies names it",
        [FIRST, SAME, CREDITED],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {*ANONYMOUS, "echo"},
        copies=(
            copied(FIRST, SAME, agency="Reuters"),
            copied(FIRST, CREDITED, agency="Reuters"),
            copied(SAME, CREDITED, agency="Reuters"),
        ),
        ties=[],
        through=("Reuters",),
    ),
    Story(
        "a statement of wire copy without a source is named after the agency, and worth no more",
        [BARE, SILENT],
        "reported",
        [("unattributed", "Reuters")],
        1,
        set(),
        copies=(copied(BARE, SILENT, agency="Reuters"),),
        echoes=1,
    ),
    Story(
        "a copy of a copy goes back to the first",
        [FIRST, SAME, THIRD],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {*ANONYMOUS, "echo"},
        copies=(copied(FIRST, SAME), copied(SAME, THIRD)),
    ),
    Story(
        "two copies of a text that does not tell the claim are one voice",
        [SAME, THIRD],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        ANONYMOUS,
        copies=(copied(FIRST, SAME), copied(FIRST, THIRD)),
    ),
    Story(
        "a copy printed after a denial is no new origin",
        [FIRST, DENIAL, LATE],
        "denied",
        [("anonymous", "two bankers")],
        1,
        {"anonymous-only", "denied-by-subject"},
        copies=(copied(FIRST, LATE),),
    ),
    Story(
        "an old text printed again is not the event itself",
        [*EVENT, EVENT_COPY],
        "rumor",
        [("unattributed", COURIER), ("anonymous", "two bankers")],
        1,
        {"single-source", "echo"},
        copies=(copied(EVENT[0], EVENT_COPY),),
    ),
    Story(
        "an old denial printed again takes no confirmation back",
        [*RESPONSES, OLD_DENIAL],
        "confirmed",
        [("organization", "Acme")],
        1,
        set(),
        copies=(copied(RESPONSES[0], OLD_DENIAL),),
    ),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_story(story: Story, seed: int | None) -> None:
    check(story, seed)


def test_a_tie_says_who_copied_how_much_from_whom() -> None:
    traced, _ = weighed(FIRST, OTHER, copies=(copied(FIRST, OTHER),))
    assert [t.words for t in traced.ties] == ["Harbor Ledger is copied from Riverton Courier (93% of its words)"]
    traced, _ = weighed(UNDATED[0], OTHER, copies=(copied(OTHER, UNDATED[0]),))
    assert "which came first is not known" in traced.ties[0].words
