"""The origins of a claim: where the chains of its mentions begin, each counted once.

An origin needs a named source, a document, or an outlet's own unnamed sourcing. A statement without a source,
or with only "reports", adds none where the claim was told elsewhere before, or where that cannot be ruled
out; it is one where it is the first, or the only thing there is. The writer's own guess counts only alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claims.model import Kind, Mention, Origin
from claims.moments import earliest_first
from claims.text import slug
from claims.trace.chains import first_told, in_order, told_before
from claims.trace.citations import OUTLET, Citations
from claims.trace.copying import Texts
from claims.trace.roots import Root

__all__ = ["find_origins"]


def find_origins(
    mentions: Sequence[Mention],
    roots: Mapping[str, Root],
    outlets: Mapping[str, str],
    texts: Texts | None = None,
    copied: Mapping[str, str] | None = None,
) -> tuple[tuple[Origin, ...], tuple[str, ...]]:
    """The origins of mentions that stand on one side, earliest first, and the ids of the echoes.

    Parameters
    ----------
    mentions
        Those for the claim, or those against it.
    roots
        Of each mention, by its id.
    outlets
        Keys of outlets by name, of `claims.trace.chains.outlet_keys`.
    texts, copied
        What the articles have from each other, and the mentions that are copies of others: these hang on the origin of
        the first one.
    """
    mentions, copied = in_order(mentions), copied or {}
    citations = Citations(mentions, roots, outlets)
    keys = {m.id: _firm_keys(roots[m.id], citations) for m in mentions}
    firm: dict[str, list[Mention]] = {}
    for m in mentions:
        for key in keys[m.id]:
            firm.setdefault(key, []).append(m)
    found = _unique([_firm_origin(key, of, roots, outlets) for key, of in sorted(firm.items())])
    loose = [m for m in mentions if not keys[m.id]]
    first = _first_loose(mentions, loose, roots, outlets, copied)
    echoes = [m.id for m in loose if roots[m.id].how != "author"]
    if first is not None:
        # What cites, at whatever remove, the outlet that had the claim first rests on it.
        resting = citations.citing(outlets[first.outlet]) if first.outlet else frozenset()
        behind = [m for m in loose if m is first or (roots[m.id].how == "cites" and roots[m.id].key in resting)]
        agency = texts.agency(first) if texts is not None else ""
        found.append(_loose_origin(first, behind, roots[first.id], outlets, agency))
        kept = {m.id for m in behind}
        echoes = [id_ for id_ in echoes if id_ not in kept]
    return tuple(sorted(found, key=lambda o: (earliest_first(o.first_seen), o.id))), tuple(echoes)


def _firm_keys(root: Root, citations: Citations) -> tuple[str, ...]:
    """Keys of the firm origins that a root goes back to; none where it is loose or the writer's."""
    if root.how in ("source", "unnamed"):
        return (root.key,)
    return citations.behind(root.key) if root.how == "cites" else ()


def _first_loose(
    mentions: Sequence[Mention],
    loose: Sequence[Mention],
    roots: Mapping[str, Root],
    outlets: Mapping[str, str],
    copied: Mapping[str, str],
) -> Mention | None:
    """The mention without a source that is an origin nevertheless: the first told, or the only kind there is.

    Where several may be the first, the one that says least: the writer's guess, then "reports", then a bare
    statement, and of these a hedged one. The guess counts only where no source is behind any other mention.
    """
    bare = [m for m in loose if roots[m.id].how in ("weak", "author") and m.id not in copied]
    without = {m.id for m in loose}
    sourced = [m for m in mentions if m.id not in without]
    if sourced:
        others = {m.article for m in sourced}
        bare = [
            m
            for m in bare
            if roots[m.id].how == "weak"
            and m.article not in others
            and all(told_before(m, n, outlets) for n in sourced if m.id != copied.get(n.id))
        ]
    first = first_told(bare, outlets)
    return min(first, key=lambda m: (_SAYS.index(_loose_kind(roots[m.id])), not m.hedged), default=None)


# Kinds of loose mentions, the one that says least first.
_SAYS: tuple[Kind, ...] = ("author", "collective", "unattributed")


def _loose_kind(root: Root) -> Kind:
    if root.how == "author":
        return "author"
    return "unattributed" if root.step is None else "collective"


def _firm_origin(key: str, of: Sequence[Mention], roots: Mapping[str, Root], outlets: Mapping[str, str]) -> Origin:
    """The origin behind a key; named as the article nearest to it names it."""
    if key.startswith(OUTLET):
        outlet = key.removeprefix(OUTLET)
        steps = [s for m in of for s in m.chain if s.kind == "outlet" and outlets.get(s.name) == outlet]
        name = min(n for n, k in outlets.items() if k == outlet)
        return _origin(steps[0].id if steps else f"outlet:{outlet}", name, "outlet", of, outlets)
    holders = [m for m in of if roots[m.id].key == key]
    nearest = min(holders, key=lambda m: len(roots[m.id].relays))
    step = roots[nearest.id].step
    assert step is not None  # a source or an unnamed root always has its step
    return _origin(step.id if roots[nearest.id].how == "unnamed" else key, step.name, step.kind, of, outlets)


def _loose_origin(first: Mention, of: Sequence[Mention], root: Root, outlets: Mapping[str, str], agency: str) -> Origin:
    """The origin of a statement without a source: its outlet, or the agency that its text is credited to."""
    kind = _loose_kind(root)
    if kind == "author":
        return _origin(f"author:{slug(first.article)}", "the writer of the article", kind, of, outlets)
    if root.step is not None:
        return _origin(root.step.id, root.step.name, kind, of, outlets)
    name = agency or first.outlet or "unattributed"
    return _origin(f"unattributed:{slug(agency or first.outlet or first.article)}", name, kind, of, outlets)


def _origin(id_: str, name: str, kind: Kind, of: Iterable[Mention], outlets: Mapping[str, str]) -> Origin:
    of = in_order(of)
    articles = tuple(dict.fromkeys(m.article for m in of))
    # Where an undated mention may be the first, a later date would be no answer to "since when".
    first = first_told(of, outlets)
    seen = None if any(m.published is None for m in first) else first[0].published
    return Origin(id_, name, kind, tuple(m.id for m in of), articles, seen)


def _unique(origins: Sequence[Origin]) -> list[Origin]:
    """Origins with ids that differ: an article may call its own unnamed source and another outlet's the same."""
    seen: dict[str, int] = {}
    kept: list[Origin] = []
    for o in origins:
        seen[o.id] = seen.get(o.id, 0) + 1
        kept.append(o if seen[o.id] == 1 else replace(o, id=f"{o.id}-{seen[o.id]}"))
    return kept
