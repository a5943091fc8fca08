"""Texts of claims that stand alone: nothing cut in two, nothing left hanging, nothing lost."""

import pytest
from newsroom import mentions

from claims.annotate.content_bounds import completed
from claims.annotate.docs import read_doc
from claims.annotate.extract import RawAttribution


def texts(text, **told):
    return [m.text for m in mentions(text, **told)]


def test_a_word_with_a_hyphen_is_one_word():
    assert texts("Fellgate said that safety came first, and that it was co-operating fully with the inspectors.") == [
        "Safety came first.",
        "It was co-operating fully with the inspectors.",
    ]
    assert texts("Fellgate said it would re-open the Tolma mill in May and that staff had been co-opted.") == [
        "[Fellgate] would re-open the Tolma mill in May.",
        "Staff had been co-opted.",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Ada Brunn resigned as head of the port on Monday, three days after insisting that she would stay.",
            "Ada Brunn resigned as head of the port on Monday.",
        ),
        (
            "Oil is down again, with Ida Moe warning that the mill in Tolma could close.",
            "Oil is down again.",
        ),
    ],
)
def test_a_clause_that_is_taken_out_leaves_no_preposition(text, first):
    assert texts(text)[0] == first


def test_a_participle_behind_what_is_said_is_told_in_the_past():
    found = texts("The parts will arrive in April, Fellgate said, blaming customs paperwork.")
    assert "[Fellgate] blamed customs paperwork." in found


def test_when_it_was_told_is_no_part_of_what_was_told():
    found = texts("Back in March, the Tolma Courier reported that Fellgate had begun to build the mill.")
    assert found == ["Fellgate had begun to build the mill."]


def test_a_clause_keeps_its_subject_where_words_in_commas_part_them():
    found = texts("Dan Orrel, meanwhile, has joined Tolma Town on a season-long loan, both clubs announced on Friday.")
    assert found == ["Dan Orrel, meanwhile, has joined Tolma Town on a season-long loan."]


def test_what_is_only_strung_on_keeps_its_comma():
    assert texts("Another 27 people were wounded in Tolma, police said, five of them badly.") == [
        "Another 27 people were wounded in Tolma, five of them badly."
    ]
    assert texts("The mill in Tolma, police said, is shut.") == ["The mill in Tolma is shut."]


def test_a_verb_keeps_the_object_that_stands_behind_the_cue():
    assert texts("Fellgate has bought, two people said, a mill in Tolma.") == ["Fellgate has bought a mill in Tolma."]


def headline(title):
    return [(m.text, m.stance) for m in mentions("The mill stands in Tolma.", title=title) if m.in_headline]


def test_of_a_headlines_two_clauses_each_stays_its_own():
    assert headline("Death toll in Tolma mine rises to 17, ministry denies gas leak") == [
        ("Death toll in Tolma mine rises to 17.", "asserts"),
        ("Gas leak.", "denies"),
    ]
    assert headline("Fellgate recalls 900 heaters, admits memo existed") == [
        ("Fellgate recalls 900 heaters.", "asserts"),
        ("Memo existed.", "confirms"),
    ]
    assert headline("Fellgate denies merger talks as its shares fall")[0] == ("Merger talks.", "denies")


def test_a_headlines_second_verb_has_the_subject_of_the_first():
    assert ("[Fellgate] stays silent on price.", "asserts") in headline("Fellgate confirms sale, stays silent on price")


def test_a_question_of_which_nobody_said_more_is_no_claim():
    assert [
        t
        for t in texts("“They told me to wait in Tolma,” Ida Moe said. “Wait for what, they did not say.”")
        if t.startswith("They did not")
    ] == []


def test_how_a_document_came_to_be_known_is_no_part_of_its_name():
    text = "A service manual briefly posted on Fellgate's own site last week lists the screen as a $649 part."
    assert texts(text) == ["[The service manual] lists the screen as a $649 part."]


def test_who_a_source_is_is_no_part_of_what_it_says():
    text = "According to Pavel Dorn, the union man who tested the gates in May, the divers will leave Tolma this month."
    assert texts(text) == ["The divers will leave Tolma this month."]


def test_a_document_that_somebody_made_known_is_no_claim_of_his():
    found = mentions("The memo was first disclosed last week by the Harbor Ledger.")
    assert [(m.text, m.source) for m in found] == [
        ("The memo was first disclosed last week by the Harbor Ledger.", None)
    ]


def test_what_a_speaker_does_behind_a_quotation_has_him_for_its_subject():
    text = "In a letter to families, the mill's director, Ida Moe, admits that “the figures we gave were wrong”"
    found = texts(f"{text} and apologises for the distress caused.")
    assert "[Ida Moe] apologises for the distress caused." in found


def test_who_speaks_is_no_part_of_what_he_says(nlp):
    text = "Fellgate, which makes cartons, said in May it had hired a director."

    def place(words):
        return text.index(words), text.index(words) + len(words)

    cue, said = place("said"), place("it had hired a director")
    raw = RawAttribution(source=(), cue=(cue,), content=(place("Fellgate"), said), confidence=0.4)
    found = completed(read_doc(nlp(text)), raw)
    assert (found.source, found.content) == ((place("Fellgate"),), (said,))


def test_what_somebody_added_with_caution_is_told_apart():
    text = "Acme has hired Rowe to advise it, two people said. A bid could come in June, one of them added,"
    assert "No final decision had been made." in texts(f"{text} cautioning that no final decision had been made.")


def test_each_of_several_clauses_that_begin_alike_is_a_claim():
    text = "Velmont Bank said that the bid came on 3 May, that no price had been agreed and that there was no deadline."
    told = [m.text for m in mentions(text)]
    assert told == ["The bid came on 3 May.", "No price had been agreed.", "There was no deadline."]
