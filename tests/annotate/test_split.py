"""Claims that could come true apart are told apart; means and purpose stay with their act."""

import pytest

from claims.annotate.docs import read_doc
from claims.annotate.split import char_spans, clause_units
from claims.annotate.standalone import close_sentence, standalone


def split(nlp, text):
    doc = read_doc(nlp(text))
    units = [u for s in doc.sents for u in clause_units(doc, range(s.start, s.end))]
    return [standalone(u, lambda token: None) for u in units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The app is now in beta testing, and will allow shops to write to their customers.",
            ["The app is now in beta testing.", "[The app] will allow shops to write to their customers."],
        ),
        (
            "Acme will close its Leeds plant and cut 300 jobs by March.",
            ["Acme will close its Leeds plant.", "[Acme will] cut 300 jobs by March."],
        ),
        (
            "Harbor Foods bought a dairy in 2007 but sold the business last year.",
            ["Harbor Foods bought a dairy in 2007.", "[Harbor Foods] sold the business last year."],
        ),
        (
            "Thalmann was not in talks with Harbor Foods and had no plans to be.",
            ["Thalmann was not in talks with Harbor Foods and had no plans to be."],
        ),
        (
            "Sales fell 12 percent in May, while profit rose to 3 million pounds.",
            ["Sales fell 12 percent in May.", "Profit rose to 3 million pounds."],
        ),
        (
            "The move was announced by Acme, which also opened an office in Oslo.",
            ["The move was announced by Acme.", "[Acme] also opened an office in Oslo."],
        ),
        (
            "Tolma Rovers have agreed a fee of $5 million, with Dan Orrel set to fly in this weekend.",
            ["Tolma Rovers have agreed a fee of $5 million.", "[Dan Orrel is] set to fly in this weekend."],
        ),
        (
            "The commander was wounded but not killed in Friday's strike.",
            ["The commander was wounded.", "[The commander was] not killed in Friday's strike."],
        ),
    ],
)
def test_parts_that_come_true_apart_are_two_claims(nlp, text, expected):
    assert split(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Acme will meet and discuss a merger.",
        "The company tried but failed to list its shares last year.",
        "Acme plans to partner with Bolt to reach more customers.",
    ],
)
def test_what_belongs_to_one_act_stays_one_claim(nlp, text):
    assert len(split(nlp, text)) == 1


def test_a_coordination_under_possible_is_not_taken_out_as_a_fact(nlp):
    parts = split(nlp, "It is possible that somebody at Acme ran the numbers and decided to sell the brand.")
    assert len(parts) == 1


def test_every_unit_lies_within_what_was_asked_for(nlp):
    doc = read_doc(nlp("Acme will close its plant and Bolt will open one in Oslo."))
    inside = range(3, 12)
    for unit in clause_units(doc, inside):
        assert all(t.i in inside for t in unit.tokens)


def test_char_spans_join_neighbours_and_keep_gaps(nlp):
    one, two, _, four = read_doc(nlp("One two three four")).tokens
    assert char_spans([one, two, four]) == [(0, 7), (14, 18)]


def test_close_sentence_drops_a_quotation_mark_without_partner():
    assert close_sentence("we never met them,”") == "We never met them."
    assert close_sentence("he called it “a joke”") == "He called it “a joke”."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Four people were killed and 12 were injured when a bus left the road in Tolma.",
            "Four people were killed [when a bus left the road in Tolma].",
        ),
        ("Two workers died and five others were hurt in a fire in Tolma.", "Two workers died [in a fire in Tolma]."),
        ("Four people were killed in Halden and 12 were injured in Tolma.", "Four people were killed in Halden."),
        ("The mill closed and two workers were hurt in a fire.", "The mill closed."),
    ],
)
def test_two_clauses_of_one_mishap_share_its_place_and_cause(nlp, text, first):
    assert split(nlp, text)[0] == first
