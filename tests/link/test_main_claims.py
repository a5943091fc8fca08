"""What articles are mainly about: compared by the articles, kept apart by a word, and told for every article."""

import numpy as np
import pytest
from making import mention

from claims.link import link_mentions, main_claims
from claims.link.context import contexts_of
from claims.link.features import features_of
from claims.link.neighbours import neighbours
from claims.link.score import likeness_scorer
from claims.model import Annotated, Article
from claims.neural import TextVectors


def article(id_: str, words: str, *, stated: bool = True) -> Annotated:
    """A headline, and the claim that it states."""
    main = (mention(id_, words, title=True, primary=True),) if stated else ()
    return Annotated(Article(id=id_, version="v", title=words, text=""), mentions=main)


def told(*annotated: Annotated) -> dict[str, str]:
    return main_claims(annotated, link_mentions(annotated))


def test_headlines_on_one_event_in_other_words_are_one_claim() -> None:
    found = told(
        article("a", "Harrow to shut its bakery in Leeds with the loss of 400 jobs"),
        article("b", "400 workers go as Harrow closes Leeds bakery"),
    )
    assert found["a"] == found["b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rebel leader Abu Noor was killed in Kharat", "Rebel leader Abu Noor was wounded in Kharat"),
        ("Veyra has sold a million folding phones", "Veyra has built a million folding phones"),
        ("Mayor Tolliver was charged with bribery", "Mayor Tolliver was found guilty of bribery"),
    ],
)
def test_alike_but_for_a_word_are_two_claims(one: str, other: str) -> None:
    found = told(article("a", one), article("b", other))
    assert found["a"] != found["b"]


def test_a_number_in_place_of_another_makes_another_claim() -> None:
    found = told(
        article("a", "Nineteen people died when the ferry Stella Rossa sank: 19 dead off Sorrento"),
        article("b", "Eleven people died when the ferry Stella Rossa sank: 11 dead off Sorrento"),
    )
    assert found["a"] != found["b"]


def test_a_question_is_about_the_claim_that_others_state() -> None:
    found = told(
        article("a", "Orrin is in talks to buy headphone maker Castell"),
        article("b", "Is Orrin about to buy headphone maker Castell?", stated=False),
        article("c", "Storm leaves thousands without power in Port Ellery", stated=False),
    )
    assert found["a"] == found["b"] != found["c"]


def test_every_article_is_told_in_whatever_order() -> None:
    some = [
        article("a", "Orrin is in talks to buy headphone maker Castell"),
        article("b", "Is Orrin about to buy headphone maker Castell?", stated=False),
        article("c", "Harrow to shut its bakery in Leeds"),
    ]
    assert told(*some) == told(*reversed(some))
    assert set(told(*some)) == {"a", "b", "c"}


def test_neighbours_are_those_that_comparing_all_finds() -> None:
    rows = np.random.default_rng(3).normal(size=(40, 6)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    like = rows @ rows.T
    np.fill_diagonal(like, -2)
    wanted = {
        (min(a, int(b)), max(a, int(b))) for a in range(40) for b in np.argsort(-like[a])[:6] if like[a, b] >= 0.5
    }
    assert set(neighbours(rows)) == wanted
    assert neighbours(rows[:1]) == []


def test_main_claims_that_share_no_word_are_less_one_than_their_articles_are_alike() -> None:
    trade = " ".join(
        f"The exchange in Ellery listed {name} this spring, to loud applause from brokers."
        for name in ("Orrin", "Castell", "Wexley", "Marren")
    )
    some = [
        Article(id=i, version="v", title="", text=f"{trade} {more}")
        for i, more in (("a", "It rose."), ("b", "It fell."))
    ]
    contexts = contexts_of(some, {}, lambda texts: TextVectors(*np.ones((2, len(texts), 1), np.float32)))

    def score(one: str, other: str, *about: str) -> float:
        told = [mention("a", one, primary=True, about=("Orrin",)), mention("b", other, primary=True, about=about)]
        return likeness_scorer(features_of(told), contexts)(*features_of(told)).value

    bought = "Orrin has bought a fifth of Castell"
    assert score(bought, "Marren had filed for its listing", "Marren") < score(
        bought, "Orrin had filed for its listing", "Orrin"
    )


def told_at_length(id_: str, title: str, claim: str, story: str) -> tuple[Annotated, str]:
    """An article of some length with a headline, and the id of its main mention."""
    main = mention(id_, claim, primary=True)
    return Annotated(Article(id=id_, version="v", title=title, text=f"{claim} {story}"), mentions=(main,)), main.id


def test_two_things_of_one_story_are_two_claims_though_the_articles_are_alike() -> None:
    story = " ".join(
        f"The leak of solvent from the Ostwick tannery into the river Marr poisoned {who} this spring, the board found."
        for who in ("trout", "swans", "cattle", "an angler")
    )
    knew, _ = told_at_length(
        "a", "Papers: tannery board knew of river poison", "Board members heard of the poison as early as May.", story
    )
    went, _ = told_at_length("b", "Tolliver quits", "Ines Tolliver resigned on Monday.", story)
    again, _ = told_at_length(
        "c", "Tannery board was told of poison in May, papers show", "The board knew in May.", story
    )
    found = told(knew, went, again)
    assert found["a"] != found["b"]
    assert found["a"] == found["c"]


def test_who_a_source_is_in_apposition_is_no_part_of_what_it_tells() -> None:
    paper = mention("a", "[The paper, a memo for the water minister, Ines Tolliver] puts the dead at 40 swans")
    assert {"minist", "toll"}.isdisjoint(features_of([paper])[0].words | features_of([paper])[0].names)
