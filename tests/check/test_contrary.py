"""What an article tells otherwise than a claim without denying it: the contrary act, another figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.check.contrary import granted, otherwise, tells

SALE = "Harlow Foods will buy Castell for $3.2 billion."
CLOSING = "Tideway will close its Borley plant."


def how(claim: str, *sentences: str) -> str:
    found = otherwise(claim, sentences, sentences)
    return "" if found is None else found.how


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (CLOSING, "The Borley plant will remain open, Tideway said."),
        (CLOSING, "The plant in Borley stays open, said Dana Reyes, who heads it for Tideway."),
        (CLOSING, "Tideway has ruled out the closure of its Borley plant."),
        ("Tideway will keep its Borley plant.", "Tideway sold its Borley plant."),
        ("Castell will hire 200 bakers.", "Castell will lay off 200 bakers."),
        ("Castell and Harlow Foods will merge.", "The merger of Castell and Harlow Foods was called off."),
    ],
)
def test_a_contrary_act_of_the_same_things_is_found(claim, text):
    assert how(claim, text) == "contrary"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (CLOSING, "Tideway will close its Borley plant and keep its forests."),
        (CLOSING, "Tideway will keep its plant in Harlow."),
        (CLOSING, "The Borley plant will not remain open, Tideway said."),
        (CLOSING, "The mayor stays in Borley."),
        ("Castell will sell its dairy.", "Harlow Foods will buy the dairy of Castell."),
        ("Castell will buy a dairy.", "Castell will keep the dairy that it will buy."),
        (SALE, "Castell remains a maker of cheese."),
    ],
)
def test_another_thing_is_nothing_to_the_contrary(claim, text):
    assert how(claim, text) in ("", "silent")


def test_who_tells_both_is_told_from_who_tells_the_contrary_alone():
    stays, closes = "The Borley plant will remain open, Tideway said.", "A union had heard that Tideway would close it."
    assert how(CLOSING, stays, closes) == how(CLOSING, closes, stays) == "both"
    assert how(CLOSING, stays, "Tideway denied that it would close the plant.") == "contrary"
    assert how(CLOSING, "Tideway's Borley plant will stay open until the autumn.") == "both"


@pytest.mark.parametrize(
    ("claim", "sentences", "found"),
    [
        (SALE, ["Harlow Foods buys Castell for $2.1 billion."], "figure"),
        (SALE, ["Harlow Foods buys Castell.", "The price is $2.1 billion in cash."], "figure"),
        (SALE, ["Harlow Foods buys Castell for some $3.15 billion."], ""),
        (SALE, ["Harlow Foods buys Castell for $2.1 billion.", "A paper had told of $3.2 billion."], ""),
        (SALE, ["Harlow Foods buys Castell, which had sales of $2.1 billion."], ""),
        (SALE, ["Harlow Foods buys Castell for \u20ac2.1 billion."], ""),
        ("Castell will lay off 400 bakers.", ["Castell will lay off 150 bakers."], "figure"),
        ("Castell will lay off 400 bakers.", ["Castell will lay off bakers at 12 shops."], ""),
        ("Castell will lay off bakers.", ["Castell will lay off 150 bakers."], ""),
        ("At least six died at Graven.", ["Eleven died at Graven."], ""),
    ],
)
def test_a_figure_in_the_place_of_another_is_found(claim, sentences, found):
    assert how(claim, *sentences) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Borley plant of Tideway makes pumps.", "silent"),
        ("The Borley plant will be shut.", ""),
    ],
)
def test_who_tells_nothing_of_what_is_claimed_is_silent(text, found):
    assert how("Tideway will close its works in Borley.", text) == found


def test_the_words_that_speak_against_it_are_told():
    assert otherwise(SALE, [], []) is None
    text = "Harlow Foods buys Castell for $2.1 billion."
    assert otherwise(SALE, [text], [text]).why == '"$2.1 billion" is told, not "$3.2 billion"'
    text = "The Borley plant will remain open, Tideway said."
    assert otherwise(CLOSING, [text], [text]).why == '"remain" speaks against "close"'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tideway may close its Borley plant.", True),
        ("Tideway plans to shut the plant in Borley.", True),
        ("Tideway is considering the closure of its Borley plant.", True),
        ("The closure of Tideway's Borley plant would cost 90 jobs.", False),
        ("A shutdown of the Borley plant of Tideway has been talked of for years.", False),
        ("Tideway was asked whether it would close its Borley plant.", False),
        ("Will Tideway close its Borley plant?", False),
        ("Tideway will not close its Borley plant.", False),
        ("Tideway makes pumps in its Borley plant.", False),
        ("Tideway will close a shop.", False),
    ],
)
def test_a_sentence_tells_a_claim_or_something_about_it(text, found):
    assert tells(CLOSING, text) is found


odd = st.lists(
    st.sampled_from(["Acme", "will", "close", "keep", "its", "mill", "$3", "open", "\ud83d", "\x1b[1m", ", ", "not"])
)


@given(odd.map(" ".join), st.lists(odd.map(" ".join), max_size=4))
def test_odd_words_are_no_harm(claim, texts):
    found = otherwise(claim, texts, texts)
    assert found is None or found.why
    assert tells(claim, claim) in (True, False)


@pytest.mark.parametrize(
    ("claim", "found"),
    [("Corvane and Brightwell held talks", True), ("Corvane and Brightwell discussed a price", False)],
)
def test_what_is_granted_before_something_else_is_denied(claim, found):
    text = "Corvane confirmed that it had held talks with Brightwell, but denied that a price had been discussed."
    assert bool(granted(claim, [text])) == found


def test_the_living_are_not_dead():
    assert otherwise("General Dane is alive", ["General Dane died at his post."], ["General Dane died at his post."])
