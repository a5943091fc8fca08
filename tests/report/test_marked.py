import base64
import hashlib
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Annotated, Article, Attribution, Mention, Region, Source, Span, Step
from claims.moments import moment_of
from claims.report.marked import marked_html

TEXT = "By Ann Lee\nOrbit said it may close, Dock Daily reported.\nGreat post!"


class Page(HTMLParser):
    """What a browser would make of a page: its tags, and the text of each part."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.titles: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        place = dict(attrs).get("class")
        if tag not in ("meta", "br"):
            self.open.append("text" if tag == "div" and place == "text" else tag)
        if self.open[-1:] == ["text"]:
            self.texts.append("")
        if tag == "h2":
            self.titles.append("")

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self.open:
            self.texts[-1] += data
        if "h2" in self.open:
            self.titles[-1] += data


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span("text", start, start + len(words))


@pytest.fixture
def marked() -> Annotated:
    day = moment_of(datetime(2024, 3, 1), "day")
    article = Article(
        "a",
        "v",
        "Orbit closing?",
        TEXT,
        "Harbor Post",
        "Ann Lee",
        "https://harbor.example/a?b=1&c=2",
        day,
        (
            Region("byline", span("By Ann Lee")),
            Region("body", span("Orbit said it may close, Dock Daily reported.")),
            Region("comments", span("Great post!")),
        ),
    )
    attribution = Attribution(
        (span("Dock Daily"),),
        (span("reported"),),
        (span("Orbit said it may close"),),
        "outlet",
        "asserts",
        True,
    )
    inner = Attribution((span("Orbit"),), (span("said"),), (span("it may close"),), "organization")
    chain = (
        Step("organization:orbit", "Orbit", "organization"),
        Step("outlet:dock-daily", "Dock Daily", "outlet"),
    )
    mention = Mention(
        "1" * 12,
        "a",
        (span("it may close"),),
        "[Orbit] may close",
        True,
        kind="organization",
        hedged=True,
        source=Source("organization:orbit", "Orbit", "organization"),
        cue="said",
        chain=chain,
    )
    return Annotated(article, (attribution, inner), (), (mention,))


def test_text_and_title_are_kept_exactly(marked: Annotated) -> None:
    page = Page(marked_html([marked]))
    assert page.texts == [TEXT]
    assert page.titles == ["Orbit closing?"]


def test_overlapping_roles_share_a_stretch(marked: Annotated) -> None:
    page = marked_html([marked])
    assert re.search(r'<span class="content source" title="[^"]*">Orbit</span>', page)
    assert re.search(r'<span class="content cue" title="[^"]*">said</span>', page)
    assert "content of attribution 1 (outlet, asserts, hedged)" in page


def test_regions_without_claims_are_grey(marked: Annotated) -> None:
    page = marked_html([marked])
    assert '<span class="silent" title="byline: gives no claims">By Ann Lee</span>' in page
    assert '<span class="silent" title="comments: gives no claims">Great post!</span>' in page


def test_mentions_are_listed_with_chain_kind_stance_and_hedge(marked: Annotated) -> None:
    page = marked_html([marked])
    assert "Orbit ← Dock Daily" in page
    assert "fact · organization · asserts · hedged · main claim" in page
    assert "<h3>1 mention</h3>" in page


def test_mention_leads_to_its_words(marked: Annotated) -> None:
    page = marked_html([marked])
    assert '<a href="#a1m1">[Orbit] may close</a>' in page
    assert page.index('<span id="a1m1"></span>') < page.index(">it may close</span>")


def test_no_script_and_nothing_from_elsewhere(marked: Annotated) -> None:
    page = Page(marked_html([marked]))
    assert not {"script", "img", "link", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert not [a for _, attrs in page.tags for a in attrs if a == "src" or a.startswith("on")]


def test_policy_allows_the_style_of_the_page_and_nothing_else(marked: Annotated) -> None:
    page = marked_html([marked])
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "unsafe" not in page
    assert 'style="' not in page


HOSTILE = "</div><script>alert('x')</script>\"'&amp;<!-- ]]> \u202e"


def test_hostile_words_are_text_wherever_they_stand() -> None:
    article = Article("a", "v", HOSTILE, HOSTILE, HOSTILE, HOSTILE, f'https://x/"{HOSTILE}', None)
    source = Source(f"person:{HOSTILE}", HOSTILE, "person")
    whole = Span("text", 0, len(HOSTILE))
    step = Step(source.id, HOSTILE, "person")
    mention = Mention("1" * 12, "a", (whole,), HOSTILE, source=source, cue=HOSTILE, chain=(step,))
    page = marked_html([Annotated(article, (Attribution((whole,), (), (whole,)),), (), (mention,))])
    assert "<script" not in page
    read = Page(page)
    assert read.texts == [HOSTILE]
    assert read.titles == [HOSTILE]
    assert read.open == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//x.example"])
def test_only_web_addresses_become_links(url: str) -> None:
    page = Page(marked_html([Annotated(Article("a", "v", "t", "x", url=url))]))
    assert not [attrs for tag, attrs in page.tags if tag == "a"]


def test_carriage_returns_survive_and_what_a_page_cannot_hold_is_replaced_one_for_one() -> None:
    page = marked_html([Annotated(Article("a", "v", "", "\nleading\r\nline \x00 and \ud800 end\n"))])
    page.encode("utf-8")
    assert Page(page).texts == ["\nleading\r\nline \ufffd and \ufffd end\n"]


def test_empty_input_and_empty_article_are_pages_too() -> None:
    assert marked_html([]).endswith("</html>\n")
    page = marked_html([Annotated(Article("a", "v", "", "", language="other"))])
    assert "(no title)" in page
    assert "not in English" in page
    assert "0 mentions" in page


def test_title_attributions_are_marked_in_the_title(marked: Annotated) -> None:
    titled = replace(marked, title_attributions=(Attribution((), (), (Span("title", 0, 5),)),))
    assert re.search(r'<h2><span class="content"[^>]*>Orbit</span> closing\?</h2>', marked_html([titled]))


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span("text", min(ends), max(ends)))
CHARACTERS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=80, deadline=None)
@given(text=CHARACTERS, content=st.lists(SPANS, max_size=3), source=st.lists(SPANS, max_size=2), at=SPANS)
def test_any_text_with_any_spans_is_kept(text: str, content: list[Span], source: list[Span], at: Span) -> None:
    attribution = Attribution(tuple(source), (), tuple(content))
    mention = Mention("1" * 12, "a", (at,), "x")
    page = Page(marked_html([Annotated(Article("a", "v", "", text), (attribution,), (), (mention,))]))
    assert page.texts == [text]
    assert page.open == []
