"""The link step as a whole: mentions gathered into claims, and answers put to what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from claims.link.candidates import candidates
from claims.link.cluster import cluster
from claims.link.context import Context, MakeVectors, contexts_of, sharing
from claims.link.features import Features, features_of, stems_of
from claims.link.neighbours import neighbours
from claims.link.outlets import with_known_outlets
from claims.link.score import THRESHOLD, MakeScorer, likeness_scorer
from claims.link.toward import is_content, subjects
from claims.link.wording import claim_of
from claims.model import Annotated, Article, Claim, Mention
from claims.names import concerns
from claims.neural import sentence_vectors

__all__ = ["link_mentions"]


def link_mentions(
    annotated: Iterable[Annotated],
    *,
    make_scorer: MakeScorer = likeness_scorer,
    threshold: float = THRESHOLD,
    make_vectors: MakeVectors = sentence_vectors,
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
    """
    annotated = list(annotated)
    mentions = {m.id: m for m in with_known_outlets(annotated)}
    ordered = [mentions[i] for i in sorted(mentions)]
    answered = {m.id: _answered(m, mentions) for m in ordered}
    heads = [m for m in ordered if answered[m.id] is None and _states(m)]
    groups = _gather(heads, [a.article for a in annotated], make_scorer, threshold, make_vectors)
    place = {m.id: group for group in groups for m in group}
    stray: list[Mention] = []
    for mention in ordered:
        if mention.id in place:
            continue
        root = answered[mention.id]
        group = place.get(root) if root is not None else None
        if group is None:
            stray.append(mention)
        else:
            group.append(mention)
    # All strays are settled against the groups as they stood before, so that their order has no say.
    for mention, group in [(m, _only_fit(m, groups)) for m in stray]:
        if group is not None:
            group.append(mention)
    return sorted((claim_of(group) for group in groups), key=lambda claim: claim.id)


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
) -> list[list[Mention]]:
    """Mentions that state one claim, together. An opinion always stands alone."""
    linkable = [m for m in heads if m.type != "opinion"]
    features = features_of(linkable)
    told = {one.article for one in features if one.primary}
    contexts = contexts_of([a for a in articles if a.id in told] if len(told) > 1 else [], make_vectors)
    pairs = sorted({*candidates(features), *_main_pairs(features, contexts)})
    scorer = make_scorer(features, contexts)
    groups = [[linkable[at] for at in places] for places in cluster(features, pairs, scorer, threshold)]
    return groups + [[m] for m in heads if m.type == "opinion"]


def _main_pairs(features: Sequence[Features], contexts: Mapping[str, Context]) -> list[tuple[int, int]]:
    """Places in `features` of main mentions whose articles begin alike, or share rare words."""
    places = [at for at, one in enumerate(features) if one.primary and one.article in contexts]
    if len(places) < 2:
        return []
    known = [contexts[features[at].article] for at in places]
    near = {*neighbours(np.stack([one.vector for one in known])), *sharing(known)}
    return sorted((min(places[a], places[b]), max(places[a], places[b])) for a, b in near)


def _only_fit(mention: Mention, groups: Sequence[list[Mention]]) -> list[Mention] | None:
    """The one group of other articles that an answer can be meant for: about its source, in its words."""
    words = set(stems_of(mention.text))
    who = mention.source.name if mention.source is not None else ""
    if not words or not who:
        return None
    fits: list[list[Mention]] = []
    for group in groups:
        if any(m.article == mention.article for m in group) or not concerns(who, subjects(group)):
            continue
        names = {stem for m in group for name in m.about for stem in stems_of(name)} | set(stems_of(who))
        own = words - names
        theirs = {stem for m in group for stem in stems_of(m.text)}
        if own and 2 * len(own & theirs) >= len(own):
            fits.append(group)
    return fits[0] if len(fits) == 1 else None
