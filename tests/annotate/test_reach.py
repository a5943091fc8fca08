"""How far a content may lie from its source and cue."""

import pytest

from claims.annotate.extract import load_extractor


def contents(text: str) -> list[str]:
    [read] = load_extractor()([text])
    return [" … ".join(text[s:e] for s, e in (*raw.content, *raw.further)) for raw in read.attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mr. Berg told Mr. Holm that the inquiry would go on.", "that the inquiry would go on"),
        ("Holm told Gov. Smith that the plant would close.", "that the plant would close"),
        ("Holm said in St. Louis that the plant would close.", "that the plant would close"),
        ("Holm told U.S. Senators that the plant would close in May.", "that the plant would close in May"),
        ("Reyes asked Dr. Lee whether the mill was safe.", "whether the mill was safe"),
    ],
)
def test_an_abbreviation_ends_no_sentence(text, content):
    assert contents(text) == [content]


def test_what_the_next_sentence_states_nobody_is_cited_for():
    assert all(
        "harbor" not in content for content in contents("Holm said the mill was closed. The harbor has three cranes.")
    )


def test_a_quotation_may_go_on_behind_its_speaker():
    found = contents("“The mill is closed,” Holm said. “The harbor has three cranes.”")
    assert any("mill" in content for content in found)
    assert any("harbor" in content for content in found)


def test_nobody_is_named_over_the_end_of_a_sentence():
    text = '"My client denies every charge," said Reyes\'s lawyer, Ida Moe. Tom Reyes was arrested in May.'
    [read] = load_extractor()([text])
    assert [text[s:e] for raw in read.attributions for s, e in raw.source] == ["Reyes's lawyer, Ida Moe"]


def test_in_an_idiom_nobody_says_anything():
    assert contents("That said, Holm has a habit of opening too many shops.") == []
    assert contents("Having said that, Holm sold the mill.") == []
    assert contents("That was so, Holm said, and he sold the mill.") != []


def test_a_quotation_with_a_speaker_of_its_own_is_not_the_last_speakers():
    text = "Ida Moe, the founder, laughed and declined to comment. “We never do,” an Acme spokesman wrote back."
    [read] = load_extractor()([text])
    moe = [raw for raw in read.attributions if any("Moe" in text[s:e] for s, e in raw.source)]
    assert moe
    assert not any("We never" in text[s:e] for raw in moe for s, e in (*raw.content, *raw.further))


def test_who_is_accused_stays_in_what_he_is_accused_of():
    text = "Ostrel Freight accused of using stolen lorries in the north"
    [read] = load_extractor()([text])
    assert all(not raw.source or "Ostrel" in text[slice(*raw.content[0])] for raw in read.attributions)
