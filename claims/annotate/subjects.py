"""Whose words they are where an attribution names nobody: the subject that its cue shares with another clause.

"The company rejected the offer, saying it was too low" and "she praised him but said no deal was made" name the one who
speaks once, as the subject of the clause that the cue hangs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.extract import RawAttribution, Spans
from claims.annotate.lexicon import has_word
from claims.annotate.split import noun_phrase

__all__ = ["with_subject"]

_CLIMBS = {"conj", "advcl", "xcomp", "acl", "dep", "pcomp"}
_NOBODY = {"it", "there", "that", "this", "what", "one", "you"}


def with_subject(doc: Doc, raw: RawAttribution, beside: Sequence[RawAttribution]) -> RawAttribution:
    """An attribution without a source, with the subject that its cue shares; unchanged where there is none.

    Parameters
    ----------
    beside
        The attributions of the passage: where one of them has that subject for its source, its words are taken.
    """
    if raw.source or not raw.cue:
        return raw
    cue = tokens_in(doc, raw.cue)
    verb = next((t for t in cue if t.pos_ in {"VERB", "AUX"} and t.tag_ != "MD"), None)
    if verb is None or any(c.dep_ == "auxpass" for c in verb.children):
        return raw
    own = {t.i for t in cue}
    held = [{t.i for t in tokens_in(doc, one.content)} for one in beside]
    taken = [inside for inside in held if not own & inside]
    speaker = subject_of(verb) or _above(verb, taken)
    barred = {i for inside in taken for i in inside} | {t.i for t in tokens_in(doc, raw.content)}
    if speaker is not None and speaker.lower_ not in _NOBODY and speaker.i not in barred:
        return replace(raw, source=_words(doc, speaker, beside))
    said = _what_a_participle_says(doc, verb, raw.content)
    if said != raw.content:
        return with_subject(doc, replace(raw, content=said), [one for one in beside if one.cue != raw.cue])
    if subject_of(verb) is not None:
        return raw
    return replace(raw, source=_before(doc, verb, beside))


def _what_a_participle_says(doc: Doc, verb: Token, content: Spans) -> Spans:
    """Of "Holm closed its hangar, saying costs had doubled" the costs alone."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or len(content) < 2:
        return content
    kept = tuple(span for span in content if verb.head.i not in {t.i for t in tokens_in(doc, [span])})
    return kept or content


def _before(doc: Doc, verb: Token, beside: Sequence[RawAttribution]) -> Spans:
    """The source of the attribution before in the sentence, where a cue without a subject is only strung on to it."""
    at = verb.i - 1
    while at >= 0 and doc.tokens[at].pos_ == "ADV":
        at -= 1
    if at < 0 or doc.tokens[at].lower_ not in {",", "and", "but"} or verb.tag_ in {"VB", "VBN"}:
        return ()
    start = verb.sent.start_char
    known = [one for one in beside if one.source and one.cue and start <= one.cue[0][0] < verb.idx]
    return known[-1].source if known and start <= known[-1].source[0][0] < verb.idx else ()


def _above(verb: Token, taken: Sequence[set[int]]) -> Token | None:
    """The one who does what the clause above tells, past all that stands in the content of another attribution."""
    at = verb
    while at.dep_ in _CLIMBS and at.head is not at:
        participle = at.tag_ == "VBG"
        noun = at.dep_ == "acl" and at.head.pos_ in {"NOUN", "PROPN"}
        at = at.head
        if any(at.i in inside for inside in taken):
            continue
        if noun:
            if at.lower_ == "statement" and at.dep_ == "dobj":
                continue  # "issued a statement saying": the one who issued it
            return at if has_word("document", at.lower_) or has_word("outlet", at.lower_) else None
        subject = subject_of(at)
        if subject is None:
            continue
        if subject.dep_ == "nsubjpass" and participle:
            agent = next((c for c in at.children if c.dep_ == "agent"), None)
            return next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
        return subject
    return None


def _words(doc: Doc, speaker: Token, beside: Sequence[RawAttribution]) -> Spans:
    for one in beside:
        if any(s <= speaker.idx < e for s, e in one.source):
            return one.source
    phrase = noun_phrase(speaker)
    return ((phrase.start_char, phrase.end_char),)
