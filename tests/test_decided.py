"""Decisions on their way through the steps: as of which date they count, what they concern, what a result lacks."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent / "weigh"))

from story import day, tell

from claims.decisions import Answer, Decision, Linking, Outcome, Sourcing
from claims.decisions.bearing import not_held
from claims.model import Annotated, Article, Assessment, Mention, Result, Stamp
from claims.pipeline import analyze, assess
from claims.timeline import timeline

SIGNED: dict[str, Any] = {"by": "N. Okafor"}
RUMOR = tell("Riverton Courier", "anonymous:two bankers")
OTHER = tell("Harbor Ledger", "person:Dana Reyes", on=4, text="Bolt hires a cook.", about=("Bolt",))


def annotated(*mentions: Mention) -> list[Annotated]:
    return [
        Annotated(Article(m.article, "v", "", m.text, outlet=m.outlet, published=m.published), mentions=(m,))
        for m in mentions
    ]


def assessed(*mentions: Mention, decisions: tuple[Decision, ...], as_of: int = 50) -> list[Assessment]:
    return assess(annotated(*mentions), as_of=day(as_of), decisions=decisions)


DENIAL = Answer(claim=RUMOR.id[:6], who="Acme", response="denies", on=day(9), **SIGNED)
CAME = Outcome(claim=RUMOR.id, true=True, on=day(20), **SIGNED)
JOIN = Linking(kind="join", claims=(RUMOR.id, OTHER.id), on=day(200), **SIGNED)


def test_an_answer_counts_from_its_day_on() -> None:
    for as_of, status in ((8, "rumor"), (9, "denied"), (19, "denied"), (20, "confirmed")):
        (found,) = assessed(RUMOR, decisions=(DENIAL, CAME), as_of=as_of)
        assert found.weighing.status == status


def test_how_articles_are_to_be_read_holds_on_any_day() -> None:
    (found,) = assessed(RUMOR, OTHER, decisions=(JOIN,), as_of=8)
    assert found.decisions == (JOIN,)


def test_each_claim_bears_its_own_decisions() -> None:
    apart = Linking(kind="split", claims=(RUMOR.id, OTHER.id), on=day(1), **SIGNED)
    alias = Sourcing(kind="same_source", sources=("Dana Reyes", "Bo Tamm"), on=day(1), **SIGNED)
    found = {a.claim.id: a.decisions for a in assessed(RUMOR, OTHER, decisions=(DENIAL, apart, alias))}
    assert found == {RUMOR.id: (DENIAL, apart), OTHER.id: (apart,)}


def test_the_days_of_decisions_stand_in_the_timeline() -> None:
    found = assessed(RUMOR, decisions=(DENIAL, CAME))
    result = Result(Stamp("0", "m", "h"), day(50), tuple(annotated(RUMOR)), tuple(found), (), (DENIAL, CAME))
    events = timeline(result, found[0].claim)
    assert [(e.on, e.status, e.decisions) for e in events] == [
        (day(0), "rumor", ()),
        (day(9), "denied", (DENIAL,)),
        (day(20), "confirmed", (CAME,)),
    ]


def test_what_a_result_does_not_hold_is_told() -> None:
    found = assessed(RUMOR, OTHER, decisions=())
    result = Result(Stamp("0", "m", "h"), None, tuple(annotated(RUMOR, OTHER)), tuple(found))
    lost = Linking(kind="join", claims=("0" * 12, RUMOR.id), where="desk.toml:4: decision 1", on=day(1), **SIGNED)
    alias = Sourcing(kind="same_source", sources=("Dana Reyes", "Bo Tamm"), on=day(1), **SIGNED)
    assert not_held(result, (lost, alias, DENIAL)) == [
        "desk.toml:4: decision 1: no claim or mention 000000000000 is in these articles",
        "same_source: no source is “Bo Tamm”, by id or name",
    ]


def test_a_beginning_that_several_ids_share_names_none() -> None:
    twins = [tell("Riverton Courier", "anonymous:two bankers", article=f"x{n}", on=n) for n in range(40)]
    ids = sorted(m.id for m in twins)
    one, other = next((a, b) for a, b in pairwise(ids) if a[0] == b[0])
    short = Outcome(claim=one[:1], true=True, on=day(1), **SIGNED)
    assert other.startswith(short.claim)
    result = Result(Stamp("0", "m", "h"), None, (), tuple(assessed(*twins, decisions=(short,))))
    assert all(a.decisions == () for a in result.assessments)
    assert "several ids begin with" in not_held(result, (short,))[0]


def test_a_run_stamps_its_decisions_and_goes_by_their_dates(nlp: Any) -> None:
    from claims.moments import starts_after

    def run(*decisions: Decision, as_of: int | None = None) -> Result:
        return analyze([], nlp=nlp, decisions=decisions, as_of=None if as_of is None else day(as_of))

    bare, told = run(), run(DENIAL, CAME, JOIN)
    assert "decisions" not in dict(bare.stamp.options)
    assert dict(run(CAME, JOIN, DENIAL).stamp.options) == dict(told.stamp.options)
    assert dict(run(CAME).stamp.options)["decisions"] != dict(told.stamp.options)["decisions"]
    assert told.as_of is not None and not starts_after(told.as_of, day(20)) and not starts_after(day(20), told.as_of)
    assert run(DENIAL, CAME, JOIN, as_of=10).decisions == (DENIAL,)
