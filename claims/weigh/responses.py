"""What those concerned answered to a claim."""

from __future__ import annotations

import re

from claims.model import Mention, Response
from claims.trace.chains import first_step
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
        who = _who(m)
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


_SPOKESMAN = re.compile(r"(?:spokes\w+|press secretary|representative) (?:of|for) (?P<body>.+)")


def _who(mention: Mention) -> str:
    """Who answers: the one who speaks, the body that a spokesman speaks for, or the one that the author asked."""
    first = first_step(mention)
    if first is None or first.kind == "author":
        return names(mention.about[:1])
    source = mention.source
    told = _SPOKESMAN.match(source.role) if source is not None and source.id == first.id else None
    return told["body"] if told is not None else first.name
