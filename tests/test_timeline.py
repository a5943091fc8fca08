"""The days of a claim: what came out, what changed, and what time alone did."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest

from claims.model import Annotated, Article, Claim, Mention, Result, Source, Stamp, Step
from claims.moments import Moment, moment_of
from claims.pipeline import assess
from claims.timeline import Event, timeline

TEXT = "Vantor Steel will buy Tern Motors"


def day(number: int) -> Moment:
    return moment_of(datetime(2014, 9, 1) + timedelta(days=number), "day")


def told(id: str, on: int | None, source: str = "", kind: str = "organization", **more: object) -> Annotated:
    published = None if on is None else day(on)
    step = Step(f"{kind}:{id if kind == 'anonymous' else source}", source, kind)  # type: ignore[arg-type]
    values: dict[str, object] = {"toward": "repeats", **more}
    if source:
        named = Source(step.id, step.name, step.kind)
        values = {"toward": "supports", "kind": kind, "source": named, "chain": (step,), "cue": "said", **more}
    mention = Mention(
        id, f"a-{id}", (), TEXT + ".", about=("Vantor Steel", "Tern Motors"), published=published, **values
    )  # type: ignore[arg-type]
    return Annotated(Article(f"a-{id}", "", "", TEXT, published=published), mentions=(mention,))


RUMOR = told("a1", 0, "two bankers", "anonymous", hedged=True)
DENIAL = told("b2", 5, "Vantor Steel", stance="denies", toward="denies", response="denies")
DEAL = told("c3", 9, "Vantor Steel", stance="confirms", toward="confirms", response="confirms")


def days(*annotated: Annotated, as_of: int = 60) -> tuple[Event, ...]:
    result = Result(Stamp("0", "m", "h", ()), day(as_of), annotated, tuple(assess(annotated, as_of=day(as_of))), ())
    (assessment,) = result.assessments
    return timeline(result, assessment.claim)


def test_each_day_is_weighed_as_if_nothing_later_were_known():
    events = days(RUMOR, DENIAL)
    assert [(e.on, e.status, e.changed) for e in events] == [(day(0), "rumor", True), (day(5), "denied", True)]
    assert events[1].decided_by == "b2"


def test_the_mentions_of_a_day_stand_on_it():
    events = days(RUMOR, DENIAL, DEAL)
    assert [[m.id for m in e.mentions] for e in events] == [["a1"], ["b2"], ["c3"]]
    assert events[-1].status == "confirmed"  # who denied it has taken that back


def test_a_forecast_falls_due_on_a_day_on_which_nothing_was_published():
    due = moment_of(datetime(2014, 9, 1), "month")
    forecast = told("a1", 0, "two bankers", "anonymous", type="forecast", tense="future", due=due)
    events = days(forecast)
    assert [(e.on, e.status, e.mentions == ()) for e in events] == [
        (day(0), "rumor", False),
        (moment_of(datetime(2014, 10, 1), "day"), "expired", True),
    ]


def test_a_due_date_still_to_come_is_no_day_of_the_timeline():
    due = moment_of(datetime(2015, 1, 1), "month")
    forecast = told("a1", 0, "two bankers", "anonymous", type="forecast", tense="future", due=due)
    assert [e.on for e in days(forecast)] == [day(0)]


def test_what_has_no_date_is_told_last():
    events = days(RUMOR, told("d4", None, "a clerk", "anonymous"))
    assert [e.on for e in events] == [day(0), None]
    assert [m.id for m in events[-1].mentions] == ["d4"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_articles_changes_nothing(seed):
    articles = [RUMOR, DENIAL, DEAL]
    random.Random(seed).shuffle(articles)
    assert days(*articles) == days(RUMOR, DENIAL, DEAL)


def test_a_claim_of_no_result_has_no_days():
    result = Result(Stamp("0", "m", "h", ()), day(9), (), (), ())
    assert timeline(result, Claim("x", TEXT, "fact", RUMOR.mentions)) == ()
