"""Answers, and which claim of the article each answers."""

import pytest
from newsroom import mentions, the

TALKS = "Vantor Steel is in talks to buy Tern Motors for $300 million, two people familiar with the matter said."


def answered(found, response):
    """The sentence of what the one answer of a sort answers."""
    [answer] = [m for m in found if m.response == response]
    [text] = [m.text for m in found if m.id == answer.answers]
    return text


def answer(text: str, *words: str, **told: str):
    found = mentions(f"{TALKS}\n\n{text}", **told)
    return the(found, *words), the(found, "in talks", "$300 million")


@pytest.mark.parametrize(
    ("text", "words", "response"),
    [
        ("Tern Motors said it was not aware of any talks.", "not aware", "unaware"),
        ("Vantor Steel declined to comment.", "declined to comment", "no_comment"),
        ("Vantor Steel did not respond to a request for comment.", "did not respond", "no_comment"),
        ("Vantor Steel does not comment on rumors.", "does not comment", "no_comment"),
        ("Vantor Steel denied the report.", "denied the report", "denies"),
    ],
)
def test_an_answer_without_content_hangs_on_the_claim_it_answers(text, words, response):
    said, claim = answer(text, words)
    assert (said.response, said.toward) == (response, response)
    assert said.answers == claim.id
    assert said.text.startswith(f"[{said.source.name}]")


def test_an_answer_says_in_brackets_what_it_is_about():
    said, _ = answer("Vantor Steel declined to comment.", "declined to comment")
    assert said.text == (
        "[Vantor Steel] declined to comment [on: Vantor Steel is in talks to buy Tern Motors for $300 million]."
    )


def test_that_there_were_no_talks_denies_the_claim_that_there_are():
    said, claim = answer(
        "“There have been no talks with Tern Motors,” Vantor Steel spokeswoman Ida Brandt said.", "no talks"
    )
    assert (said.stance, said.negated, said.response) == ("denies", True, "denies")
    assert said.answers == claim.id


def test_a_denial_with_a_content_of_its_own_goes_with_the_claim_that_says_so():
    said, claim = answer("Vantor Steel denied that it would buy Tern Motors.", "would buy")
    assert (said.stance, said.toward, said.response) == ("denies", "denies", "denies")
    assert said.answers == claim.id
    assert said.text == "[Vantor Steel] would buy Tern Motors."


def test_a_confirmation_with_a_content_of_its_own():
    said, claim = answer("Tern Motors confirmed on Monday that it is in talks with Vantor Steel.", "[Tern Motors]")
    assert (said.stance, said.toward, said.response, said.answers) == ("confirms", "confirms", "confirms", claim.id)


def test_no_claim_is_the_answer_to_itself():
    for mention in mentions(f"{TALKS}\n\nVantor Steel declined to comment."):
        assert mention.answers != mention.id


def test_an_answer_by_a_third_party_goes_to_the_main_claim():
    text = (
        "Vantor Steel repaired a furnace in May.\n\n"
        f"{TALKS}\n\nHalvard Securities, which advises Vantor Steel, declined to comment."
    )
    found = mentions(text, title="Vantor Steel in talks to buy Tern Motors")
    assert the(found, "declined to comment").answers == the(found, "in talks", "$300 million").id


def test_an_answer_to_nothing_is_dropped():
    assert mentions("Vantor Steel declined to comment.") == ()


def test_a_denial_that_stands_alone_in_its_article_is_kept():
    (found,) = mentions("Tern Motors said there were no talks with Vantor Steel.")
    assert found.text == "There were no talks with Vantor Steel."
    assert (found.negated, found.answers, found.source.name) == (True, None, "Tern Motors")


def test_an_answer_goes_to_the_claim_that_concerns_the_one_who_answers():
    text = (
        f"{TALKS}\n\nOxley Trucks is close to a deal with Harlow Mills, a person briefed on the talks said. "
        "Oxley Trucks declined to comment."
    )
    found = mentions(text, title="Vantor Steel in talks to buy Tern Motors")
    assert the(found, "declined to comment").answers == the(found, "is close to a deal").id


@pytest.mark.parametrize("answer", ["Vantor Steel denied that report on Friday.", "Vantor Steel denied the report."])
def test_a_denial_of_that_report_answers_the_report_before_it_and_not_the_main_claim(answer):
    text = f"{TALKS}\n\nThe Daily Ledger reported last week that Vantor Steel would close its plant in Varn. {answer}"
    found = mentions(text, title="Vantor Steel in talks to buy Tern Motors")
    assert the(found, "[on:").answers == the(found, "would close its plant").id


def test_a_denial_of_something_else_is_no_answer_to_the_main_claim():
    found = mentions(
        "Vantor Steel is in talks to sell its mill to Tern Motors, two bankers said. "
        "Councillor Ben Achebe denied that anybody had been consulted.",
        title="Vantor Steel in talks to sell mill",
    )
    [denial] = [m for m in found if m.stance == "denies"]
    assert denial.answers is None


def test_a_denial_denies_what_it_speaks_of_and_not_the_news():
    found = mentions(
        "A passenger ferry capsized off Port Amaro on Sunday, killing seven people, officials said.\n\n"
        "Witnesses said the boat had been badly overloaded.\n\n"
        "The operator, Linhas Ameral, rejected claims that the ferry was overcrowded."
    )
    news = the(found, "capsized")
    [denial] = [m for m in found if m.response == "denies"]
    assert denial.answers != news.id


def test_a_denial_of_what_nobody_told_stands_alone():
    found = mentions(
        "Velora accounts for a third of the sales of Hansung, according to its annual report.\n\n"
        "A Velora spokeswoman, Carla Ines, denied that the phone had been delayed."
    )
    [denial] = [m for m in found if m.response == "denies"]
    assert denial.answers is None


def test_that_points_to_what_the_paragraph_before_ended_with():
    found = mentions(
        "Senator Wanda Pryce said that Amory must go. Ivo Bright noted that the bookkeeper was dismissed for theft."
        "\n\nThe bookkeeper's lawyer, Ole Rask, rejects that. He did not say more."
    )
    assert "dismissed for theft" in answered(found, "denies")


def test_a_silence_that_names_its_matter_goes_with_that():
    found = mentions(
        "Velora accounts for a third of the sales of Hansung, the firm Datum said. Its new phone goes on sale on"
        " October 6, two suppliers told the Waferline Tribune.\n\nVelora would not say when the phone would go on sale."
    )
    assert "October 6" in answered(found, "no_comment")


@pytest.mark.parametrize("charge", ["any involvement", "responsibility", "the allegations"])
def test_who_denies_a_charge_denies_what_was_just_told_of_him(charge):
    text = f"Varda's police blamed Ostrel Freight for the fire at the depot. Ostrel Freight denied {charge}."
    assert "fire" in answered(mentions(text), "denies")


def test_the_claim_that_is_rejected_as_nonsense_is_the_one_denied():
    text = "Rupert Ansty, the chairman of Thistle, also rejected as “nonsense” a claim that 140 stores would close."
    [told] = mentions(text)
    assert (told.text, told.response) == ("140 stores would close.", "denies")


def test_an_allegation_is_somebodys_word():
    text = (
        "A widely shared post said Dellby's hummus had put eleven children in hospital. Samples of food from Dellby "
        "have been sent to a laboratory. Dellby rejected the allegation."
    )
    assert "children" in answered(mentions(text), "denies")


def test_a_figure_that_was_never_correct_is_denied():
    text = (
        "Rick Dunmore, the union's leader, said Corvane would dismiss 1,400 workers. The figure of 1,400 was never "
        "correct, Corvane said."
    )
    assert "1,400 workers" in answered(mentions(text), "denies")


def test_what_a_body_s_spokesman_says_behind_its_denial_goes_on_with_it() -> None:
    text = (
        "Varda blamed Ostrava-Lisk for the attack on the port.\n\n"
        "Ostrava-Lisk's defence ministry denied any involvement. “Our forces flew no drones last night,” its "
        "spokesman, Arvo Lindt, said."
    )
    answers = [m for m in mentions(text) if m.response == "denies"]
    assert len(answers) == 2
    assert len({m.answers for m in answers}) == 1


def test_a_denial_does_not_deny_the_negative_that_it_agrees_with() -> None:
    text = (
        "Farrow Rail is weighing a takeover of Tarn Signals, two people close to the talks said. No offer has been "
        "made, they added.\n\nA spokeswoman for Farrow denied that an offer had been discussed by its board."
    )
    found = mentions(text)
    negative = the(found, "No offer")
    assert all(m.answers != negative.id for m in found if m.response == "denies")
