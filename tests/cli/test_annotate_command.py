"""`claims annotate`: one line an article, or a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from running import Run

from claims.model import Annotated, Article, Attribution, Span


@pytest.fixture(autouse=True)
def annotator(monkeypatch: pytest.MonkeyPatch) -> None:
    """An annotator that takes the first word of a text for a source; no language model."""

    def annotate(articles: Iterable[Article], *, nlp: object, extractor: object) -> Iterator[Annotated]:
        for article in articles:
            said = Attribution((Span("text", 0, 6),), (), (Span("text", 7, 9),))
            yield Annotated(article, (said,))

    monkeypatch.setattr("claims.annotate.annotate_articles", annotate)
    monkeypatch.setattr("claims.annotate.language.load_model", lambda: object())
    monkeypatch.setattr("claims.annotate.language.model_stamp", lambda nlp, extractor: ("a model", "abc"))


def test_each_article_is_one_line(run: Run, calls: dict[str, Any]) -> None:
    done = run("annotate", "a.txt", "-", input="Acme may close.\n")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [record["attributions"][0]["source"] for record in records] == [[[0, 6]], [[0, 6]]]
    assert records[0]["stamp"] == {"version": "0.1.0", "model": "a model", "model_hash": "abc", "options": {}}


def test_page_is_html(run: Run, calls: dict[str, Any]) -> None:
    assert run("annotate", "a.txt", "--format", "html").stdout.startswith("<!DOCTYPE html>")


def test_nothing_readable_is_a_failure(run: Run, calls: dict[str, Any]) -> None:
    done = run("annotate", "nowhere.txt", "--format", "html")
    assert (done.exit_code, done.stdout) == (2, "")


def test_other_formats_are_wrong_usage(run: Run, calls: dict[str, Any]) -> None:
    assert run("annotate", "a.txt", "--format", "table").exit_code == 2
