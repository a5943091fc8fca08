"""The edges of the provenance graph: who published, stated, quoted, passed on, confirmed or denied what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claims.export.nodes import outlet_node, step_node
from claims.model import Article, Assessment, Claim, Copy, Mention, Span
from claims.moments import Moment, iso
from claims.order import reading_order
from claims.text import one_line, short_hash
from claims.trace.chains import steps_of

__all__ = ["Edge", "edge_attributes", "edges"]

_STATING = ("repeats", "supports", "confirms")
_QUOTED = 200  # characters of copied text that are evidence enough


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of the graph.

    Parameters
    ----------
    article, spans
        Where its evidence stands.
    mention, step
        The mention that it comes from and the number of its chain's step; "" and 0 where they say nothing.
    weight
        How many mentions it stands for; of copied text, the share of the copy's words.
    """

    tail: str
    head: str
    relation: str
    article: str
    spans: tuple[Span, ...] = ()
    mention: str = ""
    step: int = 0
    date: Moment | None = None
    weight: float = 1.0

    def key(self) -> str:
        """An id that no other edge of the graph has, and that stays as other articles come and go."""
        parts = (self.relation, self.tail, self.head, self.mention, str(self.step))
        return "edge:" + short_hash(*parts, length=16)


def edges(
    assessments: Iterable[Assessment],
    articles: Mapping[str, Article],
    mentions: Mapping[str, Mention],
    copies: Iterable[Copy] = (),
) -> Iterator[Edge]:
    """Every edge, in no particular order; `mentions` may hold more than belong to claims."""
    for article in articles.values():
        if article.outlet:
            tail, head = f"article:{article.id}", outlet_node(article.outlet)
            yield Edge(tail, head, "published_by", article.id, date=article.published)
    for mention in mentions.values():
        yield _mention_edge(mention, f"article:{mention.article}", "in")
        yield from _chain_edges(mention)
    yield from _together(_citing(mentions.values()), "cites")
    for copy in copies:
        if copy.copy in articles and copy.original in articles:
            yield _copy_edge(copy, articles[copy.copy])
    for assessment in assessments:
        claim = f"claim:{assessment.claim.id}"
        for mention in assessment.claim.mentions:
            yield _mention_edge(mention, claim, mention.toward)
        stating = [m for m in assessment.claim.mentions if m.toward in _STATING]
        yield from _together(((claim, m, m.spans) for m in stating), "states")
        yield from _variant_edges(assessment.claim, mentions)


def _mention_edge(mention: Mention, head: str, relation: str) -> Edge:
    return Edge(
        f"mention:{mention.id}",
        head,
        relation,
        mention.article,
        mention.spans,
        mention.id,
        date=mention.published,
    )


def _variant_edges(claim: Claim, mentions: Mapping[str, Mention]) -> Iterator[Edge]:
    """One edge to each claim that tells the same with another figure, date or name, and was first told so earlier."""
    own = next((mentions[v.mentions[0]] for v in claim.variants if v.claim == claim.id), None)
    heads: dict[str, Mention] = {}
    for variant in claim.variants:
        if variant.claim != claim.id:
            heads.setdefault(variant.claim, mentions[variant.mentions[0]])
    for head, first in sorted(heads.items()):
        if own is not None and reading_order(first) < reading_order(own):
            tail = f"claim:{claim.id}"
            yield Edge(tail, f"claim:{head}", "variant_of", own.article, own.spans, own.id, date=own.published)


def _copy_edge(copy: Copy, article: Article) -> Edge:
    """The copy to its original; the weight is the share of its words, the evidence where the longest passage begins."""
    longest = max((mine for mine, _ in copy.passages), key=lambda span: span.end - span.start)
    cut = article.text.rfind(" ", longest.start, longest.start + _QUOTED)
    end = longest.end if longest.end - longest.start <= _QUOTED or cut <= longest.start else cut
    span = longest._replace(end=end)
    relation = "copies" if copy.known else "shares_text"
    tail, head = f"article:{copy.copy}", f"article:{copy.original}"
    return Edge(tail, head, relation, copy.copy, (span,), date=article.published, weight=copy.share)


def _chain_edges(mention: Mention) -> Iterator[Edge]:
    """The mention to its origin, then each entry of its chain to the next one."""
    tail, relation = f"mention:{mention.id}", "attributed_to"
    for number, step in enumerate(steps_of(mention)):
        head = step_node(step)
        spans = step.spans or mention.cue_spans or mention.spans
        yield Edge(tail, head, relation, mention.article, spans, mention.id, number, mention.published)
        tail, relation = head, "relayed_by"


def _citing(mentions: Iterable[Mention]) -> Iterator[tuple[str, Mention, tuple[Span, ...]]]:
    for mention in mentions:
        cited: dict[str, tuple[Span, ...]] = {}
        for step in steps_of(mention):
            if step.kind == "outlet":
                cited.setdefault(step_node(step), step.spans or mention.cue_spans or mention.spans)
        for outlet, spans in cited.items():
            yield outlet, mention, spans


def _together(found: Iterable[tuple[str, Mention, tuple[Span, ...]]], relation: str) -> Iterator[Edge]:
    """One edge from an article to a node that several of its mentions lead to; its weight is their number."""
    groups: defaultdict[tuple[str, str], list[tuple[tuple[Span, ...], Moment | None]]] = defaultdict(list)
    for head, mention, spans in found:
        groups[mention.article, head].append((spans, mention.published))
    for (article, head), members in groups.items():
        spans, date = min(members, key=lambda member: member[0])
        yield Edge(f"article:{article}", head, relation, article, spans, date=date, weight=float(len(members)))


def edge_attributes(edge: Edge, articles: Mapping[str, Article]) -> dict[str, Any]:
    """What an edge tells, None where a thing is not known.

    `start` and `end` are half-open characters of `part` of `article`, from the first to the last of the words
    in `evidence`; where those stand apart, the evidence has "…" between them. White space in it is single.
    """
    attributes: dict[str, Any] = {
        "label": edge.relation.replace("_", " "),
        "relation": edge.relation,
        "weight": edge.weight,
        "mention": edge.mention or None,
        "date": iso(edge.date),
    }
    if edge.spans:
        part = edge.spans[0].part
        inside = [span for span in edge.spans if span.part == part]
        words = (one_line(articles[edge.article].words(span)) for span in edge.spans)
        attributes |= {
            "evidence": " … ".join(words),
            "article": edge.article,
            "part": part,
            "start": min(span.start for span in inside),
            "end": max(span.end for span in inside),
        }
    return attributes
