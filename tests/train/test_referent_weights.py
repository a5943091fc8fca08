"""What tells for whom a pronoun stands is fitted on labelled articles."""

import json
import tomllib

import pytest

pytest.importorskip("torch", reason="training needs the extra train")

from claims.model import Article
from claims.shipped import shipped_toml
from claims.train.referents import Example, examples, fitted, read_labels, written
from claims.train.softmax import weights_text

TEXT = "Greta Lund sold the mill to Otto Renn. She had built it in May. It had rained."


def place(words: str, start: int = 0) -> list[str | int]:
    at = TEXT.index(words, start)
    return ["text", at, at + len(words)]


def labelled(tmp_path, pronoun: list, *means: list, **more):
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({"article": "one", "pronoun": pronoun, "means": means, **more}) + "\n", "utf-8")
    return examples([Article(id="one", version="one", title="", text=TEXT)], read_labels(path))


def test_right_is_what_the_words_of_the_label_are(tmp_path):
    [she] = labelled(tmp_path, place("She"), place("Greta Lund"))
    assert (she.kind, len(she.right), she.named) == ("he", 1, True)
    assert 0 not in she.right


def test_what_stands_for_nothing_has_nothing_for_right(tmp_path):
    [it] = labelled(tmp_path, place("It had"[:2], TEXT.index("It had")))
    assert (it.kind, it.right, it.named) == ("it", frozenset({0}), False)


def test_a_wrong_place_is_no_example(tmp_path):
    assert labelled(tmp_path, place("mill"), place("Greta Lund")) == []


def test_the_written_texts_have_their_labels():
    articles, labels = written()
    assert {a.id for a in articles} == set(labels)
    for article in articles:
        assert not set("{|}") & set(article.text)
        for label in labels[article.id]:
            assert all(article.text[s:e] for _, s, e in (label.pronoun, *label.means))


def example(article: str, near: int) -> Example:
    pairs = tuple(("referent", {"near": 1.0} if at == near else {"far": 1.0}) for at in range(2))
    return Example(article, "he", (("nothing", {"he": 1.0}), *pairs), frozenset({1 + near}), named=True)


def test_weights_tell_the_right_one_and_are_written_as_toml():
    weights = fitted([example(f"a{n}", n % 2) for n in range(40)])
    assert weights["referent"]["near"] > 1 > 0 > weights["referent"]["far"]
    found = tomllib.loads(weights_text(weights, ["weights"], "a test"))
    assert found["referent"]["near"] == pytest.approx(weights["referent"]["near"], abs=0.001)


def test_the_shipped_weights_are_of_features_that_there_are(tmp_path):
    """A feature that was renamed would leave its weight behind, and nobody would see it."""
    names = {n for table in ("nothing", "referent") for n in shipped_toml("referents.toml")[table]}
    borne = {n for one in examples(*written()) for _, some in one.options for n in some}
    assert len(borne & names) > 0.5 * len(borne)
