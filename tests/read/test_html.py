"""HTML pages: the article and its metadata, without the page around it, and without the network."""

from __future__ import annotations

import socket

import pytest

from claims.errors import ReadError
from claims.read.html import html_draft
from claims.read.regions import regions

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Prices rise | Harbour Post</title>
<meta property="og:title" content="Prices rise"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2013-06-18T08:30:00+02:00">
<meta name="author" content="Jane Doe">
<link rel="canonical" href="https://www.harbourpost.example/news/prices"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Prices rise</h1>
<p>Prices <b>rose</b> in June, the <a href="x">bank</a> said
on Monday.<br>It gave no reason for the rise in prices this month.</p>
<blockquote><p>We do not know why prices rose so much in June.</p></blockquote>
<p>The minister declined to comment on the matter when asked on Monday by reporters in the capital.</p>
<ul><li>One thing is that wages did not rise.</li></ul></article>
<div id="comments" class="comments"><h3>Comments</h3><p>All nonsense, my uncle told me otherwise.</p></div>
<script>document.write("run")</script><footer>All rights reserved</footer></body></html>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refused(*args, **kwargs):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def test_metadata_with_the_time_of_publication():
    draft = html_draft(PAGE, "x.html")
    assert (draft.title, draft.site, draft.author) == ("Prices rise", "Harbour Post", "Jane Doe")
    assert draft.published == "2013-06-18T08:30:00+02:00"
    assert draft.url == "https://www.harbourpost.example/news/prices"


def test_text_without_page_and_comments_and_quotes_marked():
    draft = html_draft(PAGE, "x.html")
    assert draft.text == (
        "Prices rise\n\n"
        "Prices rose in June, the bank said on Monday.\n"
        "It gave no reason for the rise in prices this month.\n\n"
        "We do not know why prices rose so much in June.\n\n"
        "The minister declined to comment on the matter when asked on Monday by reporters in the capital.\n\n"
        "One thing is that wages did not rise."
    )
    kinds = [r.kind for r in regions(draft.title, draft.text, marks=draft.marks)]
    assert kinds == ["title", "body", "quotation", "body"]


def test_date_in_linked_data_comes_first():
    page = PAGE.replace(
        "</head>",
        '<script type="application/ld+json">{"datePublished": "2013-06-17T23:10:00Z"}</script></head>',
    )
    assert html_draft(page, "x.html").published == "2013-06-17T23:10:00Z"


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>1</script></body></html>", "<", "\x00<p>\x00"])
def test_page_without_article_is_told(page):
    with pytest.raises(ReadError, match="no article found"):
        html_draft(page, "x.html")


def test_address_as_content_is_not_fetched():
    with pytest.raises(ReadError):
        html_draft("http://example.com/", "x.html")


def test_nothing_is_logged_to_the_terminal(capfd):
    with pytest.raises(ReadError):
        html_draft("<html></html>", "x.html")
    assert capfd.readouterr() == ("", "")
