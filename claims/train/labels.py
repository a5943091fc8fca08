"""Sourcing labels for annotated articles, kept apart from them: who labels need not own the text.

A line of JSON names the article, the content of the attribution, and its kind, stance and hedge. `polnear.jsonl`
labels some of the attributions of PolNeAR's training part, read and labelled for this project.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

from claims.evaluate.gold import GoldArticle, Label, label_of

__all__ = ["labelled"]

_Place = tuple[str, tuple[tuple[int, int], ...]]


def _place(article: str, content: Iterable[Iterable[int]]) -> _Place:
    return article, tuple(sorted((int(s), int(e)) for s, e in content))


def _read() -> dict[_Place, Label | None]:
    lines = files("claims.train").joinpath("polnear.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return {_place(row["article"], row["content"]): label_of(row) for row in rows}


def labelled(articles: Iterable[GoldArticle]) -> Iterator[GoldArticle]:
    """The articles with the labels of this package where they have none of their own."""
    known = _read()
    for article in articles:
        found = tuple(known.get(_place(article.id, a["content"])) for a in article.attributions)
        yield replace(article, labels=found) if any(found) and not article.labels else article
