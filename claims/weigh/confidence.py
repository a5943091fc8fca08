"""The confidence: the chance that a claim turns out true, as far as its sourcing tells.

A sum of log-odds, turned into a probability. Each feature is one small function that gives a Reason or None;
its docstring is what the reader is told of it. Features count origins, never articles, and read of an origin
only how it first came out: so an echo changes nothing. Weights: `claims/data/weights.toml`, hand-set.

With origins that come later than what there is, three things hold, and tests hold them to it: an echo never
raises the confidence, another independent origin never lowers it, the subject's denial never raises it.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from claims.model import Origin, Reason
from claims.trace.chains import steps_of
from claims.weigh.case import Case, first_mentions, is_subject, names, on_own_record
from claims.weigh.settling import Settling, confirmations, denials, subject_denials
from claims.weigh.status import overdue
from claims.weigh.weights import basis, bounds, decay, per_more, value, weights

__all__ = ["CLAIM_RULES", "ORIGIN_RULES", "confidence_of", "reasons_of", "retractions"]


def confidence_of(case: Case, reasons: tuple[Reason, ...]) -> float | None:
    """The probability (0–1) that the reasons add up to; None for opinion and background."""
    if case.claim.type in ("opinion", "background"):
        return None
    least, most = bounds()
    # Summed exactly, so that the order of the reasons does not show in the last digit.
    return min(most, max(least, 1 / (1 + math.exp(-math.fsum(r.value for r in reasons)))))


def reasons_of(case: Case) -> tuple[Reason, ...]:
    """All that adds to or takes from the log-odds of a claim, the best origin first."""
    if case.claim.type in ("opinion", "background"):
        return ()
    reasons: list[Reason] = []
    ranked = ranked_groups(case)
    settled = confirmations(case)
    if settled:
        reasons.append(confirmation(settled[0]))
        holder = {o.id for o in case.trace.origins if settled[0].mention.id in o.mentions}
        ranked = [g for g in ranked if not holder & {o.id for o in g}]
    elif ranked:
        reasons += strength(case, ranked[0][0])
        ranked = ranked[1:]
    more = more_origins(case, ranked)
    for reason in (more, *(rule(case) for rule in CLAIM_RULES)):
        if reason is not None:
            reasons.append(reason)
    return tuple(reasons)


def ranked_groups(case: Case) -> list[list[Origin]]:
    """The groups of origins, best first, and in each the best first: by what each alone would be worth."""
    worth = {o.id: math.fsum(r.value for r in strength(case, o)) for o in case.trace.origins}
    ranked = [sorted(g, key=lambda o: -worth[o.id]) for g in case.groups]
    return sorted(ranked, key=lambda g: -worth[g[0].id])


def strength(case: Case, origin: Origin) -> list[Reason]:
    """What one origin alone is worth: the base of its kind, and what is taken from that."""
    return [r for rule in ORIGIN_RULES if (r := rule(case, origin)) is not None]


def _rank(case: Case, origin: Origin) -> str:
    """The row of the table that an origin falls under."""
    if origin.kind in ("person", "organization"):
        return "on_record" if on_own_record(case, origin) is not None else "named"
    return origin.kind


def _reason(rule: str, weight: float, text: str, mentions: tuple[str, ...] = ()) -> Reason:
    return Reason(rule, round(weight, 4), text, mentions, basis())


# ── of one origin ───────────────────────────────────────────────────────────────────────────────────────


def best_origin(case: Case, origin: Origin) -> Reason:
    """Who says so counts most. The best origin sets the base: those concerned on the record, a document, a
    named
    person or body, a named outlet, an outlet's own words, one unnamed source, "reports", the writer's guess.
    About a third of merger rumors in the press came true (Ahern and Sosyura 2015): unnamed sources start
    there.
    """
    rank = _rank(case, origin)
    said = {
        "on_record": f"{origin.name}, concerned itself, says so on the record",
        "document": f"a document says so: {origin.name}",
        "named": f"{origin.name} says so by name",
        "outlet": f"{origin.name} reports it, without telling from whom",
        "unattributed": f"stated without a source ({origin.name})",
        "anonymous": f"it goes back to an unnamed source: “{origin.name}”",
        "collective": f"it goes back to “{origin.name}”, nobody in particular",
        "author": "it is the writer's own guess",
    }[rank]
    return _reason("best_origin", value("origin", rank), said, origin.mentions[:1])


def hedged(case: Case, origin: Origin) -> Reason | None:
    """A claim that its own source or writer marks as less than certain is worth less. Read off the way the
    origin
    first came out: a relay that drops the hedge does not win it back.
    """
    marked = [m for m in first_mentions(case, origin) if m.hedged]
    if not marked or origin.kind == "author":
        return None
    return _reason("hedged", value("deduct", "hedged"), "it is told as less than certain", tuple(m.id for m in marked))


def relays(case: Case, origin: Origin) -> Reason | None:
    """Every hand that a claim passes through on its way can drop or add something. Counted on the way that
    the
    origin first came out, up to three.
    """
    if origin.kind in ("collective", "unattributed", "author"):
        return None
    first = first_mentions(case, origin)
    longest = max(first, key=lambda m: len(steps_of(m)))
    through = [s.name for s in steps_of(longest)[1:]]
    if not through:
        return None
    count = min(len(through), int(weights()["deduct"]["relay"]["most"]))
    return _reason("relays", count * value("deduct", "relay"), f"it came through {names(through)}", (longest.id,))


def circular(case: Case, origin: Origin) -> Reason | None:
    """An outlet that cites others, which cite it in turn, is no origin to build on."""
    circles = [c for c in case.trace.cycles if origin.kind == "outlet" and origin.name in c]
    if not circles:
        return None
    text = f"{names(circles[0])} cite each other for it"
    return _reason("circular", value("deduct", "circular"), text, origin.mentions)


def retracted(case: Case, origin: Origin) -> Reason | None:
    """Who put the claim about has taken it back."""
    taken_back = retractions(case, origin)
    if not taken_back:
        return None
    return _reason("retracted", value("deduct", "retracted"), f"{origin.name}: taken back", taken_back)


ORIGIN_RULES: tuple[Callable[[Case, Origin], Reason | None], ...] = (best_origin, hedged, relays, circular,
retracted)


def retractions(case: Case, origin: Origin) -> tuple[str, ...]:
    """Ids of the mentions that take an origin back: by itself, or by the outlet that first told it."""
    first = first_mentions(case, origin)
    vouching = {case.outlets[m.outlet] for m in first if m.outlet and len(steps_of(m)) < 2}
    vouching |= {case.outlets[s.name] for m in first for s in steps_of(m) if s.kind == "outlet"}
    found = []
    for m in case.con:
        step = next(iter(steps_of(m)), None)
        own = step is None or step.kind == "author"
        by = case.outlets.get(m.outlet or "") if own else case.outlets.get(step.name) if step is not None
        else None same = step is not None and step.id == origin.id
        if m.toward == "retracts" and (same or by in vouching):
            found.append(m.id)
    return tuple(found)


# ── of the whole claim ──────────────────────────────────────────────────────────────────────────────────


def confirmation(settled: Settling) -> Reason:
    """What others had put about was then affirmed by those concerned on the record, by a primary document,
    or by
    the event itself. Nothing else counts for as much; hedges and relays of the earlier reports no longer
    matter.
    """
    said = {"subject": "confirmed by those concerned", "document": "confirmed by a document", "event": "it
    has happened"} return _reason("confirmation", value("origin", "confirmed"), said[settled.by], (settled.mention.id,))


def more_origins(case: Case, others: list[list[Origin]]) -> Reason | None:
    """Separate sources that agree make a claim likelier, each further one by less. Origins that share a
    relay, an
    owner or copied text count as one; however many articles repeat an origin, it stays one.
    """
    fresh = [g[0] for g in others if not retractions(case, g[0])]
    steps = sorted((per_more(_rank(case, o)) for o in fresh), reverse=True)
    if not steps:
        return None
    total = math.fsum(step * decay() ** at for at, step in enumerate(steps))
    who = names([o.name for o in fresh])
    text = f"{len(fresh)} further origin{'s' * (len(fresh) > 1)}, apparently independent: {who}"
    return _reason("more_origins", total, text, tuple(o.mentions[0] for o in fresh))


def forecast(case: Case) -> Reason | None:
    """What is yet to happen can still fail to, whoever says that it will. Not counted once it is
    confirmed.
    """
    if case.claim.type != "forecast" or confirmations(case):
        return None
    return _reason("forecast", value("bears", "forecast"), "it is a forecast")


def time_is_up(case: Case) -> Reason | None:
    """The time told for it is past as of the date of the report, and nobody was seen to say that it came
    true.
    """
    if not overdue(case) or confirmations(case):
        return None
    due = tuple(m.id for m in case.pro if m.due is not None)
    return _reason("time_is_up", value("bears", "overdue"), "its time is past, and no outcome was seen", due)


def denial(case: Case) -> Reason | None:
    """Those concerned deny it on the record, or a document or the event itself speaks against it. Only the
    weightiest
    counts: a second denial by the same side tells nothing new. Firms have denied rumors that were true.
    """
    against = [s for s in denials(case) if s.by != "subject"]
    if against:
        text = "the event itself" if against[0].by == "event" else "a document"
        return _reason("denial", value("bears", "refuted"), f"{text} speaks against it", (against[0].mention.id,))
    plain = [s.mention for s in denials(case)]
    if not plain:
        return None
    who = names(sorted({next(s.name for s in steps_of(m)) for m in plain}))
    return _reason("denial", value("bears", "denied"), f"{who} denies it", tuple(m.id for m in plain))


def dispute(case: Case) -> Reason | None:
    """Somebody named, who is not concerned, says that it is not so."""
    own = {m.id for m in subject_denials(case)} | {s.mention.id for s in denials(case)}
    others = [
        m for m in case.con if m.toward == "denies" and m.id not in own and any(s.kind in ("person", "organization", "outlet") for s in steps_of(m)[:1])
    ]
    if not others:
        return None
    who = names(sorted({steps_of(m)[0].name for m in others}))
    return _reason("dispute", value("bears", "disputed"), f"{who} disputes it", tuple(m.id for m in others))


def unaware(case: Case) -> Reason | None:
    """Those concerned say that they do not know of it. Weak evidence against: one office need not know, and
    it is
    no denial.
    """
    found = [m for m in case.mentions if m.toward == "unaware"]
    if not found:
        return None
    who = names(sorted({next((s.name for s in steps_of(m)), "somebody") for m in found}))
    return _reason("unaware", value("bears", "unaware"), f"{who} does not know of it", tuple(m.id for m in found))


def no_comment(case: Case) -> Reason | None:
    """Those concerned were asked and said nothing. Many never comment on rumors, true or false: about nil."""
    found = [m for m in case.mentions if m.toward == "no_comment" and m.response != "pending"]
    if not found:
        return None
    who = names(sorted({next((s.name for s in steps_of(m)), "somebody") for m in found}))
    return _reason("no_comment", value("bears", "no_comment"), f"{who} gave no comment", tuple(m.id for m in found))


CLAIM_RULES: tuple[Callable[[Case], Reason | None], ...] = (forecast, time_is_up, denial, dispute, unaware,
no_comment)
