"""The word lists behind attribution and sourcing: `claims/data/cues.toml`, `sources.toml` and `hedges.toml`.

Code holds no word lists of its own; every entry of a file has an example and says where it is from. Files are
read once, at the first call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from claims.model import Stance
from claims.shipped import shipped_toml

__all__ = [
    "AnswerPattern",
    "Cue",
    "Hedge",
    "WordClass",
    "cue",
    "cue_of_form",
    "has_word",
    "hearsay",
    "hedge_patterns",
    "phrases_of",
    "response_patterns",
    "singular",
    "words_of",
]

WordClass = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes.

    Parameters
    ----------
    takes
        What its content stands in: "that", "to", "noun", "quote", "obj-to", "addr", "passive", "raising", or
        a preposition ("for", "of").
    negated
        The stance of its negation, where that is another ("not aware").
    """

    lemma: str
    stance: Stance
    takes: frozenset[str]
    negated: Stance | None = None


@dataclass(frozen=True, slots=True)
class AnswerPattern:
    """A pattern of an answer that gives nothing ("declined to comment").

    One of its `stems` stands, in small letters, in whatever it finds.
    """

    stance: Stance
    pattern: re.Pattern[str]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A pattern of a hedging word and the surroundings that undo it.

    Parameters
    ----------
    stems
        One of these stands, in small letters, in whatever the pattern finds.
    not_before
        What undoes it right behind it: to be matched there.
    not_after
        What undoes it right before it: to be searched up to its beginning.
    capital
        False: a capitalised hit inside a sentence is a name or a month, no hedge.
    deliberates
        Whether it says that somebody weighs an act, which may be known for sure: "is considering a sale".
    """

    pattern: re.Pattern[str]
    stems: tuple[str, ...]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    capital: bool = True
    deliberates: bool = False


def _load(name: str) -> dict[str, Any]:
    return shipped_toml(name)


def _stance(value: str) -> Stance:
    if value not in get_args(Stance):
        raise ValueError(f"cues.toml: {value!r} is no stance")
    return value  # type: ignore[return-value]


@cache
def _cues(word_class: WordClass) -> dict[str, Cue]:
    out: dict[str, Cue] = {}
    for lemma, entry in _load("cues.toml")[word_class].items():
        found = Cue(
            lemma=lemma,
            stance=_stance(entry["stance"]),
            takes=frozenset(entry["takes"]),
            negated=_stance(entry["negated"]) if "negated" in entry else None,
        )
        for form in (lemma, *entry.get("also", ())):
            out[form] = found
    return out


def cue(lemma: str, word_class: WordClass) -> Cue | None:
    """The cue with this lemma, or None.

    >>> cue("deny", "verb").stance, cue("sing", "verb")
    ('denies', None)
    """
    return _cues(word_class).get(lemma.lower())


@cache
def _forms() -> dict[str, Cue]:
    entries = _load("cues.toml")["verb"]
    out: dict[str, Cue] = {}
    for lemma, found in _cues("verb").items():
        for form in (lemma, *entries.get(lemma, {}).get("forms", ()), *_inflected(lemma)):
            out.setdefault(form, found)
    return out


def _inflected(verb: str) -> Iterator[str]:
    """The regular forms of a verb, and those with its last letter doubled: they are only looked up."""
    stems = [verb, verb + verb[-1]]
    if verb.endswith("e"):
        stems = [verb[:-1]]
    if re.search(r"[^aeiou]y$", verb):
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
        stems = [verb]
    for stem in stems:
        yield from (stem + "ed", stem + "ing")
    yield from (verb + "s", verb + "es")


def cue_of_form(word: str) -> Cue | None:
    """The verb that a word as it stands in a text is a form of, where no parser gives the lemma.

    >>> [cue_of_form(w).lemma for w in ("said", "Denies", "vowing", "denied", "planned")]
    ['say', 'deny', 'vow', 'deny', 'plan']
    """
    return _forms().get(word.lower())


@cache
def response_patterns() -> tuple[AnswerPattern, ...]:
    """Patterns of answers that give nothing, to be searched in cue and content together."""
    return tuple(
        AnswerPattern(_stance(e["stance"]), re.compile(e["regex"], re.IGNORECASE), tuple(e["stems"]))
        for e in _load("cues.toml")["response"]
    )


@cache
def hedge_patterns() -> tuple[Hedge, ...]:
    """Patterns of hedging words."""

    def optional(entry: dict[str, Any], key: str) -> re.Pattern[str] | None:
        return re.compile(entry[key], re.IGNORECASE) if key in entry else None

    return tuple(
        Hedge(
            re.compile(e["regex"], re.IGNORECASE),
            tuple(e["stems"]),
            optional(e, "not_before"),
            optional(e, "not_after"),
            e.get("capital", True),
            e.get("deliberates", False),
        )
        for e in _load("hedges.toml")["hedge"]
    )


@cache
def phrases_of(group: str) -> tuple[str, ...]:
    """Those of `words_of(group)` that are several words, in order of the alphabet."""
    return tuple(sorted(p for p in words_of(group) if " " in p))


@cache
def words_of(group: str) -> frozenset[str]:
    """The words of one group of `sources.toml`: a source kind or "hearsay"."""
    return frozenset(w for e in _load("sources.toml")[group] for w in e["words"])


def singular(noun: str) -> str:
    """A noun without its plural ending, by rule; good enough to look it up.

    >>> [singular(n) for n in ("sources", "agencies", "spokesmen", "witnesses", "boss", "police", "analysis")]
    ['source', 'agency', 'spokesman', 'witness', 'boss', 'police', 'analysis']
    """
    if noun.endswith("men") and len(noun) > 3:
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "is", "us")):
        return noun[:-1]
    return noun


def has_word(group: str, word: str) -> bool:
    """Whether a word, or its singular, is in a group of `sources.toml`.

    >>> has_word("anonymous", "officials"), has_word("collective", "critics"), has_word("outlet", "cat")
    (True, True, False)
    """
    low = word.lower()
    return low in words_of(group) or singular(low) in words_of(group)


def hearsay(word: str) -> bool:
    """Whether a word is an adverb of hearsay ("reportedly")."""
    return word.lower() in words_of("hearsay")
