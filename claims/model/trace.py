"""What tracing gives: copied text, origins, and what ties them together."""

from __future__ import annotations

from dataclasses import dataclass

from claims.model.article import Span
from claims.model.mention import Kind
from claims.moments import Moment

__all__ = ["Copy", "Origin", "Tie", "Trace"]


@dataclass(frozen=True, slots=True)
class Copy:
    """Text that stands in two articles, word for word or nearly so.

    Parameters
    ----------
    original, copy
        Ids of the articles: the earlier and the later one. Where `known` is false the order of the two is not
        known: what has no date stands behind what has one, and else the lesser id in front.
    share, original_share
        How much of the copy's words, and of the original's, the two have in common (0 to 1). What the reader took
        for no part of the text, quoted posts, and what an outlet prints under many articles are not counted.
    passages
        Where it stands: spans of the copy's text, each with that of the original's, in the copy's order.
    agency
        The wire agency that the text is credited to, in whichever of its copies names one; "" where none does.
    """

    original: str
    copy: str
    share: float
    original_share: float
    passages: tuple[tuple[Span, Span], ...]
    known: bool = True
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains of a claim begin, with the mentions that hang on it (ids) and the first article that had it."""

    id: str
    name: str
    kind: Kind
    mentions: tuple[str, ...]
    articles: tuple[str, ...]
    first_seen: Moment | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins two origins, so that they do not count twice: "shared relay", "same owner", "copied text", …"""

    a: str
    b: str
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """The provenance of one claim.

    Parameters
    ----------
    origins
        Those that stand for the claim (asserting it), earliest first.
    against
        Those that stand against it (denying, retracting).
    independent
        How many of `origins` are apparently independent: the groups left once tied ones are joined.
    ties
        What was found to tie origins together.
    echoes
        Ids of mentions that add no origin: unattributed restatements.
    cycles
        Circular reporting: each a tuple of names, A citing B citing … citing A.
    copied
        Mentions that stand in copied text: id of the mention, and id of the one that it is a copy of. They are no
        voice of their own.
    copies
        The copied text of the articles that tell the claim.
    through
        Names of those through whom every chain runs on its way from its origin, the first one first.
    narrow
        Names of the fewest that all chains run through, where these are fewer than `independent`; () else.
    """

    origins: tuple[Origin, ...] = ()
    against: tuple[Origin, ...] = ()
    independent: int = 0
    ties: tuple[Tie, ...] = ()
    echoes: tuple[str, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
    copied: tuple[tuple[str, str], ...] = ()
    copies: tuple[Copy, ...] = ()
    through: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()
