"""Decisions that cannot all hold: joined and split, same and different, true and false."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise

from claims.decisions.kinds import Decision, Linking, Outcome, Sourcing
from claims.text import fold

__all__ = ["contradiction"]


def contradiction(decisions: Sequence[Decision]) -> tuple[int, str] | None:
    """The place of the first decision that takes back others, and in words what is wrong; None where all can hold.

    What is joined to one thing is joined to all that this is joined to. An id and its beginning mean the same.
    """
    ids = [*(i for d in decisions if isinstance(d, Linking) for i in d.claims)]
    ids += [d.claim for d in decisions if isinstance(d, Outcome)]
    same_id = [(a, b) for a, b in pairwise(sorted(set(ids))) if b.startswith(a)]
    linked = [(at, d.kind == "join", d.claims) for at, d in enumerate(decisions) if isinstance(d, Linking)]
    sourced = [
        (at, d.kind == "same_source", tuple(map(fold, d.sources)))
        for at, d in enumerate(decisions)
        if isinstance(d, Sourcing)
    ]
    joined = _joiner([*same_id, *(p for _, together, of in linked if together for p in pairwise(of))])
    one_source = _joiner([p for _, together, of in sourced if together for p in pairwise(of)])
    return (
        _torn(linked, joined, ("joined", "split"))
        or _torn(sourced, one_source, ("called the same source", "called different ones"))
        or _two_outcomes(decisions, joined)
    )


def _torn(
    told: Iterable[tuple[int, bool, tuple[str, ...]]], head: Callable[[str], str], words: tuple[str, str]
) -> tuple[int, str] | None:
    told = list(told)
    for at, together, of in told:
        for a, b in combinations(of, 2):
            if together or head(a) != head(b):
                continue
            others = [n for n, holds, named in told if holds and any(head(i) == head(a) for i in named)]
            numbers = " and ".join(str(n + 1) for n in others)
            last = max([at, *others])
            return last, f"“{a}” and “{b}” are {words[0]} by decision {numbers} and {words[1]} by {at + 1}; keep one"
    return None


def _two_outcomes(decisions: Sequence[Decision], head: Callable[[str], str]) -> tuple[int, str] | None:
    first: dict[str, tuple[int, bool]] = {}
    for at, d in enumerate(decisions):
        if isinstance(d, Outcome):
            before, true = first.setdefault(head(d.claim), (at, d.true))
            if true != d.true:
                return at, f"decisions {before + 1} and {at + 1} tell contrary outcomes of “{d.claim}”; keep one"
    return None


def _joiner(pairs: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """A function that gives two names the same head where pairs join them, directly or through others."""
    above: dict[str, str] = {}

    def head(name: str) -> str:
        while name in above:
            name = above[name]
        return name

    for a, b in pairs:
        one, other = sorted((head(a), head(b)))
        if one != other:
            above[other] = one
    return head
