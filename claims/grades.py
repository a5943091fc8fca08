"""Analysts' grades: a letter for each source, a figure for the claim, and neither read off the other.

Reliability (A to F) comes from the source's own record and its kind: what became of its earlier claims. Credibility (1
to 6) comes from what else stands for the claim and what speaks against it. The system is NATO's, once the Admiralty's;
what each grade needs here stands in `data/grades.toml`, and is documented in docs/reference/grades.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.decisions import decided
from claims.model import Assessment, Kind, Origin, Result, TrackRecord
from claims.moments import Moment
from claims.shipped import shipped_toml
from claims.track import earlier_records, origin_tellings
from claims.weigh.case import Case, case_of, in_circle, on_own_record
from claims.weigh.confidence import dispute, no_comment, time_is_up, unaware
from claims.weigh.settling import confirmations, denials, subject_denials
from claims.weigh.strength import retractions
from claims.weigh.telling import contested_numbers

__all__ = ["Credibility", "Grades", "Reliability", "grades_of", "grades_of_all", "letter", "scales"]


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far a source can be relied on: `grade` A to F, what that means in `words`, and `why`."""

    who: str
    kind: Kind
    grade: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Credibility:
    """How far a claim is borne out: `grade` 1 to 6, what that means in `words`, and `why`."""

    grade: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Grades:
    """The grades of one claim: of each of its origins, and of itself."""

    reliability: tuple[Reliability, ...]
    credibility: Credibility


@cache
def scales() -> dict[str, Any]:
    """The whole table, as it stands in the file."""
    return shipped_toml("grades.toml")


def grades_of_all(result: Result) -> dict[str, Grades]:
    """The grades of every claim of a result, by its id; opinion and background get none."""
    told = origin_tellings(result.assessments)
    return {
        a.claim.id: grades_of(a, as_of=result.as_of, records=earlier_records(a, told))
        for a in result.assessments
        if a.claim.weighed
    }


def grades_of(assessment: Assessment, *, as_of: Moment | None, records: Mapping[str, TrackRecord]) -> Grades:
    """The grades of one claim.

    Parameters
    ----------
    as_of
        The date of the result: a forecast whose time is past is disputed by that.
    records
        Of its origins, as they stood before the claim: `claims.track.earlier_records`.
    """
    case = case_of(assessment.claim, assessment.trace, as_of, assessment.decisions)
    graded = [one for origin in assessment.trace.origins for one in _reliability(origin, records.get(origin.id))]
    return Grades(tuple(dict.fromkeys(graded)), _credibility(case))


# ── of a source ─────────────────────────────────────────────────────────────────────────────────────────

_WITHOUT: dict[Kind, str] = {
    "anonymous": "unnamed, so that no record can be kept",
    "collective": "nobody in particular",
    "document": "a document, not a source with a record",
    "author": "the writer's own guess, of which no record is kept",
}


def letter(record: TrackRecord | None) -> str:
    """The letter that a record bears out; "F" where there is none, or too few of its claims were settled.

    >>> letter(None), letter(TrackRecord("outlet:a", "A", "outlet", "origin", 50, 40, 0, interval=(0.94, 1.0)))
    ('F', 'A')
    """
    if record is None or record.interval is None or record.settled < scales()["least"]:
        return "F"
    low, high = record.interval
    for row in scales()["reliability"]:
        if low >= row.get("low", 0.0) and high <= row.get("high", 1.0):
            return str(row["grade"])
    return "F"


def _reliability(origin: Origin, record: TrackRecord | None) -> list[Reliability]:
    """The grade of an origin; for an unnamed one that of the outlet that vouches for it as well."""
    words = {row["grade"]: row["words"] for row in scales()["reliability"]}
    found = []
    if origin.kind in _WITHOUT:
        found.append(Reliability(origin.name, origin.kind, "F", words["F"], _WITHOUT[origin.kind]))
    if origin.kind == "anonymous" and record is None:
        return found
    if origin.kind not in _WITHOUT or record is not None:
        kind: Kind = "outlet" if origin.kind in ("unattributed", "anonymous") else origin.kind
        name = record.name if record is not None and origin.kind == "anonymous" else origin.name
        grade = letter(record)
        found.append(Reliability(name, kind, grade, words[grade], _record_words(record)))
    return found


def _record_words(record: TrackRecord | None) -> str:
    if record is None or not record.settled:
        return "none of its earlier claims was settled"
    told = f"{record.confirmed} of its {record.settled} earlier claims that were settled were confirmed"
    return told if record.settled >= scales()["least"] else f"{told}; {scales()['least']} settled are needed"


# ── of a claim ──────────────────────────────────────────────────────────────────────────────────────────


def _credibility(case: Case) -> Credibility:
    if case.outcome is not None:
        grade = 1 if case.outcome.true else 5
        why = f"the desk knows how it turned out ({decided(case.outcome)})"
    else:
        support, stands = _support(case)
        against, speaks = _against(case)
        grade, why = int(scales()["credibility"]["table"][support][against]), f"{stands}; {speaks}"
    return Credibility(grade, scales()["credibility"]["words"][str(grade)], why)


def _support(case: Case) -> tuple[str, str]:
    """The row of the table that a claim falls under, and why."""
    standing = [group for group in case.groups if any(not retractions(case, o) for o in group)]
    for settled in confirmations(case):
        others = [g for g in standing if not any(settled.mention.id in o.mentions for o in g)]
        if others:
            by = {"subject": "those concerned", "document": "a document", "event": "the event itself"}[settled.by]
            return "confirmed", f"others told it, and {by} confirmed it"
    if len(standing) > 1:
        named = [g for g in standing if any(_named(case, o) for o in g)]
        told = f"{len(standing)} apparently independent origins"
        if len(named) > 1:
            return "separate", told
        return "several", f"{told}, no more than one of them known by name, so that they may be one"
    if not standing:
        return "none", "no origin stands behind it" if not case.groups else "its origin has taken it back"
    if no_comment(case) is not None or any(on_own_record(case, o) is not None for o in standing[0]):
        return "heard", "one origin, and those concerned were heard"
    return "one", "one origin, and nobody else was heard"


def _named(case: Case, origin: Origin) -> bool:
    """Whether an origin is known by name, so that it is not somebody else's unnamed source."""
    return origin.kind in ("person", "organization", "document", "outlet") and not in_circle(case, origin)


def _against(case: Case) -> tuple[str, str]:
    """The column of the table that a claim falls under, and why."""
    if denials(case):
        return "denied", "it is denied by those concerned, a document or the event itself"
    if subject_denials(case):
        return "disputed", "those concerned are said to deny it"
    if dispute(case) is not None:
        return "disputed", "somebody named disputes it"
    if time_is_up(case) is not None:
        return "disputed", "its time is past, and no outcome was seen"
    if unaware(case) is not None:
        return "weak", "those concerned do not know of it"
    if contested_numbers(case, "reported") is not None:
        return "weak", "its sources give different figures"
    return "nothing", "nothing speaks against it"
