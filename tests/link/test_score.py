"""Scores: symmetric, explained, lowered by what contradicts."""

from making import mention

from claims.link.features import features_of
from claims.link.score import THRESHOLD, Score, likeness_scorer


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


def test_numbers_that_differ_join_where_all_else_is_equal() -> None:
    found = score("Tallow will buy Harrow for $3 billion", "Tallow will buy Harrow for $2 billion")
    assert found.value >= THRESHOLD


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
