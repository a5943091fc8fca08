"""A pronoun that goes on with a thing without a name, told of in the same sentence."""

import pytest
from newsroom import mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The boys lied about the sale, but they got nothing for it.", "[The boys] got nothing for it."),
        (
            "The ferry left the quay at noon, but it never reached Holm Island.",
            "[The ferry] never reached Holm Island.",
        ),  # the quay, for all one knows
        ("These videos fooled many, but they were removed in May.", None),
        ("While the price may be high, it is likely that the city will pay.", None),
    ],
)
def test_what_a_pronoun_goes_on_with(text, told):
    texts = [m.text for m in mentions(text)]
    if told is None:
        assert all("[The " not in one and "[These" not in one for one in texts)
    else:
        assert told in texts
