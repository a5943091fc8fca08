"""A medium takes back a report of which it tells only about whom it was: which claim of the folder that is."""

import pytest
from making import articles, day, mention, said_by, together, toward

from claims.link import link_mentions

REPORT = mention(
    "a", "Acme will close its mill in Tarn.", outlet="The Courier", about=("Acme",), published=day(2), primary=True
)
BESIDE = mention("a", "Acme hired a new driver in May.", at=60, outlet="The Courier", about=("Acme",), published=day(2))
OTHER = mention("b", "Acme has built a ferry for Lund.", outlet="The Post", about=("Acme",), published=day(2))


def retraction(article="c", *, about="Acme", on=5, name="Courier"):
    text = f"The {name} retracted its report on {about}."
    fields = said_by(name, "outlet", cue="")
    return mention(article, text, about=(name, about), toward="retracts", published=day(on), outlet="Echo", **fields)


def test_it_goes_to_the_claim_that_the_medium_told_of_them():
    taken = retraction()
    claims = link_mentions(articles([REPORT, OTHER, taken]))
    assert together(claims, REPORT, taken)
    assert toward(claims, taken) == "retracts"


def test_of_several_claims_it_goes_to_the_main_one():
    taken = retraction()
    assert together(link_mentions(articles([BESIDE, REPORT, OTHER, taken])), REPORT, taken)


def test_the_link_tells_why():
    taken = retraction()
    (claim,) = (c for c in link_mentions(articles([REPORT, OTHER, taken])) if taken.id in {m.id for m in c.mentions})
    assert [link.reasons for link in claim.links] == [
        ("the one claim of that medium's about them that it can take back",)
    ]


@pytest.mark.parametrize(
    "taken",
    [
        pytest.param(retraction(about="Ferrow"), id="about somebody else"),
        pytest.param(retraction(on=1), id="before the report"),
        pytest.param(retraction(name="Herald"), id="by another medium"),
    ],
)
def test_what_does_not_fit_stays_by_itself(taken):
    claims = link_mentions(articles([REPORT, OTHER, taken]))
    assert not together(claims, REPORT, taken)
    assert not together(claims, OTHER, taken)
    assert any({m.id for m in c.mentions} == {taken.id} for c in claims)
