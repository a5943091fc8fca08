"""Whom a pronoun or a bare noun stands for: she and he, it, the paper, one of them."""

import pytest
from newsroom import mentions, speaker, the

from claims.annotate.sexes import may_be, told_sex


@pytest.mark.parametrize(
    ("pronoun", "name"),
    [("He", "Tom Reyes"), ("She", "Ida Moe")],
)
def test_a_pronoun_goes_to_the_one_it_fits(pronoun, name):
    text = f"Ida Moe met Tom Reyes at the harbour on Tuesday. {pronoun} said the treaty was dead."
    assert speaker(text, "treaty") == ("person", name)


def test_a_pronoun_goes_to_the_one_told_of_since_the_last_source():
    text = (
        "The ring cost £90,000, a friend of the singer said. But her publicist, Nina Abbott, laughed at the story. "
        '"Nobody is engaged," she said.'
    )
    assert speaker(text, "engaged") == ("person", "Nina Abbott")


def test_a_pronoun_stays_with_the_last_source_where_nobody_came_between():
    text = "Tom Reyes replaced Mark Holm in May. Holm said he would leave. He said the board had lied."
    assert speaker(text, "board had lied") == ("person", "Mark Holm")


def test_a_possessive_is_not_the_speaker_s_where_another_is_named():
    text = "The judge, Alan Whitby, ordered Lorna Pryce to surrender her passport."
    assert "Whitby’s" not in the(mentions(text), "passport").text


def test_his_is_not_hers():
    text = "Saskia Moreau and Jonas Wever fell out in May. Moreau said it was his decision."
    assert "Moreau’s" not in the(mentions(text), "decision").text


def test_an_unnamed_source_speaks_of_itself():
    one = the(mentions("Union officials at the Dayton plant said they had been told nothing."), "told nothing")
    assert one.text == "[Union officials at the Dayton plant] had been told nothing."
    assert one.about == ()


@pytest.mark.parametrize(
    ("text", "not_named"),
    [
        ("The ferry was fuller than it was licensed for, the harbour authority said.", "harbour authority"),
        ("Brisk Air rejected an offer from Tern Motors, saying it was too low.", "Brisk Air"),
    ],
)
def test_it_may_be_a_thing_without_a_name(text, not_named):
    assert all(f"[{not_named}] was" not in m.text for m in mentions(text))


def test_it_is_the_body_that_says_what_it_is_ready_for():
    one = the(mentions("Brisk Air said it was ready to sell its hangar."), "hangar")
    assert one.text == "[Brisk Air] was ready to sell its hangar."


@pytest.mark.parametrize(
    ("words", "sex"), [(["Mrs."], "she"), (["Mr"], "he"), (["spokeswoman"], "she"), (["the", "judge"], None)]
)
def test_what_tells_the_sex_of_a_person(words, sex):
    assert told_sex(words) == sex


def test_an_unknown_person_may_be_either():
    assert may_be("she", "Wren Tolva", {}) and may_be("he", "Wren Tolva", {})


def test_its_is_no_spokeswoman_s_and_no_pronoun_stands_for_another():
    texts = [m.text for m in mentions("A spokeswoman said its offices would close. It said its plan was final.")]
    assert texts == ["Its offices would close.", "Its plan was final."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Tom Reyes met the mayor on Monday and said he would resign.", "[Tom"),
        ("Brian Fall, a spokesman for the party, said he had reached a new low.", "He"),
        ("Tom Reyes told his wife that he would resign.", "[Tom"),
    ],
)
def test_he_is_the_speaker_where_nobody_else_may_be_meant(text, first):
    assert the(mentions(text), "resign" if "resign" in text else "low").text.split()[0] == first


def test_the_newspaper_is_the_one_just_named():
    text = (
        "Santel has left Lund, according to the Portuguese daily O Jogador.\n\n"
        "The newspaper says he will sign for five years."
    )
    assert speaker(text, "sign") == ("outlet", "O Jogador")


def test_the_paper_that_was_named_is_no_document():
    text = (
        "The licence allows 172 people, according to documents.\n\n"
        "The Evening Star has withdrawn a report that the captain was drunk. The paper said its source was mistaken."
    )
    assert speaker(text, "mistaken")[0] == "outlet"


def test_one_of_them_is_one_of_those_cited():
    text = (
        "Two bankers briefed on the talks said Brisk Air was for sale. One of them said Tern Motors had made an offer."
    )
    assert speaker(text, "offer")[1] == "Two bankers briefed on the talks"


def test_a_plural_is_not_a_company_that_ends_in_it():
    one = the(mentions("Tessel Bikes is in trouble. Owners should lock the bikes indoors, the firm said."), "indoors")
    assert "Tessel" not in one.text


def test_its_at_the_beginning_points_back_and_not_to_the_medium_that_tells_it():
    lead = "Kestrel's share of the market fell in the spring, its worst season since 2011."
    found = mentions(f"{lead} Its next phone has slipped to March, the Waferline Tribune reported.")
    assert "Datum" not in the(found, "slipped").text


def test_its_is_not_of_who_only_speaks():
    lead = "Kestrel's share of the market fell to 9 percent, the research firm Datum said."
    found = mentions(f"{lead} Its next phone has slipped to March, the Waferline Tribune reported.")
    assert "Datum" not in the(found, "slipped").text


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Wim Harkes met Anton Velde in May. “He signed the letter twice,” Harkes said.",
            "[Anton Velde] signed the letter twice.",
        ),
        (
            "Idris Konte stays. “Konte trained on Monday. He scored twice,” Neil Harcastle, the coach, said.",
            "[Idris Konte] scored twice.",
        ),
        # Two who fit, or one without a name: it stays as it is written.
        ("Anton Velde met Karl Brun. “He signed the letter,” Wim Harkes said.", "He signed the letter."),
        ("“The captain drank. He slept on the bridge,” Wim Harkes said.", "He slept on the bridge."),
    ],
)
def test_he_in_a_quotation_is_the_one_other_who_was_named(text, claim):
    assert claim in {m.text for m in mentions(text)}


@pytest.mark.parametrize("later", ["after the Ledger reported that both had met in May", "before the sale collapsed"])
def test_a_clause_that_tells_when_does_not_make_it_empty(later):
    text = f"Halden Group denied that it was in talks to buy Merrow Foods, {later}."
    assert the(mentions(text), "Merrow").text == "[Halden Group] was in talks to buy Merrow Foods."


def test_it_is_the_body_before_and_not_its_head_who_speaks():
    text = "Marsh Bank, which advises Merrow, refused. The bank's head, Carl Brandt, said it would wait until April."
    assert the(mentions(text), "April").text == "[Marsh Bank] would wait until April."


def test_the_two_are_those_who_were_just_named():
    told = the(
        mentions("Acme and Bolt met in May, a banker said. The two are not in talks, Bolt said."), "not in talks"
    )
    assert (told.text, told.about) == ("[Acme and Bolt] are not in talks.", ("Acme", "Bolt"))


def test_the_two_of_three_stay_nameless():
    told = the(
        mentions("Acme, Bolt and Tern met in May, a banker said. The two are not in talks, Bolt said."), "not in"
    )
    assert told.text == "The two are not in talks."


def test_it_is_the_body_that_spoke_last():
    text = "The death toll rose to 11 on Friday, the interior ministry said. Another 27 people were wounded, it added."
    assert the(mentions(text), "27").source.name == "interior ministry"


def test_who_was_asked_is_not_the_one_he_was_asked_about():
    text = (
        "Len Harker met reporters on Friday. Harker said no offer had come. Asked whether Mateo Velasquez had wanted "
        "to leave, he replied that there was no such wish."
    )
    assert the(mentions(text), "no such wish").source.name == "Len Harker"


def test_no_medium_calls_itself_the_chain():
    told = the(mentions("The Ledger said the chain would sell its bank."), "bank")
    assert told.text == "The chain would sell its bank."


def test_a_club_with_a_manager_is_no_he():
    text = "Kestrel Rovers manager Len Harker spoke on Friday. “He has two years left,” Harker said."
    assert the(mentions(text), "two years").text == "He has two years left."


def test_a_town_before_a_plant_is_no_company():
    text = (
        "Orvane Marine will close its Leith shipyard by June, a letter said. The Leith shipyard is old.\n\n"
        "The company denied that a date had been set."
    )
    assert the(mentions(text), "date").source.name == "Orvane Marine"
