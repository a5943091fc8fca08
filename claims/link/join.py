"""The link step as a whole: mentions gathered into claims, and answers put to what they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claims.link.candidates import candidates
from claims.link.cluster import cluster
from claims.link.context import contexts_of
from claims.link.features import Features, features_of, stems_of
from claims.link.neighbours import neighbours
from claims.link.outlets import with_known_outlets
from claims.link.score import MakeScorer, threshold, trained_scorer
from claims.link.toward import is_content, subjects
from claims.link.wording import claim_of
from claims.model import Annotated, Article, Claim, Mention
from claims.names import concerns
from claims.neural import sentence_vectors

__all__ = ["link_mentions"]

MakeVectors = Callable[[Sequence[str]], NDArray[np.float32]]


def link_mentions(
    annotated: Iterable[Annotated],
    *,
    make_scorer: MakeScorer = trained_scorer,
    least: float | None = None,
    make_vectors: MakeVectors = sentence_vectors,
) -> list[Claim]:
    """The claims of these articles, sorted by id; the same for any order of the articles.

    Each mention belongs to one claim, save answers without content of their own ("declined to comment") of
    which nobody can tell what they answer: those are left out.

    Parameters
    ----------
    make_scorer
        Makes the function that scores a pair, from what is known of all mentions that are to be linked.
    least
        The average score (0–1) from which mentions are one claim; by default that chosen for the trained scorer.
    make_vectors
        Gives a row for each of some sentences. It is asked for those alone that may tell what another article tells.
    """
    annotated = list(annotated)
    mentions = {m.id: m for m in with_known_outlets(annotated)}
    ordered = [mentions[i] for i in sorted(mentions)]
    answered = {m.id: _answered(m, mentions) for m in ordered}
    heads = [m for m in ordered if answered[m.id] is None and _states(m)]
    least = threshold() if least is None else least
    groups = _gather(heads, [a.article for a in annotated], make_scorer, least, make_vectors)
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
    least: float,
    make_vectors: MakeVectors,
) -> list[list[Mention]]:
    """Mentions that state one claim, together. An opinion always stands alone."""
    linkable = [m for m in heads if m.type != "opinion"]
    features = features_of(linkable)
    pairs, vectors = _pairs(features, [m.text for m in linkable], make_vectors)
    scorer = make_scorer(features, vectors, contexts_of(articles))
    groups = [[linkable[at] for at in places] for places in cluster(features, pairs, scorer, least)]
    return groups + [[m] for m in heads if m.type == "opinion"]


def _pairs(
    features: Sequence[Features], texts: Sequence[str], make_vectors: MakeVectors
) -> tuple[list[tuple[int, int]], dict[str, NDArray[np.float32]]]:
    """The pairs worth comparing, and the vectors by mention of those that may be told in two articles.

    Pairs share rare words; or they are what two articles are mainly about, and near each other by their vectors.
    """
    pairs = candidates(features)
    across = {at for a, b in pairs if features[a].article != features[b].article for at in (a, b)}
    leads = [at for at, one in enumerate(features) if one.lead]
    if len({features[at].article for at in leads}) > 1:
        across.update(leads)
    places = sorted(across)
    rows = make_vectors([texts[at] for at in places])
    row_of = {at: row for row, at in enumerate(places)}
    leading = [at for at in leads if at in row_of]
    near = neighbours(rows[[row_of[at] for at in leading]])
    pairs = sorted({*pairs, *((leading[a], leading[b]) for a, b in near)})
    return pairs, {features[at].id: rows[row_of[at]] for at in places}


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
