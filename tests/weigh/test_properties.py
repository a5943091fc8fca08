"""What must hold of the weighing whatever the story: stories are made up, and a mention added to each."""

from hypothesis import given, settings
from hypothesis import strategies as st
from story import claim_of, copied, tell, weighed

from claims.model import Mention
from claims.moments import earliest_first
from claims.trace import trace_claim

OUTLETS = [
    "Riverton Courier",
    "Harbor Ledger",
    "Valley Echo",
    "Reuters",
    "The Wall Street Journal",
    "New York Post",
]
CHAINS = [
    (),
    ("anonymous:two bankers",),
    ("anonymous:an unnamed source",),
    ("anonymous:a supplier", "outlet:Reuters"),
    ("anonymous:sources", "collective:media reports"),
    ("collective:media reports",),
    ("outlet:Riverton Courier",),
    ("outlet:Harbor Ledger",),
    ("outlet:Harbor Ledger", "outlet:Valley Echo"),
    ("person:Dana Reyes",),
    ("person:Dana Reyes", "outlet:Valley Echo"),
    ("organization:Acme",),
    ("organization:Acme China",),
    ("document:court papers",),
    ("document:an internal memo", "outlet:Reuters"),
    ("author:the author",),
]


@st.composite
def mentions(draw: st.DrawFn, *, undated: bool = True) -> Mention:
    """A mention of any sourcing, published between the first day and the thirtieth."""
    days = st.integers(0, 30) | st.none() if undated else st.integers(0, 30)
    chain = draw(st.sampled_from(CHAINS))
    sides = ["supports", "supports", "supports", "denies", "retracts", "confirms", "no_comment", "unaware"]
    toward = draw(st.sampled_from(sides)) if chain and chain[0].startswith(("person", "organ")) else ""
    return tell(draw(st.sampled_from(OUTLETS)), *chain, on=draw(days), toward=toward, hedged=draw(st.booleans()))


def stories(*, undated: bool = True) -> st.SearchStrategy[list[Mention]]:
    """One to six mentions of one claim, no two the same."""
    return st.lists(mentions(undated=undated), min_size=1, max_size=6, unique_by=lambda m: m.id)


types = st.sampled_from(["fact", "forecast"])


@settings(max_examples=150, deadline=None)
@given(stories(), types, st.data())
def test_an_echo_never_raises_confidence_or_origins(story: list[Mention], type_: str, data: st.DataObject) -> None:
    cited = data.draw(st.sampled_from(story))
    relay = (f"outlet:{cited.outlet}",)
    root = tuple(f"{s.kind}:{s.name}" for s in cited.chain)
    # Without a source, citing the outlet, telling the outlet's source as well, or the named source alone.
    ways: list[tuple[str, ...]] = [(), relay]
    if root and cited.toward == "supports":
        ways.append(root + relay)
    if cited.chain and cited.chain[0].kind in ("person", "document") and cited.toward == "supports":
        ways.append(root[:1])
    if cited.toward not in ("supports", "repeats", "confirms"):
        ways = [()]
    chain = data.draw(st.sampled_from(ways))
    echo = tell("Late Gazette", *chain, on=data.draw(st.sampled_from([40, None])), hedged=data.draw(st.booleans()))
    before, weighed_before = weighed(*story, type=type_)
    after, weighed_after = weighed(*story, echo, type=type_)
    if before.origins:  # of what nobody put about, nothing is an echo
        assert len(after.origins) <= len(before.origins)
        assert after.independent <= before.independent
        assert weighed_after.confidence <= weighed_before.confidence + 1e-9


@settings(max_examples=150, deadline=None)
@given(stories(), types, st.data())
def test_a_later_copy_without_a_source_changes_no_figure(story: list[Mention], type_: str, data: st.DataObject) -> None:
    copy = tell("Late Gazette", on=40, hedged=data.draw(st.booleans()))
    before, weighed_before = weighed(*story, type=type_)
    after, weighed_after = weighed(*story, copy, type=type_)
    if before.origins and all(m.published for m in story):
        assert (after.origins, after.independent) == (before.origins, before.independent)
        assert weighed_after.confidence == weighed_before.confidence
        assert weighed_after.interval == weighed_before.interval
        assert [(r.rule, r.value, r.spread) for r in weighed_after.reasons] == [
            (r.rule, r.value, r.spread) for r in weighed_before.reasons
        ]


@settings(max_examples=150, deadline=None)
@given(stories(undated=False), types, st.data())
def test_a_new_independent_origin_never_lowers_confidence(
    story: list[Mention], type_: str, data: st.DataObject
) -> None:
    new = (
        "person:Robin Oakes",
        "organization:Fenwick Institute",
        "document:the land register",
        "anonymous:a driver",
    )
    late = tell("Late Gazette", data.draw(st.sampled_from(new)), on=40, hedged=data.draw(st.booleans()))
    before, weighed_before = weighed(*story, type=type_)
    after, weighed_after = weighed(*story, late, type=type_)
    assert after.independent >= before.independent
    assert weighed_after.confidence >= weighed_before.confidence - 1e-9


@settings(max_examples=150, deadline=None)
@given(stories(), types, st.sampled_from([40, 15, None]))
def test_the_subjects_denial_never_raises_confidence(story: list[Mention], type_: str, on: int | None) -> None:
    denial = tell("Late Gazette", "organization:Acme", toward="denies", on=on)
    _, before = weighed(*story, type=type_)
    _, after = weighed(*story, denial, type=type_)
    assert after.confidence <= before.confidence + 1e-9


@settings(max_examples=50, deadline=None)
@given(stories(), types, st.randoms(use_true_random=False))
def test_the_order_of_mentions_does_not_matter(story: list[Mention], type_: str, random: object) -> None:
    mixed = list(story)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert weighed(*story, type=type_) == weighed(*mixed, type=type_)


@settings(max_examples=50, deadline=None)
@given(stories(), types)
def test_result_is_well_formed(story: list[Mention], type_: str) -> None:
    traced, weighing = weighed(*story, type=type_)
    low, high = weighing.interval
    assert 0.02 <= low <= weighing.confidence <= high <= 0.98
    assert weighing.word and weighing.changes
    assert traced == trace_claim(claim_of(*story, type=type_))
    ids = [o.id for o in traced.origins]
    assert len(set(ids)) == len(ids)
    assert 0 <= traced.independent <= len(ids) and bool(ids) == bool(traced.independent)
    assert {t for tie in traced.ties for t in (tie.a, tie.b)} <= set(ids)
    assert len({f.name for f in weighing.flags}) == len(weighing.flags)


@settings(max_examples=150, deadline=None)
@given(stories(), types, st.data())
def test_a_copy_never_raises_confidence_or_origins(story: list[Mention], type_: str, data: st.DataObject) -> None:
    story = list({m.article: m for m in story}.values())  # one mention at one place
    first = data.draw(st.sampled_from(story))
    chain = tuple(f"{s.kind}:{s.name}" for s in first.chain)
    # Word for word, or with the source, the relays or the hedge left out.
    kept = data.draw(st.sampled_from([chain, chain[:1], ()] if first.toward in ("supports", "repeats") else [chain]))
    on = data.draw(st.sampled_from([40, None]))
    toward = first.toward if kept else "repeats"
    again = tell("Late Gazette", *kept, on=on, toward=toward, hedged=first.hedged and data.draw(st.booleans()))
    pair = sorted((first, again), key=lambda m: (earliest_first(m.published), m.article))
    copy = copied(pair[0], pair[1], share=data.draw(st.sampled_from([0.2, 0.6, 1.0])))
    before, weighed_before = weighed(*story, type=type_)
    after, weighed_after = weighed(*story, again, type=type_, copies=(copy,))
    assert len(after.origins) <= len(before.origins)
    assert after.independent <= before.independent
    assert weighed_after.confidence <= weighed_before.confidence + 1e-9
