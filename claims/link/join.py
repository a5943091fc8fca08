"""The link step as a whole: mentions gathered into claims, and answers put to what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from claims.decisions import Decision
from claims.link.bonds import Bonds, bonds_of
from claims.link.candidates import worth_comparing
from claims.link.cluster import Clusters, cluster
from claims.link.context import MakeVectors, contexts_of
from claims.link.features import features_of, stems_of
from claims.link.outlets import with_known_outlets
from claims.link.score import THRESHOLD, MakeScorer, likeness_scorer
from claims.link.toward import is_content, subjects
from claims.link.wording import claim_of
from claims.model import Annotated, Article, Claim, Link, Mention
from claims.names import concerns, name_keys, speaker_keys
from claims.neural import sentence_vectors

__all__ = ["link_mentions"]

_ANSWERS = "answers it in its article"
_FITS = "an answer by those concerned, and the one claim elsewhere that its words fit"


def link_mentions(
    annotated: Iterable[Annotated],
    *,
    make_scorer: MakeScorer = likeness_scorer,
    threshold: float = THRESHOLD,
    make_vectors: MakeVectors = sentence_vectors,
    decisions: Iterable[Decision] = (),
) -> list[Claim]:
    """The claims of these articles, sorted by id; the same for any order of the articles.

    Each mention belongs to one claim, save answers without content of their own ("declined to comment") of
    which nobody can tell what they answer: those are left out.

    Parameters
    ----------
    make_scorer
        Makes the function that scores a pair, from what is known of all mentions that are to be linked.
    threshold
        The average score (0–1) from which mentions are one claim.
    make_vectors
        Gives a row for each of some texts: the headlines or first sentences of the articles, where there are several.
    decisions
        What people decided: those to join or to split hold whatever the scores say, the others mean nothing here.
    """
    annotated = list(annotated)
    mentions = {m.id: m for m in with_known_outlets(annotated)}
    ordered = [mentions[i] for i in sorted(mentions)]
    bonds = bonds_of(decisions, mentions)
    answered = {m.id: root for m in ordered if (root := _answered(m, mentions)) and not bonds.parted(m.id, root)}
    answers = [_link(id_, root, _ANSWERS) for id_, root in sorted(answered.items()) if bonds.join(id_, root)]
    heads = [m for m in ordered if m.id not in answered and _states(m)]
    clusters = _gather(heads, [one.article for one in annotated], make_scorer, threshold, make_vectors, bonds)
    groups: dict[str, list[Mention]] = {bonds.bloc(m.id): [] for m in heads}
    stray: list[Mention] = []
    for mention in ordered:
        groups.get(bonds.bloc(mention.id), stray).append(mention)
    # All strays are settled against the groups as they stood before, so that their order has no say.
    parties = _Parties(groups.values())
    for mention, group in [(m, _only_fit(m, parties, bonds)) for m in stray]:
        if group is not None:
            answers.append(_link(mention.id, group[0].id, _FITS))
            group.append(mention)
    claims = _with_links(
        map(claim_of, groups.values()), [*bonds.joined, *answers, *clusters.links, *clusters.suggested]
    )
    return sorted(claims, key=lambda claim: claim.id)


def _link(a: str, b: str, reason: str) -> Link:
    return Link(min(a, b), max(a, b), "answer", None, (reason,))


def _with_links(claims: Iterable[Claim], links: Iterable[Link]) -> list[Claim]:
    """The claims with what holds each together, and with what suggests that two are one."""
    found = {claim.id: claim for claim in claims}
    home = {m.id: claim.id for claim in found.values() for m in claim.mentions}
    inner: dict[str, list[Link]] = {}
    outer: dict[str, list[Link]] = {}
    for link in links:
        ends = [home[id_] for id_ in (link.a, link.b) if id_ in home]
        if link.how == "suggested":
            for end in ends:
                outer.setdefault(end, []).append(link)
        elif len(ends) == 2 and ends[0] == ends[1]:
            inner.setdefault(ends[0], []).append(link)
    return [_linked(claim, inner.get(id_, ()), outer.get(id_, ())) for id_, claim in found.items()]


def _linked(claim: Claim, links: Sequence[Link], suggested: Sequence[Link]) -> Claim:
    """A claim with its links; each part that a person joined is still found by the id that it had."""
    parts = Bonds()
    for link in links:
        if link.how != "decided":
            parts.join(link.a, link.b)
    joined = sorted({parts.bloc(m.id) for m in claim.mentions} - {claim.id, *claim.formerly})
    formerly = (*claim.formerly, *joined)
    return replace(claim, formerly=formerly, links=tuple(sorted(links, key=_place)), suggested=tuple(suggested))


def _place(link: Link) -> tuple[str, str, str]:
    return (link.a, link.b, link.how)


def _answered(mention: Mention, mentions: Mapping[str, Mention]) -> str | None:
    """The id of the mention at the end of the way of answers, None where it answers none that is known."""
    seen = {mention.id}
    at = mention
    while at.answers is not None and at.answers in mentions and at.answers not in seen:
        at = mentions[at.answers]
        seen.add(at.id)
    return None if at is mention else at.id


def _states(mention: Mention) -> bool:
    """Whether a mention can stand as a claim: it says something beyond naming who answers."""
    if not is_content(mention):
        return False
    if mention.response is None:
        return True
    own = features_of([mention])[0]
    return bool(own.words)


def _gather(
    heads: Sequence[Mention],
    articles: Sequence[Article],
    make_scorer: MakeScorer,
    threshold: float,
    make_vectors: MakeVectors,
    bonds: Bonds,
) -> Clusters:
    """Let mentions that state one claim share a bloc. An opinion stands alone, unless a person joins it."""
    features = features_of([m for m in heads if m.type != "opinion"])
    told = {one.article for one in features if one.primary}
    contexts = contexts_of([a for a in articles if a.id in told] if len(told) > 1 else [], make_vectors)
    return cluster(features, worth_comparing(features, contexts), make_scorer(features, contexts), threshold, bonds)


class _Group(NamedTuple):
    """The mentions of a claim to be, with the stems of their words and of the names that they are about."""

    mentions: list[Mention]
    words: frozenset[str]
    names: frozenset[str]


class _Parties:
    """Those whom some groups are about, found once for each who may speak for them."""

    def __init__(self, groups: Iterable[list[Mention]]) -> None:
        self._groups = list(groups)
        self._known: dict[str, list[int]] = {}
        self._read: dict[int, _Group] = {}

    @cached_property
    def _about(self) -> dict[str, list[int]]:
        """The places of the groups by each name that they are about."""
        named: dict[str, list[int]] = {}
        for at, group in enumerate(self._groups):
            for name in subjects(group):
                named.setdefault(name, []).append(at)
        return named

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        """Those names by what they share with the names of whoever may speak for them."""
        found: dict[str, list[str]] = {}
        for name in self._about:
            for key in name_keys(name):
                found.setdefault(key, []).append(name)
        return found

    def concerned(self, who: str) -> Iterator[_Group]:
        """The groups about somebody for whom `who` speaks, in order."""
        if who not in self._known:
            keys = speaker_keys(who)
            near = self._about if keys is None else {name for key in keys for name in self._having.get(key, ())}
            self._known[who] = sorted({at for name in near if concerns(who, [name]) for at in self._about[name]})
        return map(self._group, self._known[who])

    def _group(self, at: int) -> _Group:
        if at not in self._read:
            group = self._groups[at]
            words = frozenset(stem for m in group for stem in stems_of(m.text))
            names = frozenset(stem for name in {name for m in group for name in m.about} for stem in stems_of(name))
            self._read[at] = _Group(group, words, names)
        return self._read[at]


def _only_fit(mention: Mention, parties: _Parties, bonds: Bonds) -> list[Mention] | None:
    """The one group of other articles that an answer can be meant for: about its source, in its words."""
    words = set(stems_of(mention.text))
    who = mention.source.name if mention.source is not None else ""
    if not words or not who:
        return None
    # The names themselves tell nothing.
    words.difference_update(stems_of(who))
    fits = [
        group.mentions
        for group in parties.concerned(who)
        if 2 * len(words & (group.words - group.names)) >= len(words - group.names) > 0
        and all(m.article != mention.article for m in group.mentions)
        and not bonds.parted(mention.id, group.mentions[0].id)
    ]
    return fits[0] if len(fits) == 1 else None
