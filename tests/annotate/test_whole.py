"""What only the whole article tells: the claim that it is mainly about, and what carries over."""

from newsroom import annotated, mentions

TALKS = "Vantor Steel is in talks to buy Tern Motors for $300 million, two people familiar with the matter said."


def primary(text: str, **told: str) -> str:
    found = [m.text for m in mentions(text, **told) if m.primary]
    assert len(found) == 1
    return found[0]


ROUNDUP = (
    "Oxley Trucks repaired its roof in May.\n\n"
    "Vantor Steel will buy Tern Motors for $4 million, a person briefed on the talks said.\n\n"
    "Harlow Mills employs 40 people."
)


def test_the_main_claim_is_the_one_that_the_headline_speaks_of():
    assert primary(ROUNDUP, title="Vantor Steel to buy Tern Motors") == (
        "Vantor Steel will buy Tern Motors for $4 million."
    )
    assert primary(ROUNDUP, title="Oxley Trucks repairs its roof") == "Oxley Trucks repaired its roof in May."


def test_without_a_headline_it_is_the_first_claim_that_somebody_is_cited_for():
    assert primary(ROUNDUP) == "Vantor Steel will buy Tern Motors for $4 million."


def test_where_nobody_is_cited_it_is_the_first():
    text = "Oxley Trucks repaired its roof in May.\n\nHarlow Mills employs 40 people."
    assert primary(text) == "Oxley Trucks repaired its roof in May."


def test_a_headline_alone_is_an_article_too():
    assert primary("", title="Vantor Steel buys Tern Motors for $4 million") == (
        "Vantor Steel buys Tern Motors for $4 million."
    )


def test_an_answer_is_never_the_main_claim():
    found = mentions(f"Vantor Steel declined to comment.\n\n{TALKS}", title="Vantor Steel declines to comment")
    assert [m.response for m in found if m.primary] == [None]


def test_an_article_without_claims_has_no_main_one():
    assert annotated("Has Vantor Steel lost its nerve?").mentions == ()


def test_what_goes_on_after_a_pronoun_that_found_no_one_is_nobody_s():
    found = mentions("It listed that platform in 2007. The product also failed, and it was withdrawn last year.")
    assert all(m.source is None or m.source.name != "It" or m.type == "background" for m in found)
    assert found
