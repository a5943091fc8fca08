"""What two mentions have in common, and what stands between them, as figures with their words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims.lexicon import lexicon
from claims.link.context import Context, likeness
from claims.link.features import Features
from claims.numbers import conflicts, shared_numbers

__all__ = ["FIGURES", "Compared", "Ground", "compared"]

# The figures of a pair, in the order in which the scorer weighs them; each 0 to 1, most of them 0 or 1.
FIGURES = (
    "overlap",  # of words, weighed by rarity: cosine
    "containment",  # the share of the shorter one's weight that the longer one holds
    "vectors",  # cosine of the sentences' vectors, 0 where they have none
    "unread",  # no vectors: one of them has none
    "few_words",  # too few words, names and numbers are shared: chance in short sentences
    "same_act",
    "near_acts",
    "same_number",
    "opposite_acts",
    "acts_differ",
    "one_failed",
    "polarity",
    "own_names",
    "own_names_else_alike",
    "names_alone",
    "numbers_differ",
    "leads",  # both are what their articles are mainly about
    "leads_overlap",
    "leads_vectors",
    "articles",  # both leads: the cosine of their articles' words
    "articles_unknown",  # both leads: one of the articles is too short to tell
    "one_lead",
)

_NAME_WEIGHT = 0.6
_TOLD_ALIKE = 0.6  # from this cosine on sentences are alike though they share no word
_NEAR = 0.5  # what words of two near groups ("join", "open") count
# So many words, names and numbers must be shared: less is chance in short sentences.
_LEAST_LEADS, _LEAST = 2, 3


@dataclass(frozen=True)
class Ground:
    """What comparing needs to know of all mentions together.

    Parameters
    ----------
    weight
        How much a word counts: its rarity.
    masses
        For each mention the weight of all its words.
    vectors
        Vectors of length 1 by mention; a mention may have none.
    contexts
        What each article is about, by its id.
    """

    weight: Callable[[str], float]
    masses: Mapping[str, float]
    vectors: Mapping[str, NDArray[np.float32]]
    contexts: Mapping[str, Context]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair's figures by name (those that are not 0), and in words what they rest on."""

    figures: Mapping[str, float]
    reasons: tuple[str, ...] = ()


def mass(one: Features, weight: Callable[[str], float]) -> float:
    """The weight of a mention's words, names counting less."""
    return sum(map(weight, sorted(one.words))) + _NAME_WEIGHT * sum(map(weight, sorted(one.names)))


def compared(a: Features, b: Features, ground: Ground) -> Compared | None:
    """The figures of a pair; None where they share nothing at all. Symmetric."""
    if b.id < a.id:  # so that the reasons, too, do not depend on which comes first
        a, b = b, a
    weight = ground.weight
    words, names = sorted(a.words & b.words), sorted(a.names & b.names)
    near = _near_acts(a, b)
    left, right = ground.vectors.get(a.id), ground.vectors.get(b.id)
    alike = max(0.0, float(left @ right)) if left is not None and right is not None else 0.0
    shared = sum(map(weight, words)) + _NAME_WEIGHT * sum(map(weight, names))
    shared += _NEAR * sum(min(weight(x), weight(y)) for x, y in near)
    if not shared and alike < _TOLD_ALIKE:
        return None
    lighter, heavier = sorted((ground.masses[a.id], ground.masses[b.id]))
    overlap = min(1.0, shared / math.sqrt(lighter * heavier)) if lighter else 0.0
    same = shared_numbers(a.numbers, b.numbers)
    figures = {
        "overlap": overlap,
        "containment": min(1.0, shared / lighter) if lighter else 0.0,
        "vectors": alike,
        "unread": float(left is None or right is None),
        "same_act": float(bool(a.acts & b.acts)),
        "near_acts": float(bool(near)),
        "same_number": float(bool(same)),
    }
    reasons = [f"share {_listed([*names, *words])}"] if shared else []
    if alike >= _TOLD_ALIKE:
        reasons.append(f"sentences alike ({alike:.2f})")
    if same:
        reasons.append(f"same number {same[0].words}")
    both = a.lead and b.lead and a.article != b.article
    evidence = len(words) + len(names) + len(near) + len(same)
    event = bool(a.acts & b.acts or near or same or a.answer or b.answer)
    if evidence < (_LEAST_LEADS if both else _LEAST if event else _LEAST + 1) and overlap < 1:
        figures["few_words"] = 1.0
    if both:
        together = likeness(ground.contexts.get(a.article), ground.contexts.get(b.article))
        figures |= {"leads": 1.0, "leads_overlap": overlap, "leads_vectors": alike}
        figures |= {"articles_unknown": 1.0} if together is None else {"articles": together}
        reasons.append("both are what their articles are mainly about")
    elif a.lead or b.lead:
        figures["one_lead"] = 1.0
    for name, value, words_ in _contradictions(a, b, near):
        figures[name] = value
        if words_:
            reasons.append(words_)
    return Compared({name: value for name, value in figures.items() if value}, tuple(reasons))


def _near_acts(a: Features, b: Features) -> list[tuple[str, str]]:
    """Pairs of acts that differ in name but may tell one event; each act once."""
    near = lexicon().near
    pairs: list[tuple[str, str]] = []
    left = set(b.acts - a.acts)
    for x in sorted(a.acts - b.acts):
        y = next((y for y in sorted(left) if (x[1:], y[1:]) in near), None)
        if y is not None:
            pairs.append((x, y))
            left.discard(y)
    return pairs


def _contradictions(a: Features, b: Features, near: Sequence[tuple[str, str]]) -> Iterable[tuple[str, float, str]]:
    """What speaks against one claim: the figure, its value, and why."""
    known = lexicon()
    opposite = [(x, y) for x in sorted(a.acts) for y in sorted(b.acts) if (x[1:], y[1:]) in known.opposite]
    if opposite and not a.acts & b.acts:
        yield "opposite_acts", 1.0, f"opposite acts: {_listed(opposite[0])}"
    elif a.acts and b.acts and not a.acts & b.acts and not near:
        yield "acts_differ", 1.0, f"acts differ: {_listed(a.acts)} / {_listed(b.acts)}"
    if any((f"={act}" in a.acts) != (f"={act}" in b.acts) for act in known.fails):
        yield "one_failed", 1.0, "one says that it came to nothing"
    if a.negated != b.negated and not (a.lead or b.lead or a.answer or b.answer):
        yield "polarity", 1.0, "one is put in the negative"
    if _each_has_own_name(a, b):
        # "Closes its works in Leeds" / "in York": the more alike the rest, the likelier two claims.
        yield "own_names", 1.0, "each has a name of its own"
        yield "own_names_else_alike", len(a.words & b.words) / max(1, len(a.words | b.words)), ""
    if not a.words & b.words and not near:
        yield "names_alone", 1.0, "names alone in common"
    clash = conflicts(a.numbers, b.numbers)
    if clash:
        yield "numbers_differ", 1.0, f"numbers differ: {clash[0][0].words} / {clash[0][1].words}"


def _each_has_own_name(a: Features, b: Features) -> bool:
    """Whether each has a name that the other lacks, names paired off one by one, the likest first."""
    pairs = sorted(
        (-len(set(x) & set(y)) / len(set(x) | set(y)), x, y) for x in a.phrases for y in b.phrases if set(x) & set(y)
    )
    left, right = set(a.phrases), set(b.phrases)
    for _, x, y in pairs:
        if x in left and y in right:
            left.discard(x)
            right.discard(y)
    # "Amazon China" beside "Amazon" is no name of its own: the other one has its head.
    return any(x[0] not in b.names for x in left) and any(y[0] not in a.names for y in right)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(w.removeprefix("=") for w in words))
