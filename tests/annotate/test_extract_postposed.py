"""Reporting clauses behind what they report, and an outlet apart from its verb."""

import pytest
import spacy

from claims.annotate.extract import extract
from claims.annotate.extract.postposed import citing_between, postposed
from claims.annotate.extract.spans import Passage


def words(text, spans):
    return " | ".join(text[s:e] for s, e in spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The carrier will buy forty ferries next year, Harbor Weekly reports, pointing to people in the yard.",
            "Harbor Weekly",
            "reports",
            "The carrier will buy forty ferries next year",
        ),
        (
            "Harbor sales will grow by a third next year, its finance chief, Tove Holm, said.",
            "its finance chief, Tove Holm,",
            "said",
            "Harbor sales will grow by a third next year",
        ),
        (
            "The northern dock will close, a banker familiar with the sale told the Harbor Ledger on Friday.",
            "a banker familiar with the sale",
            "told",
            "The northern dock will close",
        ),
        (
            "The ferry will leave the harbor in May, Holm is quoted as saying.",
            "Holm",
            "is quoted as saying",
            "The ferry will leave the harbor in May",
        ),
        (
            "Motor Weekly, quoting two dealers, reports that the maker will drop its smallest van.",
            "Motor Weekly",
            "reports",
            "that the maker will drop its smallest van",
        ),
    ],
)
def test_source_cue_and_content(nlp, text, source, cue, content):
    [one] = extract(nlp(text))
    assert (words(text, one.source), words(text, one.cue), words(text, one.content)) == (source, cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Holm sold the yard to a rival last year, which said, in May, that it was pleased.",
        "Holm sold the northern yard last year, and Berg said, late on Monday, nothing.",
        "No, Holm said.",
        "He left the yard “for good this time”, Holm said.",
    ],
    ids=["which-clause", "coordinated", "too short", "quotation"],
)
def test_no_such_clause(nlp, text):
    passage = Passage.of(nlp(text))
    assert list(postposed(passage)) == []
    assert list(citing_between(passage)) == []


def test_an_outlet_apart_from_its_verb_needs_a_content(nlp):
    assert list(citing_between(Passage.of(nlp("Motor Weekly, citing dealers, says no.")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plant in Oslo will close, " + "Aa Bb " * 3400,
        "The plant in Oslo will close, A, " + "AaBb" * 5000,
        ", told Aa Bb Cc" * 1400,
        "Motor Weekly, citing sources, says x" + " " * 20000 + "y",
        "Motor " * 3400,
        '"The plant, Aa said" and ' * 800,
        ", Aa, " * 3300,
    ],
    ids=lambda t: t[:40],
)
def test_long_runs_of_names_come_to_an_end(text):
    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.i % 300 == 0
    passage = Passage.of(doc)
    assert len([*postposed(passage), *citing_between(passage)]) < 50
