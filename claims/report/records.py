"""Results as plain dicts, lists, strings and numbers: the one place that knows the JSON shapes.

Keys come in the documented order (docs/reference/formats.md); keys beyond the fixed ones stand after them.
Moments are ISO 8601 cut to their precision, spans of a claim's words `[part, start, end]`, spans of a flat
attribution `[start, end]` of the part whose list it stands in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claims.descriptions import told_of
from claims.grades import Grades
from claims.lint.finding import Finding
from claims.model import (
    Annotated,
    Article,
    Attribution,
    Copy,
    Description,
    Mention,
    Origin,
    Phrase,
    Reason,
    Region,
    Result,
    Source,
    Span,
    Stamp,
    Step,
    Trace,
)
from claims.moments import Moment, earliest_first
from claims.report.decision_records import decision_record, link_record
from claims.report.look import NO_VERDICT
from claims.report.select import Row, Way

__all__ = [
    "ANNOTATED_SCHEMA",
    "CLAIM_SCHEMA",
    "LINT_SCHEMA",
    "REPORT_SCHEMA",
    "Record",
    "annotated_record",
    "claim_line",
    "claim_record",
    "interval_record",
    "lint_record",
    "made_record",
    "mention_record",
    "result_record",
    "stamp_record",
]

REPORT_SCHEMA = "claims-report/1"
CLAIM_SCHEMA = "claims-claim/1"
ANNOTATED_SCHEMA = "claims-annotated/1"
LINT_SCHEMA = "claims-lint/1"

Record = dict[str, Any]


def _iso(moment: Moment | None) -> str | None:
    return None if moment is None else moment.iso()


def _spans(spans: Iterable[Span]) -> list[list[str | int]]:
    return [[span.part, span.start, span.end] for span in spans]


def _bare(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _source(source: Source | None) -> Record | None:
    if source is None:
        return None
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "description": told_of(source),
        "spans": _spans(source.spans),
        "slots": None if source.description is None else _slots(source.description),
    }


def _slots(told: Description) -> Record:
    return {
        "number": told.number,
        "many": told.many,
        "role": _phrase(told.role),
        "organization": _phrase(told.organization),
        "nearness": _phrase(told.nearness),
        "anonymity": _phrase(told.anonymity),
        "reason": _phrase(told.reason),
        "rote": told.rote,
    }


def _phrase(phrase: Phrase | None) -> Record | None:
    return None if phrase is None else {"words": phrase.words, "spans": _spans(phrase.spans)}


def _step(step: Step) -> Record:
    return {"name": step.name, "kind": step.kind, "spans": _spans(step.spans), "id": step.id}


def mention_record(mention: Mention) -> Record:
    """One mention; its spans are half-open characters of its article's title or text."""
    return {
        "id": mention.id,
        "article": mention.article,
        "spans": _spans(mention.spans),
        "text": mention.text,
        "primary": mention.primary,
        "type": mention.type,
        "kind": mention.kind,
        "stance": mention.stance,
        "toward": mention.toward,
        "hedged": mention.hedged,
        "published": _iso(mention.published),
        "due": _iso(mention.due),
        "source": _source(mention.source),
        "cue": mention.cue,
        "chain": [_step(step) for step in mention.chain],
        "cue_spans": _spans(mention.cue_spans),
        "hedges": _spans(mention.hedges),
        "negated": mention.negated,
        "tense": mention.tense,
        "about": list(mention.about),
        "response": mention.response,
        "answers": mention.answers,
        "outlet": mention.outlet,
        "said": _iso(mention.said),
    }


def _attribution(attribution: Attribution) -> Record:
    return {
        "source": _bare(attribution.source),
        "cue": _bare(attribution.cue),
        "content": _bare(attribution.content),
        "kind": attribution.kind,
        "stance": attribution.stance,
        "hedged": attribution.hedged,
    }


def _region(region: Region) -> Record:
    return {"kind": region.kind, "span": list(region.span)}


def _riding(article: Article, taken: Record) -> Record:
    """The input's own further keys, save those that would overwrite one of ours."""
    return {key: json.loads(value) for key, value in article.extra if key not in taken}


def annotated_record(annotated: Annotated, stamp: Stamp | None = None) -> Record:
    """One line of `claims annotate`: an article with its regions, mentions and flat attributions."""
    article = annotated.article
    record = {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": _iso(article.published),
        "text": article.text,
        "regions": [_region(region) for region in article.regions],
        "mentions": [mention_record(mention) for mention in annotated.mentions],
        "attributions": [_attribution(a) for a in annotated.attributions],
        "title_attributions": [_attribution(a) for a in annotated.title_attributions],
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "version": article.version,
        "schema": ANNOTATED_SCHEMA,
        "stamp": None if stamp is None else stamp_record(stamp),
    }
    return record | _riding(article, record)


def _article(annotated: Annotated) -> Record:
    article = annotated.article
    record = {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": _iso(article.published),
        "text": article.text,
        "regions": [_region(region) for region in article.regions],
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "version": article.version,
    }
    return record | _riding(article, record)


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
        "first_seen": _iso(origin.first_seen),
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
        "since": _iso(since),
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
        "as_of": _iso(result.as_of),
        "stamp": stamp_record(result.stamp),
        "schema": CLAIM_SCHEMA,
    }


def stamp_record(stamp: Stamp) -> Record:
    """How a result was made: version, model, its hash, options."""
    return {
        "version": stamp.version,
        "model": stamp.model,
        "model_hash": stamp.model_hash,
        "options": dict(stamp.options),
    }


def made_record(result: Result, schema: str) -> Record:
    """What every document begins with: its shape, how it was made, and the date for which it is told."""
    return {"schema": schema, "stamp": stamp_record(result.stamp), "as_of": _iso(result.as_of)}


def result_record(result: Result, rows: Sequence[Row], grades: Mapping[str, Grades] | None = None) -> Record:
    """A whole report: the claims of `rows`, and all articles with their text, so spans can be checked."""
    return {
        **made_record(result, REPORT_SCHEMA),
        "articles": [_article(annotated) for annotated in result.articles],
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
        "spans": _spans(finding.spans),
        "words": list(finding.words),
    }
