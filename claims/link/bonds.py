"""Which mentions must be one claim and which must not, as people decided it; kept up while clusters merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations, pairwise

from claims.decisions import Decision, Linking, Names
from claims.decisions.kinds import Signed, decided
from claims.model import Link, Mention

__all__ = ["Bonds", "bonds_of"]


class Bonds:
    """Blocs of mentions that end up in one claim, and pairs of blocs that never do. Mentions are known by their ids.

    What is decided of one mention of a bloc holds of all of it: where A and B are joined and A and C are split, B
    and C stay apart too.
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}
        self.joined: list[Link] = []

    def bloc(self, mention: str) -> str:
        """The least id of the bloc that a mention is in."""
        while (above := self._above.get(mention)) is not None:
            self._above[mention] = self._above.get(above, above)  # halving the way for those who ask later
            mention = above
        return mention

    def part(self, a: str, b: str) -> None:
        """Let two blocs never come together."""
        one, other = self.bloc(a), self.bloc(b)
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def parted(self, a: str, b: str) -> bool:
        """Whether two mentions may not come together."""
        return bool(self._apart) and self.bloc(b) in self._apart.get(self.bloc(a), ())

    def join(self, a: str, b: str) -> bool:
        """Make two blocs one; False where they may not come together."""
        one, other = sorted((self.bloc(a), self.bloc(b)))
        if one == other:
            return True
        if self.parted(one, other):
            return False
        self._above[other] = one
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._apart[third].add(one)
            self._apart.setdefault(one, set()).add(third)
        return True


def bonds_of(decisions: Iterable[Decision], mentions: Mapping[str, Mention]) -> Bonds:
    """What decisions say of these mentions; those that name others say nothing here."""
    bonds, names = Bonds(), Names(mentions)
    linking = [d for d in decisions if isinstance(d, Linking)]
    meant = [sorted({i for asked in d.claims if (i := names.mention(asked)) is not None}) for d in linking]
    for decision, ids in zip(linking, meant, strict=True):
        if decision.kind == "split":
            for a, b in combinations(ids, 2):
                bonds.part(a, b)
    for decision, ids in zip(linking, meant, strict=True):
        if decision.kind == "join":
            bonds.joined += [_link(a, b, decision) for a, b in pairwise(ids) if bonds.join(a, b)]
    return bonds


def _link(a: str, b: str, decision: Signed) -> Link:
    return Link(a, b, "decided", None, tuple(filter(None, (decided(decision), decision.note))))
