"""What the extraction rules share: the record they return, quotations, and spans made from tokens."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Passage", "Quote", "RawAttribution", "Spans", "find_quotes", "spans_of"]

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Source, cue and content of one attribution, as half-open character spans of the doc's text.

    `source` may be empty ("it is said that …"), and so may `cue` (a scare-quoted title); `content` never.
    """

    source: Spans
    cue: Spans
    content: Spans


class Quote(NamedTuple):
    """A quotation: half-open characters from its opening mark to behind its closing one.

    `closed` is False where a quotation runs to the end of the passage and so goes on in the next.
    """

    start: int
    end: int
    closed: bool


_LONGEST = 400  # tokens: a longer "sentence" is a table or a list, and its parse means nothing
_PAIRS = (
    ("“", "”"),
    ("''", "''"),
    ("``", "''"),
    ('"', '"'),
    ("«", "»"),
    ("„", "“"),
    ("「", "」"),
    ("‘", "’"),
)
_SPACE_BEFORE = re.compile(r"(?:^|[\s(\[—–-])$")


def find_quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """The outermost quotations in `text[start:end]`, in order; marks of all the usual kinds, also mixed.

    A single curly mark opens a quotation only at the beginning of a word, and closes it only behind one and
    before none, so that apostrophes do neither; straight single marks do not count. An opening mark that
    nothing closes counts only if it begins the text (a quotation over several paragraphs).

    >>> text = "“We won’t,” she said. 'Really?'"
    >>> [text[q.start:q.end] for q in find_quotes(text)]
    ['“We won’t,”']
    """
    end = len(text) if end is None else end
    found: list[Quote] = []
    unclosed: set[str] = set()  # marks that nothing further on closes: looked for once only
    at = start
    while at < end:
        opened = next(((o, c) for o, c in _PAIRS if o not in unclosed and text.startswith(o, at)), None)
        if opened is None or (opened[0] == "‘" and not _SPACE_BEFORE.search(text[max(0, at - 1) : at])):
            at += 1
            continue
        closing = _closing(text, at + len(opened[0]), end, opened)
        if closing is not None:
            found.append(Quote(at, closing, True))
            at = closing
        elif not text[start:at].strip() and opened[0] != "‘":
            found.append(Quote(at, end, False))
            break
        else:
            unclosed.add(opened[0])
            at += len(opened[0])
    return tuple(found)


def _closing(text: str, at: int, end: int, pair: tuple[str, str]) -> int | None:
    """Where the quotation opened before `at` ends (behind its mark), or None."""
    # “ and " are often mixed within one quotation.
    marks = ("”", '"') if pair[0] in ("“", '"') else (pair[1],)
    while at < end:
        mark = next((m for m in marks if text.startswith(m, at)), None)
        if mark is not None:
            after = text[at + len(mark) : at + len(mark) + 1]
            if mark != "’" or not (after.isalnum() or text[at - 1 : at].isspace()):
                return at + len(mark)
        at += 1
    return None


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed doc, the part of it that is looked at, and the quotations in it.

    `start` and `end` are characters; for a content within which nested attributions are sought they are its
    own, and quotation marks around the whole of it are no quotation any more. `speech` are those of `quotes`
    that are speech of their own, `sentences` the half-open characters of the sentences, as far as they lie
    within the part; overlong ones are left out of them and of `words`.
    """

    doc: Doc
    text: str  # kept, since spaCy puts `doc.text` together anew at each call
    start: int
    end: int
    quotes: tuple[Quote, ...]
    speech: tuple[Quote, ...]
    words: tuple[Token, ...]
    sentences: Spans

    @classmethod
    def of(cls, doc: Doc, start: int = 0, end: int | None = None) -> Passage:
        """A passage over `doc.text[start:end]`."""
        text = doc.text
        end = len(text) if end is None else end
        parsed = [s for s in doc.sents if s.start_char < end and start < s.end_char and len(s) <= _LONGEST]
        words = (
            token
            for sentence in parsed
            for token in sentence
            if token.idx >= start and token.idx + len(token) <= end and not token.is_space
        )
        quotes = find_quotes(text, start, end)
        return cls(
            doc,
            text,
            start,
            end,
            quotes,
            tuple(q for q in quotes if _is_speech(text, start, q)),
            tuple(words),
            tuple((max(s.start_char, start), min(s.end_char, end)) for s in parsed),
        )

    def tokens(self, start: int | None = None, end: int | None = None) -> Iterator[Token]:
        """Its tokens that are words or marks, in order; those of overlong sentences are left out.

        Parameters
        ----------
        start, end
            Half-open characters that the tokens begin in; by default all of the passage.
        """
        first = 0 if start is None else bisect_left(self.words, start, key=_begins)
        last = len(self.words) if end is None else bisect_left(self.words, end, key=_begins)
        return iter(self.words[first:last])

    def quote_at(self, at: int) -> Quote | None:
        """The quotation that holds the character `at`, or None."""
        index = bisect_right(self.quotes, at, key=_opens) - 1
        return self.quotes[index] if index >= 0 and at < self.quotes[index].end else None

    def is_long(self, quote: Quote) -> bool:
        """Whether a quotation is speech of its own, not a word or two in a sentence of the writer's."""
        index = bisect_left(self.speech, quote.start, key=_opens)
        return index < len(self.speech) and self.speech[index] == quote

    def black_before(self, at: int) -> int:
        """Where the last character before `at` that is no white space ends; `start` where there is none."""
        return _black_before(self.text, self.start, at)


def _begins(token: Token) -> int:
    return token.idx


def _opens(quote: Quote) -> int:
    return quote.start


def _black_before(text: str, start: int, at: int) -> int:
    while at > start and text[at - 1].isspace():
        at -= 1
    return at


_TITLE = re.compile(r"(?:[\W\d]*(?:[A-Z]\w*|of|the|a|and|in|to|for)\b)+[\W\d]*")


def _is_speech(text: str, start: int, quote: Quote) -> bool:
    """Whether a quotation of the passage that begins at `start` is speech; `Passage.is_long` remembers it."""
    quoted = text[quote.start : quote.end]
    words = len(re.findall(r"\w+", quoted))
    inner = quoted.strip("“”\"'`‘’«»„「」 ")
    if not inner:
        return False
    ends = inner[-1:] in ",.?!…—" or not quote.closed
    starts = inner[:1].isupper() or inner[:1] in "…["
    if words < 8 and _TITLE.fullmatch(inner):
        # “The Long Winter,” may be a title; where it begins a sentence, it is speech.
        before = _black_before(text, start, quote.start)
        return ends and (before == start or text[before - 1] in ".!?”\"'")
    return (ends and starts) or words >= 8 or (starts and words >= 4)


_EDGE_LEFT = re.compile(r"[\s,;:.–—)\]-]+")
_EDGE_RIGHT = ",;:.–—([-"
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|[ap]\.m)\.$")
_WORD = re.compile(r"\w")


def spans_of(passage: Passage, tokens: Iterable[Token], *, widen: bool = False) -> Spans:
    """Tokens as character spans: runs joined, trimmed of marks at the edges.

    With `widen` (for contents) a span that begins or ends within a quotation takes all of it: parses break at
    quotation marks.
    """
    doc = passage.doc
    runs: list[tuple[int, int]] = []
    last = -2
    for index in sorted({t.i for t in tokens}):
        token = doc[index]
        if not passage.start <= token.idx < passage.end:
            continue
        start, end = token.idx, min(token.idx + len(token), passage.end)
        if runs and (index == last + 1 or all(doc[i].is_space for i in range(last + 1, index))):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        last = index
    trimmed = [_trim(passage.text, s, e) for s, e in runs]
    return _joined(passage, sorted(_widened(passage, s, e) for s, e in trimmed) if widen else trimmed)


def _widened(passage: Passage, start: int, end: int) -> tuple[int, int]:
    if end <= start:
        return start, end
    # Quotations lie apart, so that those that meet the span are all there is to take.
    first = bisect_right(passage.quotes, start, key=_closes)
    last = bisect_left(passage.quotes, end, key=_opens) - 1
    if first > last:
        return start, end
    return min(start, passage.quotes[first].start), max(end, passage.quotes[last].end)


def _closes(quote: Quote) -> int:
    return quote.end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    left = _EDGE_LEFT.match(text, start, end)
    start = left.end() if left else start
    # "Corp." and "U.S." keep their stop; the end of a sentence loses it.
    if end > start and text[end - 1] == "." and _ABBREVIATION.search(text, max(start, end - 8), end):
        return start, end
    return start, _right_edge(text, start, end)


def _right_edge(text: str, start: int, end: int) -> int:
    """Where `text[start:end]` ends without the marks and white space behind it, and one "and" or "but"."""
    for joint in (True, False):
        while end > start and (text[end - 1] in _EDGE_RIGHT or text[end - 1].isspace()):
            end -= 1
        if joint and end - 4 >= start and text[end - 3 : end] in ("and", "but") and text[end - 4].isspace():
            end -= 4
    return end


def _joined(passage: Passage, runs: Iterable[tuple[int, int]]) -> Spans:
    out: list[tuple[int, int]] = []
    for start, end in runs:
        if start >= end or not _WORD.search(passage.text, start, end):
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
