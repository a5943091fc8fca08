"""What linking gives: the mentions of one proposition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.model.mention import ClaimType, Mention

__all__ = ["Claim", "Link", "Variant"]


@dataclass(frozen=True, slots=True)
class Link:
    """Why two mentions are, or may be, one claim.

    Parameters
    ----------
    a, b
        The mentions' ids, the lesser one first.
    how
        "likeness": their wording and what is told in them; "answer": one answers the other; "decided": a person said
        so; "suggested": nearly as alike as what is joined, and for a person to decide on. Nothing passes over a
        suggested link.
    score
        How alike they are (0–1) as the scorer has it; None where nothing was scored.
    reasons
        What made it, in words.
    """

    a: str
    b: str
    how: Literal["likeness", "answer", "decided", "suggested"]
    score: float | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One reading of a claim that is told with another figure, date or name elsewhere.

    Parameters
    ----------
    what
        What differs.
    words
        The figure, date or name as the first of the mentions has it; of a forecast's date ISO 8601.
    claim
        The id of the claim in which it is told so: the one that lists it, or another.
    mentions
        The ids of the mentions that tell it so, in order of publication: since when, and by whom.
    """

    what: Literal["number", "date", "name"]
    words: str
    claim: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The proposition that its mentions share.

    Parameters
    ----------
    id
        The least of its mentions' ids.
    formerly
        Ids under which the claim would be known without its later articles, or without what a person joined to it.
    text
        The wording that a reader sees: that of the mention that states it best.
    mentions
        In order of publication (unknown last), then article id, then position.
    links
        What holds the mentions together: from each to each others a way leads over them.
    suggested
        Links to mentions of other claims that may be the same, the likest first.
    variants
        Its readings, its own and other claims', where they differ in a figure, a date or a name and conflict: numbers
        first, then dates, then names, each in order of publication. Empty where it is told one way alone.
    """

    id: str
    text: str
    type: ClaimType
    mentions: tuple[Mention, ...]
    formerly: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    suggested: tuple[Link, ...] = ()
    variants: tuple[Variant, ...] = ()

    @property
    def weighed(self) -> bool:
        """Whether it is weighed: what may turn out true or not. Opinion and background are kept, and shown if asked."""
        return self.type not in ("opinion", "background")
