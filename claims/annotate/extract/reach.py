"""Decoding with a look at the text: what an attribution's cue may be, and how far its content may lie from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.extract.decode import Found, Scores, Settings, decode
from claims.annotate.extract.windows import Window
from claims.annotate.sentences import sentence_ends

__all__ = ["decoded"]

# Words that attribute nothing by themselves; a headline without a verb makes the encoder grasp at them.
_NO_CUES = {
    *("in", "of", "with", "for", "on", "at", "to", "a", "the", "and", "that"),
    *("is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "does", "did", "not"),
    *("also", "then", "now", "still", "yet"),
    *("will", "would", "can", "could", "may", "might", "shall", "should", "must"),
}
# Idioms in which nobody says anything.
_IDIOM = re.compile(
    r"\b(?:that (?:being )?said|having said (?:that|so)|needless to say|said and done)\b", re.IGNORECASE
)
_LONGEST_IDIOM = 20  # characters
_QUOTES = re.compile(r"[\"“”]|''|``")


def decoded(
    texts: Sequence[str], windows: Sequence[Window], scores: Sequence[Scores], settings: Settings
) -> list[Found]:
    """The attributions of an article whose passages are `texts`; see `claims.annotate.extract.decode.decode`."""
    return decode(windows, scores, settings, trim=lambda found: _trimmed(texts[found.segment.passage], found))


def _trimmed(text: str, found: Found) -> Found:
    """A candidate without the spans that are out of its reach; without any where its cue is no cue."""
    bounds = found.segment.bounds
    cue = " ".join(text[bounds[s][0] : bounds[e - 1][1]] for s, e in found.cue)
    place = bounds[found.cue[0][0]][0], bounds[found.cue[-1][1] - 1][1]
    if cue.lower() in _NO_CUES or _is_idiom(text, *place):
        return replace(found, content=())
    rest = (*found.source, *found.cue)
    start, end = bounds[min(s for s, _ in rest)][0], bounds[max(e for _, e in rest) - 1][1]

    def reached(span: tuple[int, int]) -> bool:
        """Whether no sentence's end parts a span from source and cue, or it is a quotation.

        What is quoted may go on over several sentences; who is said to say more than that is said so once more.
        """
        s, e = bounds[span[0]][0], bounds[span[1] - 1][1]
        low, high = (e - 1, start + 1) if e <= start else (end - 1, s + 1)
        return _QUOTES.search(text, max(0, s - 1), e + 1) is not None or not sentence_ends(text, low, high)

    source = tuple(_in_one_sentence(text, bounds, span, behind=span[0] >= found.cue[-1][1]) for span in found.source)
    return replace(found, source=source, content=tuple(filter(reached, found.content)))


def _is_idiom(text: str, start: int, end: int) -> bool:
    near = _IDIOM.finditer(text, max(0, start - _LONGEST_IDIOM), end + _LONGEST_IDIOM)
    return any(m.start() <= start and end <= m.end() for m in near)


def _in_one_sentence(
    text: str, bounds: Sequence[tuple[int, int]], span: tuple[int, int], *, behind: bool
) -> tuple[int, int]:
    """Of a source's pieces those in the sentence of its cue: nobody is named over a sentence's end."""
    first, last = span
    ends = [at for at in range(first + 1, last) if sentence_ends(text, bounds[at - 1][0], bounds[at][0] + 1)]
    if ends and behind:
        last = ends[0]
    elif ends:
        first = ends[-1]
    while last - first > 1 and text[bounds[last - 1][0] : bounds[last - 1][1]] in {".", ","} and ends:
        last -= 1
    return first, last
