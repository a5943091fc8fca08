"""What a claim is by its make: fact, forecast, opinion or background; its tense; whether it is put in the negative."""

from __future__ import annotations

import re

from claims.annotate import lexicon
from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Token
from claims.annotate.due import names_time, past_time
from claims.annotate.split import Unit
from claims.annotate.wordlists import words
from claims.model import ClaimType, Kind, Stance, Tense

__all__ = ["is_negated", "is_possibility", "is_statement", "points_nowhere", "tense_of", "type_of"]

_NEGATIVE = re.compile(
    r"\b(?:no|never|neither|nor|without any) (?:\w+ ){0,2}?(?:plans?|talks?|intentions?|negotiations?"
    r"|discussions?|truth|evidence|deal|agreement"
    r"|basis|merger|offer|interest)\b|\bnot true\b|\bfalse\b|\buntrue\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[$€£¥%]|\b(?!(?:19|20)\d\d\b)\d|\bpercent\b|\b(?:million|billion|trillion)\b")
_NORMATIVE = {"should", "ought", "must"}


def _auxiliaries(head: Token) -> list[Token]:
    return [c for c in head.children if c.dep_ in {"aux", "auxpass"}]


def tense_of(unit: Unit) -> Tense:
    """When the clause places what it tells; a headline's bare infinitive ("Acme to close plant") is future."""
    head = unit.head
    auxiliaries = _auxiliaries(head)
    lower = {a.lower_ for a in (*auxiliaries, *(t for t in unit.borrowed if t.pos_ == "AUX"))}
    if lower & {"will", "'ll", "’ll", "shall", "would", "could", "should", "may", "might", "can"}:
        return "future"
    if head.lemma_ in words("forecast", "lemmas") and any(c.dep_ in {"xcomp", "ccomp"} for c in head.children):
        return "future"
    if head.tag_ in {"VB", "VBN"} and lower == {"to"}:
        return "future"
    text = " ".join(t.lower_ if t.tag_ != "IN" or t.lower_ != "to" else "-" for t in unit.tokens)
    if any(phrase in text for phrase in words("forecast", "phrases")):
        return "future"
    if head.tag_ == "VBD" or lower & {"was", "were", "had", "did"}:
        return "past"
    if lower & {"has", "have", "'ve", "’ve"} and head.tag_ == "VBN" and "been" not in lower:
        return "past"
    if head.pos_ not in {"VERB", "AUX"}:
        return "none"
    return "past" if head.tag_ == "VBN" and not auxiliaries else "present"


def type_of(unit: Unit, text: str, *, stance: Stance, kind: Kind) -> ClaimType:
    """Fact, forecast, opinion or background.

    Opinion is what a source believes, and what the author judges; background is what an article recalls, without
    a source and without a figure, of a time long over.
    """
    tense = tense_of(unit)
    own = kind in {"author", "unattributed"}
    lower = {t.lower_ for t in unit.tokens}
    if not own and _guesses(unit) and not any(c.dep_ in {"ccomp", "prep"} for c in unit.head.children):
        return "opinion"  # "I will not pretend otherwise" foretells nothing
    if (stance == "predicts" and (tense != "past" or kind == "author")) or (tense == "future" and names_time(text)):
        return "forecast"
    if stance in {"believes", "urges"}:
        return "opinion"
    if lower & {"thrilled", "excited", "delighted", "proud", "pleased", "honored", "honoured", "grateful"}:
        return "opinion"
    if kind != "unattributed" and (
        _speaks_of_a_feeling(unit) or _guesses(unit) or _judges(unit) or _tells_a_mood(unit)
    ):
        return "opinion"
    if stance == "asserts" and _is_elliptic(unit):
        return "background"
    if own and (lower & _NORMATIVE or lower & words("opinion", "words") or _speaks_as_author(unit)):
        return "opinion"
    if kind == "author":
        return "opinion"
    if tense == "future" and not lower & {"would", "could", "can"}:
        return "forecast"
    if kind == "unattributed" and tense == "past" and past_time(text) and not _FIGURE.search(text):
        return "background"
    return "fact"


def _speaks_of_a_feeling(unit: Unit) -> bool:
    """Whether a speaker tells what he feels or wishes ("I applaud them"), or what anybody would ("you can't win")."""
    subject = subject_of(unit.head)
    if subject is None:
        return False
    own = subject.lower_ in {"i", "we"} and not any(c.dep_ == "neg" for c in unit.head.children)
    to_you = any(c.lower_ == "you" for c in unit.head.children)  # "I told you there was no bid"
    return subject.lower_ == "you" or (own and (to_you or unit.head.lemma_.lower() in words("opinion", "feelings")))


def _guesses(unit: Unit) -> bool:
    """Whether a speaker tells what he would bet, or will not pretend: "I'd put the odds at one in three"."""
    subject, verb = subject_of(unit.head), unit.head.lemma_.lower()
    if subject is None or subject.lower_ not in {"i", "we"}:
        return False
    objects = [c for c in unit.head.children if c.dep_ == "dobj" and c in unit.tokens]
    phrases = {f"{verb} {' '.join(g.lower_ for g in (*c.lefts, c))}" for c in objects}
    return not words("opinion", "own").isdisjoint({verb, *phrases})


def _tells_a_mood(unit: Unit) -> bool:
    """Whether a speaker tells how people feel, and nothing besides: "Hope is fading"."""
    subject = subject_of(unit.head)
    if subject is None or subject.lower_ not in words("opinion", "moods") or any(t.like_num for t in unit.tokens):
        return False
    return not any(t.pos_ == "PROPN" and t != subject for t in (*subject.subtree, *unit.tokens))


def _judges(unit: Unit) -> bool:
    """Whether a speaker calls something good or bad, or says how he is: "Halden is cheap", "I am tired"."""
    if unit.head.lemma_ != "be":
        return False
    judged = words("opinion", "words") | words("opinion", "judged")
    told = [c for c in unit.head.children if c.dep_ in {"acomp", "attr"}]
    return any(t.lower_ in judged for c in told for t in (c, *c.children) if t.pos_ in {"ADJ", "VERB", "ADV"})


_BARE = {"nsubj", "nsubjpass", "expl", "aux", "neg", "punct", "cc", "mark", "advmod", "intj"}


def _is_elliptic(unit: Unit) -> bool:
    """Whether a clause tells nothing without the one before it: "I am not", "The bank never did"."""
    return unit.head.lemma_ in {"be", "do", "have"} and all(c.dep_ in _BARE for c in unit.head.children)


def _speaks_as_author(unit: Unit) -> bool:
    subject = subject_of(unit.head)
    return subject is not None and subject.lower_ in {"i", "we"}


def is_negated(unit: Unit) -> bool:
    """Whether the clause states the contrary of its positive form ("has no plans to", "will not close").

    The complement counts with its verb: "does not plan to sell" is negated.
    """
    head = unit.head
    if any(c.dep_ == "neg" for c in head.children) or any(t.lower_ == "nor" for t in unit.tokens[:1]):
        return True
    subject = subject_of(head)
    if subject is not None and (
        subject.lower_ in {"nobody", "none", "nothing", "neither"}
        or any(c.lower_ in {"no", "neither"} for c in subject.children)
    ):
        return True
    told = [c for c in head.children if c.dep_ in {"dobj", "attr"} and c in unit.tokens]
    if any(g.lower_ == "no" for c in told for g in c.children):
        return True  # "has received no approach"
    return _NEGATIVE.search(" ".join(t.text for t in unit.tokens)) is not None


_IMPERATIVE = {"VB", "VBP"}


def is_statement(unit: Unit, sentence: str) -> bool:
    """Whether an unattributed clause states something: no question, call, greeting, fragment or idiom of no content."""
    if sentence.rstrip(" \t\"'”’)").endswith("?"):
        return False
    lower = sentence.lower().replace("’", "'")
    if any(phrase in lower for phrase in words("idioms", "phrases")):
        return False
    subject = subject_of(unit.head)
    if subject is None and not unit.borrowed:
        return False
    if subject is not None and subject.lower_ in {"you", "who", "what", "which"} and not unit.relative:
        return False
    if len([t for t in (*unit.borrowed, *unit.tokens, *unit.shared) if t.is_alpha or t.like_num]) < 4:
        return False
    own = subject is not None and subject.lower_ in {"i", "we"}
    if own and unit.head.lemma_.lower() in {"like", "love", "hate", "enjoy", "prefer", "dislike", "adore"}:
        return False  # taste
    if _only_says(unit):
        return False
    words_ = [t for t in unit.tokens if t.is_alpha]
    if len(words_) > 12 and sum(t.is_title for t in words_) > 0.6 * len(words_):
        return False  # labels of a page run together
    first = unit.tokens[0]
    if first.lower_ in {"if", "when", "whether", "let", "unless"} and unit.head.tag_ in _IMPERATIVE:
        return False
    if unit.head.tag_ in {"VBN", "VBG"} and subject is None and not any(t.pos_ == "AUX" for t in unit.borrowed):
        return bool(_auxiliaries(unit.head))  # "the token, created to reward patience" states nothing
    return unit.head.pos_ in {"VERB", "AUX"}


def _only_says(unit: Unit) -> bool:
    """Whether a clause tells that somebody says, but not what: "the Post can reveal", "a commander told reporters".

    Who is told is an object too, where the verb takes one; "added jobs" tells what. Nor does "Wik wondered who would".
    """
    entry = lexicon.cue(unit.head.lemma_, "verb")
    if entry is not None and entry.stance == "questions" and any(c.dep_ == "ccomp" for c in unit.head.children):
        return True
    if entry is None or entry.stance != "asserts" or "that" not in entry.takes:
        return False
    told = [c for c in unit.head.children if c.dep_ not in _BARE]
    return all(c.dep_ in {"dobj", "dative"} and c.tag_ == "NNS" and "addr" in entry.takes for c in told)


def points_nowhere(unit: Unit) -> bool:
    """Whether the subject is a bare "this", "it", "all of this" or "there", or the author: a claim about nobody."""
    subject = subject_of(unit.head)
    if subject is None:
        return False
    lower = {t.lower_ for t in subject.subtree}
    return bool(lower & {"this", "that", "these", "those", "it", "there", "one", "all", "i", "we", "us"}) and not any(
        t.pos_ in {"NOUN", "PROPN"} for t in subject.subtree
    )


def is_possibility(head: Token) -> bool:
    """Whether a clause only grants that something may be ("It's possible that …", "It is likely that …")."""
    if head.lower_ not in {"is", "'s", "’s", "was", "be", "seems", "looks"}:
        return False
    grants = any(
        c.dep_ == "acomp" and c.lemma_.lower() in {"possible", "conceivable", "likely", "probable", "plausible"}
        for c in head.children
    )
    return grants and any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in head.children)
