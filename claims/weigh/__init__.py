"""weigh: what the sourcing of one claim supports as of a date.

    case        the claim laid out; `desk` adds what the desk was told, or knows
    settling    statements that confirm or deny it for good
    status      the first rule that fits
    strength    what one origin is worth
    confidence  a sum of reasons, from the weights of `data/weights.toml`
    flags       what an editor should look at; `telling` has those on how it was told on
    responses   what those concerned answered
    changes     what would change the result

It says what the sourcing supports, never what is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.decisions import Decision
from claims.model import Claim, Status, Trace, TrackRecord, Weighing
from claims.moments import Moment
from claims.weigh.case import case_of
from claims.weigh.changes import changes_of
from claims.weigh.confidence import confidence_of, interval_of, reasons_of
from claims.weigh.flags import flags_of
from claims.weigh.responses import responses_of
from claims.weigh.status import status_of
from claims.weigh.weights import band

__all__ = ["weigh_claim"]


def weigh_claim(
    claim: Claim,
    trace: Trace,
    *,
    as_of: Moment | None,
    decisions: Iterable[Decision] = (),
    records: Mapping[str, TrackRecord] | None = None,
) -> Weighing:
    """Status, flags, confidence and responses of one claim.

    Parameters
    ----------
    claim
        Its mentions may stand in any order. Articles published after `as_of` should have been left out.
    trace
        The same claim's, of `claims.trace.trace`.
    as_of
        The date as of which forecasts are overdue and rumors stale; None where none is known: then none are.
    decisions
        What people decided on this claim: answers and outcomes; the others mean nothing here.
    records
        The track records of its origins before this claim, by the origin's id, of `claims.track.earlier_records`; none
        count by default. They bear on the confidence alone.

    Examples
    --------
    >>> from claims.model import Mention
    >>> from claims.trace import trace_claim
    >>> bare = Mention("a1", "a", (), "Acme may close its mill.", hedged=True, outlet="The Post")
    >>> claim = Claim("a1", bare.text, "fact", (bare,))
    >>> result = weigh_claim(claim, trace_claim(claim), as_of=None)
    >>> result.status, result.word, [flag.name for flag in result.flags]
    ('rumor', 'unlikely', ['single-source'])
    """
    case = case_of(claim, trace, as_of, tuple(decisions), records)
    conclusion = status_of(case)
    reasons = reasons_of(case)
    confidence = confidence_of(case, reasons)
    return Weighing(
        status=conclusion.status,
        confidence=confidence,
        word=band(confidence) if confidence is not None else "",
        decided_by=conclusion.by,
        flags=flags_of(case, conclusion.status),
        reasons=reasons,
        responses=responses_of(case),
        conflict=_conflict(conclusion.status, confidence),
        changes=changes_of(case, conclusion.status),
        interval=interval_of(case, reasons),
    )


def _conflict(status: Status, confidence: float | None) -> bool:
    """Whether status and confidence, which do not read each other, point opposite ways."""
    if confidence is None:
        return False
    return (status == "confirmed" and confidence < 0.5) or (status == "denied" and confidence > 0.5)
