"""Whether a word stands in somebody's own words: straight and curly marks, two apostrophes, single ones."""

import pytest
from newsroom import mentions

from claims.annotate.docs import read_doc
from claims.annotate.language import load_model
from claims.annotate.quotation import in_quotation


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We sold it,” said Holm.", True),
        ("Holm sold the barge.", False),
        ('"It was late," said Holm. "We sold it.', True),  # goes on in the next paragraph
        ('We sold it." Holm then left the hall.', True),  # began in the one before
        ('"It was late," said Holm, who sold it. "We paid', False),
        ("''It was late,'' Mr. Holm said. ''We sold it.''", True),
        ("''It was late,'' said Mr. Holm, who sold the barge.", False),
        ("'We sold it,' said Holm.", True),
        ("Holm sold the boys' barge, built in the '90s.", False),
        ("“It was late. We sold it.", True),
    ],
)
def test_whether_somebody_says_it(text, quoted):
    doc = read_doc(load_model()(text))
    assert in_quotation(next(t for t in doc.tokens if t.text == "sold")) is quoted


def test_he_in_a_quotation_left_open_is_not_the_speaker():
    text = (
        "Mark Holm wrote to Tom Reyes in May.\n\n''If he sank the barge, that is bad,'' Mr. Holm said. "
        "''He always denied it.''"
    )
    texts = " ".join(m.text for m in mentions(text))
    assert "[Tom Reyes] always denied it" in texts
    assert "[Mark Holm] sank" not in texts
