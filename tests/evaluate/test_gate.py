"""The quality gate: on the project's own annotated articles the figures stay above a floor.

`tests/gold/articles.txt` was written and annotated by hand for this project, and is never trained on. Its sentences
look like [s|Holm] [c|said] [t|that it was closed]: see `claims.train.constructions.marked`.
"""

import json
from pathlib import Path

import pytest

from claims.cli.evaluate import EvaluateFormat, run_evaluate
from claims.train.constructions import snippets

GOLD = Path(__file__).parents[1] / "gold" / "articles.txt"

# Some points under what the model reached when it was trained: a change that costs more is to be looked at.
FLOOR = {
    "attributed": 0.88,
    "full": 0.87,
    "exact": 0.78,
    "source tokens": 0.92,
    "cue tokens": 0.84,
    "content tokens": 0.94,
}


def articles():
    for article in snippets(GOLD.read_text(encoding="utf-8")):
        yield {"id": article.id, "text": article.text, "attributions": article.attributions}


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in articles()), encoding="utf-8")
    written = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("claims.cli.evaluate.write_data", lambda text: written.append(text) or True)
        run_evaluate(path, format=EvaluateFormat.json, draws=0)
    return json.loads("".join(written))


def test_the_gold_is_whole():
    found = list(articles())
    assert len(found) >= 20
    for article in found:
        assert "[" not in article["text"], article["id"]
        assert all(a["cue"] and a["content"] for a in article["attributions"]), article["id"]
    assert sum(len(a["attributions"]) for a in found) >= 150


@pytest.mark.parametrize("measure", FLOOR)
def test_the_figures_stay_above_the_floor(figures, measure):
    assert figures["figures"][measure]["f1"] >= FLOOR[measure]
