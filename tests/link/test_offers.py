"""Offers: another bidder or another sum is another offer, and what a sum was raised from is no sum any more."""

import pytest
from stories import claim, flags, found, variants

from claims.model import Article
from claims.pipeline import analyze
from claims.read.dates import publication_date

LEDGER, POST = "Harbor Ledger", "Eastbrook Post"
REST = (
    " Tavish makes cheese in Brede and has 400 workers. Its shares rose on the news. Its founder still owns half of it."
)


def told(*texts: str) -> tuple:
    outlets = (LEDGER, POST)
    return found(*((outlets[n], f"2024-03-0{n + 4}", text) for n, text in enumerate(texts)))


def with_titles(*articles: tuple[str, str]):
    made = [
        Article(
            id=f"a{n}",
            version="v",
            title=title,
            text=text + REST,
            outlet=(LEDGER, POST)[n],
            published=publication_date(f"2024-03-0{n + 4}"),
        )
        for n, (title, text) in enumerate(articles)
    ]
    return analyze(made).assessments


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            ("Orlin readies bid for Tavish", "Orlin is preparing a bid of $950m for Tavish, two bankers said."),
            ("Orlin readies offer for Tavish", "Orlin is preparing an offer of $700m for Tavish, a lawyer said."),
            ("$950m", "$700m"),
        ),
        (
            ("Orlin readies bid for Tavish", "Orlin is preparing a bid of $950m for Tavish, two bankers said."),
            ("Velm offers to buy Tavish", "Velm has offered $1.2bn for Tavish, a lawyer said."),
            ("Orlin is", "Velm has"),
        ),
        (
            ("Orlin in talks to buy Tavish", "Orlin is in talks to buy Tavish, two bankers said."),
            ("Velm in talks to buy Tavish", "Velm is in talks to buy Tavish, a lawyer said."),
            ("Orlin is", "Velm is"),
        ),
    ],
)
def test_another_bid_corroborates_none(one, other, words):
    both = with_titles(one, other)
    first, second = (claim(both, word) for word in words)
    assert first.claim.id != second.claim.id
    assert {a.weighing.status for a in (first, second)} == {"rumor"}
    assert first.trace.independent == second.trace.independent == 1


def test_one_offer_in_two_articles_is_still_one():
    both = with_titles(
        ("Orlin readies bid for Tavish", "Orlin is preparing a bid of $950m for Tavish, two bankers said."),
        ("Orlin readies offer for Tavish", "Orlin is readying an offer of about $950m for Tavish, a lawyer said."),
    )
    assert claim(both, "preparing").claim.id == claim(both, "readying").claim.id


RAISED = "Orlin raised its offer for Tavish from $1bn to $1.2bn, two bankers said."


@pytest.mark.parametrize("raised", [RAISED, "Orlin raised its offer for Tavish to $1.2bn from $1bn, two bankers said."])
@pytest.mark.parametrize(("sum_", "differs"), [("$1.2bn", False), ("$1.21bn", False), ("$1bn", True), ("$1.5bn", True)])
def test_a_raised_offer_is_that_to_which_it_was_raised(raised, sum_, differs):
    both = told(raised, f"Orlin has offered {sum_} for Tavish, a lawyer said.")
    one = claim(both, "raised")
    assert variants(one) == ([("$1.2bn", True), (sum_, False)] if differs else [])
    assert ("contested-numbers" in flags(one)) is differs


@pytest.mark.parametrize(("sum_", "differs"), [("$1bn", False), ("$930m", False), ("$1.4bn", True)])
def test_a_sum_within_a_range_does_not_differ(sum_, differs):
    both = told(
        "Orlin will bid between $900m and $1bn for Tavish, two bankers said.",
        f"Orlin will bid {sum_} for Tavish, a lawyer said.",
    )
    assert bool(variants(claim(both, "between"))) is differs
