"""For whom or what a pronoun stands: odds over what stands around it."""

import pytest
from newsroom import mentions

from claims.annotate import prepared
from claims.annotate.identity import identities
from claims.annotate.meant import Meant, is_pronoun
from claims.model import Article


def read(text: str, **options) -> tuple[Meant, list]:
    """The pronouns of a text, and where they are."""
    [(_, (cut, docs, found, _))] = prepared([Article(id="one", version="one", title="", text=text)])
    who = identities(docs, [i for i, p in enumerate(cut) if p.region in {"title", "caption"}])
    meant = Meant(docs, who, [one.attributions for one in found], **options)
    return meant, [(t, p) for p, doc in enumerate(docs) for t in doc.tokens if is_pronoun(t)]


STORY = (
    "Greta Lund founded Marrow Mills in Tavik. She sold it to two cousins.\n\n"
    "They closed the mill in May, said Otto Renn, a banker. He called her a friend of his."
)


def test_odds_sum_up_to_one():
    meant, pronouns = read(STORY)
    assert len(pronouns) == 6
    for token, passage in pronouns:
        odds = meant.odds(token, passage)
        assert odds.nothing + sum(p for p, _ in odds.referents) == pytest.approx(1)


def test_it_does_not_matter_in_which_order_it_is_asked():
    first, pronouns = read(STORY)
    last, _ = read(STORY)
    told = [first.odds(token, passage).best for token, passage in pronouns]
    back = [last.odds(*last_one).best for last_one in reversed(pronouns)]
    keys = [(round(p, 9), one.key if one else None) for p, one in told]
    assert keys == [(round(p, 9), one.key if one else None) for p, one in reversed(back)]


def test_a_noun_is_not_meant_by_a_pronoun_of_its_own_phrase():
    meant, pronouns = read("Otto Renn met a friend of his in Tavik.")
    [(his, passage)] = pronouns
    assert ("noun", "friend") not in {one.key for _, one in meant.odds(his, passage).referents}


def test_what_is_known_goes_before_what_is_likely():
    text = "Otto Renn met Karl Moss. He paid. He left the town."
    _, pronouns = read(text)
    (first, _), (second, passage) = pronouns
    known = {(0, first.i): ("name", "Karl Moss")}
    chain, _ = read(text, known=known)
    chain.read_to(second, passage)
    possible = chain.possible(second, passage)
    assert possible.referents[0].name == "Karl Moss"  # whom the last "he" stood for is the nearest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ida Brandt left the yard in May. The council paid for her trip.",
            "The council paid for [Ida Brandt’s] trip.",
        ),
        ("Two guards stood at the gate. They had slept in the yard.", "[Two guards] had slept in the yard."),
        ("Aron Vik lives in Tavik. He's the owner of two boats.", "[Aron Vik] is the owner of two boats."),
        ("Aron Vik owns two boats. He says he sold his third.", "[Aron Vik] sold his third."),
    ],
)
def test_a_claim_names_what_its_pronouns_stand_for(text, told):
    assert told in [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tern Motors left the town. It hailed in Tavik for two days.",
        "Greta Moll and Ida Strand met in Tavik. Later she paid for the trip.",
        "He or she pays for the damage to the boats.",
    ],
)
def test_what_is_not_sure_stays(text):
    assert not any(" [" in m.text or m.text.startswith("[") for m in mentions(text))


def test_her_before_a_noun_is_a_possessive():
    text = "Elaine Croft spoke of a quarrel. The mayor, Gary Pohl, called her account “pure invention”."
    told = [m.text for m in mentions(text) if "account" in m.text]
    assert told and not any("[Elaine Croft] account" in one for one in told)
