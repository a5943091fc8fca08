"""The confidence: the chance that a claim turns out true, as far as its sourcing tells.

A sum of log-odds, turned into a probability. Each feature is one small function that gives a Reason or None;
its docstring is what the reader is told of it. Features count origins, never articles, and read of an origin
only how it first came out: so an echo changes nothing. Weights: `claims/data/weights.toml`, hand-set.

With origins that come later than what there is, three things hold, and tests hold them to it: an echo never
raises the confidence, another independent origin never lowers it, the subject's denial never raises it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import NormalDist

from claims.decisions import Outcome, decided, decision_id
from claims.model import Mention, Origin, Reason
from claims.trace.chains import first_step
from claims.weigh.case import Case, names
from claims.weigh.settling import Settling, confirmations, denials, subject_denials
from claims.weigh.status import due_mentions, overdue
from claims.weigh.strength import rank, reason, standing, strength
from claims.weigh.weights import Weight, bounds, decay, level, per_more, weight

__all__ = [
    "CLAIM_RULES",
    "GROUP_RULES",
    "confidence_of",
    "confirmation",
    "denial",
    "dispute",
    "forecast",
    "interval_of",
    "more_origins",
    "no_comment",
    "nobody",
    "outcome",
    "reasons_of",
    "time_is_up",
    "unaware",
]


def confidence_of(case: Case, reasons: tuple[Reason, ...]) -> float | None:
    """The probability (0–1) that the reasons add up to; None for opinion and background."""
    if not case.claim.weighed:
        return None
    return _probability(_sum(reasons))


def interval_of(case: Case, reasons: tuple[Reason, ...]) -> tuple[float, float] | None:
    """The ends between which the confidence should lie, as far as the weights are known; None where there is none.

    Each reason's weight may be off by its spread, each on its own: then the variances add up. In log-odds the ends
    lie as many standard deviations from the sum as hold `level` of a normal distribution, on either side. It tells of
    the weights alone, not of what the annotation got wrong.
    """
    if not case.claim.weighed:
        return None
    reach = NormalDist().inv_cdf((1 + level()) / 2) * math.hypot(*(r.spread for r in reasons))
    total = _sum(reasons)
    return _probability(total - reach), _probability(total + reach)


def _sum(reasons: tuple[Reason, ...]) -> float:
    # Summed exactly, so that the order of the reasons does not show in the last digit.
    return math.fsum(r.value for r in reasons)


def _probability(log_odds: float) -> float:
    least, most = bounds()
    return min(most, max(least, 1 / (1 + math.exp(-log_odds))))


def reasons_of(case: Case) -> tuple[Reason, ...]:
    """All that adds to or takes from the log-odds of a claim, the best origin first."""
    if not case.claim.weighed:
        return ()
    if case.outcome is not None:
        return (outcome(case.outcome),)
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
    return tuple(_signed(one, case) for one in reasons)


def _signed(one: Reason, case: Case) -> Reason:
    """A reason that rests on what the desk was told, with who decided that, and when."""
    told = [case.signed[id_] for id_ in one.mentions if id_ in case.signed]
    return replace(one, text=f"{one.text} ({'; '.join(told)})") if told else one


def ranked_groups(case: Case) -> list[list[Origin]]:
    """The groups of origins, best first, and in each the best first: by what each alone would be worth."""
    worth = {o.id: math.fsum(r.value for r in strength(case, o)) for o in case.trace.origins}
    ranked = [sorted(g, key=lambda o: -worth[o.id]) for g in case.groups]
    return sorted(ranked, key=lambda g: -worth[g[0].id])


# ── of the whole claim ──────────────────────────────────────────────────────────────────────────────────


def outcome(decision: Outcome) -> Reason:
    """The desk knows how it turned out. This takes the place of all else, and works the other way round where it did
    not come true; the rest is what a desk can err by.
    """
    came = weight("origin", "outcome")
    text = f"it {'came' if decision.true else 'did not come'} true ({decided(decision)})"
    weighs = came if decision.true else came._replace(value=-came.value)
    return reason("outcome", weighs, text, (decision_id(decision),))


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
    return reason("confirmation", weight("origin", "confirmed"), said[settled.by], (settled.mention.id,))


def nobody() -> Reason:
    """Nobody is told to put the claim forward: it is known from a denial, or answers to it, alone."""
    return reason("nobody", weight("origin", "nobody"), "nobody is told to say so")


def more_origins(case: Case, others: list[list[Origin]]) -> Reason | None:
    """Separate sources that agree make a claim likelier, each further one by less. Origins that share a
    relay, an owner or copied text count as one; however many articles repeat an origin, it stays one.
    """
    fresh = [max(group, key=lambda o: per_more(rank(case, o))) for group in standing(case, others)]
    kinds = sorted((rank(case, o) for o in fresh), key=lambda kind: (*per_more(kind), kind), reverse=True)
    if not kinds:
        return None
    total = math.fsum(per_more(kind).value * decay() ** at for at, kind in enumerate(kinds))
    # What one weight is off by, it is off by for all origins of its kind.
    shares = {kind: math.fsum(decay() ** at for at, one in enumerate(kinds) if one == kind) for kind in kinds}
    spread = math.hypot(*(share * per_more(kind).spread for kind, share in shares.items()))
    who = names([o.name for o in fresh])
    text = f"{len(fresh)} further origin{'s' * (len(fresh) > 1)}, apparently independent: {who}"
    return reason("more_origins", Weight(total, spread), text, tuple(o.mentions[0] for o in fresh))


def forecast(case: Case) -> Reason | None:
    """What is yet to happen can still fail to, whoever says that it will. Not counted once it is confirmed."""
    if case.claim.type != "forecast" or confirmations(case):
        return None
    return reason("forecast", weight("bears", "forecast"), "it is a forecast")


def time_is_up(case: Case) -> Reason | None:
    """The time told for it is past as of the date of the report, and nobody was seen to say that it came
    true.
    """
    if not overdue(case) or confirmations(case):
        return None
    due = tuple(m.id for m in due_mentions(case))
    return reason("time_is_up", weight("bears", "overdue"), "its time is past, and no outcome was seen", due)


def denial(case: Case) -> Reason | None:
    """Those concerned deny it on the record, or a document or the event itself speaks against it. Only the
    weightiest counts: a second denial by the same side tells nothing new. Firms have denied rumors that were
    true.
    """
    against = [s for s in denials(case) if s.by != "subject"]
    if against:
        text = "the event itself" if against[0].by == "event" else "a document"
        return reason("denial", weight("bears", "refuted"), f"{text} speaks against it", (against[0].mention.id,))
    plain = [s.mention for s in denials(case)]
    if not plain:
        return None
    return reason("denial", weight("bears", "denied"), f"{_who(plain)} denies it", tuple(m.id for m in plain))


def dispute(case: Case) -> Reason | None:
    """Somebody named, who is not concerned, says that it is not so."""
    own = {m.id for m in subject_denials(case)} | {s.mention.id for s in denials(case)}
    others = [m for m in case.con if m.toward == "denies" and m.id not in own and _by_somebody_named(m)]
    if not others:
        return None
    return reason("dispute", weight("bears", "disputed"), f"{_who(others)} disputes it", tuple(m.id for m in others))


def unaware(case: Case) -> Reason | None:
    """Those concerned say that they do not know of it. Weak evidence against: one office need not know, and
    it is no denial.
    """
    found = [m for m in case.mentions if m.toward == "unaware"]
    if not found:
        return None
    text = f"{_who(found)} does not know of it"
    return reason("unaware", weight("bears", "unaware"), text, tuple(m.id for m in found))


def no_comment(case: Case) -> Reason | None:
    """Those concerned were asked and said nothing. Many never comment on rumors, true or false: about nil."""
    found = [m for m in case.mentions if m.toward == "no_comment" and m.response != "pending"]
    if not found:
        return None
    text = f"{_who(found)} gave no comment"
    return reason("no_comment", weight("bears", "no_comment"), text, tuple(m.id for m in found))


def _by_somebody_named(m: Mention) -> bool:
    first = first_step(m)
    return first is not None and first.kind in ("person", "organization", "outlet")


def _who(mentions: Iterable[Mention]) -> str:
    """The names of those whom some mentions go back to, each once, in a row."""
    firsts = map(first_step, mentions)
    return names(sorted({"somebody" if first is None else first.name for first in firsts}))


# Those of the origins taken together; each is asked in its own way.
GROUP_RULES: tuple[Callable[..., Reason | None], ...] = (outcome, confirmation, nobody, more_origins)

CLAIM_RULES: tuple[Callable[[Case], Reason | None], ...] = (
    forecast,
    time_is_up,
    denial,
    dispute,
    unaware,
    no_comment,
)
