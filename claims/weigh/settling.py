"""Statements that settle a claim: by the subject on the record, by a primary document, by the event itself.

Both status and confidence read them, each for itself. An echo settles nothing, nor does an unnamed source,
nor a hedged statement, nor one that "reports" pass on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.model import Mention
from claims.moments import order
from claims.names import concerns
from claims.numbers import far_apart
from claims.order import follows, told_at
from claims.trace.chains import first_step, steps_of
from claims.trace.phrases import found_in
from claims.weigh.case import Case, is_subject, speaker

__all__ = ["Settling", "confirmations", "denials", "reversed_later", "subject_denials"]


@dataclass(frozen=True, slots=True)
class Settling:
    """A statement that settles the claim, and on what authority."""

    mention: Mention
    by: Literal["subject", "document", "event"]


def confirmations(case: Case) -> list[Settling]:
    """Statements that confirm the claim, in order, without those that their own speaker later reversed."""
    if "for" not in case.settled:
        found = [Settling(m, by) for m in case.pro if (by := _confirms(m, case)) is not None]
        case.settled["for"] = [s for s in found if not any(_reversed_by(s.mention, m) for m in case.con)]
    return list(case.settled["for"])


def denials(case: Case) -> list[Settling]:
    """Statements that deny the claim, in order; those that their own speaker later reversed are left out."""
    if "against" not in case.settled:
        found = [Settling(m, by) for m in case.con if (by := _denies(m, case)) is not None]
        case.settled["against"] = [s for s in found if not reversed_later(s.mention, case)]
    return list(case.settled["against"])


def subject_denials(case: Case) -> list[Mention]:
    """Every denial by those concerned, hedged or passed on as well, unless it was said before the claim was told."""
    return [m for m in case.con if m.toward == "denies" and _concerned(m, case) and not _came_before_all(m, case)]


def reversed_later(denial: Mention, case: Case) -> bool:
    """Whether the one who denied the claim is known to have affirmed it afterwards."""
    return any(_reversed_by(denial, m) for m in case.pro)


def _confirms(m: Mention, case: Case) -> Literal["subject", "document", "event"] | None:
    if (m.hedged and m.stance != "confirms") or not _direct(m):
        return None
    # To affirm what others had put about is to confirm it, in whatever words; the order must be known for that.
    affirms = m.toward == "confirms" or (
        m.toward == "supports" and m.stance in ("asserts", "confirms") and _put_about_before(m, case)
    )
    first = first_step(m)
    if affirms and _concerned(m, case):
        return "subject"
    if first is not None and first.kind == "document" and affirms:
        return "document" if m.toward == "confirms" or found_in("primary").search(first.name) else None
    return "event" if m.toward == "confirms" and _happened(m, case) else None


def _denies(m: Mention, case: Case) -> Literal["subject", "document", "event"] | None:
    # A hedge in what is denied ("is considering") does not soften the denial.
    if m.toward != "denies" or not _direct(m) or _came_before_all(m, case):
        return None
    first = first_step(m)
    if _concerned(m, case):
        return "subject"
    if first is not None and first.kind == "document":
        return "document"
    return "event" if _happened(m, case) else None


def _came_before_all(m: Mention, case: Case) -> bool:
    """Whether it was said, as its article tells, before anybody is known to have told the claim: it answers another."""
    return m.said is not None and bool(case.pro) and all(order(m.said, told_at(p)) == "before" for p in case.pro)


def _direct(m: Mention) -> bool:
    """Whether one speaks for himself: not through somebody unnamed, nor through what another person or body tells."""
    steps = steps_of(m)
    if any(step.kind in ("collective", "anonymous", "author") for step in steps):
        return False
    return not any(step.kind in ("person", "organization") for step in steps[1:])


def _concerned(m: Mention, case: Case) -> bool:
    """Whether the speaker is one of those that the claim is about, or answers it as such in its article."""
    if not speaker(m)[0]:
        return False
    return is_subject(m, case.about) or (m.answers is not None and m.response in ("denies", "confirms"))


def _put_about_before(m: Mention, case: Case) -> bool:
    """Whether somebody else is known to have told the claim before the speaker of `m` first did.

    What another article passes on of a speaker's hedged words is not the speaker's plain word.
    """
    own = [one for one in case.pro if one is m or _same(one, m)]
    if len(steps_of(m)) > 1 and any(one.hedged for one in own):
        return False
    others = [one for one in case.pro if one not in own and not far_apart(one.text, m.text)]
    return any(all(follows(one, other) for one in own) for other in others)


def _same(a: Mention, b: Mention) -> bool:
    """Whether one speaker is behind both: the same name, or somebody and the body that he speaks for."""
    one, other = [w for w in speaker(a) if w], [w for w in speaker(b) if w]
    if not one or not other:
        return False
    return any(concerns(w, other[:1]) for w in one) or any(concerns(w, one[:1]) for w in other)


def _happened(m: Mention, case: Case) -> bool:
    """Whether a mention tells as done what was told before as coming: the event itself."""
    return m.tense == "past" and any(
        follows(m, other) and other.tense != "past" for other in case.pro if other is not m
    )


def _reversed_by(m: Mention, later: Mention) -> bool:
    """Whether the same speaker is known to have said the contrary afterwards, just as plainly."""
    if not follows(later, m) or not _direct(later) or not _same(m, later):
        return False
    return later.toward in ("denies", "retracts", "confirms") or not later.hedged
