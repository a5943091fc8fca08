"""Passages keep every offset of the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.passages import passages
from claims.model import Article, Region, Span


def article(text, title="", regions=()):
    return Article(id="a", version="v", title=title, text=text, regions=regions)


def test_link_labels_are_blanked_and_offsets_stay():
    text = "Bolt builds a tram. (English article) It runs in May."
    (passage,) = passages(article(text))
    assert "English" not in passage.text
    assert passage.text.index("It runs") == text.index("It runs")


def test_comments_and_furniture_give_no_passage():
    text = "Bolt builds a tram.\n\nRead more"
    regions = (Region("body", Span("text", 0, 19)), Region("furniture", Span("text", 21, 30)))
    assert [p.text for p in passages(article(text, regions=regions))] == ["Bolt builds a tram."]


def test_a_separate_title_is_a_passage_of_its_own():
    found = passages(article("Body text here.", title="Bolt to build tram"))
    assert [(p.part, p.text) for p in found] == [("title", "Bolt to build tram"), ("text", "Body text here.")]


@given(st.text(alphabet=st.sampled_from("ab .\n\t(”“:•-"), max_size=60))
def test_passages_hold_the_article_s_own_characters_in_place(text):
    for passage in passages(article(text)):
        cut = text[passage.start : passage.start + len(passage.text)]
        assert len(cut) == len(passage.text)
        assert all(a == b or b == " " or (a, b) == ("’", "'") for a, b in zip(cut, passage.text, strict=True))


@pytest.mark.parametrize("word", ["a ", "ab"])
def test_a_paragraph_without_an_end_is_cut_all_the_same(word):
    text = word * 20_000
    found = passages(Article("x", "x", "", text))
    assert max(len(p.text) for p in found) <= 3000
    assert "".join(p.text for p in found).replace(" ", "") == text.replace(" ", "")
