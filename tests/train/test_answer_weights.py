"""What tells which claim an answer answers is fitted on labelled articles."""

import json
import tomllib

import pytest

pytest.importorskip("torch", reason="training needs the extra train")

from claims.model import Article
from claims.train.answers import Example, examples, fitted, read_labels
from claims.train.softmax import weights_text

TEXT = (
    "Acme will shut its mill in Varn, two people said.\n\n"
    "Tern Motors is in talks to buy a bank, the Ledger reported.\n\n"
    "Acme denied the report about its mill."
)


def place(words: str) -> list[list[str | int]]:
    start = TEXT.index(words)
    return [["text", start, start + len(words)]]


def labelled(tmp_path, *claims: str):
    row = {"article": "one", "answer": place("Acme denied the report about its mill"), "response": "denies"}
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({**row, "claims": [place(c) for c in claims]}) + "\n", encoding="utf-8")
    return examples([Article(id="one", version="one", title="", text=TEXT)], read_labels(path))


def test_an_answer_is_right_with_the_claim_whose_words_are_labelled(tmp_path):
    [answer] = [one for one in labelled(tmp_path, "Acme will shut its mill in Varn") if one.marked]
    assert answer.right == {2}
    assert not answer.elsewhere


def test_an_answer_to_nothing_listed_is_one_to_nothing_told(tmp_path):
    [answer] = [one for one in labelled(tmp_path) if one.marked]
    assert answer.right == {1}


def test_what_is_no_answer_answers_nothing(tmp_path):
    others = [one for one in labelled(tmp_path) if not one.marked]
    assert others
    assert all(one.right == {0} for one in others)


def example(article: str, near: int) -> Example:
    """An answer to one of two claims, the one that is near."""
    pairs = tuple(("claim", {"near": 1.0} if at == near else {"far": 1.0}) for at in range(2))
    options = (("nothing", {"is denies": 1.0}), ("untold", {"is denies": 1.0}), *pairs)
    return Example(article, True, options, frozenset({2 + near}))


def test_weights_tell_the_right_claim_and_are_written_as_toml():
    weights = fitted([example(f"a{n}", n % 2) for n in range(40)])
    assert weights["claim"]["near"] > 1 > 0 > weights["claim"]["far"]
    tables = tomllib.loads(weights_text(weights, ["weights"], "a “test”"))
    assert tables["basis"] == "a “test”"
    assert tables["claim"]["near"] == pytest.approx(weights["claim"]["near"], abs=0.001)
