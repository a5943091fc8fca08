"""Scores: small cases by hand, and the same figures as the referee where it is at hand."""

import importlib.util
import json
import random
from pathlib import Path

import pytest

from claims.evaluate.gold import read_gold
from claims.evaluate.metrics import Counts, counts, figures, matched

TEXT = "Ann Lee said the road is closed now."
ONE = {"source": ((0, 7),), "cue": ((8, 12),), "content": ((13, 35),)}


def score(gold, predicted):
    return counts(TEXT, gold, predicted)


def test_what_is_the_same_is_right():
    assert all(c.f1 == 1 for c in score([ONE], [ONE]).values())


def test_nothing_found():
    assert score([ONE], [])["attributed"] == Counts(0, 0, 1)
    assert score([ONE], [])["attributed"].f1 == 0


def test_another_source_is_not_attributed_but_content():
    found = score([ONE], [{**ONE, "source": ()}])
    assert (found["content"].right, found["attributed"].right) == (1, 0)


def test_half_of_the_words_are_enough_and_less_are_not():
    assert score([ONE], [{**ONE, "content": ((13, 28),)}])["content"].right == 1  # "the road is" of five words
    assert score([ONE], [{**ONE, "content": ((13, 21),)}])["content"].right == 0


def test_one_gold_one_predicted():
    assert score([ONE], [ONE, ONE])["attributed"] == Counts(1, 2, 1)


def test_as_many_pairs_as_can_be():
    text = "a b c d e f g h"
    gold = [{"content": ((0, 7),)}, {"content": ((0, 11),)}]  # abcd, abcdef
    predicted = [{"content": ((0, 9),)}, {"content": ((0, 5),)}]  # abcde, abc
    assert counts(text, gold, predicted)["content"].right == 2


def test_nothing_to_find_and_nothing_found_is_right():
    assert Counts(0, 0, 0).f1 == 1


def test_intervals_hold_the_figure_and_are_the_same_every_time():
    rng = random.Random(1)
    articles = [score([ONE], rng.choice([[ONE], [], [ONE, ONE]])) for _ in range(40)]
    one, other = figures(articles, draws=200), figures(articles, draws=200)
    assert one == other
    low, high = one["attributed"].interval
    assert low < one["attributed"].counts.f1 < high
    assert figures(articles, draws=0)["attributed"].interval is None


def test_a_line_that_is_no_article_is_named(tmp_path):
    from claims.errors import ReadError, UsageError

    path = tmp_path / "gold.jsonl"
    for bad in ('{"text": "a"}', "no", '{"text": "a", "attributions": [{"content": [[0, 9]]}]}', "[]"):
        path.write_text('{"text": "a", "attributions": []}\n' + bad, encoding="utf-8")
        with pytest.raises(ReadError, match=":2:"):
            list(read_gold(path))
    with pytest.raises(UsageError, match="no such file"):
        list(read_gold(tmp_path / "none.jsonl"))


SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.skipif(not (SHARED / "bench" / "score.py").exists(), reason="the referee is not at hand")
def test_the_referee_gives_the_same_figures():
    spec = importlib.util.spec_from_file_location("score", SHARED / "bench" / "score.py")
    referee = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(referee)
    rng = random.Random(0)
    rows = [json.loads(line) for line in (SHARED / "corpora/polnear/dev.jsonl").open(encoding="utf-8")][:20]
    predicted = []
    for row in rows:
        some = [dict(a) for a in row["attributions"] if rng.random() < 0.8]
        for a in some:
            if rng.random() < 0.3:
                a["source"] = []
            if rng.random() < 0.4 and a["content"]:
                start, end = a["content"][0]
                a["content"] = [[start + (end - start) // 3, end]]
        predicted.append({"id": row["id"], "attributions": some})
    theirs = referee.attributions(rows, predicted)
    ours = figures(
        [
            counts(row["text"], _tupled(row["attributions"]), _tupled(p["attributions"]))
            for row, p in zip(rows, predicted, strict=True)
        ],
        draws=0,
    )
    for name in ("content", "attributed", "full", "exact"):
        assert ours[name].counts.f1 == pytest.approx(theirs[name]["f1"], abs=1e-9)
    for role in ("source", "cue", "content"):
        assert ours[f"{role} tokens"].counts.f1 == pytest.approx(theirs[f"tok_{role}"]["f1"], abs=1e-9)


def _tupled(attributions):
    return [{r: tuple(map(tuple, a.get(r) or ())) for r in ("source", "cue", "content")} for a in attributions]


def test_of_equal_pairs_the_first_is_taken():
    """Not one by chance: what is fitted on the pairs must be the same in every run."""
    one = {"source": frozenset({0}), "cue": frozenset({1}), "content": frozenset({2, 3})}
    assert matched([one, one, one], [one], "content") == {0: 0}
    assert matched([one], [one, one], "content") == {0: 0}


def test_one_gives_way_where_only_it_has_another_choice():
    def told(*content):
        return {"source": frozenset(), "cue": frozenset(), "content": frozenset(content)}

    both, left = told(1, 2, 3, 4), told(1, 2)
    assert matched([both, left], [told(1, 2), told(3, 4)], "content") == {0: 1, 1: 0}
