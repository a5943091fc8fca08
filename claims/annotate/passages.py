"""Cut an article into passages: the paragraphs that can hold claims, each to be parsed on its own.

A paragraph that is all quotation, or that a colon announces, makes up one passage with the paragraph before it.

A passage keeps its place in the article, so that every offset found in it can be told in the article's own
characters. Link labels ("(English article)") are blanked out, never cut out: offsets stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.annotate.sentences import quotations
from claims.model import Article, Part, Region, RegionKind, Span

__all__ = ["CLAIM_REGIONS", "HEARSAY_ASIDE", "Passage", "passages"]

CLAIM_REGIONS: tuple[RegionKind, ...] = ("title", "body", "quotation", "post", "caption")

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_HARD_BREAK = re.compile(r"(?<=[.!?:;”\"’')\]])[ \t]*\n|\n(?=[ \t]*(?:[•*–—-][ \t]|\d+[.)][ \t]))")
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # halves of a character, which no tokenizer takes
_QUOTE_SIGN = re.compile(r"^(?:> ?)+", re.MULTILINE)
_ENTRY_TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d\b(?! ?(?i:[ap]\.?m)\b)(?: ?[-–—:])?(?= ?[A-Z“\"])")
_LABEL = re.compile(
    r"^update ?\d*\s*[-:]\s*|^(?:exclusive|breaking|breaking news|correct(?:ed|ion)|watch|video|live|analysis|in brief"
    r"|just in|developing|[\w ]{0,12}(?:roundup|live))\s*[:|–—-]\s+"
    r"|^(?:exclusive|update|wrapup|refile|corrected|analysis|insight|focus|brief)(?: \d+)?-(?=\w)",
    re.IGNORECASE,
)
# The parser knows "n't" and "'s" with a straight apostrophe alone.
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)|(?<=s)’(?= )")
_DASHES = re.compile(r"(?<![\w-])--(?=[A-Z])")  # a tokenizer takes "--Ida" for one word
# Hearsay between a subject and its verb, over which a parser stumbles: "his wife, it is whispered, owns shares in it".
HEARSAY_ASIDE = re.compile(r",? it (?:is|was|has been) (?:whispered|rumou?red|said|claimed|alleged),(?= [a-z])")
_LINK_LABEL = re.compile(
    r"\((?:(?:full|previous|earlier|related|original|[A-Z][a-z]+) (?:article|post|story|report|coverage|link|text)s?"
    r"|(?:link|article|report|story) (?:in|to|here)[^()]{0,30}|links?|more|here|pictured"
    r"|see (?:below|above|picture)|click [^()]{1,30})\)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an article's title or text, or several that go together.

    Parameters
    ----------
    start
        Where it begins in its part; its own offsets plus `start` are the article's.
    text
        Its characters, of the same number as in the article, link labels and line breaks blanked, apostrophes straight.
    """

    part: Part
    region: RegionKind
    start: int
    text: str

    def span(self, start: int, end: int) -> Span:
        """A span of the passage, half-open, as one of the article."""
        return Span(self.part, self.start + start, self.start + end)


def _plain(text: str) -> str:
    text = _doubled(text)
    text = _LINK_LABEL.sub(lambda m: " " * len(m[0]), text)
    text = _SURROGATE.sub("\ufffd", text)
    text = _QUOTE_SIGN.sub(lambda m: " " * len(m[0]), text)
    text = _APOSTROPHE.sub("'", text)
    text = _DASHES.sub("- ", text)
    text = HEARSAY_ASIDE.sub(lambda m: " " * len(m[0]), text)
    return re.sub(r"[\r\n\t\v\f\u2028\u2029\u00a0]", " ", text)


def _unlabelled(headline: str) -> str:
    """A headline with the desk's label in front of it ("Exclusive:") blanked."""
    return _LABEL.sub(lambda m: " " * len(m[0]), headline)


def _untimed(text: str) -> str:
    """A paragraph with the time of a live blog's entry in front of it ("10:05 Acme …") blanked."""
    found = _ENTRY_TIME.match(text)
    return text if found is None else " " * found.end() + text[found.end() :]


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open paragraph bounds in `text[start:end]`: split at blank lines and at line breaks that end a sentence."""
    bounds: list[tuple[int, int]] = []
    for block in _PARAGRAPH.finditer(text, start, end):
        at = block.start()
        for cut in [*(m.end() for m in _HARD_BREAK.finditer(text, *block.span())), block.end()]:
            line = text[at:cut]
            if line.strip():
                left = at + len(line) - len(line.lstrip())
                bounds += _shortened(text, left, at + len(line.rstrip()))
            at = cut
    return bounds


# British papers quote within single marks; an apostrophe is none, having a letter before and behind it.
_SINGLE = re.compile(r"^[ \t]*['‘](?=[A-Z])[^\n\"“”]*$|(?<=: )['‘](?=[A-Z])[^\n\"“”]*$", re.MULTILINE)
_OPENS = re.compile(r"(?:^|(?<=[ \t]))['‘](?=\w)")
_CLOSES = re.compile(r"(?<=[.,?!…])['’](?=\s|$)")


def _doubled(text: str) -> str:
    """Text with the single marks of paragraphs that are quoted in them made double, by which all else goes."""
    return _SINGLE.sub(lambda m: _OPENS.sub("“", _CLOSES.sub("”", m[0])) if _is_quoted(m[0]) else m[0], text)


def _is_quoted(line: str) -> bool:
    """Whether the marks in a line do open and close: each that closes stands behind one that opens."""
    opened, closed = len(_OPENS.findall(line)), len(_CLOSES.findall(line))
    return closed <= opened <= closed + 1


_LETTER = re.compile(r"[^\W\d_]")
_ANNOUNCES = re.compile(r"\w:[\"”]?\Z")
_ITEM = re.compile(r"[•*–—-]|\d+[.):]")
_SIGNED = re.compile(r"(?:--?|–|—)[ \t]?[A-Z][^\n.!?]{2,80}\Z")


def _joined(text: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Paragraphs as passages: each that goes on with the one before it joined to that one.

    One that is all quotation does, since who speaks is told there; so does what a colon announces, and the name under
    a quotation ("— Ida Moe"), which then is nobody else's.
    """
    found: list[tuple[int, int]] = []
    last, passage = "", ""
    for at, (start, end) in enumerate(bounds):
        this = text[start:end]
        following = text[slice(*bounds[at + 1])] if at + 1 < len(bounds) else ""
        signs = _is_quotation(last) and _SIGNED.match(this) is not None
        unsigned = _is_quotation(this) and not _SIGNED.match(following) and not _SIGNED.match(last)
        goes_on = signs or _announces(last, this) or (unsigned and not _is_quotation(passage))
        if found and goes_on and end - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        last, passage = this, text[slice(*found[-1])]
    return found


def _announces(before: str, this: str) -> bool:
    return _ANNOUNCES.search(before) is not None and not _ITEM.match(this) and not _ENTRY_TIME.match(this)


def _is_quotation(paragraph: str) -> bool:
    paragraph = _doubled(paragraph)
    places, outside = quotations(paragraph), paragraph
    for start, end in reversed(places):
        outside = outside[:start] + outside[end:]
    return bool(places) and not places[0][0] and not _LETTER.search(outside)


_LONGEST = 3000  # characters; a page whose breaks were lost is one paragraph, and a parser's time grows with it
_SENTENCE_END = re.compile(r"[.!?][\"”’)]{0,2}\s+(?=[\"“‘(]?[A-Z0-9])")


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph in pieces of bearable length, cut where a sentence ends, else where a word does, else anywhere."""
    pieces: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        cut = next((m.end() for m in _SENTENCE_END.finditer(text, start + _LONGEST // 2, start + _LONGEST)), None)
        if cut is None:
            blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = blank + 1 if blank >= 0 else start + _LONGEST
        pieces.append((start, start + len(text[start:cut].rstrip())))
        start = cut
    return [*pieces, (start, end)]


def passages(article: Article) -> tuple[Passage, ...]:
    """The passages of an article that can hold claims: a separate title first, then those of the text in order."""
    found: list[Passage] = []
    regions = article.regions or (Region("body", Span("text", 0, len(article.text))),)
    title_in_text = any(r.kind == "title" and r.span.part == "text" for r in regions)
    if article.title.strip() and not title_in_text:
        left = len(article.title) - len(article.title.lstrip())
        found.append(Passage("title", "title", left, _unlabelled(_plain(article.title.strip()))))
    for region in regions:
        if region.kind not in CLAIM_REGIONS or region.span.part != "text":
            continue
        for start, end in _joined(article.text, _paragraphs(article.text, region.span.start, region.span.end)):
            plain = _plain(article.text[start:end])
            found.append(
                Passage("text", region.kind, start, _unlabelled(plain) if region.kind == "title" else _untimed(plain))
            )
    return tuple(found)
