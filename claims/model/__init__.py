"""The data that flows from step to step: plain, frozen, in the order in which it comes to be.

    read      Article (with Regions)
    annotate  Annotated: Attributions, flat; Mentions with their chains
    link      Claim: the mentions of one proposition
    copies    Copy: text that one article has from another
    trace     Trace: origins, ties, echoes, copies
    weigh     Weighing: status, flags, confidence, reasons
    track     TrackRecord: what became of the claims that a source or outlet told

Every offset is a half-open character offset of the article's own text (part "text") or of its title (part
"title"). Everything derived keeps its evidence as `Span`s, so that each word of the result can be checked.
"""

from __future__ import annotations

from claims.model.article import Article, Part, Region, RegionKind, Span, offsets
from claims.model.claim import Claim, Link, Variant
from claims.model.mention import (
    Annotated,
    Attribution,
    ClaimType,
    Description,
    Kind,
    Mention,
    Phrase,
    Response,
    Source,
    Stance,
    Step,
    Tense,
    Toward,
    plain_attribution,
)
from claims.model.result import Assessment, Result, Stamp
from claims.model.trace import Copy, Origin, Tie, Trace
from claims.model.weighing import Flag, Reason, Status, TrackRecord, Weighing

__all__ = [
    "Annotated",
    "Article",
    "Assessment",
    "Attribution",
    "Claim",
    "ClaimType",
    "Copy",
    "Description",
    "Flag",
    "Kind",
    "Link",
    "Mention",
    "Origin",
    "Part",
    "Phrase",
    "Reason",
    "Region",
    "RegionKind",
    "Response",
    "Result",
    "Source",
    "Span",
    "Stamp",
    "Stance",
    "Status",
    "Step",
    "Tense",
    "Tie",
    "Toward",
    "Trace",
    "TrackRecord",
    "Variant",
    "Weighing",
    "offsets",
    "plain_attribution",
]
