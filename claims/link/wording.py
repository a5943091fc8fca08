"""A claim put together from its mentions: order, id, former ids, type, and the wording that a reader sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from claims.link.features import is_negated
from claims.link.tolls import outgrown, toll_of
from claims.link.toward import is_content, is_positive, settle
from claims.model import Claim, ClaimType, Mention
from claims.moments import earliest_first
from claims.order import reading_order

__all__ = ["claim_of"]


def claim_of(mentions: Iterable[Mention]) -> Claim:
    """The claim that these mentions share, each mention's `toward` settled."""
    ordered = settle(sorted(mentions, key=reading_order))
    final = min(m.id for m in ordered)
    return Claim(
        id=final,
        text=_wording(ordered),
        type=_type(ordered),
        mentions=ordered,
        formerly=tuple(i for i in _least_ids(ordered) if i != final),
    )


def _least_ids(ordered: Sequence[Mention]) -> list[str]:
    """The ids that the claim has had as its articles came out, one date after the other; each once."""
    found: dict[str, None] = {}
    least = ""
    for _, group in groupby(ordered, key=lambda m: earliest_first(m.published)):
        here = min(m.id for m in group)
        least = min(least, here) if least else here
        found[least] = None
    return list(found)


def _type(ordered: Sequence[Mention]) -> ClaimType:
    """That of the main claim of an article where one is among them, else what most are; of equals the first."""
    stated = [m for m in ordered if is_content(m)] or list(ordered)
    leading = [m for m in stated if m.primary] or [m for m in stated if m.toward in ("repeats", "supports", "confirms")]
    return Counter(m.type for m in leading or stated).most_common(1)[0][0]  # of equals the one counted first


def _wording(ordered: Sequence[Mention]) -> str:
    """The sentence of the mention that states the claim best.

    Not an answer and not a denial where anything else is there; a sentence of an article's main part before a
    headline, a main claim before a passing one, the earliest before the later, so that the wording stays as
    articles come in; but the newest toll before those that it has outgrown.
    """
    positive = is_positive(ordered)
    counting = [m for m in ordered if m.toward != "denies" and toll_of(m.text) is not None]

    def rank(nth: int) -> tuple[object, ...]:
        m = ordered[nth]
        return (
            not is_content(m),
            is_negated(m) == positive or m.toward == "retracts",
            m.stance == "denies",
            m.in_headline,
            not m.primary,
            len(m.text.split()) < 4,
            any(outgrown(m, other) for other in counting),
            nth,
        )

    return ordered[min(range(len(ordered)), key=rank)].text
