"""Attributions in titles, which have a grammar of their own: "Report: …", "…, says Lee", "… - sources"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims import outlets
from claims.annotate import lexicon
from claims.annotate.extract.spans import RawAttribution, find_quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["extract_headline"]

_LONGEST = 400  # characters: what is longer is no headline, and would keep the patterns busy
_FRONT = re.compile(r"^(?P<source>[^:“\"]{2,60}?)\s*(?P<cue>:)\s+(?P<content>\S.*)$", re.DOTALL)
_BACK = re.compile(r"^(?P<content>.{8,}?)\s*(?P<cue>:|\s[–—-])\s*(?P<source>[^:–—]{2,40})$", re.DOTALL)
_SAY = (
    r"(?:says?|said|shows?|reveals?|finds?|claims?|reports?|insists?|warns?|denies|denied|confirms?|admits?|announces?"
    r"|hints?|suggests?|tells|told|according to)"
)
_BACK_VERB = re.compile(
    r"^(?P<content>.{8,}?),?\s+(?P<cue>(?i:according to|say|says|claims?|reports?|warns?|insists?))"
    r"\s+(?P<source>[^\s,:;]{2,30}(?:\s[^\s,:;]{1,30}){0,3})$",
    re.DOTALL,
)
_BACK_SUBJECT = re.compile(rf"^(?P<content>.{{8,}}?),\s+(?P<source>[^,:;]{{2,60}}?)\s+(?P<cue>(?i:{_SAY}))$", re.DOTALL)
_FRONT_VERB = re.compile(
    rf"^(?P<source>[^,:;“\"]{{2,60}}?)\s+(?P<cue>(?i:{_SAY}))\s+(?P<content>(?:(?i:that)\s+)?\S.{{3,}})$",
    re.DOTALL,
)
# "Firm Said to Weigh Sale": nobody is named who says so.
_SAID_TO = re.compile(
    r"^\s*(?P<who>\S(?:.{2,80}?\S)?)"
    r" (?P<cue>(?i:said|rumou?red|reported|believed|thought|alleged|understood|expected)) (?P<act>(?i:to) \w.{3,})$"
)
_STRAIGHT = re.compile(r"(?<!\w)'[^']{3,60}'(?!\w)")


def extract_headline(doc: Doc) -> list[RawAttribution]:
    """At most one attribution of a title; half-open characters of `doc.text`.

    The marks and the order of the words decide, since parsers fail on headlines; the doc's entities only help
    to tell a source ("Lee: …") from a topic ("Budget: …"). Scare quotes count where nothing else attributes:
    "Firm 'in talks' to buy rival" puts the quoted words into an unnamed mouth, with source and cue empty.
    """
    text = doc.text
    if len(text) > _LONGEST:
        return []
    people = {e.text for e in doc.ents if e.label_ in ("PERSON", "ORG", "NORP")}
    said_to = _SAID_TO.match(text)
    if said_to is not None:
        return [RawAttribution((), (said_to.span("cue"),), (said_to.span("who"), said_to.span("act")))]
    for pattern, check in (
        (_BACK_SUBJECT, None),
        (_BACK_VERB, None),
        (_FRONT, _in_front),
        (_BACK, _behind),
        (_FRONT_VERB, None),
    ):
        found = pattern.match(text.strip())
        if found is None or (check is not None and not check(found, people)):
            continue
        offset = len(text) - len(text.lstrip())
        spans = [((found.start(g) + offset, found.end(g) + offset),) for g in ("source", "cue", "content")]
        return [RawAttribution(*spans)]
    return _scare_quotes(text)


def _in_front(found: re.Match[str], people: set[str]) -> bool:
    source = found["source"].strip()
    low = source.lower()
    if low in lexicon.words_of("headline-topic"):
        return False
    quoted = bool(find_quotes(found["content"])) and found["content"].lstrip()[:1] in "“\"'‘"
    return (
        low in lexicon.words_of("headline")
        or _outlet(source)
        or (len(source.split()) <= 4 and (source in people or quoted))
    )


def _behind(found: re.Match[str], people: set[str]) -> bool:
    source = found["source"].strip().strip("()")
    low = source.lower()
    if low in lexicon.words_of("headline-topic") or len(source.split()) > 4:
        return False
    if low in lexicon.words_of("headline") or source in people or _outlet(source):
        return True
    return source.isupper() and 2 <= len(source) <= 5 and found["cue"].strip() == ":"


def _outlet(name: str) -> bool:
    """Whether the name is that of a known medium."""
    return outlets.find(name) is not None


def _scare_quotes(text: str) -> list[RawAttribution]:
    found = _STRAIGHT.search(text)
    quote = (found.start(), found.end()) if found else None
    if quote is None:
        quotes = [q for q in find_quotes(text) if q.closed]
        quote = (quotes[0].start, quotes[0].end) if quotes else None
    if quote is None:
        return []
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [RawAttribution((), (), ((start, end),))]
