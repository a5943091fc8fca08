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
from claims.weigh.case import Case, names
from claims.weigh.settling import Settling, confirmations, denials, subject_denials
from claims.weigh.status import overdue
from claims.weigh.strength import (
    best_origin,
    circular,
    hedged,
    rank,
    reason,
    relays,
    retracted,
    retractions,
    strength,
)
from claims.weigh.weights import bounds, decay, per_more, value

__all__ = [
    "CLAIM_RULES",
    "GROUP_RULES",
    "best_origin",
    "circular",
    "confidence_of",
    "confirmation",
    "denial",
    "dispute",
    "forecast",
    "hedged",
    "more_origins",
    "no_comment",
    "nobody",
    "reasons_of",
    "relays",
    "retracted",
    "time_is_up",
    "unaware",
]


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
    else:
        reasons.append(nobody())
    bearing = (more_origins(case, ranked), *(rule(case) for rule in CLAIM_RULES))
    reasons += [one for one in bearing if one is not None]
    return tuple(reasons)


def ranked_groups(case: Case) -> list[list[Origin]]:
    """The groups of origins, best first, and in each the best first: by what each alone would be worth."""
    worth = {o.id: math.fsum(r.value for r in strength(case, o)) for o in case.trace.origins}
    ranked = [sorted(g, key=lambda o: -worth[o.id]) for g in case.groups]
    return sorted(ranked, key=lambda g: -worth[g[0].id])


# ── of the whole claim ──────────────────────────────────────────────────────────────────────────────────


def confirmation(settled: Settling) -> Reason:
    """What others had put about was then affirmed by those concerned on the record, by a primary document, or
    by the event itself. Nothing else counts for as much; hedges and relays of the earlier reports no longer
    matter.
    """
    said = {
        "subject": "confirmed by those concerned",
        "document": "confirmed by a document",
        "event": "it has happened",
    }
    return reason("confirmation", value("origin", "confirmed"), said[settled.by], (settled.mention.id,))


def nobody() -> Reason:
    """Nobody is told to put the claim forward: it is known from a denial, or answers to it, alone."""
    return reason("nobody", value("origin", "nobody"), "nobody is told to say so")


def more_origins(case: Case, others: list[list[Origin]]) -> Reason | None:
    """Separate sources that agree make a claim likelier, each further one by less. Origins that share a
    relay, an owner or copied text count as one; however many articles repeat an origin, it stays one.
    """
    left = [[o for o in group if not retractions(case, o)] for group in others]
    fresh = [max(group, key=lambda o: per_more(rank(case, o))) for group in left if group]
    steps = sorted((per_more(rank(case, o)) for o in fresh), reverse=True)
    if not steps:
        return None
    total = math.fsum(step * decay() ** at for at, step in enumerate(steps))
    who = names([o.name for o in fresh])
    text = f"{len(fresh)} further origin{'s' * (len(fresh) > 1)}, apparently independent: {who}"
    return reason("more_origins", total, text, tuple(o.mentions[0] for o in fresh))


def forecast(case: Case) -> Reason | None:
    """What is yet to happen can still fail to, whoever says that it will. Not counted once it is
    confirmed.
    """
    if case.claim.type != "forecast" or confirmations(case):
        return None
    return reason("forecast", value("bears", "forecast"), "it is a forecast")


def time_is_up(case: Case) -> Reason | None:
    """The time told for it is past as of the date of the report, and nobody was seen to say that it came
    true.
    """
    if not overdue(case) or confirmations(case):
        return None
    due = tuple(m.id for m in case.pro if m.due is not None)
    return reason("time_is_up", value("bears", "overdue"), "its time is past, and no outcome was seen", due)


def denial(case: Case) -> Reason | None:
    """Those concerned deny it on the record, or a document or the event itself speaks against it. Only the
    weightiest counts: a second denial by the same side tells nothing new. Firms have denied rumors that were
    true.
    """
    against = [s for s in denials(case) if s.by != "subject"]
    if against:
        text = "the event itself" if against[0].by == "event" else "a document"
        return reason("denial", value("bears", "refuted"), f"{text} speaks against it", (against[0].mention.id,))
    plain = [s.mention for s in denials(case)]
    if not plain:
        return None
    who = names(sorted({next(s.name for s in steps_of(m)) for m in plain}))
    return reason("denial", value("bears", "denied"), f"{who} denies it", tuple(m.id for m in plain))


def dispute(case: Case) -> Reason | None:
    """Somebody named, who is not concerned, says that it is not so."""
    own = {m.id for m in subject_denials(case)} | {s.mention.id for s in denials(case)}
    others = [
        m
        for m in case.con
        if m.toward == "denies"
        and m.id not in own
        and any(s.kind in ("person", "organization", "outlet") for s in steps_of(m)[:1])
    ]
    if not others:
        return None
    who = names(sorted({steps_of(m)[0].name for m in others}))
    return reason("dispute", value("bears", "disputed"), f"{who} disputes it", tuple(m.id for m in others))


def unaware(case: Case) -> Reason | None:
    """Those concerned say that they do not know of it. Weak evidence against: one office need not know, and
    it is no denial.
    """
    found = [m for m in case.mentions if m.toward == "unaware"]
    if not found:
        return None
    who = names(sorted({next((s.name for s in steps_of(m)), "somebody") for m in found}))
    return reason("unaware", value("bears", "unaware"), f"{who} does not know of it", tuple(m.id for m in found))


def no_comment(case: Case) -> Reason | None:
    """Those concerned were asked and said nothing. Many never comment on rumors, true or false: about nil."""
    found = [m for m in case.mentions if m.toward == "no_comment" and m.response != "pending"]
    if not found:
        return None
    who = names(sorted({next((s.name for s in steps_of(m)), "somebody") for m in found}))
    return reason("no_comment", value("bears", "no_comment"), f"{who} gave no comment", tuple(m.id for m in found))


# Those of the origins taken together; each is asked in its own way.
GROUP_RULES: tuple[Callable[..., Reason | None], ...] = (confirmation, nobody, more_origins)

CLAIM_RULES: tuple[Callable[[Case], Reason | None], ...] = (
    forecast,
    time_is_up,
    denial,
    dispute,
    unaware,
    no_comment,
)
