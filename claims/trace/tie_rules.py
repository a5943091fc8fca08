"""What makes two origins count as one: each rule one small function that gives a tie with its words, or None."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from claims.copies.credit import COPIED, stands_in
from claims.decisions import Sourcing, decided
from claims.decisions.bearing import means
from claims.model import Copy, Mention, Origin, Step, Tie
from claims.moments import order
from claims.names import name_words
from claims.trace.chains import first_told, steps_of
from claims.trace.copying import Texts, copy_words
from claims.trace.phrases import found_in, word_list
from claims.trace.roots import Root

__all__ = ["TIE_RULES", "Ground", "meant"]

_NAMED = ("person", "organization", "document")


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rules read.

    Parameters
    ----------
    mentions, roots
        Those for the claim, and the root of each, by the mention's id.
    outlets
        Keys of outlets by name, of `claims.trace.chains.outlet_keys`.
    cited
        Keys of the outlets in the chains of each article's mentions, by the article's id.
    texts, copied
        What the articles have from each other; ids of mentions in copied text, each with that of the one that it is a
        copy of.
    decisions
        What people decided of the claim's sources.
    """

    mentions: Mapping[str, Mention]
    roots: Mapping[str, Root]
    outlets: Mapping[str, str]
    cited: Mapping[str, frozenset[str]]
    texts: Texts = field(default_factory=Texts)
    copied: Mapping[str, str] = field(default_factory=dict)
    decisions: Sequence[Sourcing] = ()
    _firsts: dict[str, list[Mention]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _hands: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def first(self, origin: Origin) -> list[Mention]:
        """The mentions with which an origin first came out."""
        if origin.id not in self._firsts:
            self._firsts[origin.id] = first_told([self.mentions[id_] for id_ in origin.mentions], self.outlets)
        return self._firsts[origin.id]

    def ways(self, origin: Origin) -> tuple[set[str], set[str]]:
        """Those that passed an origin on, and these together with the outlets that published it first."""
        if origin.id not in self._hands:
            first = self.first(origin)
            relays = {key for m in first for key in self.roots[m.id].relays}
            self._hands[origin.id] = relays, relays | {self.outlets[m.outlet] for m in first if m.outlet}
        return self._hands[origin.id]

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


def meant(decision: Sourcing, a: Origin, b: Origin, ground: Ground) -> bool:
    """Whether a decision on two sources is one on these two origins."""
    one, other = decision.sources
    return (_goes_by(a, one, ground) and _goes_by(b, other, ground)) or (
        _goes_by(a, other, ground) and _goes_by(b, one, ground)
    )


def _goes_by(origin: Origin, asked: str, ground: Ground) -> bool:
    """Whether a person who writes `asked`, a name or an id, means this origin."""
    return any(means(asked, step) for step in _steps(origin, ground))


def _steps(origin: Origin, ground: Ground) -> list[Step]:
    """Where the chains of an origin's mentions begin; those of copies in their own words as well."""
    roots = [ground.roots[id_].step for id_ in origin.mentions]
    own = [step for id_ in origin.mentions for step in steps_of(ground.mentions[id_])[:1]]
    return [step for step in (*roots, *own) if step is not None]


def one_source(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """The desk decided that both are one and the same source."""
    for decision in ground.decisions:
        if decision.kind == "same_source" and meant(decision, a, b, ground):
            note = f": {decision.note}" if decision.note else ""
            return Tie(a.id, b.id, "same source", f"{decided(decision)}{note}")
    return None


def shared_relay(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """Both came out through the same outlet: what it got wrong, it got wrong for both."""
    (relays, carriers), (other_relays, other_carriers) = ground.ways(a), ground.ways(b)
    common = sorted((relays & other_carriers) | (carriers & other_relays))
    return Tie(a.id, b.id, "shared relay", f"both came through {_name(common[0], ground)}") if common else None


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
        if other.name.islower() and one.name.endswith(f" {other.name}"):
            return Tie(a.id, b.id, "same body", f"“{other.name}” may be {one.name}")
    return None


def _callings(origin: Origin, ground: Ground) -> list[str]:
    """An origin's name, and what articles say of it ("the head of Acme")."""
    sources = [ground.mentions[id_].source for id_ in origin.mentions]
    roles = {s.role for s in sources if s is not None and s.role and s.kind == origin.kind}
    return [origin.name, *sorted(roles)]


def citation(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """The article with the later source cites, for the same claim, an outlet that had the other: he may know it from
    there. Those concerned know it for themselves, and a document says what it says.
    """
    for later, earlier in ((a, b), (b, a)):
        for m in ground.first(later):
            if not _may_have_read_it(later, m, ground):
                continue
            had = {*ground.voices(earlier), *ground.ways(earlier)[1]}
            had -= {*ground.voices(later), *ground.ways(later)[0]}
            cited = sorted(had & ground.cited[m.article])
            if cited and order(m.published, earlier.first_seen) != "before":
                may = (
                    "its source may be the same"
                    if later.kind == "anonymous"
                    else f"{later.name} may have it from there"
                )
                words = f"the article with {later.name} cites {_name(cited[0], ground)} for it; {may}"
                return Tie(a.id, b.id, "citation", words)
    return None


def _may_have_read_it(origin: Origin, mention: Mention, ground: Ground) -> bool:
    """Whether an origin, as a mention has it, is an unnamed source, or somebody not concerned who is heard directly."""
    from claims.names import concerns

    if origin.kind == "anonymous":
        return True
    if origin.kind not in ("person", "organization") or ground.roots[mention.id].relays:
        return False
    return not any(concerns(words, mention.about) for words in _callings(origin, ground))


def one_document(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """Two articles name a document alike, or both a press release and none of them another's: it may be one. So may a
    press release be of those concerned who say the same, and a memo one of the papers that its article speaks of.
    """
    if {a.kind, b.kind} == {"document"}:
        mine, yours = (_distinct(o.name) for o in (a, b))
        released = _is_release(a) and _is_release(b)
        if released and (not mine or not yours or mine & yours):
            return Tie(a.id, b.id, "press release", f"“{a.name}” and “{b.name}” may be one press release")
        if _is_one_of_several(a, b):
            return Tie(a.id, b.id, "same document", f"“{a.name}” and “{b.name}” may be of one set of papers")
        if not released and name_words(a.name) == name_words(b.name):
            return Tie(a.id, b.id, "same document", f"two articles go back to “{a.name}”; it may be one document")
        return None
    for release, who in ((a, b), (b, a)):
        if release.kind == "document" and who.kind in ("person", "organization") and _is_release(release):
            whose = _distinct(release.name)
            if whose & set(name_words(who.name)) or (not whose and _concerned(who, ground)):
                return Tie(a.id, b.id, "press release", f"“{release.name}” may be that of {who.name}")
    return None


_SEVERAL = re.compile(r"\b(?:documents|papers|files|records|e-?mails|letters|memos)\b", re.IGNORECASE)


def _is_one_of_several(a: Origin, b: Origin) -> bool:
    """Whether one article, and no other, has two documents, of which one is called no more than papers."""
    if len({*a.articles, *b.articles}) != 1:
        return False
    return (_SEVERAL.search(a.name) is None) != (_SEVERAL.search(b.name) is None)


def _is_release(document: Origin) -> bool:
    """Whether a document is called a statement that its issuer hands to everybody."""
    return found_in("release").search(document.name) is not None


def _distinct(name: str) -> set[str]:
    """The words of a document's name that tell whose it is."""
    return set(name_words(found_in("release").sub(" ", name))) - word_list("anybody")


def _concerned(origin: Origin, ground: Ground) -> bool:
    """Whether an origin is, or speaks for, one of those that the claim is about."""
    from claims.names import concerns

    about = [name for id_ in origin.mentions for name in ground.mentions[id_].about]
    return any(concerns(words, about) for words in _callings(origin, ground))


def retold(a: Origin, b: Origin, ground: Ground) -> Tie | None:
    """One is called no more than "an unnamed source": so one writes of a source that another article had."""
    if a.kind != "anonymous" or b.kind != "anonymous":
        return None
    for one, other in ((a, b), (b, a)):
        if found_in("unnamed").search(one.name) and order(one.first_seen, other.first_seen) != "before":
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


TIE_RULES = (
    one_source,
    shared_relay,
    same_owner,
    same_body,
    one_document,
    citation,
    retold,
    unknown_outlets,
    copied_text,
)
