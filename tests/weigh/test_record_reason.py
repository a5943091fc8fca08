"""The track record as one line of the sum."""

import math
from typing import Any

import pytest
from generated import LATE, Told, stories
from hypothesis import given, settings
from hypothesis import strategies as st
from story import claim_of, day, tell

from claims.model import Mention, TrackRecord, Weighing
from claims.trace import trace_claim
from claims.track.share import jeffreys
from claims.weigh import weigh_claim
from claims.weigh.weights import least_settled, weight

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"
REYES = tell(COURIER, "person:Dana Reyes")
LEAST = least_settled()


def record(good: int, bad: int, name: str = "Dana Reyes") -> TrackRecord:
    interval = jeffreys(good, good + bad)
    return TrackRecord("person:dana-reyes", name, "person", "origin", good + bad, good, bad, interval=interval)


def weighed(*told: Mention, records: dict[str, TrackRecord], **context: Any) -> Weighing:
    kind = context.pop("type", "fact")
    claim = claim_of(*told, type=kind)
    traced = trace_claim(claim, **context)
    return weigh_claim(claim, traced, as_of=day(100), records=records)


def line(*told: Mention, good: int, bad: int) -> float | None:
    reasons = weighed(*told, records={"person:dana-reyes": record(good, bad)}).reasons
    return next((r.value for r in reasons if r.rule == "track_record"), None)


def test_a_record_below_the_stated_n_counts_for_nothing() -> None:
    assert line(REYES, good=LEAST - 1, bad=0) is None
    assert line(REYES, good=LEAST, bad=0) is not None


def test_a_good_record_adds_and_a_bad_one_takes() -> None:
    assert line(REYES, good=20, bad=0) > 0 > line(REYES, good=0, bad=20)


def test_a_record_as_good_as_its_kind_changes_nothing() -> None:
    expected = 1 / (1 + math.exp(-weight("origin", "named").value))
    assert line(REYES, good=round(1000 * expected), bad=1000 - round(1000 * expected)) == pytest.approx(0, abs=0.01)


def test_the_longer_the_record_the_more_it_counts() -> None:
    values = [line(REYES, good=n, bad=0) for n in (10, 20, 40, 80)]
    assert values == sorted(values) and len(set(values)) == 4


def test_the_line_tells_its_n_and_where_it_comes_from() -> None:
    reasons = weighed(REYES, records={"person:dana-reyes": record(12, 2)}).reasons
    told = next(r for r in reasons if r.rule == "track_record")
    assert told.text == "of 14 earlier claims of Dana Reyes that were settled, 12 were confirmed"
    assert told.basis == "these articles"


def test_status_and_flags_read_no_record() -> None:
    without, with_ = weighed(REYES, records={}), weighed(REYES, records={"person:dana-reyes": record(0, 40)})
    assert (with_.status, with_.flags, with_.changes) == (without.status, without.flags, without.changes)
    assert with_.confidence < without.confidence


known = st.fixed_dictionaries(
    {
        "person:dana-reyes": st.builds(record, st.integers(0, 60), st.integers(1, 60)),
        "outlet:harbor-ledger": st.builds(record, st.integers(0, 60), st.integers(1, 60)),
        "organization:acme": st.builds(record, st.integers(0, 60), st.integers(1, 60)),
    }
)


@settings(max_examples=200, deadline=None)
@given(stories(dated=True), known)
def test_a_new_independent_origin_lowers_nothing_under_records_either(
    story: Told, records: dict[str, TrackRecord]
) -> None:
    late = tell("Late Gazette", "person:Robin Oakes", on=LATE)
    before = weighed(*story.mentions, records=records, **story.context())
    after = weighed(*story.mentions, late, records=records, **story.context())
    assert after.confidence >= before.confidence - 1e-9


@settings(max_examples=200, deadline=None)
@given(stories(dated=True), known)
def test_a_later_echo_changes_nothing_under_records_either(story: Told, records: dict[str, TrackRecord]) -> None:
    if any(m.toward in ("supports", "repeats", "confirms") for m in story.mentions):
        before = weighed(*story.mentions, records=records, **story.context())
        after = weighed(*story.mentions, tell("Late Gazette", on=LATE), records=records, **story.context())
        assert (after.confidence, after.interval) == (before.confidence, before.interval)
