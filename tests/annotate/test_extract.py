"""Attributions in invented sentences, one construction each: source, cue and content as they stand."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.annotate.extract import extract, extract_nested
from claims.annotate.kinds import kind_of
from claims.annotate.sourcing import stance_of


def words(text, spans):
    return " | ".join(text[s:e] for s, e in spans)


def found(nlp, text):
    doc = nlp(text)
    return [tuple(words(text, s) for s in (a.source, a.cue, a.content)) for a in extract(doc)]


CASES = [
    ("The mayor said that the bridge was safe.", "The mayor", "said", "that the bridge was safe"),
    ("The bridge was safe, the mayor said.", "the mayor", "said", "The bridge was safe"),
    ("The deal, Lindqvist said, is dead.", "Lindqvist", "said", "The deal | is dead"),
    ("The company has said it will pay the fine.", "The company", "has said", "it will pay the fine"),
    ("Lindqvist told the paper that the plant would close.", "Lindqvist", "told",
     "that the plant would close"),
    ("The union urged the firm to reopen the plant.", "The union", "urged", "the firm to reopen the plant"),
    ("The retailer plans to open two stores.", "The retailer", "plans", "to open two stores"),
    ("The minister denied the report.", "The minister", "denied", "the report"),
    ("The ministry wasn't aware of the plan.", "The ministry", "wasn't aware of", "the plan"),
    ("The bank confirmed the sale.", "The bank", "confirmed", "the sale"),
    ("Critics accused the board of fraud.", "Critics", "accused", "the board of fraud"),
    ("The council called for a new vote.", "The council", "called for", "a new vote"),
    ("The chairman dismissed the report as nonsense.", "The chairman", "dismissed", "the report as nonsense"),
    ("The company declined to comment.", "The company", "declined", "to comment"),
    ("The company did not respond to a request for comment.", "The company", "did not respond to",
     "a request for comment"),
    ("The company doesn’t comment on rumors.", "The company", "doesn’t comment on", "rumors"),
    ("The company would neither confirm nor deny the talks.", "The company", "neither confirm nor deny",
     "the talks"),
    ("Neither Veltora nor Pyle could be reached for comment.", "Neither Veltora nor Pyle", "could be reached",
     "for comment"),
    ("Nobody at Acme returned calls.", "Nobody at Acme", "returned", "calls"),
    ("Nobody at Acme responded to a request for comment.", "Nobody at Acme", "responded to",
     "a request for comment"),
    ("The ministry wasn’t aware of the plan.", "The ministry", "wasn’t aware of", "the plan"),
    ("According to Reuters, the firm will close.", "Reuters", "According to", "the firm will close"),
    ("The firm will close, according to two people familiar with the matter.",
     "two people familiar with the matter", "according to", "The firm will close"),
    ("The firm, according to the filing, lost a million.", "the filing", "according to",
     "The firm | lost a million"),
    ("The two have split, per the magazine.", "the magazine", "per", "The two have split"),
    ("The firm is said to be close to a sale.", "", "is said", "The firm | to be close to a sale"),
    ("It is believed that the ship sank.", "", "is believed", "that the ship sank"),
    ("The two supposedly met in May.", "", "supposedly", "The two | met in May"),
    ("His claim that the safe was empty is wrong.", "His", "claim", "that the safe was empty"),
    ("Rumors that the firm would be sold swept the market.", "", "Rumors", "that the firm would be sold"),
    ("The firm was told by the regulator that the plant must close.", "the regulator", "was told",
     "that the plant must close"),
    ("Reuters reported on Monday, citing two bankers, that the firm had hired advisers.", "Reuters",
     "reported", "that the firm had hired advisers"),
    ("Asked whether the plant would shut, Lindqvist laughed.", "", "Asked", "whether the plant would shut"),
    ("“We are done,” she said.", "she", "said", "“We are done,”"),
    ("“We are done,” said Mara Lindqvist, a banker.", "Mara Lindqvist, a banker", "said", "“We are done,”"),
    ("Lindqvist told the paper: “It is over. We lost.”", "Lindqvist", "told", "“It is over. We lost.”"),
    ("“We will not sell,” she said, “and nobody has asked.”", "she", "said",
     "“We will not sell,” | “and nobody has asked.”"),
    ("“It is late,” said Mara Lindqvist. “We should go home now.”", "Mara Lindqvist", "said",
     "“It is late,” | “We should go home now.”"),
    ('"It is late," said Mara Lindqvist. "We should go home now."', "Mara Lindqvist", "said",
     '"It is late," | "We should go home now."'),
    ("''It is late,'' she said.", "she", "said", "''It is late,''"),
    ("“Why now?” asked the judge.", "the judge", "asked", "“Why now?”"),
    ("In a statement, the company said the report was “completely false.”", "the company", "said",
     "the report was “completely false.”"),
    ("HOLM: Do you think that the port will close?", "HOLM", ":", "Do you think that the port will close?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[c[0][:48] for c in CASES])
def test_one_attribution(nlp, text, source, cue, content):
    assert found(nlp, text) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The firm will close, two people familiar with the matter said.", "anonymous", "predicts"),
        ("The company declined to comment.", "organization", "no_comment"),
        ("The ministry wasn’t aware of the plan.", "organization", "unaware"),
        ("According to the latest media reports, the firm has a buyer.", "collective", "asserts"),
        ("The firm is said to be close to a sale.", "collective", "asserts"),
        ("The founder denied that the firm was for sale.", "person", "denies"),
        ("The filing shows that debt doubled.", "document", "asserts"),
        ("I suspect that they will sell.", "author", "believes"),
    ],
)
def test_labels_of_what_is_found(nlp, text, kind, stance):
    [(source, cue, content)] = found(nlp, text)
    assert (kind_of(source)[0], stance_of(cue, content)[0]) == (kind, stance)


def test_two_speakers_in_one_sentence(nlp):
    text = "Holm said she was tired and that she would go home, while Berg said that the road was shut."
    assert [(s, c) for s, _, c in found(nlp, text)] == [
        ("Holm", "she was tired and that she would go home"),
        ("Berg", "that the road was shut"),
    ]


def test_a_denial_and_what_she_insists_on_are_two(nlp):
    text = "She denied that she had met him and insisted that the books were clean."
    assert [(c, x) for _, c, x in found(nlp, text)] == [
        ("denied", "that she had met him"),
        ("insisted", "that the books were clean"),
    ]


def test_what_was_told_is_not_who_was_told(nlp):
    [(source, _, content)] = found(nlp, "Velora told the website that it had no such plan.")
    assert source == "Velora"
    assert "website" not in content


def test_a_title_in_quotation_marks_is_no_speech(nlp):
    text = "The author of “The Long Winter,” Tove Holm, moved to the coast."
    assert found(nlp, text) == []


def test_an_apostrophe_is_no_quotation_mark(nlp):
    [(_, _, content)] = found(nlp, "Holm said the boats’ owners wouldn’t pay the harbor’s fee.")
    assert content == "the boats’ owners wouldn’t pay the harbor’s fee"


def test_a_request_for_comment_is_no_claim(nlp):
    assert found(nlp, "We have contacted Velora for comment.") == []
    assert found(nlp, "We have asked Velora for comment.") == []


def test_no_cue_stands_in_another_content(nlp):
    doc = nlp("According to reports, Holm says that the board told her that it would close the plant.")
    every = extract(doc)
    for one in every:
        for other in every:
            if one is not other:
                assert not any(s < e2 and s2 < e for s, e in one.cue for s2, e2 in other.content)


def test_nested_attributions(nlp):
    text = "According to the latest reports, Holm says the port, which also goes by Eastgate, will close."
    doc = nlp(text)
    [outer] = extract(doc)
    assert words(text, outer.source) == "the latest reports"
    [inner] = extract_nested(doc, (outer.content[0][0], outer.content[-1][1]))
    assert words(text, inner.source) == "Holm"
    assert words(text, inner.content) == "the port, which also goes by Eastgate, will close"


def test_nested_in_a_quotation(nlp):
    text = "“The board told us that the plant would close,” she said."
    doc = nlp(text)
    [outer] = extract(doc)
    [inner] = extract_nested(doc, outer.content[0])
    assert words(text, inner.source) == "The board"
    assert words(text, inner.content) == "that the plant would close"


@pytest.mark.parametrize(
    "text",
    ["", " ", "“", '"""', "''", "“He said “she said” that", ". . .", "新浪科技说", "Said said said.", "\n\n"],
)
def test_odd_text_raises_nothing(nlp, text):
    doc = nlp(text)
    for one in extract(doc):
        assert one.content
    extract_nested(doc, (0, len(text)))


PIECES = [
    *("“", "”", '"', "''", "‘", "’", ",", ".", ":", "\n"),
    *("said", "Holm", "she", "that", "the", "plant", "closed", "according", "to", "denied", "reportedly"),
    *("citing", "told", "confirm", "or", "deny", "not"),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=24,
    )
)
def test_offsets_lie_in_the_text_and_in_order(nlp, pieces):
    text = " ".join(pieces)
    for one in extract(nlp(text)):
        assert one.content
        for spans in (one.source, one.cue, one.content):
            assert all(0 <= s < e <= len(text) for s, e in spans)
            assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    "text", ["said that " * 800, '"a" ' * 800, "“ a " * 800, "‘a " * 800, "Lee said a" + " " * 8000 + "b"]
)
def test_long_nonsense_takes_no_time(nlp, text):
    doc = nlp(text)
    began = time.perf_counter()
    extract(doc)
    assert time.perf_counter() - began < 2
