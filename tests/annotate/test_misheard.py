"""Who was asked, who was told, what was dismissed: attributions put right."""

from __future__ import annotations

import pytest

from tests.annotate.newsroom import mentions, the


@pytest.mark.parametrize(
    "text",
    [
        "Peter Galt runs the port. His office, asked three times last week whether he would resign, did not reply.",
        "Lena Brook runs the mill. Brook, asked on Friday whether the mill would close, declined to comment.",
    ],
)
def test_who_was_asked_gives_no_answer_and_asks_nothing(text):
    found = mentions(text)
    assert [m.response for m in found if m.source is not None] == ["no_comment"]
    assert all(m.stance != "questions" for m in found)


def test_who_gave_the_order_is_nobody_s_word():
    found = mentions("The sensors had been switched off in May. Who gave the order is not known.")
    assert all(m.source is None for m in found)


def test_what_is_dismissed_as_a_rumour_is_what_the_reports_told():
    text = "Tomas Kverin dismissed as “a cruel rumour” reports that dozens of dead had been kept in a canteen."
    (found,) = mentions(text)
    assert (found.text, found.stance) == ("Dozens of dead had been kept in a canteen.", "denies")
    assert found.source.name == "Tomas Kverin"


def test_a_finding_that_bears_out_what_survivors_told_a_paper_did_not_come_by_that_paper():
    text = (
        "The inspectorate's report found that 12 sensors had been cut, a finding that bears out what survivors had "
        "told the Northern Dispatch."
    )
    assert len(the(mentions(text), "12 sensors").chain) == 1


def test_a_column_in_a_paper_on_a_day_is_the_paper_s_word():
    text = (
        "The story began with a column in the Brazilian newspaper Gazeta da Bola on Wednesday, which said that talks "
        "were at an early stage."
    )
    assert the(mentions(text), "early stage").source.name == "Gazeta da Bola"


def test_a_firm_that_gives_its_own_figure_denies_nothing():
    text = "“There are nine dead, and any other figure is invention,” Velin Coal said in a statement."
    found = mentions("At least nine miners died, rescue workers said.\n\n" + text)
    assert [m.stance for m in found if m.source is not None and m.source.name == "Velin Coal"] == ["asserts", "asserts"]


def test_somebody_who_denies_a_thing_twice_denies_one_thing():
    text = (
        "Lorna Threlkeld resigned as health secretary on Monday.\n\n"
        "On Friday she had denied that she was about to go. “It is nonsense,” she told a radio station."
    )
    answers = [m for m in mentions(text) if m.response == "denies"]
    assert len(answers) == 1
    assert answers[0].answers is None


def test_a_silence_on_a_matter_of_its_own_answers_no_other_claim():
    text = (
        "Orrin is working on a foldable phone, it confirmed on Monday.\n\n"
        "Tess Okafor, its head of product, would not say what the phone will cost."
    )
    found = the(mentions(text), "cost")
    assert (found.response, found.answers) == ("no_comment", None)


def test_what_somebody_is_accused_of_is_not_who_accuses_him():
    found = the(mentions("Tomas Kverin has been accused by the opposition of shielding the operator."), "accused")
    assert found.text == "Tomas Kverin has been accused by the opposition of shielding the operator."
    assert found.source.name == "opposition"


@pytest.mark.parametrize("aside", ["it is whispered", "it was rumoured", "it is said"])
def test_hearsay_between_a_subject_and_its_verb_is_hearsay(aside):
    found = the(mentions(f"Peter Galt runs the port; his wife, {aside}, owns shares in the builder."), "shares")
    assert found.text == "[Peter Galt’s] wife owns shares in the builder."
    assert (found.kind, found.hedged, found.cue) == ("collective", True, aside)


def test_she_may_be_the_mother_who_was_told_of():
    text = "Bryn Alcott, whose mother died in March, said that the family had been told she had pneumonia."
    assert "[" not in the(mentions(text), "pneumonia").text


def test_a_plea_is_told_whole():
    text = (
        "A grand jury accuses Leonard Frisk of theft.\n\nFrisk pleaded not guilty before Judge Ellen Tarrow and was "
        "released on $250,000 bail."
    )
    assert the(mentions(text), "pleaded").text.startswith("[Leonard Frisk] pleaded not guilty")


def test_why_somebody_stays_unnamed_is_no_answer():
    text = "The loss may be $5 million, an official said. The official was not authorized to discuss an open case."
    assert all(m.response is None for m in mentions(text))


def test_who_hung_up_gave_no_answer():
    found = mentions("Wade Pruitt took the money, two aides said. Pruitt hung up when a reporter called.")
    assert [m.text.split(" [on")[0] for m in found if m.response] == ["[Wade Pruitt] hung up when a reporter called"]


def test_shares_in_a_firm_fell_and_not_the_firm():
    found = the(mentions("Shares in Hallbrook, which had fallen 14 percent since May, jumped on Friday."), "14 percent")
    assert found.text.startswith("[Shares in Hallbrook] had fallen")


def test_a_firm_that_speaks_of_itself_does_not_answer_what_was_told_of_another():
    text = (
        "Skarvik Capital is in talks with Hallbrook Marine, three people said.\n\n"
        "Thalmann, a German group, said it was not in discussions with Hallbrook Marine."
    )
    found = the(mentions(text), "Thalmann")
    assert found.answers is None


def test_the_report_is_of_the_paper_that_was_just_named():
    text = (
        "Lanyue will not use Korean panels, reports Caixun Daily, citing an executive. According to the report, it has "
        "ordered 1.2 million panels."
    )
    assert the(mentions(text), "1.2 million").source.name == "Caixun Daily"


def test_it_added_is_who_spoke_and_not_to_whom():
    text = (
        "In a statement to the London Stock Exchange, Hallbrook said that no price had been agreed. “We have granted "
        "nothing to anybody,” it added."
    )
    assert the(mentions(text), "granted").source.name == "Hallbrook"


def test_a_headline_s_sources_are_those_of_the_lead():
    text = (
        "Hallbrook is in talks over a takeover, three people familiar with the talks said.\n\n"
        "It has found four lenders, according to one of the sources and a term sheet."
    )
    found = mentions(text, title="Hallbrook in talks to be bought, sources say")
    assert next(m for m in found if m.in_headline).source.name == "three people familiar with the talks"


def test_that_figure_is_the_one_just_told():
    text = (
        "Hallbrook Marine got an approach, it said on Monday.\n\nFinancing of £900m was in place, two bankers said. A "
        "person close to Hallbrook disputed that figure."
    )
    found = mentions(text, title="Hallbrook says it got an approach")
    answer = next(m for m in found if m.response == "denies")
    assert answer.answers == the(found, "£900m").id


def test_a_headline_s_short_name_is_the_firm_of_the_text():
    found = mentions("Hallbrook Marine got an approach, it said on Monday.", title="Hallbrook says it got an approach")
    assert {m.source.name for m in found if m.source is not None} == {"Hallbrook Marine"}
