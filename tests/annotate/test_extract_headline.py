"""Attributions of headlines, which no parser reads well."""

import pytest

from claims.annotate.extract import extract_headline


def found(nlp, text):
    return [
        tuple(" | ".join(text[s:e] for s, e in spans) for spans in (a.source, a.cue, a.content))
        for a in extract_headline(nlp(text))
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
    ],
)
def test_source_and_content(nlp, text, source, content):
    [(who, cue, what)] = found(nlp, text)
    assert (who, what) == (source, content)
    assert cue


def test_scare_quotes_alone_name_nobody(nlp):
    assert found(nlp, "Velora 'in talks' to buy Kestrin") == [("", "", "Velora 'in talks' to buy Kestrin")]


@pytest.mark.parametrize(
    "text", ["Update: Velora shuts plant", "Kestrin phones: why they matter", "Velora shuts plant", ""]
)
def test_a_topic_is_no_source(nlp, text):
    assert found(nlp, text) == []
