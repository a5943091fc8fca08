"""Small stories with known origins, status and flags: what counts as an origin, and how the claim was told on."""

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, SEEDS, Story, check, tell

STORIES = [
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
        "of two first statements without a source one is kept beside what follows",
        [tell(COURIER), tell(LEDGER), tell(ECHO, BANKERS, on=3)],
        "rumor",
        [("unattributed", LEDGER), ("anonymous", "two bankers")],
        1,
        {"single-source", "echo"},
        echoes=1,
    ),
    Story(
        "unnamed sources of texts without an outlet may be one",
        [tell(None, BANKERS, article="one"), tell(None, "anonymous:a supplier", article="two", on=2)],
        "rumor",
        [("anonymous", "two bankers"), ("anonymous", "a supplier")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
        ties=["outlets unknown"],
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
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_story(story: Story, seed: int | None) -> None:
    check(story, seed)
