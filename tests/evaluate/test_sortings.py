"""Kind, stance and hedge of labelled attributions, scored."""

import json

import pytest

from claims.errors import ReadError
from claims.evaluate.as_text import sortings_text
from claims.evaluate.gold import GoldArticle, Label, read_gold
from claims.evaluate.sourcing import sortings

TEXT = "Holm said it was closed. Berg denied it all."
HOLM = {"source": ((0, 4),), "cue": ((5, 9),), "content": ((10, 23),)}
BERG = {"source": ((25, 29),), "cue": ((30, 36),), "content": ((37, 43),)}


def article(*labelled):
    return GoldArticle("a", TEXT, tuple(a for a, _ in labelled), tuple(label for _, label in labelled))


def test_what_is_not_found_counts_as_wrong_but_not_among_the_found():
    gold = article((HOLM, Label("person", "asserts", False)), (BERG, Label("person", "denies", True)))
    found = sortings([(gold, article((BERG, Label("anonymous", "denies", True))))])
    assert (found["kind"].accuracy, found["stance"].accuracy, found["hedged"].accuracy) == (0, 0.5, 0.5)
    assert (found["kind"].found.accuracy, found["stance"].found.accuracy) == (0, 1)
    assert found["stance"].found.pairs == (("denies", "denies"),)


def test_an_attribution_without_a_label_counts_for_nothing():
    gold = article((HOLM, None), (BERG, Label("person", "denies", False)))
    both = article((HOLM, Label("outlet", "asserts", False)), (BERG, Label("person", "denies", False)))
    assert sortings([(gold, both)])["kind"].pairs == (("person", "person"),)
    assert sortings([(article((HOLM, None)), both)]) == {}


def test_the_mean_is_over_labels_with_ten_or_more():
    gold = article((HOLM, Label("person", "asserts", False)), (BERG, Label("outlet", "denies", False)))
    nine = sortings([(gold, gold)] * 9)
    ten = sortings([(gold, gold)] * 10)
    assert nine["kind"].macro_f1 is None
    assert ten["kind"].macro_f1 == 1
    assert "-" in sortings_text(nine)


def test_the_table_names_every_label_of_the_found():
    gold = article((HOLM, Label("person", "asserts", False)), (BERG, Label("outlet", "denies", False)))
    lines = sortings_text(sortings([(gold, gold)])).splitlines()
    assert lines[0] == "2 of 2 labelled attributions are found"
    assert {line.split()[0] for line in lines} >= {"kind", "stance", "hedged", "person", "outlet", "asserts", "denies"}


def test_labels_are_read_from_a_gold_file(tmp_path):
    path = tmp_path / "gold.jsonl"
    row = {"id": "a", "text": TEXT, "attributions": [{**HOLM, "kind": "person", "stance": "asserts"}, BERG]}
    path.write_text(json.dumps(row), encoding="utf-8")
    assert next(read_gold(path)).labels == (Label("person", "asserts", False), None)
    path.write_text(json.dumps({**row, "attributions": [{**HOLM, "kind": "priest"}]}), encoding="utf-8")
    with pytest.raises(ReadError, match="priest"):
        next(read_gold(path))
