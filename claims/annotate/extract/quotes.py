"""Attributions of quotations: speaker behind, before or in the middle, over several sentences of a paragraph.

    “A,” she said.     “A,” said Lee, a banker. “B. C.”     Lee told the paper: “A.”     “A,” she said, “b.”

The parse breaks at quotation marks, so the text itself says where the quotation ends and the cue begins; the
parse then only tells who the cue's subject is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.annotate import lexicon
from claims.annotate.extract.grammar import child, cue_tokens, source_noun, subject
from claims.annotate.extract.spans import Passage, Quote, RawAttribution, Spans, spans_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["quotations"]

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Inc|Ltd))[.!?](?=\s|$)|\n"
)
_NEAR = 14  # words between a quotation's end and its cue ("…,” Lee, the head of the port's own union, said")


def quotations(passage: Passage) -> Iterator[RawAttribution]:
    """One attribution for each speaker's turn, with every quotation of it as a span of the content."""
    turn: tuple[Spans, Spans, list[tuple[int, int]], int] | None = None
    taken: set[int] = set()
    for at, quote in enumerate(passage.quotes):
        following = passage.quotes[at + 1] if at + 1 < len(passage.quotes) else None
        if not passage.is_long(quote):
            # a short one counts only as the rest of a sentence: “A,” she said, “and b.”
            between = passage.text[turn[3] : quote.start] if turn is not None and turn[3] <= quote.start else "."
            if turn is not None and re.fullmatch(r"[^.!?;:]{0,60},\s*", between):
                turn = (*turn[:2], [*turn[2], (quote.start, quote.end)], quote.end)
            continue
        if turn is not None and _goes_on(passage, turn[3], quote, following):
            turn[2].append((quote.start, quote.end))
            turn = (*turn[:3], max(quote.end, turn[3]))
            continue
        if turn is not None:
            yield RawAttribution(turn[0], turn[1], _sorted(turn[2]))
        cue = _behind(passage, quote, following) or _before(passage, quote)
        if cue is None or cue.i in taken:
            turn = None
            continue
        taken.add(cue.i)
        cue_spans = spans_of(passage, _cue_words(passage, cue))
        who = spans_of(passage, _speaker(passage, cue, quote))
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


def _goes_on(passage: Passage, last: int, quote: Quote, following: Quote | None) -> bool:
    """Whether a quotation belongs to the turn before: only the tail of its cue between, no cue of its own."""
    between = passage.text[last : quote.start] if last <= quote.start else ""
    if _behind(passage, quote, following) is not None:
        return False
    if re.search(r"[.!?]\s+\w", between) or len(between.split()) > 25:
        return False
    return _before(passage, quote, since=last) is None


def _verbs(passage: Passage, start: int, end: int) -> list[Token]:
    """Verbs between two characters, outside quotations, that take a quotation."""
    out = []
    for token in passage.tokens():
        if start <= token.idx < end and passage.quote_at(token.idx) is None:
            found = lexicon.cue(token.lemma_, "verb") or lexicon.cue(token.lower_, "verb")
            if found is not None and "quote" in found.takes and token.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
                if token.pos_ in ("NOUN", "PROPN") and token.lower_ not in (
                    "said",
                    "says",
                    "tweeted",
                    "quipped",
                ):
                    continue
                out.append(token)
    return out


def _behind(passage: Passage, quote: Quote, following: Quote | None) -> Token | None:
    """The cue behind a quotation in the same sentence: “A,” she said."""
    text = passage.text
    inner_end = text[quote.start : quote.end].rstrip("”\"'’»」 ")
    if inner_end[-1:] == "." or not quote.closed:
        return None
    if re.match(r"\s*[.;:]", text[quote.end :]):
        return None
    stop = following.start if following is not None else passage.end
    end = _SENTENCE_END.search(text, quote.end, stop)
    verbs = _verbs(passage, quote.end, end.end() if end else stop)
    for verb in verbs[:1]:
        if len(text[quote.end : verb.idx].split()) <= _NEAR:
            lead = text[quote.end : verb.idx].strip()
            if not re.match(r",? ?(?:and|but|that|which|while|when|in|to|of|or)\b", lead):
                return verb
    return None


def _before(passage: Passage, quote: Quote, since: int | None = None) -> Token | None:
    """The cue before a quotation in the same sentence: Lee said: “A.”"""
    text = passage.text
    start = passage.start if since is None else since
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, quote.start)]
    ends += [q.end for q in passage.quotes if start < q.end <= quote.start and text[q.end - 2 : q.end - 1] in ".!?"]
    start = max([start, *(e for e in ends if text[e : quote.start].strip())])
    verbs = _verbs(passage, start, quote.start)
    if not verbs:
        return None
    verb = verbs[-1]
    gap = text[verb.idx + len(verb) : quote.start].strip()
    if not gap or gap[-1] in ",:" or gap.split()[-1].lower() in ("that", "how", "saying", "if", "whether"):
        return verb
    return verb if len(gap.split()) <= 3 else None


def _cue_words(passage: Passage, cue: Token) -> set[Token]:
    return {t for t in cue_tokens(cue) if passage.quote_at(t.idx) is None}


def _speaker(passage: Passage, cue: Token, quote: Quote) -> set[Token]:
    """The cue's subject, outside quotations; where the parse has none, the name next to the cue."""
    own = child(cue, "nsubj")
    found = source_noun(own, cue) if own is not None else subject(cue)
    found = {t for t in found if passage.quote_at(t.idx) is None}
    if found and not any(t.is_alpha for t in found):
        found = set()
    if found and own is not None and own.i > cue.i:
        # “A,” said Lee. The parser may run on into the next sentence.
        end = _SENTENCE_END.search(passage.text, cue.idx + len(cue))
        found = {t for t in found if end is None or t.idx < end.end()}
    return found or _next_to(passage, cue, quote)


def _next_to(passage: Passage, cue: Token, quote: Quote) -> set[Token]:
    doc = passage.doc
    chunks = [c for c in doc.noun_chunks if passage.quote_at(c.start_char) is None and c.end_char <= passage.end]
    after = next((c for c in chunks if 0 <= c.start - cue.i - 1 <= 1), None)
    before = next((c for c in reversed(chunks) if 0 <= cue.i - c.end <= 2 and c.start_char >= passage.start), None)
    chosen = before if before is not None and (after is None or cue.idx < quote.start) else after
    return set(chosen) if chosen is not None else set()


def _lead_in(passage: Passage, cue: Token, quote: Quote) -> list[tuple[int, int]]:
    """The indirect words between a cue and its quotation: said that the plan “was never going to work”."""
    text = passage.text
    first = text[quote.start : quote.end].lstrip("“”\"'`‘’«»„「」 [(")[:1]
    if cue.idx > quote.start or not first.islower() or text[: quote.start].rstrip()[-1:] in (",", ":"):
        return []
    told = child(cue, "dobj", "dative") if cue.lemma_ == "tell" else None
    after = told.right_edge.i if told is not None else max(t.i for t in cue_tokens(cue))
    own = child(cue, "nsubj")
    if own is not None and own.i > cue.i:
        after = max(after, own.right_edge.i)
    words = [t for t in passage.tokens() if t.i > after and t.idx < quote.start and passage.quote_at(t.idx) is None]
    return list(spans_of(passage, words))
