"""The way a claim came to the article: who had it from whom, and who is no relay."""

import pytest
from newsroom import article, mentions, names, the

from claims.annotate.chains import credit_steps, merge_steps
from claims.model import Step


def chain(text: str, *words: str, **told: str) -> list[str]:
    return names(the(mentions(text, **told), *words))


def test_an_outlet_that_cites_somebody_relays_them():
    text = "Reuters reported, citing two bankers, that Harlow Mills is preparing a sale of its paper unit."
    found = the(mentions(text), "Harlow Mills", "paper unit")
    assert names(found) == ["two bankers", "Reuters"]
    assert [step.kind for step in found.chain] == ["anonymous", "outlet"]
    assert found.kind == "anonymous"
    assert "bankers" not in found.text


def test_who_is_cited_may_stand_at_the_end():
    text = "Tern Motors will cut 400 jobs, the Wall Street Journal reported on Monday, citing an internal memo."
    assert chain(text, "400 jobs") == ["internal memo", "Wall Street Journal"]


def test_an_outlet_that_cites_an_outlet():
    text = "Tern Motors will cut 400 jobs, the Wall Street Journal reported, citing Bloomberg."
    assert chain(text, "400 jobs") == ["Bloomberg", "Wall Street Journal"]


def test_an_outlet_s_report_of_an_outlet_s_report_is_two_steps():
    text = "Bloomberg reported that the Wall Street Journal said Tern Motors will cut 400 jobs."
    assert chain(text, "400 jobs") == ["Wall Street Journal", "Bloomberg"]


def test_who_saw_the_papers_relays_them_and_so_they_do_where_they_are_cited_again():
    text = (
        "Tern Motors lost $9 million in May, according to papers reviewed by the Boston Globe.\n\n"
        "The papers show that the firm owes its bank $30 million."
    )
    assert chain(text, "$9 million", outlet="Road Notes") == ["papers", "Boston Globe"]
    assert chain(text, "$30 million", outlet="Road Notes") == ["papers", "Boston Globe"]
    assert chain(text, "$30 million", outlet="Boston Globe") == ["papers"]


def test_a_press_release_s_origin_is_who_issued_it():
    text = "Tern Motors will open a plant in Leeds, Reuters reported, citing a press release from the company."
    found = the(mentions(text), "plant in Leeds")
    assert (names(found), found.kind) == (["Tern Motors", "Reuters"], "organization")


def test_two_unnamed_sources_of_two_outlets_stay_two():
    text = (
        "A person familiar with the plan told Bloomberg that Tern Motors would cut 400 jobs. "
        "A person familiar with the plan told Reuters that it would cut 900."
    )
    few, many = the(mentions(text), "400 jobs"), the(mentions(text), "900")
    assert (names(few)[1:], names(many)[1:]) == (["Bloomberg"], ["Reuters"])
    assert few.source.id != many.source.id


def test_the_whole_copy_of_an_agency_came_by_the_agency():
    text = "LEEDS (Reuters) - Tern Motors said on Monday that it had cut 400 jobs."
    assert chain(text, "400 jobs", outlet="Road Notes") == ["Tern Motors", "Reuters"]
    assert chain(text, "400 jobs", outlet="Reuters") == ["Tern Motors"]


def test_a_person_who_quotes_a_paper_relays_it():
    text = "Tern Motors will cut 400 jobs, Ann Poe wrote on Monday, quoting the trade paper Road Notes."
    assert chain(text, "400 jobs") == ["Road Notes", "Ann Poe"]


def test_an_unknown_name_that_reports_and_cites_is_an_outlet():
    found = the(mentions("Carwire reported on Monday, citing two bankers, that Tern Motors is for sale."), "for sale")
    assert [(step.name, step.kind) for step in found.chain] == [("two bankers", "anonymous"), ("Carwire", "outlet")]


def test_an_outlet_that_quotes_officials_relays_them():
    text = "Reuters quoted officials as saying that Tern Motors would cut 400 jobs."
    assert chain(text, "400 jobs") == ["officials", "Reuters"]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            "A person familiar with the plan told the Boston Globe that Tern Motors would cut 400 jobs.",
            ["person familiar with the plan", "Boston Globe"],
        ),
        (
            "In an interview with Reuters, Ann Poe said Tern Motors would cut 400 jobs.",
            ["Ann Poe", "Reuters"],
        ),
    ],
)
def test_the_outlet_that_was_told_is_a_relay(text, steps):
    assert chain(text, "400 jobs", outlet="Coast Gazette") == steps


@pytest.mark.parametrize(
    "text",
    [
        "A person familiar with the plan told the Coast Gazette that Tern Motors would cut 400 jobs.",
        "A person familiar with the plan told Coast Gazette that Tern Motors would cut 400 jobs.",
        "A person familiar with the plan told us that Tern Motors would cut 400 jobs.",
    ],
)
def test_the_publishing_outlet_is_never_a_step(text):
    assert chain(text, "400 jobs", outlet="The Coast Gazette") == ["person familiar with the plan"]


def test_the_same_words_in_another_outlet_do_have_it_as_a_step():
    text = "A person familiar with the plan told the Coast Gazette that Tern Motors would cut 400 jobs."
    assert chain(text, "400 jobs", outlet="Road Notes") == ["person familiar with the plan", "Coast Gazette"]


MERGER = "Tern Motors is considering a merger with Oxley Trucks, a knowledgeable source said."


@pytest.mark.parametrize(
    ("credit", "relays"),
    [
        ("(Sina Tech via TechWeb)", ["Sina Tech", "TechWeb"]),
        ("(via TechWeb)", ["TechWeb"]),
        ("(Sina Tech via TechWeb, image source)", ["Sina Tech", "TechWeb"]),
        ("(via TechWeb; photo: Reuters)", ["TechWeb"]),
        ("(photo: Reuters)", []),
        ("Photo: Reuters", []),
        ("(Sina Tech via Road Notes)", ["Sina Tech"]),
    ],
)
def test_a_credit_line_gives_the_relays_and_pictures_give_none(credit, relays):
    text = f"{MERGER}\n\nThe two firms met in Paris in May.\n\n{credit}"
    assert chain(text, "considering", outlet="Road Notes") == ["knowledgeable source", *relays]


def test_a_credit_line_is_no_source_of_what_the_author_states():
    text = f"{MERGER}\n\nOxley Trucks employs 900 people.\n\n(Sina Tech via TechWeb)"
    assert chain(text, "900 people") == []


def test_a_party_that_told_this_article_came_by_no_credit():
    text = f"{MERGER}\n\nOxley Trucks said it earned $4 million in May.\n\n(Sina Tech via TechWeb)"
    assert "TechWeb" not in chain(text, "$4 million")


def test_the_spans_of_a_credited_step_are_its_words():
    one = article(f"{MERGER}\n\n(Sina Tech via TechWeb)")
    assert [[one.words(s) for s in step.spans] for step in credit_steps(one)] == [["Sina Tech"], ["TechWeb"]]


def test_an_agency_s_dateline_is_where_an_article_came_from():
    assert chain("LEEDS (Reuters) - Tern Motors will cut 400 jobs in Leeds.", "400 jobs") == ["Reuters"]


def test_reports_that_cite_somebody_are_the_relay():
    text = (
        "Liu Minghao founded Tern Motors in 2001. "
        "According to media reports, Liu says Tern Motors will build a plant in Leeds."
    )
    found = the(mentions(text), "plant in Leeds")
    assert names(found) == ["Liu Minghao", "media reports"]
    assert [step.kind for step in found.chain] == ["person", "collective"]
    assert found.text == "Tern Motors will build a plant in Leeds."


REPORTS = "According to media reports, Tern Motors is developing a van called the Heron."


def test_what_the_reports_told_carries_over_to_a_subject_that_points_back():
    found = the(mentions(f"{REPORTS} The product will also be sold in Norway."), "Norway")
    assert (names(found), found.kind, found.toward) == (["media reports"], "collective", "supports")
    assert found.source == the(mentions(REPORTS), "Heron").source or found.source.name == "media reports"


@pytest.mark.parametrize(
    "going_on",
    [
        pytest.param(" Oxley Trucks sold 900 vans in Norway last year.", id="another subject"),
        pytest.param(" Oxley Trucks is older. The product will also be sold in Norway.", id="two sentences on"),
        pytest.param("\n\nThe product will also be sold in Norway.", id="another paragraph"),
    ],
)
def test_it_does_not_carry_over_to(going_on):
    assert chain(REPORTS + going_on, "Norway") == []


def test_a_person_s_word_does_not_carry_over():
    text = "Ann Poe said that Tern Motors was developing a van. The product will also be sold in Norway."
    assert chain(text, "Norway") == []


def test_an_adverb_of_hearsay_carries_the_chain_on():
    text = (
        "Sina Tech reported, citing an insider, that Tern Motors is considering a merger with Oxley Trucks. "
        "Managers of the two companies supposedly met in Paris last week."
    )
    met = the(mentions(text), "met in Paris")
    assert names(met) == ["insider", "Sina Tech"]
    assert met.hedged


def test_without_the_adverb_the_same_sentence_has_no_source():
    text = (
        "Sina Tech reported, citing an insider, that Tern Motors is considering a merger with Oxley Trucks. "
        "Managers of Oxley Trucks met in Paris last week."
    )
    assert chain(text, "met in Paris") == []


def test_an_unattributed_statement_has_an_empty_chain():
    found = the(mentions("Oxley Trucks employs 900 people in Dover."), "900 people")
    assert (found.chain, found.source, found.kind, found.cue) == ((), None, "unattributed", "")


A, B, C = (Step(f"outlet:{n.lower()}", n, "outlet") for n in ("Alpha", "Beta", "Gamma"))


def test_merging_chains_names_each_step_once_and_keeps_its_first_place():
    assert merge_steps((A, B), (B, C)) == (A, B, C)
    assert merge_steps((A,), (B,)) == (A, B)
    assert merge_steps((A, B), ()) == (A, B)


def test_who_posted_a_document_stands_behind_it():
    told = the(
        mentions("The phone has two screens, according to a spec sheet posted on Monday by the tipster Kitefall."),
        "two",
    )
    assert [(s.name, s.kind) for s in told.chain] == [("spec sheet", "document"), ("Kitefall", "person")]


def test_who_wrote_a_document_is_no_relay():
    told = the(mentions("The plant had leaked for years, according to a report written by the ministry."), "leaked")
    assert len(told.chain) == 1
