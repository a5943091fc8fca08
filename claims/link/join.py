"""The link step as a whole: mentions gathered into claims, and answers put to what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from claims.annotate.takes_back import takes_back_a_paper
from claims.decisions import Decision
from claims.link.bonds import Bonds, bonds_of
from claims.link.candidates import worth_comparing
from claims.link.cluster import cluster
from claims.link.context import Context, MakeVectors, contexts_of, main_places
from claims.link.features import features_of, stems_of
from claims.link.loose import loosened
from claims.link.outlets import with_known_outlets
from claims.link.retold import is_retold, put_to, report_denied
from claims.link.score import THRESHOLD, MakeScorer, likeness_scorer
from claims.link.toward import is_another_matter, is_content, subjects
from claims.link.variants import variants_of
from claims.link.wording import claim_of
from claims.model import Annotated, Article, Claim, Link, Mention
from claims.moments import order
from claims.names import concerns, name_keys, same_name, speaker_keys
from claims.neural import text_vectors
from claims.order import told_at

__all__ = ["link_mentions"]

_ANSWERS = "answers it in its article"
_TAKEN_BACK = "the one claim of that medium's about them that it can take back"
_FITS = "an answer by those concerned, and the one claim elsewhere that its words fit"
_RETOLD = "a denial told again later, of the one report about them that was out then"
# The share of its own words that an answer must have in common with a claim elsewhere: one that says nothing by itself,
# and one that could stand alone ("An offer had been made").
_SOME, _MOST = 0.5, 0.66


def link_mentions(
    annotated: Iterable[Annotated],
    *,
    make_scorer: MakeScorer = likeness_scorer,
    threshold: float = THRESHOLD,
    make_vectors: MakeVectors = text_vectors,
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
        Gives the vectors of some texts: the headlines or first sentences of the articles, where there are several.
    decisions
        What people decided: those to join or to split hold whatever the scores say, the others mean nothing here.
    """
    annotated = list(annotated)
    mentions = loosened({m.id: m for m in with_known_outlets(annotated)})
    ordered = [mentions[i] for i in sorted(mentions)]
    bonds = bonds_of(decisions, mentions)
    answered = {m.id: root for m in ordered if (root := _answered(m, mentions)) and not bonds.parted(m.id, root)}
    answers = [_link(id_, root, _ANSWERS) for id_, root in sorted(answered.items()) if bonds.join(id_, root)]
    heads = [m for m in ordered if m.id not in answered and _states(m)]
    # Opinions stand alone, unless a person joins them.
    claimed = [m for m in heads if m.type != "opinion"]
    features = features_of(claimed)
    contexts = _contexts(claimed, [one.article for one in annotated], make_vectors)
    pairs = worth_comparing(features, contexts)
    clusters = cluster(features, pairs, make_scorer(features, contexts), threshold, bonds)
    groups: dict[str, list[Mention]] = {bonds.bloc(m.id): [] for m in heads}
    stray: list[Mention] = []
    for mention in ordered:
        groups.get(bonds.bloc(mention.id), stray).append(mention)
    _part_other_matters(groups, {id_ for link in bonds.joined for id_ in (link.a, link.b)})
    # All strays are settled against the groups as they stood before, so that their order has no say.
    doubtful = {id_ for link in clusters.suggested for id_ in (link.a, link.b)}  # those are for a person to decide on
    alone = {i for i, group in groups.items() if len(group) == 1 and i not in doubtful and _may_answer(group[0])}
    standing = [group for id_, group in groups.items() if id_ not in alone]
    parties = _Parties(standing)
    bare = {m.id: _taken_back(m, standing, bonds) for m in stray if _of_a_paper(m)}
    settled = [(m, bare[m.id] if m.id in bare else _only_fit(m, parties, bonds, _SOME)) for m in stray]
    settled += [(groups[id_][0], _only_fit(groups[id_][0], parties, bonds, _MOST)) for id_ in sorted(alone)]
    for mention, group in settled:
        if group is not None:
            groups.pop(mention.id, None)
            answers.append(_link(mention.id, group[0].id, _TAKEN_BACK if mention.id in bare else _FITS))
            group.append(mention)
        elif mention.id in bare:
            groups[mention.id] = [mention]
    answers += _put_back(groups.values(), parties, bonds)
    claims = _with_links(
        map(claim_of, groups.values()), [*bonds.joined, *answers, *clusters.links, *clusters.suggested]
    )
    variants = variants_of(claims, features, pairs)
    return sorted((replace(c, variants=variants.get(c.id, ())) for c in claims), key=lambda claim: claim.id)


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
        if link.how == "suggested" and len(set(ends)) == 2:
            for end in ends:
                outer.setdefault(end, []).append(link)
        elif link.how != "suggested" and len(ends) == 2 and ends[0] == ends[1]:
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
    if not is_content(mention) or _of_a_paper(mention):
        return False
    if mention.response is None:
        return True
    own = features_of([mention])[0]
    return bool(own.words)


def _of_a_paper(mention: Mention) -> bool:
    """Whether a mention takes back a medium's report of which it tells no more than about whom that is."""
    return mention.toward == "retracts" and mention.answers is None and takes_back_a_paper(mention.text)


def _taken_back(mention: Mention, groups: Iterable[list[Mention]], bonds: Bonds) -> list[Mention] | None:
    """The one claim of other articles that a medium told of those whom the report that it takes back was about.

    Where it told several, the one that an article of its own is mainly about.
    """
    medium = _speaker(mention)
    about = [name for name in mention.about if not same_name(name, medium)]
    fits = [g for g in groups if any(_told_by(m, medium, about, mention) for m in g)]
    main = [g for g in fits if any(m.primary and _told_by(m, medium, about, mention) for m in g)]
    found = fits if len(fits) == 1 else main
    return found[0] if len(found) == 1 and not bonds.parted(mention.id, found[0][0].id) else None


def _told_by(m: Mention, medium: str, about: Sequence[str], later: Mention) -> bool:
    """Whether a medium is known to have told a mention of those named, not after it took its report back."""
    if m.article == later.article or order(m.published, later.published) == "after":
        return False
    tellers = [m.outlet or "", *(step.name for step in m.chain if step.kind == "outlet")]
    return any(name and same_name(name, medium) for name in tellers) and any(concerns(who, m.about) for who in about)


def _contexts(
    mentions: Sequence[Mention], articles: Sequence[Article], make_vectors: MakeVectors
) -> dict[str, Context]:
    """What the articles that have a main claim are about, where there are several to be told apart."""
    told = main_places(mentions)
    return contexts_of([a for a in articles if a.id in told] if len(told) > 1 else [], told, make_vectors)


def _part_other_matters(groups: dict[str, list[Mention]], joined: Set[str]) -> None:
    """Give a claim of their own to main mentions in which those concerned speak of something else, with their answers.

    What a person `joined` stays where it is.
    """
    for id_, group in sorted(groups.items()):
        about = subjects(group)
        other = {m.id for m in group if m.id not in joined and is_another_matter(m, group, about)}
        # The headline goes with the main claim of its article.
        main = {m.article for m in group if m.id in other and m.primary}
        other |= {m.id for m in group if m.in_headline and m.article in main and m.id not in joined}
        apart = [m for m in group if m.id in other or m.answers in other]
        if apart and len(apart) < len(group):
            del groups[id_]
            for part in ([m for m in group if m not in apart], apart):
                groups[part[0].id] = part


def _put_back(groups: Iterable[list[Mention]], parties: _Parties, bonds: Bonds) -> list[Link]:
    """Move denials that later articles tell again to what they denied, and say so."""
    links: list[Link] = []
    for home, mention in [(group, m) for group in groups for m in group if is_retold(m)]:
        others = [g.mentions for g in parties.concerned(_speaker(mention)) if g.mentions is not home]
        allowed = [g for g in others if g and not bonds.parted(mention.id, g[0].id)]
        denied = report_denied(mention, home, allowed)
        if denied is not None:
            home.remove(mention)
            next(g for g in allowed if denied in g).append(put_to(mention, denied))
            links.append(_link(mention.id, denied.id, _RETOLD))
    return links


def _speaker(mention: Mention) -> str:
    return mention.source.name if mention.source is not None else ""


def _may_answer(mention: Mention) -> bool:
    """Whether a mention that no other is like may answer one: it denies, confirms, negates, or names nobody."""
    if mention.kind not in ("person", "organization") or mention.type not in ("fact", "forecast"):
        return False
    return mention.response in ("denies", "confirms") or mention.negated or not mention.about


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


def _only_fit(mention: Mention, parties: _Parties, bonds: Bonds, least: float) -> list[Mention] | None:
    """The one group of other articles that an answer can be meant for: about its source, with `least` of its words."""
    who = _speaker(mention)
    words = set(stems_of(mention.text)) - set(stems_of(mention.cue))
    if not words or not who:
        return None
    words.difference_update(stems_of(who))  # the names themselves tell nothing
    fits = [
        group.mentions
        for group in parties.concerned(who)
        if len(words & (group.words - group.names)) >= least * len(words - group.names) > 0
        and all(m.article != mention.article for m in group.mentions)
        and not bonds.parted(mention.id, group.mentions[0].id)
        # What nobody had told yet it cannot answer.
        and any(order(told_at(mention), told_at(m)) != "before" for m in group.mentions)
    ]
    return fits[0] if len(fits) == 1 else None
