"""What a rule looks for, what raised it, and what an editor is shown of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from claims.model import Span

__all__ = ["Finding", "Raised"]


class Raised(NamedTuple):
    """What raised a rule: half-open characters of the article, the place to look first in front; and what to say."""

    spans: tuple[Span, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the sourcing of an article is not as a policy wants it.

    Parameters
    ----------
    rule, policies
        The rule's id, and whose it is ("AP", "Reuters").
    article
        The article's id.
    spans, words
        What raised it: half-open characters of the article's title or text, the place to look first in front; and the
        words that stand there.
    message
        What an editor is told.
    file, line
        Where the first span stands, as far as known: "" and None where it is not.
    """

    rule: str
    policies: tuple[str, ...]
    article: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    message: str
    file: str = ""
    line: int | None = None
