"""The order in which mentions are read: one for every step."""

from __future__ import annotations

from claims.model import Mention
from claims.moments import earliest_first

__all__ = ["reading_order"]


def reading_order(mention: Mention) -> tuple[object, ...]:
    """A sort key: by publication (unknown last), article, position in it (the title first), id.

    >>> from claims.model import Span
    >>> head, body = (Mention(i, "a", (Span(part, 0, 9),), "") for i, part in (("2", "title"), ("1", "text")))
    >>> [m.id for m in sorted((body, head), key=reading_order)]
    ['2', '1']
    """
    places = tuple((span.part != "title", span.start, span.end) for span in mention.spans)
    return (*earliest_first(mention.published), mention.article, places, mention.id)
