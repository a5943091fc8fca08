"""Each flag: a story that raises it, and what is said to lift it does."""

import re
from pathlib import Path

import pytest
from story import day, tell, weighed

from claims.model import Flag, Mention
from claims.weigh.flags import FLAG_RULES

COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"
BANKERS = "anonymous:two bankers"
RUMOR = tell(COURIER, BANKERS)
REYES = tell(LEDGER, "person:Dana Reyes", on=2)
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "flags-and-status.md").read_text("utf-8")

# By flag: what raises it, what more lifts it, and as of which day it is told.
CASES: dict[str, tuple[list[Mention], list[Mention], int]] = {
    "single-source": ([RUMOR], [REYES], 100),
    "anonymous-only": (
        [RUMOR, tell(LEDGER, "anonymous:a supplier", on=1)],
        [tell(ECHO, "document:court papers", on=3)],
        100,
    ),
    "circular": (
        [tell(COURIER, f"outlet:{LEDGER}"), tell(LEDGER, f"outlet:{COURIER}", on=1)],
        [tell(ECHO, "person:Dana Reyes", on=2)],
        100,
    ),
    "echo": (
        [RUMOR, *(tell(outlet, f"outlet:{COURIER}", on=1) for outlet in (LEDGER, ECHO))],
        [tell(ECHO, "anonymous:a driver", on=3)],
        100,
    ),
    "origin-retracted": ([RUMOR, tell(COURIER, on=5, toward="retracts")], [REYES], 100),
    "denied-by-subject": (
        [RUMOR, tell(LEDGER, "organization:Acme", on=9, toward="denies")],
        [tell(LEDGER, "organization:Acme", on=30, toward="confirms")],
        100,
    ),
    "denial-alone": (
        [
            tell(
                LEDGER,
                "organization:Acme",
                on=2,
                toward="supports",
                stance="denies",
                cue="rejected",
                text="[Acme] rejected the price.",
            )
        ],
        [RUMOR],
        100,
    ),
    "subject-unaware": (
        [RUMOR, tell(LEDGER, "organization:Acme China", on=1, toward="unaware")],
        [tell(LEDGER, "organization:Acme", on=9, toward="confirms")],
        100,
    ),
    "no-response-sought": ([RUMOR], [tell(COURIER, "organization:Acme", toward="no_comment")], 100),
    "overdue": (
        [tell(COURIER, "person:Dana Reyes", type="forecast", due=day(50))],
        [tell(LEDGER, "organization:Acme", on=60, type="forecast", due=day(150))],
        100,
    ),
    "stale": ([RUMOR], [tell(LEDGER, "anonymous:a driver", on=160)], 200),
    "headline-overstates": (
        [tell(COURIER, headline=True), tell(COURIER, BANKERS, hedged=True)],
        [],
        100,
    ),
    "hardened": (
        [tell(COURIER, BANKERS, hedged=True), tell(LEDGER, f"outlet:{COURIER}", on=1)],
        [],
        100,
    ),
    "contested-numbers": (
        [
            tell(COURIER, "person:Dana Reyes", text="Acme will cut 200 jobs."),
            tell(LEDGER, "document:an internal memo", on=1, text="Acme will cut 300 jobs."),
        ],
        [tell(ECHO, "organization:Acme", on=9, toward="confirms", text="Acme will cut 200 jobs.")],
        100,
    ),
}
# What lifts these is another wording of what raised them.
INSTEAD: dict[str, list[Mention]] = {
    "headline-overstates": [tell(COURIER, headline=True, hedged=True), tell(COURIER, BANKERS, hedged=True)],
    "hardened": [tell(COURIER, BANKERS, hedged=True), tell(LEDGER, "person:Dana Reyes", on=1)],
}


def raised(*mentions: Mention, as_of: int) -> dict[str, Flag]:
    return {flag.name: flag for flag in weighed(*mentions, as_of=as_of)[1].flags}


def test_every_flag_is_here() -> None:
    assert CASES.keys() == FLAG_RULES.keys()
    assert INSTEAD.keys() == {name for name, (_, more, _) in CASES.items() if not more}


@pytest.mark.parametrize("name", CASES)
def test_flag_is_raised_with_its_words(name: str) -> None:
    story, _, as_of = CASES[name]
    flag = raised(*story, as_of=as_of)[name]
    assert flag.why and flag.lift
    assert set(flag.mentions) <= {m.id for m in story} and flag.mentions


@pytest.mark.parametrize("name", CASES)
def test_flag_is_lifted_by_what_it_says(name: str) -> None:
    story, more, as_of = CASES[name]
    lifted = INSTEAD.get(name) or [*story, *more]
    assert name not in raised(*lifted, as_of=as_of)


@pytest.mark.parametrize("name", CASES)
def test_flag_is_documented_with_an_example_and_what_lifts_it(name: str) -> None:
    section = re.search(rf"^### {name}\n(.*?)(?=^### |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section is not None
    before, _, after = section[1].partition("Lifted")
    assert re.search(r"^\*[^*]+\*", before, re.MULTILINE), "no example"
    assert re.match(r"( only)? by .*?\*[^*]+\*", after, re.DOTALL), "no example of what lifts it"


@pytest.mark.parametrize("name", ["circular", "origin-retracted"])
def test_an_echo_lifts_nothing(name: str) -> None:
    story, _, as_of = CASES[name]
    assert name in raised(*story, tell("Late Gazette", on=50), as_of=as_of)


def test_figures_stay_contested_under_a_confirmation_without_a_figure() -> None:
    story, _, _ = CASES["contested-numbers"]
    plain = tell(ECHO, "organization:Acme", on=9, toward="confirms", text="Acme will cut jobs.")
    assert "contested-numbers" in raised(*story, plain, as_of=100)


def test_a_flag_tells_figures_as_the_articles_write_them() -> None:
    told = (
        tell("Riverton Courier", "person:Dana Reyes", text="Acme will pay $1.5 billion."),
        tell("Harbor Ledger", "person:Lee Novak", text="Acme will pay $1.31 bln.", on=1),
    )
    why = {flag.name: flag.why for flag in weighed(*told)[1].flags}
    assert why["contested-numbers"].startswith("$1.5 billion or $1.31 bln: ")
