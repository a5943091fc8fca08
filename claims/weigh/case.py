"""One claim laid out for weighing: its mentions in order, its trace, and who is concerned.

Status, flags and confidence all read this, and none of them reads another's result but the flags the status.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.decisions import Decision, Outcome, decided, decision_id
from claims.model import Claim, Mention, Origin, Trace, TrackRecord
from claims.moments import Moment, order
from claims.trace.chains import (
    first_step,
    first_told,
    in_order,
    outlet_keys,
    stands_against,
    stands_for,
    steps_of,
)
from claims.trace.cycles import called_after
from claims.trace.ties import groups
from claims.weigh.desk import known_outcome, told_desk

if TYPE_CHECKING:
    from claims.weigh.settling import Settling

__all__ = [
    "Case",
    "case_of",
    "first_mentions",
    "in_circle",
    "is_subject",
    "names",
    "on_own_record",
    "own_mentions",
    "quoted",
    "speaker",
]


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules read.

    Parameters
    ----------
    mentions
        All of the claim's, in order.
    told
        Those for it; `pro` and `con` are those for and against it without what stands in copied text: an old text
        that is printed again settles nothing anew.
    about
        Names of all that the claim is about, in the order in which its mentions name them.
    subjects
        Names of those that it is first of all about: the grammatical subject of each mention.
    outlets
        Keys of outlets by name.
    groups
        The origins for the claim, those tied together in one group.
    by_id
        The mentions by their ids.
    desk
        Those of the mentions that stand in no article: what the desk was told, or knows.
    outcome
        How the claim turned out, where the desk knows it.
    signed
        Who decided what the desk was told, and when, by the ids in `desk`.
    records
        The track records of origins, by the origin's id, as they stood before the claim; empty where none are to count.
    copied
        Ids of those that stand in copied text; `reprints` of those among them that are known to come after
        another telling of their text.
    settled
        What `claims.weigh.settling` found "for" and "against" the claim, kept.
    """

    claim: Claim
    trace: Trace
    as_of: Moment | None
    mentions: tuple[Mention, ...]
    told: tuple[Mention, ...]
    pro: tuple[Mention, ...]
    con: tuple[Mention, ...]
    about: tuple[str, ...]
    subjects: tuple[str, ...]
    outlets: Mapping[str, str]
    groups: tuple[tuple[Origin, ...], ...]
    by_id: Mapping[str, Mention]
    copied: frozenset[str] = frozenset()
    reprints: frozenset[str] = frozenset()
    desk: tuple[Mention, ...] = ()
    outcome: Outcome | None = None
    signed: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, TrackRecord] = field(default_factory=dict)
    # Asked for again and again by rules that know nothing of each other.
    _firsts: dict[str, list[Mention]] = field(default_factory=dict, init=False, compare=False, repr=False)
    settled: dict[str, list[Settling]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def mention(self, id_: str) -> Mention:
        """The mention of an id."""
        return self.by_id[id_]


def case_of(
    claim: Claim,
    trace: Trace,
    as_of: Moment | None,
    decisions: Sequence[Decision] = (),
    records: Mapping[str, TrackRecord] | None = None,
) -> Case:
    """Lay a claim out, its mentions in whatever order, and beside them what the desk decided on it."""
    desk = told_desk(claim, decisions)
    mentions = in_order((*claim.mentions, *desk))
    copied = {id_ for id_, _ in trace.copied}
    told = [m for m in mentions if stands_for(m)]
    pro = [m for m in told if m.id not in copied]
    by_id = {m.id: m for m in mentions}
    # Of denials whose order is not known each may be the last word.
    reprints = _reprints(trace, by_id)
    con = [m for m in mentions if stands_against(m) and m.id not in reprints]
    sides = [*pro, *con]
    return Case(
        claim=claim,
        trace=trace,
        as_of=as_of,
        mentions=tuple(mentions),
        told=tuple(told),
        pro=tuple(pro),
        con=tuple(con),
        about=tuple(dict.fromkeys(name for m in sides for name in m.about)),
        subjects=tuple(dict.fromkeys(m.about[0] for m in sides if m.about)),
        outlets=outlet_keys(mentions),
        groups=tuple(tuple(g) for g in groups(trace.origins, trace.ties)),
        by_id=by_id,
        desk=desk,
        outcome=known_outcome(decisions),
        signed={decision_id(d): decided(d) for d in decisions},
        records=records or {},
        copied=frozenset(copied),
        reprints=reprints,
    )


def _reprints(trace: Trace, by_id: Mapping[str, Mention]) -> frozenset[str]:
    """Ids of the copies that are known to come after another telling of the same text."""
    told: dict[str, list[Mention]] = {}
    for copy, first in trace.copied:
        told.setdefault(first, [by_id[first]]).append(by_id[copy])
    return frozenset(
        m.id for same in told.values() for m in same if any(order(n.published, m.published) == "before" for n in same)
    )


def speaker(mention: Mention) -> tuple[str, str]:
    """Name and role of the named person or body that a mention goes back to; two "" where there is none."""
    first = first_step(mention)
    if first is None or first.kind not in ("person", "organization"):
        return "", ""
    source = mention.source
    return first.name, source.role if source is not None and source.id == first.id else ""


def is_subject(mention: Mention, about: Sequence[str]) -> bool:
    """Whether a mention's speaker is, or speaks for, one of those named; "X's spokesman" and X's head do."""
    from claims.names import concerns

    return any(concerns(words, about) for words in speaker(mention) if words)


def on_own_record(case: Case, origin: Origin) -> Mention | None:
    """The first mention in which an origin speaks about itself, by name and without "reports" in between."""
    if origin.kind not in ("person", "organization"):
        return None
    for m in own_mentions(case, origin):
        if is_subject(m, m.about[:1]) and not any(s.kind in ("collective", "anonymous") for s in steps_of(m)):
            return m
    return None


def first_mentions(case: Case, origin: Origin) -> list[Mention]:
    """The mentions with which an origin first came out: those that it is weighed by."""
    if origin.id not in case._firsts:
        case._firsts[origin.id] = first_told([case.mention(id_) for id_ in origin.mentions], case.outlets)
    return case._firsts[origin.id]


def own_mentions(case: Case, origin: Origin) -> list[Mention]:
    """The mentions that hang on an origin, without those in copied text."""
    return [case.mention(id_) for id_ in origin.mentions if id_ not in case.copied]


def in_circle(case: Case, origin: Origin) -> tuple[str, ...]:
    """The circle of outlets that an origin is part of, in which nobody had the claim first; () where it is in none."""
    if origin.kind not in ("outlet", "document", "person", "organization"):
        return ()
    for circle in case.trace.cycles:
        if origin.name in circle or (origin.kind == "document" and any(called_after(origin.name, n) for n in circle)):
            return circle
    return ()


def quoted(mention: Mention) -> str:
    """The words that attribute a mention, with the article they stand in."""
    who = " ← ".join(f"“{s.name}”" for s in steps_of(mention)) or "no source"
    return f"{who} in {mention.outlet or mention.article}"


def names(words: Sequence[str]) -> str:
    """Names in a row, as a sentence has them.

    >>> names(["A"]), names(["A", "B", "C"])
    ('A', 'A, B and C')
    """
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
