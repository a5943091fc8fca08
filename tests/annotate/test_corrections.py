"""Corrections in sentences of every make (`corrections.toml`): how many are right must not fall.

They were written without a look at what the annotation can do; the floors stand at what it reaches. Raise them with it.
"""

import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from newsroom import annotated, mention_at, mentions, the

from claims.annotate.takes_back import forms, taken_back
from claims.link import link_mentions
from claims.read.regions import regions
from claims.trace import trace_claim
from claims.weigh import weigh_claim

CASES = tomllib.loads(Path(__file__).with_name("corrections.toml").read_text(encoding="utf-8"))
DATA = tomllib.loads((files("claims") / "data" / "corrections.toml").read_text("utf-8"))
RIGHT = {"version": 6, "note": 7, "retracts": 9, "deletes": 4, "apology": 3, "update": 4}  # of 6, 7, 9, 4, 4 and 4
TOUCHES = 3  # of 3
NOTHING_TAKEN_BACK = 18  # of 18


def taken_back_in(case):
    """The mention that takes back the words of a case, None where none does."""
    found = mentions(case["text"], title=case.get("title", ""), outlet=case.get("outlet"))
    start = case["text"].index(case["content"])
    end = start + len(case["content"])
    held = (m for m in found if any(s.part == "text" and s.start < end and start < s.end for s in m.spans))
    return next((m for m in held if m.toward == "retracts"), None)


@pytest.fixture(scope="module")
def right():
    return Counter(case["class"] for case in CASES["case"] if taken_back_in(case) is not None)


@pytest.mark.parametrize("sort", RIGHT)
def test_corrections_take_back(right, sort):
    assert right[sort] >= RIGHT[sort]


def test_corrections_hang_on_what_they_take_back():
    count = 0
    for case in CASES["case"]:
        if "touches" in case:
            found = mentions(case["text"], title=case.get("title", ""), outlet=case.get("outlet"))
            one = taken_back_in(case)
            count += one is not None and one.answers == mention_at(case["text"], case["touches"], found).id
    assert count >= TOUCHES


def test_what_only_looks_like_a_correction_is_none():
    taken = [c["text"] for c in CASES["near"] if any(m.toward == "retracts" for m in mentions(c["text"]))]
    assert len(CASES["near"]) - len(taken) >= NOTHING_TAKEN_BACK, taken


@pytest.mark.parametrize("form", DATA["form"], ids=lambda form: form["example"])
def test_each_form_takes_back_its_example(form):
    assert taken_back(form["example"]) == form["by"]


def test_whatever_a_form_finds_holds_one_of_its_stems():
    gold = "".join(path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].glob("gold/*.txt")))
    for text in (gold, str(CASES), str(DATA)):
        for frame in forms().frames:
            for found in (m[0].lower() for m in frame.regex.finditer(text)):
                assert any(stem in found for stem in frame.stems), found


@pytest.mark.parametrize("name", ["after", "bar", "whole", "label", "fault", "desk", "misstated", "figure"])
def test_each_single_regex_finds_its_example(name):
    entry = DATA[name][0] if name == "after" else DATA[name]
    assert getattr(forms(), name).search(entry["example"])


def test_the_nouns_of_a_paper_are_plain_words():
    assert all(re.fullmatch(r"[a-z]+", noun) for key in ("paper", "own") for noun in DATA[key]["nouns"])


def test_an_article_s_own_correction_is_its_writer_s():
    found = mentions("An earlier version of this article said that Ferrow had bought the quarry.", outlet="Valley Echo")
    assert the(found, "Ferrow").kind == "author"


def test_a_retraction_by_another_outlet_is_that_outlet_s():
    one = the(mentions("The Riverton Courier has retracted its report that Harke took money."), "Harke")
    assert (one.toward, one.source.name) == ("retracts", "Riverton Courier")


@pytest.mark.parametrize(
    "text",
    [
        "The Courier refused to retract its report that Harke took money from the broker.",
        "Harke demanded that the Courier retract its report that she took money from the broker.",
        "The minister withdrew his offer to resign, his office said.",
        "This story has been updated to include a comment from Osterby.",
    ],
)
def test_no_retraction(text):
    assert all(m.toward != "retracts" for m in mentions(text))


def test_a_note_that_takes_something_back_is_no_furniture():
    text = "Ferrow has made an offer.\n\nThis article has been updated to remove a claim that Ferrow was sold."
    assert [r.kind for r in regions("", text)] == ["body"]
    text = "Ferrow has made an offer.\n\nThis article has been updated to include a comment."
    assert [r.kind for r in regions("", text)] == ["body", "furniture"]


def test_a_retraction_in_another_article_hangs_on_the_claim():
    first = annotated(
        "Lena Harke took money from the broker, two people familiar with the matter told the Riverton Courier.",
        outlet="Riverton Courier",
        published="2019-05-02",
    )
    later = annotated(
        "The Riverton Courier has retracted its report that Lena Harke took money from the broker.",
        outlet="Valley Echo",
        published="2019-05-20",
    )
    told = the(first.mentions, "broker")
    (claim,) = (c for c in link_mentions([first, later]) if any(m.id == told.id for m in c.mentions))
    assert [m.toward for m in claim.mentions if m.article == later.article.id] == ["retracts"]
    weighing = weigh_claim(claim, trace_claim(claim), as_of=later.article.published)
    assert "origin-retracted" in {flag.name for flag in weighing.flags}


def test_an_outlet_s_own_correction_touches_its_earlier_report():
    first = annotated("Ferrow has bought the quarry at Hallen.", outlet="Valley Echo", published="2019-05-02")
    later = annotated(
        "Correction: An earlier version of this article said that Ferrow had bought the quarry at Hallen.",
        outlet="Valley Echo",
        published="2019-05-03",
    )
    claims = link_mentions([first, later])
    assert len(claims) == 1
    assert [m.toward for m in claims[0].mentions] == ["repeats", "retracts"]
    weighing = weigh_claim(claims[0], trace_claim(claims[0]), as_of=later.article.published)
    assert "origin-retracted" in {flag.name for flag in weighing.flags}
