"""What those concerned answered to a claim."""

from __future__ import annotations

from claims.model import Response
from claims.trace.chains import steps_of
from claims.weigh.case import Case, names
from claims.weigh.settling import confirmations, subject_denials

__all__ = ["responses_of"]


def responses_of(case: Case) -> tuple[tuple[str, Response, str], ...]:
    """Who answered, what, and the id of the first mention that tells it, in the order of the mentions.

    A wait for an answer ("pending") stands under the name of the one that was asked. An answer counts as one
    where the annotation marks it, or where those concerned deny or confirm the claim in so many words. That
    nobody was asked is not told here but by the flag no-response-sought.
    """
    denied = {m.id for m in subject_denials(case)}
    affirmed = {s.mention.id for s in confirmations(case) if s.by == "subject" and s.mention.toward == "confirms"}
    found: list[tuple[str, Response, str]] = []
    for m in case.mentions:
        first = next(iter(steps_of(m)), None)
        who = first.name if first is not None and first.kind != "author" else names(m.about[:1])
        answer: Response | None = None
        if m.response in ("no_comment", "unaware", "pending"):
            answer = m.response
        elif m.id in denied:
            answer = "denies"
        elif m.id in affirmed:
            answer = "confirms"
        told = answer is not None and any((who, answer) == one[:2] for one in found)
        if answer is not None and who and not told:
            found.append((who, answer, m.id))
    return tuple(found)
