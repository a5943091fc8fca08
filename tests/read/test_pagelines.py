"""The list of page lines: each entry matches its own example and is what decides on it."""

from __future__ import annotations

import time

import pytest

from claims.read.pagelines import LONGEST, page_line, page_lines


@pytest.mark.parametrize("entry", page_lines(), ids=lambda entry: entry.example)
def test_each_example_is_of_its_kind(entry):
    assert page_line(entry.example, at_end=True) == entry.kind
    assert entry.place == "end" or page_line(entry.example, at_end=False) == entry.kind


def test_no_pattern_is_slow():
    start = time.process_time()
    for piece in (
        "a",
        "a ",
        "a.",
        "a via ",
        "watch the ",
        "(c) ",
        "by ",
        "photo: ",
        "-",
        "1",
        "'",
        "share this ",
    ):
        page_line((piece * LONGEST)[:LONGEST], at_end=True)
    assert time.process_time() - start < 1
