"""Small stories with known origins, status and flags: what was taken back, shared hands, late confirmations."""

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, SEEDS, STAR, Story, check, copied, tell

FIRST, SAME = tell(COURIER, BANKERS), tell(LEDGER, BANKERS, on=1)
TAKEN_BACK = tell(COURIER, on=5, toward="retracts")

STORIES = [
    Story(
        "a retraction reaches what hangs on it through two relays",
        [FIRST, tell(LEDGER, f"outlet:{COURIER}", on=1), tell(ECHO, f"outlet:{LEDGER}", on=2), TAKEN_BACK],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "echo", "origin-retracted"},
        through=(COURIER,),
    ),
    Story(
        "a retraction reaches the copies",
        [FIRST, SAME, TAKEN_BACK],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "origin-retracted"},
        copies=(copied(FIRST, SAME),),
    ),
    Story(
        "the agency takes back what papers printed without its name",
        [FIRST, SAME, tell("Reuters", on=5, toward="retracts")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought", "origin-retracted"},
        copies=(copied(FIRST, SAME, agency="Reuters"),),
        through=("Reuters",),
    ),
    Story(
        "of two origins one is taken back, and nothing is corroborated",
        [FIRST, tell(LEDGER, "person:Dana Reyes", on=1), TAKEN_BACK],
        "reported",
        [("anonymous", "two bankers"), ("person", "Dana Reyes")],
        2,
        {"single-source"},
    ),
    Story(
        "of three origins one is taken back, and two still stand",
        [FIRST, tell(LEDGER, "person:Dana Reyes", on=1), tell(ECHO, "document:a memo", on=2), TAKEN_BACK],
        "corroborated",
        [("anonymous", "two bankers"), ("person", "Dana Reyes"), ("document", "a memo")],
        3,
        set(),
    ),
    Story(
        "the subject takes its own word back",
        [tell(COURIER, "organization:Acme"), tell(LEDGER, "organization:Acme", on=5, toward="retracts")],
        "reported",
        [("organization", "Acme")],
        1,
        {"single-source", "origin-retracted"},
    ),
    Story(
        "a relay takes back what its origin stands by",
        [FIRST, tell(LEDGER, f"outlet:{COURIER}", on=1), tell(LEDGER, on=5, toward="retracts")],
        "rumor",
        [("anonymous", "two bankers")],
        1,
        {"single-source", "anonymous-only", "no-response-sought"},
    ),
    Story(
        "two people through one paper",
        [
            tell(COURIER, "person:Dana Reyes"),
            tell(COURIER, "person:Lee Novak", article="courier-2", on=1),
            tell(LEDGER, f"outlet:{COURIER}", on=2),
        ],
        "corroborated",
        [("person", "Dana Reyes"), ("person", "Lee Novak")],
        2,
        set(),
        ties=[],
        through=(COURIER,),
        narrow=(COURIER,),
    ),
    Story(
        "two people through one editor",
        [
            tell(COURIER, "person:Dana Reyes", "person:Jo Marsh"),
            tell(LEDGER, "person:Lee Novak", "person:Jo Marsh", on=1),
        ],
        "reported",
        [("person", "Dana Reyes"), ("person", "Lee Novak")],
        1,
        {"single-source"},
        ties=["shared relay"],
        through=("Jo Marsh",),
    ),
    Story(
        "three people through two papers",
        [
            tell(COURIER, "person:Dana Reyes"),
            tell(COURIER, "person:Lee Novak", article="courier-2", on=1),
            tell(LEDGER, "person:Robin Oakes", on=2),
        ],
        "corroborated",
        [("person", "Dana Reyes"), ("person", "Lee Novak"), ("person", "Robin Oakes")],
        3,
        set(),
        through=(),
        narrow=(LEDGER, COURIER),
    ),
    Story(
        "two people through two papers are apart",
        [tell(COURIER, "person:Dana Reyes"), tell(LEDGER, "person:Lee Novak", on=1)],
        "corroborated",
        [("person", "Dana Reyes"), ("person", "Lee Novak")],
        2,
        set(),
        through=(),
    ),
    Story(
        "a late independent confirmation of a rumor that four repeat",
        [
            FIRST,
            *(tell(o, f"outlet:{COURIER}", on=1) for o in (LEDGER, ECHO, STAR)),
            tell("Dune Tribune", "document:the land register", on=30),
        ],
        "confirmed",
        [("anonymous", "two bankers"), ("document", "the land register")],
        2,
        set(),
        through=(),
    ),
    Story(
        "a circle through a reference work",
        [
            tell(COURIER, "document:the Wikipedia entry on Acme"),
            tell(LEDGER, f"outlet:{COURIER}", "document:Wikipedia", on=1),
            tell("Wikipedia", f"outlet:{COURIER}", on=2),
        ],
        "rumor",
        [("document", "the Wikipedia entry on Acme")],
        1,
        {"single-source", "circular", "echo"},
        circles=[(COURIER, "Wikipedia")],
    ),
    Story(
        "a circle through somebody's post",
        [tell(COURIER, "person:Jo Marsh"), tell(LEDGER, f"outlet:{COURIER}", "person:Jo Marsh", on=1)],
        "rumor",
        [("person", "Jo Marsh")],
        1,
        {"single-source", "circular"},
        circles=[("Jo Marsh", COURIER)],
    ),
    Story(
        "a circle of three outlets that cite each other",
        [
            tell(COURIER, f"outlet:{LEDGER}"),
            tell(LEDGER, f"outlet:{ECHO}", on=1),
            tell(ECHO, f"outlet:{COURIER}", on=2),
        ],
        "rumor",
        [("outlet", COURIER)],
        1,
        {"single-source", "circular", "echo", "no-response-sought"},
        circles=[(LEDGER, ECHO, COURIER)],
    ),
    Story(
        "a diamond from one named person",
        [
            tell(COURIER, "person:Dana Reyes"),
            tell(LEDGER, "person:Dana Reyes", f"outlet:{COURIER}", on=1),
            tell(ECHO, "person:Dana Reyes", f"outlet:{COURIER}", on=1),
            tell(STAR, f"outlet:{LEDGER}", on=2),
            tell(STAR, f"outlet:{ECHO}", on=2),
        ],
        "reported",
        [("person", "Dana Reyes")],
        1,
        {"single-source", "echo"},
        through=(COURIER,),
    ),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_story(story: Story, seed: int | None) -> None:
    check(story, seed)
