"""Denials, silence and what is taken back; words that were passed on before they were printed."""

import pytest
from newsroom import annotated, mentions, names, the

from claims.annotate.stance import stance_of
from claims.annotate.takes_back import takes_back_a_paper

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


def test_a_claim_called_wrong_is_denied_and_no_part_of_itself():
    found = annotated("His claim that the safe was empty is wrong.")
    assert [found.article.words(s) for a in found.attributions for s in a.content] == ["that the safe was empty"]
    assert [(m.text, m.stance, m.kind) for m in found.mentions] == [("The safe was empty.", "denies", "author")]


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


def test_a_crime_that_is_denied_is_a_claim():
    one = the(mentions("Daniel Rook denied burglary when he appeared in court on Monday."), "burglary")
    assert (one.text, one.stance, one.source.name) == ("[Daniel Rook] denied burglary.", "denies", "Daniel Rook")


def test_nobody_speaks_of_herself_as_the_mayor():
    assert the(mentions("Elaine Croft said the mayor had shouted at staff."), "shouted").text.startswith("The mayor")
