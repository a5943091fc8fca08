"""Attributions by fixed words: "according to", adverbs of hearsay, answers that give nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.annotate import lexicon
from claims.annotate.extract.grammar import child, clause_of, cue_tokens, negation, right_of, subject, subtree
from claims.annotate.extract.spans import Passage, RawAttribution, Spans, spans_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["according_to", "hearsay_adverbs", "interrupted", "neither_nor", "no_answers", "transcript_turn"]

_WORD_OR_STOP = re.compile(r"[\w.]")
_SAYING_KINDS = ("outlet", "document", "organization", "anonymous", "collective")


def _outside_speech(passage: Passage, token: Token) -> bool:
    quote = passage.quote_at(token.idx)
    return quote is None or not passage.is_long(quote)


def according_to(passage: Passage) -> Iterator[RawAttribution]:
    """ "According to X, …" and the like, anywhere in a clause: the rest of it is the content."""
    tokens = list(passage.tokens())
    phrases = [(p.split(), p) for p in lexicon.prepositions()]
    used: set[int] = set()
    for at, token in enumerate(tokens):
        words = next((w for w, _ in phrases if [t.lower_ for t in tokens[at : at + len(w)]] == w), None)
        if words is None or token.i in used or not _outside_speech(passage, token):
            continue
        cue = tokens[at : at + len(words)]
        used |= {t.i for t in cue}
        noun = next((c for t in reversed(cue) for c in t.children if c.dep_ in ("pobj", "pcomp")), None)
        if noun is None or noun.i < cue[-1].i or (words == ["per"] and not _may_speak(noun)):
            continue
        source = _named_after(noun, cue)
        content = _said(passage, token, source | set(cue))
        if content:
            yield RawAttribution(spans_of(passage, source), spans_of(passage, cue), content)


def _may_speak(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(lexicon.has_word(k, noun.lower_) for k in _SAYING_KINDS)


def _named_after(noun: Token, cue: list[Token]) -> set[Token]:
    """The source after the cue: its phrase, cut at a comma that no apposition or relative clause follows."""
    whole = {t for t in subtree(noun) if t.i > cue[-1].i}
    for t in sorted(whole, key=lambda t: t.i):
        if t.lower_ in (",", "–", "—") and not _goes_on(t):
            return {w for w in whole if w.i < t.i}
    return whole


def _goes_on(comma: Token) -> bool:
    """Whether an apposition or relative clause follows the comma, not the content."""
    if comma.i + 1 >= len(comma.doc):
        return False
    following = comma.nbor()
    head = following
    while head.head != head and head.dep_ not in ("appos", "relcl", "acl", "conj") and head.head.i > comma.i:
        head = head.head
    return head.dep_ in ("appos", "relcl", "acl", "conj") and head.head.i < comma.i


def _said(passage: Passage, phrase: Token, left_out: set[Token]) -> Spans:
    """What a phrase of attribution is about: the quotation that it touches, else its clause or sentence."""
    first, last = min(t.i for t in left_out), max(t.i for t in left_out)
    first_at, last_end = passage.doc[first].idx, passage.doc[last].idx + len(passage.doc[last])
    following = bisect_right(passage.speech, first_at, key=lambda q: q.end)
    # Of those before and behind, only the nearest can touch it.
    for quote in passage.speech[max(0, following - 1) : following + 1]:
        gap = (quote.end, first_at) if quote.end <= first_at else (last_end, quote.start)
        if not _WORD_OR_STOP.search(passage.text, *gap):
            return ((quote.start, quote.end),)
    top = clause_of(phrase)
    rest = {t for t in top.subtree if t not in left_out and (t.dep_ != "cc" or t.head != top)}
    spans = spans_of(passage, rest, widen=True)
    if spans:
        return spans
    sentence = phrase.sent
    return spans_of(passage, (t for t in sentence if t not in left_out))


def hearsay_adverbs(passage: Passage) -> Iterator[RawAttribution]:
    """ "The two supposedly met": no source; the content is the clause around the adverb."""
    for token in passage.tokens():
        if not lexicon.hearsay(token.lower_) or not _outside_speech(passage, token):
            continue
        top = clause_of(token) if token.head.pos_ not in ("VERB", "AUX") else token.head
        if child(top, "nsubj", "nsubjpass", "expl") is None:
            top = clause_of(token)
        coordinated = [c for c in top.children if c.dep_ == "conj" and child(c, "nsubj", "nsubjpass") is not None]
        joints = {c for c in top.children if c.dep_ in ("cc", "mark")}
        rest = subtree(top, token, *coordinated) - joints
        content = spans_of(passage, rest)
        if content:
            yield RawAttribution((), spans_of(passage, [token]), content)


_NOBODY = frozenset(("neither", "nobody", "none", "no"))


def no_answers(passage: Passage) -> Iterator[RawAttribution]:
    """ "did not respond to …", "could not be reached", "doesn't comment on rumors", "had no comment".

    Where the source says no ("Neither Holm nor Berg could be reached"), cue and content hold no negation.
    """
    for token in passage.tokens():
        if token.pos_ not in ("VERB", "AUX", "ADJ") or not _outside_speech(passage, token):
            continue
        passive = child(token, "nsubjpass")
        who = subtree(passive) if passive is not None else subject(token.head if token.pos_ == "ADJ" else token)
        nobody = min(who, key=lambda t: t.i).lower_ in _NOBODY if who else False
        if lexicon.cue(token.lemma_, "verb") is not None and negation(token) is None and not nobody:
            continue  # "declined to comment" is a verb with its infinitive
        cue = cue_tokens(token)
        rest = right_of(token)
        words = (
            " ".join(t.text for t in sorted(cue | rest, key=lambda t: t.i))
            .replace(" n't", "n't")
            .replace(" n’t", "n’t")
        )
        if not who or not _gives_nothing(f"not {words}" if nobody else words, token):
            continue
        preposition = next(
            (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("to", "on") and c in rest), None
        )
        if preposition is not None and len(list(preposition.subtree)) > 1:
            cue, rest = cue | {preposition}, rest - {preposition}
        if not rest:
            cue, rest = cue - {token}, {token}
        content, cues = spans_of(passage, rest - cue), spans_of(passage, cue)
        if content and cues:
            yield RawAttribution(spans_of(passage, who - rest), cues, content)


def _gives_nothing(words: str, token: Token) -> bool:
    if token.lemma_ == "have":
        return re.match(r"(?:\w+ ){0,2}ha[ds]?(?:ve)? no (?:\w+ )?comment", words, re.IGNORECASE) is not None
    head = words[: words.lower().find(token.lower_) + len(token) + 24]
    return token.lemma_ != "be" and any(
        r.stance == "no_comment" and (found := r.pattern.search(head)) and found.start() <= words.find(token.text)
        for r in lexicon.response_patterns()
    )


_CITING = r"(?:citing|quoting|based on|pointing to|in a report that cited)"
_INTERRUPTED = re.compile(rf",\s+{_CITING}\b[^.;]{{2,120}}?,?\s+(?=that\s)")
_INTERRUPTION = 400  # characters behind the verb that an interruption ends in: six words and itself


def interrupted(passage: Passage) -> Iterator[RawAttribution]:
    """ "Reuters reported, citing two bankers, that X": parsers lose the clause behind the interruption."""
    text = passage.text
    for verb in passage.tokens():
        found = lexicon.cue(verb.lemma_, "verb") if verb.pos_ in ("VERB", "AUX") else None
        who = subject(verb) if found is not None and "that" in found.takes else set()
        if not who or not _outside_speech(passage, verb):
            continue
        behind = verb.idx + len(verb)
        at = _INTERRUPTED.search(text, behind, min(passage.end, behind + _INTERRUPTION))
        if at is None or len(text[verb.idx : at.start()].split()) > 6:
            continue
        # The parser may have taken what follows for a sentence of its own.
        sentence = next((t.sent for t in passage.tokens(at.end(), at.end() + 1)), verb.sent)
        said = passage.tokens(at.end(), sentence.end_char)
        content = spans_of(passage, said, widen=True)
        if content:
            yield RawAttribution(spans_of(passage, who), spans_of(passage, cue_tokens(verb)), content)


def neither_nor(passage: Passage) -> Iterator[RawAttribution]:
    """ "would neither confirm nor deny X", "could not confirm or deny X"."""
    for verb in passage.tokens():
        other = next((c for c in verb.children if c.dep_ == "conj" and c.lemma_ == "deny"), None)
        if verb.lemma_ != "confirm" or other is None or not _outside_speech(passage, verb):
            continue
        first = min(t.i for t in cue_tokens(verb) | {c for c in verb.children if c.dep_ == "preconj"})
        cue = list(verb.doc[first : other.i + 1])
        who, content = subject(verb), spans_of(passage, right_of(other))
        if who and content and re.search(r"\b(?:not|neither|nor)\b|n['’]t", verb.doc[first : other.i].text):
            yield RawAttribution(spans_of(passage, who), spans_of(passage, cue), content)


_TURN = re.compile(
    r"\s*(?P<source>[A-Z][A-Z.'’ -]{1,30}[A-Z])(?: \([^()]{1,30}\))?(?P<cue>:)\s+(?P<content>\S.*\S)\s*$",
    re.DOTALL,
)


def transcript_turn(passage: Passage) -> Iterator[RawAttribution]:
    """ "TAPPER: Do you think so?": a passage of a transcript, its speaker in capitals."""
    if passage.start == 0 and (m := _TURN.match(passage.text, 0, passage.end)):
        yield RawAttribution((m.span("source"),), (m.span("cue"),), (m.span("content"),))
