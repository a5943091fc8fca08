"""What ties two origins of a claim together, so that they do not count as two.

A graph of citations can refute that two origins are independent; it can never prove it. Each rule is one
small function of two origins; what holds of them is read off the way they first came out, so that a later
echo neither ties nor unties them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from claims.copies.credit import COPIED, stands_in
from claims.decisions.bearing import means
from claims.decisions.kinds import Sourcing, decided
from claims.model import Copy, Mention, Origin, Step, Tie
from claims.moments import order
from claims.trace.chains import Root, first_told, steps_of
from claims.trace.copying import Texts, copy_words

__all__ = ["Ground", "find_ties", "groups"]

_LOOSE = ("unattributed", "collective")
_NAMED = ("person", "organization", "document")
_UNNAMED = re.compile(r"\b(?:unnamed|anonymous|unidentified|undisclosed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rules read: the mentions for a claim and their roots by id, outlet keys, the outlets that each
    article cites, copied text, the mentions that are copies of others, and what people decided of its sources.
    """

    mentions: Mapping[str, Mention]
    roots: Mapping[str, Root]
    outlets: Mapping[str, str]
    cited: Mapping[str, frozenset[str]]
    texts: Texts = field(default_factory=Texts)
    copied: Mapping[str, str] = field(default_factory=dict)
    decisions: Sequence[Sourcing] = ()
    _firsts: dict[str, list[Mention]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def first(self, origin: Origin) -> list[Mention]:
        """The mentions with which an origin first came out."""
        if origin.id not in self._firsts:
            self._firsts[origin.id] = first_told([self.mentions[id_] for id_ in origin.mentions], self.outlets)
        return self._firsts[origin.id]

    def voices(self, origin: Origin) -> tuple[str, ...]:
        """Keys of the outlets of which one alone vouches for an origin: several where copies leave it open which.

        () for a named source, who vouches for itself.
        """
        if origin.kind not in ("anonymous", "outlet"):
            return ()
        first = self.first(origin)
        root = self.roots[first[0].id]
        if root.how not in ("unnamed", "cites"):
            return ()
        told = {self.outlets[m.outlet] for m in first if m.outlet and m.id in self.copied and not root.relays}
        return tuple(sorted({root.voice, *told}))


def find_ties(origins: Sequence[Origin], ground: Ground) -> tuple[Tie, ...]:
    """All ties between origins, in the order of the origins and of the rules; those of loose ones last.

    No tie, nor a chain of them, holds two together that a person called different sources.
    """
    rules = (one_source, shared_relay, same_owner, same_body, citation, retold, unknown_outlets, copied_text)
    # A first statement without a source hangs on one other alone, so that it never joins two that are apart.
    firm = [o for o in origins if o.kind not in _LOOSE]
    ties = [
        tie
        for at, a in enumerate(firm)
        for b in firm[at + 1 :]
        for rule in rules
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
        if _meant(decision, a, b, ground)
    ]
    if not parted:
        return tuple(ties)
    kept: list[Tie] = []
    for tie in ties:
        joined = [{o.id for o in group} for group in groups(origins, [*kept, tie])]
        if not any(pair <= group for pair in parted for group in joined):
            kept.append(tie)
    return tuple(kept)


def _meant(decision: Sourcing, a: Origin, b: Origin, ground: Ground) -> bool:
    """Whether a decision on two sources is one on these two origins."""
    one, other = decision.sources
    steps = [_steps(o, ground) for o in (a, b)]
    is_one, is_other = ([any(means(asked, s) for s in of) for of in steps] for asked in (one, other))
    return (is_one[0] and is_other[1]) or (is_one[1] and is_other[0])


def _steps(origin: Origin, ground: Ground) -> list[Step]:
    """Where the chains of an origin's mentions begin; those of copies in their own words as well."""
    roots = [ground.roots[id_].step for id_ in origin.mentions]
    own = [step for id_ in origin.mentions for step in steps_of(ground.mentions[id_])[:1]]
    return [step for step in (*roots, *own) if step is not None]


def one_source(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """The desk decided that both are one and the same source."""
    for decision in ground.decisions:
        if decision.kind == "same_source" and _meant(decision, a, b, ground):
            note = f": {decision.note}" if decision.note else ""
            return Tie(a.id, b.id, "same source", f"{decided(decision)}{note}")
    return None


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


def shared_relay(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """Both came out through the same outlet: what it got wrong, it got wrong for both."""
    ways = [_ways(o, ground) for o in (a, b)]
    (relays, carriers), (other_relays, other_carriers) = ways
    common = sorted((relays & other_carriers) | (carriers & other_relays))
    return Tie(a.id, b.id, "shared relay", f"both came through {_name(common[0], ground)}") if common else None


def _ways(origin: Origin, ground: Ground) -> tuple[set[str], set[str]]:
    """Those that passed an origin on, and these together with the outlets that published it first."""
    first = ground.first(origin)
    relays = {key for m in first for key in ground.roots[m.id].relays}
    return relays, relays | {ground.outlets[m.outlet] for m in first if m.outlet}


def unknown_outlets(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """Two unnamed sources of texts whose outlets are not known: it may be one outlet, and one source."""
    if a.kind != "anonymous" or b.kind != "anonymous":
        return None
    if any(all(m.outlet for m in ground.first(origin)) for origin in (a, b)):
        return None
    return Tie(a.id, b.id, "outlets unknown", "each may come from a text without an outlet; it may be the same source")


def same_owner(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """Two outlets vouch for them, and both belong to one owner."""
    from claims.outlets import find

    for voices in product(ground.voices(a), ground.voices(b)):
        names = [_name(v, ground) for v in voices]
        owners = [known.owner if (known := find(n)) is not None else "" for n in names]
        if voices[0] != voices[1] and owners[0] and owners[0] == owners[1]:
            return Tie(a.id, b.id, "same owner", f"{names[0]} and {names[1]} belong to {owners[0]}")
    return None


def same_body(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """One speaks for the other, or is a part of it: a company and its head are one voice."""
    from claims.names import concerns

    if not {a.kind, b.kind} <= {"person", "organization"} or a.kind == b.kind == "person":
        return None
    for one, other in ((a, b), (b, a)):
        if any(concerns(words, [other.name]) for words in _callings(one, ground)):
            return Tie(a.id, b.id, "same body", f"{one.name} speaks for {other.name}")
    return None


def _callings(origin: Origin, ground: Ground) -> list[str]:
    """An origin's name, and what articles say of it ("the head of Acme")."""
    sources = [ground.mentions[id_].source for id_ in origin.mentions]
    roles = {s.role for s in sources if s is not None and s.role and s.kind == origin.kind}
    return [origin.name, *sorted(roles)]


def citation(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """The article with the later unnamed source cites the outlet of the other for the same claim."""
    for later, earlier in ((a, b), (b, a)):
        if later.kind != "anonymous":
            continue
        voices = [voice for voice in ground.voices(earlier) if voice not in ground.voices(later)]
        for voice, m in product(voices, ground.first(later)):
            if voice in ground.cited[m.article] and order(m.published, earlier.first_seen) != "before":
                cites = _name(voice, ground)
                words = f"the article with {later.name} cites {cites} for it; its source may be the same"
                return Tie(a.id, b.id, "citation", words)
    return None


def retold(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """One is called no more than "an unnamed source": so one writes of a source that another article had."""
    if a.kind != "anonymous" or b.kind != "anonymous":
        return None
    for one, other in ((a, b), (b, a)):
        if _UNNAMED.search(one.name) and order(one.first_seen, other.first_seen) != "before":
            return Tie(a.id, b.id, "retold", f"“{one.name}” may be the source that another article had")
    return None


def copied_text(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """The articles that first had them share their text: wire copy, a press release, or copying.

    Both stand in it; or one has no name, and its article is mostly copied, has the copied words in its own statement,
    or holds the whole of the other.
    """
    for one in ground.first(a):
        for other in ground.first(b):
            copy = ground.texts.between(one.article, other.article)
            if copy is None:
                continue
            later, earlier, origin = (one, other, a) if one.article == copy.copy else (other, one, b)
            both = stands_in(later, copy) and stands_in(earlier, copy)
            nameless = origin.kind not in _NAMED or (not copy.known and {a.kind, b.kind}.isdisjoint(_NAMED))
            whole = max(copy.share, copy.original_share) >= COPIED
            if both or (nameless and (whole or stands_in(later, copy))):
                return Tie(a.id, b.id, "copied text", _copy_words(copy, ground))
    return None


def _copy_words(copy: Copy, ground: Ground) -> str:
    outlets = {m.article: m.outlet for m in ground.mentions.values() if m.outlet}
    return copy_words(copy, outlets.get(copy.copy, copy.copy), outlets.get(copy.original, copy.original))


def _name(key: str, ground: Ground) -> str:
    """An outlet's name as the articles write it, or the key where it is no outlet's."""
    return min((n for n, k in ground.outlets.items() if k == key), default=key)
