"""Links and the desk's decisions as plain dicts, for `claims.report.records` and whatever else writes JSON."""

from __future__ import annotations

from claims.decisions import Answer, Decision, Linking, Outcome, Sourcing, decision_id
from claims.model import Link
from claims.report.article_records import Record

__all__ = ["decision_record", "link_record"]


def link_record(link: Link) -> Record:
    """Why two mentions are, or may be, one claim; the score with four digits."""
    return {
        "mentions": [link.a, link.b],
        "how": link.how,
        "score": None if link.score is None else round(link.score, 4),
        "reasons": list(link.reasons),
    }


def decision_record(decision: Decision) -> Record:
    """What the desk decided: the keys of its file, and the id by which reasons and answers speak of it."""
    record: Record = {"id": decision_id(decision), "kind": decision.kind}
    if isinstance(decision, Linking):
        record["claims"] = list(decision.claims)
    elif isinstance(decision, Sourcing):
        record["sources"] = list(decision.sources)
    elif isinstance(decision, Answer):
        record |= {"claim": decision.claim, "who": decision.who, "response": decision.response}
    else:
        record |= {"claim": decision.claim, "true": decision.true}
    if isinstance(decision, Answer | Outcome):
        record["words"] = decision.words
    return record | {"by": decision.by, "on": decision.on.iso(), "note": decision.note}
