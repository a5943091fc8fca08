"""A claim's days as text or as records."""

from __future__ import annotations

from collections.abc import Sequence

from claims.decisions import decision_id
from claims.model import Mention, Result, Toward
from claims.moments import iso
from claims.report.article_records import Record, mention_record
from claims.report.cells import Unit, units
from claims.report.decision_records import decision_record
from claims.report.digest import digest
from claims.report.frame import made, page_text
from claims.report.look import BOLD, DIM, Look, labelled, status_style
from claims.report.records import interval_record, made_record
from claims.report.select import Row
from claims.report.visible import visible
from claims.report.words import as_of_words, decision_words, how_sure, outlet, places_of, sourced, status_word, when
from claims.timeline import Event

__all__ = ["TIMELINE_SCHEMA", "timeline_record", "timeline_text"]

TIMELINE_SCHEMA = "claims-timeline/1"

_DID: dict[Toward, str] = {
    "repeats": "repeated",
    "supports": "reported",
    "confirms": "confirmed",
    "denies": "denied",
    "retracts": "retracted",
    "unaware": "unaware",
    "no_comment": "no comment",
    "questions": "questioned",
    "discusses": "discussed",
}


def timeline_text(result: Result, row: Row, events: Sequence[Event], *, look: Look | None = None) -> str:
    """The days of one claim: what was published, by whom and from whom, and the status wherever it changed."""
    look = Look() if look is None else look
    told = digest(row, places_of(result))
    lines = look.lines([Unit(f"CLAIM {row.rank}", BOLD), *units(f"({told.id})", DIM)])
    lines += look.lines(units(told.text, BOLD))
    before: Event | None = None
    first = True
    for event in events:
        if before is None or when(before.on) != when(event.on):
            lines += ["", *look.lines(units(when(event.on), BOLD))]
        for mention in event.mentions:
            what = f"{outlet(mention)}: {visible(mention.text)}"
            lines += labelled("first seen" if first else _did(mention), what, look, indent=2)
            lines += labelled("from", sourced(mention), look, indent=2)
            first = False
        for decision in event.decisions:
            lines += labelled("decided", decision_words(decision), look, indent=2)
        if event.changed:
            lines += labelled("status", _status(event, before), look, indent=2)
        before = event
    lines.append("")
    if before is not None:
        now = f"{status_word(before.status).upper()}  {how_sure(before.confidence, before.interval)}"
        lines += look.lines([Unit(now, status_style(status_word(before.status))), *units(as_of_words(result))])
    return page_text([[*lines, *made(result, look)]])


def _did(mention: Mention) -> str:
    return "asked" if mention.response == "pending" else _DID[mention.toward]


def _status(event: Event, before: Event | None) -> str:
    words = f"{status_word(event.status)}, {how_sure(event.confidence, event.interval)}"
    if before is not None:
        words += f"; it was {status_word(before.status)}"
    settled = next((m for m in event.mentions if m.id == event.decided_by), None)
    if settled is not None and before is not None:
        words += f", and {_who(settled)} changed it ({when(settled.published)}, mention {visible(settled.id)})"
    elif before is not None and event.decided_by in {decision_id(d) for d in event.decisions}:
        words += ", and the desk's decision changed it"
    if not event.mentions and not event.decisions:
        words += "; nothing was published, time went by"
    return words


def _who(mention: Mention) -> str:
    return visible(mention.source.name) if mention.source is not None else outlet(mention)


def timeline_record(result: Result, row: Row, events: Sequence[Event]) -> Record:
    """The same as a record: see docs/reference/formats.md."""
    return {
        **made_record(result, TIMELINE_SCHEMA),
        "claim": {"id": row.assessment.claim.id, "text": row.assessment.claim.text},
        "events": [
            {
                "on": iso(event.on),
                "status": event.status,
                "confidence": None if event.confidence is None else round(event.confidence, 4),
                "interval": interval_record(event.interval),
                "changed": event.changed,
                "decided_by": event.decided_by,
                "mentions": [mention_record(mention) for mention in event.mentions],
                "decisions": [decision_record(decision) for decision in event.decisions],
            }
            for event in events
        ],
        "left_out": list(result.left_out),
    }
