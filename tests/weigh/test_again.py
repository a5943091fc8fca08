"""An article that is taken away and added again leaves no trace: not one byte of the result differs."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import claims
from claims.model import Annotated, Result
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
