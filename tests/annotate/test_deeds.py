"""What looks like an answer and is a deed."""

import pytest
from newsroom import mentions


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court of Velora refused to reinstate the voter law on Monday.",
        "Acme Foods refused to pay the fine for its Leeds plant.",
        "The city of Harlow declined to renew the lease of the market hall.",
    ],
)
def test_who_refuses_to_do_something_keeps_no_answer_back(text):
    found = mentions(text)
    assert [m.stance for m in found] == ["asserts"]
    assert all(m.response is None and m.source is None for m in found)


@pytest.mark.parametrize(
    "answer",
    [
        "Acme Foods declined to discuss the talks.",
        "Acme Foods refused to name the buyer.",
        "A spokesman for Acme Foods declined to take questions.",
        "Acme Foods declined to say whether it would sell.",
    ],
)
def test_who_refuses_to_tell_gives_no_comment(answer):
    found = mentions(f"Acme Foods is in talks to sell its Leeds plant, two bankers said. {answer}")
    assert [m.response for m in found] == [None, "no_comment"]
