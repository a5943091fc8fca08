"""The phrases that tell a stance: each finds its example, and nothing in what only looks like one."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

import claims
from claims.annotate import phrases
from claims.model import Stance

FILE = tomllib.loads(files("claims").joinpath("data/phrases.toml").read_text("utf-8"))
PARTS = FILE.pop("part")
ENTRIES = [
    pytest.param(table, entry, id=f"{table}: {entry['example']}") for table, rows in FILE.items() for entry in rows
]


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_each_phrase_finds_its_example(table, entry):
    assert phrases.pattern(entry["regex"]).search(entry["example"])


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_no_phrase_of_its_table_finds_what_only_looks_like_one(table, entry):
    phrase = phrases.cue_of(entry["stance"]) if table == "cue" else phrases.any_of(table)
    assert not phrase.search(entry.get("not_example", ""))


@pytest.mark.parametrize("name", PARTS)
def test_each_part_finds_its_example_and_is_used(name):
    assert re.match(PARTS[name]["regex"], PARTS[name]["example"])
    assert any(f"{{{name}}}" in entry["regex"] for rows in FILE.values() for entry in rows)


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_each_entry_says_what_is_read_and_where_it_is_from(table, entry):
    asked = {"regex", "example", "source"} | ({"stance"} if table == "cue" else set())
    assert asked <= set(entry) <= asked | {"not_example"}
    assert entry["source"] == "own"
    assert entry.get("stance", "denies") in get_args(Stance)


def test_every_table_is_read():
    assert set(get_args(phrases.Table)) == FILE.keys() - {"cue"}
    code = Path(claims.__file__).with_name("annotate").joinpath("stance.py").read_text("utf-8")
    assert set(re.findall(r'any_of\("(\w+)"\)', code)) == set(get_args(phrases.Table))


def test_of_two_phrases_the_first_in_the_text_is_found():
    found = phrases.any_of("rejects").search("there was no truth in it; at no time did they meet")
    assert found is not None
    assert found[0] == "there was no truth"
