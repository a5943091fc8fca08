"""Everything that one run found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.model.claim import Claim
from claims.model.mention import Annotated
from claims.model.trace import Copy, Trace
from claims.model.weighing import Weighing
from claims.moments import Moment

if TYPE_CHECKING:
    from claims.decisions.kinds import Decision

__all__ = ["Assessment", "Result", "Stamp"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A claim with its trace and its weighing, and the decisions of the desk that concern it: one row of a report."""

    claim: Claim
    trace: Trace
    weighing: Weighing
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a result was made: two runs with equal stamps and inputs give equal bytes."""

    version: str
    model: str
    model_hash: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything one run found.

    Parameters
    ----------
    as_of
        The date as of which status and flags are told; None where no article bears one and none was given.
    articles
        The articles taken in, with their annotation, in order of publication, then id.
    assessments
        One for each claim, by falling confidence.
    left_out
        Ids of articles published after `as_of`.
    decisions
        Those of the desk that counted.
    copies
        Text that articles have from each other, in order of the copies' ids, then the originals'.
    """

    stamp: Stamp
    as_of: Moment | None
    articles: tuple[Annotated, ...]
    assessments: tuple[Assessment, ...]
    left_out: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    copies: tuple[Copy, ...] = ()
