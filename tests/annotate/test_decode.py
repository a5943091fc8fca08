"""Whole attributions from scores made by hand: six pieces, "Holm said the port was closed" and the like."""

import numpy as np
import pytest

from claims.annotate.extract.decode import BUCKETS, FEATURES, Scores, Settings, bucket, candidates, decode, names
from claims.annotate.extract.windows import Segment, Window

YES, NO = 4.0, -4.0
TAGS = {"O": 0, "s": 1, "c": 3, "C": 4, "t": 5}


def scored(tags, *, source=(), content=(), name_tags=()):
    """Scores of one segment whose pieces bear `tags` and lie within the given ranges whatever the cue."""
    count = len(tags)
    window = Window((101, *range(count), 102), (Segment(0, 1, tuple((5 * i, 5 * i + 4) for i in range(count))),))
    rows = np.full((count + 2, 7), NO, np.float32)
    alone = np.full((count + 2, 6), NO, np.float32)
    named = np.zeros((count + 2, 37), np.float32)
    named[:, 0] = 1
    for i, tag in enumerate(tags):
        rows[i + 1, TAGS[tag]] = YES
    for first, runs in ((0, source), (3, content)):
        alone[:, first + 1 : first + 3] = 0.0
        for start, end in runs:
            alone[start + 1 : end + 1, first] = YES
    for i, tag in name_tags:
        named[i + 1, tag] = 5
    sought, seeking, sorts = (np.zeros((count + 2, 6 * 64), np.float32) for _ in range(3))
    return [window], [Scores(rows, alone, sought, seeking, named, sorts)]


def settings_of(keep=0.5):
    weights = [0.0] * FEATURES
    weights[0] = 1.0  # the cue's log-odds alone
    return Settings(np.zeros((BUCKETS, 6), np.float32), 0.25, 0.08, tuple(weights), keep)


def test_source_cue_and_content():
    [one] = decode(*scored("OcOOOO", source=[(0, 1)], content=[(2, 6)]), settings_of())
    assert (one.source, one.cue, one.content) == (((0, 1),), ((1, 2),), ((2, 6),))
    assert one.confidence > 0.9


def test_a_content_on_both_sides_of_its_cue():
    [one] = decode(*scored("OOscOO", source=[(2, 3)], content=[(0, 2), (4, 6)]), settings_of())
    assert one.content == ((0, 2), (4, 6))


def test_a_cue_of_several_pieces_and_two_cues_side_by_side():
    assert [f.cue for f in candidates(*scored("OcCOO", content=[(3, 5)]), settings_of())] == [((1, 3),)]
    assert [f.cue for f in candidates(*scored("OccOO", content=[(3, 5)]), settings_of())] == [((1, 2),), ((2, 3),)]


def test_a_cue_ends_where_it_grows_faint():
    some, [scores] = scored("OcCOO", content=[(3, 5)])
    scores.tags[3, TAGS["C"]] = -5.4  # of all tags about a fifth, where that before it has nearly all
    assert [f.cue for f in candidates(some, [scores], settings_of())] == [((1, 2),)]


def test_no_content_no_attribution():
    assert decode(*scored("OcOO", source=[(0, 1)]), settings_of()) == []


def test_no_source_is_hearsay():
    [one] = decode(*scored("OcOO", content=[(2, 4)]), settings_of())
    assert one.source == ()


def test_below_the_threshold_nothing_stands():
    assert decode(*scored("OcOO", content=[(2, 4)]), settings_of(keep=0.99999)) == []


def test_of_two_that_claim_the_same_words_one_keeps_them():
    found = decode(*scored("cOOOc", content=[(1, 4)]), settings_of())
    assert len(found) == 1


def test_one_whose_words_are_taken_keeps_its_others():
    """ "The port will close, Holm told us. “It is old,” he said": "told" reaches for the quotation too."""
    some, [scores] = scored("OOcOOOc", content=[(0, 2), (3, 6)])
    scores.tags[7, TAGS["c"]] += 2  # the surer
    within = 3 * 64
    scores.sought[1:3, within], scores.seeking[7, within] = -8, 8
    first, second = decode(some, [scores], settings_of())
    assert (first.cue, first.content) == (((2, 3),), ((0, 2),))
    assert (second.cue, second.content) == (((6, 7),), ((3, 6),))


def test_the_cue_is_never_content():
    [one] = decode(*scored("OOcO", content=[(0, 4)]), settings_of())
    assert one.content == ((0, 2), (3, 4))


def test_names_begin_and_go_on():
    some, scores = scored("OOOOO", name_tags=[(0, 1), (1, 2), (2, 1), (4, 3)])
    assert names(some, scores) == [(0, 0, 14, "PERSON"), (0, 20, 24, "ORG")]


@pytest.mark.parametrize("distance", [0, 1, 2, 5, 40, 500])
def test_buckets_tell_before_from_behind(distance):
    assert 0 <= bucket(-distance, -distance) < BUCKETS
    assert 0 <= bucket(distance, distance) < BUCKETS
    assert (bucket(-distance, -distance) == bucket(distance, distance)) == (distance == 0)
