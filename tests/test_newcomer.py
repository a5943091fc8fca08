"""Faults that a newcomer saw in a report on an article of his own and on the seeds."""

from pathlib import Path

import pytest

import claims

STORY = (
    "Grayfell Energy is preparing to abandon its Varn pipeline, two people briefed on the decision told the Ledger.\n\n"
    "A Grayfell spokeswoman, Ines Dahl, denied that the project was being dropped. The energy ministry declined to"
    " comment."
)


def rumor():
    article = claims.read_text(STORY, title="Grayfell", outlet="Northern Ledger", published="2021-09-14")
    return next(a for a in claims.analyze([article]).assessments if "Varn pipeline" in a.claim.text)


def test_a_denial_that_names_nobody_answers_the_claim_of_its_article():
    found = rumor()
    assert found.weighing.status == "denied"
    assert "Ines Dahl" in [m.source.name for m in found.claim.mentions if m.toward == "denies"]


def test_the_ministry_s_silence_is_not_the_company_s():
    answers = {(who, what) for who, what, _ in rumor().weighing.responses}
    assert ("energy ministry", "no_comment") in answers
    assert all(what != "no_comment" for who, what in answers if who.startswith("Grayfell"))


def test_two_statements_about_one_thing_do_not_corroborate_each_other():
    result = claims.analyze(claims.read_articles([str(Path(__file__).parents[1] / "seeds")]))
    figure = next(a for a in result.assessments if a.claim.text.startswith("Frozen meals brought in"))
    assert {m.text for m in figure.claim.mentions} == {figure.claim.text}
    assert figure.weighing.status != "corroborated"


RUMOR = "Halverson Group considered a counterbid for Celdra, a banker said."


def answers(text, outlet="Meridian Wire"):
    """What the mentions of a second paragraph do to the rumor of the first: (words of the source, toward) each."""
    article = claims.read_text(f"{RUMOR}\n\n{text}", outlet=outlet, published="2021-09-14")
    [annotated] = claims.annotate_articles([article])
    main = next(m for m in annotated.mentions if "counterbid" in m.text)
    return [(m.source.name if m.source else None, m.toward, m.answers == main.id) for m in annotated.mentions[1:]]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Halverson Group called the report “pure fiction.”", ("Halverson Group", "denies", True)),
        ("Mr. Whitcomb dismissed the memo as a fake.", ("Whitcomb", "denies", True)),
        ("“These rumors are baseless,” Pia Lind said.", ("Pia Lind", "denies", True)),
        ("Osric Pell, a lawyer for Halverson Group, did not dispute the report.", ("Osric Pell", "no_comment", True)),
    ],
)
def test_who_rejects_a_report_denies_what_stands_in_it_and_not_his_own_words(text, answer):
    assert answers(text) == [answer]


def test_a_debunked_post_supports_nothing():
    text = "A viral post claiming that Halverson Group has sold its name is false, the company said."
    assert answers(text) == [("Halverson Group", "denies", False)]


def test_an_outlet_that_retracts_its_own_report_ends_no_run():
    text = "The Daily Clarion retracted its report that Acme will close its mill."
    article = claims.read_text(text, outlet="The Daily Clarion", published="2021-09-14")
    [found] = claims.analyze([article]).assessments
    assert "origin-retracted" in {flag.name for flag in found.weighing.flags} or not found.trace.origins


def test_an_employer_that_the_article_leaves_open_is_left_open():
    text = (
        "Norvane Group is in talks to buy Celdra Ltd., a banker said.\n\n"
        "“Norvane Group and Celdra Ltd. are not in talks,” Chief Executive Officer Pia Lindqvist said."
    )
    [annotated] = claims.annotate_articles([claims.read_text(text, outlet="Meridian Wire", published="2021-09-14")])
    roles = {m.source.role for m in annotated.mentions if m.source is not None and m.source.kind == "person"}
    assert roles == {"chief executive officer"}
