"""Who told which claim, and what became of it: one telling for each source and outlet of each claim.

A source is kept where it has an identity beyond one article: a person with a full name, a named body, an outlet. What
an unnamed source says, and what an outlet says in its own voice, is the telling of the outlet that vouches for it, as
origin; what it only passes on it tells as carrier. Nobody's own later word settles a claim for him.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from claims.model import Assessment, Kind, Mention, Origin
from claims.moments import Moment, earliest_first, order
from claims.order import follows
from claims.text import slug
from claims.trace.chains import in_order, outlet_keys, stands_for, steps_of, told_before
from claims.weigh.desk import told_desk

__all__ = ["Telling", "Who", "teller_of", "tellings"]


@dataclass(frozen=True, slots=True)
class Who:
    """One who tells claims, the same in every claim of an archive, whatever name it goes by there."""

    id: str
    name: str = field(compare=False)
    kind: Kind


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim as told by one source or outlet.

    Parameters
    ----------
    role
        "origin" where they answer for it, "carrier" where they pass it on.
    told
        When they are first known to have told it, None without a date.
    outcome, settled
        What it was found to be afterwards, and when that was published; None while it is open.
    scoop
        Whether they are known to have had it first, another outlet repeated it, and it was confirmed after that.
    """

    who: Who
    claim: str
    role: Literal["origin", "carrier"]
    told: Moment | None
    outcome: Literal["confirmed", "denied"] | None = None
    settled: Moment | None = None
    scoop: bool = False


def tellings(assessments: Iterable[Assessment]) -> Iterator[Telling]:
    """Every telling of every claim that can be settled, opinion and background left out; one for each who and claim.

    A claim that was settled counts for those alone who are known to have told it before; whoever came later, on the
    same day, or without a date, has told nothing that could be counted.
    """
    for assessment in assessments:
        if assessment.claim.weighed:
            yield from _of_claim(assessment)


def teller_of(origin: Origin, mentions: Iterable[Mention]) -> Who | None:
    """Who answers for an origin beyond one article: itself, or the outlet that vouches for it; None for nobody.

    Parameters
    ----------
    mentions
        The origin's own.
    """
    if origin.kind in ("person", "organization"):
        # "Smith" may be any of them, and "both companies" are others in the next article.
        cased = origin.name.lower() != origin.name.upper()
        alone = cased and origin.kind == "person" and len(origin.name.split()) < 2
        return None if alone or origin.name.islower() else Who(origin.id, origin.name, origin.kind)
    if origin.kind not in ("outlet", "anonymous", "unattributed"):
        return None
    return _outlet(_reporter(next(iter(in_order(mentions)), None)))


def _of_claim(assessment: Assessment) -> Iterator[Telling]:
    claim, trace, weighing = assessment.claim, assessment.trace, assessment.weighing
    by_id = {m.id: m for m in claim.mentions}
    settling = by_id | {m.id: m for m in told_desk(claim, assessment.decisions)}
    decided = settling.get(weighing.decided_by or "") if weighing.status in ("confirmed", "denied") else None
    pro = [m for m in in_order(claim.mentions) if stands_for(m)]
    told: dict[Who, list[Mention]] = {}
    for origin in trace.origins:
        own = [by_id[id_] for id_ in origin.mentions]
        who = teller_of(origin, own)
        if who is not None:
            told.setdefault(who, []).extend(own)
    carried: dict[Who, list[Mention]] = {}
    for m in pro:
        for name in (m.outlet, *(s.name for s in steps_of(m) if s.kind == "outlet")):
            who = _outlet(name)
            if who is not None and who not in told:
                carried.setdefault(who, []).append(m)
    first = _had_it_first([m for m in pro if m is not decided], decided)
    roles: tuple[tuple[Literal["origin", "carrier"], dict[Who, list[Mention]]], ...]
    roles = (("origin", told), ("carrier", carried))
    for role, tellers in roles:
        for who, mentions in tellers.items():
            known = [m.published for m in mentions if m.published is not None]
            at = min(known, key=earliest_first, default=None)
            telling = _settled(Telling(who, claim.id, role, at), weighing.status, decided)
            if telling is not None:
                # What a person says first is his scoop and that of the outlet that had it from him.
                had = first in mentions and (who.kind != "outlet" or who == _outlet(_reporter(first)))
                yield replace(telling, scoop=had and telling.outcome == "confirmed")


def _settled(telling: Telling, status: str, decided: Mention | None) -> Telling | None:
    """The telling with what became of it; None where it is not known to come before that."""
    if status not in ("confirmed", "denied"):
        return telling
    if decided is None or order(telling.told, decided.published) != "before" or _own_word(decided, telling.who):
        return None
    return replace(telling, outcome="confirmed" if status == "confirmed" else "denied", settled=decided.published)


def _own_word(decided: Mention, who: Who) -> bool:
    """Whether what settled the claim is the teller's own later word."""
    steps = steps_of(decided)
    return steps[0].id == who.id if steps else _outlet(decided.outlet) == who


def _had_it_first(mentions: list[Mention], decided: Mention | None) -> Mention | None:
    """The mention that is known to come before all that others than its reporter tell, one of them before the claim was
    settled; None where there is none.
    """
    if decided is None:
        return None
    keys = outlet_keys(mentions)
    reporters = {m.id: _outlet(_reporter(m)) for m in mentions}
    publishers = {_outlet(m.outlet) for m in mentions if follows(decided, m)} - {None}
    for m in mentions:
        own = reporters[m.id]
        others = (n for n in mentions if reporters[n.id] != own)
        repeated = bool(publishers - {own})
        if own is not None and m.published is not None and repeated and all(told_before(m, n, keys) for n in others):
            return m
    return None


def _reporter(mention: Mention | None) -> str | None:
    """The outlet that had a mention from its origin: the first of its chain, else the publishing one."""
    if mention is None:
        return None
    return next((s.name for s in steps_of(mention) if s.kind == "outlet"), mention.outlet)


def _outlet(name: str | None) -> Who | None:
    """An outlet by any of its names; None for none, and for what is no name ("a trade magazine")."""
    from claims.outlets import find

    if not name:
        return None
    known = find(name)
    full = known.name if known is not None else name
    key = slug(full).removeprefix("the-")
    return None if not key or full.islower() else Who(f"outlet:{key}", full, "outlet")
