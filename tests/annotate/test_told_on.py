"""Whom "he" goes on to tell of, where the sentence before names nobody."""

import pytest
from newsroom import mentions

HOLM = "Mark Holm bought a barge in May.\n\nThe price was low.\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HOLM + "He sold it in June.", "[Mark Holm] sold it in June."),
        (HOLM + "He left on Friday.\n\nHis crew left, too.", "[Mark Holm’s] crew left, too."),
        (HOLM + "The captain was ill. He sank a ferry in June.", "He sank a ferry in June."),  # the captain, or Holm
        (HOLM + "Tom Reyes and Alan Whitby paid. Later he sold the barge again.", "Later he sold the barge again."),
        (HOLM + "Along with his crew, Tom Reyes swam ashore.", "Along with his crew, Tom Reyes swam ashore."),
        (HOLM + "He or she pays for the repairs.", "He or she pays for the repairs."),
    ],
)
def test_he_is_the_last_subject_still(text, told):
    assert told in [m.text for m in mentions(text)]
