"""The stories taken together; each stands in a file of its theme."""

from datetime import timedelta
from typing import get_args

import pytest
import test_stories_answers
import test_stories_chains
import test_stories_copies
import test_stories_origins
import test_stories_retractions
from story import BANKERS, COURIER, START, claim_of, tell, weighed

from claims.model import Status
from claims.moments import moment_of
from claims.trace import trace_claim
from claims.weigh import weigh_claim
from claims.weigh.flags import FLAG_RULES

THEMES = (
    test_stories_answers,
    test_stories_chains,
    test_stories_copies,
    test_stories_origins,
    test_stories_retractions,
)
STORIES = [story for theme in THEMES for story in theme.STORIES]


def test_there_are_stories_enough_and_one_for_every_flag_and_status() -> None:
    assert len(STORIES) >= 60
    assert {s.status for s in STORIES} == set(get_args(Status))
    assert {f for s in STORIES for f in s.flags} == set(FLAG_RULES)


@pytest.mark.parametrize(("as_of", "days"), [(180, 0), (181, 181)])
def test_a_rumor_is_stale_by_days_between_the_last_days_that_the_dates_may_mean(as_of: int, days: int) -> None:
    _, weighing = weighed(tell(COURIER, BANKERS), as_of=as_of)
    told = [flag.why for flag in weighing.flags if flag.name == "stale"]
    assert [f"{days} days before" in why for why in told] == [True] * bool(days)


def test_a_month_as_date_of_the_report_is_measured_from_its_end() -> None:
    claim = claim_of(tell(COURIER, BANKERS, on=0))
    august = moment_of(START + timedelta(days=160), "month")
    assert "stale" in [flag.name for flag in weigh_claim(claim, trace_claim(claim), as_of=august).flags]
