"""What the desk was told, or knows, weighs as what articles tell does."""

from __future__ import annotations

from typing import Any

import pytest
from story import claim_of, day, tell

from claims.decisions import Answer, Decision, Outcome, decision_id
from claims.model import Mention, Weighing
from claims.trace import trace_claim
from claims.weigh import weigh_claim

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"
RUMOR = tell(COURIER, "anonymous:two bankers")
ID = RUMOR.id


def answer(response: Any, on: int = 5, words: str = "") -> Answer:
    return Answer(claim=ID, who="Acme", response=response, words=words, by="N. Okafor", on=day(on))


def outcome(true: bool, on: int = 30) -> Outcome:
    return Outcome(claim=ID, true=true, by="R. Bell", on=day(on))


def weighed(*mentions: Mention, decisions: tuple[Decision, ...] = (), as_of: int = 100) -> Weighing:
    claim = claim_of(*mentions)
    return weigh_claim(claim, trace_claim(claim), as_of=day(as_of), decisions=decisions)


def test_a_denial_told_to_the_desk_denies_it() -> None:
    denial = answer("denies", words="There is no such plan.")
    found = weighed(RUMOR, decisions=(denial,))
    assert (found.status, found.decided_by) == ("denied", decision_id(denial))
    assert found.responses == (("Acme", "denies", decision_id(denial)),)
    (reason,) = [r for r in found.reasons if r.rule == "denial"]
    assert reason.value < 0 and reason.mentions == (decision_id(denial),)
    assert reason.text == "Acme denies it (decided by N. Okafor, 2014-03-06)"
    (flag,) = [f for f in found.flags if f.name == "denied-by-subject"]
    assert flag.why == "“There is no such plan.”: “Acme” in what the desk was told (decided by N. Okafor, 2014-03-06)"


def test_a_confirmation_told_to_the_desk_confirms_it() -> None:
    found = weighed(RUMOR, decisions=(answer("confirms"),))
    assert found.status == "confirmed" and found.confidence is not None and found.confidence > 0.9


@pytest.mark.parametrize(("response", "flag"), [("unaware", "subject-unaware"), ("no_comment", None)])
def test_an_answer_without_content_shows_that_they_were_asked(response: str, flag: str | None) -> None:
    assert "no-response-sought" in [f.name for f in weighed(RUMOR).flags]
    found = weighed(RUMOR, decisions=(answer(response),))
    assert found.status == "rumor"
    assert found.responses[0][:2] == ("Acme", response)
    names = [f.name for f in found.flags]
    assert "no-response-sought" not in names and (flag is None or flag in names)


def test_a_new_origin_after_a_denial_to_the_desk_contests_it() -> None:
    later = tell(LEDGER, "document:the court papers", on=9)
    assert weighed(RUMOR, later, decisions=(answer("denies", on=5),)).status == "contested"
    assert weighed(RUMOR, later, decisions=(answer("denies", on=12),)).status == "denied"


def test_who_denied_it_to_the_desk_can_take_that_back() -> None:
    found = weighed(RUMOR, decisions=(answer("denies", on=5), answer("confirms", on=8)))
    assert found.status == "confirmed"


def test_a_known_outcome_ends_every_dispute() -> None:
    denial = tell(LEDGER, "organization:Acme", toward="denies", on=3)
    papers = tell("Valley Echo", "document:the court papers", on=4)
    assert weighed(RUMOR, denial, papers).status == "contested"
    for true, status in ((True, "confirmed"), (False, "denied")):
        known = outcome(true)
        found = weighed(RUMOR, denial, papers, decisions=(known,))
        assert (found.status, found.decided_by, found.conflict) == (status, decision_id(known), False)
        (reason,) = found.reasons
        assert reason.rule == "outcome" and "(decided by R. Bell, 2014-03-31)" in reason.text
        assert found.confidence == pytest.approx(0.98 if true else 0.02, abs=0.001)
        low, high = found.interval or (None, None)
        assert reason.spread > 0 and (high == 0.98 and 0.9 < low < 0.98 if true else low == 0.02 and 0.02 < high < 0.1)
        assert "rests on what the desk decided" in found.changes[0]


def test_of_two_outcomes_the_later_one_holds() -> None:
    for decisions in ((outcome(True, 3), outcome(False, 9)), (outcome(False, 9), outcome(True, 3))):
        assert weighed(RUMOR, decisions=decisions).status == "denied"


def test_a_forecast_with_a_known_outcome_is_not_overdue() -> None:
    due = tell(COURIER, "anonymous:two bankers", type="forecast", due=day(10))
    assert "overdue" in [f.name for f in weighed(due).flags]
    assert "overdue" not in [f.name for f in weighed(due, decisions=(outcome(True),)).flags]


def test_the_desk_is_no_article() -> None:
    three = [tell(f"Paper {n}", f"outlet:{COURIER}", on=n + 1) for n in range(1)]
    told = answer("confirms")
    assert "echo" not in [f.name for f in weighed(RUMOR, *three, decisions=(told,)).flags]
    asked = answer("no_comment", on=300)
    assert "stale" in [f.name for f in weighed(RUMOR, decisions=(asked,), as_of=310).flags]
