"""Analysts' grades: letters from records, figures from what else is told, each on its own."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from story import claim_of, day, tell

from claims.decisions import Answer, Decision, Outcome
from claims.grades import Grades, grades_of, letter, scales
from claims.model import Assessment, Mention, TrackRecord
from claims.trace import trace_claim
from claims.track.share import jeffreys
from claims.weigh import weigh_claim

COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"
BANKERS = "anonymous:two bankers"
REYES = tell(COURIER, "person:Dana Reyes")
DENIAL = tell(ECHO, "organization:Acme", toward="denies", on=9)
UNAWARE = tell(ECHO, "organization:Acme", toward="unaware", on=9)
NO_COMMENT = tell(ECHO, "organization:Acme", toward="no_comment", on=9)
CONFIRMATION = tell(ECHO, "organization:Acme", toward="confirms", on=9)
DISPUTE = tell(ECHO, "person:Lee Novak", toward="denies", on=9)
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "grades.md").read_text("utf-8")


def record(good: int, bad: int, name: str = COURIER) -> TrackRecord:
    n = good + bad
    return TrackRecord("outlet:x", name, "outlet", "origin", n, good, bad, interval=jeffreys(good, n) if n else None)


def graded(
    *mentions: Mention,
    records: dict[str, TrackRecord] | None = None,
    type: str = "fact",
    decisions: tuple[Decision, ...] = (),
) -> Grades:
    claim = claim_of(*mentions, type=type)
    traced = trace_claim(claim)
    assessment = Assessment(claim, traced, weigh_claim(claim, traced, as_of=day(100), decisions=decisions), decisions)
    return grades_of(assessment, as_of=day(100), records=records or {})


def credibility(*mentions: Mention, **more) -> int:
    return graded(*mentions, **more).credibility.grade


# ── reliability ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        (40, 0, "A"),
        (24, 0, "A"),
        (10, 0, "B"),
        (14, 1, "B"),
        (8, 4, "C"),
        (5, 5, "C"),
        (2, 10, "D"),
        (1, 19, "E"),
        (9, 0, "F"),
        (0, 0, "F"),
    ],
)
def test_letter_of_a_record(good: int, bad: int, expected: str) -> None:
    assert letter(record(good, bad)) == expected


def test_better_records_never_get_worse_letters() -> None:
    for n in (10, 25, 60):
        letters = [letter(record(good, n - good)) for good in range(n + 1)]
        assert letters == sorted(letters, reverse=True)


@pytest.mark.parametrize("source", [BANKERS, "collective:media reports", "document:court papers", "author:the author"])
def test_a_source_without_an_identity_beyond_its_article_cannot_be_judged(source: str) -> None:
    [one] = graded(tell(COURIER, source)).reliability
    assert (one.grade, one.words) == ("F", "reliability cannot be judged")


def test_an_unnamed_source_stays_f_beside_the_outlet_that_vouches_for_it() -> None:
    mention = tell(COURIER, BANKERS)
    [origin] = trace_claim(claim_of(mention)).origins
    bankers, courier = graded(mention, records={origin.id: record(14, 1)}).reliability
    assert (bankers.who, bankers.grade) == ("two bankers", "F")
    assert (courier.who, courier.kind, courier.grade) == (COURIER, "outlet", "B")


def test_too_short_a_record_says_what_is_missing() -> None:
    [one] = graded(REYES, records={"person:dana-reyes": record(3, 0)}).reliability
    assert one.why == "3 of its 3 earlier claims that were settled were confirmed; 10 settled are needed"


# ── credibility ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([tell(COURIER, BANKERS), CONFIRMATION], 1),
        ([REYES, tell(LEDGER, "document:court papers", on=1)], 1),
        ([REYES, tell(LEDGER, "document:court papers", on=1), UNAWARE], 2),
        ([tell(COURIER, BANKERS), tell(LEDGER, "anonymous:a driver", on=1)], 2),
        ([REYES, tell(LEDGER, "document:court papers", on=1), DISPUTE], 3),
        ([tell(COURIER, BANKERS), NO_COMMENT], 3),
        ([tell(COURIER, "organization:Acme")], 3),
        ([REYES, tell(LEDGER, "document:court papers", on=1), DENIAL], 4),
        ([tell(COURIER, BANKERS), UNAWARE], 4),
        ([tell(COURIER, BANKERS), DENIAL], 5),
        ([DENIAL], 5),
        ([tell(COURIER, BANKERS), tell(COURIER, toward="retracts", on=4)], 6),
        ([tell(COURIER, BANKERS)], 6),
        ([UNAWARE], 6),
    ],
)
def test_figure_of_a_claim(mentions: list[Mention], expected: int) -> None:
    found = graded(*mentions).credibility
    assert found.grade == expected, found.why
    assert found.words == scales()["credibility"]["words"][str(expected)]


def test_a_forecast_whose_time_is_past_is_doubtful() -> None:
    assert credibility(replace(REYES, due=day(50), type="forecast"), type="forecast") == 4


def test_what_the_desk_was_told_grades_the_claim_too() -> None:
    told = Answer(claim="1", who="Acme", response="denies", by="R. Bell", on=day(9))
    assert credibility(tell(COURIER, BANKERS), decisions=(told,)) == 5


@pytest.mark.parametrize(("true", "expected"), [(True, 1), (False, 5)])
def test_a_known_outcome_ends_every_dispute(true: bool, expected: int) -> None:
    known = Outcome(claim="1", true=true, by="R. Bell", on=day(30))
    for mentions in ([REYES], [REYES, DENIAL], [REYES, tell(LEDGER, "document:court papers", on=1)]):
        found = graded(*mentions, decisions=(known,)).credibility
        assert (found.grade, found.why) == (
            expected,
            f"the desk knows how it turned out (decided by R. Bell, {day(30).iso()})",
        )


def test_an_echo_changes_no_grade() -> None:
    assert graded(tell(COURIER, BANKERS), tell(LEDGER, on=1), tell(ECHO, f"outlet:{COURIER}", on=2)) == graded(
        tell(COURIER, BANKERS)
    )


def test_neither_grade_is_read_off_the_other() -> None:
    records = [record(good, bad) for good, bad in ((40, 0), (14, 1), (8, 4), (2, 10), (1, 19))]
    stories = ([REYES], [REYES, DENIAL], [REYES, tell(LEDGER, "document:court papers", on=1)])
    pairs = {
        (one.grade, grades.credibility.grade)
        for told, known in product(stories, records)
        for grades in [graded(*told, records={"person:dana-reyes": known})]
        for one in grades.reliability
        if one.who == "Dana Reyes"
    }
    assert pairs == set(product("ABCDE", (6, 5, 1)))


# ── the page ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_page_shows_the_scales_that_are_used() -> None:
    for row in scales()["reliability"]:
        assert f"| {row['grade']} | {row['words']} |" in PAGE
    for grade, words in scales()["credibility"]["words"].items():
        assert f"| {grade} | {words} |" in PAGE
    for support, against in scales()["credibility"]["table"].items():
        assert f"| `{support}` |" in PAGE
        assert f" | {' | '.join(str(against[c]) for c in ('nothing', 'weak', 'disputed', 'denied'))} |" in PAGE
