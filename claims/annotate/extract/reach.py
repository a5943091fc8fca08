"""Decoding with a look at the text: what an attribution's cue may be, and how far its content may lie from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.extract.decode import Found, Scores, Settings, decode, likely_content, runs_of
from claims.annotate.extract.windows import Window
from claims.annotate.sentences import quotations, sentence_ends, sentences

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
    kept = decode(windows, scores, settings, trim=lambda found: _trimmed(texts[found.segment.passage], found))
    of_segment: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(kept):
        of_segment.setdefault((one.window, one.segment.first), []).append(at)
    for some in of_segment.values():
        first = kept[some[0]]
        wider = _widened(texts[first.segment.passage], [kept[at] for at in some], scores[first.window])
        for at, one in zip(some, wider, strict=True):
            kept[at] = _parted(texts[first.segment.passage], one)
    return kept


_TOLD = 0.5  # the probability from which a piece left over is taken for content
_SHORTEST = 4  # pieces of a run left over


def _widened(text: str, some: Sequence[Found], scores: Scores) -> list[Found]:
    """The attributions of a segment with what is left over of the words that the tags take for content.

    A chain from the cue stops early where a quotation goes on over sentences: "She smiled. “They did well.”" What is
    left over goes to a content with nothing but marks between, a quotation to who spoke last.
    """
    segment, out = some[0].segment, list(some)
    bounds = segment.bounds
    held = {i for one in some for s, e in (*one.source, *one.cue, *one.content) for i in range(s, e)}
    sure = likely_content(segment, scores) >= _TOLD
    for start, end in runs_of({i for i in range(len(bounds)) if sure[i] and i not in held}):
        if end - start < _SHORTEST:
            continue
        quoted = {i for i in (start - 1, end) if 0 <= i < len(bounds) and i not in held}
        quoted = {i for i in quoted if text[slice(*bounds[i])] in _MARKS}
        at = _beside(text, some, start, end)
        if at is None and (start - 1 in quoted or text[bounds[start][0]] in _MARKS):
            at = _spoke_last(text, some, start)
        if at is not None:
            pieces = {i for s, e in (*out[at].content, (start, end)) for i in range(s, e)} | quoted
            out[at] = replace(out[at], content=runs_of(pieces))
    return out


# The end of a quotation in whose sentence its own speaker follows: "She declined. “There is no deal,” he wrote."
_GOES_ON = re.compile(r".{0,2},[\"”]\s+\w")


def _parted(text: str, found: Found) -> Found:
    """An attribution with the quotations apart that follow in sentences of their own, where that leaves a content."""
    bounds = found.segment.bounds
    cue = bounds[found.cue[-1][1] - 1][1]

    def begins(run: tuple[int, int]) -> int:
        """Its first letter or figure: marks before it may end the sentence before."""
        start = bounds[run[0]][0]
        return next((i for i in range(start, bounds[run[1] - 1][1]) if text[i].isalnum()), start)

    behind = (run for run in found.content if bounds[run[0]][0] > cue)
    further = tuple(run for run in behind if sentence_ends(text, cue - 1, begins(run) + 1))
    content = tuple(run for run in found.content if run not in further)
    further = tuple(run for run in further if not _GOES_ON.match(text, bounds[run[1] - 1][1] - 2))
    if not content:
        return found
    if any(s <= cue - 1 < e for s, e in quotations(text)):
        further = ()  # who is cited within a quotation does not go on speaking behind it
    return replace(found, content=content, further=further)


_MARKS = {'"', "“", "”"}


def _beside(text: str, some: Sequence[Found], start: int, end: int) -> int | None:
    """Which of some attributions has a content with nothing but marks between it and the pieces `start:end`."""
    for at, one in enumerate(some):
        gaps = ((e, start) if e <= start else (end, s) for s, e in one.content)
        if any(not any(map(str.isalnum, _between(text, one, *gap))) for gap in gaps):
            return at
    return None


def _spoke_last(text: str, some: Sequence[Found], start: int) -> int | None:
    """Which of some attributions was the last before the piece `start`, no whole sentence lying between."""
    ends = {max(e for _, e in (*one.source, *one.cue, *one.content)): at for at, one in enumerate(some)}
    last = max((end for end in ends if end <= start), default=None)
    if last is None or len(sentences(_between(text, some[0], last, start))) > 1:
        return None
    return ends[last]


def _between(text: str, one: Found, start: int, end: int) -> str:
    """The characters between the piece before `start` and the piece `end`."""
    return text[one.segment.bounds[start - 1][1] : one.segment.bounds[end][0]]


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
    # "The rebels claimed …": the rebels are not what they claim; but of "Acme accused of theft" they are.
    named = {i for s, e in source for i in range(s, e)} if not cue.lower().endswith(_PASSIVE) else set()
    content = (run for run in found.content if not named.issuperset(range(*run)))
    return replace(found, source=source, content=tuple(filter(reached, content)))


_PASSIVE = (" of", " to", " with")


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
