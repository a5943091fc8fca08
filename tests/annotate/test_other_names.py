"""Names as an article gives them: in pieces, in short, as letters, under another name; and what sort each is."""

import pytest
from newsroom import mentions, the


def source(text: str, *words: str):
    return the(mentions(text), *words).source


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The Harbour Office of Lower Eastmere (HOLE) said the quay was closed. HOLE said it would open in May.",
            id="letters in brackets",
        ),
        pytest.param(
            "Orbisel, formerly known as Norton Cable, said the quay was closed. Orbisel said it would open in May.",
            id="formerly known as",
        ),
        pytest.param(
            "Hengmao Trading, which also goes by the name Ninefold, said the quay was closed. "
            "Ninefold said it would open in May.",
            id="also goes by",
        ),
        pytest.param(
            "Velmont Semiconductor said the quay was closed. A Velmont spokesman said it would open in May.",
            id="its trade left out",
        ),
        pytest.param(
            "Farm Minister Ruben Okafor-Lind said the quay was closed. Okafor-Lind said it would open in May.",
            id="a double surname",
        ),
    ],
)
def test_two_names_of_one_source(text):
    assert source(text, "quay was closed").id == source(text, "open in May").id


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Belvane Brazil said the quay was closed. Belvane said it would open in May.", id="a country's branch"
        ),
        pytest.param(
            "Hubert Lasker founded Lasker Optics. Lasker Optics said the quay was closed. "
            "Mr. Lasker said it would open in May.",
            id="a founder and his company",
        ),
        pytest.param(
            "Ida Moe said the quay was closed. Her brother Jon Moe said it would open in May.", id="one family name"
        ),
    ],
)
def test_two_sources_whose_names_are_alike(text):
    assert source(text, "quay was closed").id != source(text, "open in May").id


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ferrowave said it had found a fault in the pump.", "organization"),
        ("The map maker Wayfold said the pump had a fault.", "organization"),
        ("The union leader Bert Olney said the pump had a fault.", "person"),
        ("The sports paper La Zanca said the pump had a fault.", "outlet"),
    ],
)
def test_what_a_name_is_shows_beside_it(text, kind):
    assert the(mentions(text), "fault").kind == kind
