"""The two articles that the project began with, where they lie beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from claims.model import Assessment, Mention, Result
from claims.pipeline import analyze
from claims.read import read_articles

FOLDER = Path(__file__).parents[2] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the folder ../shared/seeds is not here")


@cache
def result() -> Result:
    return analyze(read_articles([str(FOLDER / "amazon-tmall.txt"), str(FOLDER / "sina-jingdong.txt")]))


def mentions() -> list[Mention]:
    return [m for one in result().articles for m in one.mentions]


def assessed(*words: str) -> Assessment:
    found = [a for a in result().assessments if all(w in a.claim.text for w in words)]
    assert found, f"no claim with {words}"
    return found[0]


def names(mention: Mention) -> list[str]:
    return [step.name for step in mention.chain]


def first(assessment: Assessment) -> Mention:
    return next(m for m in assessment.claim.mentions if m.answers is None)


def test_the_rumor_has_its_chain_of_three():
    rumor = first(assessed("Amazon", "Alibaba", "Tmall", "considering"))
    assert names(rumor) == ["knowledgable source", "Sina Tech", "TechWeb"]
    assert [step.kind for step in rumor.chain] == ["anonymous", "outlet", "outlet"]
    assert (rumor.type, rumor.stance, rumor.hedged, rumor.primary) == ("fact", "asserts", True, True)


def test_the_rumor_is_flagged():
    rumor = assessed("Amazon", "Alibaba", "Tmall", "considering")
    flags = {flag.name for flag in rumor.weighing.flags}
    assert rumor.weighing.status == "rumor"
    assert {"single-source", "anonymous-only", "subject-unaware"} <= flags
    assert "denied-by-subject" not in flags
    assert rumor.trace.independent == 1


def test_those_concerned_answered_or_are_still_asked():
    rumor = assessed("Amazon", "Alibaba", "Tmall", "considering")
    assert {(who, answer) for who, answer, _ in rumor.weighing.responses} == {
        ("Amazon China", "unaware"),
        ("Alibaba", "no_comment"),
        ("Amazon", "pending"),
    }


def test_the_meeting_is_hearsay_from_the_same_chain():
    meeting = first(assessed("Amazon International", "met"))
    assert names(meeting) == ["knowledgable source", "Sina Tech", "TechWeb"]
    assert meeting.hedged


def test_a_share_without_a_source_has_none():
    share = first(assessed("3 percent"))
    assert (share.kind, share.chain, share.source) == ("unattributed", (), None)


def test_the_author_s_guess_is_the_author_s():
    guess = first(assessed("Kindle"))
    assert (guess.kind, guess.hedged) == ("author", True)
    assert names(guess) == ["C. Custer"]


def test_the_new_service_comes_from_media_reports():
    service = assessed("Sina", "Xiaoxi Tong")
    mention = first(service)
    assert (mention.kind, mention.type) == ("collective", "fact")
    assert [step.kind for step in mention.chain] == ["collective"]
    assert "media reports" in names(mention)[0]
    assert "single-source" in {flag.name for flag in service.weighing.flags}
    assert service.weighing.status == "rumor"


@pytest.mark.parametrize("words", ["beta testing", "private messages"])
def test_the_reports_carry_over_to_the_next_sentence(words):
    assert names(first(assessed(words))) == names(first(assessed("Sina", "Xiaoxi Tong")))


def test_the_founder_s_plan_is_on_the_record():
    plan = assessed("Liu Qiangdong", "B2B", "plans")
    assert names(first(plan)) == ["Liu Qiangdong"]
    assert (plan.claim.type, plan.weighing.status) == ("forecast", "on_record")


def test_the_founder_s_word_by_way_of_reports_is_two_steps():
    told = first(assessed("Jingdong", "end users"))
    assert [step.kind for step in told.chain] == ["person", "collective"]
    assert names(told)[0] == "Liu Qiangdong"


def test_the_founder_s_forecast_has_its_year():
    forecast = assessed("profitable", "2013")
    mention = first(forecast)
    assert (names(mention), forecast.claim.type) == (["Liu Qiangdong"], "forecast")
    assert mention.hedged
    assert mention.due is not None
    assert mention.due.iso() == "2013"


def test_the_columnist_s_guess_stays_a_guess():
    guess = first(assessed("wouldn't be surprised"))
    assert (guess.kind, guess.type, guess.hedged) == ("author", "forecast", True)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("spammed", id="a reader's comment"),
        pytest.param("Maybe if they stopped", id="a reader's comment"),
        pytest.param("cut bait", id="a rhetorical question"),
        pytest.param("opposed to this change", id="a rhetorical question"),
        pytest.param("grains of salt", id="an idiom"),
        pytest.param("you never know", id="an idiom"),
        pytest.param("Related postings", id="furniture"),
        pytest.param("English article", id="a link label"),
        pytest.param("image source", id="a credit"),
    ],
)
def test_nothing_comes_from(words):
    assert any(words in one.article.text for one in result().articles), "the words stand in no article"
    for one in result().articles:
        place = one.article.text.find(words)
        if place < 0:
            continue
        held = [s for m in one.mentions for s in m.spans if s.part == "text"]
        assert [s for s in held if s.start < place + len(words) and place < s.end] == []
        assert [m.text for m in one.mentions if words in m.text] == []
