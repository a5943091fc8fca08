"""A phrase that names a source, taken apart."""

import pytest

from claims.annotate.source_phrases import called, taken_apart


@pytest.mark.parametrize(
    ("text", "first", "core", "head", "noun"),
    [
        ("“a senior official,” ", "a senior official", "a senior official", "official", "official"),
        ("two aides close to Ida Berg (who left)", "two aides close to Ida Berg", "two aides", "aides", "aide"),
        ("the agencies", "the agencies", "the agencies", "agencies", "agency"),
        ("Velora's", "Velora's", "Velora's", "Velora", "velora"),
        ("familiar", "familiar", "familiar", "familiar", "familiar"),
        ("", "", "", "", ""),
    ],
)
def test_the_parts_of_a_phrase(text, first, core, head, noun):
    told = taken_apart(text)
    assert (told.first, told.core, told.head, told.noun) == (first, core, head, noun)


def test_several_are_told_by_the_head():
    assert taken_apart("two aides").many
    assert not taken_apart("an aide to ministers").many


@pytest.mark.parametrize(
    ("core", "noun"),
    [("rating agency Stannard", "agency"), ("state Sen. Ida Berg", ""), ("police Chief Holm", ""), ("Stannard", "")],
)
def test_what_a_name_is_stands_before_it(core, noun):
    assert called(core) == noun
