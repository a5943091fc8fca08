"""Articles that tell of a claim only that it is denied."""

import pytest

from claims.annotate import annotate_articles
from claims.check.denials import only_denied
from claims.model import Article
from claims.read.regions import regions
from claims.text import short_hash


def denied(claim: str, text: str) -> str:
    name = short_hash(text)
    [one] = annotate_articles([Article(name, name, "", text, regions=regions("", text))])
    return only_denied(claim, one.mentions)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Idris Konte went on strike", "Idris Konte denied that he had ever gone on strike."),
        ("Idris Konte refused to train", '"I never refused to train," Idris Konte said in a video on Monday.'),
    ],
)
def test_what_is_only_denied_is_denied(claim, text):
    assert denied(claim, text)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Idris Konte went on strike",
            "Idris Konte went on strike on Monday, the club said. Konte denied that he went on strike.",
        ),
        ("Idris Konte went on strike", "Idris Konte denied that he had bought a house in Madrid."),
        ("Idris Konte went on strike", "Idris Konte went on strike on Monday, the club said."),
    ],
)
def test_what_is_told_as_well_or_is_another_matter_is_not(claim, text):
    assert not denied(claim, text)
