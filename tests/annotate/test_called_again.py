"""Who is called something else when spoken of again: the lender, the news agency, the one named behind the lead."""

from __future__ import annotations

import pytest

from tests.annotate.newsroom import mentions, the

BANK = "Halvard Bank is selling Halvard Baltic to Corrigan Partners, three people familiar with the matter said. "


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            BANK + "\n\nThe lender has been slow since it booked a loss of 410 million euros in May.",
            ("410 million",),
            "[Halvard Bank] has been slow since [Halvard Bank] booked",
        ),
        (
            BANK + "The deal would value the business at 2 billion euros.",
            ("2 billion",),
            "value the business at",
        ),
        (
            BANK + "\n\nCorrigan Partners would not comment.\n\nThe lender had spoken to buyers in April.",
            ("buyers",),
            "[Halvard Bank] had spoken to buyers",
        ),
    ],
)
def test_a_noun_of_a_trade_is_the_one_of_that_trade(text, words, told):
    assert told in the(mentions(text), *words).text


def test_a_body_is_not_called_by_the_country_before_its_name():
    found = the(mentions("Norway's Halvard Bank is in talks with buyers, an aide said."), "in talks")
    assert found.about[0] == "Halvard Bank"


def test_a_short_name_is_the_body_named_before_and_not_the_person_named_behind():
    text = (
        "The salad came from Marlowe Kitchens, an inspector said. Marlowe said it was recalling 3,200 tubs. "
        "“We are sorry,” managing director Faye Marlowe said."
    )
    assert the(mentions(text), "3,200").source.name == "Marlowe Kitchens"


def test_the_news_agency_is_the_medium_named_before():
    text = (
        "Halvard is in talks with buyers, according to a report by Meridian Wire.\n\n"
        "A deal would cost 2 billion euros, the news agency reported, citing two bankers."
    )
    assert [s.name for s in the(mentions(text), "2 billion").chain] == ["two bankers", "Meridian Wire"]


def test_a_spokeswoman_speaks_for_the_body_of_the_sentence_before():
    text = (
        "Lowell & Finch, an investment bank, is said to be advising Halvard Bank.\n\n"
        "Halvard's chief executive, Ida Berg, told investors that the unit was not for sale. Asked about it, "
        "a spokeswoman said the bank did not comment on market speculation."
    )
    assert the(mentions(text), "market speculation").source.name == "Halvard Bank"


def test_some_of_the_people_are_no_more_than_they_are():
    text = BANK + "A price of 2 billion euros was named, two of the people said. One of them said it was too low."
    found = mentions(text)
    numbers = [the(found, words).source.description.number for words in ("is selling", "2 billion", "too low")]
    assert numbers == [3, 2, 1]
    assert len({the(found, words).source.id for words in ("is selling", "2 billion", "too low")}) == 1


def test_who_is_described_in_the_lead_is_the_one_named_behind_it():
    text = (
        "Corvane will shut its mill with the loss of 1,400 jobs, the head of the mill's main union said on Monday.\n\n"
        "“They will ship the machines abroad,” Rick Dunmore, president of Loom Workers United, told members."
    )
    found = mentions(text, title="Corvane to shut mill, union boss says")
    assert {m.source.name for m in found if m.source is not None} == {"Rick Dunmore"}


def test_who_is_described_in_the_lead_is_not_the_head_of_the_body_told_of_there():
    text = (
        "Corvane will shut its mill with the loss of 1,400 jobs, the head of the mill's main union said on Monday.\n\n"
        "Jo Lee, chief executive of Corvane, said no decision had been taken."
    )
    found = mentions(text)
    assert the(found, "1,400").source.name != "Jo Lee"


def test_a_union_and_its_head_are_not_two_voices():
    text = "Brackwater will close its plant, the union's regional head, Greta Moll, told members on Tuesday."
    assert the(mentions(text), "close").source.role == "head of union"


def test_a_person_who_cites_a_letter_passes_it_on():
    text = "The closure would be the second this year, Greta Moll said, citing a letter to staff."
    found = the(mentions(text), "closure")
    assert [(s.name, s.kind) for s in found.chain] == [("letter to staff", "document"), ("Greta Moll", "person")]


def test_a_post_claiming_something_does_not_claim_what_is_said_of_the_post():
    found = mentions("A post claiming that the mill had burnt down was shared 40,000 times over the weekend.")
    assert the(found, "burnt").text == "The mill had burnt down."
    assert the(found, "40,000").source is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Laboratory tests have found no trace of mercury in the milk, the agency said on Friday.", "asserts"),
        ("The memo does not mention a number of jobs at the mill.", "asserts"),
        ("“Contrary to media reports, no talks have been held with Corrigan,” Halvard Bank said.", "denies"),
    ],
)
def test_what_a_finding_a_paper_and_a_contradiction_do(text, stance):
    assert [m.stance for m in mentions(text)] == [stance]


def test_the_allegation_that_somebody_rejects_is_the_one_about_him():
    text = (
        "Hummus made by Dellby Foods put eleven children in hospital, a mother wrote on Monday.\n\n"
        "Samples of food from the nursery have been sent to a laboratory, the agency said.\n\n"
        "Dellby Foods rejected the allegation."
    )
    found = mentions(text)
    answer = next(m for m in found if m.response == "denies")
    assert answer.answers == the(found, "eleven children").id


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Viral post blames Dellby's hummus for sick children", "blames Dellby's hummus for sick children."),
        ("Corvane to cut 900 jobs at Ashgrove, keep research site", "cut 900 jobs at Ashgrove, keep research site."),
    ],
)
def test_a_headline_keeps_its_verbs(title, text):
    found = mentions("It was a quiet day at the mill.", title=title)
    assert the(found, text).in_headline


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Danny Kell has joined Ashby Town on loan. The striker said he was happy to be home.", "happy", "Danny Kell"),
        (
            "Rovers have agreed a fee for Brazil winger Tavinho.\n\nThe winger said that he would leave Spain.",
            "leave Spain",
            "Tavinho",
        ),
        (
            "We will respond, President Elena Marchetti said. Her government said the port had been hit by drones.",
            "drones",
            "Elena Marchetti’s government",
        ),
        (
            "The harbour was shelled, the defence ministry said. It denied that the depot had held any rockets.",
            "rockets",
            "defence ministry",
        ),
    ],
)
def test_an_epithet_her_office_and_it_are_who_was_told_of(text, words, name):
    assert the(mentions(text), words).source.name == name


def test_the_company_whose_owner_is_another_speaks_for_itself():
    text = (
        "Velin Coal shares fell 14% in May. The company, whose biggest shareholder is the fund Marrable Partners, "
        "said it would pay each family 60,000 crowns."
    )
    assert the(mentions(text), "60,000").source.name == "Velin Coal"


def test_that_is_according_to_a_paper_goes_for_what_stands_before():
    text = (
        "Harbourne Rovers have agreed a £55m deal to sign Tavinho.\n\n"
        "That's according to Gazeta da Bola, which claims the two clubs shook hands on Monday."
    )
    assert [s.name for s in the(mentions(text), "£55m").chain] == ["Gazeta da Bola"]


def test_who_has_been_told_says_nothing():
    found = mentions("The Herald understands that Peter Galt has been told that he must resign.", outlet="Herald")
    assert the(found, "must resign").chain == ()


def test_what_somebody_reportedly_told_friends_is_hearsay():
    found = the(mentions("Tavinho has reportedly told friends that he has played his last game."), "last game")
    assert found.source is None
    assert found.hedged


def test_the_party_is_no_body_that_is_not_one():
    text = "Harbour Voice met in Dalby on Monday. The party remains split over the toll. Nobody in Harbour Voice minds."
    assert all("[Harbour Voice] remains" not in m.text for m in mentions(text))


def test_the_party_is_the_one_party_named():
    text = "Ida Moe left the Reform Party in May.\n\nThe harbour was full on Monday. The party lost two seats in June."
    assert "[Reform Party] lost two seats" in " ".join(m.text for m in mentions(text))


def test_no_name_is_an_east_or_a_hall():
    text = "The delegates met at Dalby Hall on Monday. The crew crossed the hall with forty chairs."
    assert all("[Dalby Hall] with" not in m.text for m in mentions(text))


def test_a_spokesman_s_he_is_the_one_he_speaks_for():
    text = "Mark Holm left the coast on Monday. Holm's spokesman said he would return in June."
    assert the(mentions(text), "return in June").text == "[Mark Holm] would return in June."
