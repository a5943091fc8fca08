"""Results as plain dicts, lists, strings and numbers: with `article_records` the one place that knows the JSON shapes.

Keys come in the documented order (docs/reference/formats.md); keys beyond the fixed ones stand after them.
Moments are ISO 8601 cut to their precision, spans `[part, start, end]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claims.grades import Grades
from claims.lint.finding import Finding
from claims.model import Copy, Origin, Reason, Result, Trace
from claims.moments import earliest_first, iso
from claims.report.article_records import Record, article_record, mention_record, span_lists, stamp_record
from claims.report.decision_records import decision_record, link_record
from claims.report.look import NO_VERDICT
from claims.report.select import Row, Way

__all__ = [
    "CLAIM_SCHEMA",
    "LINT_SCHEMA",
    "REPORT_SCHEMA",
    "claim_line",
    "claim_record",
    "interval_record",
    "lint_record",
    "made_record",
    "result_record",
]

REPORT_SCHEMA = "claims-report/1"
CLAIM_SCHEMA = "claims-claim/1"
LINT_SCHEMA = "claims-lint/1"


def _number(value: float | None) -> float | None:
    # Four digits: what the last bits of a sum of logarithms hold differs between machines, and means nothing.
    return None if value is None else round(value, 4) + 0.0


def interval_record(interval: tuple[float, float] | None) -> list[float | None] | None:
    """The two ends of an interval, None for none."""
    return None if interval is None else [_number(end) for end in interval]


def _origin(origin: Origin) -> Record:
    return {
        "id": origin.id,
        "name": origin.name,
        "kind": origin.kind,
        "mentions": list(origin.mentions),
        "articles": list(origin.articles),
        "first_seen": iso(origin.first_seen),
    }


def _reason(reason: Reason) -> Record:
    return {
        "rule": reason.rule,
        "value": _number(reason.value),
        "text": reason.text,
        "mentions": list(reason.mentions),
        "basis": reason.basis,
        "spread": _number(reason.spread),
    }


def _copy(copy: Copy) -> Record:
    return {
        "copy": copy.copy,
        "original": copy.original,
        "share": _number(copy.share),
        "original_share": _number(copy.original_share),
        "passages": [{"copy": list(mine), "original": list(theirs)} for mine, theirs in copy.passages],
        "known": copy.known,
        "agency": copy.agency,
    }


def _trace(trace: Trace) -> Record:
    return {
        "independent": trace.independent,
        "against": [_origin(origin) for origin in trace.against],
        "ties": [{"a": tie.a, "b": tie.b, "what": tie.what, "words": tie.words} for tie in trace.ties],
        "echoes": list(trace.echoes),
        "cycles": [list(cycle) for cycle in trace.cycles],
        "through": list(trace.through),
        "narrow": list(trace.narrow),
        "copied": [{"mention": mention, "of": original} for mention, original in trace.copied],
        "copies": [_copy(copy) for copy in trace.copies],
    }


def claim_record(row: Row, grades: Mapping[str, Grades] | None = None) -> Record:
    """One claim with origins, reasons, mentions; `flags` are names, `flag_details` tell why, what lifts.

    With `grades`, by claim id, there is a key more.
    """
    claim, trace, weighing = row.assessment.claim, row.assessment.trace, row.assessment.weighing
    record = {
        "id": claim.id,
        "formerly": list(claim.formerly),
        "text": claim.text,
        "type": claim.type,
        "confidence": _number(weighing.confidence),
        "status": weighing.status,
        "flags": [flag.name for flag in weighing.flags],
        "origins": [_origin(origin) for origin in trace.origins],
        "reasons": [_reason(reason) for reason in weighing.reasons],
        "mentions": [mention_record(mention) for mention in claim.mentions],
        "rank": row.rank,
        "word": weighing.word,
        "decided_by": weighing.decided_by,
        "conflict": weighing.conflict,
        "flag_details": [
            {"name": flag.name, "why": flag.why, "lift": flag.lift, "mentions": list(flag.mentions)}
            for flag in weighing.flags
        ],
        "responses": [
            {"who": who, "response": answer, "mention": mention} for who, answer, mention in weighing.responses
        ],
        "changes": list(weighing.changes),
        "trace": _trace(trace),
        "decisions": [decision_record(decision) for decision in row.assessment.decisions],
        "links": [link_record(link) for link in claim.links],
        "suggested": [link_record(link) for link in claim.suggested],
        "interval": interval_record(weighing.interval),
        "variants": [_variant(way) for way in row.variants],
    }
    return record if grades is None else record | {"grades": _grades(grades.get(claim.id))}


def _variant(way: Way) -> Record:
    """One way in which the claim is told: where, by whom, and since when as far as that is known."""
    since = min((m.published for m in way.mentions if m.published is not None), key=earliest_first, default=None)
    return {
        "what": way.variant.what,
        "words": way.variant.words,
        "claim": way.variant.claim,
        "status": way.status,
        "mentions": list(way.variant.mentions),
        "sources": list(dict.fromkeys(m.source.name for m in way.mentions if m.source is not None)),
        "since": iso(since),
    }


def _grades(grades: Grades | None) -> Record | None:
    if grades is None:
        return None
    return {
        "reliability": [
            {"who": one.who, "kind": one.kind, "grade": one.grade, "words": one.words, "why": one.why}
            for one in grades.reliability
        ],
        "credibility": {
            "grade": grades.credibility.grade,
            "words": grades.credibility.words,
            "why": grades.credibility.why,
        },
    }


def claim_line(result: Result, row: Row, grades: Mapping[str, Grades] | None = None) -> Record:
    """One claim that stands alone on its line: as of when, and how it was made, come with it."""
    return claim_record(row, grades) | {
        "as_of": iso(result.as_of),
        "stamp": stamp_record(result.stamp),
        "schema": CLAIM_SCHEMA,
    }


def made_record(result: Result, schema: str) -> Record:
    """What every document begins with: its shape, how it was made, and the date for which it is told."""
    return {"schema": schema, "stamp": stamp_record(result.stamp), "as_of": iso(result.as_of)}


def result_record(result: Result, rows: Sequence[Row], grades: Mapping[str, Grades] | None = None) -> Record:
    """A whole report: the claims of `rows`, and all articles with their text, so spans can be checked."""
    return {
        **made_record(result, REPORT_SCHEMA),
        "articles": [article_record(annotated.article) for annotated in result.articles],
        "claims": [claim_record(row, grades) for row in rows],
        "not_shown": len(result.assessments) - len(rows),
        "left_out": list(result.left_out),
    }


def lint_record(result: Result, findings: Sequence[Finding], *, policy: str, articles: Iterable[str]) -> Record:
    """What `claims lint` found in the articles of some ids."""
    return {
        **made_record(result, LINT_SCHEMA),
        "policy": policy,
        "articles": list(articles),
        "findings": [_finding(finding) for finding in findings],
        "left_out": list(result.left_out),
        "note": NO_VERDICT,
    }


def _finding(finding: Finding) -> Record:
    return {
        "rule": finding.rule,
        "policies": list(finding.policies),
        "message": finding.message,
        "article": finding.article,
        "file": finding.file or None,
        "line": finding.line,
        "spans": span_lists(finding.spans),
        "words": list(finding.words),
    }
