"""The word lists are whole: each entry has an example and a source, and lookups find what they should."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from claims.annotate import lexicon
from claims.model import Stance


def load(name):
    return tomllib.loads(files("claims").joinpath("data", name).read_text(encoding="utf-8"))


def entries(name):
    for group, content in load(name).items():
        rows = content.items() if isinstance(content, dict) else enumerate(content)
        for key, entry in rows:
            yield f"{name} {group} {key}", entry


@pytest.mark.parametrize("name", ["cues.toml", "sources.toml", "hedges.toml"])
def test_every_entry_has_an_example_and_a_source(name):
    for where, entry in entries(name):
        assert entry.get("example"), where
        assert entry.get("source") in ("own", "SOURCING.md", "train"), where


# What code reads of an entry, beside its example and source.
READ = {
    "cues.toml verb": {"stance", "takes", "negated", "also", "forms"},
    "cues.toml noun": {"stance", "takes", "also"},
    "cues.toml adjective": {"stance", "takes", "negated", "also"},
    "cues.toml response": {"stance", "regex", "stems"},
    "hedges.toml hedge": {"regex", "stems", "not_before", "not_after", "capital", "deliberates"},
}


@pytest.mark.parametrize("name", ["cues.toml", "sources.toml", "hedges.toml"])
def test_every_key_of_an_entry_is_read(name):
    for where, entry in entries(name):
        read = READ.get(" ".join(where.split()[:2]), {"words"})
        assert set(entry) <= read | {"example", "source"}, where


def test_nouns_and_adjectives_take_clauses_or_prepositions_and_no_objects():
    for group, takes in (
        ("noun", {"that", "to", "for", "of", "about", "with"}),
        ("adjective", {"that", "of", "about"}),
    ):
        for key, entry in load("cues.toml")[group].items():
            assert set(entry["takes"]) <= takes, key


def test_every_stance_is_one():
    for where, entry in entries("cues.toml"):
        assert entry["stance"] in get_args(Stance), where


def test_each_hedge_pattern_finds_its_own_example():
    for pattern, entry in zip(lexicon.hedge_patterns(), load("hedges.toml")["hedge"], strict=True):
        assert pattern.pattern.search(entry["example"]), entry["example"]


def test_each_response_pattern_finds_its_own_example():
    for response, entry in zip(lexicon.response_patterns(), load("cues.toml")["response"], strict=True):
        assert response.pattern.search(entry["example"]), entry["example"]


def test_whatever_a_pattern_finds_holds_one_of_its_stems():
    gold = "".join(path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].glob("gold/*.txt")))
    texts = [gold.replace(mark, "") for mark in ("", "[", "]")]
    texts += [entry["example"] for name in ("cues.toml", "hedges.toml") for _, entry in entries(name)]
    for known in (*lexicon.hedge_patterns(), *lexicon.response_patterns()):
        for found in (m[0].lower() for text in texts for m in known.pattern.finditer(text)):
            assert any(stem in found for stem in known.stems), found


def test_wrong_lemmas_of_the_model_are_found_too():
    assert lexicon.cue("hop", "verb").lemma == "hope"


def test_irregular_and_doubled_forms():
    forms = ("said", "wrote", "thought", "planning", "denies", "begged", "tweeted")
    assert [lexicon.cue_of_form(f).lemma for f in forms] == [
        "say", "write", "think", "plan", "deny", "beg", "tweet",
    ]  # fmt: skip
    assert lexicon.cue_of_form("sandwich") is None


def test_plurals_are_found():
    assert lexicon.has_word("anonymous", "Aides")
    assert lexicon.has_word("organization", "spokesmen")
    assert not lexicon.has_word("anonymous", "tables")
