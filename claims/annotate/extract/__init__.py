"""Find attributions by rules over spaCy's parse: who says what, in which words.

    extract(doc)            of a passage: flat, outermost only, as PolNeAR annotates them
    extract_nested(doc, …)  those within a content ("Reuters said two bankers had told it that …")
    extract_headline(doc)   of a title: "Report: …", "…: sources"

Spans follow PolNeAR (Newell et al. 2018): a content holds its "that" or "to" and its quotation marks, not
the full stop behind it; a cue holds its auxiliaries, negation and adverbs, not the person addressed; a source
holds titles and appositions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from claims.annotate.extract.clauses import adjective_cues, noun_cues, verb_cues
from claims.annotate.extract.frames import (
    according_to,
    hearsay_adverbs,
    interrupted,
    neither_nor,
    no_answers,
    transcript_turn,
)
from claims.annotate.extract.headline import extract_headline
from claims.annotate.extract.postposed import citing_between, postposed
from claims.annotate.extract.quotes import quotations
from claims.annotate.extract.spans import Passage, RawAttribution, Spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Extractor", "RawAttribution", "RuleExtractor", "Spans", "extract", "extract_headline", "extract_nested"]

# In this order: of two rules that use the same cue, the earlier one keeps it.
_RULES = (
    transcript_turn,
    quotations,
    according_to,
    interrupted,
    postposed,
    citing_between,
    neither_nor,
    no_answers,
    adjective_cues,
    verb_cues,
    noun_cues,
    hearsay_adverbs,
)


class Extractor(Protocol):
    """What finds attributions; `annotate_articles(extractor=…)` takes any.

    It is given the passages of one article as documents, of which it may count on words alone: whether they are parsed
    is its own affair to know. Nothing that it returns may depend on other articles.
    """

    def __call__(self, docs: Sequence[Doc], headlines: Sequence[bool]) -> list[list[RawAttribution]]:
        """The attributions of each passage, flat and outermost; `headlines` says which passages are headlines."""
        ...

    def nested(self, doc: Doc, content: tuple[int, int]) -> list[RawAttribution]:
        """The attributions within one content, given as half-open characters of `doc.text`."""
        ...


class RuleExtractor:
    """The rules of this package; they read spaCy's parse."""

    def __call__(self, docs: Sequence[Doc], headlines: Sequence[bool]) -> list[list[RawAttribution]]:
        """See `Extractor`."""
        return [
            extract_headline(doc) if headline else extract(doc) for doc, headline in zip(docs, headlines, strict=True)
        ]

    def nested(self, doc: Doc, content: tuple[int, int]) -> list[RawAttribution]:
        """See `Extractor`."""
        return extract_nested(doc, content)


def extract(doc: Doc) -> list[RawAttribution]:
    """Attributions in one parsed passage, in the order of their first content word.

    None has the cue of another within its content: of nested ones the outermost stands. Offsets are half-open
    characters of `doc.text`.
    """
    return _flat(_all(Passage.of(doc)))


def extract_nested(doc: Doc, content_span: tuple[int, int]) -> list[RawAttribution]:
    """The attributions within one content, by the same rules, none of them reaching out of it.

    Parameters
    ----------
    content_span
        Half-open characters of `doc.text`; quotation marks around the whole are passed over. Where it
        reaches over the outer cue (“A,” she said, “b.”), the outer attribution is found again.
    """
    start, end = content_span
    marks = "“”\"'`‘’«»„「」"
    while start < end and (doc.text[start] in marks or doc.text[start].isspace()):
        start += 1
    while end > start and (doc.text[end - 1] in marks or doc.text[end - 1].isspace()):
        end -= 1
    found = _all(Passage.of(doc, start, end))
    inside = [a for a in found if all(start <= s and e <= end for s, e in (*a.source, *a.cue, *a.content))]
    return _flat(inside)


def _all(passage: Passage) -> list[RawAttribution]:
    found: list[RawAttribution] = []
    cues: list[Spans] = []
    for rule in _RULES:
        for attribution in rule(passage):
            if not any(_meet(attribution.cue, c) for c in cues):
                found.append(attribution)
                cues.append(attribution.cue)
    return found


def _flat(found: list[RawAttribution]) -> list[RawAttribution]:
    """Those whose cue stands in no other's content; of two that hold each other's cue, the earlier rule's."""
    found = [b for at, b in enumerate(found) if not any(_hold_each_other(a, b) for a in found[:at])]
    by_size = sorted(found, key=lambda a: (-sum(e - s for s, e in a.content), a.content))
    kept: list[RawAttribution] = []
    for attribution in by_size:
        if not any(_meet(attribution.cue, other.content) for other in kept):
            kept.append(attribution)
    return sorted(kept, key=lambda a: (a.content, a.cue))


def _hold_each_other(a: RawAttribution, b: RawAttribution) -> bool:
    return _meet(a.cue, b.content) and _meet(b.cue, a.content)


def _meet(one: Spans, other: Spans) -> bool:
    return any(s < e2 and s2 < e for s, e in one for s2, e2 in other)
