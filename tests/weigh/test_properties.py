"""What must hold of the weighing whatever the story: stories are made up, and a mention added to each."""

import random
from dataclasses import replace

from generated import LATE, Told, stories
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from story import copied, day, tell, weighed

from claims.decisions import Answer
from claims.model import Mention
from claims.moments import earliest_first

GAZETTE = "Late Gazette"


def chain_of(mention: Mention) -> tuple[str, ...]:
    return tuple(f"{step.kind}:{step.name}" for step in mention.chain)


@settings(max_examples=300, deadline=None)
@given(stories(), st.data())
def test_an_echo_never_raises_confidence_or_origins(story: Told, data: st.DataObject) -> None:
    cited = data.draw(st.sampled_from(story.mentions))
    relay = (f"outlet:{cited.outlet}",) if cited.outlet else ()
    root = chain_of(cited)
    # Without a source, citing the outlet, telling the outlet's source as well, or the named source alone.
    ways: list[tuple[str, ...]] = [(), relay]
    if root and relay and cited.toward == "supports":
        ways.append(root + relay)
    if cited.chain and cited.chain[0].kind in ("person", "document") and cited.toward == "supports":
        ways.append(root[:1])
    if cited.toward not in ("supports", "repeats", "confirms"):
        ways = [()]
    chain = data.draw(st.sampled_from(ways))
    echo = tell(GAZETTE, *chain, on=data.draw(st.sampled_from([LATE, None])), hedged=data.draw(st.booleans()))
    before, weighed_before = weighed(*story.mentions, **story.context())
    after, weighed_after = weighed(*story.mentions, echo, **story.context())
    if before.origins:  # of what nobody put about, nothing is an echo
        assert len(after.origins) <= len(before.origins)
        assert after.independent <= before.independent
        assert weighed_after.confidence <= weighed_before.confidence + 1e-9


@settings(max_examples=300, deadline=None)
@given(stories(dated=True), st.booleans())
def test_a_later_echo_without_a_source_changes_no_figure(story: Told, hedged: bool) -> None:
    echo = tell(GAZETTE, on=LATE, hedged=hedged)
    before, weighed_before = weighed(*story.mentions, **story.context())
    after, weighed_after = weighed(*story.mentions, echo, **story.context())
    if before.origins:
        assert (after.origins, after.independent) == (before.origins, before.independent)
        assert weighed_after.confidence == weighed_before.confidence
        assert weighed_after.interval == weighed_before.interval
        assert [(r.rule, r.value, r.spread) for r in weighed_after.reasons] == [
            (r.rule, r.value, r.spread) for r in weighed_before.reasons
        ]


@settings(max_examples=300, deadline=None)
@given(stories(dated=True), st.data())
def test_a_new_independent_origin_never_lowers_confidence(story: Told, data: st.DataObject) -> None:
    new = (
        "person:Robin Oakes",
        "organization:Fenwick Institute",
        "document:the land register",
        "anonymous:a driver",
    )
    late = tell(GAZETTE, data.draw(st.sampled_from(new)), on=LATE, hedged=data.draw(st.booleans()))
    before, weighed_before = weighed(*story.mentions, **story.context())
    after, weighed_after = weighed(*story.mentions, late, **story.context())
    assert after.independent >= before.independent
    assert weighed_after.confidence >= weighed_before.confidence - 1e-9


@settings(max_examples=300, deadline=None)
@given(stories(), st.sampled_from([LATE, 15, None]), st.booleans())
def test_the_subjects_denial_never_raises_confidence(story: Told, on: int | None, hedged: bool) -> None:
    denial = tell(GAZETTE, "organization:Acme", toward="denies", on=on, hedged=hedged)
    _, before = weighed(*story.mentions, **story.context())
    _, after = weighed(*story.mentions, denial, **story.context())
    assert after.confidence <= before.confidence + 1e-9


@settings(max_examples=100, deadline=None)
@given(stories(), st.sampled_from([LATE, 15]))
def test_a_denial_told_to_the_desk_never_raises_confidence(story: Told, on: int) -> None:
    answer = Answer(claim="c", who="Acme", response="denies", by="N. Okafor", on=day(on))
    _, before = weighed(*story.mentions, **story.context())
    told = replace(story, decisions=(*story.decisions, answer))
    _, after = weighed(*story.mentions, **told.context())
    assert after.confidence <= before.confidence + 1e-9


@settings(max_examples=100, deadline=None)
@given(stories(), st.integers(0, 9))
def test_the_order_of_mentions_copies_and_decisions_does_not_matter(story: Told, seed: int) -> None:
    shuffled = random.Random(seed)
    mixed, copies, decisions = list(story.mentions), list(story.copies), list(story.decisions)
    for row in (mixed, copies, decisions):
        shuffled.shuffle(row)
    again = weighed(*mixed, type=story.type, copies=copies, decisions=decisions)
    assert again == weighed(*story.mentions, **story.context())


@settings(max_examples=100, deadline=None)
@given(stories())
def test_result_is_well_formed(story: Told) -> None:
    traced, weighing = weighed(*story.mentions, **story.context())
    low, high = weighing.interval
    assert 0.02 <= low <= weighing.confidence <= high <= 0.98
    assert weighing.word and weighing.changes
    ids = [o.id for o in traced.origins]
    assert len(set(ids)) == len(ids)
    assert 0 <= traced.independent <= len(ids) and bool(ids) == bool(traced.independent)
    assert {t for tie in traced.ties for t in (tie.a, tie.b)} <= set(ids)
    assert all(tie.words for tie in traced.ties)
    assert traced.independent == len(ids) or traced.ties
    assert len(traced.narrow) < max(traced.independent, 1)
    assert len({f.name for f in weighing.flags}) == len(weighing.flags)
    told = {m.id for m in story.mentions}
    assert all(f.why and f.lift and f.mentions and told.issuperset(f.mentions) for f in weighing.flags)


@settings(max_examples=300, deadline=None)
@given(stories(single=True), st.data())
def test_a_copy_never_raises_confidence_or_origins(story: Told, data: st.DataObject) -> None:
    in_text = [m for m in story.mentions if m.spans[0].part == "text"]  # copied text is told of texts alone
    assume(in_text)
    first = data.draw(st.sampled_from(in_text))
    chain = chain_of(first)
    # Word for word, or with the source, the relays or the hedge left out.
    kept = data.draw(st.sampled_from([chain, chain[:1], ()] if first.toward in ("supports", "repeats") else [chain]))
    on = data.draw(st.sampled_from([LATE, None]))
    toward = first.toward if kept else "repeats"
    again = tell(GAZETTE, *kept, on=on, toward=toward, hedged=first.hedged and data.draw(st.booleans()))
    pair = sorted((first, again), key=lambda m: (earliest_first(m.published), m.article))
    copy = copied(pair[0], pair[1], share=data.draw(st.sampled_from([0.2, 0.6, 1.0])))
    before, weighed_before = weighed(*story.mentions, **story.context())
    told = replace(story, copies=(*story.copies, copy))
    after, weighed_after = weighed(*story.mentions, again, **told.context())
    assert len(after.origins) <= len(before.origins)
    assert after.independent <= before.independent
    assert weighed_after.confidence <= weighed_before.confidence + 1e-9
