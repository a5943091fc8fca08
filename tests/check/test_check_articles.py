"""A claim of one's own against articles: what all of them support together."""

import random

import pytest
from newsroom import annotated

from claims.check import check
from claims.model import Annotated

CLAIM = "Acme will sell its mill."
AGREES = "Acme will sell its mill to Borley Paper, the company announced on Monday."
DENIES = "Acme denied that it will sell its mill."
ASKS = "Acme may sell its mill, two people close to the talks told the Valley Echo. The company would not comment."
APART = "The harbor choir sang three songs at the spring fair. Children ate cake."


def telling(text: str, outlet: str = "Riverton Courier", day: str = "2024-03-01", title: str = "") -> Annotated:
    return annotated(text, outlet=outlet, published=day, title=title)


STORY = (
    telling(AGREES),
    telling(DENIES, "Harbor Ledger", "2024-03-02"),
    telling(ASKS, "Valley Echo", "2024-02-28"),
    telling(APART, "Northern Star Weekly", "2024-03-02"),
    telling("", "Mill Gazette", "2024-03-03"),
)
TODAY = STORY[-1].article.published


def test_each_article_gets_its_stance_in_the_order_given():
    found = check(CLAIM, STORY, as_of=TODAY)
    assert [one.article for one in found.articles] == [one.article.id for one in STORY]
    assert [one.stance for one in found.articles] == ["agree", "disagree", "discuss", "unrelated", "unrelated"]
    assert [bool(one.evidence) for one in found.articles] == [True, True, True, False, False]
    assert all(0.25 <= one.odds <= 1 for one in found.articles)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_articles_changes_nothing(seed):
    mixed = random.Random(seed).sample(STORY, len(STORY))
    one, other = check(CLAIM, STORY, as_of=TODAY), check(CLAIM, mixed, as_of=TODAY)
    assert (one.assessment, one.confidence, one.word, one.reasons) == (
        other.assessment,
        other.confidence,
        other.word,
        other.reasons,
    )
    assert sorted(one.articles, key=lambda a: a.article) == sorted(other.articles, key=lambda a: a.article)


def test_an_article_without_text_is_unrelated_for_sure():
    [found] = check(CLAIM, STORY[-1:], as_of=TODAY).articles
    assert (found.stance, found.odds, found.evidence) == ("unrelated", 1.0, ())


@pytest.mark.parametrize("articles", [(), STORY[3:4], STORY[4:], STORY[3:]])
def test_where_nothing_bears_on_it_there_is_no_status_and_no_confidence(articles):
    found = check(CLAIM, articles, as_of=TODAY)
    assert (found.assessment, found.confidence, found.word, found.reasons) == (None, None, "", ())
    assert len(found.articles) == len(articles)


def test_evidence_lies_in_its_article():
    by_id = {one.article.id: one.article for one in STORY}
    for found in check(CLAIM, STORY, as_of=TODAY).articles:
        for span in found.evidence:
            assert "mill" in by_id[found.article].words(span)


def test_a_denial_makes_it_denied_and_less_likely():
    agreed = check(CLAIM, STORY[:1], as_of=TODAY)
    denied = check(CLAIM, STORY[1:2], as_of=TODAY)
    assert denied.assessment.weighing.status == "denied"
    assert agreed.assessment.weighing.status != "denied"
    assert denied.confidence < agreed.confidence


def test_what_one_medium_says_twice_is_no_second_side():
    again = telling("Acme will sell its mill, Acme has announced.", day="2024-03-02")
    once, twice = check(CLAIM, STORY[:1], as_of=TODAY), check(CLAIM, [STORY[0], again], as_of=TODAY)
    assert [one.stance for one in twice.articles] == ["agree", "agree"]
    assert once.reasons[-1] == twice.reasons[-1]


def test_articles_without_an_outlet_are_media_of_their_own():
    texts = (AGREES, "Acme will sell its mill, Acme has announced.")
    two = check(CLAIM, [annotated(text) for text in texts], as_of=None)
    assert two.reasons[-1].text.endswith("(+0.40)")


def test_its_sourcing_is_that_of_the_words_which_show_the_stance():
    found = check(CLAIM, STORY[2:3], as_of=TODAY).assessment
    [origin] = found.trace.origins
    assert origin.kind == "anonymous"
    [mention] = found.claim.mentions
    assert mention.toward in ("discusses", "supports")


def test_words_in_which_annotation_finds_nothing_stand_for_themselves():
    bare = Annotated(STORY[0].article)
    found = check(CLAIM, [bare], as_of=TODAY)
    [mention] = found.assessment.claim.mentions
    assert mention.spans == found.articles[0].evidence
    assert mention.text == AGREES
    assert (mention.article, mention.outlet) == (bare.article.id, "Riverton Courier")
    assert mention.toward == "repeats"


def test_the_claim_keeps_the_words_that_were_asked():
    asked = "acme  will SELL its mill"
    found = check(asked, STORY, as_of=TODAY)
    assert found.claim == found.assessment.claim.text == asked


@pytest.mark.parametrize("claim", ["", "\x1b[31m", "\ud83d", "😀", "\u202eAcme will sell its mill.", "mill " * 2000])
def test_an_odd_claim_is_held_like_any(claim):
    found = check(claim, STORY, as_of=TODAY)
    assert found.confidence is None or 0.02 <= found.confidence <= 0.98


def test_articles_without_dates_or_media_are_weighed():
    found = check(CLAIM, [annotated(AGREES), annotated(DENIES)], as_of=None)
    assert [one.stance for one in found.articles] == ["agree", "disagree"]
    assert 0.02 <= found.confidence <= 0.98


def test_the_same_twice_is_the_same():
    assert check(CLAIM, STORY, as_of=TODAY) == check(CLAIM, STORY, as_of=TODAY)


def test_who_only_discusses_it_is_no_origin():
    about = "Reports of a sale of Acme's mill have unsettled Riverton. The mill employs 90 people, the union said."
    found = check(CLAIM, [telling(about)], as_of=TODAY)
    assert [one.stance for one in found.articles] == ["discuss"]
    assert found.assessment.trace.origins == ()
    assert {m.toward for m in found.assessment.claim.mentions} == {"discusses"}


def test_who_discusses_it_beside_its_source_adds_no_origin():
    about = telling(
        "Union leaders asked whether Acme would sell its mill, Dana Reyes, their head, said.", "Harbor Ledger"
    )
    alone, both = (check(CLAIM, of, as_of=TODAY).assessment.trace.origins for of in ([STORY[2]], [STORY[2], about]))
    assert [origin.name for origin in both] == [origin.name for origin in alone]


def test_a_claim_in_the_negative_is_weighed_as_such():
    claim = "Acme will not sell its mill."
    found = check(claim, [STORY[0], STORY[1]], as_of=TODAY)
    assert [one.stance for one in found.articles] == ["disagree", "agree"]
    assert found.claim == claim
    assert [m.toward for m in found.assessment.claim.mentions] == ["denies", "supports"]


def test_another_figure_is_told_and_gives_no_support():
    text = "Acme will sell its mill to Borley Paper for $40 million, the company announced on Monday."
    [other] = check("Acme will sell its mill for $90 million.", [telling(text)], as_of=TODAY).articles
    [same] = check("Acme will sell its mill for $40 million.", [telling(text)], as_of=TODAY).articles
    assert (other.stance, other.why) == ("discuss", '"$40 million" is told, not "$90 million"')
    assert (same.stance, same.why) == ("agree", "")
