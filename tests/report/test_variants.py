"""Variants are shown alike on every page and in every format: the words, who tells them, since when, and where."""

from __future__ import annotations

import csv
import io
from functools import cache

import claims
from claims.model import Article, Result
from claims.read.dates import publication_date
from claims.report.as_csv import csv_text
from claims.report.as_markdown import markdown_text
from claims.report.explain import explain
from claims.report.look import Look
from claims.report.records import claim_record
from claims.report.select import Row, Selection, ranked
from claims.report.table import table

PRICES = {"$3.2 billion": ("two bankers", "2024-03-04"), "$3.0 billion": ("lawyer", "2024-03-06")}


@cache
def result() -> Result:
    """Two articles that give two prices of one deal."""
    told = (
        ("Harbor Ledger", "2024-03-04", "The price is $3.2 billion, two bankers said."),
        ("Eastbrook Post", "2024-03-06", "The price is $3.0 billion, a lawyer said."),
    )
    return claims.analyze(
        Article(
            id=f"a{n}",
            version="v",
            title="",
            text=f"Orlin Foods is in talks to buy Tavish Dairy. {words}",
            outlet=outlet,
            published=publication_date(date),
        )
        for n, (outlet, date, words) in enumerate(told)
    )


def priced() -> dict[str, Row]:
    """The two claims by their price."""
    rows = {price: row for row in ranked(result()) for price in PRICES if price in row.assessment.claim.text}
    assert len(rows) == 2
    return rows


def test_json_tells_each_way_with_its_claim_its_sources_and_since_when() -> None:
    rows = priced()
    for row in rows.values():
        told = {v["words"]: v for v in claim_record(row)["variants"]}
        assert list(told) == list(PRICES)
        for price, (source, since) in PRICES.items():
            other = rows[price].assessment
            assert (told[price]["sources"], told[price]["since"]) == ([source], since)
            assert (told[price]["claim"], told[price]["status"]) == (other.claim.id, other.weighing.status)
            assert told[price]["mentions"] == [m.id for m in other.claim.mentions]


def test_pages_tell_the_same() -> None:
    look = Look(width=200)
    page = table(result(), ranked(result()), Selection(), look=look)
    notes = markdown_text(result(), ranked(result())).replace("\\", "")
    for price, row in priced().items():
        other = next(p for p in PRICES if p != price)
        source, since = PRICES[other]
        short = priced()[other].assessment.claim.id[:8]
        for text in (page, notes, explain(result(), row, look=look)):
            line = next(line for line in text.splitlines() if f"{other}: " in line and "another claim" in line)
            assert all(part in line for part in (source, since, f"another claim, {short}: "))


def test_the_sheet_and_the_graph_hold_them() -> None:
    for row in csv.DictReader(io.StringIO(csv_text(result(), ranked(result())))):
        assert (row["variants"] == " ; ".join(PRICES)) == ("price" in row["text"])
    graph = claims.provenance_graph(result())
    first, later = (f"claim:{priced()[price].assessment.claim.id}" for price in PRICES)
    ties = [(a, b, told["evidence"]) for a, b, told in graph.edges(data=True) if told["relation"] == "variant_of"]
    assert [(a, b) for a, b, _ in ties] == [(later, first)]
    assert "$3.0 billion" in ties[0][2]
    assert graph.nodes[first]["variants"] == graph.nodes[later]["variants"] == tuple(PRICES)


def test_a_claim_told_one_way_has_none() -> None:
    deal = next(row for row in ranked(result()) if "talks" in row.assessment.claim.text)
    assert claim_record(deal)["variants"] == []
    assert "VARIANTS" not in explain(result(), deal)
