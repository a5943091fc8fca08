"""Records in the whole run: off unless asked for, and without hindsight."""

import pytest
from story import day, tell
from test_track import COURIER, confirmed, denied

from claims.decisions import Decision, Outcome
from claims.model import Assessment
from claims.pipeline import assess


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch):
    """Weigh claims as the pipeline does, their linking done by hand."""

    def weigh(*given: Assessment, records: bool, decisions: tuple[Decision, ...] = ()) -> dict[str, Assessment]:
        monkeypatch.setattr("claims.link.link_mentions", lambda annotated, **_: [a.claim for a in given])
        return {a.claim.id: a for a in assess([], as_of=day(400), decisions=decisions, records=records)}

    return weigh


def reyes(on: int) -> Assessment:
    return denied(tell(COURIER, "person:Dana Reyes", on=on), on=on + 5)


def lines(found: dict[str, Assessment]) -> list[str]:
    return sorted(r.text for a in found.values() for r in a.weighing.reasons if r.rule == "track_record")


def test_records_are_off_unless_asked_for(told) -> None:
    claims = [reyes(on) for on in range(0, 100, 5)]
    assert lines(told(*claims, records=False)) == []
    assert len(lines(told(*claims, records=True))) > 0


def test_each_claim_is_weighed_by_what_was_settled_before_it(told) -> None:
    claims = [reyes(on) for on in range(0, 120, 10)]
    texts = lines(told(*claims, records=True))
    # Twelve claims, ten days apart: the first that ten settled ones precede is the eleventh.
    assert texts == [f"of {n} earlier claims of Dana Reyes that were settled, 0 were confirmed" for n in (10, 11)]


def test_outcomes_are_the_same_with_records_and_without(told) -> None:
    claims = [reyes(on) for on in range(0, 120, 10)] + [confirmed(tell(COURIER, "person:Dana Reyes", on=200), on=210)]
    without, with_ = told(*claims, records=False), told(*claims, records=True)
    assert {i: a.weighing.status for i, a in without.items()} == {i: a.weighing.status for i, a in with_.items()}


def test_what_the_desk_knows_still_counts_beside_records(told) -> None:
    claims = [reyes(on) for on in range(0, 120, 10)]
    last = claims[-1].claim.id
    came = Outcome(claim=last, true=True, by="R. Bell", on=day(300))
    found = told(*claims, records=True, decisions=(came,))[last]
    assert found.weighing.status == "confirmed"
    assert [r.rule for r in found.weighing.reasons] == ["outcome"]
