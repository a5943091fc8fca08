"""Which constructions an attribution shows, and how they are counted."""

import pytest

from claims.evaluate.constructions import CONSTRUCTIONS, by_construction
from claims.train.constructions import marked


@pytest.mark.parametrize(
    ("line", "shows"),
    [
        ("[t|“We are done,”] [s|she] [c|said].", {"direct", "pronoun source"}),
        ("[s|Holm] [c|said] [t|it was “a joke”].", {"mixed"}),
        ("[c|According to] [s|the filing], [t|debt doubled].", {"indirect", "according to"}),
        ("[s|Two people familiar with the matter] [c|said] [t|it was sold].", {"indirect", "anonymous source"}),
        ("[s|The firm] [c|denied] [t|the report].", {"indirect", "denial"}),
        ("[s|The firm] [c|declined] [t|to comment].", {"indirect", "declining"}),
        ("[t|The two] [c|supposedly] [t|met in May].", {"indirect", "hearsay"}),
        ('[t|"We left," he added, "and nobody stayed,"] [s|Holm] [c|said].', {"mixed"}),
    ],
)
def test_what_it_shows(line, shows):
    text, attributions = marked(line)
    found = by_construction([(text, attributions, attributions)])
    assert {name for name, one in found.items() if one.gold} == shows
    assert all(one.recall == one.precision == 1 for one in found.values() if one.gold)


def test_what_is_missed_and_what_is_wrong_is_counted_by_its_own_words():
    text, gold = marked("[s|The firm] [c|denied] [t|the report].")
    wrong = {**gold[0], "source": ()}
    found = by_construction([(text, gold, [wrong])])
    assert (found["denial"].recall, found["denial"].precision) == (0, 0)
    assert found["hearsay"].predicted == 1
    assert found["hearsay"].recall is None


def test_every_construction_says_what_it_is():
    assert all(shows.__doc__ for shows in CONSTRUCTIONS.values())
