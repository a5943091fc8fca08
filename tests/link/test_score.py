"""Scores: symmetric, explained, lowered by what contradicts."""

from datetime import datetime

import pytest
from making import mention

from claims.link.features import features_of
from claims.link.score import THRESHOLD, Score, likeness_scorer
from claims.model import Mention
from claims.moments import moment_of


def score(a: str, b: str, *, one_article: bool = False, primary: bool = True) -> Score:
    first = mention("a", a, primary=primary, about=("Harrow", "Tallow", "Apple"))
    second = mention("a" if one_article else "b", b, at=500, primary=primary and not one_article)
    features = features_of([first, second])
    scorer = likeness_scorer(features)
    assert scorer(*features) == scorer(*reversed(features))
    return scorer(*features)


def test_same_words_score_one() -> None:
    assert score("Harrow will close its Leeds bakery", "Harrow will close its Leeds bakery").value == 1.0


def test_nothing_in_common_scores_nothing() -> None:
    assert score("Harrow will close its bakery", "Sales of bicycles rose").value == 0.0


def test_two_acts_with_the_same_names_stay_apart() -> None:
    found = score("the maker Apple is in talks to buy Beats", "the maker Apple will shut down Beats")
    assert found.value < THRESHOLD
    assert any("acts differ" in reason for reason in found.reasons)


def test_opposite_acts_stay_apart() -> None:
    assert score("Harrow will close a bakery in Leeds", "Harrow will open a bakery in Leeds").value < THRESHOLD


def test_failed_and_done_stay_apart() -> None:
    done, failed = (
        "Tallow bought a stake in Harrow",
        "the talks for Tallow to buy a stake in Harrow collapsed",
    )
    assert score(done, failed, primary=False).value < THRESHOLD


def test_parallel_sentences_about_other_places_stay_apart() -> None:
    found = score("Harrow will close its bakery in Leeds", "Harrow will close its bakery in York")
    assert found.value < THRESHOLD
    assert "each has a name of its own" in found.reasons


def test_numbers_that_differ_lower_the_score() -> None:
    same = score("Tallow will pay $3 billion for most of Harrow", "Harrow goes to Tallow for $3 billion")
    other = score("Tallow will pay $3 billion for most of Harrow", "Harrow goes to Tallow for $2 billion")
    assert other.value < same.value
    assert any("numbers differ" in reason for reason in other.reasons)


def test_sentences_alike_but_for_a_number_or_a_date_stay_apart() -> None:
    assert score("Tallow will buy Harrow for $3 billion", "Tallow will buy Harrow for $2 billion").value < THRESHOLD
    assert score("A price of $4.9 billion", "A price of $3.1 billion").value < THRESHOLD
    assert score("Harrow will open in Leeds in March", "Harrow will open in Leeds in May").value < THRESHOLD


def test_a_headline_with_the_figures_of_its_lead_restates_it_in_another_verb() -> None:
    found = score(
        "Apple takes 18 percent of Harrow for $586 million", "Apple has bought 18 percent of Harrow for $586 million"
    )
    assert found.value >= THRESHOLD


def test_a_rounded_number_is_no_other_number() -> None:
    found = score("Tallow will buy Harrow for about $3 billion", "Tallow will buy Harrow for $2.98 billion")
    assert found.value >= THRESHOLD
    assert not any("differ" in reason for reason in found.reasons)


def due(month: int, **fields: object) -> Mention:
    moment = moment_of(datetime(2014, month, 1), "month")
    return mention(f"a{month}", "Harrow will open its Leeds shop soon", type="forecast", due=moment, **fields)


def test_forecasts_that_fall_due_at_other_times_stay_apart() -> None:
    features = features_of([due(3), due(5)])
    found = likeness_scorer(features)(*features)
    assert found.value < THRESHOLD
    assert "dates differ: 2014-03 / 2014-05" in found.reasons


@pytest.mark.parametrize(("apart", "one"), [(1, True), (12, False)])
def test_main_news_of_two_times_years_apart_is_two_claims(apart: int, one: bool) -> None:
    told = [
        mention(f"a{year}", "Harrow recalls heaters with a faulty switch", primary=True, tense="present",
                published=moment_of(datetime(year, 5, 1), "day"))
        for year in (2012, 2012 + apart)
    ]  # fmt: skip
    features = features_of(told)
    assert (likeness_scorer(features)(*features).value >= THRESHOLD) == one


def test_what_came_of_a_plan_may_lie_years_after_it() -> None:
    plan, done = (
        mention(f"a{year}", "Harrow closes its bakery in Leeds", primary=True, tense=tense,
                published=moment_of(datetime(year, 5, 1), "day"))
        for year, tense in ((2012, "future"), (2016, "past"))
    )  # fmt: skip
    features = features_of([plan, done])
    assert likeness_scorer(features)(*features).value >= THRESHOLD


def test_within_one_article_only_near_identical_mentions_join() -> None:
    first = "Harrow will close its Leeds bakery in the autumn"
    assert score(first, "Harrow will close its Leeds bakery", one_article=True, primary=False).value >= THRESHOLD
    assert score(first, "the Leeds bakery loses money", one_article=True, primary=False).value < THRESHOLD


def test_a_denial_within_the_article_needs_only_the_gist() -> None:
    claim = mention("a", "Harrow is about to close its bakery in Leeds with 400 jobs", primary=True)
    denial = mention("a", "Harrow would close the Leeds bakery", at=300, stance="denies", response="denies")
    features = features_of([claim, denial])
    assert likeness_scorer(features)(*features).value >= THRESHOLD


def test_one_word_in_common_is_chance() -> None:
    assert score("They supply nothing today", "There was nothing in it", primary=False).value == 0.0
    assert score("Harrow lists its sales", "Harrow knows those yards", primary=False).value == 0.0


def test_sales_are_no_sale() -> None:
    sale = score("Tallow will sell its frozen bread", "Tallow plans a sale of its bread business")
    sales = score("Tallow will sell its frozen bread", "Tallow lost sales of its bread business")
    assert sales.value < sale.value


def test_copies_of_one_wording_are_scored_as_each_pair_would_be() -> None:
    told = [mention(article, "Acme cuts 200 jobs in Leeds.", at=at) for article, at in (("a", 0), ("a", 90), ("b", 0))]
    other = mention("c", "Acme cuts 300 jobs in Leeds.")
    features = features_of([*told, other])
    scorer = likeness_scorer(features)
    first = {(x.id, y.id): scorer(x, y) for x in features for y in features}
    assert {(x.id, y.id): scorer(x, y) for x in features for y in features} == first
    assert all(first[x, y] == first[y, x] for x, y in first)
    home, abroad = (first[told[0].id, one.id] for one in told[1:])
    assert home != abroad
