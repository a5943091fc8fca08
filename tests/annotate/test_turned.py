"""Negations, doubts and questions around what is told: nothing may be told that says the contrary of the article."""

import pytest
from newsroom import mentions, the


def texts(text):
    return [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Officials have not seen the old coalition of miners and teachers turn out for Ada Brunn.", "The old"),
        ("Critics of Ida Moe were not saying that the mill would close.", "The mill"),
        ("There has been no notice from Fellgate confirming that it will open a mill in Tolma.", "[Fellgate]"),
        ("Holm made a new pitch to the miners, refusing to concede that Brunn was ahead.", "Brunn was"),
        ("It is unclear, though, whether Holm and his friends would accept a smaller fee.", "[Holm"),
        ("It is not that Holm feels he has anything to regret, but his staff see a chance.", "[Holm]"),
        (
            "Some readers shared the news, without first verifying the claims in it.",
            "[Some readers] without",
        ),
    ],
)
def test_what_nobody_says_is_no_claim(text, never):
    assert not [t for t in texts(text) if t.startswith(never)]


def test_a_telling_that_is_denied_is_told_as_a_whole():
    assert texts("Critics of Ida Moe were not saying that the mill would close.") == [
        "Critics of Ida Moe were not saying that the mill would close."
    ]


@pytest.mark.parametrize(
    "telling", ["did not just say that", "was the first to say that", "could not help noting that"]
)
def test_what_is_told_all_the_same_is_a_claim(telling):
    assert "The mill had closed." in texts(f"Ida Moe {telling} the mill had closed.")


def test_nor_turns_its_clause():
    told = the(mentions("Dana Pell did not see the fire, nor did she testify before the court."), "testify")
    assert (told.text, told.negated) == ("Nor did [Dana Pell] testify before the court.", True)


def test_or_goes_on_with_the_not_before_it():
    assert texts("Pell was never given a warning by Fellgate or given time to call a lawyer in Tolma.") == [
        "Pell was never given a warning by Fellgate or given time to call a lawyer in Tolma."
    ]


def test_what_is_unclear_is_one_question_told_with_its_cue():
    text = "It was unclear whether the driver was acting alone or was joined in the raid by others."
    assert texts(text) == [text]
    asked = the(mentions("It is not known if Dana Pell met the miners."), "met")
    assert (asked.text, asked.stance) == ("It is not known if Dana Pell met the miners.", "questions")


def test_a_guess_put_in_the_negative_is_a_guess():
    told = the(mentions("I would not be surprised if Fellgate made a new bid for the mill in May."), "new bid")
    assert (told.kind, told.type) == ("author", "forecast")
