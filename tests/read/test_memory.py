"""Articles from words in memory."""

import pytest

from claims import ReadError, analyze, read_text


def test_a_text_in_memory_is_read_like_a_file():
    article = read_text("By Ann Lee\n\nAcme may close its mill, a banker said.", title="Acme", published="June 2013")
    assert (article.author, article.title) == ("Ann Lee", "Acme")
    assert article.published is not None and article.published.iso() == "2013-06"
    assert [r.kind for r in article.regions] == ["title", "byline", "body"]
    (assessment,) = analyze([article]).assessments
    assert assessment.claim.text == "Acme may close its mill."


def test_words_of_two_outlets_are_two_articles():
    assert read_text("Acme closed.", outlet="A").id != read_text("Acme closed.", outlet="B").id


def test_no_words_are_no_article():
    with pytest.raises(ReadError, match="no words"):
        read_text("  \n")
