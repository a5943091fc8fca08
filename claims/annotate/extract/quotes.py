"""Attributions of quotations: speaker behind, before or in the middle, over several sentences of a paragraph.

    “A,” she said.     “A,” said Lee, a banker. “B. C.”     Lee told the paper: “A.”     “A,” she said, “b.”

The parse breaks at quotation marks, so the text itself says where the quotation ends and the cue begins; the
parse then only tells who the cue's subject is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from claims.annotate import lexicon
from claims.annotate.extract.grammar import child, cue_tokens, source_noun, subject
from claims.annotate.extract.spans import Passage, Quote, RawAttribution, Spans, spans_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["quotations"]

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Inc|Ltd))[.!?](?=\s|$)|\n"
)
_STOP = re.compile(r"\s*[.;:]")
_JOINED = re.compile(r"[^.!?;:]{0,60},\s*")
_NO_CUE = re.compile(r",? ?(?:and|but|that|which|while|when|in|to|of|or)\b")
_AS_NOUNS = ("said", "says", "tweeted", "quipped")
_GAP = 200  # characters before a quotation that tell whether it follows from a cue
_NEAR = 14  # words between a quotation's end and its cue ("…,” Lee, the head of the port's own union, said")


class _Around:
    """What stands around the quotations of a passage, looked up once for all of them."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._verbs = [t for t in passage.tokens() if _quotes(t) and passage.quote_at(t.idx) is None]
        text = passage.text
        ends = [m.end() for m in _SENTENCE_END.finditer(text, passage.start, passage.end)]
        ends += [q.end for q in passage.quotes if text[q.end - 2 : q.end - 1] in ".!?"]
        self._ends = sorted(ends)

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins whose words stand before the character `at`; the passage's start, if nowhere."""
        before = bisect_left(self._ends, self.passage.black_before(at))
        return self._ends[before - 1] if before else self.passage.start

    def first_verb(self, start: int, end: int) -> Token | None:
        """The first verb that takes a quotation, and stands in none, between two characters."""
        index = bisect_left(self._verbs, start, key=lambda t: t.idx)
        return self._verbs[index] if index < len(self._verbs) and self._verbs[index].idx < end else None

    def last_verb(self, start: int, end: int) -> Token | None:
        """The last verb that takes a quotation, and stands in none, between two characters."""
        index = bisect_left(self._verbs, end, key=lambda t: t.idx) - 1
        return self._verbs[index] if index >= 0 and self._verbs[index].idx >= start else None

    def chunks(self, first: int, last: int) -> list[Span]:
        """The noun phrases outside quotations from the token `first` to the token `last`, by number."""
        start = bisect_left(self._chunks, first, key=lambda c: c.end)
        end = bisect_right(self._chunks, last, key=lambda c: c.start)
        return self._chunks[start:end]

    @cached_property
    def _chunks(self) -> list[Span]:
        passage = self.passage
        return [
            c for c in passage.doc.noun_chunks if passage.quote_at(c.start_char) is None and c.end_char <= passage.end
        ]


def _quotes(token: Token) -> bool:
    """Whether a word takes a quotation; the parser takes some such verbs for nouns."""
    found = lexicon.cue(token.lemma_, "verb") or lexicon.cue(token.lower_, "verb")
    if found is None or "quote" not in found.takes:
        return False
    return token.pos_ in ("VERB", "AUX") or (token.pos_ in ("NOUN", "PROPN") and token.lower_ in _AS_NOUNS)


def quotations(passage: Passage) -> Iterator[RawAttribution]:
    """One attribution for each speaker's turn, with every quotation of it as a span of the content."""
    if not passage.quotes:
        return
    around = _Around(passage)
    turn: tuple[Spans, Spans, list[tuple[int, int]], int] | None = None
    taken: set[int] = set()
    for at, quote in enumerate(passage.quotes):
        following = passage.quotes[at + 1] if at + 1 < len(passage.quotes) else None
        if not passage.is_long(quote):
            # a short one counts only as the rest of a sentence: “A,” she said, “and b.”
            if turn is not None and turn[3] <= quote.start and _JOINED.fullmatch(passage.text, turn[3], quote.start):
                turn = (*turn[:2], [*turn[2], (quote.start, quote.end)], quote.end)
            continue
        if turn is not None and _goes_on(around, turn[3], quote, following):
            turn[2].append((quote.start, quote.end))
            turn = (*turn[:3], max(quote.end, turn[3]))
            continue
        if turn is not None:
            yield RawAttribution(turn[0], turn[1], _sorted(turn[2]))
        cue = _behind(around, quote, following) or _before(around, quote)
        if cue is None or cue.i in taken:
            turn = None
            continue
        taken.add(cue.i)
        cue_spans = spans_of(passage, _cue_words(passage, cue))
        who = spans_of(passage, _speaker(around, cue, quote))
        content = [(quote.start, quote.end)]
        lead = _lead_in(passage, cue, quote)
        turn = (who, cue_spans, [*lead, *content], max(quote.end, _end_of(cue, who)))
    if turn is not None:
        yield RawAttribution(turn[0], turn[1], _sorted(turn[2]))


def _sorted(spans: list[tuple[int, int]]) -> Spans:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _end_of(cue: Token, who: Spans) -> int:
    return max([cue.idx + len(cue), *(e for _, e in who)])


def _goes_on(around: _Around, last: int, quote: Quote, following: Quote | None) -> bool:
    """Whether a quotation belongs to the turn before: only the tail of its cue between, no cue of its own."""
    between = around.passage.text[last : quote.start] if last <= quote.start else ""
    if _behind(around, quote, following) is not None:
        return False
    if re.search(r"[.!?]\s+\w", between) or len(between.split()) > 25:
        return False
    return _before(around, quote, since=last) is None


def _behind(around: _Around, quote: Quote, following: Quote | None) -> Token | None:
    """The cue behind a quotation in the same sentence: “A,” she said."""
    text = around.passage.text
    inner_end = text[quote.start : quote.end].rstrip("”\"'’»」 ")
    if inner_end[-1:] == "." or not quote.closed or _STOP.match(text, quote.end):
        return None
    stop = following.start if following is not None else around.passage.end
    end = _SENTENCE_END.search(text, quote.end, stop)
    verb = around.first_verb(quote.end, end.end() if end else stop)
    if verb is None:
        return None
    lead = text[quote.end : verb.idx]
    return verb if len(lead.split()) <= _NEAR and not _NO_CUE.match(lead.strip()) else None


def _before(around: _Around, quote: Quote, since: int | None = None) -> Token | None:
    """The cue before a quotation in the same sentence: Lee said: “A.”"""
    text = around.passage.text
    start = around.passage.start if since is None else since
    verb = around.last_verb(max(start, around.sentence_start(quote.start)), quote.start)
    if verb is None:
        return None
    gap = text[max(verb.idx + len(verb), quote.start - _GAP) : quote.start].strip()
    if not gap or gap[-1] in ",:" or gap.split()[-1].lower() in ("that", "how", "saying", "if", "whether"):
        return verb
    return verb if len(gap.split()) <= 3 else None


def _cue_words(passage: Passage, cue: Token) -> set[Token]:
    return {t for t in cue_tokens(cue) if passage.quote_at(t.idx) is None}


def _speaker(around: _Around, cue: Token, quote: Quote) -> set[Token]:
    """The cue's subject, outside quotations; where the parse has none, the name next to the cue."""
    passage = around.passage
    own = child(cue, "nsubj")
    found = source_noun(own, cue) if own is not None else subject(cue)
    found = {t for t in found if passage.quote_at(t.idx) is None}
    if found and not any(t.is_alpha for t in found):
        found = set()
    if found and own is not None and own.i > cue.i:
        # “A,” said Lee. The parser may run on into the next sentence.
        end = _SENTENCE_END.search(passage.text, cue.idx + len(cue), max(t.idx + len(t) for t in found))
        found = {t for t in found if end is None or t.idx < end.end()}
    return found or _next_to(around, cue, quote)


def _next_to(around: _Around, cue: Token, quote: Quote) -> set[Token]:
    chunks = around.chunks(cue.i - 2, cue.i + 2)
    after = next((c for c in chunks if 0 <= c.start - cue.i - 1 <= 1), None)
    before = next(
        (c for c in reversed(chunks) if 0 <= cue.i - c.end <= 2 and c.start_char >= around.passage.start), None
    )
    chosen = before if before is not None and (after is None or cue.idx < quote.start) else after
    return set(chosen) if chosen is not None else set()


def _lead_in(passage: Passage, cue: Token, quote: Quote) -> list[tuple[int, int]]:
    """The indirect words between a cue and its quotation: said that the plan “was never going to work”."""
    text = passage.text
    first = text[quote.start : quote.end].lstrip("“”\"'`‘’«»„「」 [(")[:1]
    if cue.idx > quote.start or not first.islower() or text[passage.black_before(quote.start) - 1] in ",:":
        return []
    told = child(cue, "dobj", "dative") if cue.lemma_ == "tell" else None
    after = told.right_edge.i if told is not None else max(t.i for t in cue_tokens(cue))
    own = child(cue, "nsubj")
    if own is not None and own.i > cue.i:
        after = max(after, own.right_edge.i)
    between = passage.tokens(cue.idx, quote.start)
    words = [t for t in between if t.i > after and passage.quote_at(t.idx) is None]
    return list(spans_of(passage, words))
