"""What one origin is worth to the confidence: the base of its kind, and what is taken from that.

Everything is read off the way the origin first came out, so that a later echo changes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence, Set

from claims.model import Mention, Origin, Reason
from claims.trace.chains import first_step, steps_of
from claims.weigh.case import Case, first_mentions, in_circle, names, on_own_record
from claims.weigh.documents import is_record
from claims.weigh.weights import Weight, basis, least_settled, weight, weights

__all__ = [
    "ORIGIN_RULES",
    "best_origin",
    "circular",
    "hedged",
    "rank",
    "reason",
    "relays",
    "retracted",
    "retractions",
    "standing",
    "strength",
    "track_record",
]


def strength(case: Case, origin: Origin) -> list[Reason]:
    """What one origin alone is worth: the base of its kind, and what is taken from that."""
    return [r for rule in ORIGIN_RULES if (r := rule(case, origin)) is not None]


def rank(case: Case, origin: Origin) -> str:
    """The row of the table that an origin falls under."""
    if origin.kind in ("person", "organization"):
        return "on_record" if on_own_record(case, origin) is not None else "named"
    if origin.kind == "document" and (not is_record(origin.name) or _put_about(case, origin)):
        return "writing"
    return origin.kind


def _put_about(case: Case, origin: Origin) -> bool:
    """Whether a document is known through somebody who put it about, and no medium that has seen it."""
    first = first_mentions(case, origin)
    return bool(first) and all(any(s.kind in _NO_MEDIA for s in steps_of(m)[1:2]) for m in first)


_NO_MEDIA = {"person", "anonymous", "collective"}


def reason(rule: str, weighs: Weight, text: str, mentions: tuple[str, ...] = ()) -> Reason:
    """One line of the weighing, with the basis of the weights."""
    return Reason(rule, round(weighs.value, 4), text, mentions, basis(), round(weighs.spread, 4))


def best_origin(case: Case, origin: Origin) -> Reason:
    """Who says so counts most. The best origin sets the base: those concerned on the record, a document, a
    named person or body, a named outlet, a report or picture that is no record, an outlet's own words, one unnamed
    source, "reports", the writer's guess. About a third of merger rumors in the press came true (Ahern and Sosyura
    2015): unnamed sources start there.
    """
    row = rank(case, origin)
    said = {
        "on_record": f"{origin.name}, concerned itself, says so on the record",
        "document": f"a document says so: {origin.name}",
        "writing": f"“{origin.name}” says so, which is no record",
        "named": f"{origin.name} says so by name",
        "outlet": f"{origin.name} reports it, without telling from whom",
        "unattributed": f"stated without a source{'' if origin.name == origin.kind else f' ({origin.name})'}",
        "anonymous": f"it goes back to an unnamed source: “{origin.name}”",
        "collective": f"it goes back to “{origin.name}”, nobody in particular",
        "author": "it is the writer's own guess",
    }[row]
    return reason("best_origin", weight("origin", row), said, origin.mentions[:1])


def hedged(case: Case, origin: Origin) -> Reason | None:
    """A claim that its own source or writer marks as less than certain is worth less. Read off the way the
    origin first came out: a relay that drops the hedge does not win it back.
    """
    marked = [m for m in first_mentions(case, origin) if m.hedged]
    if not marked or origin.kind == "author":
        return None
    return reason("hedged", weight("deduct", "hedged"), "it is told as less than certain", tuple(m.id for m in marked))


def relays(case: Case, origin: Origin) -> Reason | None:
    """Every hand that a claim passes through on its way can drop or add something. Counted on the way that
    the origin first came out, up to three.
    """
    if origin.kind in ("collective", "unattributed", "author"):
        return None
    first = first_mentions(case, origin)
    longest = max(first, key=lambda m: len(steps_of(m)))
    through = [s.name for s in steps_of(longest)[1:]]
    if not through:
        return None
    count = min(len(through), int(weights()["deduct"]["relay"]["most"]))
    return reason("relays", weight("deduct", "relay", count), f"it came through {names(through)}", (longest.id,))


def circular(case: Case, origin: Origin) -> Reason | None:
    """An outlet that cites others, which cite it in turn, is no origin to build on."""
    circle = in_circle(case, origin)
    if not circle:
        return None
    text = f"{names(circle)} cite each other for it"
    return reason("circular", weight("deduct", "circular"), text, origin.mentions)


def retracted(case: Case, origin: Origin) -> Reason | None:
    """Who put the claim about has taken it back."""
    by = retractions(case, origin)
    if not by:
        return None
    return reason("retracted", weight("deduct", "retracted"), f"{origin.name}: taken back", by)


def track_record(case: Case, origin: Origin) -> Reason | None:
    """How earlier claims of the same source turned out, where ten or more of them were settled before it told this one,
    by the word of others. What its kind is worth counts as claims too, as many as its spread stands for; the record is
    added to them, so that it counts the more the longer it is. It moves the value and leaves the spread as it is.
    """
    record = case.records.get(origin.id)
    if record is None or record.settled < least_settled():
        return None
    kind = weight("origin", rank(case, origin))
    expected = 1 / (1 + math.exp(-kind.value))
    # As many claims as make a Beta distribution about as wide in log-odds: 1 / (n p (1 - p)) is its variance.
    claims = 1 / (kind.spread**2 * expected * (1 - expected))
    good, bad = claims * expected + record.confirmed, claims * (1 - expected) + record.denied
    text = f"of {record.settled} earlier claims of {record.name} that were settled, {record.confirmed} were confirmed"
    value = round(math.log(good / bad) - kind.value, 4)
    return Reason("track_record", value, text, origin.mentions[:1], "these articles")


ORIGIN_RULES: tuple[Callable[[Case, Origin], Reason | None], ...] = (
    best_origin,
    hedged,
    relays,
    circular,
    retracted,
    track_record,
)


def retractions(case: Case, origin: Origin) -> tuple[str, ...]:
    """Ids of the mentions that take an origin back: by itself, or by the outlet that first told it."""
    first = first_mentions(case, origin)
    vouching = {case.outlets[m.outlet] for m in first if m.outlet and len(steps_of(m)) < 2}
    vouching |= {case.outlets[s.name] for m in first for s in steps_of(m) if s.kind == "outlet"}
    return tuple(m.id for m in case.con if m.toward == "retracts" and _takes_back(m, origin, vouching, case))


def _takes_back(m: Mention, origin: Origin, vouching: Set[str], case: Case) -> bool:
    """Whether a retraction is the origin's own, or that of one of the outlets that vouch for it."""
    step = first_step(m)
    if step is not None and step.id == origin.id:
        return True
    outlet = m.outlet if step is None or step.kind == "author" else step.name
    return case.outlets.get(outlet or "") in vouching


def standing(case: Case, groups: Iterable[Sequence[Origin]] | None = None) -> list[list[Origin]]:
    """The groups of origins, by default all, without those taken back: what hangs on such a one has no support left."""
    left = [[o for o in group if not retractions(case, o)] for group in (case.groups if groups is None else groups)]
    return [group for group in left if group]
