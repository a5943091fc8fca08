"""Which claim an answer answers: a denial, a confirmation, a silence, or a question that waits for its answer.

All that is looked at is the article's own drafts, in order; how likely each answer belongs to each claim is reckoned
in `claims.annotate.answering`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.annotate.answer_features import callings
from claims.annotate.answering import Odds, likely
from claims.annotate.drafts import Draft, with_mention
from claims.annotate.stance import stance_of
from claims.annotate.telling import telling
from claims.names import concerns

__all__ = ["answered"]

_SURE = 0.3  # from which probability on an answer goes with a claim that is the likeliest
_SILENCES = {"no_comment", "unaware", "pending"}


def answered(drafts: Sequence[Draft]) -> list[Draft]:
    """Say of each answer which mention of the article it answers, if any.

    A denial or confirmation of what nobody told says itself what it denies; a bare one, and a silence, is dropped. What
    only looks like an answer ("she admitted that she likes jazz") is an ordinary statement.
    """
    out: list[Draft] = []
    for draft in drafts:
        if draft.mention.response is None:
            out.append(draft)
        elif not _repeats_own(draft, out):
            out += _decided(draft, likely(draft, drafts))
    return _gone_on(out)


def _decided(draft: Draft, odds: Odds) -> list[Draft]:
    """An answer as the odds have it; none where it says nothing without a claim."""
    probability, claim = odds.best
    if claim is not None and probability >= max(_SURE, odds.nothing, odds.untold):
        return [_answering(draft, claim)]
    if draft.empty or draft.mention.response == "pending":
        return []
    if odds.nothing >= odds.untold and not _tells_the_contrary(draft):
        return [with_mention(draft, stance="asserts", response=None, toward="supports")]
    return [draft] if telling(draft.mention.text) else []


def _tells_the_contrary(draft: Draft) -> bool:
    """Whether a draft's sentence tells what its source denies: "he rejected the idea that it fell"."""
    m = draft.mention
    return m.response == "denies" and not m.negated and stance_of(m.cue)[0] == "denies" and not _bears_its_cue(draft)


def _bears_its_cue(draft: Draft) -> bool:
    """Whether a draft's sentence has the words of its cue: "[Holm] opposed the measure"."""
    m = draft.mention
    return bool(m.cue) and m.cue.split()[-1].casefold() in m.text.casefold()


def _answering(draft: Draft, claim: Draft) -> Draft:
    """An answer tied to its claim; one without a content of its own says in brackets what it is about."""
    m = draft.mention
    bare = draft.empty or m.response in _SILENCES or _bears_its_cue(draft)
    text = m.text
    if bare and m.response != "pending" and not m.negated:
        text = text.rstrip(".") + f" [on: {_short(claim.mention.text)}]."
    return with_mention(draft, answers=claim.mention.id, text=text, type="fact")


def _short(text: str, most: int = 14) -> str:
    """The first words of a claim, without its brackets, to say what an answer is about."""
    plain = text.replace("[", "").replace("]", "").rstrip(".").split()
    return " ".join(plain[:most]) + (" …" if len(plain) > most else "")


_OF_IT = re.compile(r"(?:It|That|This)(?:['’]s| is| was)\b")


def _repeats_own(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether an answer only says again what its speaker has just denied: "She denied it. “It is nonsense,” …"."""
    m = draft.mention
    last = before[-1] if before else None
    if last is None or m.source is None or last.mention.source is None or m.response != "denies":
        return False
    near = last.passage == draft.passage and draft.sentence - last.sentence <= 1
    same = last.mention.source.id == m.source.id and last.mention.response == "denies"
    return near and same and _OF_IT.match(m.text) is not None


_BACK = 4  # claims before a statement among which the denial stands that it goes on with


def _gone_on(drafts: Sequence[Draft]) -> list[Draft]:
    """What a body's own speaker says in the sentence behind its denial, in the negative, as part of that denial.

    "The ministry denied any involvement. “Our forces flew no drones that night,” a spokesman, Col Lindt, said."
    """
    out: list[Draft] = []
    for draft in drafts:
        m = draft.mention
        if m.stance == "asserts" and m.negated and m.response is None:
            last = next((d for d in reversed(out[-_BACK:]) if _goes_on_from(d, draft)), None)
            if last is not None:
                answer = with_mention(draft, stance="denies", response="denies", toward="denies", type="fact")
                draft = with_mention(answer, answers=last.mention.answers)
        out.append(draft)
    return out


def _goes_on_from(last: Draft, draft: Draft) -> bool:
    """Whether a statement stands right behind a denial that answers a claim, and is of the same body."""
    before, source = last.mention, draft.mention.source
    if before.response != "denies" or before.answers is None or before.source is None or source is None:
        return False
    near = last.passage == draft.passage and draft.sentence - last.sentence <= 1
    body = before.source.name
    whose = source.role.partition(" of ")[2]  # "Ostrava-Lisk", of whose ministry he is the spokesman
    same = source.id == before.source.id or any(concerns(who, [body]) for who in callings(draft.mention))
    return near and (same or (bool(whose) and body.startswith(whose)))
