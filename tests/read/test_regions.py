"""What is recognised as which part of an article, and that body text is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Region, Span
from claims.read.regions import layout, regions

BODY = "The harbour will close in May, two port officials said on Monday."


def parts(text: str, title: str = "") -> list[tuple[str, str]]:
    return [
        (r.kind, (title if r.span.part == "title" else text)[r.span.start : r.span.end]) for r in regions(title, text)
    ]


def kinds(text: str, title: str = "") -> list[str]:
    return [kind for kind, _ in parts(text, title)]


def test_title_apart_from_the_text_is_a_region_of_its_own_part():
    assert regions("Harbour to Close", BODY)[0] == Region("title", Span("title", 0, 16))
    assert regions("A headline is an article too", "") == (Region("title", Span("title", 0, 28)),)


def test_title_that_begins_the_text_lies_in_the_text():
    assert parts(f"HARBOUR TO CLOSE.\n\n{BODY}", "Harbour to close") == [
        ("title", "HARBOUR TO CLOSE."),
        ("body", BODY),
    ]
    assert parts(f"Harbour to close;\nOfficials silent.\n{BODY}", "Harbour to close; officials silent")[0] == (
        "title",
        "Harbour to close;\nOfficials silent.",
    )


def test_doubled_name_and_date_are_a_byline():
    found = layout("", f"J. Doe\nJ. Doe\n8:30 am on Jun 18, 2013\n\n{BODY}")
    assert [r.kind for r in found.regions] == ["byline", "byline", "byline", "body"]
    assert found.byline.author == "J. Doe"
    assert found.byline.published.iso() == "2013-06-18T08:30"


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("By Jane Doe", "Jane Doe", None),
        ("By JANE DOE and JOHN VAN DER ROE", "JANE DOE and JOHN VAN DER ROE", None),
        ("By Jane Doe, Staff Writer", "Jane Doe", None),
        ("Posted by Jane Doe on June 18, 2013", "Jane Doe", "2013-06-18"),
        ("Jane Doe | June 18, 2013 8:30 am", "Jane Doe", "2013-06-18T08:30"),
        ("By Example News Staff", "Example News Staff", None),
        ("Published: June 18, 2013", "", "2013-06-18"),
        ("2013-06-18 08:30", "", "2013-06-18T08:30"),
    ],
)
def test_bylines(line, author, published):
    found = layout("", f"{line}\n\n{BODY}")
    assert [r.kind for r in found.regions] == ["byline", "body"]
    assert found.byline.author == author
    assert (found.byline.published and found.byline.published.iso()) == published


@pytest.mark.parametrize(
    "line",
    [
        "By the time the harbour closes, the ferries will be gone.",
        "By Monday the harbour had closed.",
        "In June 2013 the harbour closed.",
        "Harbour Street",
    ],
)
def test_sentences_and_lone_names_are_no_byline(line):
    assert kinds(f"{line}\n\n{BODY}") == ["body"]


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) -",
        "(CNN) --",
        "NEW YORK —",
        "Mexico City (AFP) –",
        "DAKAR, Senegal, Jan. 3 (UPI) —",
        "NAIROBI:",
        "LONDON, 12 March 2024 -",
    ],
)
def test_dateline_stands_before_the_body(dateline):
    assert parts(f"{dateline} {BODY}") == [("dateline", dateline), ("body", BODY)]


@pytest.mark.parametrize("start", ["UPDATE: ", "BREAKING NEWS: ", "The port — ", "NASA — which never slept — "])
def test_other_openings_are_no_dateline(start):
    assert kinds(start + BODY) == ["body"]


@pytest.mark.parametrize(
    "credit",
    [
        "(Example Tech via Other Wire, image source)",
        "Source: The Example Courier",
        "h/t Example Courier",
        "Via: Other Wire",
        "(Reporting by Jane Doe; editing by John Roe)",
        "Jane Doe contributed to this report.",
        "Photo: Jane Doe/Example Agency",
    ],
)
def test_credits_at_the_foot(credit):
    assert parts(f"{BODY}\n\n{credit}") == [("body", BODY), ("credit", credit)]


def test_source_line_far_from_the_foot_is_body():
    text = f"Source: a clerk of the port.\n{BODY}" + f"\n{BODY}" * 40
    assert kinds(text) == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "Read More",
        "Related postings 相关文章:",
        "Share this",
        "Follow us on Twitter @example",
        "Sign up for our newsletter",
        "Advertisement",
        "Click here to see the pictures",
        "© 2013 Example Media. All rights reserved.",
        "Last updated 18 June 2013",
        "(English article)",
        "* * *",
    ],
)
def test_furniture(line):
    assert parts(f"{BODY}\n\n{line}\n\n{BODY}") == [("body", BODY), ("furniture", line), ("body", BODY)]


@pytest.mark.parametrize(
    "line",
    [
        "More bombing.",
        "Cole dropped out of the race on May 3, 2016.",
        "Read more books, she said.",
        "Correction: the port was closed in April, not May.",
        "Next: the minister walked into the room.",
        "Sources: two officials have said that the harbour will close.",
        "This story has been corrected to say that no talks took place.",
        "Follow the money, the auditor said.",
    ],
)
def test_short_sentences_of_the_body_are_no_furniture(line):
    assert kinds(f"{BODY}\n\n{line}\n" + f"\n{BODY}" * 20) == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "Sources say that the port authority has decided and will not reopen.",
        "Reporting in the Courier states that the cranes were sold.",
        "Reporting from the port suggests that the cranes were sold.",
        "Edited minutes show that the port authority knew.",
    ],
)
def test_sentences_at_the_foot_are_no_credit(line):
    assert kinds(f"{BODY}\n\n{line}") == ["body"]


def test_photo_line_is_a_credit_when_short_and_a_caption_when_long():
    assert kinds(f"{BODY}\n\nPhoto: Jane Doe") == ["body", "credit"]
    assert kinds(f"{BODY}\n\nPhoto: The cranes that the port sold to a northern rival in June.") == [
        "body",
        "caption",
    ]


def test_reader_comments_as_bullets_after_the_credit_line():
    text = f"{BODY}\n\n(A Tech via B Wire)\n\n  • TV\n\n    They have spammed me for years.\n\nRead More"
    assert kinds(text) == ["body", "credit", "comments", "furniture"]


@pytest.mark.parametrize("heading", ["Comments (2)", "2 Comments", "Leave a reply", "Reader comments"])
def test_reader_comments_below_their_heading(heading):
    assert kinds(f"{BODY}\n\n{heading}\n\njdoe\nThe harbour never opened, my uncle told me.\n\nroe\nIndeed.") == [
        "body",
        "comments",
    ]


def test_reader_comments_by_who_says():
    assert kinds(f"{BODY}\n\njdoe says:\nJune 18, 2013 at 9:00 am\nMy uncle told me so.") == [
        "body",
        "comments",
    ]


def test_button_for_comments_above_the_body_hides_nothing():
    assert kinds(f"Leave a reply\n\n{BODY}") == ["furniture", "body"]
    assert kinds(f"{BODY}\n\nCOMMENTS\n\n{BODY}") == ["body", "furniture", "body"]


def test_bulleted_list_of_the_body_is_no_comment():
    assert kinds(f"{BODY}\n\n• Ferries\n\n  Six of them will move north.\n\n• Cranes\n\n  Two will be sold.") == [
        "body"
    ]


def test_posts_with_signature_picture_or_handle():
    signed = "Harbour closes in May, I hear.\n\n— Jane Doe (@janedoe) June 18, 2013"
    assert parts(f"{BODY}\n\n{signed}\n\n{BODY}") == [("body", BODY), ("post", signed), ("body", BODY)]
    assert kinds(f"{BODY}\n\nGates shut. pic.twitter.com/a1B2c3") == ["body", "post"]
    assert kinds(f"{BODY}\n\n@janedoe is that so?") == ["body", "post"]


def test_captions_and_quoted_lines():
    assert kinds(f"{BODY}\n\nPhoto caption: The harbour on Monday\n\n> We will close it.") == [
        "body",
        "caption",
        "quotation",
    ]


def test_marks_of_the_format_are_kept():
    text = f"{BODY}\n\nWe will close it.\n\n{BODY}"
    mark = Region("quotation", Span("text", len(BODY) + 2, len(BODY) + 19))
    assert [r.kind for r in regions("", text, marks=[mark])] == ["body", "quotation", "body"]


PIECES = st.sampled_from(
    [
        "\n",
        "\r\n",
        " ",
        "Jane Doe",
        "By ",
        "June 18, 2013",
        "LONDON (AP) - ",
        "Read more",
        "• ",
        "Comments (2)",
        "— A (@a) May 1, 2013",
    ]
)


@given(title=st.text(max_size=20), text=st.lists(PIECES | st.text(max_size=20), max_size=15).map("".join))
def test_regions_are_in_order_apart_within_and_cover_all_words(title, text):
    last = 0
    covered = []
    for region in regions(title, text):
        if region.span.part == "title":
            assert last == 0 and region.span == Span("title", 0, len(title))
            continue
        assert last <= region.span.start < region.span.end <= len(text)
        assert text[last : region.span.start].strip() == ""
        covered.append(text[region.span.start : region.span.end])
        assert covered[-1] == covered[-1].strip()
        last = region.span.end
    assert text[last:].strip() == ""
