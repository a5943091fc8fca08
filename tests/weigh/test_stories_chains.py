"""Small stories with known origins, status and flags: how the claim came: chains, relays, diamonds, circles."""

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, SEEDS, Story, check, tell

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
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_story(story: Story, seed: int | None) -> None:
    check(story, seed)
