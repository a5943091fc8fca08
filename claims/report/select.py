"""Which claims a report shows, and in what order.

A claim's rank is its place in the default report. It stays the same under every option, so that the number a
reader sees in `--only single-source` is the number that `claims explain` takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from claims.errors import UsageError
from claims.model import Assessment, Mention, Result, Status, Variant
from claims.moments import Moment, earliest_first, order
from claims.names import part_of, same_name
from claims.text import fold

__all__ = [
    "FLAGS",
    "STATUSES",
    "Row",
    "Selection",
    "Sort",
    "Way",
    "articles_of",
    "first_seen",
    "held_back",
    "known_marks",
    "marks",
    "ranked",
    "select",
]

FLAGS = (
    "anonymous-only",
    "circular",
    "contested-numbers",
    "denial-alone",
    "denied-by-subject",
    "echo",
    "hardened",
    "headline-overstates",
    "no-response-sought",
    "origin-retracted",
    "overdue",
    "single-source",
    "stale",
    "subject-unaware",
)
_WORDS = re.compile(r"\w+")

STATUSES: tuple[Status, ...] = get_args(Status)

Sort = Literal["confidence", "risk", "reach", "new"]


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways in which a claim is told: the mentions that tell it so, and the status of their claim."""

    variant: Variant
    mentions: tuple[Mention, ...]
    status: Status
    own: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of a report.

    Parameters
    ----------
    rank
        Its place in the default report, from 1; hidden claims are ranked after all the others.
    hidden
        Whether the default report leaves it out: opinion and background.
    variants
        How it is told otherwise, where figures, dates or names conflict.
    """

    rank: int
    assessment: Assessment
    hidden: bool
    variants: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user asked to see.

    Parameters
    ----------
    only
        Flags or statuses; a claim must have all of them.
    about, source
        Names; a claim must speak of one, and come from or through one (or be published by it). A part answers
        to the name of the whole ("Amazon China" to "Amazon"), not the other way round.
    min_confidence
        From 0 to 1; claims without a confidence (opinion, background) are left out by it.
    limit
        How many claims at the most.
    since
        Claims first published before it, or at an unknown date, are left out.
    everything
        Opinion and background too.

    Raises
    ------
    UsageError
        Where an option is out of its range, unknown, or takes back another.
    """

    only: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    sort: Sort = "confidence"
    min_confidence: float | None = None
    limit: int | None = None
    since: Moment | None = None
    everything: bool = False

    def __post_init__(self) -> None:
        known_marks(self.only, "--only")
        if self.sort not in get_args(Sort):
            raise UsageError(f"--sort {self.sort}: no such order; there are {', '.join(get_args(Sort))}")
        if self.min_confidence is not None and not 0 <= self.min_confidence <= 1:
            raise UsageError(f"--min-confidence {self.min_confidence:g}: a confidence lies between 0 and 1")
        if self.limit is not None and self.limit < 1:
            raise UsageError(f"--limit {self.limit} would show nothing; give 1 or more")
        if self.everything and self.min_confidence is not None:
            raise UsageError(
                "--all and --min-confidence contradict: opinion and background have no confidence; drop one"
            )
        statuses = sorted(set(self.only) & set(get_args(Status)))
        if len(statuses) > 1:
            raise UsageError(f"--only {' and '.join(statuses)}: no claim has two statuses; give one")
        for option, names in (("--about", self.about), ("--source", self.source)):
            if any(not name.strip() for name in names):
                raise UsageError(f"{option}: the name is empty")


def known_marks(names: Sequence[str], option: str) -> None:
    """Refuse a name that is neither a flag nor a status.

    Raises
    ------
    UsageError
        With all the names that there are.
    """
    for name in names:
        if name not in FLAGS and name not in STATUSES:
            raise UsageError(
                f"{option} {name}: no such flag or status. Flags: {', '.join(FLAGS)}. Statuses: {', '.join(STATUSES)}"
            )


def marks(assessment: Assessment) -> frozenset[str]:
    """The flags and the status of a claim, by name."""
    return frozenset((*(flag.name for flag in assessment.weighing.flags), assessment.weighing.status))


def first_seen(assessment: Assessment) -> Moment | None:
    """When the claim was first published; None where no mention bears a date."""
    dated = [m.published for m in assessment.claim.mentions if m.published is not None]
    return min(dated, key=earliest_first) if dated else None


def articles_of(assessment: Assessment) -> int:
    """In how many articles the claim stands."""
    return len({m.article for m in assessment.claim.mentions})


def _confidence(assessment: Assessment) -> tuple[float, ...]:
    value = assessment.weighing.confidence
    return (1.0,) if value is None else (0.0, -value)


def _risk(assessment: Assessment) -> tuple[float, ...]:
    # The expected number of articles that spread something untrue.
    value = assessment.weighing.confidence
    return (1.0,) if value is None else (0.0, -(1 - value) * articles_of(assessment))


def _reach(assessment: Assessment) -> tuple[float, ...]:
    outlets = {m.outlet for m in assessment.claim.mentions if m.outlet}
    return (-articles_of(assessment), -len(outlets))


def _new(assessment: Assessment) -> tuple[float, ...]:
    unknown, start, end = earliest_first(first_seen(assessment))
    return (unknown, -start, -end)


_ORDERS: dict[Sort, Callable[[Assessment], tuple[float, ...]]] = {
    "confidence": _confidence,
    "risk": _risk,
    "reach": _reach,
    "new": _new,
}


def ranked(result: Result) -> tuple[Row, ...]:
    """All claims with their ranks: by falling confidence, hidden ones last, ties by id. O(n log n)."""

    def place(assessment: Assessment) -> tuple[object, ...]:
        return (not assessment.claim.weighed, *_confidence(assessment), assessment.claim.id)

    rows = sorted(result.assessments, key=place)
    varied = any(row.claim.variants for row in rows)
    known = {m.id: (m, row) for row in rows for m in row.claim.mentions} if varied else {}
    return tuple(Row(rank, row, not row.claim.weighed, _ways(row, known)) for rank, row in enumerate(rows, 1))


def _ways(row: Assessment, known: Mapping[str, tuple[Mention, Assessment]]) -> tuple[Way, ...]:
    found: list[Way] = []
    for variant in row.claim.variants:
        told = [known[id_] for id_ in variant.mentions if id_ in known]
        if told:
            own = variant.claim == row.claim.id
            found.append(Way(variant, tuple(m for m, _ in told), told[0][1].weighing.status, own))
    return tuple(found)


def select(rows: Sequence[Row], selection: Selection) -> tuple[Row, ...]:
    """The rows that a selection shows, in its order; ties by claim id."""
    chosen = [row for row in rows if _wanted(row, selection)]
    if selection.sort != "confidence":
        key = _ORDERS[selection.sort]
        chosen.sort(key=lambda row: (*key(row.assessment), row.assessment.claim.id))
    return tuple(chosen[: selection.limit])


def held_back(rows: Sequence[Row], selection: Selection) -> int:
    """How many rows `--all` would add to a selection."""
    if selection.everything or selection.min_confidence is not None:
        return 0
    wider = replace(selection, everything=True)
    return sum(row.hidden and _wanted(row, wider) for row in rows)


def _wanted(row: Row, selection: Selection) -> bool:
    assessment, mentions = row.assessment, row.assessment.claim.mentions
    confidence = assessment.weighing.confidence
    if row.hidden and not selection.everything:
        return False
    if selection.min_confidence is not None and (confidence is None or confidence < selection.min_confidence):
        return False
    if not marks(assessment).issuperset(selection.only):
        return False
    if selection.since is not None:
        first = first_seen(assessment)
        if first is None or order(first, selection.since) == "before":
            return False
    if selection.about and not _about(selection.about, assessment):
        return False
    return not selection.source or _named(selection.source, [name for m in mentions for name in _sources(m)])


def _about(asked: Sequence[str], assessment: Assessment) -> bool:
    mentions = assessment.claim.mentions
    if _named(asked, [name for m in mentions for name in m.about]):
        return True
    # "Weibo" is asked for and "Sina Weibo" is what the claim names: the words themselves decide.
    texts = [f" {' '.join(_WORDS.findall(fold(m.text)))} " for m in mentions]
    return any(f" {' '.join(_WORDS.findall(fold(name)))} " in text for name in asked for text in texts)


def _sources(mention: Mention) -> list[str]:
    names = [step.name for step in mention.chain]
    if mention.source is not None:
        names.append(mention.source.name)
    return [*names, mention.outlet] if mention.outlet else names


def _named(asked: Sequence[str], names: Sequence[str]) -> bool:
    return any(same_name(a, name) or part_of(name, a) for a in asked for name in names)
