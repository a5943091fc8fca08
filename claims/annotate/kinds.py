"""What kind of source a phrase names: person, organization, outlet, document, and so on."""

from __future__ import annotations

import re

from claims.annotate import lexicon
from claims.annotate.lexicon import has_word, singular
from claims.annotate.media import medium
from claims.annotate.source_phrases import SourcePhrase, called, taken_apart
from claims.annotate.speaking_for import spokesperson
from claims.model import Kind
from claims.names import organization_name

__all__ = ["kind_of"]

Found = tuple[Kind, str]

_DETERMINER = re.compile(r"^(?:the|a|an|one|another|this|that|these|those|its|his|her|their|our|my)\s+", re.IGNORECASE)
_ONE = re.compile(r"^(?:an?|one|another)\s", re.IGNORECASE)
_FEW = re.compile(r"^(?:two|three|four|five|six|seven|eight|nine|ten|both|a couple of|several)\s", re.IGNORECASE)
_LOOSE = re.compile(
    r"^(?:some|many|most|few|all|other|no|various|numerous|a number of|dozens of|hundreds of|thousands of)\s",
    re.I,
)
_SHARE = re.compile(
    r"an? (?:third|quarter|fifth|tenth|half|majority|number|lot)(?: of\b|$)|one in \w+"
    r"|\w+ (?:out )?of (?:every )?(?:three|four|five|ten)\b"
)
_POSSESSIVE = re.compile(r"^(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?)['’]s?\s+(?P<what>.+)$")
_ANONYMITY = re.compile(r"\b(?:on|under) (?:the )?condition of anonymity\b|\bnot to be (?:named|identified)\b")
_UNNAMED = re.compile(r"\b(?:anonymous|unnamed|unidentified) \w+")
_NAME_FIRST = re.compile(r"(?!(?:The|An?|One|Some|Two)\s)(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w.’'-]*,\s")
_BODIES = frozenset(("POLICE", "CONGRESS", "PARLIAMENT"))


def kind_of(source_text: str, *, head_label: str | None = None, antecedent: tuple[str, Kind] | None = None) -> Found:
    """The kind of a source and the words that decided it.

    Parameters
    ----------
    source_text
        The words that name the source; "" where nobody is named, which makes it `collective`.
    head_label
        The entity label of its head noun ("PERSON", "ORG", "GPE", "NORP", …), where a recognizer gave one.
    antecedent
        Name and kind of what a pronoun or a bare noun ("the company") refers to, where that was found.

    >>> kind_of("a senior official"), kind_of("critics"), kind_of("a Rona spokesman")
    (('anonymous', 'a senior official'), ('collective', 'critics'), ('organization', 'spokesman'))
    >>> kind_of("the company", antecedent=("Rona", "organization"))
    ('organization', 'Rona')
    """
    told = taken_apart(source_text)
    if not told.text:
        return "collective", ""
    if antecedent is not None:
        return antecedent[1], antecedent[0]
    return (
        _pronoun(told.low)
        or _withheld(told)
        or spokesperson(told)
        or _name_beside(told)
        or _pinned(told.core)
        or _medium(told)
        or _body(told)
        or _named(told, head_label)
        or _common(told)
    )


def _pronoun(low: str) -> Found | None:
    if low in lexicon.words_of("author"):
        return "author", low
    if low in ("he", "she", "him", "her", "his", "himself", "herself", "who"):
        return "person", low
    if low in ("which", "that", "this"):
        return "document", low
    if low in ("it", "its", "itself"):
        return "organization", low
    if low in ("they", "them", "their", "you", "one", "people", "those", "it is", "there", "word"):
        return "collective", low
    return None


def _withheld(told: SourcePhrase) -> Found | None:
    """ "People familiar with the matter", however they go on; beside a name "unnamed" means another."""
    for phrase in lexicon.phrases_of("anonymous"):
        if phrase in told.low:
            return "anonymous", phrase
    m = _ANONYMITY.search(told.low) or (None if _NAME_FIRST.match(told.text) else _UNNAMED.search(told.low))
    return ("anonymous", m[0]) if m else None


def _name_beside(told: SourcePhrase) -> Found | None:
    """A person described, then named: "her lawyer, Ida Berg"."""
    name = re.match(r",\s+((?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]+)(?:,|$|\s\()", told.text[len(told.first) :])
    one = told.head.islower() and not told.many
    if name is not None and one and (has_word("person", told.head) or has_word("anonymous", told.head)):
        return "person", name[1]
    return None


def _pinned(core: str) -> Found | None:
    """Somebody unnamed but pinned to a named one: "Scott's wife"."""
    m = _POSSESSIVE.match(core)
    if m is None:
        return None
    head = m["what"].split()[-1]
    if (m["what"][:1].isupper() and head[:1].isupper()) or head in {"source", "sources", "insider"}:
        return None  # "Caixun's source" is as nameless as any
    one = singular(head.lower()) == head.lower()
    if one and (has_word("person", head) or has_word("anonymous", head)):
        return "person", m[0]
    return None


def _medium(told: SourcePhrase) -> Found | None:
    words = medium(told)
    return None if words is None else ("outlet", words)


def _body(told: SourcePhrase) -> Found | None:
    """Bodies whose name says so: the White House, the RNC, police."""
    bare = _DETERMINER.sub("", told.low)
    return ("organization", told.core) if bare in lexicon.words_of("organization") else None


def _named(told: SourcePhrase, head_label: str | None) -> Found | None:
    """A name: by the recognizer's label, else by capitals and the words in it."""
    phrase, head = told.core, told.head
    bare = _DETERMINER.sub("", phrase)
    words = bare.split()
    known = not bare.islower() and organization_name(bare) is not None  # "eBay", "3M"
    if not words or not (head[:1].isupper() or known):
        return None
    if len(words) == 1 and words[0] == phrase and head_label is None and _listed(head):
        return None  # a common noun at the beginning of a sentence
    if len(words) > 1 and head.isupper() and has_word("person", head):
        return "person", bare
    if has_word("collective", head) and told.many:
        return "collective", head
    if re.match(r"(?:an?|one|another) |An? ", phrase) and has_word("collective", head) and head_label != "ORG":
        return "anonymous", phrase  # "one Republican involved in the talks"
    if head_label == "NORP":
        return "collective", head
    if has_word("document", head) and len(words) > 1 and head_label != "PERSON":
        return "document", head
    if has_word("organization", head):
        return "organization", head
    if head_label == "PERSON":
        return "person", bare
    what = called(phrase)
    if what and has_word("organization", what) and not has_word("person", what):
        return "organization", bare
    if known:
        return "organization", bare
    if head.isupper() and len(head) > 1 and head.upper() not in _BODIES and head_label != "PERSON":
        return "organization", head
    if head_label in ("ORG", "FAC", "PRODUCT"):
        return "organization", bare
    if head_label in ("LAW", "WORK_OF_ART"):
        return "document", bare
    if head_label in ("GPE", "LOC"):
        return "organization", bare
    if phrase.lower().startswith("the ") and len(words) > 1 and not any(has_word("person", w) for w in words):
        return "organization", bare
    if re.search(r"[a-z]s$", head) and phrase.lower().startswith("the ") and len(words) == 1:
        return "collective", bare
    return "person", bare


def _listed(word: str) -> bool:
    return any(has_word(kind, word) for kind in ("anonymous", "collective", "document", "organization", "person"))


def _common(told: SourcePhrase) -> Found:
    """A common noun: by the lists, its number, and the word before it."""
    low, phrase, head, noun = told.low, told.core, told.head, told.noun
    many = told.many or noun in ("people", "police", "media")
    if noun == "report" and (many or low == "report"):
        return "collective", head
    if _LOOSE.match(low) or low.split()[0] in lexicon.words_of("crowd"):
        if has_word("document", head) and not _people(head):
            return "document", head
        return "collective", phrase
    if _SHARE.match(low) or "percent" in low or re.search(r"\d+ ?%", low):
        return "collective", phrase
    if has_word("document", head):
        return "document", head
    if _people(head):
        if _ONE.match(low) or (_FEW.match(low) and not low.startswith("several")):
            return "anonymous", phrase
        if many and head.lower() in lexicon.words_of("organization"):
            return "organization", head
        if has_word("anonymous", head) and not (many and has_word("collective", head)):
            if not many and low.startswith("the ") and has_word("person", head):
                return "person", head
            return "anonymous", head
        if many or not has_word("person", head):
            return "collective", head
        return "person", head
    if has_word("organization", head):
        return ("collective" if many and noun not in ("police", "authority") else "organization"), head
    kinds: tuple[Kind, ...] = ("outlet", "collective", "person")
    for kind in kinds:
        if has_word(kind, head):
            return kind, head
    if _ONE.match(low) or (_made_as_people(noun) and (_FEW.match(low) or not many)):
        return "anonymous", phrase
    return ("collective" if many else "document"), phrase


_MADE_AS_PEOPLE = re.compile(r"\w{2,}(?:er|or|ist|ian|ee|man|woman)$")


def _made_as_people(noun: str) -> bool:
    """Whether an unknown noun is made as one for people: "miner", "physicist"; not so "letter" or "sector"."""
    return _MADE_AS_PEOPLE.match(noun) is not None and noun not in lexicon.words_of("no_people")


def _people(head: str) -> bool:
    groups = ("anonymous", "person")
    if any(has_word(g, head) for g in groups):
        return True
    return has_word("collective", head) and not has_word("document", head)
