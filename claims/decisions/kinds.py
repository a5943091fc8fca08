"""What a desk can decide: four plain classes, each decision with a name and a date."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claims.moments import Moment
from claims.text import short_hash

__all__ = ["Answer", "AnswerWord", "Decision", "Linking", "Outcome", "Signed", "Sourcing", "decided", "decision_id"]

AnswerWord = Literal["denies", "confirms", "no_comment", "unaware"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What every decision bears.

    Parameters
    ----------
    by
        Who decided.
    on
        The day of the decision; for an answer or an outcome the day from which it counts.
    note
        Why, in the desk's own words.
    where
        File, line and number: for messages only.
    """

    by: str
    on: Moment
    note: str = ""
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking(Signed):
    """These state one claim ("join"), or each of them another one ("split").

    Parameters
    ----------
    claims
        Two or more beginnings of ids of claims or mentions, four hexadecimal digits or more each.
    """

    kind: Literal["join", "split"]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing(Signed):
    """Two sources are one and the same, or are not.

    Parameters
    ----------
    sources
        Two sources, each by its id or, where it has one, its name.
    """

    kind: Literal["same_source", "different_source"]
    sources: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Signed):
    """What those concerned told the desk about a claim: "told_us" in the file.

    Parameters
    ----------
    claim
        The beginning of the id of the claim, or of one of its mentions.
    who
        Who answered.
    words
        The answer in their own words, as far as the desk gives them.
    """

    claim: str
    who: str
    response: AnswerWord
    words: str = ""
    kind: Literal["told_us"] = "told_us"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Signed):
    """How a claim turned out.

    Parameters
    ----------
    claim
        The beginning of the id of the claim, or of one of its mentions.
    true
        Whether it came true.
    words
        What shows it, as far as the desk tells.
    """

    claim: str
    true: bool
    words: str = ""
    kind: Literal["outcome"] = "outcome"


Decision = Linking | Sourcing | Answer | Outcome


def decided(decision: Signed) -> str:
    """Who decided it, and when.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> decided(Signed(by="N. Okafor", on=moment_of(datetime(2026, 3, 4), "day")))
    'decided by N. Okafor, 2026-03-04'
    """
    return f"decided by {decision.by}, {decision.on.iso()}"


def decision_id(decision: Decision) -> str:
    """An id that no mention has, the same wherever in a file the decision stands."""
    common = (decision.kind, decision.by, decision.on.iso(), decision.note)
    if isinstance(decision, Linking):
        own: tuple[str, ...] = decision.claims
    elif isinstance(decision, Sourcing):
        own = decision.sources
    elif isinstance(decision, Answer):
        own = (decision.claim, decision.who, decision.response, decision.words)
    else:
        own = (decision.claim, str(decision.true), decision.words)
    return f"desk:{short_hash(*common, *own)}"
