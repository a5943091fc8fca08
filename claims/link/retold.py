"""Denials that a later article tells again: they answer the report of their time, not what that article tells anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claims.link.toward import is_content
from claims.model import Mention
from claims.moments import order
from claims.names import concerns

__all__ = ["is_retold", "put_to", "report_denied"]

_A_REPORT = re.compile(r"\b(?:report|story|article|rumou?r|speculation)s?\b", re.IGNORECASE)
_ON = re.compile(r" \[on: [^\]]*\]")


def is_retold(mention: Mention) -> bool:
    """Whether a mention denies no more than "the report", and did so before its article came out."""
    return (
        mention.response == "denies"
        and mention.answers is not None
        and mention.said is not None
        and order(mention.said, mention.published) == "before"
        and _A_REPORT.search(_ON.sub("", mention.text)) is not None
    )


def report_denied(mention: Mention, own: Sequence[Mention], others: Iterable[Sequence[Mention]]) -> Mention | None:
    """What a retold denial answers in another article; None where that is not plain, or is told in its own claim too.

    Parameters
    ----------
    own
        The mentions of the claim that it answers in its article.
    others
        Those of each other claim about the one who denies. It is plain where only one of them was what an article was
        mainly about by then.
    """
    if _told_by_then(mention, own) is not None:
        return None
    found = [told for group in others if (told := _told_by_then(mention, group)) is not None]
    return found[0] if len(found) == 1 else None


def put_to(mention: Mention, denied: Mention) -> Mention:
    """A retold denial as the answer to what it denied."""
    told = denied.text.replace("[", "").replace("]", "").rstrip(".")
    return replace(mention, answers=denied.id, text=_ON.sub("", mention.text).rstrip(".") + f" [on: {told}].")


def _told_by_then(mention: Mention, group: Iterable[Mention]) -> Mention | None:
    """The main claim of another article in a group that was out when a denial was made, about the one who denies."""
    who = mention.source.name if mention.source is not None else ""
    fits = (
        m
        for m in group
        if m.primary
        and m.article != mention.article
        and is_content(m)
        and m.response is None
        and order(m.published, mention.published) == "before"
        and order(m.published, mention.said) != "after"
        and concerns(who, m.about)
    )
    return min(fits, key=lambda m: m.id, default=None)
