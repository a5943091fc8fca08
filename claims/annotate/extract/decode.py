"""From the encoder's scores to whole attributions.

A cue is where the tags say so; for each one the best spans of source and content are those of highest score in a
chain of two states, out and in (Viterbi 1967). An attribution is kept where its confidence, a logistic function of a
few figures of its cue and spans, reaches the model's threshold. Of two that claim the same words the surer keeps
them, and the other is asked for its next best content.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

from claims.annotate.extract.raw import KINDS, Sorted
from claims.annotate.extract.windows import Segment, Window

__all__ = [
    "BUCKETS",
    "FEATURES",
    "NAMES",
    "TAGS",
    "Found",
    "Scores",
    "Settings",
    "bucket",
    "candidates",
    "decode",
    "likely_content",
    "names",
    "runs_of",
    "sorted_by",
]

Floats = NDArray[np.float32]
Runs = tuple[tuple[int, int], ...]

# The names of OntoNotes, as English spaCy models tell them apart.
NAMES = (
    *("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"),
    *("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"),
)

# A piece's tag: outside, or begins ("B") or continues ("I") what plays a role in an attribution.
TAGS = ("O", *(f"{edge}-{role}" for role in ("source", "cue", "content") for edge in "BI"))
_CUE, _CONTENT = slice(3, 5), slice(5, 7)

_PROPER = {"PERSON", "ORG", "GPE", "FAC", "PRODUCT"}

_STEPS = (1, 2, 3, 4, 6, 9, 14, 22, 35)  # pieces
BUCKETS = 2 * (len(_STEPS) + 1) + 1
FEATURES = 9
_NEVER = np.float32(-1e4)
_EDGE = 0.3  # of a cue's highest probability: what its first and last pieces have at least
_SURE = 4.0  # log-odds of a content: 98 of 100


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder gives for the pieces of one window, a row each: see `claims.train.network`."""

    tags: Floats  # pieces × 7: see `TAGS`
    alone: Floats  # pieces × 6: source and content, each within, begins, ends
    sought: Floats  # pieces × 6·64
    seeking: Floats  # pieces × 6·64
    names: Floats  # pieces × (1 + 2·names): none, B and I of each of `NAMES`
    sorts: Floats  # pieces × 3·(kinds + stances + 1): what it adds as a piece of the source, the cue, the content


@dataclass(frozen=True, slots=True)
class Settings:
    """What training chose beside the weights.

    Parameters
    ----------
    distance
        A score for each bucket of distance from the cue: buckets × 6.
    cue
        The probability from which a run of pieces is looked at as a cue.
    faint
        The same where its content is sure to be one: in "the Ledger is reporting, citing a banker, that …" two words
        share the odds of being the cue.
    weights
        Of the features of `candidates`, the constant last.
    keep
        The confidence from which an attribution stands.
    """

    distance: Floats
    cue: float
    faint: float
    weights: tuple[float, ...]
    keep: float


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: half-open ranges of a segment's pieces for each role, and what its confidence is read off.

    Parameters
    ----------
    odds
        Of its content for each of the segment's pieces (within, begins, ends), and in the last column the tags'.
    confidence
        The probability that its content is somebody's, whichever word is the cue.
    alone
        The probability that it is an attribution with just this cue.
    further
        Of its content what stands in sentences behind the cue's.
    """

    window: int
    segment: Segment
    source: Runs
    cue: Runs
    content: Runs
    features: tuple[float, ...]
    odds: Floats = field(repr=False, compare=False)
    confidence: float = 0.0
    alone: float = 0.0
    further: Runs = ()


def bucket(from_first: int, from_last: int) -> int:
    """The bucket of a piece's distance, in pieces, from a cue's first and last piece: before, within, behind."""
    if from_first < 0:
        return 1 + sum(-from_first > step for step in _STEPS)
    if from_last > 0:
        return 1 + len(_STEPS) + 1 + sum(from_last > step for step in _STEPS)
    return 0


_OFFSETS = np.arange(-512, 513)
_BUCKET = np.array([bucket(int(d), 0) if d < 0 else bucket(0, int(d)) for d in _OFFSETS])


def _odds(probability: float) -> float:
    return float(np.log(probability) - np.log(1 - probability))


def _softmax(rows: Floats) -> Floats:
    powers = np.exp(rows - rows.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True))


def likely_content(segment: Segment, scores: Scores) -> Floats:
    """The probability, for each piece of a segment, that it is a content's, by the tags alone."""
    return np.asarray(_softmax(scores.tags[segment.first : segment.last])[:, _CONTENT].sum(1))


def _cues(tags: Floats, least: float) -> list[tuple[int, int, float, float]]:
    """Runs of pieces that may be a cue, half-open, with their highest and mean log-odds; faint edges are left off."""
    begins, within = tags[:, _CUE].T
    sure = begins + within
    found = []
    start = None
    for i in range(len(sure) + 1):
        on = i < len(sure) and sure[i] >= least
        if start is not None and (not on or begins[i] > max(within[i], 0.5)):
            bright = start + np.flatnonzero(sure[start:i] >= _EDGE * sure[start:i].max())
            first, last = int(bright[0]), int(bright[-1]) + 1
            odds = np.log(sure[first:last] + 1e-6) - np.log(1 - sure[first:last] + 1e-6)
            found.append((first, last, float(odds.max()), float(odds.mean())))
            start = None
        if on and start is None:
            start = i
    return found


def candidates(windows: Sequence[Window], scores: Sequence[Scores], settings: Settings) -> list[Found]:
    """Each cue of an article with its best source and content, sure or not; those without any content are left out.

    Features, in order: the cue's highest and mean log-odds, the log-probability of its content's spans among all, that
    there is a content at all, the log-probability of its source's spans, whether it has no source, the mean log-odds
    of its content in the tags, the logarithm of its content's pieces, 1.
    """
    places = []
    for at, window in enumerate(windows):
        tags = _softmax(scores[at].tags)
        for segment in window.segments:
            rows = tags[segment.first : segment.last]
            places += [(at, segment, rows, cue) for cue in _cues(rows, settings.faint)]
    if not places:
        return []
    longest = max(len(segment.bounds) for _, segment, _, _ in places)
    pair = np.full((len(places), longest, 2, 3), _NEVER, dtype=np.float32)
    for n, (at, segment, _, (start, end, _, _)) in enumerate(places):
        pieces, length = slice(segment.first, segment.last), len(segment.bounds)
        looks = scores[at].seeking[segment.first + start : segment.first + end].mean(0).reshape(6, -1)
        sought = scores[at].sought[pieces].reshape(length, 6, -1)
        from_cue = np.arange(length)
        off = np.where(from_cue < start, from_cue - start, np.maximum(from_cue - end + 1, 0))
        product = np.einsum("pkd,kd->pk", sought, looks) / np.float32(looks.shape[1] ** 0.5)
        product = product + scores[at].alone[pieces] + settings.distance[_BUCKET[off + 512]]
        pair[n, :length] = product.reshape(length, 2, 3)
        pair[n, start:end, :, 0] = _NEVER
    states, best, total = _chains(pair)
    found = []
    for n, (at, segment, tags, (start, end, high, mean)) in enumerate(places):
        length = len(segment.bounds)
        source, content = (_runs(states[n, :length, role]) for role in (0, 1))
        if not content:
            continue
        if len(source) > 1:
            source = [max(source, key=lambda run: float(pair[n, run[0] : run[1], 0, 0].sum()))]
        told = tags[:, _CONTENT].sum(1)
        told = np.log(told + 1e-4) - np.log(1 - told + 1e-4)
        of_content = _of_content(states[n, :length, 1], float(best[n, 1]), float(total[n, 1]), told)
        if high < _odds(settings.cue) and of_content[2] < _SURE:
            continue
        features = (
            *(high, mean, *of_content[:2]),
            *(float(best[n, 0] - total[n, 0]), float(not source)),
            *(*of_content[2:], 1.0),
        )
        odds = np.column_stack([pair[n, :length, 1], told])
        found.append(Found(at, segment, tuple(source), ((start, end),), tuple(content), features, odds))
    return found


def _of_content(inside: NDArray[np.bool_], best: float, total: float, told: Floats) -> tuple[float, ...]:
    """The features of a content, in their order."""
    none = float(np.log(-np.expm1(min(-total, -1e-6))))
    return best - total, none, float(told[inside].mean()), float(np.log(inside.sum()))


def _elsewhere(found: Found, used: set[int], settings: Settings) -> Found:
    """A candidate with its best content among the pieces that are not `used`; with none where there is none."""
    odds = found.odds.copy()
    odds[sorted(used), 0] = _NEVER
    states, best, total = _chains(odds[None, :, None, :3])
    inside = states[0, :, 0]
    if not inside.any():
        return replace(found, content=())
    of_content = _of_content(inside, float(best[0, 0]), float(total[0, 0]), odds[:, 3])
    features = (*found.features[:2], *of_content[:2], *found.features[4:6], *of_content[2:], 1.0)
    sure = confidence(features, settings.weights)
    return replace(found, content=tuple(_runs(inside)), features=features, confidence=sure, alone=sure)


def _chains(pair: Floats) -> tuple[NDArray[np.bool_], Floats, Floats]:
    """The best states of each chain (links × pieces × roles), their score, and the logarithm of all states' sum."""
    links, length, roles, _ = pair.shape
    within, begins, ends = np.moveaxis(pair, 3, 0)
    shape = (links, roles)
    out, into = np.zeros(shape, np.float32), np.full(shape, _NEVER)
    all_out, all_in = out, into
    last = np.zeros(shape, np.float32)
    came_in = np.zeros((length, *shape), bool)  # "out" reached from "in"
    stayed = np.zeros((length, *shape), bool)  # "in" reached from "in"
    for i in range(length):
        left, entered = into + last, out + begins[:, i]
        came_in[i], stayed[i] = left > out, into >= entered
        out, into = np.maximum(out, left), within[:, i] + np.maximum(entered, into)
        left = all_in + last
        all_out, all_in = np.logaddexp(all_out, left), within[:, i] + np.logaddexp(all_out + begins[:, i], all_in)
        last = ends[:, i]
    left = into + last
    state = left > out
    states = np.zeros((links, length, roles), bool)
    for i in range(length - 1, -1, -1):
        states[:, i] = state
        state = np.where(state, stayed[i], came_in[i])
    return states, np.maximum(out, left), np.logaddexp(all_out, all_in + last)


def _runs(states: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], states.view(np.int8), [0]))))
    return [(int(s), int(e)) for s, e in zip(edges[::2], edges[1::2], strict=True)]


def runs_of(pieces: set[int]) -> Runs:
    """The runs that some pieces make up."""
    edges = sorted(pieces ^ {i + 1 for i in pieces})  # each piece begins where none ends, and ends where none begins
    return tuple(zip(edges[::2], edges[1::2], strict=True))


def confidence(features: Sequence[float], weights: Sequence[float]) -> float:
    """The probability that a candidate is an attribution, between 0 and 1."""
    return float(1 / (1 + np.exp(-np.dot(features, weights))))


def rated(found: Sequence[Found], settings: Settings) -> list[Found]:
    """The candidates with their confidence: that one of those with nearly the same content is an attribution.

    Where several words may be the cue, the content is surer than any one of them.
    """
    alone = [confidence(f.features, settings.weights) for f in found]
    places: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(found):
        places.setdefault((one.window, one.segment.first), []).append(at)
    pieces = [{i for s, e in f.content for i in range(s, e)} for f in found]
    out = []
    for at, one in enumerate(found):
        none = 1.0
        for other in places[one.window, one.segment.first]:
            both = len(pieces[at] & pieces[other])
            if 3 * both >= len(pieces[at]) + len(pieces[other]):  # a Jaccard of one half
                none *= 1 - alone[other]
        out.append(replace(one, confidence=1 - none, alone=alone[at]))
    return out


def decode(
    windows: Sequence[Window],
    scores: Sequence[Scores],
    settings: Settings,
    *,
    trim: Callable[[Found], Found] = lambda found: found,
) -> list[Found]:
    """The attributions of an article, in the order of the text, none of them sharing a word of cue or content.

    `trim` takes from a candidate what its text shows not to be its content; one without any is no candidate.
    """
    taken: dict[tuple[int, int], set[int]] = {}
    kept = []
    queue: list[tuple[tuple[float, float, int, int, Runs], Found]] = []

    def asked(one: Found) -> None:
        one = trim(one)
        if one.content and one.confidence >= settings.keep:
            heappush(queue, ((-one.confidence, -one.alone, one.window, one.segment.first, one.cue), one))

    for one in rated(candidates(windows, scores, settings), settings):
        asked(one)
    while queue:
        _, one = heappop(queue)
        used = taken.setdefault((one.window, one.segment.first), set())
        cue, content = ({i for s, e in runs for i in range(s, e)} for runs in (one.cue, one.content))
        if cue & used:
            continue
        if len(content & used) > len(content) / 2:
            asked(_elsewhere(one, used, settings))
            continue
        content -= used
        used |= content | cue
        kept.append(replace(one, content=runs_of(content)))
    return sorted(kept, key=lambda f: (f.segment.passage, f.window, f.content))


def sorted_by(found: Found, scores: Scores) -> Sorted:
    """Kind, stance and hedge of an attribution: what the pieces of each role add, their mean, of the hedge the most."""
    rows = scores.sorts[found.segment.first : found.segment.last].reshape(len(found.segment.bounds), 3, -1)
    odds, hedge = np.zeros(rows.shape[2], np.float32), []
    for role, runs in enumerate((found.source, found.cue, found.content)):
        pieces = [i for s, e in runs for i in range(s, e)]
        if pieces:
            odds += rows[pieces, role].mean(0)
            hedge.append(float(rows[pieces, role, -1].max()))
    kinds, stances = (_softmax(part).tolist() for part in (odds[: len(KINDS)], odds[len(KINDS) : -1]))
    return Sorted(tuple(kinds), tuple(stances), float(1 / (1 + np.exp(-sum(hedge)))))


def names(windows: Sequence[Window], scores: Sequence[Scores]) -> list[tuple[int, int, int, str]]:
    """The names of an article: the index of the passage, half-open characters of it, and which of `NAMES`.

    Two of one label with nothing but a blank between them are one, and so are two proper names: "Harlow" a place and
    "Mills" a body are "Harlow Mills", a body.
    """
    found: list[tuple[int, int, int, str]] = []
    for window, score in zip(windows, scores, strict=True):
        tags = score.names.argmax(-1)
        for segment in window.segments:
            last = 0
            for tag, (start, end) in zip(tags[segment.first : segment.last], segment.bounds, strict=True):
                label = NAMES[(tag - 1) // 2] if tag else ""
                before = NAMES[(last - 1) // 2] if last else ""
                alike = label == before or {label, before} <= _PROPER
                goes_on = last and tag and alike and start - found[-1][2] <= 1
                if goes_on:
                    found[-1] = (*found[-1][:2], end, label)
                elif tag:
                    found.append((segment.passage, start, end, label))
                last = tag
    return found
