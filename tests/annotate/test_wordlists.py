"""The word lists: each has an example, and each is read."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import claims
from claims.annotate.wordlists import bare_nouns, words


def lists():
    return tomllib.loads(files("claims").joinpath("data/claims.toml").read_text("utf-8"))


def test_every_list_has_an_example():
    assert [name for name, section in lists().items() if not section.get("example")] == []


def test_every_list_is_read():
    code = "\n".join(p.read_text("utf-8") for p in Path(claims.__file__).parent.joinpath("annotate").rglob("*.py"))
    read = set(re.findall(r'words\(\s*"(\w+)",\s*"(\w+)"\s*\)', code))
    kept = {(name, key) for name, section in lists().items() for key in section if key != "example"}
    assert {pair for pair in kept if pair[0] != "bare_nouns"} == read


def test_a_bare_noun_of_a_body_can_stand_for_a_name_of_no_known_sort():
    assert bare_nouns()["company"] == ("organization", "name")
    assert bare_nouns()["newspaper"] == ("outlet",)


def test_words_are_a_set():
    assert "plan" in words("plans", "lemmas")
