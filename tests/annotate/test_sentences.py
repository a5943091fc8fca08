"""Where sentences lie."""

from __future__ import annotations

import pytest

from claims.annotate.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("   \n ", 0),
        ("One only", 1),
        ("It rose. It fell.", 2),
        ("“It rose.” She left.", 2),
        ("The U.S. Navy came.", 1),
        ("Gen. Marsh left. Calder & Co. Partners stayed.", 2),
        ("A headline\n\nA first line\nthat is wrapped.", 2),
        ("Really? Yes! So it is…", 3),
    ],
)
def test_number_of_sentences(text: str, number: int) -> None:
    found = sentences(text)
    assert len(found) == number
    assert all(0 <= s < e <= len(text) and text[s:e] == text[s:e].strip() for s, e in found)


def test_sentence_of_a_character() -> None:
    found = sentences("It rose. It fell. It rose.")
    assert [sentence_at(found, at) for at in (0, 7, 9, 18, 25)] == [0, 0, 1, 2, 2]
    assert sentence_at((), 3) == 0
