"""Sources that point back: which of those cited before "the source", "he", "the report", "a spokesman" is."""

import pytest
from newsroom import mentions, names, the


def sources(text: str, *words: str) -> list[str]:
    """The source's id of the first mention with each of some words."""
    return [the(mentions(text), word).source.id for word in words]


def test_another_source_is_not_the_one_before_and_the_second_is_the_second():
    text = (
        "A source at the bank said the sale was off. Another source at the bank said the price was too low.\n\n"
        "The second source said two bids had come in."
    )
    off, low, bids = sources(text, "was off", "too low", "bids had")
    assert off != low
    assert low == bids


def test_officials_are_told_apart_by_what_stands_before_the_noun():
    text = (
        "Two port officials said the ship had left on Sunday. Two customs officials said it carried scrap.\n\n"
        "The port officials said the crew was paid in cash."
    )
    left, scrap, crew = sources(text, "left on Sunday", "carried scrap", "paid in cash")
    assert left == crew != scrap


def test_the_report_is_the_last_report_and_not_the_audit():
    text = (
        "A report by the harbour board said the crane was rusty. An audit by Moe & Lund said it cost $2 million.\n\n"
        "The report says the crane was last checked in 2009."
    )
    rusty, cost, checked = sources(text, "was rusty", "cost $2 million", "last checked")
    assert rusty == checked != cost


def test_the_survey_is_the_poll():
    text = "A poll by Lund University found that 40 percent want a tram. The survey found that 9 percent own a horse."
    assert len(set(sources(text, "40 percent", "9 percent"))) == 1


def test_he_is_not_who_was_she_before():
    text = (
        "Ida Moe, who runs the yard, met the union leader Bert Olney on Monday.\n\n"
        "She said the strike would end in May. He said it would go on until June."
    )
    she, he = the(mentions(text), "end in May").source, the(mentions(text), "until June").source
    assert (she.name, he.name) == ("Ida Moe", "Bert Olney")


@pytest.mark.parametrize(
    ("spokesperson", "told"),
    [
        ("A spokesman", "Tern Motors"),
        ("A company spokeswoman", "Tern Motors"),
        ("A spokesman for the company", "Tern Motors"),
    ],
)
def test_an_unnamed_spokesperson_speaks_for_the_body_that_is_told_of(spokesperson, told):
    text = f"Tern Motors will close its plant in Leeds. {spokesperson} said the last van was built on Friday."
    found = the(mentions(text), "last van")
    assert (names(found), found.kind, found.source.id) == ([told], "organization", "organization:tern-motors")


def test_a_spokesman_where_two_bodies_are_told_of_stays_nameless():
    text = "Tern Motors sued Oxley Trucks in Leeds. A spokesman said the last van was built on Friday."
    assert the(mentions(text), "last van").source.name == "spokesman"


def test_the_holder_of_a_post_at_a_named_body():
    text = (
        "Jory Hask, the founder of Lumen Bikes, said the merger was dead. Anke Brill, the founder of Pedalhaus, said "
        "talks went on.\n\nThe Lumen founder said he had sold 900 shares."
    )
    assert the(mentions(text), "900 shares").source.name == "Jory Hask"


@pytest.mark.parametrize("rest", ["One of them", "The other person", "The second person"])
def test_the_other_of_two_is_no_third(rest):
    text = f"Two people briefed on the talks said Bolt had bid. {rest} said the board had met on Sunday."
    bid, board = sources(text, "bid", "board")
    assert bid == board


def test_a_second_person_where_three_were_cited_may_be_anybody():
    text = "Three people briefed on the talks said Bolt had bid. The second person said the board had met on Sunday."
    bid, board = sources(text, "bid", "board")
    assert bid != board


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("The leaker Kitefall", "The tipster", "Kitefall"),
        ("Tipster Kitefall", "The leaker", "Kitefall"),
        ("Analyst Mark Holm", "The analyst", "Mark Holm"),
        ("The economist Ida Moe", "The economist", "Ida Moe"),
    ],
)
def test_who_was_introduced_with_a_noun_goes_by_it_or_by_one_that_means_the_same(first, then, name):
    found = mentions(f"{first} said the phone had two screens. {then} added that the factory had closed.")
    assert [the(found, word).source.name for word in ("screens", "factory")] == [name, name]
    assert the(found, "screens").kind == "person"


def test_a_firm_whose_name_begins_with_source_keeps_it():
    assert the(mentions("Source Capital said the sale was done."), "sale").source.name == "Source Capital"
