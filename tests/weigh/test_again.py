"""An article that is taken away and added again leaves no trace: not one byte of the result differs."""

from functools import cache
from pathlib import Path

from generated import Told, stories
from hypothesis import given, settings
from hypothesis import strategies as st
from story import day

import claims
from claims.model import Annotated, Article, Copy, Mention, Result, Stamp
from claims.pipeline import assess
from claims.report.as_json import json_text
from claims.report.records import result_record
from claims.report.select import ranked

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def seeds() -> Result:
    return claims.analyze(claims.read_articles([str(SEEDS / "5-circle"), str(SEEDS / "3-denied")]))


def written(articles: list[Annotated]) -> str:
    """The whole result over some annotated articles, in whatever order they come."""
    found = tuple(assess(articles, as_of=seeds().as_of))
    in_order = tuple(sorted(articles, key=lambda a: a.article.id))
    made = Result(seeds().stamp, seeds().as_of, in_order, found)
    return json_text(result_record(made, ranked(made)))


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_an_article_taken_away_and_added_again(data: st.DataObject) -> None:
    articles = list(seeds().articles)
    whole = written(articles)
    gone = data.draw(st.sampled_from(articles))
    rest = [a for a in articles if a is not gone]
    without = written(rest)
    assert without != whole
    rest.insert(data.draw(st.integers(0, len(rest))), gone)
    assert written(rest) == whole
    rest.remove(gone)
    assert written(rest) == without


def annotated(story: Told) -> list[Annotated]:
    """The articles of a made-up story, each with the mentions that stand in it."""
    by_article: dict[str, list[Mention]] = {}
    for m in story.mentions:
        by_article.setdefault(m.article, []).append(m)
    return [_annotated(*told) for told in by_article.values()]


def _annotated(*told: Mention) -> Annotated:
    first = told[0]
    article = Article(first.article, "1", first.text, first.text, first.outlet, published=first.published)
    return Annotated(article, mentions=told)


def told_of(articles: list[Annotated], story: Told) -> str:
    """The whole result over some articles of a made-up story, in whatever order they come."""
    here = {a.article.id for a in articles}
    copies: list[Copy] = [c for c in story.copies if {c.copy, c.original} <= here]
    found = tuple(assess(articles, as_of=day(100), copies=copies, decisions=story.decisions))
    in_order = tuple(sorted(articles, key=lambda a: a.article.id))
    made = Result(Stamp("0", "m", "h", ()), day(100), in_order, found, decisions=story.decisions)
    return json_text(result_record(made, ranked(made)))


@settings(max_examples=60, deadline=None)
@given(stories(), st.data())
def test_an_article_of_any_story_taken_away_and_added_again(story: Told, data: st.DataObject) -> None:
    articles = annotated(story)
    whole = told_of(articles, story)
    gone = data.draw(st.sampled_from(articles))
    rest = [a for a in articles if a is not gone]
    without = told_of(rest, story)
    assert without != whole
    mixed = data.draw(st.permutations([*rest, gone]))
    assert told_of(mixed, story) == whole
    assert told_of(rest[::-1], story) == without
