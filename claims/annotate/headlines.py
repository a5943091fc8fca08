"""Attributions of headlines, which leave words out: "Velora Said to Offer Shares", "Velora to buy Holm: sources"."""

from __future__ import annotations

from dataclasses import replace

from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.docs import Doc, Token, tokens_in, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.lexicon import cue_of_form
from claims.annotate.split import char_spans
from claims.annotate.wordlists import words

__all__ = ["is_aside", "is_label", "of_headline"]

_SURE = 0.6


def is_aside(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a headline's attribution is unsure and leaves most of it out: then the headline is the claim."""
    length = sum(e - s for s, e in raw.content)
    return (raw.confidence < _SURE and length < len(doc.text.strip()) / 2) or _goes_on(doc, raw)


def _goes_on(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the headline's end only goes on with what is done: "Corvane to cut 900 jobs, keep research site"."""
    before = doc.text[raw.content[-1][1] : raw.cue[0][0]].strip() if raw.cue else ""
    behind = bool(raw.cue and raw.source) and raw.cue[-1][1] <= raw.source[0][0]
    return behind and before == "," and cue_of_form(words_at(doc, raw.cue)) is None


def is_label(doc: Doc, raw: RawAttribution) -> bool:
    """Whether what a headline seems to have somebody say labels the piece: "JD.com on Nasdaq: as it happened"."""
    return words_at(doc, raw.content).strip(" .").lower() in words("labels", "phrases")


def of_headline(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A headline's attribution with the subject of what is told, and without a source where that is said of it."""
    return _without_the_clause_beside(doc, _with_its_subject(doc, _reduced(doc, raw)))


def _reduced(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A headline's "Velora Said to Offer Shares": Velora is said to do so, and says nothing."""
    cue, content = words_at(doc, raw.cue).lower(), words_at(doc, raw.content[-1:]).lower()
    verb = cue.removesuffix(" to")
    passive = verb in {"said", "reported", "believed", "rumored", "rumoured", "thought", "tipped", "understood"}
    if not passive or (verb == cue and not content.startswith("to ")):
        return raw
    who = tuple(span for span in (*raw.source, *raw.content[:-1]) if span[1] <= raw.cue[0][0])
    if not who or any(start >= raw.cue[0][0] for start, _ in raw.source):
        return raw
    start, end = raw.content[-1]
    cut = raw.cue[0][0] + len(verb)
    return replace(
        raw, source=(), cue=((raw.cue[0][0], cut),), content=(*who, (cut + 1 if verb != cue else start, end))
    )


def _with_its_subject(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A headline's "Velora to buy Holm: sources" where the extractor took for content what is to be done alone."""
    start = raw.content[0][0]
    front = doc.text[:start].strip()
    if not doc.text[start : raw.content[0][1]].lower().startswith("to ") or not front or front[-1] in ":,;-–—":
        return raw
    behind = tuple(span for span in raw.source if span[0] >= start)
    if any(s < start for s, _ in raw.cue) or (raw.source and not behind and len(raw.source) == 1):
        return raw
    first = front.rfind(": ") + 2 if ": " in front else 0
    return replace(raw, source=behind, content=((first, raw.content[0][1]), *raw.content[1:]))


def _without_the_clause_beside(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A headline's content without the other of its two clauses, which nobody is cited for.

    "Toll rises to 17, ministry denies neglect", "Holm denies a sale as its shares fall": the ministry denies no toll.
    In "Acme recalls heaters, admits memo existed" it is Acme that admits so.
    """
    if not raw.cue:
        return raw
    first, behind = min(s for s, _ in (*raw.source, *raw.cue)), raw.cue[-1][1]
    follows = tuple(span for span in raw.content if span[0] >= behind)
    front = tokens_in(doc, [span for span in raw.content if span[1] <= first])
    joined = bool(follows) and doc.text[behind : follows[0][0]].strip() == ""
    between = doc.text[front[-1].end_char : first].strip() if front else ""
    apart = between in {"as", "while"} or (between == "," and any(is_finite(t) for t in front))
    if joined and apart and raw.source and raw.source[-1][1] <= raw.cue[0][0]:
        return replace(raw, content=follows)
    if joined and apart and not raw.source:
        verb = next((t for t in front if is_finite(t)), None)
        subject = subject_of(verb) if verb is not None else None
        if subject is None or min(t.i for t in subject.subtree) != front[0].i or subject.i > front[-1].i:
            return raw
        return replace(raw, source=((front[0].idx, subject.end_char),), content=follows)
    if not raw.source:
        return raw
    inside = tokens_in(doc, raw.content)
    clause = next((t for t in inside if t.dep_ == "advcl" and is_finite(t) and subject_of(t) is not None), None)
    mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "as"), None) if clause else None
    kept = [t for t in inside if mark is not None and t.i < mark.i]
    if mark is None or clause not in _told_by(doc, raw) or not kept or any(is_finite(t) for t in kept):
        return raw
    return replace(raw, content=tuple(char_spans(kept)))


def _told_by(doc: Doc, raw: RawAttribution) -> list[Token]:
    """What hangs on the words of a cue."""
    return [c for t in tokens_in(doc, raw.cue) for c in t.children]
