"""Attributions within attributions: each content is read once more, by itself.

An extractor gives the outermost attribution alone: "[according to] [the latest reports], [Holm says it will close]".
Who is cited within the content is found by giving the extractor the content as a passage of its own, and the contents
of what is found there again, three deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from claims.annotate import lexicon
from claims.annotate.extract import Extractor, RawAttribution, Reading, Spans
from claims.annotate.wordlists import words

__all__ = ["Inner", "bounds", "inner"]

# By the passage's index and the content's bounds in it.
_Key = tuple[int, int, int]
Inner = Mapping[_Key, tuple[RawAttribution, ...]]

_DEPTH = 3
_FRONT = re.compile(r"[\s“”\"'‘’«»„]*(?:that\s+)?", re.IGNORECASE)
_MARKS = " \t\n“”\"'‘’«»„\xa0"
_WORD = re.compile(r"\w+")
# Stances of thinking and asking: who thinks so within a content is no relay.
_OWN = {"believes", "urges", "questions"}
_NO_SPEAKER = {"i", "we", "to", "you", "the", "a"}


def bounds(content: Spans) -> tuple[int, int]:
    """From a content's first character to behind its last one."""
    return content[0][0], content[-1][1]


def inner(texts: Sequence[str], read: Sequence[Reading], extractor: Extractor) -> Inner:
    """For each content that holds a word of saying the attributions within it, as characters of its passage.

    Parameters
    ----------
    read
        What was found in each passage of `texts`.
    """
    found: dict[_Key, tuple[RawAttribution, ...]] = {}
    left = _contents((i, spans) for i, one in enumerate(read) for raw in one.attributions for spans in _said(raw))
    for _ in range(_DEPTH):
        asked = [(key, *_bare(texts[key[0]], spans)) for key, spans in left.items()]
        asked = [(key, start, said) for key, start, said in asked if _may_attribute(said)]
        if not asked:
            break
        for (key, start, _), one in zip(asked, extractor([said for _, _, said in asked]), strict=True):
            moved = (_within(_moved(raw, start), left[key]) for raw in one.attributions)
            found[key] = tuple(raw for raw in moved if raw.cue and raw.content)
        below = _contents((key[0], spans) for key, _, _ in asked for raw in found[key] for spans in _said(raw))
        left = {key: spans for key, spans in below.items() if key not in found}
    return found


def _said(raw: RawAttribution) -> Iterator[Spans]:
    """The content of an attribution, and what it goes on with where it does."""
    yield raw.content
    if raw.further:
        yield raw.further


def _contents(contents: Iterable[tuple[int, Spans]]) -> dict[_Key, Spans]:
    """The spans of each content by where it stands, in order."""
    return dict(sorted({(i, *bounds(spans)): spans for i, spans in contents}.items()))


def _bare(text: str, spans: Spans) -> tuple[int, str]:
    """A content without its quotation marks and its "that", and where it begins.

    What stands between its pieces (`"…," she said, "…"`) is blank.
    """
    start, end = bounds(spans)
    told = " " * start
    for s, e in spans:
        told += " " * (s - len(told)) + text[s:e]
    front = _FRONT.match(told, start, end)
    start = front.end() if front else start
    return start, told[start:end].rstrip(_MARKS)


@cache
def _by_rule() -> re.Pattern[str]:
    """What things are done according to: "used according to the instructions" cites nobody."""
    nouns = "|".join(sorted(words("by_rule", "nouns")))
    return re.compile(rf"\baccording to (?:the |its |their |his |her )?(?:{nouns})\b")


def _may_attribute(said: str) -> bool:
    """Whether somebody else may be cited for most of a content: few are, and only these are worth another look.

    What the speaker says of himself ("I think"), of saying ("to say that") and of asking is not looked for, nor a word
    of a name ("United States"), nor one of saying that stands a little past the middle, which leaves neither side the
    most of the content.
    """
    low = said.lower()
    found = [(m.start() / len(low), m[0]) for m in _WORD.finditer(said)]
    before = ["", *(word.lower() for _, word in found)]
    near = ((last, word) for last, (place, word) in zip(before, found, strict=False) if not 0.5 < place < 0.8)
    return ("according to" in low and _by_rule().search(low) is None) or any(
        _says(last, word.lower()) for last, word in near if word.islower() or not last
    )


def _says(before: str, word: str) -> bool:
    if lexicon.hearsay(word):
        return True
    cue = lexicon.cue_of_form(word)
    return cue is not None and "that" in cue.takes and cue.stance not in _OWN and before not in _NO_SPEAKER


def _within(raw: RawAttribution, spans: Spans) -> RawAttribution:
    """An attribution without what lies between the pieces of the content in which it was found."""

    def cut(pairs: Spans) -> Spans:
        return tuple((max(s, a), min(e, b)) for s, e in pairs for a, b in spans if max(s, a) < min(e, b))

    return replace(raw, source=cut(raw.source), cue=cut(raw.cue), content=cut(raw.content), further=cut(raw.further))


def _moved(raw: RawAttribution, by: int) -> RawAttribution:
    roles = (raw.source, raw.cue, raw.content, raw.further)
    source, cue, content, further = (tuple((s + by, e + by) for s, e in spans) for spans in roles)
    return RawAttribution(source, cue, content, raw.confidence, further=further)
