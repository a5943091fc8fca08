"""Where the chain of one mention begins, and through which outlets it ran.

A root is not yet an origin: several mentions can share one, and a mention that only cites another outlet has
the roots of that outlet's own article (`claims.trace.origins`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from claims.decisions.bearing import means
from claims.decisions.kinds import Sourcing
from claims.gazetteer import stamped
from claims.model import Mention, Step
from claims.moments import order
from claims.order import reading_order
from claims.text import slug

__all__ = [
    "Root",
    "first_step",
    "first_told",
    "in_order",
    "outlet_keys",
    "outlets_of",
    "root_of",
    "roots_of",
    "source_keys",
    "stands_against",
    "stands_for",
    "steps_of",
    "told_before",
]

_SILENT = ("pending", "no_comment", "unaware", "not_asked")


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


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in reading order: the same in any order of input."""
    return sorted(mentions, key=reading_order)


def stands_for(mention: Mention) -> bool:
    """Whether a mention puts its claim forward. Silence, waiting and questions never do."""
    return mention.toward in ("repeats", "supports", "confirms") and mention.response not in _SILENT


def stands_against(mention: Mention) -> bool:
    """Whether a mention denies its claim or takes it back."""
    return mention.toward in ("denies", "retracts")


def steps_of(mention: Mention) -> tuple[Step, ...]:
    """The chain of a mention; where it has none, its source alone."""
    if mention.chain or mention.source is None:
        return mention.chain
    source = mention.source
    return (Step(source.id, source.name, source.kind, source.spans),)


def first_step(mention: Mention) -> Step | None:
    """The step with which the chain of a mention begins; None where it gives no source."""
    return next(iter(steps_of(mention)), None)


def outlet_keys(mentions: Sequence[Mention]) -> dict[str, str]:
    """A key for every name of an outlet in the mentions, equal for two names of one outlet.

    Names are the same where the list of outlets knows them as one, or where they are alike as names.
    """
    names = {step.name for m in mentions for step in steps_of(m) if step.kind == "outlet"}
    names |= {m.outlet for m in mentions if m.outlet}
    return dict(_outlet_keys(frozenset(names), stamped()))


@lru_cache(maxsize=4096)
def _outlet_keys(names: frozenset[str], media: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The keys of some names; `media` tells which media of a user's own count."""
    from claims.outlets import find

    known = {name: found.name for name in names if (found := find(name)) is not None}
    rest = _full_names(sorted(names - known.keys()))
    return {name: slug(known.get(name) or rest[name]) for name in sorted(names)}


def source_keys(mentions: Iterable[Mention]) -> dict[str, str]:
    """A key for every named person or body at the root of a chain, by its id: "Liu" has that of "Liu
    Qiangdong".
    """
    firsts = {
        (step.kind, step.name, step.id)
        for m in mentions
        for step in steps_of(m)[:1]
        if step.kind in ("person", "organization")
    }
    keys: dict[str, str] = {}
    for kind in ("organization", "person"):
        ids = {name: id_ for of, name, id_ in sorted(firsts) if of == kind}
        full = _full_names(sorted(ids))
        keys |= {id_: ids[full[name]] for of, name, id_ in sorted(firsts) if of == kind}
    return keys


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """Each name with the fullest one that it is short for; with itself where that could be several."""
    from claims.names import name_words, same_name

    full: dict[str, str] = {}
    # By their words, so that few pairs of names need be compared.
    heads: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(name_words(n)), n)):
        near = dict.fromkeys(head for word in name_words(name) for head in heads.get(word, ()))
        like = [head for head in near if same_name(name, head)]
        full[name] = like[0] if len(like) == 1 else name
        if full[name] == name:
            for word in name_words(name):
                heads.setdefault(word, []).append(name)
    return full


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
    """
    sources = source_keys(mentions)
    roots = {m.id: root_of(m, outlets, sources) for m in mentions}
    roots = _joined_by_copies(mentions, roots, copied) if copied else roots
    for decision in apart:
        _part(roots, decision)
    published: dict[str, list[Root]] = {}
    for m in mentions:
        if m.outlet and stands_for(m):
            published.setdefault(outlets[m.outlet], []).append(roots[m.id])
    for id_, root in roots.items():
        outlet = root.voice if root.how == "unnamed" else ""
        told = published.get(outlet, []) if outlet in root.relays else []
        traced = [r for r in told if r.how in ("source", "unnamed", "cites")]
        if traced and all(r.key != root.key for r in traced):
            roots[id_] = Root("cites", outlet, root.step, tuple(r for r in root.relays if r != outlet))
    return roots


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
        if first.how == mine.how and mine.relays and not first.relays:
            joined[original] = mine
        known = order(by_id[original].published, by_id[copy].published) == "before"
        if first.how == mine.how == "unnamed" and not known:
            a, b = (same.get(root.key, root.key) for root in (first, mine))
            same |= {key: a for key, to in {**same, a: a, b: b}.items() if to in (a, b)}
    joined |= {copy: joined[original] for copy, original in copied.items()}
    return {id_: Root(root.how, same.get(root.key, root.key), root.step, root.relays) for id_, root in joined.items()}


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
    relays = tuple(_key(s, outlets) for s in rest if s.kind not in ("collective", "anonymous", "author"))
    if first.kind in ("person", "organization", "document"):
        return Root("source", sources.get(first.id, first.id), first, relays)
    if first.kind == "outlet":
        return Root("cites", _key(first, outlets), first, relays)
    if first.kind == "author":
        return Root("author", "", first)
    if first.kind == "anonymous":
        through = next((s for s in rest if s.kind in ("outlet", "collective")), None)
        if through is not None and through.kind == "collective":
            return Root("weak", "", through)
        if through is not None:
            return Root("unnamed", f"unnamed@{_key(through, outlets)}", first, relays)
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


def _key(step: Step, outlets: Mapping[str, str]) -> str:
    return outlets.get(step.name) or slug(step.name) if step.kind == "outlet" else step.id


def outlets_of(mention: Mention, outlets: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of the outlets in a mention's chain, from its root to the article."""
    return tuple(_key(s, outlets) for s in mention.chain if s.kind == "outlet")


def told_before(a: Mention, b: Mention, outlets: Mapping[str, str]) -> bool:
    """Whether `a` is known to have been told before `b`: by their dates, else because only `b` cites `a`'s
    outlet.
    """
    by_date = order(a.published, b.published)
    if by_date != "unknown":
        return by_date == "before"
    mine, yours = outlets.get(a.outlet or ""), outlets.get(b.outlet or "")
    if mine is None or mine == yours:
        return False
    return mine in outlets_of(b, outlets) and yours not in outlets_of(a, outlets)


def first_told(mentions: Sequence[Mention], outlets: Mapping[str, str]) -> list[Mention]:
    """Those of an origin's mentions that none of the others is known to precede: how it first came out.

    Where dates and citations contradict each other, so that some precede each other in a circle, and nothing else
    precedes these, any of them may be the first. What an origin is weighed by is read off the first ones alone, so that
    a later echo changes nothing.
    """
    ordered = in_order(mentions)
    before = {m.id: next((n for n in ordered if n is not m and told_before(n, m, outlets)), None) for m in ordered}
    first = {m.id for m in ordered if before[m.id] is None}
    settled = set(first)
    for m in ordered:
        way, at = [], m
        while at.id not in settled and at.id not in way and (earlier := before[at.id]) is not None:
            way.append(at.id)
            at = earlier
        if at.id in settled:
            settled.update(way)
    if len(settled) < len(ordered):
        first |= _in_first_circles(ordered, outlets)
    return [m for m in ordered if m.id in first]


def _in_first_circles(mentions: Sequence[Mention], outlets: Mapping[str, str]) -> set[str]:
    """Ids of the mentions that precede each other in a circle which nothing outside it precedes."""
    import networkx as nx

    graph: Any = nx.DiGraph()
    graph.add_nodes_from(m.id for m in mentions)
    graph.add_edges_from((a.id, b.id) for a in mentions for b in mentions if a is not b and told_before(a, b, outlets))
    drawn: Any = nx.condensation(graph)
    return {id_ for node in drawn if not drawn.in_degree(node) for id_ in drawn.nodes[node]["members"]}
