"""Attributions of headlines, which no parser reads well."""

import pytest

from claims.annotate.extract import load_extractor


def found(text):
    [read] = load_extractor()([text])
    return [
        tuple(" | ".join(text[s:e] for s, e in spans) for spans in (a.source, a.cue, a.content))
        for a in read.attributions
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Report: Velora to close two plants", "Report", "Velora to close two plants"),
        ("Velora 'in talks' to buy Kestrin: FT", "FT", "Velora 'in talks' to buy Kestrin"),
        ("Velora to close two plants, sources say", "sources", "Velora to close two plants"),
        ("Velora to close two plants, says Reuters", "Reuters", "Velora to close two plants"),
        ("Velora denies it will close plants", "Velora", "it will close plants"),
        ("Velora shuts plant - police", "police", "Velora shuts plant"),
        ("Kestrin CEO: “We are not for sale”", "Kestrin CEO", "“We are not for sale”"),
        ("Velora reportedly buying Kestrin for $3 billion", "", "Velora | buying Kestrin for $3 billion"),
        ("Velora rumored to close two plants", "", "Velora | to close two plants"),
    ],
)
def test_source_and_content(text, source, content):
    [(who, cue, what)] = found(text)
    assert (who, what) == (source, content)
    assert cue


@pytest.mark.parametrize(
    "text",
    [
        "Update: Velora shuts plant",
        "Kestrin phones: why they matter",
        "Velora shuts plant",
        "Velora 'in talks' to buy Kestrin",
        "",
    ],
)
def test_nobody_is_cited(text):
    assert found(text) == []
