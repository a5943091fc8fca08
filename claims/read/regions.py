"""What the parts of an article are: title, byline, body, credit, caption, post, comments, furniture.

Works on lines, by their shape and place. Body is what nothing else claims: a line of the body that is
taken for furniture loses claims, while furniture taken for body mostly yields none, so every rule here is
a narrow one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.model import Region, RegionKind, Span
from claims.read.head import Byline, byline, byline_at, title_lines
from claims.read.lines import Line, lines_of
from claims.read.pagelines import page_line

__all__ = ["Layout", "layout", "regions"]

_AGENCY = r"[A-Z][\w.&]+(?: [A-Z][\w.&]+){0,3}"
_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
_DAY = rf"(?:{_MONTH}[a-z]*\.? \d\d?|\d\d? {_MONTH}[a-z]*\.?)(?:,? \d{{4}})?"
_PLACE = rf"(?:, (?:[A-Z][\w.]+\s?){{1,3}})?(?:, {_DAY})?,?\s*"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.’' -]{{2,30}}[A-Z.]{_PLACE}(?:[(/]{_AGENCY}[)/])?"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}{_PLACE}[(/]{_AGENCY}[)/]"
    rf"|[A-Z][A-Z.’' -]{{2,30}}{_PLACE}(?:\d{{4}},?\s*)?/[\w .]{{2,30}}/"
    rf"|(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{{1,2}} )?\({_AGENCY}\))"
    r"\s*(?:--+|[-–—―]|(?<!NEWS)(?<!UPDATE)(?<!WARNING)(?<!EXCLUSIVE)(?<!OFFICIAL)(?<!WATCH):)"
    r"\s*(?=[\"“‘'(A-Z0-9])"
)
_SIGNED = re.compile(r"[—–-]+ ?.{1,60}\(@\w{1,30}\),? .{0,12}\d.{0,20}$")
_HANDLE = re.compile(r"(?:.{1,40} )?\(?@\w{2,30}\)?(?: ?[·:|-] ?.*| .*)?")
_POST_LINK = re.compile(r"\bpic\.twitter\.com/\w+\W*$|\bhttps?://t\.co/\w+\W*$")
_QUOTED = re.compile(r">(?!>)\s*\S")
_USER = re.compile(r"[•*·◦‣-]\s+(?P<name>\S.{0,30})")
_PERSONAL = re.compile(r"\b(?:I|me|my|you|your|lol)\b")
_SAYS = re.compile(r".{1,40} (?:says|said|wrote|writes):|.{1,30} [·•|-] \d+ (?:minute|hour|day|week|month|year)s? ago")


class Layout(NamedTuple):
    """The regions of an article, and what its byline says."""

    regions: tuple[Region, ...]
    byline: Byline


def regions(title: str, text: str, *, marks: Sequence[Region] = ()) -> tuple[Region, ...]:
    """The regions of an article: in order, apart, and together covering all that is not blank.

    A title that stands apart from the text is a region of part "title"; where the text begins with the
    title, the title's region lies in the text and part "title" has none. Offsets are half-open
    characters. Lines of one kind that follow each other make one region where that kind is body, comments
    or quotation.

    Parameters
    ----------
    marks
        Regions of the text that the format itself gives (block quotes, captions), in order and apart.

    >>> for region in regions("Prices rise", "By Jane Doe\\n\\nPrices rose.\\n\\nRead more"):
    ...     print(region.kind, tuple(region.span))
    title ('title', 0, 11)
    byline ('text', 0, 11)
    body ('text', 13, 25)
    furniture ('text', 27, 36)
    """
    return layout(title, text, marks=marks).regions


def layout(title: str, text: str, *, marks: Sequence[Region] = ()) -> Layout:
    """`regions`, together with the author and date that the byline tells."""
    lines = lines_of(text)
    kinds: list[RegionKind | None] = [None] * len(lines)
    in_text = title_lines(title, lines)
    kinds[:in_text] = ["title"] * in_text
    told = _mark_head(lines, kinds, in_text)
    _mark_given(lines, kinds, marks)
    _mark_page_lines(lines, kinds)
    starts = _mark_posts(lines, kinds)
    _mark_comments(lines, kinds)

    found: list[Region] = []
    if title.strip() and not in_text:
        found.append(Region("title", Span("title", 0, len(title))))
    dateline = _dateline(lines, kinds)
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        start = line.start
        if dateline is not None and dateline[0] == at:
            found.append(Region("dateline", Span("text", start, dateline[1])))
            start = dateline[2]
        last = found[-1] if found else None
        joins = at > 0 and kinds[at - 1] == kind and at not in starts and kind in _JOINED
        if joins and last is not None:
            found[-1] = Region(last.kind, Span("text", last.span.start, line.end))
        else:
            found.append(Region(kind or "body", Span("text", start, line.end)))
    return Layout(tuple(found), told)


# None is the body; every other kind is one region a line.
_JOINED: frozenset[RegionKind | None] = frozenset((None, "title", "comments", "quotation", "post"))


def _mark_head(lines: list[Line], kinds: list[RegionKind | None], at: int) -> Byline:
    """Mark the byline and date lines below the title; what they say together."""
    author, published = "", None
    # Between title and body stand a few lines at the most; page furniture may come among them.
    limit = min(len(lines), at + 8)
    while at < limit:
        found = byline_at(lines, at)
        if found is not None:
            count, told = found
            kinds[at : at + count] = ["byline"] * count
            author, published = author or told.author, published or told.published
            at += count
        elif page_line(lines[at].words, at_end=False) in ("furniture", "credit"):
            at += 1
        else:
            break
    return Byline(author, published)


def _mark_given(lines: list[Line], kinds: list[RegionKind | None], marks: Sequence[Region]) -> None:
    """Mark the lines that lie within a region which the format gives."""
    at = 0
    for mark in marks:
        while at < len(lines) and lines[at].start < mark.span.start:
            at += 1
        while at < len(lines) and lines[at].end <= mark.span.end:
            kinds[at] = kinds[at] or mark.kind
            at += 1


def _mark_page_lines(lines: list[Line], kinds: list[RegionKind | None]) -> None:
    """Mark lines that are furniture, credits, captions or comment headings, and quoted ones ("> …")."""
    end = min(len(lines) - 12, len(lines) * 2 // 3)
    for at, line in enumerate(lines):
        if kinds[at] is None:
            kind = page_line(line.words, at_end=at >= end)
            kinds[at] = kind or ("quotation" if _QUOTED.match(line.words) else None)


def _mark_posts(lines: list[Line], kinds: list[RegionKind | None]) -> set[int]:
    """Mark embedded posts; the places where one begins.

    A signature ("— Name (@handle) June 18, 2013") makes the line before it a post too; a line that ends
    in the link of a picture, or begins with a handle, is one by itself.
    """
    starts: set[int] = set()
    for at, line in enumerate(lines):
        if kinds[at] not in (None, "quotation") or len(line.words) > 600:
            continue
        if _SIGNED.search(line.words):
            kinds[at] = "post"
            own = not _SIGNED.match(line.words)
            before = at - 1
            if (
                not own
                and before >= 0
                and kinds[before] in (None, "quotation", "post")
                and len(lines[before].words) <= 320
            ):
                signed = kinds[before] == "post" and _SIGNED.search(lines[before].words)
                starts.add(at if signed else before)
                kinds[before] = "post"
            else:
                starts.add(at)
        elif _POST_LINK.search(line.words) or (line.words[0] == "@" and _HANDLE.fullmatch(line.words)):
            kinds[at] = "post"
            starts.add(at)
    return starts


def _mark_comments(lines: list[Line], kinds: list[RegionKind | None]) -> None:
    """Mark reader comments: all below their heading, or a closing run of user names with text below each.

    "Name says:" with a date below begins them too. Whatever begins them, body text has to stand above.
    """
    body = next((at for at, kind in enumerate(kinds) if kind is None), len(kinds))
    below = range(body + 1, len(lines))
    heading = next((at for at in below if kinds[at] == "comments"), None)
    says = next((at for at in below if _says(lines, kinds, at)), None)
    starts = [at for at in (heading, says, _closing_run(lines, kinds)) if at is not None and at > body]
    start = min(starts, default=len(kinds))
    # A heading above the body is a button that leads to the comments.
    kinds[:start] = ["furniture" if kind == "comments" else kind for kind in kinds[:start]]
    kinds[start:] = ["furniture" if kind == "furniture" else "comments" for kind in kinds[start:]]


def _says(lines: list[Line], kinds: list[RegionKind | None], at: int) -> bool:
    """Whether the line is "Name says:" with a date in the next one, as weblogs head a reader's comment."""
    if kinds[at] is not None or not _SAYS.fullmatch(lines[at].words) or at + 1 >= len(lines):
        return False
    told = byline(lines[at + 1].words)
    return told is not None and told.published is not None


def _closing_run(lines: list[Line], kinds: list[RegionKind | None]) -> int | None:
    """Where reader comments without a heading begin: bullets with a name, text below each, to the end.

    They count where a credit or furniture has closed the article just before; else only where each text is
    set in deeper than its name and one of them speaks in the first or second person: lists look alike.
    """
    start = None
    depth: int | None = None
    deeper, personal = True, False
    for at in range(len(lines) - 1, 0, -1):
        line, kind = lines[at], kinds[at]
        if kind == "furniture":
            continue
        if kind is not None:
            break
        name = _USER.fullmatch(line.words)
        if name is None or name["name"][-1] in ".!?:;,":
            depth = line.indent if depth is None else min(depth, line.indent)
            personal = personal or _PERSONAL.search(line.words) is not None
        elif depth is None:
            break
        else:
            deeper = deeper and depth > line.indent
            if kinds[at - 1] in ("credit", "furniture") or (deeper and personal):
                start = at
            depth = None
    return start


def _dateline(lines: list[Line], kinds: list[RegionKind | None]) -> tuple[int, int, int] | None:
    """The first body line's index, with the offset where its dateline ends and where its body begins."""
    at = next((at for at, kind in enumerate(kinds) if kind is None), None)
    found = _DATELINE.match(lines[at].words) if at is not None else None
    if at is None or found is None:
        return None
    start = lines[at].start
    return at, start + len(found.group().rstrip()), start + found.end()
