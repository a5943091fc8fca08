"""The chains of a claim's mentions: their steps, the keys of those in them, and which mention came first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from claims.gazetteer import stamped
from claims.model import Mention, Step
from claims.moments import order
from claims.order import reading_order
from claims.text import slug

__all__ = [
    "first_step",
    "first_told",
    "in_order",
    "key_of",
    "outlet_keys",
    "outlets_of",
    "source_keys",
    "stands_against",
    "stands_for",
    "steps_of",
    "told_before",
]

_SILENT = ("pending", "no_comment", "unaware", "not_asked")


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
    """A key for every named person or body at the root of a chain, by its id: "Liu" has that of "Liu Qiangdong"."""
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


def key_of(step: Step, outlets: Mapping[str, str]) -> str:
    """The key of a step: that of an outlet by its name, else the step's id."""
    return outlets.get(step.name) or slug(step.name) if step.kind == "outlet" else step.id


def outlets_of(mention: Mention, outlets: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of the outlets in a mention's chain, from its root to the article."""
    return tuple(key_of(s, outlets) for s in mention.chain if s.kind == "outlet")


def told_before(a: Mention, b: Mention, outlets: Mapping[str, str]) -> bool:
    """Whether `a` is known to have been told before `b`: by their dates, else because only `b` cites `a`'s outlet."""
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
