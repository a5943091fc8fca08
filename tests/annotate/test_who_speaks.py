"""Who stands behind the words where it is not said outright: shared subjects, pronouns, silence, relays."""

import pytest
from newsroom import annotated, mentions, names, the

from claims.annotate.sexes import may_be, told_sex
from claims.annotate.sourcing import stance_of
from claims.annotate.takes_back import takes_back_a_paper


def speaker(text, *words, **told):
    one = the(mentions(text, **told), *words)
    return one.kind, one.source.name if one.source is not None else None


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


# ── a denial and what it says instead ───────────────────────────────────────────────────────────────────

DISPUTED = (
    "The Tarn Ledger reported that Brisk Air had fired its pilot. Brisk Air disputed that account, "
    "saying the pilot had resigned."
)


def test_one_who_disputes_an_account_asserts_his_own():
    own = the(mentions(DISPUTED), "resigned")
    assert (own.stance, own.response, own.source.name) == ("asserts", None, "Brisk Air")


def test_one_who_disputes_an_account_denies_it():
    found = mentions(DISPUTED)
    answer = the(found, "disputed")
    assert (answer.response, answer.answers) == ("denies", the(found, "fired its pilot").id)


def test_a_denial_of_this_alone_is_no_empty_word():
    found = mentions("Two bankers said Brisk Air was for sale. Brisk Air disputed this.")
    answer = the(found, "disputed this")
    assert (answer.response, answer.answers) == ("denies", the(found, "for sale").id)


def test_a_charge_that_somebody_denies_is_the_one_just_before():
    text = (
        "Tom Reyes will leave in May, two aides said. Ida Moe said the ministry had hidden a loss of $4 million, "
        "a charge the ministry denied."
    )
    found = mentions(text)
    assert the(found, "denied").answers == the(found, "$4 million").id


# ── relayed denials ─────────────────────────────────────────────────────────────────────────────────────


def test_an_accuser_who_quotes_a_denial_only_relays_it():
    text = 'Police say Dalton Reyes took $40,000. "He always denied taking the money," said the prosecutor, Ines Dahl.'
    one = the(mentions(text), "always denied")
    assert names(one) == ["Dalton Reyes", "Ines Dahl"]


def test_whoever_he_is_in_a_quotation_is_not_the_one_who_speaks():
    one = the(mentions('The trial began in May. "He always denied the theft," said Pat Doyle, a clerk.'), "theft")
    assert names(one)[0] != "Pat Doyle"


def test_a_lawyer_s_denial_is_his_client_s():
    text = '"My client denies every charge," said Reyes\'s lawyer, Ida Moe. Tom Reyes was arrested in May.'
    assert names(the(mentions(text), "every charge")) == ["Tom Reyes"]


def test_an_event_is_no_word_of_somebody_within_the_words():
    one = the(mentions("A letter shows that a dealer in Utrecht reported a fire to the maker."), "fire")
    assert one.kind == "document"


def test_terms_agreed_are_no_confirmation():
    one = the(mentions("Ivo Santel has agreed personal terms with Lund, according to the daily O Jogador."), "terms")
    assert (one.kind, one.response) == ("outlet", None)


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("a fee", "asserts"),
        ("personal terms with Lund", "asserts"),
        ("that the road was bad", "confirms"),
        ("the deal was dead", "confirms"),
    ],
)
def test_who_agrees_a_deal_confirms_nothing(content, stance):
    assert stance_of("agreed", content)[0] == stance


# ── passed on ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_claim_passed_on_from_post_to_post_keeps_its_way():
    text = (
        "Blogger Pim Oost wrote on Weibo that Acme would close its mill. Columnist Tolly Gaze reposted it. "
        "The Tarn Ledger then reported it."
    )
    found = [m for m in mentions(text) if "close its mill" in m.text]
    assert [len(m.chain) for m in found] == [1, 2, 3]
    assert [names(m)[0] for m in found] == ["Pim Oost"] * 3
    assert names(found[-1])[-1] == "Tarn Ledger"


def test_who_cites_somebody_else_for_it_has_it_from_that_one():
    text = "Two bankers said Acme was for sale. The Tarn Ledger then reported it, citing a lawyer."
    found = [m for m in mentions(text) if "for sale" in m.text]
    assert [names(m) for m in found] == [["Two bankers"], ["lawyer", "Tarn Ledger"]]


def test_it_with_nothing_before_it_is_no_claim():
    assert mentions("The Tarn Ledger reported it.") == ()


# ── she and he ──────────────────────────────────────────────────────────────────────────────────────────


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
    assert one.text == "[Brisk Air] was ready to sell [Brisk Air’s] hangar."


@pytest.mark.parametrize(
    ("words", "sex"), [(["Mrs."], "she"), (["Mr"], "he"), (["spokeswoman"], "she"), (["the", "judge"], None)]
)
def test_what_tells_the_sex_of_a_person(words, sex):
    assert told_sex(words) == sex


def test_an_unknown_person_may_be_either():
    assert may_be("she", "Wren Tolva", {}) and may_be("he", "Wren Tolva", {})


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


def test_a_ministry_of_a_place_is_the_ministry():
    text = "The defence ministry of Marrowland said on Friday that troops had retaken the town."
    assert speaker(text, "retaken") == ("organization", "defence ministry of Marrowland")


def test_one_of_them_is_one_of_those_cited():
    text = (
        "Two bankers briefed on the talks said Brisk Air was for sale. One of them said Tern Motors had made an offer."
    )
    assert speaker(text, "offer")[1] == "Two bankers briefed on the talks"


def test_a_plural_is_not_a_company_that_ends_in_it():
    one = the(mentions("Tessel Bikes is in trouble. Owners should lock the bikes indoors, the firm said."), "indoors")
    assert "Tessel" not in one.text


# ── silence ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "silence",
    ["Tate, 41, has not commented.", "Tate could not be reached on Tuesday.", "Tate did not return calls."],
)
def test_an_answer_not_given_is_told(silence):
    found = mentions(f"Owen Tate is to marry in May, a friend said. {silence}")
    answer = next(m for m in found if m.response == "no_comment")
    assert (answer.source.name, answer.answers) == ("Owen Tate", the(found, "marry").id)


@pytest.mark.parametrize("text", ["Survivors could not be reached by boat.", "The pump did not respond to the switch."])
def test_not_everything_that_is_not_reached_was_asked(text):
    assert all(m.response is None for m in mentions(f"The ferry sank on Monday. {text}"))


# ── corrections ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("detail", ["year in which the mill opened", "age of the owner", "name of its founder"])
def test_a_detail_put_right_takes_no_claim_back(detail):
    text = f"The mill at Tarn opened in 1987.\n\nAn earlier version of this article misstated the {detail}."
    assert all(m.toward != "retracts" for m in mentions(text))


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("The Courier retracted its report on Acme.", True),
        ("The Courier has taken down a story about Acme.", True),
        ("Acme asked the Courier to retract its report on Acme.", False),
        ("The Courier stands by its report on Acme.", False),
    ],
)
def test_a_paper_taken_back(text, so):
    assert takes_back_a_paper(text) == so


def test_a_medium_that_retracts_a_report_about_somebody_takes_it_back():
    one = the(mentions("The Riverton Courier has withdrawn its report on Ferrow."), "withdrawn")
    assert (one.toward, one.kind, one.source.name) == ("retracts", "outlet", "Riverton Courier")


# ── a noun's content, listings ──────────────────────────────────────────────────────────────────────────


def test_a_claim_called_wrong_is_denied_and_no_part_of_itself():
    found = annotated("His claim that the safe was empty is wrong.")
    assert [found.article.words(s) for a in found.attributions for s in a.content] == ["that the safe was empty"]
    assert [(m.text, m.stance, m.kind) for m in found.mentions] == [("The safe was empty.", "denies", "author")]


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


def test_its_is_no_spokeswoman_s_and_no_pronoun_stands_for_another():
    texts = [m.text for m in mentions("A spokeswoman said its offices would close. It said its plan was final.")]
    assert texts == ["Its offices would close.", "Its plan was final."]


def test_a_body_without_a_name_has_an_article():
    text = the(mentions("The bank confirmed its intention to sell the unit."), "sell").text
    assert text == "[The bank] confirmed its intention to sell the unit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge, which reportedly cost $4 million, was closed on Monday.",
            {"[The bridge] cost $4 million.", "[The bridge] was closed on Monday."},
        ),
        ("A rumor that Acme would close the mill is making the rounds.", {"Acme would close the mill."}),
    ],
)
def test_hearsay_in_a_side_clause_covers_that_clause_alone(text, expected):
    assert {m.text for m in mentions(text)} == expected


def test_a_claim_of_which_nobody_can_tell_what_it_is_about_is_background():
    assert the(mentions("The results are clear that it is legitimate."), "legitimate").type == "background"
    assert the(mentions("Acme said it would close the mill."), "mill").type != "background"


def test_a_thing_that_is_only_named_is_background():
    assert [m.type for m in mentions("A huge mistake, according to two bankers at Acme.")] == ["background"]
    assert [m.type for m in mentions("It was a huge mistake for Acme, according to two bankers.")] != ["background"]


def test_what_hangs_on_a_noun_of_the_subject_is_no_part_of_its_name():
    found = mentions("A picture of Abdul, who reportedly served as an imam, appeared on two websites.")
    assert {"[Abdul] served as an imam.", "[A picture of Abdul] appeared on two websites."} == {m.text for m in found}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Tom Reyes met the mayor on Monday and said he would resign.", "He"),
        ("Brian Fall, a spokesman for the party, said he had reached a new low.", "He"),
        ("Tom Reyes told his wife that he would resign.", "[Tom"),
    ],
)
def test_he_is_the_speaker_where_nobody_else_may_be_meant(text, first):
    assert the(mentions(text), "resign" if "resign" in text else "low").text.split()[0] == first


@pytest.mark.parametrize(
    ("text", "words", "toward"),
    [
        ("Brisk Air rejected the $2 billion bid from Tern Motors.", "bid", "repeats"),
        ("Brisk Air has rejected the latest debt swap of its lenders.", "swap", "repeats"),
        ("Brisk Air rejected the claim that it sold its hangar.", "hangar", "denies"),
    ],
)
def test_an_offer_turned_down_is_no_denial(text, words, toward):
    one = the(mentions(text), words)
    assert (one.toward, one.response) == (toward, "denies" if toward == "denies" else None)


def test_what_stands_on_a_condition_keeps_it():
    text = the(mentions("“If Ron Trent becomes the president, I will be stopped,” Sadiq Kahn said."), "stopped").text
    assert text == "If Ron Trent becomes the president, I [Sadiq Kahn] will be stopped."


def test_a_promise_to_update_is_no_claim():
    found = mentions("Acme will sell its mill, a banker said. We will update this post if we hear more.")
    assert [m.text for m in found] == ["Acme will sell its mill."]
