"""Attributions that the extractor takes apart wrongly, put right: who was told, who was asked, what was dismissed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate import lexicon
from claims.annotate.docs import Doc, Token, tokens_in, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.split import char_spans, noun_phrase
from claims.annotate.wordlists import words

__all__ = ["is_hearer", "of_the_asker", "put_right"]


def put_right(doc: Doc, raws: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The attributions of a passage, those mended or left out in which nobody says what they seem to tell."""
    out: list[RawAttribution] = []
    for raw in _with_what_was_dismissed(doc, raws):
        if _is_interrogative(doc, raw):
            continue
        if raw.source and words_at(doc, raw.source).casefold().startswith("of "):
            continue  # "some | of them without mentioning where it came from"
        raw = _of_the_accuser(doc, _with_its_subject(doc, _with_its_plea(doc, raw)))
        out.append(_as_hearsay(doc, _of_the_asked(doc, raw) or raw))
    return out


def _with_its_subject(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """An attribution whose cue holds its own subject, a pronoun, apart: "It denied" is it, and denied."""
    cue = tokens_in(doc, raw.cue)
    if raw.source or len(cue) < 2 or cue[0].lower_ not in {"he", "she", "it", "they"} or cue[0].dep_ != "nsubj":
        return raw
    return (
        replace(raw, source=tuple(char_spans(cue[:1])), cue=tuple(char_spans(cue[1:]))) if cue[0].head in cue else raw
    )


def _with_its_plea(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """ "Holm pleaded not | guilty" with the whole plea as its content."""
    cue, said = tokens_in(doc, raw.cue), tokens_in(doc, raw.content)
    if len(cue) < 2 or cue[-1].lower_ != "not" or not said or said[0].lower_ != "guilty" or said[0].i < cue[-1].i:
        return raw
    return replace(raw, cue=tuple(char_spans(cue[:-1])), content=tuple(char_spans([cue[-1], *said])), sorts=None)


def _of_the_accuser(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """ "Holm has been accused by the opposition | of theft": of theft is what is held against him, not who does so."""
    cue, who = tokens_in(doc, raw.cue), tokens_in(doc, raw.source)
    by = cue[-1] if cue and cue[-1].lower_ == "by" else None
    of = next((t for t in who[1:] if t.lower_ == "of" and any(c.tag_ in {"VBG", "NN"} for c in t.children)), None)
    verb = next((t for t in cue if t.lemma_.lower() in words("charges", "verbs")), None)
    if by is None or of is None or verb is None or raw.content[-1][1] > raw.cue[0][0]:
        return raw
    said = [t for t in who if t.i >= of.i]
    return replace(
        raw,
        source=tuple(char_spans([t for t in who if t.i < of.i])),
        content=(*raw.content, *char_spans(said)),
        sorts=None,
    )


_GIVES_NOTHING = re.compile(
    r", (?P<cue>(?:did|does|has|have|had|would|could)(?: not|n't)|declined|refused|made|gave|offered)"
    r" (?P<rest>[\w’'-]+(?: [\w’'-]+){0,7})(?=[.;,]|$)"
)


def _of_the_asked(doc: Doc, raw: RawAttribution) -> RawAttribution | None:
    """Of "his office, asked whether he would go, did not reply" that it did not: a parser takes it for the asker."""
    cue = tokens_in(doc, raw.cue)
    if not raw.source or not cue or cue[0].lower_ not in {"asked", "pressed"}:
        return None
    if doc.text[raw.source[-1][1] : raw.cue[0][0]].strip() != ",":
        return None
    silent = _GIVES_NOTHING.search(doc.text, raw.cue[-1][1], cue[0].sent.end_char)
    if silent is None:
        return None
    return replace(raw, cue=(silent.span("cue"),), content=(silent.span("rest"),), sorts=None)


def is_hearer(doc: Doc, raw: RawAttribution) -> bool:
    """Whether who seems to speak only hears: "Holm has been told that he must go"."""
    verb = next((t for t in tokens_in(doc, raw.cue) if t.lemma_.lower() in words("asked_of", "hearers")), None)
    if verb is None or verb.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    who = tokens_in(doc, raw.source)
    return any(c.dep_ == "nsubjpass" and (c in who or c.lower_ in {"who", "that"}) for c in verb.children)


def of_the_asker(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A question put to somebody is whoever's put it: "Asked whether it would shut, Lee laughed", "asked by Holm".

    Of "his office, asked whether he would go, did not reply" the question alone is what was asked.
    """
    asked = next((t for t in tokens_in(doc, raw.cue) if t.lemma_.lower() in words("asked_of", "verbs")), None)
    if asked is None or asked.tag_ not in {"VBN", "VBD"} or any(c.dep_ == "nsubj" for c in asked.children):
        return raw
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in asked.children)
    if not passive and asked.dep_ not in {"advcl", "acl"}:
        return raw
    by = next((c for c in asked.children if c.dep_ == "agent"), None)
    who = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    below = set(asked.subtree)
    said = [t for t in tokens_in(doc, raw.content) if t in below]
    content = tuple(char_spans(_trimmed(said))) if asked.dep_ == "acl" and said else raw.content
    return replace(raw, source=tuple(char_spans(noun_phrase(who).tokens)) if who is not None else (), content=content)


def _trimmed(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return tokens


def _is_interrogative(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a question word is taken for who speaks: "Who gave the order is not known"."""
    who = tokens_in(doc, raw.source)
    verb = who[0].head if len(who) == 1 and who[0].lower_ in {"who", "what"} else None
    return verb is not None and verb.dep_ in {"csubj", "csubjpass", "ccomp", "pcomp"}


_JUDGED = re.compile(r"\b(?:as|a|an)$", re.IGNORECASE)


def _with_what_was_dismissed(doc: Doc, raws: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The attributions, one "dismissed as “a rumour” | reports that they had met" joined with what is dismissed."""
    out: list[RawAttribution] = []
    for raw in sorted(raws, key=lambda raw: raw.content[0]):
        last = out[-1] if out else None
        if last is not None and not raw.source and raw.cue and last.content[-1][1] <= raw.cue[0][0]:
            between = doc.text[last.content[-1][1] : raw.cue[0][0]]
            entries = [lexicon.cue(t.lemma_, "verb") for t in tokens_in(doc, last.cue)]
            denies = any(entry is not None and entry.stance == "denies" for entry in entries)
            noun = tokens_in(doc, raw.cue)[-1:]
            told = bool(noun) and noun[0].lemma_.lower() in words("empty_content", "nouns")
            if denies and told and _JUDGED.search(words_at(doc, last.cue)) and not between.strip(" \"”'"):
                out[-1] = replace(last, content=(*raw.cue, *raw.content), sorts=None)
                continue
        out.append(raw)
    return out


def _as_hearsay(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """What somebody "has reportedly told friends" as a matter of report: nobody is named who heard him."""
    cue = tokens_in(doc, raw.cue)
    adverb = next((t for t in cue if t.lower_ in words("hearsay", "adverbs")), None)
    verb = next((t for t in cue if t.pos_ == "VERB"), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    if adverb is None or verb is None or subject is None or subject.i > verb.i:
        return raw
    said = tokens_in(doc, raw.content)
    if not said or said[0].i < verb.i:
        return raw
    whole = [t for t in doc.tokens[noun_phrase(subject).start : said[-1].i + 1] if t != adverb]
    kept = [t for t in whole if not any(a.dep_ == "relcl" and a.head == subject for a in (t, *t.ancestors))]
    return replace(raw, source=(), cue=tuple(char_spans([adverb])), content=tuple(char_spans(kept)), sorts=None)
