"""HTML pages: the article without the page around it, by trafilatura; nothing is fetched or run."""

from __future__ import annotations

import logging
import re
from typing import Any

from claims.errors import ReadError
from claims.model import RegionKind
from claims.read.blocks import Blocks
from claims.read.draft import Draft

__all__ = ["html_draft"]

_LINKED_DATA_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,40})"')
_DATE_PATHS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publishdate' or @name='date' or @name='DC.date.issued']/@content",
    "//article//time[@pubdate]/@datetime",
)
# The names that trafilatura's tree has for what stands as a block of its own.
_BLOCKS = ("p", "head", "item", "cell", "quote", "list", "table", "row", "code", "div")

# Stands for a line break until white space is settled; no white space itself, and not allowed in HTML.
_BREAK = "\x00"


def html_draft(source: str, where: str) -> Draft:
    """The draft of one page: its main text without reader comments; title, author, date, site and address.

    The text is put together from trafilatura's tree, so that block quotes stay known; offsets count in it.

    Raises
    ------
    ReadError
        The page holds no text that looks like an article.
    """
    from trafilatura.utils import load_html

    _silence()
    tree = load_html(source)
    published = None if tree is None else _published(tree)
    page = None if tree is None else _page(tree)
    if page is None:
        raise ReadError("no article found in this HTML; save the page's text as .txt")
    blocks = Blocks()
    _collect(page.body, blocks, None)
    text, marks = blocks.done()
    if not text:
        text = (page.text or "").strip()
    if not text and not page.title:
        raise ReadError("no article found in this HTML; save the page's text as .txt")
    return Draft(
        text,
        where,
        title=page.title or "",
        url=page.url,
        site=page.sitename,
        author=(page.author or "").replace("; ", ", ") or None,
        published=published or page.date,
        marks=marks,
    )


def _silence() -> None:
    """Give what the libraries log a handler of its own, so that it does not reach the user's terminal."""
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _page(tree: Any) -> Any:
    """The main text of a page and what its head tells of it; None where no article is found in it."""
    import trafilatura
    from trafilatura.settings import Document

    page = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        include_formatting=False,
        with_metadata=True,
        # A fixed last day instead of the clock's; the date of publication instead of the last change.
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2199-12-31"},
    )
    return page if isinstance(page, Document) and page.body is not None else None


def _published(tree: Any) -> str | None:
    """The publication date as the page's metadata gives it, with its time; None where it gives none."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        found = _LINKED_DATA_DATE.search(str(script))
        if found:
            return found.group(1)
    for path in _DATE_PATHS:
        for value in tree.xpath(path):
            if str(value).strip():
                return str(value).strip()
    return None


def _collect(element: Any, blocks: Blocks, kind: RegionKind | None) -> None:
    """Add the paragraphs below `element`, those in a block quote marked as quotation."""
    if element.tag == "quote":
        kind = "quotation"
    if next(element.iterdescendants(*_BLOCKS), None) is None:
        blocks.add(_words(element), kind)
        return
    blocks.add(_spaced(element.text), kind)
    for child in element:
        _collect(child, blocks, kind)
        blocks.add(_spaced(child.tail), kind)


def _words(element: Any) -> str:
    """The text below `element`: its line breaks kept, other white space as single blanks."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append(_BREAK if child.tag == "lb" else _words(child))
        pieces.append(child.tail or "")
    return "\n".join(_spaced(row) for row in "".join(pieces).split(_BREAK))


def _spaced(text: str | None) -> str:
    return " ".join((text or "").split())
