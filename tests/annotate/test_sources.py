"""From the words that name a source to the source: kind, identity, description, and what points back to it."""

import pytest
from newsroom import annotated, mentions, names, the

MOVE = "A source close to the board said that Tern Motors would move its headquarters to York."


@pytest.mark.parametrize(
    "going_on",
    [
        "“The decision was taken in May,” the source added.",
        "The move was decided in May, the source said.",
        "According to the source, the move was decided in May.",
    ],
)
def test_the_source_is_the_one_cited_before(going_on):
    found = mentions(f"{MOVE}\n{going_on}")
    first, second = the(found, "headquarters"), the(found, "in May")
    assert second.source.id == first.source.id
    assert names(second) == ["source close to the board"]


def test_they_are_the_unnamed_people_cited_before():
    text = "Tern Motors will move to York, two people familiar with the plan said. They said it cost $20 million."
    found = mentions(text)
    assert the(found, "$20 million").source.id == the(found, "York").source.id


def test_they_are_not_one_person():
    found = mentions(f"{MOVE} They said it cost $20 million.")
    assert the(found, "$20 million").source.id != the(found, "York").source.id


def test_another_unnamed_source_is_not_the_same_one():
    found = mentions(f"{MOVE}\nA banker said the move cost $20 million.")
    assert the(found, "$20 million").source.id != the(found, "headquarters").source.id


def test_a_headline_s_sources_are_the_one_source_of_the_text():
    found = mentions(MOVE, title="Tern Motors moves to York, sources say")
    title = next(m for m in found if m.spans[0].part == "title")
    assert title.source.id == the(found, "headquarters").source.id
    assert names(title) == ["source close to the board"]


def test_a_headline_s_memo_is_the_memo_of_the_text():
    text = "Tern Motors will cut 400 jobs, according to an internal memo."
    found = mentions(text, title="Tern Motors cuts 400 jobs, memo shows")
    assert {m.source.id for m in found} == {the(found, "will cut").source.id}
    assert {m.kind for m in found} == {"document"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Priya Sandell said the plant lost $4 million.", "person"),
        ("Tern Motors said the plant lost $4 million.", "organization"),
        ("Tern Motors Inc. said the plant lost $4 million.", "organization"),
        ("Reuters reported that the plant lost $4 million.", "outlet"),
        ("The company's annual report says that the plant lost $4 million.", "document"),
        ("A former employee said the plant lost $4 million.", "anonymous"),
        ("Two people familiar with the matter said the plant lost $4 million.", "anonymous"),
        ("Officials said the plant lost $4 million.", "anonymous"),
        ("Critics say the plant lost $4 million.", "collective"),
        ("Media reports say the plant lost $4 million.", "collective"),
        ("The plant in Leeds lost $4 million.", "unattributed"),
    ],
)
def test_kind_of_source(text, kind):
    assert the(mentions(text), "$4 million").kind == kind


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("The latest media reports say the plant lost $4 million.", "collective:media-reports"),
        ("Several media reports say the plant lost $4 million.", "collective:media-reports"),
        ("Critics say the plant lost $4 million.", "collective:critics"),
        ("Reuters reported that the plant lost $4 million.", "outlet:reuters"),
        ("Reuters said the plant lost $4 million.", "outlet:reuters"),
    ],
)
def test_identity_of_a_source(text, id):
    assert the(mentions(text), "$4 million").source.id == id


def test_an_unnamed_source_bears_its_article_in_its_id():
    one = annotated(MOVE)
    assert one.mentions[0].source.id == f"anonymous:{one.article.id}:source-close-to-the-board"


def test_the_author_is_named_where_the_article_is_signed():
    text = "I suspect that Tern Motors is short of cash."
    assert the(mentions(text, author="Nora Pell"), "short of cash").source.name == "Nora Pell"
    assert the(mentions(text), "short of cash").source.name == "the author"


def test_a_source_s_spans_are_its_words():
    one = annotated(MOVE)
    assert [one.article.words(s) for s in one.mentions[0].source.spans] == ["A source close to the board"]


def test_the_same_words_name_the_pronoun_where_it_points_back():
    one = annotated("Priya Sandell said sales rose 4 percent. She said profit fell 2 percent.")
    source = the(one.mentions, "fell 2").source
    assert (source.name, [one.article.words(s) for s in source.spans]) == ("Priya Sandell", ["She"])


def test_both_companies_are_bodies_on_the_record():
    found = the(mentions("Both companies said the merger would cost $4 million."), "$4 million")
    assert found.kind == "organization"


def test_a_post_pins_a_person_down():
    found = the(mentions("The leader of its biggest union said the plant lost $4 million."), "$4 million")
    assert (found.kind, found.source.name) == ("person", "leader of its biggest union")


@pytest.mark.parametrize(
    "who",
    [
        "a spokeswoman for Tessil Holdings, one of the possible bidders,",
        "a Tessil spokesman",
        "a spokesperson for the ministry",
    ],
)
def test_a_spokesperson_speaks_for_the_body_whatever_the_sentence(who):
    [told] = annotated(f'"We never discuss market talk," {who} said by telephone.').attributions
    assert told.kind == "organization"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "Tern Motors will sell its van unit, the Daily Ledger reported, citing people with knowledge of the talks.",
            "van unit",
            "people with knowledge of the talks",
            id="how they know",
        ),
        pytest.param(
            "Those close to Ida Brandt say the board has lost its nerve.",
            "nerve",
            "Those close to Ida Brandt",
            id="those close",
        ),
        pytest.param(
            "Two people briefed on the bid, one of whom has seen the letter, said Tern Motors would pay $3 billion.",
            "$3 billion",
            "Two people briefed on the bid",
            id="one of whom",
        ),
        pytest.param(
            "A second aide, granted anonymity to discuss the bill, cautioned that the vote may slip.",
            "vote",
            "second aide",
            id="granted anonymity",
        ),
    ],
)
def test_an_unnamed_source_s_name_is_who_it_is_and_how_it_knows(text, words, name):
    one = the(mentions(text), words)
    assert (one.kind, one.source.name) == ("anonymous", name)


def test_one_and_the_other_are_those_just_cited():
    text = (
        "Tern Motors may list its bus unit, according to two bankers. The unit could fetch $4 billion, one said."
        " The other warned that the plan was at an early stage."
    )
    found = mentions(text)
    assert {the(found, words).source.id for words in ("list", "$4 billion", "early stage")} == {
        the(found, "list").source.id
    }
    assert the(found, "early stage").kind == "anonymous"


def test_one_of_several_does_not_make_them_one():
    text = "Tern Motors will move, people familiar with the plan said. It cost $20 million, one of the people said."
    told = the(mentions(text), "move").source.description
    assert (told.number, told.many) == (None, True)


def test_a_headline_s_sources_are_those_told_of_in_the_plural():
    text = (
        "Tern Motors has chosen York, according to sources familiar with its plans."
        " The town will pay for the road, a council source said."
    )
    found = mentions(text, title="Tern Motors to build in York, sources say")
    title = next(m for m in found if m.spans[0].part == "title")
    assert names(title) == ["sources familiar with its plans"]


def test_a_headline_s_leaked_memo_is_the_memo_of_the_text():
    text = "The council plans to shut the Tern Road baths by June, according to an internal memo."
    found = mentions(text, title="Council to shut Tern Road baths, leaked memo suggests")
    assert {m.source.id for m in found} == {the(found, "by June").source.id}


@pytest.mark.parametrize("act", ["has agreed to acquire", "has decided to acquire"])
def test_what_is_agreed_is_no_word_of_who_agrees(act):
    text = f"Tern Motors {act} Holm Vans, two people familiar with the talks said."
    one = the(mentions(text), "Holm Vans")
    assert (one.kind, one.stance, names(one)) == (
        "anonymous",
        "asserts",
        ["two people familiar with the talks"],
    )


def test_those_according_to_whom_somebody_said_so_relay_it():
    text = "Ida Brandt told staff that the York yard was safe, according to two people who were on the call."
    one = the(mentions(text), "safe")
    assert names(one) == ["Ida Brandt", "two people who were on the call"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Tern Motors representative did not respond to a request for comment.", "Tern Motors"),
        ("Representatives for Tern Motors declined to comment.", "Tern Motors"),
    ],
)
def test_a_representative_answers_for_the_body(text, name):
    found = mentions(f"Tern Motors will move to York, sources said. {text}")
    answer = next(m for m in found if m.response == "no_comment")
    assert (answer.kind, answer.source.name) == ("organization", name)


def test_it_that_stands_by_its_story_is_the_paper():
    text = (
        "The Daily Ledger reported that Tern Motors would shut. Tern Motors called that false. It stood by its story."
    )
    one = the(mentions(text), "stood by")
    assert (one.kind, one.source.name) == ("outlet", "Daily Ledger")
    assert one.text == "[Daily Ledger] stood by its story."


def test_who_speaks_is_named_once_in_the_sentence_shown():
    text = "Ida Brandt sued the board. The former chief executive, Ida Brandt, stood by her account."
    assert the(mentions(text), "stood by").text.startswith("[Ida Brandt] stood by her account")


def test_one_of_the_people_who_is_told_more_of_is_one_of_them_still():
    text = (
        "Tern Motors will move, people familiar with the plan said."
        " It has hired Holm & Co., said one of the people, who asked not to be named because the plan is private."
    )
    found = mentions(text)
    assert the(found, "hired").source.id == the(found, "will move").source.id


def test_what_is_reported_without_citing_sources_is_the_medium_s_word():
    text = "Tern Motors will move to York, the Daily Ledger reported on Monday without citing its sources."
    assert names(the(mentions(text), "York")) == ["Daily Ledger"]
