"""track: what became of the claims that each source and outlet told.

    tellings  who told which claim, and how it was settled after that
    share     a share of settled claims with its interval

A record speaks of confirmations and denials, not of truth: a firm that denies a true rumor spoils the record of the
paper that had it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claims.model import Assessment, TrackRecord
from claims.moments import order
from claims.track.share import jeffreys
from claims.track.tellings import Telling, teller_of, tellings

__all__ = ["earlier_records", "origin_tellings", "track_records"]


def track_records(assessments: Iterable[Assessment]) -> tuple[TrackRecord, ...]:
    """The record of every source and outlet: as origin and as carrier apart, most settled claims first, then by name.

    Parameters
    ----------
    assessments
        All claims of an archive, as of one date.

    Examples
    --------
    >>> track_records([])
    ()
    """
    by_who: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings(assessments):
        by_who.setdefault((telling.role, telling.who.id), []).append(telling)
    records = [_record(told) for told in by_who.values()]
    return tuple(sorted(records, key=lambda r: (r.role != "origin", -r.settled, -r.told, r.name, r.id)))


def origin_tellings(assessments: Iterable[Assessment]) -> dict[str, list[Telling]]:
    """What each told as origin and was settled later, by their id: what `earlier_records` looks up."""
    found: dict[str, list[Telling]] = {}
    for telling in tellings(assessments):
        if telling.role == "origin" and telling.outcome is not None:
            found.setdefault(telling.who.id, []).append(telling)
    return found


def earlier_records(assessment: Assessment, told: Mapping[str, Sequence[Telling]]) -> dict[str, TrackRecord]:
    """The record of each origin of a claim as it stood when the origin first told it; those without one are left out.

    The claim's own outcome never counts, nor does any that came out on the same day or later: nobody who weighed the
    claim then could have known it.

    Parameters
    ----------
    told
        Of all claims, by who told them: `origin_tellings`.
    """
    claim = assessment.claim
    by_id = {m.id: m for m in claim.mentions}
    found = {}
    for origin in assessment.trace.origins:
        who = teller_of(origin, [by_id[id_] for id_ in origin.mentions])
        others = [t for t in told.get(who.id, ()) if t.claim != claim.id] if who is not None else []
        known = [t for t in others if order(t.settled, origin.first_seen) == "before"]
        if known:
            found[origin.id] = _record(known)
    return found


def _record(told: Sequence[Telling]) -> TrackRecord:
    """The record that one's tellings in one role add up to; named as most of them name it."""
    who = told[0].who
    names = Counter(t.who.name for t in told)
    outcomes = Counter(t.outcome for t in told)
    settled = outcomes["confirmed"] + outcomes["denied"]
    return TrackRecord(
        id=who.id,
        name=min(names, key=lambda name: (-names[name], name)),
        kind=who.kind,
        role=told[0].role,
        told=len(told),
        confirmed=outcomes["confirmed"],
        denied=outcomes["denied"],
        scoops=sum(t.scoop for t in told),
        interval=jeffreys(outcomes["confirmed"], settled) if settled else None,
    )
