"""Attributions of a plain make that an extractor misses are found by the parse alone."""

import pytest
from newsroom import mentions, the

from claims.annotate.docs import read_doc, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.unheard import with_unheard


def found(nlp, text, raws=()):
    doc = read_doc(nlp(text))
    roles = ((one.source, one.cue, one.content) for one in with_unheard(doc, raws))
    return [tuple(words_at(doc, spans) for spans in each) for each in roles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The ferry could sail in May if the hull holds, the officials said, asking not to be named.",
            ("the officials", "said", "The ferry could sail in May if the hull holds"),
            id="the officials said",
        ),
        pytest.param(
            "The yard owes nine million crowns, one of the people said.",
            ("one of the people", "said", "The yard owes nine million crowns"),
            id="one of the people",
        ),
        pytest.param(
            "Harrow Line has lost its licence, according to two bankers.",
            ("two bankers", "according to", "Harrow Line has lost its licence"),
            id="according to",
        ),
        pytest.param(
            "The harbour master, Ida Moe, stood by her account.",
            ("The harbour master, Ida Moe", "stood by", "her account"),
            id="stood by",
        ),
        pytest.param(
            "“The ferry has sunk, the officials said,” a boy told his mother.",
            ("a boy", "told", "The ferry has sunk, the officials said"),
            id="a quotation, and none in it",
        ),
        pytest.param(
            'The yard is shut. "No ship has been built there since May," it added.',
            ("it", "added", "No ship has been built there since May"),
            id="a quotation of a body",
        ),
    ],
)
def test_a_plain_attribution_is_found_without_an_extractor(nlp, text, expected):
    assert found(nlp, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The officials did not say that the ferry had sunk.",
        "The officials denied the report.",
        "The captain stood by the rail.",
    ],
)
def test_what_is_no_plain_attribution_is_left(nlp, text):
    assert found(nlp, text) == []


def test_what_the_extractor_holds_is_not_told_again(nlp):
    text = "The ferry will sail in May, the officials said."
    raw = RawAttribution(((28, 41),), ((42, 46),), ((0, 26),))
    assert with_unheard(read_doc(nlp(text)), [raw]) == [raw]


def test_a_last_clause_that_another_vouches_for_is_parted(nlp):
    text = "No pact is near, an envoy said, as shells killed nine in Osk, according to two doctors."
    at = text.index("as shells"), text.index(", according")
    raw = RawAttribution(((17, 25),), ((26, 30),), ((0, 15), at))
    assert found(nlp, text, [raw]) == [
        ("an envoy", "said", "No pact is near"),
        ("two doctors", "according to", "shells killed nine in Osk"),
    ]


def test_what_stands_before_who_told_reporters_is_his_word(nlp):
    text = "The Irenia was carrying 94 people, commander Tomas Belgrano told reporters."
    assert found(nlp, text) == [("commander Tomas Belgrano", "told", "The Irenia was carrying 94 people")]


@pytest.mark.parametrize(
    "text",
    [
        "After the match, Tomas Belgrano told reporters.",
        "After the vote ended, the minister announced cuts.",
        "If prices rise, the bank warned investors.",
        "As the storm grew, the mayor told residents.",
        "The Irenia sank, and nobody told reporters.",
        "The Irenia sank, Tomas Belgrano told reporters nothing of the 94 people who were aboard her.",
    ],
)
def test_what_stands_before_others_is_not(nlp, text):
    assert found(nlp, text) == []


def test_that_somebody_says_is_no_claim_without_what():
    found = mentions("The winger is leaving Calder. The Calder Post can reveal.")
    assert [m.text for m in found] == ["The winger is leaving Calder."]


def test_the_outermost_attribution_stands(nlp):
    text = "Brightling knew that its heaters could burn, a former engineer has alleged."
    known = RawAttribution(((0, 10),), ((11, 15),), ((16, 43),))
    assert found(nlp, text, [known]) == [
        ("a former engineer", "alleged", "Brightling knew that its heaters could burn")
    ]
    said = RawAttribution(((0, 4),), ((5, 9),), ((10, 27),))
    text = "Acme said the mill was shut, two people told reporters."
    assert found(nlp, text, [said]) == [("Acme", "said", "the mill was shut")]


def test_a_denial_with_a_word_between_is_heard():
    text = (
        "Ida Moe, who heads the firm's hardware division, spoke on Monday. She denied, however, that the console would "
        "be sold at a loss."
    )
    told = the(mentions(text), "at a loss")
    assert (told.stance, told.source.name) == ("denies", "Ida Moe")
