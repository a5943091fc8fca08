"""What a claim is by its make: fact, forecast, opinion, background; its tense; whether it is put in the negative."""

import pytest
from newsroom import mentions, the


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Tern Motors sold 900 vans in May.", "fact"),
        ("Tern Motors is developing a van with Oxley Trucks.", "fact"),
        ("Tern Motors will sell 900 vans.", "forecast"),
        ("Tern Motors might sell its mill.", "forecast"),
        ("Tern Motors plans to sell its mill.", "forecast"),
        ("Tern Motors expects to sell its mill by June 2017.", "forecast"),
        ("Tern Motors should treat its workers better.", "opinion"),
        ("Priya Sandell believes that Tern Motors is in good hands.", "opinion"),
        ("Priya Sandell urged Tern Motors to raise wages.", "opinion"),
        ("Talks between Tern Motors and Oxley Trucks collapsed last fall.", "background"),
        ("Talks between Tern Motors and Oxley Trucks over $40 million collapsed last fall.", "fact"),
        ("Tern Motors said that talks with Oxley Trucks collapsed last fall.", "fact"),
        ("Sales of Tern Motors should pass $4 billion in the next 2 years.", "forecast"),
    ],
)
def test_type(text, type):
    (found,) = mentions(text, published="2016-03-01")
    assert found.type == type


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Tern Motors sold 900 vans in May.", "past"),
        ("Tern Motors has sold 900 vans.", "past"),
        ("Tern Motors sells 900 vans a year.", "present"),
        ("Tern Motors will sell 900 vans.", "future"),
        ("Tern Motors plans to sell 900 vans.", "future"),
        ("Tern Motors is set to sell 900 vans.", "future"),
    ],
)
def test_tense(text, tense):
    (found,) = mentions(text)
    assert found.tense == tense


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Tern Motors has no plans to sell its mill.", True),
        ("Tern Motors will not sell its mill.", True),
        ("Tern Motors does not sell its vans in Norway.", True),
        ("Tern Motors never sold its mill in Leeds.", True),
        ("Tern Motors will sell its mill.", False),
        ("Tern Motors has plans to sell its mill.", False),
        ("Tern Motors sold nothing but its mill in Leeds.", False),
    ],
)
def test_negation(text, negated):
    (found,) = mentions(text)
    assert found.negated is negated


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Has Tern Motors lost its nerve?", id="question"),
        pytest.param("Why would a maker of vans want a mill?", id="rhetorical question"),
        pytest.param("“So what does Tern Motors want?”", id="question in quotation marks"),
        pytest.param("Still, you never know.", id="idiom"),
        pytest.param("Take this one with a grain of salt.", id="call"),
        pytest.param("Good morning from Leeds.", id="greeting"),
        pytest.param("Thanks for reading.", id="thanks"),
        pytest.param("More trouble in the north.", id="fragment"),
        pytest.param("Tern Motors.", id="a name alone"),
        pytest.param("Join us on Friday.", id="imperative"),
    ],
)
def test_no_claim(text):
    assert [m.text for m in mentions(f"{text} Oxley Trucks employs 900 people.")] == [
        "Oxley Trucks employs 900 people."
    ]


def test_a_question_that_a_source_asks_is_kept_as_a_question():
    (found,) = mentions("Priya Sandell doubts that Tern Motors will sell its mill.")
    assert (found.stance, found.toward) == ("questions", "questions")


@pytest.mark.parametrize(
    ("text", "kind", "type", "stance"),
    [
        ("I suspect that Tern Motors is short of cash.", "author", "opinion", "believes"),
        ("If I had to guess, I'd say Tern Motors will sell its mill next year.", "author", "forecast", "predicts"),
        ("I wouldn't be surprised to see Tern Motors sell its mill this year.", "author", "forecast", "predicts"),
        ("It's possible that Tern Motors has read the accounts of Oxley Trucks.", "author", "opinion", "believes"),
        ("It is likely that Tern Motors sold its mill.", "author", "opinion", "believes"),
    ],
)
def test_the_author_s_guesses_are_the_author_s(text, kind, type, stance):
    (found,) = mentions(text, author="Nora Pell", published="2016-03-01")
    assert (found.kind, found.type, found.stance) == (kind, type, stance)
    assert [step.name for step in found.chain] == ["Nora Pell"]


def test_a_guess_has_its_due_date():
    text = "I wouldn't be surprised to see Tern Motors list its shares in the second half of this year."
    (found,) = mentions(text, author="Nora Pell", published="2016-03-01")
    assert found.due.iso() == "2016-07-01/2016-12-31"
    assert found.hedged


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Tern Motors will open a shop in York next year.", "2017"),
        ("Tern Motors will open a shop in York by June 2018.", "2018-06"),
        ("Tern Motors expects to open a shop in York in the third quarter.", "2016-07-01/2016-09-30"),
        ("Tern Motors will open a shop in York.", None),
        ("Tern Motors opened a shop in York in June 2015.", None),
    ],
)
def test_only_a_forecast_has_a_due_date(text, due):
    (found,) = mentions(text, published="2016-03-01")
    assert (found.due.iso() if found.due else None) == due


def test_a_relative_due_date_needs_a_date_of_publication():
    (found,) = mentions("Tern Motors will open a shop in York next year.")
    assert (found.type, found.due) == ("forecast", None)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Tern Motors may sell its mill.", "may"),
        ("Tern Motors reportedly sold its mill.", "reportedly"),
        ("Tern Motors is considering a sale of its mill.", "considering"),
    ],
)
def test_a_hedge_is_marked_with_its_words(text, hedge):
    found = the(mentions(text), "mill")
    assert found.hedged
    assert any(hedge in text[s.start : s.end] for s in found.hedges)


def test_a_bare_will_is_no_hedge():
    found = the(mentions("Tern Motors will sell its mill."), "mill")
    assert (found.hedged, found.hedges) == (False, ())


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("“Halden is cheap,” Ida Moe said.", "opinion"),
        ("“I am tired,” Ida Moe said.", "opinion"),
        ("“Halden is a good price for Brandt,” Ida Moe said.", "opinion"),
        ("“The plant in Halden is shut,” Ida Moe said.", "fact"),
    ],
)
def test_judgements_and_moods_are_opinions(text, type_):
    assert [m.type for m in mentions(text)] == [type_]


def test_what_only_leans_on_the_sentence_before_is_background():
    found = mentions("“The auditors in Halden saw the books. The lender never did,” Ida Moe said.")
    assert [(m.text, m.type) for m in found][1:] == [("The lender never did.", "background")]


def test_half_a_sentence_is_no_claim():
    found = mentions("“The opera sold nine tickets in May. When it sold nine tickets,” Ida Moe said.")
    assert [m.text for m in found] == ["The opera sold nine tickets in May."]


def test_what_somebody_added_is_told():
    assert [m.text for m in mentions("Tern Motors added jobs in Harlow.")] == ["Tern Motors added jobs in Harlow."]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("“I'd put the odds at one in three,” Ida Moe said.", "opinion"),
        ("“I will not pretend otherwise,” Ida Moe said.", "opinion"),
        ("“Hope is fading,” Ida Moe said.", "opinion"),
        ("“I put the keys in the safe in Halden,” Ida Moe said.", "fact"),
    ],
)
def test_guesses_and_moods_of_a_speaker_are_opinions(text, type_):
    assert [m.type for m in mentions(text)] == [type_]
