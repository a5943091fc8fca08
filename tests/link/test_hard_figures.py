"""Figures, dates and names that conflict, told in short articles: never merged silently, and shown as variants."""

import pytest
from stories import Told, claim, flags, found, status, variants

LEDGER, POST, COURIER = "Harbor Ledger", "Eastbrook Post", "Riverton Courier"
DEAL = "Orlin Foods is in talks to buy Tavish Dairy."
PRICE: Told = (LEDGER, "2024-03-04", f"{DEAL} The price is $3.2 billion, two bankers said.")


def test_two_prices_of_one_deal_are_variants_of_each_other() -> None:
    told = found(PRICE, (POST, "2024-03-06", f"{DEAL} The price is $3.0 billion, a lawyer said."))
    one, other = claim(told, "$3.2 billion"), claim(told, "$3.0 billion")
    assert one.claim.id != other.claim.id
    assert variants(one) == [("$3.2 billion", True), ("$3.0 billion", False)]
    assert variants(other) == [("$3.2 billion", False), ("$3.0 billion", True)]
    assert "contested-numbers" in flags(one) & flags(other)
    assert one.trace.independent == other.trace.independent == 1


def test_a_variant_says_in_which_mentions_it_is_told_in_order_of_publication() -> None:
    third = (COURIER, "2024-03-09", f"{DEAL} The price is $3.0 billion, Dana Holm said.")
    told = found(PRICE, (POST, "2024-03-06", f"{DEAL} The price is $3.0 billion, a lawyer said."), third)
    second = next(v for v in claim(told, "$3.2 billion").claim.variants if v.words == "$3.0 billion")
    articles = {m.id: m.article for a in told for m in a.claim.mentions}
    assert [articles[id_] for id_ in second.mentions] == ["a1", "a2"]


@pytest.mark.parametrize("price", ["about $3.2 billion", "$3.19 billion", "more than $3 billion", "$3 to $4 billion"])
def test_a_price_rounded_or_bounded_is_no_variant(price: str) -> None:
    told = found(PRICE, (POST, "2024-03-06", f"{DEAL} The price is {price}, a lawyer said."))
    assert all(not a.claim.variants for a in told)


def test_one_price_in_two_stories_is_neither_one_claim_nor_a_variant() -> None:
    other = "Corvo Steel is in talks to sell its Leeds mill. The price is $4.9 billion, a lawyer said."
    told = found(PRICE, (POST, "2024-03-06", other))
    assert claim(told, "$3.2 billion").claim.id != claim(told, "$4.9 billion").claim.id
    assert all(not a.claim.variants for a in told)


def test_a_confirmed_price_is_not_the_rumored_one() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Orlin Foods will pay $3.2 billion for Tavish Dairy, two bankers said."),
        (POST, "2024-03-09", "Orlin Foods said it would pay $2.7 billion for Tavish Dairy."),
    )
    assert status(told, "$3.2 billion") == "rumor"
    assert status(told, "$2.7 billion") == "on_record"
    assert ("$2.7 billion", False) in variants(claim(told, "$3.2 billion"))


def test_two_dates_of_one_opening() -> None:
    told = found(
        (LEDGER, "2024-01-04", "Orlin Foods will open the store in March, two managers said."),
        (POST, "2024-01-06", "Orlin Foods will open the store in May, a builder said."),
    )
    assert variants(claim(told, "March")) == [("2024-03", True), ("2024-05", False)]
    assert "corroborated" not in {status(told, "March"), status(told, "May")}


def test_a_day_within_the_month_is_no_variant() -> None:
    told = found(
        (LEDGER, "2024-01-04", "Orlin Foods will open the store in March, two managers said."),
        (POST, "2024-01-06", "Orlin Foods will open the store on March 12, a builder said."),
    )
    assert all(not a.claim.variants for a in told)


def test_two_names_in_one_place_are_variants() -> None:
    told = found(
        (LEDGER, "2024-03-04", f"{DEAL} Dana Holm will lead Tavish Dairy after the takeover, two bankers said."),
        (POST, "2024-03-06", f"{DEAL} Lee Novak will lead Tavish Dairy after the takeover, a lawyer said."),
    )
    named = {words for words, _ in variants(claim(told, "Holm"))}
    assert named == {"Dana Holm", "Lee Novak"}


def test_what_one_source_says_of_two_plants_does_not_conflict() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Corvo Steel will cut 200 jobs in Leeds. Corvo Steel will cut 300 jobs in York."),
    )
    assert all(not a.claim.variants for a in told)


def test_who_denies_a_figure_does_not_give_it() -> None:
    told = found(
        (LEDGER, "2024-03-04", "Corvo Steel will cut 400 jobs in Leeds, two workers said."),
        (POST, "2024-03-06", "Corvo Steel denied that it would cut 900 jobs in Leeds."),
    )
    assert all(not a.claim.variants for a in told)


def test_the_order_of_the_articles_has_no_say() -> None:
    second = (POST, "2024-03-06", f"{DEAL} The price is $3.0 billion, a lawyer said.")
    told, turned = found(PRICE, second), found(second, PRICE)
    words = [[v.words for v in claim(one, "$3.2 billion").claim.variants] for one in (told, turned)]
    assert words == [["$3.2 billion", "$3.0 billion"]] * 2
