"""A content that is no sentence of its own, told with its source and its cue: "[Acme] announced the closure"."""

from __future__ import annotations

from collections.abc import Callable

from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Doc, Token, tokens_in, words_at
from claims.annotate.scraps import has_verb, past_of_telling, told_in_its_clause
from claims.annotate.split import Unit
from claims.annotate.standalone import standalone, with_article
from claims.annotate.told import NOBODY, Told

__all__ = ["needs_cue", "of_nobody", "with_cue"]

_PRONOUNS = {"he", "she", "they", "it"}


def of_nobody(doc: Doc, one: Told) -> bool:
    """Whether an attribution's source says that nobody is one: "Neither Acme nor Bolt would confirm it"."""
    return any(doc.text[s:e].casefold().startswith(NOBODY) for s, e in one.raw.source[:1])


def needs_cue(doc: Doc, one: Told) -> bool:
    """Whether a headline's content says nothing without its cue ("declines to comment", "plans to sell")."""
    content = one.raw.content
    if one.raw.cue and not one.raw.source and content[0][1] <= one.raw.cue[0][0] < content[-1][0]:
        return True  # "Velora said to offer shares"
    if one.raw.cue and content[-1][1] <= one.raw.cue[0][0]:
        return False  # "Corvane to shut plant, union boss warns"
    told = tokens_in(doc, content)
    if one.raw.source and one.stance == "confirms" and told and told[0].tag_ == "VBG" and subject_of(told[0]) is None:
        return True  # "Bank admits hiring adviser"
    acts = any(t.pos_ == "VERB" for t in tokens_in(doc, one.raw.cue)) and one.stance != "denies"
    if acts and one.raw.source and not any(t.pos_ in {"VERB", "AUX"} for t in told):
        return True  # "Viral post blames Dellby's hummus for sick children"
    infinitive = any(c.isalpha() for c in words_at(doc, one.raw.cue)) and one.stance in {"predicts", "urges"}
    return infinitive or (one.stance in {"no_comment", "unaware"} and bool(one.raw.cue))


def with_cue(doc: Doc, one: Told, unit: Unit, resolve: Callable[[Token], str | None]) -> str:
    """A content without a subject of its own, told with its source and cue: "[Acme] announced the closure"."""
    who = f"[{with_article(one.speaker.name)}]" if one.speaker is not None else ""
    if one.speaker is not None and one.speaker.name.casefold() in _PRONOUNS:
        who = one.speaker.name
    if of_nobody(doc, one):
        who = words_at(doc, one.raw.source)
    cue = tokens_in(doc, one.raw.cue)
    body = Unit(unit.head, unit.tokens)
    passive = bool(cue) and any(c.dep_ == "auxpass" for t in cue for c in t.children)
    if (passive or not who) and cue and unit.tokens[0].i <= cue[0].i <= unit.tokens[-1].i:
        return standalone(Unit(unit.head, doc.tokens[unit.tokens[0].i : unit.tokens[-1].i + 1]), resolve)
    if not who and cue and unit.tokens[0].lower_ in {"to", "whether", "if"}:
        subject = subject_of(cue[-1])
        known = unit.tokens[0].lower_ == "to" or (subject is not None and subject.lower_ == "it")
        if subject in cue:
            return standalone(Unit(unit.head, (*cue, *unit.tokens)), resolve)
        if subject is not None and known:  # "It is believed to have lost two contracts", "not known if he met her"
            front = (*subject.subtree, *cue)
            return standalone(Unit(unit.head, (*front, *(t for t in unit.tokens if t not in front))), resolve)
    before = unit.tokens[-1].i < cue[0].i if cue else True
    if before and any(t.pos_ == "VERB" for t in unit.tokens) and subject_of(unit.head) in unit.tokens:
        return standalone(body, resolve)  # "A ferry capsized, killing seven, officials said"
    if not who or not cue or (one.raw.source and one.raw.cue[0][0] < one.raw.source[0][0]):
        whole = told_in_its_clause(doc, one, unit) if not has_verb(unit.tokens) else None
        return standalone(whole or body, resolve)
    between = list(doc.tokens[cue[0].i : unit.tokens[0].i]) if cue[0].i < unit.tokens[0].i <= cue[0].i + 12 else cue
    speaker = one.speaker.name if one.speaker is not None else ""

    def others(token: Token) -> str | None:
        """What a word stands for, but for who speaks: "[Ida Moe] stood by her account" is plain."""
        name = resolve(token)
        return None if name == speaker else name

    lead = who
    if between and between[0].tag_ == "VBG":  # "…, the firm said, blaming the weather"
        past = past_of_telling(between[0])
        lead, between = (f"{who} {past}", between[1:]) if past is not None else (f"{who} was", between)
    return standalone(Unit(unit.head, (*between, *unit.tokens)), others, lead=lead)
