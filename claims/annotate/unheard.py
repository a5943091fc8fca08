"""Attributions of a plain make that the extractor missed.

"The offer stands, the people said, asking not to be named"; "… according to two bankers"; "she stood by her account".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from claims.annotate import lexicon
from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.extract import RawAttribution
from claims.annotate.floating import with_floating
from claims.annotate.quotation import in_quotation
from claims.annotate.split import char_spans, noun_phrase
from claims.annotate.wordlists import words

__all__ = ["with_unheard"]


def with_unheard(doc: Doc, raws: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The attributions of a passage, in the order of their contents, with those of a plain make that none holds.

    Only a plain verb of saying counts, with a whole clause as what is said.
    """
    parted = _outermost(doc, [part for raw in raws for part in _parted(doc, raw)])
    covered = {t.i for raw in parted for t in tokens_in(doc, [*raw.source, *raw.cue, *raw.content, *raw.further])}
    ways = (_said, _said_behind, _quoted, _according, _stood_by, _told_in, _put_at)
    cues = [t for t in doc.tokens if t.i not in covered and (t.pos_ == "VERB" or t.lower_ == "according")]
    found = (way(token, covered) for token in cues for way in ways)
    more = [one for one in found if one is not None]
    return with_floating(doc, sorted([*parted, *more], key=lambda raw: raw.content[0]) if more else parted)


def _outermost(doc: Doc, raws: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The attributions, but where a last clause tells whose word a whole sentence is, that instead of those in it.

    "The firm knew that its heaters could burn, an engineer has alleged.": the firm says nothing.
    """
    if all(_says(doc, raw) for raw in raws):
        return list(raws)
    held = {t.i for raw in raws for t in tokens_in(doc, [*raw.cue, *raw.source])}
    last = [t for t in doc.tokens if t.i not in held and t.pos_ == "VERB"]
    found = [one for verb in last for way in (_said_behind, _said) if (one := way(verb, set())) is not None]
    outer = [one for one in found if one.content[-1][1] <= one.source[0][0]]
    kept = [raw for raw in raws if not any(_lies_in(doc, raw, one) for one in outer)]
    return [*kept, *(one for one in outer if any(_lies_in(doc, raw, one) for raw in raws))]


def _lies_in(doc: Doc, raw: RawAttribution, outer: RawAttribution) -> bool:
    """Whether an attribution stands in what another cites, and is told of by a verb of thinking, not of saying."""
    start, end = outer.content[0][0], outer.content[-1][1]
    whole = [*raw.source, *raw.cue, *raw.content]
    return bool(whole) and not _says(doc, raw) and all(start <= s and e <= end for s, e in whole)


def _says(doc: Doc, raw: RawAttribution) -> bool:
    entries = (lexicon.cue(t.lemma_, "verb") for t in tokens_in(doc, raw.cue))
    return any(entry is not None and "quote" in entry.takes for entry in entries)


def _parted(doc: Doc, raw: RawAttribution) -> list[RawAttribution]:
    """An attribution without a last clause that is another's.

    "No deal is near, an aide said, as shells hit the town, according to two doctors": the shells are the doctors' word.
    """
    last = tokens_in(doc, raw.content[-1:])
    if len(raw.content) < 2 or not raw.cue or not last or last[0].idx < raw.cue[-1][1]:
        return [raw]
    behind = [t for t in doc.tokens[last[-1].i + 1 :][:3] if not t.is_punct][:2]
    held = {t.i for t in tokens_in(doc, [*raw.source, *raw.cue])}
    if [t.lower_ for t in behind] != ["according", "to"] or behind[0].i in held:
        return [raw]
    who = next((c for c in behind[1].children if c.dep_ == "pobj"), None)
    while last and last[0].lower_ in _LEADS:
        last = last[1:]
    other = _attribution(who, behind, last, set()) if who is not None else None
    return [raw] if other is None else [replace(raw, content=raw.content[:-1]), other]


_LEADS = {"as", "while", "and", "after", "but"}
_ANSWERS = {"deny", "confirm", "acknowledge", "admit", "concede"}
_NOBODY = {"i", "we", "you", "it", "that", "this", "which", "who", "one", "there"}


def _said(verb: Token, covered: Set[int]) -> RawAttribution | None:
    entry = lexicon.cue(verb.lemma_, "verb") if verb.pos_ == "VERB" and verb.i not in covered else None
    if entry is None or in_quotation(verb):
        return None
    if not (entry.stance == "asserts" and {"that", "quote"} <= set(entry.takes)) and verb.lemma_ not in _ANSWERS:
        return None
    subject = subject_of(verb)
    if subject is None and verb.dep_ == "conj" and (subject := subject_of(verb.head)) is not None:
        covered = covered - {t.i for t in subject.subtree}  # "Orrin confirms the phone but says the price is wrong"
    if (
        subject is None
        or subject.lower_ in _NOBODY - {"one"}
        or not is_finite(verb)
        or any(c.dep_ == "neg" for c in verb.children)
    ):
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and is_finite(c) and subject_of(c)), None)
    if clause is None:
        return None
    ends = next((t.i for t in clause.subtree if t.lower_ == "according"), len(verb.doc.tokens))
    return _attribution(subject, [verb], [t for t in clause.subtree if t.i < ends], covered)


def _said_behind(verb: Token, covered: Set[int]) -> RawAttribution | None:
    """ "The ferry carried 94, a commander told reporters.": all that stands before him is his word."""
    entry = lexicon.cue(verb.lemma_, "verb") if verb.pos_ == "VERB" and verb.i not in covered else None
    if entry is None or entry.stance != "asserts" or not {"that", "quote"} <= set(entry.takes) or in_quotation(verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.lower_ in _NOBODY or not is_finite(verb) or verb.dep_ not in {"conj", "ROOT"}:
        return None
    if any(c.dep_ in {"ccomp", "neg", "xcomp"} for c in verb.children):
        return None
    first, sentence = min(t.i for t in subject.subtree), verb.sent
    behind = [t for t in verb.doc.tokens[verb.i + 1 : sentence.end] if not t.is_punct]
    comma = verb.doc.tokens[first - 1] if first > sentence.start else None
    if comma is None or comma.text != "," or len(behind) > _SHORT or any(t.pos_ == "VERB" for t in behind):
        return None
    said = verb.doc.tokens[sentence.start : first - 1]
    whom = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    hangs = said[0].lower_ in _HANG if said else True  # "After the vote ended, the minister told reporters"
    if (
        hangs
        or (whom and "addr" not in entry.takes)
        or not any(is_finite(t) and subject_of(t) is not None for t in said)
    ):
        return None
    return _attribution(subject, [verb], said, covered)


_CLOSED = re.compile(r"[“\"](?P<said>[^“”\"]+[,?!])[”\"]\s+$")


def _quoted(verb: Token, covered: Set[int]) -> RawAttribution | None:
    """A quotation and who said it, in its plainest make: "We held no talks," it added."""
    entry = lexicon.cue(verb.lemma_, "verb") if verb.i not in covered else None
    if entry is None or entry.stance != "asserts" or "quote" not in entry.takes or not is_finite(verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.i in covered or in_quotation(verb):
        return None
    begins = min(verb.idx, *(t.idx for t in subject.subtree))
    closed = _CLOSED.search(verb.doc.text[:begins])
    said = tokens_in(verb.doc, [closed.span("said")]) if closed is not None else []
    return _attribution(subject, [verb], said, covered) if sum(t.is_alpha for t in said) > _SHORT else None


_HANG = {
    "as",
    "after",
    "although",
    "though",
    "while",
    "when",
    "if",
    "because",
    "before",
    "since",
    "once",
    "until",
    "unless",
}
_SHORT = 4  # words behind a verb of saying that only tell to whom or when: "told reporters on Monday"


def _according(token: Token, covered: Set[int]) -> RawAttribution | None:
    """ "The mill will close, according to two people briefed on the plan": all of that clause is theirs."""
    if token.lower_ != "according" or token.i in covered or in_quotation(token):
        return None
    to = next((c for c in token.children if c.lower_ == "to"), None)
    who = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    clause = token.head
    if (
        to is None
        or who is None
        or not (_unnamed(who) or lexicon.has_word("document", who.lower_))
        or not is_finite(clause)
        or subject_of(clause) is None
    ):
        return None
    if _said(clause, covered) is not None:
        return None  # "Holm told staff so, according to a memo" is Holm's word first
    aside = set(token.subtree)
    return _attribution(who, [token, to], [t for t in clause.subtree if t not in aside], covered)


def _stood_by(verb: Token, covered: Set[int]) -> RawAttribution | None:
    """ "The paper stood by its story": it, or whoever says so, answers that what it told is so."""
    by = next((c for c in verb.children if c.lower_ == "by"), None) if verb.lemma_ == "stand" else None
    what = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    subject = subject_of(verb)
    if by is None or what is None or subject is None or what.lower_ not in words("stands_by", "nouns"):
        return None
    if verb.i in covered or in_quotation(verb) or not is_finite(verb):
        return None
    return _attribution(subject, [verb, by], noun_phrase(what).tokens, covered)


def _put_at(verb: Token, covered: Set[int]) -> RawAttribution | None:
    """ "The Monitor puts the toll at 16": the figure is its word."""
    if verb.lemma_ != "put" or verb.i in covered or in_quotation(verb) or not is_finite(verb):
        return None
    subject, what = subject_of(verb), next((c for c in verb.children if c.dep_ == "dobj"), None)
    at = next((c for c in verb.children if c.lower_ == "at" and any(t.like_num for t in c.subtree)), None)
    if subject is None or what is None or at is None or subject.lower_ in _NOBODY:
        return None
    return _attribution(subject, [verb], sorted([*what.subtree, *at.subtree], key=lambda t: t.i), covered)


def _told_in(verb: Token, covered: Set[int]) -> RawAttribution | None:
    """ "Retracted an article claiming that …": what stands in it is its word."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or verb.i in covered or in_quotation(verb):
        return None
    entry = lexicon.cue(verb.lemma_, "verb")
    if entry is None or entry.stance != "asserts" or "that" not in entry.takes:
        return None
    what = verb.head
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and is_finite(c) and subject_of(c)), None)
    if clause is None or not lexicon.has_word("document", what.lower_):
        return None
    return _attribution(what, [verb], clause.subtree, covered)


def _attribution(who: Token, cue: Sequence[Token], said: Sequence[Token], covered: Set[int]) -> RawAttribution | None:
    content = [t for t in said if not t.is_space]
    while content and content[-1].is_punct:
        content.pop()
    while content and content[0].is_punct:
        content.pop(0)
    if not content or any(t.i in covered for t in (who, *content)):
        return None
    phrase = noun_phrase(who)
    named = [noun_phrase(c).end_char for c in who.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    source = ((phrase.start_char, max([phrase.end_char, *named])),)
    return RawAttribution(source, tuple(char_spans(cue)), tuple(char_spans(content)))


def _unnamed(noun: Token) -> bool:
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    if of is not None:  # "one of the people"
        return any(c.dep_ == "pobj" and _unnamed(c) for c in of.children)
    return noun.pos_ == "NOUN" and (lexicon.has_word("anonymous", noun.lower_) or noun.lower_ == "people")
