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
