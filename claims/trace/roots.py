"""Where the chain of one mention begins, and through whom it ran.

A root is not yet an origin: several mentions can share one, and a mention that only cites another outlet has
the roots of that outlet's own article (`claims.trace.origins`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claims.decisions.bearing import means
from claims.decisions.kinds import Sourcing
from claims.model import Mention, Step
from claims.moments import order
from claims.trace.chains import key_of, source_keys, stands_for, steps_of

__all__ = ["Root", "root_of", "roots_of"]


@dataclass(frozen=True, slots=True)
class Root:
    """Where one mention's chain begins.

    Parameters
    ----------
    how
        "source": a named person or body, or a document. "unnamed": an outlet's own unnamed source. "cites":
        another outlet, with nothing told behind it. "weak": no source, or nobody in particular. "author":
        the writer.
    key
        Equal for two roots that are the same; "" for a weak one.
    relays
        Keys of those that passed it on, nearest to the root first: outlets, and now and then a named body.
    """

    how: Literal["source", "unnamed", "cites", "weak", "author"]
    key: str
    step: Step | None
    relays: tuple[str, ...] = ()

    @property
    def voice(self) -> str:
        """Key of the outlet that alone vouches for it; "" for a named source, who vouches for itself."""
        if self.how == "unnamed":
            return self.key.removeprefix("unnamed@").partition("#")[0]
        return self.key if self.how == "cites" else ""


def roots_of(
    mentions: Sequence[Mention],
    outlets: Mapping[str, str],
    copied: Mapping[str, str] | None = None,
    apart: Sequence[Sourcing] = (),
) -> dict[str, Root]:
    """The root of each mention, by its id; that of a copied one is the root of what it is a copy of.

    Two sources that a person called different ones never share a root.

    "Sources, the Ledger reported" is no source of the Ledger's where its own article is at hand and goes back
    to others: then it is told as a citation of the Ledger.

    Parameters
    ----------
    outlets
        Keys of outlets by name, of `outlet_keys`.
    copied
        Ids of mentions in copied text, each with that of the one that it is a copy of.
    apart
        Decisions that two sources are different ones.
    """
    sources = source_keys(mentions)
    roots = {m.id: root_of(m, outlets, sources) for m in mentions}
    roots = _joined_by_copies(mentions, roots, copied) if copied else roots
    for decision in apart:
        _part(roots, decision)
    return _retold_as_citations(mentions, roots, outlets)


def _retold_as_citations(
    mentions: Sequence[Mention], roots: Mapping[str, Root], outlets: Mapping[str, str]
) -> dict[str, Root]:
    """The roots, an unnamed one being a citation of its outlet where that outlet's own articles go back to others."""
    published: dict[str, list[Root]] = {}
    for m in mentions:
        if m.outlet and stands_for(m):
            published.setdefault(outlets[m.outlet], []).append(roots[m.id])
    retold = dict(roots)
    for id_, root in roots.items():
        outlet = root.voice
        if root.how != "unnamed" or outlet not in root.relays:
            continue
        traced = [own for own in published.get(outlet, ()) if own.how in ("source", "unnamed", "cites")]
        if traced and all(own.key != root.key for own in traced):
            retold[id_] = Root("cites", outlet, root.step, tuple(r for r in root.relays if r != outlet))
    return retold


def _joined_by_copies(
    mentions: Sequence[Mention], roots: Mapping[str, Root], copied: Mapping[str, str]
) -> dict[str, Root]:
    """The roots, those of copies being that of the original; of copies of one text one may tell whose it is.

    Where it is not known which of two outlets had the text first, their unnamed source is one.
    """
    joined, by_id = dict(roots), {m.id: m for m in mentions}
    same: dict[str, str] = {}
    for copy, original in copied.items():
        mine, first = roots[copy], joined[original]
        # Two that cite different outlets tell two ways, and neither more of the other's.
        one_way = first.how == mine.how and (first.how == "unnamed" or first.key == mine.key)
        if one_way and mine.relays and not first.relays:
            joined[original] = mine
        known = order(by_id[original].published, by_id[copy].published) == "before"
        if first.how == mine.how == "unnamed" and not known:
            _unite(same, first.key, mine.key)
    joined |= {copy: joined[original] for copy, original in copied.items()}
    return {id_: Root(root.how, same.get(root.key, root.key), root.step, root.relays) for id_, root in joined.items()}


def _unite(same: dict[str, str], one: str, other: str) -> None:
    """Make one of two keys, and of all that are the same as either: the one that the first goes by."""
    kept, dropped = same.get(one, one), same.get(other, other)
    same[dropped] = kept
    for key, goes_by in same.items():
        if goes_by == dropped:
            same[key] = kept


def root_of(mention: Mention, outlets: Mapping[str, str], sources: Mapping[str, str]) -> Root:
    """Where the chain of `mention` begins.

    An unnamed source that another outlet spoke to is that outlet's: "two bankers ← Reuters" in any paper is
    the same root as the "two bankers" of Reuters' own article. Unnamed sources behind nothing but "reports"
    are weak.
    """
    steps = steps_of(mention)
    if not steps:
        return Root("weak", "", None)
    first, rest = steps[0], steps[1:]
    relays = tuple(key_of(s, outlets) for s in rest if s.kind not in ("collective", "anonymous", "author"))
    if first.kind in ("person", "organization", "document"):
        return Root("source", sources.get(first.id, first.id), first, relays)
    if first.kind == "outlet":
        return Root("cites", key_of(first, outlets), first, relays)
    if first.kind == "author":
        return Root("author", "", first)
    if first.kind == "anonymous":
        through = next((s for s in rest if s.kind in ("outlet", "collective")), None)
        if through is not None and through.kind == "collective":
            return Root("weak", "", through)
        if through is not None:
            return Root("unnamed", f"unnamed@{key_of(through, outlets)}", first, relays)
        own = outlets.get(mention.outlet or "") or f"article:{mention.article}"
        return Root("unnamed", f"unnamed@{own}", first, relays)
    return Root("weak", "", first if first.kind == "collective" else None, relays)


def _part(roots: dict[str, Root], decision: Sourcing) -> None:
    """Give one of two sources that share a root a key of its own, since a person set them apart.

    "Liu" would else be Liu Qiangdong, and two unnamed sources of one outlet one voice. Who else shares that root
    stays with the other one, so that nothing is counted twice.
    """
    one, other = ([i for i, root in roots.items() if _is_of(root, asked)] for asked in decision.sources)
    for key in {roots[i].key for i in one} & {roots[i].key for i in other}:
        first, second = ([i for i in of if roots[i].key == key] for of in (one, other))
        bears_key = any(step is not None and step.id == key for step in (roots[i].step for i in second))
        for id_ in set(first) - set(second) if bears_key else set(second) - set(first):
            root = roots[id_]
            own = root.step.id if root.step is not None else ""
            roots[id_] = replace(root, key=own if root.how == "source" else f"{key}#{own}")


def _is_of(root: Root, asked: str) -> bool:
    return root.how in ("source", "unnamed") and root.step is not None and means(asked, root.step)
