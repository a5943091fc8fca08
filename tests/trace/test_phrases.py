"""The words by which documents and unnamed sources are known: each list has an example, and each is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claims
from claims.shipped import shipped_toml
from claims.trace.phrases import found_in, word_list

SECTIONS = shipped_toml("origins.toml")


@pytest.mark.parametrize("section", SECTIONS)
def test_the_example_holds_one_of_the_words(section: str) -> None:
    assert found_in(section).search(SECTIONS[section]["example"])
    assert SECTIONS[section]["source"]


def test_every_list_is_read() -> None:
    package = Path(claims.__file__).parent
    modules = [path for part in ("trace", "weigh") for path in sorted((package / part).glob("*.py"))]
    code = "\n".join(path.read_text("utf-8") for path in modules)
    assert set(re.findall(r'(?:word_list|found_in)\("(\w+)"\)', code)) == SECTIONS.keys()


def test_a_word_is_found_in_any_letters_and_as_a_whole() -> None:
    assert found_in("primary").search("its FORM 10-K")
    assert found_in("primary").search("a recording") is None
    assert found_in("release").sub("", "a press statement") == "a "


@pytest.mark.parametrize("section", SECTIONS)
def test_words_are_small_and_stand_once(section: str) -> None:
    listed = SECTIONS[section]["words"]
    assert listed == [word.lower() for word in listed]
    assert len(listed) == len(word_list(section))
