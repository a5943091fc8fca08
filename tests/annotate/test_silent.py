"""Who gave no answer, in the many ways in which reporters tell of it; and what only sounds like it."""

import pytest
from newsroom import annotated, mentions

LEAD = "Tern Motors will close its plant in Harlow, two managers said.\n\n"


def silences(text):
    return [m for m in mentions(LEAD + text) if m.stance == "no_comment"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Calls to Tern Motors went unanswered.", "Tern Motors"),
        ("Requests for comment to Tern Motors were not returned.", "Tern Motors"),
        ("Tern Motors kept silent.", "Tern Motors"),
        ("Tern Motors has so far kept its own counsel.", "Tern Motors"),
        ("The mayor of Harlow, Ida Moe, is not talking.", "Ida Moe"),
        ("Ida Moe, the mayor of Harlow, hung up when a reporter rang.", "Ida Moe"),
        ("Ole Rask, the chairman of Tern Motors, walked past reporters without a word.", "Ole Rask"),
        ("Ole Rask of Tern Motors turned on his heel.", "Ole Rask"),
        ("Tern Motors gave no explanation.", "Tern Motors"),
        ("Tern Motors ignored three requests for an interview.", "Tern Motors"),
    ],
)
def test_no_answer_is_given(text, who):
    [found] = silences(text)
    assert found.source is not None
    assert found.source.name == who
    assert found.answers


@pytest.mark.parametrize(
    "text",
    [
        "The street outside Tern Motors was quiet.",
        "Ida Moe hung up her coat.",
        "Ole Rask walked past the mill.",
        "Sales calls to Tern Motors brought 400 orders.",
        "Ida Moe did not get into the car.",
        "Ida Moe hung up posters in Harlow.",
        "Ida Moe battled reporters.",
        "Tern Motors received a wave of requests for refunds.",
        "Tern Motors was silent on Monday as workers mourned.",
        "The letter gave no explanation.",
        "The plane vanished without a reply.",
    ],
)
def test_what_only_sounds_like_silence(text):
    assert silences(text) == []


def test_a_silence_is_among_the_attributions():
    text = "Tern Motors kept silent."
    [found] = annotated(text).attributions
    words = [[text[s.start : s.end] for s in role] for role in (found.source, found.cue, found.content)]
    assert words == [["Tern Motors"], ["kept"], ["silent"]]
    assert found.stance == "no_comment"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“Yes, that is correct,” Ida Moe said of the report.", "confirms"),
        ("“Absolutely not,” Ida Moe said of the report.", "denies"),
        ("Ida Moe insists that the plant in Harlow was never for sale.", "denies"),
        ("The clerk came clean about the missing crowns, the town said.", "asserts"),
        ("Ida Moe does not dispute that the plant was sold.", "confirms"),
        ("Ida Moe did not dispute the report.", "no_comment"),
        ("“Who signed this contract?” Ida Moe said.", "questions"),
        ("Ida Moe said she was not sure that the letter was real.", "questions"),
        ("Ida Moe said she had learned of the sale from the radio.", "unaware"),
        ("“No. 1 is for sale,” Ida Moe said.", "asserts"),
        ("Ida Moe said women made up 40 percent of the staff.", "asserts"),
        ("Ida Moe said the film mixed fact and fiction.", "asserts"),
        ("True North Energy sold a mill, Ida Moe said.", "asserts"),
        ("“No-frills airlines have gained,” Ida Moe said.", "asserts"),
        ("Ida Moe said she had not told the police about the letter.", "asserts"),
        ("Tern Motors said it had found flaws in the paper.", "asserts"),
    ],
)
def test_stances_in_a_word_or_two(text, stance):
    assert {a.stance for a in annotated(text).attributions} == {stance}


def test_who_refused_to_confirm_gave_no_answer():
    [found] = silences("Raul Ibarra refused to confirm the closure.")
    assert found.source is not None
    assert found.source.name == "Raul Ibarra"
