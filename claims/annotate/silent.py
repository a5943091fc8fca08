"""Answers that give nothing and that no attribution was found for: "Tate, 41, has not commented"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Doc, Token, tokens_in, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.lexicon import AnswerPattern, has_word, response_patterns
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.split import char_spans, noun_phrase
from claims.annotate.told import Told, told
from claims.annotate.wordlists import words
from claims.text import has_any

__all__ = ["is_of_calls", "silent"]

_EARLY = 12  # characters of a predicate in which a pattern begins: "has so far kept silent"


def silent(parsed: Parsed, index: int, spoken: Sequence[Told], earlier: Sequence[Told]) -> list[Told]:
    """The silences of people and bodies that no attribution of the passage, `spoken`, holds."""
    doc = parsed.docs[index]
    if parsed.passages[index].region == "title" or not _may_hold_one(doc.text):
        return []
    covered = {t.i for one in spoken for t in tokens_in(doc, [*one.raw.cue, *one.raw.content, *one.raw.further])}
    raws = [raw for sentence in doc.sents if _may_hold_one(sentence.text) for raw in _found(sentence.tokens, covered)]
    return [
        one
        for found in told(parsed, index, raws, [*earlier, *spoken])
        if found.stance == "no_comment" and (one := _body(doc, found)).source is not None and one.source.kind in _WHO
    ]


_WHO = {"person", "organization"}


# What only somebody does: a letter may give no explanation, but does not decline to.
_WILLED = re.compile(
    r"\b(?:declin|refus)\w+|\b(?:silent|mum|tight-lipped|talking|counsel)\b|\bno comment\b|\bnothing to (?:say|add)\b"
    r"|(?:not|n['’]t|never) (?:\w+ )?(?:comment|respond|repl|answer)\w*",
    re.IGNORECASE,
)


def _body(doc: Doc, one: Told) -> Told:
    """The same of a body, where who declined or kept silent is called by a noun that no list has ("the label").

    Of anything else a thing may be meant: "the letter gave no explanation".
    """
    told = words_at(doc, [*one.raw.cue, *one.raw.content])
    if one.source is None or one.source.kind != "document" or not one.chain or not _WILLED.search(told):
        return one
    if has_word("document", one.source.name.split()[-1]):
        return one
    source = replace(one.source, kind="organization")
    chain = (replace(one.chain[0], kind="organization"), *one.chain[1:])
    return replace(one, source=source, speaker=source, chain=chain, flat=replace(one.flat, kind="organization"))


def is_of_calls(raw: RawAttribution) -> bool:
    """Whether a silence is told of calls or messages: its source lies in its content, its roles are not apart."""
    return all(any(a <= s and e <= b for a, b in raw.content) for s, e in raw.source)


def _may_hold_one(text: str) -> bool:
    low = text.lower()
    return any(has_any(low, one.stems) for one in _answers())


@cache
def _answers() -> tuple[AnswerPattern, ...]:
    return tuple(one for one in response_patterns() if one.stance == "no_comment")


def _found(tokens: Sequence[Token], covered: Set[int]) -> Iterator[RawAttribution]:
    for verb in tokens:
        if verb.i in covered or verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"}:
            continue
        subject = subject_of(verb)
        if subject is None or subject.i in covered or subject.lower_ in {"i", "we", "you", "it"} or in_quotation(verb):
            continue
        below = [t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i >= verb.i and not t.is_punct]
        before = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and subject.i < c.i < verb.i]
        cue, rest = (before, below) if before else (below[:1], below[1:])
        phrase, asked = noun_phrase(subject), _asked(subject)
        if not cue or not rest or not (_gives_nothing(verb) or _is_told_so([*before, *below], asked is not None)):
            continue
        if asked is None:
            named = [noun_phrase(c).end_char for c in subject.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
            source = ((phrase.start_char, max([phrase.end_char, *named])),)
            yield RawAttribution(source, tuple(char_spans(cue)), tuple(char_spans(rest)))
        else:  # "Calls to Acme went unanswered": the clause itself tells it
            whole = [*subject.subtree, *before, *below]
            source = ((noun_phrase(asked).start_char, noun_phrase(asked).end_char),)
            yield RawAttribution(source, tuple(char_spans([*before, *below])), tuple(char_spans(whole)))


def _asked(noun: Token) -> Token | None:
    """Whom calls or messages went to, where these are what a sentence is about."""
    if noun.lemma_.lower() not in words("asked", "nouns"):
        return None
    places = [c for t in noun.subtree for c in t.children if c.dep_ == "pobj" and t.lower_ in {"to", "with", "at"}]
    return next(iter(places), None)


def _is_told_so(predicate: Sequence[Token], of_calls: bool) -> bool:
    """Whether a predicate begins with a phrase that tells of no answer; of calls, that they had none."""
    text = " ".join(t.text for t in predicate).replace(" n't", "n't").replace(" n’t", "n’t")
    if of_calls and (_UNANSWERED.search(text) is not None):
        return True
    found = (one.pattern.search(text) for one in _answers() if has_any(text.lower(), one.stems))
    return any(m is not None and m.start() <= _EARLY for m in found)


_UNANSWERED = re.compile(
    r"^(?:\w+ ){0,3}(?:un(?:answered|returned)|(?:not|never|n['’]t) (?:\w+ )?(?:returned|answered|acknowledged))\b",
    re.I,
)


def _gives_nothing(verb: Token) -> bool:
    """Whether a verb in the negative tells that somebody gave no answer: no comment, no reply, not reached."""
    if not any(c.dep_ == "neg" for c in verb.children):
        return False
    if verb.lemma_ == "be":
        return any(c.lower_ in {"available", "reachable"} for c in verb.children)
    if verb.lemma_ in {"reach", "contact"}:
        return any(c.dep_ == "nsubjpass" for c in verb.children) and not any(c.dep_ == "agent" for c in verb.children)
    if verb.lemma_ == "return":
        return any(c.dep_ == "dobj" and c.lemma_.lower() in words("asked", "nouns") for c in verb.children)
    return verb.lemma_ in words("asked", "verbs")
