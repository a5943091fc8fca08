"""The negative beside the positive: another thing, a denial, or a deal that came to nothing."""

import pytest
from making import linked, mention, said_by, together, toward

from claims.link.features import Features, features_of
from claims.link.score import likeness_scorer


def value(a: Features, b: Features) -> float:
    return likeness_scorer([a, b])(a, b).value


def test_a_negative_remark_needs_more_in_common_with_a_positive_one() -> None:
    staff = mention("a", "Pinemark employs about 900 people in Austin and Leeds.", about=("Pinemark",))
    mood = mention("b", "Pinemark workers in Leeds are not convinced.", negated=True, about=("Pinemark workers",))
    assert not together(linked(staff, mood), staff, mood)


@pytest.mark.parametrize(("one", "less"), [({}, True), ({"primary": True}, False), ({"stance": "denies"}, False)])
def test_headlines_and_answers_are_not_held_to_it(one: dict[str, object], less: bool) -> None:
    told = mention("a", "Roughly 200 jobs in Leeds are at risk.", **one)
    negative, positive = (
        features_of([told, mention("b", "The jobs in Leeds were at risk.", negated=negated)])
        for negated in (True, False)
    )
    if one.get("stance") == "denies":  # a denial is in the negative itself
        negative, positive = positive, negative
    assert (value(*negative) < value(*positive)) == less


@pytest.mark.parametrize("article", ["a", "b"])
def test_the_negative_of_the_same_words_denies(article: str) -> None:
    told = mention("a", "Roughly 200 jobs in Leeds are at risk.")
    contrary = mention(article, "No jobs in Leeds were at risk.", at=100, negated=True, **said_by("Veltora"))
    claims = linked(told, contrary)
    assert together(claims, told, contrary)
    assert (toward(claims, told), toward(claims, contrary)) == ("repeats", "denies")
    assert claims[0].text == told.text


@pytest.mark.parametrize("dead", ["Veltora-Pinemark deal dead, says Dahl", "The Veltora-Pinemark deal is now dead"])
def test_a_deal_that_is_dead_is_not_one_that_is_clinched(dead: str) -> None:
    one = mention("a", dead, title=True, about=("Veltora", "Pinemark"))
    other = mention("b", "Veltora clinches $1.31 bln Pinemark deal", title=True, about=("Veltora", "Pinemark"))
    assert not together(linked(one, other), one, other)


def test_the_dead_are_still_people() -> None:
    (one,) = features_of([mention("a", "Twenty dead in Leeds despite the peace deal")])
    assert "=die" in one.acts
    assert "=fail" not in one.acts
