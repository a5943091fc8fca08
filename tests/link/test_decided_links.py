"""What a person joins or splits, what is only suggested, and the evidence that links keep."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st
from making import articles, day, linked, mention, said_by, together

from claims.decisions import Linking
from claims.link import Score, link_mentions
from claims.link.bonds import Bonds
from claims.model import Claim, Mention
from claims.moments import moment_of

MILL = mention("a", "Harrow will close its bakery in Leeds", primary=True, about=("Harrow",), published=day(1))
AGAIN = mention("b", "Harrow is to close its Leeds bakery", primary=True, about=("Harrow",), published=day(2))
OVENS = mention("c", "The ovens of the northern site go cold in June", primary=True, published=day(3))
OTHER = mention("d", "Tallow hires a new chief accountant", primary=True, about=("Tallow",), published=day(3))


def decide(kind: Literal["join", "split"], *mentions: Mention, note: str = "") -> Linking:
    on = moment_of(datetime(2026, 3, 4), "day")
    return Linking(kind=kind, claims=tuple(m.id[:8] for m in mentions), by="N. Okafor", on=on, note=note)


def claims_of(*mentions: Mention, decisions: tuple[Linking, ...]) -> list[Claim]:
    return link_mentions(articles(mentions), decisions=decisions)


def test_what_is_joined_is_one_claim_with_all_that_each_had() -> None:
    assert together(linked(MILL, AGAIN, OVENS), MILL, AGAIN) and len(linked(MILL, AGAIN, OVENS)) == 2
    (claim,) = claims_of(MILL, AGAIN, OVENS, decisions=(decide("join", AGAIN, OVENS, note="the same site"),))
    assert len(claim.mentions) == 3
    (link,) = [link for link in claim.links if link.how == "decided"]
    assert link.reasons == ("decided by N. Okafor, 2026-03-04", "the same site")
    assert {link.a, link.b} == {AGAIN.id, OVENS.id}


def test_a_joined_claim_is_still_found_by_the_ids_it_had() -> None:
    before = linked(MILL, AGAIN, OVENS)
    for named in (MILL, AGAIN):
        (claim,) = claims_of(MILL, AGAIN, OVENS, decisions=(decide("join", named, OVENS),))
        assert {claim.id, *claim.formerly} >= {c.id for c in before}
    assert [c.formerly for c in linked(OVENS)] == [()]


def test_what_is_split_stays_apart_however_alike() -> None:
    twin = mention("e", MILL.text, primary=True, about=("Harrow",), published=day(4))
    claims = claims_of(MILL, twin, decisions=(decide("split", MILL, twin),))
    assert len(claims) == 2
    assert [c.suggested for c in claims] == [(), ()]


def test_a_third_goes_with_one_of_those_split() -> None:
    claims = claims_of(MILL, AGAIN, OVENS, decisions=(decide("join", MILL, OVENS), decide("split", OVENS, AGAIN)))
    assert together(claims, MILL, OVENS)
    assert not together(claims, MILL, AGAIN)  # what is split from OVENS is split from all of its claim


def test_an_opinion_and_an_answer_can_be_joined_and_split() -> None:
    view = mention("e", "The closure is a shame for Leeds", type="opinion")
    silent = mention("a", "Harrow declined to comment", at=90, stance="no_comment", response="no_comment",
                     answers=MILL.id, **said_by("Harrow"))  # fmt: skip
    assert together(claims_of(MILL, view, decisions=(decide("join", view, MILL),)), view, MILL)
    assert together(claims_of(MILL, OTHER, silent, decisions=()), silent, MILL)
    claims = claims_of(MILL, OTHER, silent, decisions=(decide("split", silent, MILL), decide("join", silent, OTHER)))
    assert together(claims, silent, OTHER)
    assert not together(claims, silent, MILL)


def test_a_decision_on_what_is_not_there_changes_nothing() -> None:
    gone = mention("z", "Nobody told this")
    assert claims_of(MILL, AGAIN, decisions=(decide("join", MILL, gone),)) == linked(MILL, AGAIN)


def test_links_of_likeness_keep_score_and_reasons() -> None:
    (claim,) = linked(MILL, AGAIN)
    (link,) = claim.links
    assert (link.a, link.b) == tuple(sorted((MILL.id, AGAIN.id)))
    assert link.how == "likeness" and link.score is not None and link.score >= 0.28
    assert any(reason.startswith("share") for reason in link.reasons)


def test_an_answer_is_linked_as_an_answer() -> None:
    silent = mention("a", "Harrow declined to comment", at=90, stance="no_comment", response="no_comment",
                     answers=MILL.id, **said_by("Harrow"))  # fmt: skip
    (claim,) = linked(MILL, silent)
    assert [(link.how, link.score) for link in claim.links] == [("answer", None)]


def test_what_is_nearly_alike_is_suggested_and_nothing_else() -> None:
    def scorer(value: float):
        return lambda features, contexts: lambda a, b: Score(value, ("made so",))

    for value, number, suggested in ((0.6, 1, 0), (0.45, 2, 1), (0.3, 2, 0)):
        claims = link_mentions(articles([MILL, AGAIN]), make_scorer=scorer(value), threshold=0.5)
        assert len(claims) == number
        assert {len(c.suggested) for c in claims} == {suggested}
    (link,) = link_mentions(articles([MILL, AGAIN]), make_scorer=scorer(0.45), threshold=0.5)[0].suggested
    assert (link.how, link.score, link.reasons) == ("suggested", 0.45, ("made so",))
    assert {link.a, link.b} == {MILL.id, AGAIN.id}


def test_nothing_is_inherited_over_a_suggested_link() -> None:
    from claims.trace import trace_claim
    from claims.weigh import weigh_claim

    denial = mention("b", AGAIN.text, primary=True, about=("Harrow",), published=day(2), stance="denies",
                     response="denies", **said_by("Harrow"))  # fmt: skip

    def near(features, contexts):
        return lambda a, b: Score(0.25)

    claims = link_mentions(articles([MILL, denial]), make_scorer=near)
    alone = link_mentions(articles([MILL]))
    kept = next(c for c in claims if c.mentions[0].id == MILL.id)
    assert kept.suggested and kept.mentions == alone[0].mentions
    assert trace_claim(kept) == trace_claim(alone[0])
    assert weigh_claim(kept, trace_claim(kept), as_of=None) == weigh_claim(alone[0], trace_claim(alone[0]), as_of=None)


def test_two_claims_of_one_article_are_not_suggested() -> None:
    again = mention("a", AGAIN.text, at=200, about=("Harrow",), published=day(1))

    def near(features, contexts):
        return lambda a, b: Score(0.25)

    assert [c.suggested for c in link_mentions(articles([MILL, again]), make_scorer=near)] == [(), ()]


IDS = [f"{n:02x}" * 6 for n in range(6)]
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda p: p[0] != p[1]), max_size=6)


@given(PAIRS, PAIRS)
def test_what_was_parted_is_never_in_one_bloc(apart: list[tuple[str, str]], together: list[tuple[str, str]]) -> None:
    bonds = Bonds()
    for a, b in apart:
        bonds.part(a, b)
    for a, b in together:
        assert bonds.join(a, b) == (bonds.bloc(a) == bonds.bloc(b))
    assert all(bonds.bloc(a) != bonds.bloc(b) and bonds.parted(a, b) for a, b in apart)
    assert all(bonds.bloc(i) <= i for i in IDS)


WORDS = ["Harrow", "Leeds", "York", "bakery", "close", "open", "buy", "merger", "400"]


@st.composite
def _stories(draw: st.DrawFn) -> tuple[list[Mention], list[Linking]]:
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6), min_size=2, max_size=8))
    mentions = [
        mention(f"x{n % 4}", "the " + " ".join(words), at=n * 90, primary=draw(st.booleans()))
        for n, words in enumerate(texts)
    ]
    pairs = [(mentions[0], mentions[-1])]
    return mentions, [decide(draw(st.sampled_from(["join", "split"])), *pair) for pair in pairs]


@settings(max_examples=40, deadline=None)
@given(_stories(), st.randoms(use_true_random=False))
def test_decisions_hold_in_any_order_and_each_mention_has_one_claim(story, chance) -> None:
    mentions, decisions = story
    claims = link_mentions(articles(mentions), decisions=decisions)
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    assert link_mentions(articles(shuffled), decisions=decisions) == claims
    assert together(claims, mentions[0], mentions[-1]) == (decisions[0].kind == "join")
    placed = [m.id for c in claims for m in c.mentions]
    assert sorted(placed) == sorted(m.id for m in mentions)
    for claim in claims:
        own, reached = {m.id for m in claim.mentions}, {claim.id}
        for _ in claim.links:
            reached |= {i for link in claim.links if {link.a, link.b} & reached for i in (link.a, link.b)}
        assert reached == own  # a way over links leads from each mention to each other
        assert all((link.a in own) != (link.b in own) for link in claim.suggested)
