"""The data that flows from step to step: plain, frozen, and cut by its own spans."""

import copy
import dataclasses
import pickle

import pytest

from claims import model
from claims.model import Article, Mention, Region, Span

CLASSES = [c for c in vars(model).values() if dataclasses.is_dataclass(c) and c.__module__.startswith("claims.model.")]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda c: c.__name__)
def test_every_class_is_frozen_and_slotted(cls):
    assert cls.__dataclass_params__.frozen
    assert "__slots__" in vars(cls)
    assert cls.__doc__


def test_all_of_them_are_public():
    assert len(CLASSES) > 20
    assert model.__all__ == sorted(model.__all__)
    assert {c.__name__ for c in CLASSES} <= set(model.__all__)


def article(**values) -> Article:
    return Article(**{"id": "a", "version": "v", "title": "Bolt’s tram", "text": "Bolt builds a tram.", **values})


def test_spans_count_in_the_part_they_name():
    one = article()
    assert one.words(Span("text", 0, 4)) == "Bolt"
    assert one.words(Span("title", 7, 11)) == "tram"
    assert (one.part("title"), one.part("text")) == (one.title, one.text)


def test_where_it_was_read_from_is_no_part_of_an_article_s_identity():
    assert article(where="a.md") == article(where="b.md")
    assert article(where="a.md") != article(id="b")


def test_frozen_data_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        article().title = "Another"  # type: ignore[misc]


def test_it_can_be_hashed_copied_and_sent():
    mention = Mention("m", "a", (Span("text", 0, 4),), "Bolt builds a tram.")
    assert {mention: 1}[copy.deepcopy(mention)] == 1
    assert pickle.loads(pickle.dumps(mention)) == mention


def test_a_mention_without_a_source_only_repeats():
    mention = Mention("m", "a", (), "Bolt builds a tram.")
    assert (mention.kind, mention.toward, mention.source, mention.chain) == ("unattributed", "repeats", None, ())


def test_a_span_and_a_region_are_told_apart_by_value():
    assert Region("body", Span("text", 0, 4)) == Region("body", Span("text", 0, 4))
    assert Span("text", 0, 4) != Span("title", 0, 4)
