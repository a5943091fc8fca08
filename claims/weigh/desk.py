"""What the desk knows of a claim, laid out as the articles' statements are: the rules of weighing read both alike."""

from __future__ import annotations

from collections.abc import Iterable

from claims.decisions import Answer, Decision, Outcome, decided, decision_id
from claims.model import Claim, Kind, Mention, Source, Step
from claims.text import slug

__all__ = ["known_outcome", "told_desk"]


def known_outcome(decisions: Iterable[Decision]) -> Outcome | None:
    """The outcome that the desk knows: of several the one decided last; None where it knows none."""
    found = [d for d in decisions if isinstance(d, Outcome)]
    return max(found, key=lambda d: d.on.start, default=None)


def told_desk(claim: Claim, decisions: Iterable[Decision]) -> tuple[Mention, ...]:
    """What those concerned told the desk, and how the claim turned out, each as a mention of its own.

    They stand in no article: their ids are those of the decisions, their date is the decision's. An outcome counts
    as a record of the event.
    """
    decisions = list(decisions)
    told = [_answer(d, claim) for d in decisions if isinstance(d, Answer)]
    outcome = known_outcome(decisions)
    return (*told, *([_outcome(outcome, claim)] if outcome is not None else []))


def _answer(decision: Answer, claim: Claim) -> Mention:
    step = _step("organization", decision.who)
    return Mention(
        id=decision_id(decision),
        article=f"what the desk was told ({decided(decision)})",
        spans=(),
        text=decision.words or claim.text,
        kind=step.kind,
        stance=decision.response,
        toward=decision.response,
        source=Source(step.id, step.name, step.kind),
        cue=decision.words,
        chain=(step,),
        response=decision.response,
        answers=claim.id,
        published=decision.on,
    )


def _outcome(decision: Outcome, claim: Claim) -> Mention:
    step = _step("document", "the outcome")
    return Mention(
        id=decision_id(decision),
        article=f"what the desk knows ({decided(decision)})",
        spans=(),
        text=decision.words or claim.text,
        kind=step.kind,
        stance="confirms" if decision.true else "denies",
        toward="confirms" if decision.true else "denies",
        source=Source(step.id, step.name, step.kind),
        chain=(step,),
        published=decision.on,
    )


def _step(kind: Kind, name: str) -> Step:
    return Step(f"{kind}:{slug(name)}", name, kind)
