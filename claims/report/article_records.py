"""Articles, mentions and flat attributions as plain dicts, for `claims.report.records` and whatever else writes JSON.

Spans of a claim's words are `[part, start, end]`, spans of a flat attribution `[start, end]` of the part whose list it
stands in: half-open characters of the article's title or text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from claims.descriptions import told_of
from claims.model import (
    Annotated,
    Article,
    Description,
    Mention,
    Phrase,
    Region,
    Source,
    Span,
    Stamp,
    Step,
    plain_attribution,
)
from claims.moments import iso

__all__ = [
    "ANNOTATED_SCHEMA",
    "Record",
    "annotated_record",
    "article_record",
    "mention_record",
    "span_lists",
    "stamp_record",
]

ANNOTATED_SCHEMA = "claims-annotated/1"

Record = dict[str, Any]


def span_lists(spans: Iterable[Span]) -> list[list[str | int]]:
    """Spans as `[part, start, end]`, in order."""
    return [[span.part, span.start, span.end] for span in spans]


def _source(source: Source | None) -> Record | None:
    if source is None:
        return None
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "description": told_of(source),
        "spans": span_lists(source.spans),
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
    return None if phrase is None else {"words": phrase.words, "spans": span_lists(phrase.spans)}


def _step(step: Step) -> Record:
    return {"name": step.name, "kind": step.kind, "spans": span_lists(step.spans), "id": step.id}


def stamp_record(stamp: Stamp) -> Record:
    """How a result was made: version, model, its hash, options."""
    return {
        "version": stamp.version,
        "model": stamp.model,
        "model_hash": stamp.model_hash,
        "options": dict(stamp.options),
    }


def mention_record(mention: Mention) -> Record:
    """One mention; its spans are half-open characters of its article's title or text."""
    return {
        "id": mention.id,
        "article": mention.article,
        "spans": span_lists(mention.spans),
        "text": mention.text,
        "primary": mention.primary,
        "type": mention.type,
        "kind": mention.kind,
        "stance": mention.stance,
        "toward": mention.toward,
        "hedged": mention.hedged,
        "published": iso(mention.published),
        "due": iso(mention.due),
        "source": _source(mention.source),
        "cue": mention.cue,
        "chain": [_step(step) for step in mention.chain],
        "cue_spans": span_lists(mention.cue_spans),
        "hedges": span_lists(mention.hedges),
        "negated": mention.negated,
        "tense": mention.tense,
        "about": list(mention.about),
        "response": mention.response,
        "answers": mention.answers,
        "outlet": mention.outlet,
        "said": iso(mention.said),
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
        "published": iso(article.published),
        "text": article.text,
        "regions": [_region(region) for region in article.regions],
        "mentions": [mention_record(mention) for mention in annotated.mentions],
        "attributions": [plain_attribution(a) for a in annotated.attributions],
        "title_attributions": [plain_attribution(a) for a in annotated.title_attributions],
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "version": article.version,
        "schema": ANNOTATED_SCHEMA,
        "stamp": None if stamp is None else stamp_record(stamp),
    }
    return record | _riding(article, record)


def article_record(article: Article) -> Record:
    """One article of a report: with its text, so that every span can be checked, and without what was found in it."""
    record = {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": iso(article.published),
        "text": article.text,
        "regions": [_region(region) for region in article.regions],
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "version": article.version,
    }
    return record | _riding(article, record)
