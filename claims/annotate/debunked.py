"""What an attribution itself says is false: "a rumor that it is bankrupt is false, Acme said" denies the bankruptcy."""

from __future__ import annotations

from dataclasses import replace

from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Token, tokens_in
from claims.annotate.parsed import Parsed
from claims.annotate.sources import as_step, author_of, source_of
from claims.annotate.told import Told
from claims.annotate.wordlists import words

__all__ = ["called_false", "debunked_by"]


def called_false(tokens: list[Token]) -> list[Token]:
    """Of "a rumor that it is bankrupt is false" and "it is not true that it is bankrupt" the clause that is denied."""
    inside = {t.i for t in tokens}
    for verb in (t for t in tokens if t.lemma_ == "be" or t.lower_ in {"'s", "is", "was"}):
        judged = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
        contrary = any(c.dep_ == "neg" for c in verb.children)
        false = any(c.lower_ in words("called_false", "words") for c in judged) and not contrary
        untrue = any(c.lower_ in {"true", "correct", "accurate"} for c in judged) and contrary
        if not false and not untrue:
            continue
        told = words("empty_content", "nouns") | words("empty_content", "carriers")
        nouns = [s for s in verb.children if s.dep_ == "nsubj" and s.lemma_.lower() in told]
        below = [
            c for top in (*nouns, verb, *judged) for c in top.children if c.dep_ in {"acl", "ccomp", "relcl", "advcl"}
        ]
        clause = next((c for c in below if c.i in inside and subject_of(c) is not None), None)
        if clause is not None:
            return [t for t in clause.subtree if t.i in inside]
    return []


def debunked_by(parsed: Parsed, index: int, one: Told) -> Told:
    """Of "a post claiming that … is false, Acme said" the denial: Acme's, or the writer's where nobody else says so."""
    cue = tokens_in(parsed.docs[index], one.raw.cue)
    noun = (
        cue[-1].head
        if cue and cue[-1].dep_ in {"acl", "relcl"}
        else cue[-1]
        if cue and cue[-1].pos_ == "NOUN"
        else None
    )
    verb = noun.head if noun is not None and noun.dep_ == "nsubj" else None
    if verb is None or not any(c.lower_ in words("called_false", "words") for c in verb.children):
        return one
    if any(c.dep_ == "neg" for c in verb.children):
        return one
    says = subject_of(verb.head) if verb.dep_ == "ccomp" else None
    below = sorted(says.subtree, key=lambda t: t.i) if says is not None else []
    place = [(below[0].idx, below[-1].end_char)] if below else []
    source = source_of(parsed, index, place) or author_of(parsed.article)
    return replace(one, source=source, speaker=source, chain=(as_step(source),), stance="denies")
