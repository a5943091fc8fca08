"""Sentences of one story, each an article of its own: which state one claim (`tests/gold/pairs.toml`)."""

import tomllib
from pathlib import Path

import pytest

from claims.annotate import annotate_articles
from claims.link import link_mentions, main_claims
from claims.model import Article
from claims.read.regions import regions
from claims.text import short_hash

GOLD = tomllib.loads(Path(__file__).parents[1].joinpath("gold", "pairs.toml").read_text(encoding="utf-8"))["story"]
# Of 120 pairs of different claims and 60 of one: 98 stay apart and 57 come together.
APART, TOGETHER = 0.79, 0.9


def article(told: str) -> Article:
    """A sentence as a text, a headline as a headline alone."""
    title, text = ("", told) if told.endswith(".") else (told, "")
    name = short_hash(told)
    return Article(name, name, title, text, regions=regions(title, text))


@pytest.fixture(scope="module")
def annotated():
    told = sorted({sentence for story in GOLD for sentence in story["told"]})
    return dict(zip(told, annotate_articles(map(article, told)), strict=True))


@pytest.mark.parametrize(("kind", "least"), [("apart", APART), ("same", TOGETHER)])
def test_claims_of_one_story(annotated, kind, least):
    right, every = 0, 0
    for story in GOLD:
        for places in story[kind]:
            both = [annotated[story["told"][at]] for at in places]
            found = main_claims(both, link_mentions(both))
            right += (len(set(found.values())) == 1) == (kind == "same")
            every += 1
    assert every >= 60
    assert right >= least * every
