"""What speaks against two mentions being one claim: acts, polarity, names, figures, dates, and years between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from claims.lexicon import lexicon
from claims.link.features import OFFERS, Features
from claims.moments import order
from claims.numbers import conflicts, figures_in, shared_numbers

__all__ = [
    "EXCHANGED",
    "Contradiction",
    "contradictions",
    "each_has_own_name",
    "listed",
    "near_acts",
    "other_figure",
]

EXCHANGED = 0.5  # what is left of two main mentions' score where a word or a number stands for another
# What two passing remarks keep where one is put in the negative and neither answers: an answer says what it denies.
_POLARITY = 0.7
_MAIN_SHARE = 0.5  # what a contradiction between two main mentions takes, of what it takes elsewhere
# What is left where a figure or a date differs: the least where all else is equal, since then it is what is told.
_OTHER_FIGURE, _ONLY_FIGURE = 0.6, 0.2
_BUYS = "=buy"
# News told again so much later is other news: another recall, another plan.
_YEARS = timedelta(days=730)
_YEARS_APART = 0.2
# Two bidders, or two sums, are two offers, however alike the articles are.
_OTHER_OFFER = 0.2


class Contradiction(NamedTuple):
    """What speaks against one claim.

    `left` is what it leaves of a score (0–1), `main` what it leaves of two main mentions' that are compared by their
    articles.
    """

    left: float
    main: float
    reason: str


def _against(left: float, reason: str) -> Contradiction:
    return Contradiction(left, 1 - _MAIN_SHARE * (1 - left), reason)


def contradictions(
    a: Features, b: Features, near: Sequence[tuple[str, str]], own_names: bool, bare: bool = False
) -> Iterable[Contradiction]:
    """All that speaks against one claim.

    Parameters
    ----------
    near
        Acts of the two that differ in name but may tell one event, of `near_acts`.
    own_names
        Whether it counts that each has a name that the other lacks.
    bare
        Whether two main mentions are nearly all that their articles say: then a figure tells as much as anywhere.
    """
    known = lexicon()
    opposite = [(x, y) for x in sorted(a.acts) for y in sorted(b.acts) if (x[1:], y[1:]) in known.opposite]
    if opposite and not a.acts & b.acts:
        yield _against(0.3, f"opposite acts: {listed(opposite[0])}")
    elif a.acts and b.acts and not a.acts & b.acts and not near:
        yield _against(0.4, f"acts differ: {listed(a.acts)} / {listed(b.acts)}")
    if any((f"={act}" in a.acts) != (f"={act}" in b.acts) for act in known.fails):
        yield _against(0.35, "one says that it came to nothing")
    if a.negated != b.negated and not (a.lead or b.lead or a.answer or b.answer):
        yield _against(_POLARITY, "one is put in the negative")
    if own_names:
        # "Closes its works in Leeds" / "in York": the more alike the rest, the likelier two claims.
        alike = len(a.words & b.words) / max(1, len(a.words | b.words))
        most = 0.95 if a.names & b.names else 0.7
        yield _against(max(0.3, most - 0.8 * alike), "each has a name of its own")
    other_offer = _other_offer(a, b)
    if other_offer:
        yield Contradiction(_OTHER_OFFER, _OTHER_OFFER, other_offer)
    if not (a.words & b.words or near or (a.lead and b.lead and figures_in(shared_numbers(a.numbers, b.numbers)))):
        few = len(a.names & b.names) < 3 or not (a.lead and b.lead)
        yield Contradiction(0.5 if few else 0.8, 1.0, "names alone in common")
    figures = other_figure(a, b)
    if figures:
        ours, theirs = a.words | a.names, b.words | b.names
        rest = len(ours & theirs) / max(1, len(ours | theirs))
        left = min(_OTHER_FIGURE, 1 - (1 - _ONLY_FIGURE) * rest)
        yield Contradiction(left, min(EXCHANGED, left) if bare else EXCHANGED, figures)
    if _years_apart(a, b):
        yield Contradiction(_YEARS_APART, _YEARS_APART, "news of two times, years apart")


def other_figure(a: Features, b: Features) -> str:
    """Which figures or dates of two mentions contradict each other; "" for none."""
    clash = conflicts(a.numbers, b.numbers)
    if clash:
        return f"numbers differ: {clash[0][0].words} / {clash[0][1].words}"
    if a.due is not None and b.due is not None and order(a.due, b.due) != "unknown":
        return f"dates differ: {' / '.join(sorted((a.due.iso(), b.due.iso())))}"
    return ""


def _other_offer(a: Features, b: Features) -> str:
    """Which sums, or whose names, make two offers of what two mentions tell; "" where it can be one.

    Two bidders for one thing are told by the names that stand first, where the other mention has neither.
    """
    clash = conflicts(a.sums, b.sums)
    if clash:
        return f"two offers: {clash[0][0].words} / {clash[0][1].words}"
    if not (a.names & b.names and all(f.words & OFFERS or _BUYS in f.acts for f in (a, b))):
        return ""
    if a.first and b.first and b.names.isdisjoint(a.first) and a.names.isdisjoint(b.first):
        return f"two bidders: {listed(a.first)} / {listed(b.first)}"
    return ""


def _years_apart(a: Features, b: Features) -> bool:
    """Whether two main mentions are news of two times.

    What was ahead and what came of it may lie years apart, and so may a claim and its answer, in this order.
    """
    if a.told is None or b.told is None or not (a.primary and b.primary):
        return False
    between = b.told.start.replace(tzinfo=None) - a.told.start.replace(tzinfo=None)
    first, later = (a, b) if between > timedelta() else (b, a)
    if abs(between) <= _YEARS or later.answer:
        return False
    return first.answer or first.negated or first.ahead == later.ahead


def each_has_own_name(a: Features, b: Features) -> bool:
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


def near_acts(a: Features, b: Features) -> list[tuple[str, str]]:
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


def listed(words: Iterable[str]) -> str:
    """Stems in a row, as a reader of reasons sees them."""
    return ", ".join(sorted(w.removeprefix("=") for w in words))
