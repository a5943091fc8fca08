"""A reporting clause behind what it reports: "…, Sina Tech reports, citing …", "…, Liu is quoted as saying".

Read off the words, since parsers often take such a name for the end of the list before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.annotate.extract.spans import Passage, RawAttribution

__all__ = ["citing_between", "postposed"]

_WORD = r"[\w’'.&-]{1,40}"
_CAPITAL = r"[A-Z][\w’'.&-]{1,40}"
_NAME = (
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Bb]oth|[Ii]ts|[Hh]is|[Hh]er) )?"
    rf"(?:{_WORD} ){{0,6}}?{_WORD}"
    rf"(?:, {_CAPITAL}(?: {_CAPITAL}){{0,3}},)?"  # "its chief executive, Ann Poe,"
)
# Whom it was told stands between the cue and the end of the clause.
_WHOM = r"(?:reporters|journalists|shareholders|investors|lawmakers|us|me)\b"
_WHOM += rf"|(?:[Tt]he )?{_CAPITAL}(?: {_CAPITAL}){{0,4}}"
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
_LEADING = re.compile(r"\s*(?P<first>\S+)(?:\s+\S+){2}\s+\S")  # a content has four words


def postposed(passage: Passage) -> Iterator[RawAttribution]:
    """Reporting clauses that close a sentence which holds no quotation; the content is the sentence before them."""
    text = passage.text
    for start, end in passage.sentences:
        quoted = next((at for at in range(start, end) if text[at] in _QUOTES), end)
        least = _LEADING.match(text, start, end)
        if least is None:
            continue
        for m in _CLAUSE.finditer(text, start, end):
            if m.start() > quoted:
                break
            if m.start() < least.end() or _NO_SOURCE.search(m["source"]) or not _names(m["source"]):
                continue
            first = least.start("first")
            yield RawAttribution((m.span("source"),), (m.span("cue"),), ((first, m.start()),))
            break


def _names(source: str) -> bool:
    """Whether the words can name a source: they hold a capital, a determiner or a plain plural ("sources")."""
    return (
        any(w[0].isupper() for w in source.split())
        or re.match(r"(?:the|an?|one|two|both|its|his|her|sources|officials)\b", source, re.IGNORECASE) is not None
    )


_BETWEEN = re.compile(
    rf"(?P<source>(?:[Tt]he )?{_CAPITAL}(?: {_CAPITAL}){{0,4}}), (?:citing|quoting) [^,]{{3,80}},"
    r" (?P<cue>(?:has |had )?(?:says?|said|reports?|reported|writes?|wrote|claims?|claimed)(?: (?:on|last) \w+)?)"
    r" (?P<content>(?:that )?\S)"
)
_SHORTEST = 11  # characters of a content


def citing_between(passage: Passage) -> Iterator[RawAttribution]:
    """ "Wheel Weekly, citing sources, says that …": whom it cites stands between an outlet and its verb."""
    text = passage.text
    for start, end in passage.sentences:
        m = _BETWEEN.match(text, start, end)
        if m is None:
            continue
        first, last = m.start("content"), passage.black_before(end)
        for marks in ('”"', ".!"):
            last -= text[last - 1] in marks
        if last - first >= _SHORTEST and text.find("\n", first, last) < 0:
            yield RawAttribution((m.span("source"),), (m.span("cue"),), ((first, last),))
