"""Quotations that nobody is cited for: they are the word of who spoke right before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.docs import Doc, tokens_in
from claims.annotate.extract import RawAttribution
from claims.annotate.sentences import quotations, sentence_ends

__all__ = ["with_floating"]

_WHOLE = re.compile(r"[.!?…][”\"]$")  # a quotation of whole sentences
_SHORT = 6  # words; a shorter one may be a heading


def with_floating(doc: Doc, raws: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The attributions, each with the quotations of whole sentences right behind its own that nobody is cited for."""
    out = list(raws)
    for start, end in quotations(doc.text):
        if len(doc.text[start:end].split()) >= _SHORT:
            _give(doc, out, start, end)
    return out


def _give(doc: Doc, out: list[RawAttribution], start: int, end: int) -> None:
    """Give a quotation of which nothing is cited to the attribution that ends right before it."""
    if any(s < end and start < e for raw in out for s, e in (*raw.source, *raw.cue, *raw.content, *raw.further)):
        return
    if _stands_alone(doc, start, end) and (at := _ends_before(doc, out, start)) is not None:
        out[at] = replace(out[at], further=(*out[at].further, (start, end)))


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether a quotation is of whole sentences, and neither goes on in the writer's words nor takes them up."""
    before = doc.text[:start].rstrip()
    whole = _WHOLE.search(doc.text[start:end]) is not None and before[-1:] in {".", "?", "!", "”", '"'}
    return whole and re.match(r"\s*[a-z]", doc.text[end:]) is None


def _ends_before(doc: Doc, raws: Sequence[RawAttribution], start: int) -> int | None:
    """Which attribution ends before a place, no other sentence lying between."""
    ends = {max(e for _, e in (*raw.source, *raw.cue, *raw.content, *raw.further)): at for at, raw in enumerate(raws)}
    last = max((e for e in ends if e <= start), default=None)
    if last is None or not raws[ends[last]].source or sentence_ends(doc.text, last, start - 1):
        return None
    if any(t.lemma_ in {"ask", "wonder", "inquire"} for t in tokens_in(doc, raws[ends[last]].cue)):
        return None  # what follows is the answer
    between = re.search(r"\w", doc.text[last:start])
    return ends[last] if between is None or doc.text[last:start].count(" ") < _NEAR else None


_NEAR = 25  # words of the same sentence between
