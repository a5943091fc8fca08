"""Sources that the desk called one, or two."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from story import claim_of, tell

from claims.decisions import Sourcing
from claims.model import Mention, Trace
from claims.moments import moment_of
from claims.trace import trace_claim

COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"


def decide(kind: Literal["same_source", "different_source"], one: str, other: str, note: str = "") -> Sourcing:
    on = moment_of(datetime(2026, 3, 4), "day")
    return Sourcing(kind=kind, sources=(one, other), by="N. Okafor", on=on, note=note)


def traced(*mentions: Mention, decisions: tuple[Sourcing, ...] = ()) -> Trace:
    return trace_claim(claim_of(*mentions), decisions=decisions)


def source(mention: Mention) -> str:
    assert mention.source is not None
    return mention.source.id


def test_two_unnamed_sources_that_are_one_count_once() -> None:
    a, b = tell(COURIER, "anonymous:two bankers"), tell(LEDGER, "anonymous:a banker", on=1)
    assert traced(a, b).independent == 2
    found = traced(a, b, decisions=(decide("same_source", source(a), source(b), "both met him at the gate"),))
    assert found.independent == 1
    (tie,) = found.ties
    assert (tie.what, tie.words) == ("same source", "decided by N. Okafor, 2026-03-04: both met him at the gate")


def test_the_words_for_an_unnamed_source_are_no_name() -> None:
    a, b = tell(COURIER, "anonymous:two bankers"), tell(LEDGER, "anonymous:a banker", on=1)
    assert traced(a, b, decisions=(decide("same_source", "two bankers", "a banker"),)).independent == 2


def test_named_sources_are_found_by_name_and_by_id() -> None:
    a, b = tell(COURIER, "person:Dana Reyes"), tell(LEDGER, "person:D. J. Marsh", on=1)
    assert traced(a, b).independent == 2
    assert traced(a, b, decisions=(decide("same_source", "dana reyes", "person:d-j-marsh"),)).independent == 1
    assert traced(a, b, decisions=(decide("same_source", "Dana Reyes", "Somebody Else"),)).independent == 2


def test_a_short_name_can_be_somebody_else_s() -> None:
    a, b = tell(COURIER, "person:Liu Qiangdong"), tell(LEDGER, "person:Liu", on=1)
    assert len(traced(a, b).origins) == 1
    for one, other in ((source(a), source(b)), (source(b), source(a))):
        found = traced(a, b, decisions=(decide("different_source", one, other),))
        assert sorted(o.name for o in found.origins) == ["Liu", "Liu Qiangdong"]
        assert found.independent == 2


def test_two_unnamed_sources_of_one_outlet_can_be_two_and_a_third_is_not_counted_again() -> None:
    a = tell(COURIER, "anonymous:two bankers")
    b, c = (tell(COURIER, f"anonymous:{who}", on=on) for who, on in (("a supplier", 1), ("an official", 2)))
    assert traced(a, b, c).independent == 1
    found = traced(a, b, c, decisions=(decide("different_source", source(a), source(b)),))
    assert found.independent == 2
    assert sorted(len(o.mentions) for o in found.origins) == [1, 2]
    assert traced(b, c, decisions=(decide("different_source", source(a), source(b)),)).independent == 1


def test_what_tied_different_sources_ties_them_no_more() -> None:
    a, b = tell(COURIER, "anonymous:two bankers"), tell(LEDGER, "anonymous:an unnamed source", on=1)
    assert [tie.what for tie in traced(a, b).ties] == ["retold"]
    found = traced(a, b, decisions=(decide("different_source", source(b), source(a)),))
    assert (found.ties, found.independent) == ((), 2)


def test_nothing_ties_different_sources_over_a_third() -> None:
    a, b, c = (
        tell(COURIER, "anonymous:two bankers"),
        tell(LEDGER, "anonymous:a banker", on=1),
        tell(ECHO, "anonymous:a clerk", on=2),
    )
    decisions = (
        decide("same_source", source(a), source(c)),
        decide("same_source", source(b), source(c)),
    )
    assert traced(a, b, c, decisions=decisions).independent == 1
    parted = traced(a, b, c, decisions=(*decisions, decide("different_source", source(a), source(b))))
    assert parted.independent == 2
