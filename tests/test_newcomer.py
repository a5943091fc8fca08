"""Faults that a newcomer saw in a report on an article of his own and on the seeds."""

from pathlib import Path

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
