"""How a claim came to its status: what was published when, and what the sourcing supported after each day.

Each day is weighed as if nothing later were known: later articles are left out, and forecasts are as old as they were
then. Nothing is read off the final result but which claim is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.decisions import Answer, Decision, Outcome
from claims.model import Assessment, Claim, Mention, Result, Status
from claims.moments import Moment, earliest_first, moment_of, order, starts_after
from claims.pipeline import assess

__all__ = ["Event", "timeline"]


@dataclass(frozen=True, slots=True)
class Event:
    """One day in the life of a claim.

    Parameters
    ----------
    on
        The day, as precisely as it is known; None for mentions without a date, which are told last.
    mentions
        What was published then, in order; empty where only time went by (a forecast fell due, a rumor went stale).
    decisions
        What the desk was told, or knew, from that day on.
    status, confidence, interval
        What the sourcing known by then supported; confidence and interval are None for opinion and background.
    decided_by
        The id of the mention, or of the desk's decision, that settled the status, where one did.
    changed
        Whether the status is another one than before; true of the first.
    """

    on: Moment | None
    mentions: tuple[Mention, ...]
    status: Status
    confidence: float | None
    decided_by: str | None
    changed: bool
    interval: tuple[float, float] | None = None
    decisions: tuple[Decision, ...] = ()


def timeline(result: Result, claim: Claim, *, records: bool = False) -> tuple[Event, ...]:
    """The days of one claim of a result, earliest first.

    Beside the days on which something was published there are those on which a forecast fell due without an outcome,
    those of the desk's answers and outcomes, and the date of the result. O(days × the cost of linking all articles).

    Parameters
    ----------
    records
        Whether track records bear on the confidence, as in the result.
    """
    dated: dict[Moment, list[Mention]] = {}
    for mention in claim.mentions:
        if mention.published is not None:
            dated.setdefault(mention.published, []).append(mention)
    told: dict[Moment, list[Decision]] = {}
    for decision in next((a.decisions for a in result.assessments if a.claim.id == claim.id), ()):
        if isinstance(decision, Answer | Outcome):
            told.setdefault(decision.on, []).append(decision)
    days = [*dated, *told, *_due_days(claim, result.as_of)]
    if result.as_of is not None:
        days.append(result.as_of)
    events: list[Event] = []
    for day in sorted(dict.fromkeys(days), key=earliest_first):
        known = [a for a in result.articles if not starts_after(a.article.published, day)]
        found = _same(claim, assess(known, as_of=day, decisions=result.decisions, records=records))
        if found is not None:
            events = _with(events, day, tuple(dated.get(day, ())), found, tuple(told.get(day, ())))
    undated = tuple(m for m in claim.mentions if m.published is None)
    if undated:
        events = _with(events, None, undated, _same(claim, result.assessments))
    return tuple(events)


def _due_days(claim: Claim, as_of: Moment | None) -> list[Moment]:
    """The days on which what the claim forecasts was over, as far as they had come by the date of the result."""
    over = (moment_of(m.due.end, "day") for m in claim.mentions if m.due is not None)
    return [day for day in over if order(day, as_of) == "before"]


def _same(claim: Claim, assessments: Iterable[Assessment]) -> Assessment | None:
    """The claim that shares the most mentions with this one: with fewer articles it may be in pieces, or larger."""
    ids = {m.id for m in claim.mentions}
    shared = [(sum(m.id in ids for m in a.claim.mentions), a) for a in assessments]
    best = max(shared, key=lambda pair: (pair[0], pair[1].claim.id in ids), default=None)
    return best[1] if best is not None and best[0] else None


def _with(
    events: list[Event],
    on: Moment | None,
    mentions: tuple[Mention, ...],
    found: Assessment | None,
    decisions: tuple[Decision, ...] = (),
) -> list[Event]:
    """The events with one more, unless nothing was published or decided then and nothing changed."""
    if found is None:
        return events
    weighing = found.weighing
    changed = not events or events[-1].status != weighing.status
    if not mentions and not decisions and not (events and changed):
        return events
    event = Event(
        on,
        mentions,
        weighing.status,
        weighing.confidence,
        weighing.decided_by,
        changed,
        interval=weighing.interval,
        decisions=decisions,
    )
    return [*events, event]
