"""What is found in an article depends on that article alone: not on its company, nor on the order."""

from functools import cache

import newsroom
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.annotate import annotate_articles
from claims.train.constructions import made_articles

ARTICLES = [
    *(newsroom.article(one.text, title=f"Article {n}") for n, one in enumerate(made_articles(6, seed=11))),
    newsroom.article("The mill will close, Holm said.", title="Mill to close: report"),
    newsroom.article("“It is over,” she said. " * 40),
    newsroom.article("Veltora reportedly bought Kestrin. " * 3 + "\n\n" + "The company declined to comment."),
]


@cache
def alone(index):
    [found] = annotate_articles([ARTICLES[index]])
    return found


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(len(ARTICLES))), st.integers(1, len(ARTICLES)))
def test_alone_in_a_crowd_and_shuffled(order, count):
    chosen = order[:count]
    for index, found in zip(chosen, annotate_articles(ARTICLES[i] for i in chosen), strict=True):
        assert found == alone(index)


def test_something_is_found_in_them():
    assert sum(len(alone(i).attributions) for i in range(len(ARTICLES))) > 20
