"""Markdown: front matter in all its states, and text without markup."""

from __future__ import annotations

import pytest

from claims.read.markdown import markdown_draft, rendered


def draft(source: str):
    problems: list[str] = []
    return markdown_draft(source, "x.md", lambda p: problems.append(str(p))), problems


def test_front_matter_gives_the_fields_as_strings():
    matter = "title: Prices rise\npublished: 2013-06-18\nauthor: [A B, C D]\nid: 007\nstory: harbour"
    source = f"---\n{matter}\n---\nThey rose.\n"
    found, problems = draft(source)
    assert (found.title, found.published, found.author, found.id) == (
        "Prices rise",
        "2013-06-18",
        "A B, C D",
        "007",
    )
    assert found.extra == (("story", '"harbour"'),)
    assert found.text == "They rose."
    assert not problems


def test_colon_in_a_title_breaks_yaml_but_not_the_reading():
    found, problems = draft("---\ntitle: Prices: a rise\noutlet: Post\n---\nThey rose.")
    assert (found.title, found.outlet, found.text) == ("Prices: a rise", "Post", "They rose.")
    assert problems[0].startswith("x.md:2: front matter is not valid YAML")


@pytest.mark.parametrize(
    "matter",
    ["- a\n- b", "a: &a [x]\nb: [*a, *a]", "{" * 3000, "[[[", "a\x01b"],
    ids=["list", "alias", "deep", "open", "control"],
)
def test_other_front_matter_is_told_and_read_around(matter):
    found, problems = draft(f"---\n{matter}\n---\nThey rose.")
    assert "They rose." in found.text
    assert len(problems) == 1


def test_front_matter_without_end_is_text_and_a_rule_is_no_front_matter():
    found, problems = draft("---\ntitle: Prices\n\nThey rose.")
    assert "They rose." in found.text
    assert "not closed" in problems[0]
    assert draft("---\n\nThey rose.")[1] == []


def test_first_level_heading_is_the_title_where_none_is_given():
    assert draft("# Prices *rise*\n\nThey rose.")[0].title == "Prices rise"
    assert draft("---\ntitle: Rents\n---\n# Prices rise\n\nThey rose.")[0].title == "Rents"
    assert draft("They rose.\n\n# Prices rise")[0].title == ""


def test_markup_is_gone_and_quotes_and_images_are_marked():
    text, marks, _ = rendered(
        "A [link](http://x.org), *two*\nlines and `code`.\n\n> Quoted.\n>\n> Twice.\n\n![Cranes](c.png)\n\n"
        "<b>Gone</b>\n\n- One\n- Two\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )
    assert text == "A link, two lines and code.\n\nQuoted.\n\nTwice.\n\nCranes\n\nGone\n\nOne\n\nTwo\n\na\tb\n\n1\t2"
    assert [(m.kind, text[m.span.start : m.span.end]) for m in marks] == [
        ("quotation", "Quoted."),
        ("quotation", "Twice."),
        ("caption", "Cranes"),
    ]


def test_html_blocks_are_dropped():
    assert rendered("<div>\nGone\n</div>\n\nStays.")[0] == "Stays."
