"""Attributions within contents, from an extractor made by hand: what is mended in the outer one loses no inner one."""

import newsroom
import pytest
from newsroom import mentions

from claims.annotate import annotate_articles
from claims.annotate.extract import RawAttribution, Reading

OUTER = "The Ledger reported, citing two bankers, that Mara Holm said the port would close for good before the winter."
INNER = "Mara Holm said the port would close for good before the winter"


class ByHand:
    """Finds the attribution of two sentences; in the outer one, its content begins too early."""

    stamp = "by hand"

    def __call__(self, texts):
        return [Reading(self.found(text), self.names(text)) for text in texts]

    def names(self, text):
        start = text.find("Mara Holm")
        return () if start < 0 else ((start, start + len("Mara Holm"), "PERSON"),)

    def found(self, text):
        def at(words):
            return ((text.index(words), text.index(words) + len(words)),)

        if text == OUTER:
            content = OUTER[OUTER.index("citing") : -1]
            return (RawAttribution(at("The Ledger"), at("reported"), at(content)),)
        if INNER in text:
            return (RawAttribution(at("Mara Holm"), at("said"), at("the port would close for good before the winter")),)
        return ()


def test_a_content_that_is_cut_keeps_what_is_told_within_it():
    [found] = annotate_articles([newsroom.article(OUTER)], extractor=ByHand())
    [mention] = [m for m in found.mentions if "port" in m.text]
    assert mention.text == "The port would close for good before the winter."
    assert [step.name for step in mention.chain] == ["Mara Holm", "two bankers", "Ledger"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("“Officials said the mill,” Ida Brandt added, “will close in May.”", ["Officials", "Ida Brandt"]),
        ("“Bankers say the port,” Ida Brandt told the Ledger, “will be sold.”", ["Bankers", "Ida Brandt", "Ledger"]),
    ],
)
def test_a_quotation_in_two_pieces_holds_no_words_of_its_speaker(text, chain):
    (found,) = mentions(text)
    assert [step.name for step in found.chain] == chain
    assert "added" not in found.text
    assert "told" not in found.text
