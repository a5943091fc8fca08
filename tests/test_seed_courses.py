"""How each seed story's status changed, on every day on which it did, and which article changed it."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from test_seeds import STORIES, annotated, file_of

from claims.model import Claim, Result, Stamp
from claims.moments import earliest_first
from claims.pipeline import assess
from claims.read.dates import publication_date
from claims.text import fold
from claims.timeline import timeline

LAST = "2015-03-31"
COURSES = [(story["name"], course) for story in STORIES for course in story.get("course", [])]


@cache
def result(story: str) -> Result:
    """What is found in the articles of one story, long after the last of them."""
    as_of = publication_date(LAST)
    here = tuple(a for a in annotated() if f"/{story}/" in a.article.where.replace("\\", "/"))
    return Result(Stamp("", "", ""), as_of, here, tuple(assess(here, as_of=as_of)))


def course_claim(story: str, words: list[str]) -> Claim:
    found = [
        a.claim
        for a in result(story).assessments
        if any(all(fold(w) in fold(m.text) for w in words) for m in a.claim.mentions)
    ]
    return max(found, key=lambda claim: (len(claim.mentions), claim.id))


@pytest.mark.parametrize(("story", "course"), COURSES, ids=[f"{s}-{'-'.join(c['about'])}" for s, c in COURSES])
def test_the_status_is_right_from_every_day_on_which_it_changes(story: str, course: dict[str, Any]) -> None:
    claim = course_claim(story, course["about"])
    of = {m.id: file_of(m.article) for m in claim.mentions}
    events = timeline(result(story), claim)
    told = [[e.on.iso()[:10] if e.on else "", e.status, of.get(e.decided_by or "", "")] for e in events if e.changed]
    assert told == course["days"]


@pytest.mark.parametrize(("story", "course"), COURSES, ids=[f"{s}-{'-'.join(c['about'])}" for s, c in COURSES])
def test_the_day_before_a_change_the_status_is_still_the_old_one(story: str, course: dict[str, Any]) -> None:
    claim = course_claim(story, course["about"])
    ids = {m.id for m in claim.mentions}
    for (_, before, _), (day, _, _) in zip(course["days"], course["days"][1:], strict=False):
        moment = publication_date(day)
        assert moment is not None
        eve = publication_date((moment.start - timedelta(days=1)).date().isoformat())
        assert eve is not None
        known = [a for a in result(story).articles if earliest_first(a.article.published) < earliest_first(moment)]
        likest = max(assess(known, as_of=eve), key=lambda a: sum(m.id in ids for m in a.claim.mentions))
        assert likest.weighing.status == before


def test_every_story_has_a_course() -> None:
    assert {story for story, _ in COURSES} == {story["name"] for story in STORIES}
