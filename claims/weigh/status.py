"""The status of a claim as of a date: the first rule that fits, each one small function.

No rule reads the confidence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claims.decisions import decision_id
from claims.model import Mention, Status
from claims.moments import order
from claims.order import told_at
from claims.weigh.case import Case, in_circle, on_own_record
from claims.weigh.settling import confirmations, denials
from claims.weigh.strength import retractions, standing

__all__ = ["STATUS_RULES", "Conclusion", "due_mentions", "overdue", "status_of"]


class Conclusion(NamedTuple):
    """A status and the id of the mention, or of the desk's decision, that settled it; None where no single one did."""

    status: Status
    by: str | None = None


def status_of(case: Case) -> Conclusion:
    """The first status that fits; "reported" where none does."""
    for rule in STATUS_RULES:
        conclusion = rule(case)
        if conclusion is not None:
            return conclusion
    return Conclusion("reported")


def known(case: Case) -> Conclusion | None:
    """The desk knows how it turned out: that ends every dispute."""
    if case.outcome is None:
        return None
    return Conclusion("confirmed" if case.outcome.true else "denied", decision_id(case.outcome))


def contested(case: Case) -> Conclusion | None:
    """Settling statements stand both ways, or a new independent origin came out after a denial."""
    pro, con = confirmations(case), denials(case)
    if pro and con:
        return Conclusion("contested", max(pro[0].mention, con[0].mention, key=case.mentions.index).id)
    for denial in con:
        at = told_at(denial.mention)
        for group in standing(case):
            firm = [o for o in group if o.kind not in ("unattributed", "collective", "author")]
            if firm and all(order(at, o.first_seen) == "before" for o in group):
                return Conclusion("contested", firm[0].mentions[0])
    return None


def confirmed(case: Case) -> Conclusion | None:
    """The subject on the record, a primary document, or the event itself affirms what was put about."""
    found = confirmations(case)
    return Conclusion("confirmed", found[0].mention.id) if found else None


def denied(case: Case) -> Conclusion | None:
    """The subject on the record, a document, or the event itself says that it is not so."""
    found = denials(case)
    return Conclusion("denied", found[0].mention.id) if found else None


def expired(case: Case) -> Conclusion | None:
    """A forecast whose time was over before the date of the report, with no outcome seen."""
    forecast = case.claim.type == "forecast" or any(m.type == "forecast" for m in case.pro)
    return Conclusion("expired") if forecast and overdue(case) else None


def on_record(case: Case) -> Conclusion | None:
    """The subject, by name, about its own plans or figures."""
    for origin in case.trace.origins:
        mention = on_own_record(case, origin) if not retractions(case, origin) else None
        if mention is not None:
            return Conclusion("on_record", mention.id)
    return None


def corroborated(case: Case) -> Conclusion | None:
    """Two or more apparently independent origins, none of them taken back."""
    groups = standing(case)
    return Conclusion("corroborated", groups[1][0].mentions[0]) if len(groups) > 1 else None


def rumor(case: Case) -> Conclusion | None:
    """Every origin is anonymous, collective or unknown, or it is hedged without a source.

    A plain statement in an outlet's own voice, with nobody else behind it, is reported and no rumor; "it is
    understood that" is talk, and a rumor.
    """
    # Outlets that only cite each other have no origin that anybody could name.
    origins = [o for group in standing(case) for o in group] or list(case.trace.origins)
    kinds = {"collective" if in_circle(case, o) else o.kind for o in origins}
    if not kinds or not kinds <= {"anonymous", "collective", "unattributed"}:
        return None
    firsts = [case.mention(o.mentions[0]) for o in origins]
    if kinds == {"unattributed"} and not any(m.hedged or m.kind == "collective" for m in firsts):
        return None
    return Conclusion("rumor")


STATUS_RULES: tuple[Callable[[Case], Conclusion | None], ...] = (
    known,
    contested,
    confirmed,
    denied,
    expired,
    on_record,
    corroborated,
    rumor,
)


def due_mentions(case: Case) -> list[Mention]:
    """Those that tell when the claim is to come true; not the "next week" of an old text printed again."""
    return [m for m in case.told if m.due is not None and m.id not in case.reprints]


def overdue(case: Case) -> bool:
    """Whether every due date told lies wholly before the date of the report."""
    told = due_mentions(case)
    return bool(told) and all(order(m.due, case.as_of) == "before" for m in told)
