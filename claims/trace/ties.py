"""The ties between the origins of one claim, and the groups that are left: each counts once.

Ties are read off the way that an origin first came out: so a later echo neither ties nor unties anything. They
can refute that two origins are independent; nothing here can prove that they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from claims.model import Origin, Tie
from claims.trace.tie_rules import TIE_RULES, Ground, meant

__all__ = ["Ground", "find_ties", "groups"]

_LOOSE = ("unattributed", "collective")


def find_ties(origins: Sequence[Origin], ground: Ground) -> tuple[Tie, ...]:
    """All ties between origins, in the order of the origins and of the rules; those of loose ones last.

    No tie, nor a chain of them, holds two together that a person called different sources.
    """
    # A first statement without a source hangs on one other alone, so that it never joins two that are apart.
    firm = [o for o in origins if o.kind not in _LOOSE]
    ties = [
        tie
        for at, a in enumerate(firm)
        for b in firm[at + 1 :]
        for rule in TIE_RULES
        if (tie := rule(a, b, ground)) is not None
    ]
    words = "the first statement gives no source; it may rest on the same one"
    loose = [Tie(o.id, firm[0].id, "unknown origin", words) for o in origins if o.kind in _LOOSE and firm]
    return _without_parted((*ties, *loose), origins, ground)


def _without_parted(ties: Sequence[Tie], origins: Sequence[Origin], ground: Ground) -> tuple[Tie, ...]:
    parted = [
        {a.id, b.id}
        for decision in ground.decisions
        if decision.kind == "different_source"
        for a, b in combinations(origins, 2)
        if meant(decision, a, b, ground)
    ]
    if not parted:
        return tuple(ties)
    kept: list[Tie] = []
    for tie in ties:
        joined = [{o.id for o in group} for group in groups(origins, [*kept, tie])]
        if not any(pair <= group for pair in parted for group in joined):
            kept.append(tie)
    return tuple(kept)


def groups(origins: Sequence[Origin], ties: Sequence[Tie]) -> list[list[Origin]]:
    """Origins with those tied to them joined, directly or through others; each group counts once."""
    head = {o.id: o.id for o in origins}
    for tie in ties:
        a, b = head[tie.a], head[tie.b]
        head = {id_: a if of == b else of for id_, of in head.items()}
    joined: dict[str, list[Origin]] = {}
    for o in origins:
        joined.setdefault(head[o.id], []).append(o)
    return list(joined.values())
