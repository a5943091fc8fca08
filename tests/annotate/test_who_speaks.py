"""Who stands behind the words where it is not said outright: shared subjects, names behind what describes them."""

import pytest
from newsroom import mentions, names, speaker, the

from claims.annotate.stance import stance_of

# ── the subject that a cue shares ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Brisk Air rejected the offer, saying the price was too low.", "price", "Brisk Air"),
        ("Mayor Ida Moe praised the crews but said the dam was not safe.", "dam", "Ida Moe"),
        (
            "The Tern Motors board left the dividend alone and signalled that a cut could come in May.",
            "cut",
            "Tern Motors",
        ),
        ("Tom Reyes denied that he was ill, telling the crowd that the tour would go on.", "tour", "Tom Reyes"),
    ],
)
def test_saying_takes_the_subject_of_its_main_clause(text, words, name):
    assert speaker(text, words)[1] == name


def test_what_was_rejected_did_not_say_so():
    found = mentions("The bid was rejected by Brisk Air, saying the price was too low.")
    assert the(found, "price").source.name == "Brisk Air"


def test_a_sentence_whose_subject_goes_on_to_speak_still_tells_what_it_did():
    found = mentions("Brisk Air closed its hangar in Leeds on Monday, saying costs had doubled.")
    assert the(found, "closed its hangar").kind == "unattributed"
    assert the(found, "had doubled").source.name == "Brisk Air"


def test_rumors_that_have_it_are_the_source():
    one = the(mentions("Rumors have it that Tern Motors will move to York."), "York")
    assert (one.text, names(one)) == ("Tern Motors will move to York.", ["Rumors"])


def test_it_is_said_is_nobody_s_word():
    assert the(mentions("It is said that the mill at Tarn was sold in May."), "mill").source is None


# ── names behind what describes them ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The captain, Neil Rowan,", "Neil Rowan"),
        ("Its commander, known as Abu Tarik,", "Abu Tarik"),
        ("A mediator, Judge Karl Berg,", "Karl Berg"),
        ("His ex-wife, the actress Leonie Ferris,", "Leonie Ferris"),
        ("Her counterpart at Fjord Bank, Maria Nielsen,", "Maria Nielsen"),
    ],
)
def test_a_person_described_then_named_goes_by_the_name(source, name):
    assert speaker(f"The boat sank on Monday. {source} said a wave had broken the door.", "wave") == ("person", name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Portuguese daily O Jogador", "O Jogador"),
        ("the gossip site Spillage", "Spillage"),
        ("a report by the news site MedPage Live", "MedPage Live"),
        ("an article in the newspaper Hanil Economy", "Hanil Economy"),
    ],
)
def test_a_medium_goes_by_the_name_behind_the_noun(source, name):
    assert speaker(f"Santel will leave Lund in May, according to {source}.", "Santel") == ("outlet", name)


def test_an_outlet_under_its_short_name_is_no_relay_of_its_own():
    one = the(mentions('"There is no sale," Brian Otway told the Gazette.', outlet="Hallen Gazette"), "sale")
    assert names(one) == ["Brian Otway"]


def test_what_stands_says_nothing():
    one = the(mentions("Its head, Mats Eklund, said in an e-mail that the offer of 4 percent still stood."), "offer")
    assert one.source.name == "Mats Eklund"


def test_a_ministry_of_a_place_is_the_ministry():
    text = "The defence ministry of Marrowland said on Friday that troops had retaken the town."
    assert speaker(text, "retaken") == ("organization", "defence ministry of Marrowland")


# ── what is his own word ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("hoped", ["he hoped", "she feared", "that he believed"])
def test_what_somebody_says_he_hopes_is_held_not_foretold(hoped):
    assert stance_of("told", f"{hoped} the keeper would stay")[0] == "believes"


def test_a_person_who_expects_something_of_others_does_not_speak_of_himself():
    one = the(mentions("Ines Marr, an analyst at Holm Securities, expects freight volumes to rise next year."), "rise")
    assert (one.source.name, "Ines Marr" in one.about) == ("Ines Marr", False)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("That could help Harbor Light to finally reach its goal of breaking even next year.", "goal", None),
        ("Orlin Foods announced its goal of opening forty shops.", "forty", "Orlin Foods"),
    ],
)
def test_a_goal_that_somebody_has_is_not_his_word(text, words, source):
    found = the(mentions(text), words).source
    assert (found.name if found is not None else None) == source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Whether Halden will come back with an offer is anyone's guess.", "offer"),
        ("Nobody knows who ordered the strike on the port.", "ordered"),
    ],
)
def test_what_nobody_knows_is_nobodys_claim(text, words):
    found = [m for m in mentions(text) if words in m.text]
    assert all((m.type, m.source) == ("background", None) for m in found)


def test_who_puts_a_toll_at_so_many_says_so():
    text = "The ministry said 12 people had been killed. Hospital officials put the toll at 19."
    told = the(mentions(text), "19")
    assert (told.kind, told.source.name) == ("anonymous", "Hospital officials")


def test_who_claims_is_no_part_of_what_is_claimed():
    text = "The ministry said 12 people had been killed. The rebels claimed more than 50 soldiers had died."
    assert the(mentions(text), "50").text == "More than 50 soldiers had died."


def test_the_bank_is_no_banker():
    text = (
        "Lorne Bank is still at work, according to a banker with knowledge of its role. The bank declined to comment."
    )
    assert the(mentions(text), "declined").source.name == "Lorne Bank"


def test_who_is_cited_by_the_way_does_not_take_the_sentence():
    text = (
        "Col Lindt, the spokesman who had insisted that no operations took place that night, was dismissed on "
        "Wednesday, the daily Zora reported."
    )
    told = the(mentions(text), "dismissed")
    assert (told.source.name, told.text.startswith("Col Lindt, the spokesman who")) == ("Zora", True)


def test_a_speaker_in_the_middle_of_his_sentence():
    [told] = mentions("The handheld mode, the developer added, runs at 120 frames a second.")
    assert told.text == "The handheld mode runs at 120 frames a second."
    assert told.source.name == "developer"


def test_what_is_told_of_somebody_is_not_what_the_aside_tells():
    found = mentions("The striker, who scored 19 goals last season, is understood to have signed for five years.")
    assert the(found, "five years").hedged


def test_a_headlines_second_verb_is_no_admission():
    found = mentions("Crews went to the depot on Friday.", title="Ostrel admits its lorry hit the depot, blames ice")
    assert the(found, "hit").stance == "confirms"
    assert all(m.stance != "confirms" for m in found if "blames" in m.text)


def test_a_body_that_takes_the_plural_is_no_person():
    found = mentions("Aldermoor have withdrawn their bid. Aldermoor are in no hurry. Aldermoor declined to comment.")
    assert the(found, "declined").kind == "organization"


def test_a_ministry_is_not_the_country_and_goes_on_without_its_name():
    found = mentions("Varda's interior ministry said six had died. The interior ministry added that 27 were wounded.")
    assert {the(found, word).source.name for word in ("ix had died", "27")} == {"Varda's interior ministry"}


def test_where_a_firm_is_based_is_not_its_name():
    text = "Thistle Foods was approached in May. The Leeds-based grocer said on Friday that it had received a letter."
    assert the(mentions(text), "letter").source.name == "Thistle Foods"


def test_it_said_of_a_body_that_its_words_name():
    text = "The jobs will go, a spokesman for the governor said. Corvane will take a charge, it said in a filing."
    assert the(mentions(text), "charge").source.name == "Corvane"


def test_who_is_told_of_does_not_deny():
    text = "Rick Dunmore, the union's leader, had warned that the plant would be shut and 1,400 workers dismissed."
    assert all(m.stance != "denies" and m.source.name == "Rick Dunmore" for m in mentions(text))
