"""JSON lines: every way in which a line can be wrong is told with its number, and the next line is read."""

from __future__ import annotations

import json

import pytest

from claims.read.jsonl import jsonl_drafts


def drafts(*lines: str | bytes):
    problems: list[str] = []
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    found = list(jsonl_drafts(list(enumerate(raw, 1)), "x.jsonl", lambda p: problems.append(f"{p.level}: {p}")))
    return found, problems


GOOD = '{"text": "Prices rose."}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": ', "not valid JSON: Expecting value at column"),
        ("[1]", "a list, not a JSON object"),
        ("7", "a number, not a JSON object"),
        ('{"text": 7}', '"text" is a number, not a string'),
        ('{"text": "", "title": null}', 'neither "text" nor "title" holds any words'),
        ('{"n": ' + "9" * 5000 + "}", "too many digits"),
        ("[" * 100_000, "not valid JSON: nested too deep"),
        (b"\xff\xfe{\x00", "not a line of UTF-8 text"),
    ],
)
def test_broken_line_three_is_told_and_the_rest_is_read(line, message):
    found, problems = drafts(GOOD, GOOD, line, GOOD)
    assert len(found) == 3
    assert len(problems) == 1
    assert problems[0].startswith("error: x.jsonl:3: ")
    assert message in problems[0]


@pytest.mark.parametrize("key", ["title", "url", "outlet", "author", "published"])
def test_value_of_wrong_type_is_left_out_with_a_warning(key):
    found, problems = drafts(json.dumps({"text": "Prices rose.", key: {"a": 1}}))
    assert len(found) == 1
    assert problems == [f'warning: x.jsonl:1: "{key}" is an object, not a string; left out']


def test_text_is_untouched_and_a_headline_is_an_article():
    found, problems = drafts(json.dumps({"text": "  Prices\r\nrose. \n"}), '{"title": "Prices rise", "text": ""}')
    assert found[0].text == "  Prices\r\nrose. \n"
    assert (found[1].title, found[1].text) == ("Prices rise", "")
    assert not problems


def test_other_keys_ride_along_and_date_stands_in_for_published():
    line = {
        "id": 12,
        "text": "x y",
        "date": "2013-06-18",
        "author": ["A B", "C D"],
        "tags": ["é", {"a": 1.5}],
    }
    found, _ = drafts(json.dumps(line))
    assert (found[0].id, found[0].published, found[0].author) == ("12", "2013-06-18", "A B, C D")
    assert found[0].extra == (("tags", '["é",{"a":1.5}]'),)
    both, _ = drafts('{"text": "x y", "date": "2012", "published": "2013"}')
    assert (both[0].published, both[0].extra) == ("2013", (("date", '"2012"'),))


def test_broken_utf8_in_a_line_is_a_warning():
    found, problems = drafts(b'{"text": "caf\xe9"}')
    assert found[0].text == "caf\ufffd"
    assert problems[0].startswith("warning: x.jsonl:1: broken UTF-8")


def test_many_bad_lines_are_told_as_one_number():
    _, problems = drafts(*["["] * 100)
    assert len(problems) == 21
    assert problems[-1] == "error: x.jsonl: 80 more lines could not be read"
