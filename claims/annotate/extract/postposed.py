"""A reporting clause behind what it reports: "…, Sina Tech reports, citing …", "…, Liu is quoted as saying".

Read off the words, since parsers often take such a name for the end of the list before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.annotate.extract.spans import Passage, RawAttribution

__all__ = ["citing_between", "postposed"]

_NAME = (
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Bb]oth|[Ii]ts|[Hh]is|[Hh]er) )?(?:[\w’'.&-]+ ){0,6}?[\w’'.&-]+"
    r"(?:, (?:[A-Z][\w’'.-]+ ?){1,4}(?<! ),)?"  # "its chief executive, Ann Poe,"
)
# Whom it was told stands between the cue and the end of the clause.
_WHOM = r"(?:reporters|journalists|shareholders|investors|lawmakers|us|me)\b"
_WHOM += r"|(?:[Tt]he )?[A-Z][\w’'.&-]+(?: [A-Z][\w’'.&-]+){0,4}"
_CUE = (
    r"(?:(?:has|have|had) )?(?:says?|said|reports?|reported|writes?|wrote|tweeted|announced|added|noted)"
    r"|(?:is|was|are|were) (?:\w+ )?quoted as saying"
    rf"|(?:has |have |had )?told(?= (?:{_WHOM}))"
)
_TOLD_WHOM = rf"(?:(?<=told) (?:{_WHOM}))?"
_CLAUSE = re.compile(
    rf",[”\"]? (?P<source>{_NAME}) (?P<cue>{_CUE}){_TOLD_WHOM}"
    r"(?=[,.;]|$| (?:on|in|at|late|earlier|early|yesterday|today|this|last|citing|without|after|via|to)\b)"
)
_NO_SOURCE = re.compile(
    r"\b(?:which|who|that|and|but|as|when|if|while|because|where|what|whether|than|or)\b", re.IGNORECASE
)
_QUOTES = '“”"'
_LEAST = 4  # words that a content has


def postposed(passage: Passage) -> Iterator[RawAttribution]:
    """Reporting clauses that close a sentence which holds no quotation; the content is the sentence before them."""
    text = passage.text
    for sentence in passage.doc.sents:
        start, end = max(sentence.start_char, passage.start), min(sentence.end_char, passage.end)
        for m in _CLAUSE.finditer(text, start, end):
            before = text[start : m.start()]
            if any(q in before for q in _QUOTES) or len(before.split()) < _LEAST:
                continue
            if _NO_SOURCE.search(m["source"]) or not _names(m["source"]):
                continue
            first = start + len(before) - len(before.lstrip())
            yield RawAttribution((m.span("source"),), (m.span("cue"),), ((first, m.start()),))
            break


def _names(source: str) -> bool:
    """Whether the words can name a source: they hold a capital, a determiner or a plain plural ("sources")."""
    return (
        any(w[0].isupper() for w in source.split())
        or re.match(r"(?:the|an?|one|two|both|its|his|her|sources|officials)\b", source, re.IGNORECASE) is not None
    )


_BETWEEN = re.compile(
    r"(?P<source>(?:[Tt]he )?[A-Z][\w’'.&-]+(?: [A-Z][\w’'.&-]+){0,4}), (?:citing|quoting) [^,]{3,80},"
    r" (?P<cue>(?:has |had )?(?:says?|said|reports?|reported|writes?|wrote|claims?|claimed)(?: (?:on|last) \w+)?)"
    r" (?P<content>(?:that )?\S.{10,}?)(?=[.!]?[”\"]?\s*$)"
)


def citing_between(passage: Passage) -> Iterator[RawAttribution]:
    """ "Wheel Weekly, citing sources, says that …": whom it cites stands between an outlet and its verb."""
    for sentence in passage.doc.sents:
        start, end = max(sentence.start_char, passage.start), min(sentence.end_char, passage.end)
        m = _BETWEEN.match(passage.text[start:end])
        if m is not None:
            spans = [((start + m.start(g), start + m.end(g)),) for g in ("source", "cue", "content")]
            yield RawAttribution(*spans)
