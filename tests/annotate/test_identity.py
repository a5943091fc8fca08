"""Who is meant: names joined, pronouns and bare nouns resolved in brackets, and left alone where it is not plain."""

import pytest
from newsroom import mentions, the

from claims.annotate.docs import read_doc
from claims.annotate.identity import identities


def texts(text: str, **told: str) -> list[str]:
    return [m.text for m in mentions(text, **told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tern Motors said on Monday that it would sell the van unit.",
            "[Tern Motors] would sell the van unit.",
            id="it",
        ),
        pytest.param(
            "Tern Motors sold the bus unit in May. The company plans to hire 200 engineers.",
            "[Tern Motors] plans to hire 200 engineers.",
            id="the company",
        ),
        pytest.param(
            "Liu Minghao said he would stay in office until 2018.",
            "[Liu Minghao] would stay in office until 2018.",
            id="he",
        ),
        pytest.param(
            "Priya Sandell runs the firm. She sold 900 shares in May.",
            "[Priya Sandell] sold 900 shares in May.",
            id="she",
        ),
        pytest.param(
            "“We will never sell the brand,” Tern Motors said.",
            "We [Tern Motors] will never sell the brand.",
            id="we in a quotation",
        ),
        pytest.param(
            "“I will stay until 2018,” Jo Lee, founder of Tern Motors, said.",
            "I [Jo Lee] will stay until 2018.",
            id="I in a quotation",
        ),
        pytest.param(
            "Tern Motors said it would close its Leeds plant.",
            "[Tern Motors] would close its Leeds plant.",
            id="its",
        ),
    ],
)
def test_a_plain_reference_is_resolved_in_brackets(text, expected):
    assert expected in texts(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("It takes three years to build a tram of this kind.", "It takes", id="expletive it"),
        pytest.param("It is likely that sales fell in May.", "sales fell", id="it is likely that"),
        pytest.param(
            "The door of the Heron froze shut after it stood in the snow.", "after it stood", id="a common subject"
        ),
        pytest.param("They sold 900 vans in May.", "They sold", id="nobody named"),
        pytest.param("He sold 900 vans in May.", "He sold", id="no person named"),
        pytest.param(
            "Tern Motors and Oxley Trucks met in Paris. They sold 900 vans in May.", "They sold", id="two bodies"
        ),
        pytest.param("Tern Motors sold a van in May. He paid $900 for it.", "He paid", id="a body is no he"),
    ],
)
def test_what_is_not_plain_stays_as_it_is_written(text, kept):
    found = the(mentions(text), kept.split("[")[0])
    assert "[" not in found.text


def test_a_name_in_the_claim_itself_needs_no_bracket():
    assert "Tern Motors will close its Leeds plant." in texts("Tern Motors will close its Leeds plant.")


def test_short_and_full_names_are_one_source():
    text = "Liu Minghao said sales rose 4 percent. Mr. Liu said profit fell 2 percent."
    rose, fell = the(mentions(text), "rose 4"), the(mentions(text), "fell 2")
    assert rose.source.id == fell.source.id == "person:liu-minghao"
    assert fell.source.name == "Liu Minghao"


def test_a_pronoun_s_source_is_the_person_it_stands_for():
    text = "Priya Sandell said sales rose 4 percent. She said profit fell 2 percent."
    assert the(mentions(text), "fell 2").source.id == "person:priya-sandell"


def test_a_bare_noun_s_source_is_the_body_it_stands_for():
    text = "Tern Motors sold its bus unit in May. The company said profit fell 2 percent."
    found = the(mentions(text), "fell 2")
    assert (found.source.id, found.kind) == ("organization:tern-motors", "organization")


def test_two_bodies_with_a_name_in_common_stay_two():
    text = "Tern Motors said sales rose 4 percent. Tern Airlines said profit fell 2 percent."
    assert the(mentions(text), "rose 4").source.id == "organization:tern-motors"
    assert the(mentions(text), "fell 2").source.id == "organization:tern-airlines"


def test_named_sources_have_the_same_id_in_every_article_and_unnamed_ones_never():
    one, other = "Tern Motors said profit fell 2 percent.", "Tern Motors said sales rose 4 percent."
    assert mentions(one)[0].source.id == mentions(other)[0].source.id
    one, other = "A source said profit fell 2 percent.", "A source said sales rose 4 percent."
    assert mentions(one)[0].source.id != mentions(other)[0].source.id


def test_about_names_the_subject_first():
    found = mentions("Vantor Steel will buy Tern Motors from Harlow Mills.")[0]
    assert found.about == ("Vantor Steel", "Tern Motors", "Harlow Mills")


def test_a_company_is_no_person_because_it_has_a_mark_of_one(nlp):
    """The suffix of a company tells more than what the entity recognizer takes the name for."""
    who = identities([read_doc(nlp("Wendell Paper Inc. sold a mill. Wendell Paper Inc. lost money."))])
    assert who.resolve("Wendell Paper Inc.") == ("Wendell Paper Inc", "organization")


def test_an_unknown_name_resolves_to_nothing(nlp):
    assert identities([read_doc(nlp("Tern Motors sold a mill."))]).resolve("Oxley Trucks") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Swedish utility Calder Energy will cut 400 jobs at its Lund headquarters. The company confirmed the cuts.",
            "[Calder Energy] confirmed the cuts.",
            id="a company is still one when called by its trade",
        ),
        pytest.param(
            "Norrholm Air may drop its order. Norrholm Air flies to Lund. Velmont owes the airline $2 million.",
            "Velmont owes [Norrholm Air] $2 million.",
            id="who owes the airline is not the airline",
        ),
        pytest.param(
            "Holm House declined to be drawn. The publisher said it had not received a complaint.",
            "[The publisher] had not received a complaint.",
            id="a body named once is not the publisher",
        ),
    ],
)
def test_a_bare_noun_stands_for_the_body_that_it_fits(text, expected):
    assert any(one.startswith(expected[:-1]) for one in texts(text)), texts(text)


def test_a_trade_before_a_name_is_no_part_of_it():
    found = mentions("Brewer Norrholm is working on a sale of its cider unit, the Daily Ledger reported.")
    one = the(found, "cider")
    assert one.about[0] == "Norrholm"
    assert "its cider unit" in one.text


def test_a_headline_s_short_name_is_the_full_name_of_the_text(nlp):
    docs = [read_doc(nlp("Velmar nears sale")), read_doc(nlp("Velmar Brands is near a sale, Velmar Brands said."))]
    who = identities(docs, titles=[0])
    assert len([name for name in who.sorts if name.startswith("Velmar")]) == 1


def test_a_mayor_is_the_mayor_of_no_company():
    text = "Norrholm Kraft will buy the mill, Norrholm Kraft said. Mayor Ida Brandt said the mill was old."
    assert the(mentions(text), "was old").source.role == "mayor"
