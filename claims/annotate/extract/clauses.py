"""Attributions by a verb, noun or adjective with its clause or object: "said that …", "denied the report"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.annotate import lexicon
from claims.annotate.extract.grammar import agent, child, cue_tokens, negation, source_noun, subject, subtree
from claims.annotate.extract.spans import Passage, RawAttribution, spans_of
from claims.annotate.lexicon import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["adjective_cues", "noun_cues", "verb_cues"]

_WITH_OBJECT = ("xcomp", "oprd", "ccomp")
_CITED = ("anonymous", "collective", "document", "outlet")
_OBJECT_PREPOSITIONS = frozenset(("of", "for", "as", "from", "with"))


def _lookup(token: Token) -> Cue | None:
    if token.pos_ in ("VERB", "AUX"):
        found = lexicon.cue(token.lemma_, "verb") or lexicon.cue(token.lower_, "verb")
        if found and found.particle:
            particle = child(token, "prt", "advmod")
            return found if particle is not None and particle.lower_ == found.particle else None
        return found
    return None


def _free(passage: Passage, token: Token) -> bool:
    """Whether a cue may stand here: not within words that somebody else is quoted with."""
    quote = passage.quote_at(token.idx)
    return quote is None or not passage.is_long(quote)


def _is_to(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def verb_cues(passage: Passage) -> Iterator[RawAttribution]:
    """Attributions by verbs, in order; those of whole quotations are found in `extract_quotes`."""
    for token in passage.tokens():
        found = _lookup(token)
        if found is None or not _free(passage, token):
            continue
        frame = _passive(token, found) or _raising(token, found) or _clause(token, found) or _object(token, found)
        if frame is None:
            continue
        source, extra, content = frame
        made = _made(passage, source, cue_tokens(token) | extra, content - extra)
        if made is not None:
            yield made


Frame = tuple[set["Token"], set["Token"], set["Token"]]
"""Source, further words of the cue, content."""


def _made(passage: Passage, source: set[Token], cue: set[Token], content: set[Token]) -> RawAttribution | None:
    content = content - cue
    spans = spans_of(passage, content, widen=True)
    cue_spans = spans_of(passage, cue)
    if not spans or not cue_spans or any(s <= c < e for c, _ in cue_spans for s, e in spans):
        return None
    return RawAttribution(spans_of(passage, source - content), cue_spans, spans)


def _clause(verb: Token, cue: Cue) -> Frame | None:
    """ "said that X", "X, he said", "hopes to X", "urged banks to X"."""
    asked = verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and not child(verb, "aux", "auxpass", "nsubj")
    who = agent(verb) if asked else subject(verb)
    if not who and not (asked and cue.lemma == "ask"):
        return None
    ccomp = child(verb, "ccomp")
    xcomp = next((c for c in verb.children if c.dep_ == "xcomp" and _is_to(c)), None)
    if "obj-to" in cue.takes:
        infinitive = xcomp or (ccomp if ccomp is not None and _is_to(ccomp) else None)
        if infinitive is not None and infinitive.i > verb.i:
            whom = child(verb, "dobj", "dative")
            return who, set(), subtree(infinitive) | (subtree(whom) if whom is not None else set())
    if "that" in cue.takes and ccomp is not None and _is_content(ccomp, verb):
        return who, set(), subtree(ccomp, *_next_speakers(ccomp)) | _stray_subject(verb, ccomp, cue)
    if "to" in cue.takes and xcomp is not None and xcomp.i > verb.i:
        return who, set(), subtree(xcomp)
    if "that" in cue.takes and verb.dep_ == "parataxis" and child(verb, "nsubj") is not None:
        return who, set(), subtree(verb.head, verb)
    return None


def _is_content(clause: Token, verb: Token) -> bool:
    """Whether a clause is what is said: no infinitive, nor what stands before a colon ("but: Lee says …")."""
    if clause.i < verb.i:
        return not any(t.text in (":", ";") for t in verb.doc[clause.i : verb.i])
    return not _is_to(clause) or child(clause, "nsubj", "nsubjpass", "expl") is not None


def _stray_subject(verb: Token, clause: Token, cue: Cue) -> set[Token]:
    """The subject of a content that the parser gave to the cue: says [Acme, a maker of boats,] will close."""
    first = child(verb, "nsubj")
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c != first and c.i > verb.i), None)
    if "addr" in cue.takes or thing is None or not verb.i < thing.i < clause.i or child(clause, "nsubj") is not None:
        return set()
    return subtree(thing)


def _next_speakers(clause: Token) -> list[Token]:
    """Clauses under a content that speak anew: Lee said that A, while Kim said that B."""
    return [
        t
        for t in clause.subtree
        if t.dep_ in ("advcl", "conj")
        and lexicon.cue(t.lemma_, "verb") is not None
        and child(t, "ccomp") is not None
        and (child(t, "nsubj") is not None or (t.dep_ == "conj" and _has_that(t) and _marked_that(clause)))
        and t.doc[max(0, t.left_edge.i - 1)].lower_ in (",", "and", "but", "while")
        and not any(c.dep_ == "mark" and c.lower_ not in ("while", "though", "although") for c in t.children)
    ]


def _marked_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _has_that(verb: Token) -> bool:
    inner = child(verb, "ccomp")
    return inner is not None and _marked_that(inner)


def _object(verb: Token, cue: Cue) -> Frame | None:
    """ "denied the report", "accused the bank of fraud", "called for a vote", "criticized by X"."""
    by_passive = child(verb, "nsubjpass")
    if by_passive is not None and "noun" in cue.takes:
        who = agent(verb)
        return (who, set(), source_noun(by_passive, verb)) if who and not cue.needs else None
    who = subject(verb)
    if not who:
        return None
    for c in verb.children:
        if c.dep_ in ("prep", "dative") and c.i > verb.i and c.lower_ in cue.takes and c.lower_ != "to":
            asked_for = child(c, "pobj")
            if asked_for is not None and asked_for.lower_ in ("comment", "comments"):
                return None  # a question still open, nobody's claim
            to_do = next((x for x in verb.children if x.dep_ in ("xcomp", "advcl") and _is_to(x)), None)
            more = subtree(to_do) if c.lower_ in ("on", "upon") and to_do is not None else set()
            return who, {c}, (subtree(c) - {c}) | more
    if "noun" not in cue.takes:
        return None
    thing = child(verb, "dobj")
    if verb.dep_ in ("xcomp", "pcomp") and verb.head.lemma_ in ("avoid", "stop"):
        return None
    if verb.lower_ == "citing" and thing is not None and any(lexicon.has_word(k, thing.lower_) for k in _CITED):
        return None  # whom a report cites is a step of its chain, not a content
    if thing is None:
        # "described as", "call X Y": the parser makes a small clause of object and predicate
        small = child(verb, "ccomp")
        if cue.needs == "oprd" and small is not None and child(small, "nsubj") is not None and not _is_to(small):
            return who, set(), subtree(small)
        return None
    beside = [c for c in verb.children if c.i > thing.i and c.dep_ in _WITH_OBJECT]
    beside += [c for c in verb.children if c.dep_ == "prep" and c.i > thing.i and c.lower_ in _OBJECT_PREPOSITIONS]
    if cue.needs == "oprd" and not any(c.dep_ in _WITH_OBJECT for c in beside):
        return None
    if cue.needs == "as" and not any(c.lower_ == "as" for c in beside):
        return None
    if cue.document_only and not any(lexicon.has_word("document", t.lower_) for t in who):
        return None
    content = subtree(thing)
    for c in beside:
        content |= subtree(c)
    return who, set(), content


def _passive(verb: Token, cue: Cue) -> Frame | None:
    """ "X is said to …", "it is believed that …", "she was told that …", by somebody or nobody."""
    about = child(verb, "nsubjpass")
    if about is None:
        return None
    ccomp = child(verb, "ccomp")
    xcomp = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    inner = xcomp or ccomp
    if inner is None or inner.i < verb.i:
        return None
    if "passive" in cue.takes and about.lower_ != "it":
        return agent(verb), set(), source_noun(about, verb) | subtree(inner)
    if "passive" in cue.takes or ("addr" in cue.takes and "that" in cue.takes):
        return agent(verb), set(), subtree(inner)
    return None


def _raising(verb: Token, cue: Cue) -> Frame | None:
    """ "X seems to …", "it appears that …": nobody's words, about the subject and what it seems to do."""
    if "raising" not in cue.takes:
        return None
    about, inner = child(verb, "nsubj"), child(verb, "xcomp", "ccomp", "oprd", "acomp")
    if about is None or inner is None or inner.i < verb.i:
        return None
    subject_words = set() if about.lower_ == "it" and inner.dep_ == "ccomp" else source_noun(about, verb)
    return set(), set(), subject_words | subtree(inner)


def noun_cues(passage: Passage) -> Iterator[RawAttribution]:
    """Attributions by nouns with a clause: "his claim that X", "rumors that X", "a promise to X"."""
    for token in passage.tokens():
        if token.pos_ != "NOUN" or not _free(passage, token):
            continue
        found = lexicon.cue(token.lemma_, "noun")
        if found is None:
            continue
        inner = next((c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl") and _fits(c, found)), None)
        if inner is None:
            continue
        made = _made(passage, _owner(token), {token}, subtree(inner))
        if made is not None:
            yield made


def _fits(clause: Token, cue: Cue) -> bool:
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return (that and "that" in cue.takes) or (_is_to(clause) and "to" in cue.takes and clause.dep_ == "acl")


def _owner(noun: Token) -> set[Token]:
    """Whose claim it is: "his", "the bank's", "by the bank", or the subject of "made the claim"."""
    whose = child(noun, "poss")
    if whose is not None:
        return {t for t in subtree(whose) if t.tag_ != "POS"}
    for c in noun.children:
        of = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in ("by", "from", "among") else None
        if of is not None:
            return subtree(of)
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and noun.head.lemma_ in ("make", "issue", "have", "voice"):
        return subject(noun.head)
    return set()


def adjective_cues(passage: Passage) -> Iterator[RawAttribution]:
    """Attributions by adjectives: "is sure that X", "was not aware of X"."""
    for token in passage.tokens():
        found = lexicon.cue(token.lower_, "adjective") if token.pos_ in ("ADJ", "VERB") else None
        if found is None or token.head.lemma_ != "be" or not _free(passage, token):
            continue
        who = subject(token.head)
        if not who:
            continue
        inner = child(token, "ccomp")
        of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in found.takes), None)
        not_ = negation(token)
        cue = cue_tokens(token) | ({not_} if not_ is not None else set())
        if inner is not None and "that" in found.takes:
            made = _made(passage, who, cue, subtree(inner))
        elif of is not None:
            made = _made(passage, who, cue | {of}, subtree(of) - {of})
        else:
            continue
        if made is not None:
            yield made
