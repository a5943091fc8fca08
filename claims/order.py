"""The order in which mentions are read, one for every step, and which of two is known to be the later one."""

from __future__ import annotations

from claims.model import Mention
from claims.moments import Moment, earliest_first, order

__all__ = ["follows", "reading_order", "told_at"]


def reading_order(mention: Mention) -> tuple[object, ...]:
    """A sort key: by publication (unknown last), article, position in it (the title first), id.

    >>> from claims.model import Span
    >>> head, body = (Mention(i, "a", (Span(part, 0, 9),), "") for i, part in (("2", "title"), ("1", "text")))
    >>> [m.id for m in sorted((body, head), key=reading_order)]
    ['2', '1']
    """
    places = tuple((span.part != "title", span.start, span.end) for span in mention.spans)
    return (*earliest_first(mention.published), mention.article, places, mention.id)


def told_at(mention: Mention) -> Moment | None:
    """When a mention was said, where its article tells that; else when it was published."""
    return mention.said if mention.said is not None else mention.published


def follows(later: Mention, earlier: Mention) -> bool:
    """Whether one mention is known to be told after another.

    When they were said decides; where that leaves it open ("on Monday", of a Monday's report), publication does. A
    remark of March follows nothing that was first told in May, however late it is printed again.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> march, may, june = (moment_of(datetime(2019, month, 1), "month") for month in (3, 5, 6))
    >>> rumor, remark = Mention("r", "a", (), "", published=may), Mention("s", "b", (), "", published=june, said=march)
    >>> follows(remark, rumor), follows(rumor, remark)
    (False, True)
    """
    by_saying = order(told_at(earlier), told_at(later))
    return (order(earlier.published, later.published) if by_saying == "unknown" else by_saying) == "before"
