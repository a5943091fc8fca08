"""What weighing gives: status, flags, confidence, reasons; and records over many claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.model.mention import Kind, Response

__all__ = ["Flag", "Reason", "Status", "TrackRecord", "Weighing"]

Status = Literal["contested", "confirmed", "denied", "expired", "on_record", "corroborated", "rumor", "reported"]


@dataclass(frozen=True, slots=True)
class Flag:
    """A warning: its name, why it was raised (with words of the articles), and what would lift it."""

    name: str
    why: str
    lift: str
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the weighing.

    `value` is what it adds to, or takes from, the log-odds, and `spread` how far off that may be (a standard
    deviation); `rule` names the function whose docstring explains it; `basis` is "hand-set" or names the data that it
    was fitted on.
    """

    rule: str
    value: float
    text: str
    mentions: tuple[str, ...] = ()
    basis: str = "hand-set"
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the sourcing of one claim supports as of a date.

    Parameters
    ----------
    confidence
        The probability (0–1) that the claim turns out true, as far as its sourcing tells; None for opinion and
        background.
    interval
        The ends (0–1) between which it should lie 95 times in 100, as far as the weights are known; None where there is
        no confidence.
    word
        The confidence in a word, "" where there is none.
    status, decided_by
        The status and the id of the mention, or of the desk's decision, that settled it, where one did.
    responses
        What those concerned answered: (who, response, id of the mention or of the desk's decision).
    conflict
        Whether status and confidence point opposite ways: for a person to look at.
    changes
        What would change the result, in plain sentences.
    """

    status: Status
    confidence: float | None
    word: str = ""
    decided_by: str | None = None
    flags: tuple[Flag, ...] = ()
    reasons: tuple[Reason, ...] = ()
    responses: tuple[tuple[str, Response, str], ...] = ()
    conflict: bool = False
    changes: tuple[str, ...] = ()
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What became of the claims that a source or an outlet told: a share of those settled later, never of truth.

    Parameters
    ----------
    id, name, kind
        Whose record: a person, an organization, an outlet.
    role
        "origin": what they said, or stood behind themselves. "carrier": what an outlet passed on from others.
    told
        How many claims; those among them that were not settled afterwards are `open`.
    confirmed, denied
        How many got that status later, by somebody else's word.
    scoops
        Of those confirmed, how many they are known to have had first, with another outlet repeating it.
    interval
        The ends (0–1) between which their share of confirmed claims should lie 95 times in 100 (Jeffreys); None where
        nothing was settled.
    """

    id: str
    name: str
    kind: Kind
    role: Literal["origin", "carrier"]
    told: int
    confirmed: int
    denied: int
    scoops: int = 0
    interval: tuple[float, float] | None = None

    @property
    def settled(self) -> int:
        """How many of the claims were confirmed or denied later: the n of the share."""
        return self.confirmed + self.denied

    @property
    def open(self) -> int:
        """How many of the claims were neither."""
        return self.told - self.settled

    @property
    def share(self) -> float | None:
        """The part of the settled ones that was confirmed (0–1); None where nothing was settled."""
        return self.confirmed / self.settled if self.settled else None
