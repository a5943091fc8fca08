"""Which claim an answer answers: a denial, a confirmation, a silence, or a question that waits for its answer.

All that is looked at is the article's own drafts, in order; how likely each answer belongs to each claim is reckoned
in `claims.annotate.answering`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.annotate.answer_features import callings
from claims.annotate.answering import Odds, likely
from claims.annotate.drafts import Draft, with_mention
from claims.annotate.stance import stance_of
from claims.annotate.telling import telling
from claims.annotate.wordlists import words
from claims.names import concerns

__all__ = ["answered"]

# From which probability on an answer goes with the likeliest claim; a denial or confirmation in words of its own that
# comes from somebody whom the claim does not concern; and one that has no word in common with it.
_SURE, _SURE_OF_OTHERS, _SURE_IN_OTHER_WORDS = 0.3, 0.55, 0.75
# How many times likelier it must be that an answer answers nothing than something untold; and, for a silence, that it
# answers another claim than the main one.
_IDLE = 3.0
_MUCH_LIKELIER = 4.0
_SILENCES = {"no_comment", "unaware"}


def answered(drafts: Sequence[Draft]) -> list[Draft]:
    """Say of each answer which mention of the article it answers, if any.

    A denial or confirmation of what nobody told says itself what it denies; a bare one, and a silence, is dropped. What
    only looks like an answer ("she admitted that she likes jazz") is an ordinary statement.
    """
    out: list[Draft] = []
    for draft in drafts:
        if draft.mention.response is None:
            out.append(_granted(draft, drafts))
        elif draft.mention.response == "pending":
            out += _waiting(draft, drafts)
        elif (charge := _charge(draft, drafts)) is not None:
            out.append(_answering(draft, charge))
        elif not _repeats_own(draft, out):
            out += _decided(draft, likely(draft, drafts))
    return _gone_on(out)


def _decided(draft: Draft, odds: Odds) -> list[Draft]:
    """An answer as the odds have it; none where it says nothing without a claim."""
    probability, claim = _of_the_main(draft, odds) or odds.best
    untold = 0.0 if _is_plain_silence(draft) else odds.untold
    if claim is not None and probability >= max(_sure(draft, claim), odds.nothing, untold):
        return [_answering(draft, claim)]
    if draft.mention.response in _SILENCES and not _is_asked(draft):
        return []
    if draft.empty and not (draft.mention.response == "denies" and _own_words(draft)):
        return []
    idle = odds.nothing >= _IDLE * odds.untold or _says_so_itself(draft)
    if idle and not _tells_the_contrary(draft):
        return [with_mention(draft, stance="asserts", response=None, toward="supports")]
    return [draft] if telling(draft.mention.text) else []


def _sure(draft: Draft, claim: Draft) -> float:
    """From which probability on an answer goes with a claim."""
    if draft.empty or draft.mention.response in _SILENCES:
        return _SURE
    concerned = _concerned(draft, claim)
    points_back = concerned and draft.mention.response == "denies" and not draft.mention.about  # "the project"
    if not _shares(draft, claim) and not points_back:
        return _SURE_IN_OTHER_WORDS
    return _SURE if concerned else _SURE_OF_OTHERS


def _concerned(draft: Draft, claim: Draft) -> bool:
    """Whether a claim is about who answers."""
    return any(concerns(who, claim.mention.about) for who in callings(draft.mention))


def _of_the_main(draft: Draft, odds: Odds) -> tuple[float, Draft] | None:
    """The main claim with its probability, for a silence of one whom it concerns, where no other is far likelier."""
    if draft.mention.response not in _SILENCES or _ON_A_MATTER.search(draft.mention.text):
        return None
    main = next(((p, c) for p, c in odds.claims if c.mention.primary and _concerned(draft, c)), None)
    close = main is not None and main[0] * _MUCH_LIKELIER >= odds.best[0]
    return (odds.best[0], main[1]) if close and main is not None else None


# What a silence is on, where it has a matter of its own: "would not say what the phone will cost".
_ON_A_MATTER = re.compile(r"\b(?:say|disclose|reveal|discuss|name|specify|explain) (?!anything|more|much|further)\w+")


def _is_plain_silence(draft: Draft) -> bool:
    return draft.mention.response == "no_comment" and _ON_A_MATTER.search(draft.mention.text) is None


def _is_asked(draft: Draft) -> bool:
    """Whether who keeps silent is somebody by name: "the pump did not respond" is no answer."""
    m = draft.mention
    named = m.source is not None and m.article not in m.source.id
    return named and m.kind in {"person", "organization", "outlet"}


def _says_so_itself(draft: Draft) -> bool:
    """Whether a denial is one by its own words alone, and answers nothing: "any other figure is invention"."""
    m = draft.mention
    own = stance_of("said", m.text)[0] == "denies" and not _bears_its_cue(draft)
    return own and m.response == "denies" and not m.negated and stance_of(m.cue)[0] == "asserts"


def _own_words(draft: Draft) -> set[str]:
    """What an answer tells beside names and the words of its cue: "charge", of "my client denies every charge"."""
    m = draft.mention
    names = " ".join((*m.about, m.source.name if m.source is not None else ""))
    return telling(m.text) - telling(names) - telling(m.cue)


def _waiting(draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """A question of the author’s, which waits for an answer on what the article is about."""
    main = next((d for d in drafts if d.mention.primary and not d.empty), None)
    return [] if main is None else [with_mention(draft, answers=main.mention.id, type="fact")]


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
    if bare and not m.negated:
        text = text.rstrip(".") + f" [on: {_short(claim.mention.text)}]."
    return with_mention(draft, answers=claim.mention.id, text=text, type="fact")


def _short(text: str, most: int = 14) -> str:
    """The first words of a claim, without its brackets, to say what an answer is about."""
    plain = text.replace("[", "").replace("]", "").rstrip(".").split()
    return " ".join(plain[:most]) + (" …" if len(plain) > most else "")


_A_CHARGE = re.compile(r"\ban? (?:\w+ )?(?:charge|claim|report|accusation|allegation|suggestion)\b", re.IGNORECASE)


def _charge(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What an answer's words point to: what was told before in the sentence, of "a charge that he denied"; what was
    told last of the one who "denied any involvement", in the same paragraph or the one before.
    """
    m = draft.mention
    told = [d for d in drafts if d.mention.response is None and d.mention.chain and d.mention.spans[:1] < m.spans[:1]]
    if draft.empty and m.response in {"denies", "confirms"} and _A_CHARGE.search(m.text):
        beside = [d for d in told if (d.passage, d.sentence) == (draft.passage, draft.sentence)]
        return beside[-1] if beside else None
    if m.response == "denies" and _of_a_charge().search(m.text):
        near = [d for d in told if d.passage >= draft.passage - 1]
        return next((d for d in reversed(near) if _concerned(draft, d)), None)
    return None


@cache
def _of_a_charge() -> re.Pattern[str]:
    """The end of what is denied, where that is a charge and no claim: "denied any involvement"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('charges', 'nouns')))})s?\W*$", re.IGNORECASE)


def _granted(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A statement, or what it grants before its speaker denies the rest: "talks took place, but there is no offer"."""
    m = draft.mention
    plain = m.stance == "asserts" and not m.negated and not m.hedged and m.type in {"fact", "background"}
    if not plain or not any(_denies_behind(draft, other) for other in drafts):
        return draft
    probability, claim = likely(draft, drafts).best
    if claim is None or probability < _SURE or not _concerned(draft, claim) or not _shares(draft, claim):
        return draft
    answer = with_mention(draft, stance="confirms", response="confirms", toward="confirms", type="fact")
    return with_mention(answer, answers=claim.mention.id)


def _denies_behind(draft: Draft, other: Draft) -> bool:
    """Whether another draft is a denial by the same named source, further on in the same sentence."""
    m, n = draft.mention, other.mention
    named = n.response == "denies" and n.kind in {"person", "organization"}
    here = (draft.passage, draft.sentence) == (other.passage, other.sentence)
    if not named or not here or m.source is None or n.source is None or m.source.id != n.source.id:
        return False
    return bool(m.spans and n.spans) and m.spans[0].start < n.spans[0].start


def _shares(draft: Draft, claim: Draft) -> bool:
    names = telling(" ".join((*draft.mention.about, *claim.mention.about)))
    return bool((telling(draft.mention.text) & telling(claim.mention.text)) - names)


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
