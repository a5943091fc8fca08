"""Whether a phrase names a medium: by its name, its reporting, its reporter, or a noun such as "the newspaper"."""

from __future__ import annotations

import re

from claims import outlets
from claims.annotate import wordlists
from claims.annotate.lexicon import has_word, words_of
from claims.annotate.source_phrases import SourcePhrase, called

__all__ = ["medium"]

_OWNER = re.compile(r"^(?:the\s+)?(?P<who>.+?)['’]s?\s+(?:[A-Z][\w’'-]+\s*){2,3}$", re.IGNORECASE)
_DETERMINED = re.compile(r"^(?:the|a|an)\b", re.IGNORECASE)
_NO_NEWSPAPER = re.compile(r"\b(?:research|page|position|white|discussion|working|green|dated)\b")


def medium(told: SourcePhrase) -> str | None:
    """The words that tell that a source is a medium, or None.

    >>> from claims.annotate.source_phrases import taken_apart
    >>> [medium(taken_apart(text)) for text in ("a Reuters report", "a local newspaper", "a white paper")]
    ['Reuters report', 'newspaper', None]
    """
    if outlets.find(told.core) is not None or called(told.core) in wordlists.words("media", "nouns"):
        return told.core
    named = _outlet_in(told.text)
    if named and (told.noun in words_of("reporting") or told.noun in words_of("journalist")):
        return f"{named} {told.head}"
    owner = _OWNER.match(told.core)
    if owner is not None and (outlets.find(owner["who"]) or _short_name(owner["who"])):
        return owner["who"]
    if told.noun in words_of("voice_of_a_medium") and not _name_behind(told):
        return told.head
    if _is_a_medium(told):
        return told.head
    if outlets.looks_like_outlet(told.core) and told.head[:1].isupper():
        return told.core
    return None


def _is_a_medium(told: SourcePhrase) -> bool:
    """Whether the head is a noun for one medium: "the newspaper"; of papers, none that somebody wrote."""
    if not has_word("outlet", told.head) or not (told.head.islower() or outlets.looks_like_outlet(told.core)):
        return False
    if told.noun == "paper":
        return _DETERMINED.match(told.core) is not None and not _NO_NEWSPAPER.search(told.core.lower())
    one = not told.many or told.noun in ("daily", "weekly")
    return one and told.noun not in words_of("outlet_only_in_a_name")


def _short_name(owner: str) -> bool:
    """Whether a medium is called by its last word ("the Times' Ida Berg", "Post's Ida Berg")."""
    return re.fullmatch(r"[A-Z]\w+", owner) is not None and outlets.looks_like_outlet(f"the {owner}")


def _outlet_in(text: str) -> str | None:
    """The longest run of capitalised words in a phrase that is a known medium."""
    for run in re.findall(r"(?:[Tt]he )?[A-Z0-9][\w.&’'-]*(?: [A-Z0-9&][\w.&’'-]*)*", text):
        words = run.split()
        for size in range(min(len(words), 6), 0, -1):
            for at in range(len(words) - size + 1):
                name = re.sub(r"['’]s$", "", " ".join(words[at : at + size]))
                if outlets.find(name) is not None:
                    return name
    return None


def _name_behind(told: SourcePhrase) -> bool:
    return told.head[:1].isupper() and told.core != told.head
