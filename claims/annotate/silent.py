"""Answers that give nothing and that no attribution was found for: "Tate, 41, has not commented"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claims.annotate.antecedents import in_quotation
from claims.annotate.docs import Token, tokens_in
from claims.annotate.extract import RawAttribution
from claims.annotate.parsed import Parsed
from claims.annotate.split import char_spans, noun_phrase, subject_of
from claims.annotate.told import Told, told
from claims.annotate.wordlists import words
from claims.text import has_any

__all__ = ["silent"]

_NOT = ("not ", "n't ", "never ", "no comment", "eclined to", "efused to")


def silent(parsed: Parsed, index: int, spoken: Sequence[Told], earlier: Sequence[Told]) -> list[Told]:
    """The answers of named people and bodies that no attribution of the passage, `spoken`, holds."""
    doc = parsed.docs[index]
    if parsed.passages[index].region == "title" or not has_any(doc.text, _NOT):
        return []
    covered = {t.i for one in spoken for t in tokens_in(doc, [*one.raw.cue, *one.raw.content, *one.raw.further])}
    raws = [raw for sentence in doc.sents if has_any(sentence.text, _NOT) for raw in _found(sentence.tokens, covered)]
    return [
        one
        for one in told(parsed, index, raws, [*earlier, *spoken])
        if one.stance == "no_comment" and one.source is not None and one.source.kind in {"person", "organization"}
    ]


def _found(tokens: Sequence[Token], covered: Set[int]) -> Iterator[RawAttribution]:
    for verb in tokens:
        if verb.i in covered or not _gives_nothing(verb):
            continue
        subject = subject_of(verb)
        if subject is None or subject.i in covered or subject.lower_ in {"i", "we", "you", "it"} or in_quotation(verb):
            continue
        phrase = noun_phrase(subject)
        cue = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and subject.i < c.i < verb.i]
        below = [t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i >= verb.i and not t.is_punct]
        if cue:
            source = ((phrase.start_char, phrase.end_char),)
            yield RawAttribution(source, tuple(char_spans(cue)), tuple(char_spans(below)))


def _gives_nothing(verb: Token) -> bool:
    """Whether a verb in the negative tells that somebody gave no answer: no comment, no reply, not reached."""
    if verb.pos_ not in {"VERB", "AUX"} or not any(c.dep_ == "neg" for c in verb.children):
        return False
    if verb.lemma_ == "be":
        return any(c.lower_ in {"available", "reachable"} for c in verb.children)
    if verb.lemma_ in {"reach", "contact"}:
        return any(c.dep_ == "nsubjpass" for c in verb.children) and not any(c.dep_ == "agent" for c in verb.children)
    if verb.lemma_ == "return":
        return any(c.dep_ == "dobj" and c.lemma_.lower() in words("asked", "nouns") for c in verb.children)
    return verb.lemma_ in words("asked", "verbs")
