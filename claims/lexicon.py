"""The words of `data/link.toml`, stemmed and ready: stop words, and groups that mean one act or thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from claims.shipped import shipped_toml
from claims.text import fold

__all__ = ["InOrder", "Lexicon", "lexicon", "stem", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:['.\-][^\W_]+)*")
_ENDINGS = ("ations", "ation", "ship", "ness", "ment", "ing", "ion", "ed", "er", "ly", "e")


@dataclass(frozen=True, slots=True)
class InOrder:
    """Words that follow each other in a text.

    Parameters
    ----------
    words
        Folded, in their order.
    between
        How many others may stand between two of them.
    barred
        Words that may not.
    """

    words: tuple[str, ...]
    between: int
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that tell alike what is alike.

    Parameters
    ----------
    stops
        Folded words and phrases without content of their own, unstemmed: "plans" is one, "planes" is not.
    exact
        Word as written to the name of its group; asked before `groups` ("sales" is revenue, "sale" is not).
    groups
        Stem, or two stems joined by a blank, to the name of its group.
    acts
        Names of the groups that are acts rather than things.
    near
        Pairs of groups (both ways round) that may tell one event from two sides.
    opposite
        Pairs of groups (both ways round) that contradict.
    contrary
        Of a group, those that cannot be so of one person where it is: alive, not killed.
    fails
        Names of the groups that say that something came to nothing.
    voids
        A word, and the stem of what it may be said of, to the group that it then belongs to ("deal … dead").
    affirms
        What looks like a negation and affirms.
    opens
        What says that a matter is not settled.
    retract_cues, retract_texts
        Folded words of taking back: as an attributing verb, and within a sentence.
    """

    stops: frozenset[str]
    exact: dict[str, str]
    groups: dict[str, str]
    acts: frozenset[str]
    near: frozenset[tuple[str, str]]
    opposite: frozenset[tuple[str, str]]
    contrary: dict[str, frozenset[str]]
    fails: frozenset[str]
    voids: dict[tuple[str, str], str]
    affirms: tuple[InOrder, ...]
    opens: tuple[InOrder, ...]
    retract_cues: frozenset[str]
    retract_texts: frozenset[str]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded English word without its common endings; only for comparing, not for reading.

    >>> [stem(w) for w in ("companies", "partnering", "castration", "castrated", "stopped", "news")]
    ['company', 'partn', 'castr', 'castr', 'stop', 'new']
    """
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
        if word.endswith(("sse", "she", "che", "xe")):
            word = word[:-1]
    for _ in range(2):  # "castrated" loses "ed", then the "at" that "castration" loses at once
        for ending in _ENDINGS:
            left = word.removesuffix(ending)
            if left != word and len(left) >= (3 if ending in ("ing", "ed", "e") else 4) and _has_vowel(left):
                word = left
                break
        else:
            break
    if len(word) > 5 and word.endswith("at"):
        word = word[:-2]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] + "y" if len(word) > 3 and word.endswith("i") else word


def _has_vowel(text: str) -> bool:
    return any(c in "aeiouy" for c in text)


def words_of(text: str) -> Iterator[str]:
    """Folded words of a text: no possessives, compounds parted save after short prefixes ("e-commerce")."""
    for word in _WORD.findall(fold(text)):
        if word.isalnum():
            yield word
            continue
        parts = re.sub(r"'s$|'", "", word).replace(".", "").split("-")
        if len(parts) > 1 and len(parts[0]) <= 2 and parts[0].isalpha():
            parts = ["".join(parts)]
        for part in parts:
            if part:
                yield part


def _in_order(entries: Iterable[Mapping[str, Any]]) -> tuple[InOrder, ...]:
    return tuple(
        InOrder(tuple(words.split()), entry["between"], frozenset(entry.get("barred", ())))
        for entry in entries
        for words in entry["words"]
    )


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once from the package's data."""
    data = shipped_toml("link.toml")
    stops = frozenset(w for entry in data["stop"] for w in entry["words"])
    exact: dict[str, str] = {}
    groups: dict[str, str] = {}
    for entry in data["same"]:
        for phrase in entry["words"]:
            exact.setdefault(phrase, entry["name"])
            groups.setdefault(" ".join(stem(w) for w in phrase.split()), entry["name"])
    retract = {
        where: frozenset(w for e in data["retract"] if e["where"] == where for w in e["words"])
        for where in ("cue", "text")
    }
    return Lexicon(
        stops=stops,
        exact=exact,
        groups=groups,
        acts=frozenset(e["name"] for e in data["same"] if e.get("act")),
        near=_pairs(data["same"], "near"),
        opposite=_pairs(data["same"], "opposite"),
        contrary={e["name"]: frozenset(e["contrary"]) for e in data["same"] if "contrary" in e},
        fails=frozenset(e["name"] for e in data["same"] if e.get("fails")),
        voids={(w, stem(of)): e["group"] for e in data["void"] for w in e["words"] for of in e["of"]},
        affirms=_in_order(data["affirm"]),
        opens=_in_order(data["open"]),
        retract_cues=retract["cue"],
        retract_texts=retract["text"],
    )


def _pairs(entries: Iterable[Mapping[str, Any]], relation: str) -> frozenset[tuple[str, str]]:
    """The pairs of groups that bear a relation, both ways round."""
    one_way = {(entry["name"], other) for entry in entries for other in entry.get(relation, ())}
    return frozenset(one_way | {(b, a) for a, b in one_way})
