"""Ids, versions, outlets, dates and authors of articles."""

from __future__ import annotations

import pytest

from claims import outlets
from claims.read.draft import Draft
from claims.read.identify import article_of, canonical_url

TEXT = "Prices at the harbour rose in June, the port authority said."


def article(text: str = TEXT, **told: object):
    problems: list[str] = []
    return article_of(Draft(text, "x", **told), lambda p: problems.append(p.what)), problems


@pytest.fixture(autouse=True)
def few_outlets(monkeypatch):
    names = {"harbourpost.example": "Harbour Post", "https://harbourpost.example/a": "Harbour Post"}
    monkeypatch.setattr(outlets, "outlet_of_url", names.get)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Www.Example.com/News/?utm_source=a&id=3#top", "https://www.example.com/News?id=3"),
        ("https://example.com/", "https://example.com"),
        ("https://example.com/a%20b?q=x%26y", "https://example.com/a%20b?q=x%26y"),
        ("https://user:pass@Example.com/a", "https://example.com/a"),
        ("https://user@example.com:8443/a", "https://example.com:8443/a"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("http://example.com:80", "http://example.com"),
        ("http://example.com:443/a", "http://example.com:443/a"),
        ("http://example.com:/a", "http://example.com/a"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("http://example.com:port/a", "http://example.com:port/a"),
        ("http://user@/a", "http://user@/a"),
        ("no address", "no address"),
        ("http://[broken/", "http://[broken/"),
    ],
)
def test_canonical_url(url, canonical):
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


def test_id_is_given_else_address_else_hash():
    assert article(id="a7", url="http://x.org/a/")[0].id == "a7"
    assert article(url="http://X.org/a/")[0].id == "http://x.org/a"
    by_hash = article()[0].id
    assert len(by_hash) == 12 and by_hash == article()[0].id
    assert by_hash != article(outlet="Harbour Post")[0].id


def test_version_depends_on_title_and_text_alone():
    assert article(outlet="A")[0].version == article(outlet="B")[0].version
    assert article()[0].version != article(title="Prices")[0].version


def test_outlet_is_given_else_site_else_by_address():
    assert article(outlet="Tide", url="https://harbourpost.example/a")[0].outlet == "Tide"
    assert article(outlet="harbourpost.example")[0].outlet == "Harbour Post"
    assert article(site="Pier News")[0].outlet == "Pier News"
    assert article(url="https://harbourpost.example/a")[0].outlet == "Harbour Post"
    assert article()[0].outlet is None


def test_author_and_date_come_from_the_byline_where_not_given():
    found, _ = article(f"By Jane Doe\nJune 18, 2013\n\n{TEXT}")
    assert (found.author, found.published.iso()) == ("Jane Doe", "2013-06-18")
    found, _ = article(f"By Jane Doe\nJune 18, 2013\n\n{TEXT}", author="J. Roe", published="2013-06-20")
    assert (found.author, found.published.iso()) == ("J. Roe", "2013-06-20")


def test_date_that_cannot_be_read_is_a_warning():
    found, problems = article(published="30 February 2013")
    assert found.published is None
    assert problems[0].startswith('no date can be read from "30 February 2013"')


def test_lone_surrogates_are_replaced_one_for_one():
    found, problems = article("Prices \ud800 rose.")
    assert found.text == "Prices \ufffd rose."
    assert len(problems) == 1


def test_article_without_words_is_kept_only_under_an_id_or_address():
    found, problems = article("", url="http://x.org/a")
    assert (found.id, found.regions) == ("http://x.org/a", ())
    assert "neither text nor title" in problems[0]
    assert article(" ") == (None, ["empty: no words in it"])
