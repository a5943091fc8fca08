"""The steps in a row: as-of, what is left out, the order, and that the input's order does not matter."""

from __future__ import annotations

import random
from datetime import datetime

import pytest

import claims
from claims.model import Article
from claims.moments import moment_of
from claims.pipeline import analyze, assess
from claims.read.dates import publication_date
from claims.read.regions import regions


def article(id: str, text: str, *, title: str = "", outlet: str = "", published: str | None = None) -> Article:
    moment = publication_date(published) if published else None
    return Article(id, id, title, text, outlet or None, None, None, moment, regions(title, text))


SALE = "Vantor Steel is in talks to buy Tern Motors for $300 million"
WORLD = (
    article("a", f"{SALE}, two people familiar with the matter said.", outlet="Ledger", published="2014-09-03"),
    article("b", f"The Ledger reported that {SALE}.", outlet="Wire", published="2014-09-04"),
    article(
        "c", "Vantor Steel denied that it was in talks to buy Tern Motors.", outlet="Daily", published="2014-09-10"
    ),
    article("d", "Harlow Mills employs 900 people in Dover.", outlet="Courier"),
)


def about(result: claims.Result, *words: str) -> claims.Assessment:
    return next(a for a in result.assessments if all(w in a.claim.text for w in words))


def test_a_denial_reaches_the_claim_of_the_other_articles(nlp):
    found = about(analyze(WORLD, nlp=nlp), "Vantor Steel", "Tern Motors")
    assert {m.article for m in found.claim.mentions} == {"a", "b", "c"}
    assert found.weighing.status == "denied"
    assert "denied-by-subject" in {f.name for f in found.weighing.flags}


def test_before_the_denial_it_is_a_rumor(nlp):
    result = analyze(WORLD, nlp=nlp, as_of=publication_date("2014-09-05"))
    found = about(result, "Vantor Steel", "Tern Motors")
    assert found.weighing.status == "rumor"
    assert result.left_out == ("c",)
    assert [a.article.id for a in result.articles] == ["a", "b", "d"]
    assert result.as_of == publication_date("2014-09-05")


def test_one_relay_adds_no_origin(nlp):
    result = analyze(WORLD, nlp=nlp, as_of=publication_date("2014-09-05"))
    assert about(result, "Vantor Steel", "Tern Motors").trace.independent == 1


def test_as_of_is_the_latest_publication_by_default(nlp):
    assert analyze(WORLD, nlp=nlp).as_of == WORLD[2].published


def test_an_article_of_that_very_day_is_not_left_out(nlp):
    result = analyze(WORLD, nlp=nlp, as_of=publication_date("2014-09-10"))
    assert result.left_out == ()


def test_undated_articles_are_kept_and_come_last(nlp):
    result = analyze(WORLD, nlp=nlp, as_of=moment_of(datetime(1990, 1, 1), "day"))
    assert [a.article.id for a in result.articles] == ["d"]
    assert result.left_out == ("a", "b", "c")


def test_without_any_date_there_is_no_as_of(nlp):
    result = analyze([WORLD[3]], nlp=nlp)
    assert result.as_of is None
    assert result.stamp.options == ()


def test_nothing_in_nothing_out(nlp):
    result = analyze([], nlp=nlp)
    assert (result.articles, result.assessments, result.left_out, result.as_of) == ((), (), (), None)


def test_every_mention_but_none_twice_lies_in_a_claim(nlp):
    result = analyze(WORLD, nlp=nlp)
    annotated = sorted(m.id for one in result.articles for m in one.mentions)
    claimed = sorted(m.id for a in result.assessments for m in a.claim.mentions)
    assert claimed == annotated
    assert len(claimed) >= 4


def test_a_claim_is_known_by_the_least_of_its_mentions_ids(nlp):
    for found in analyze(WORLD, nlp=nlp).assessments:
        assert found.claim.id == min(m.id for m in found.claim.mentions)


def test_assessments_come_by_falling_confidence(nlp):
    confidences = [a.weighing.confidence or 0.0 for a in analyze(WORLD, nlp=nlp).assessments]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) > 1


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_articles_does_not_matter(nlp, seed):
    shuffled = list(WORLD)
    random.Random(seed).shuffle(shuffled)
    assert shuffled != list(WORLD)
    assert analyze(shuffled, nlp=nlp) == analyze(WORLD, nlp=nlp)


def test_articles_may_come_from_a_generator(nlp):
    assert analyze((a for a in WORLD), nlp=nlp) == analyze(WORLD, nlp=nlp)


def test_progress_counts_the_articles(nlp):
    seen: list[tuple[str, int]] = []
    analyze(WORLD, nlp=nlp, progress=lambda step, done: seen.append((step, done)))
    assert [done for step, done in seen if step == "annotate"] == [1, 2, 3, 4]


def test_the_stamp_tells_version_model_and_options(nlp):
    stamp = analyze(WORLD, nlp=nlp).stamp
    assert stamp.version == claims.__version__
    assert stamp.model == f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    assert len(stamp.model_hash) == 12
    assert dict(stamp.options) == {"as_of": "2014-09-10"}


def test_what_is_annotated_already_is_assessed_the_same(nlp):
    result = analyze(WORLD, nlp=nlp)
    assert tuple(assess(result.articles, as_of=result.as_of)) == result.assessments


def test_an_outlet_that_retracts_its_report_does_not_support_it(nlp):
    report = "The Ledger reported that Tern Motors will close its Leeds plant."
    retraction = "The Ledger retracted its report that Tern Motors would close its Leeds plant."
    articles = [
        article("a", report, outlet="Wire", published="2014-09-03"),
        article("b", retraction, outlet="Daily", published="2014-09-05"),
    ]
    found = about(analyze(articles, nlp=nlp), "Tern Motors", "Leeds plant")
    assert {m.article: m.toward for m in found.claim.mentions} == {"a": "supports", "b": "retracts"}
