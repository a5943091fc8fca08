"""Which claim an answer answers: a denial, a confirmation, a silence, or a question that waits for its answer.

All that is looked at is the article's own drafts, in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from claims.annotate.drafts import Draft, with_mention
from claims.annotate.stance import stance_of
from claims.annotate.telling import telling
from claims.annotate.wordlists import words
from claims.model import Source
from claims.names import concerns, part_of
from claims.neural import claim_vectors

__all__ = ["answered"]


def answered(drafts: Sequence[Draft]) -> list[Draft]:
    """Say of each answer that names nobody which mention of the article it answers.

    The claim just before where it points there ("that report"). A denial or confirmation with a content of its own:
    the claim that means the same, or none, and then it says itself what it denies. A silence: the claim that it plainly
    names, else the main claim if it concerns the one who is silent, else the nearest claim before that does. An answer
    to nothing is dropped.
    """
    _vector.cache_clear()
    drafts = _conceded(drafts)
    told = [d for d in drafts if not _is_bare_answer(d)]
    claims = [d for d in told if d.mention.type in {"fact", "forecast"}]
    out: list[Draft] = []
    for draft in drafts:
        if not _is_bare_answer(draft):
            out.append(draft)
            continue
        if _repeats_own(draft, out):
            continue
        target = _pointed_at(draft, told) or _target(draft, claims)
        if target is not None and _leaves_granted(draft, target):
            out.append(draft)
            continue
        if target is None and _says_so_itself(draft):
            out.append(with_mention(draft, stance="asserts", response=None, toward="supports"))
            continue
        if target is None and _of_its_own_matter(draft):
            out.append(draft)
            continue
        says = not draft.empty and draft.mention.response in {"denies", "confirms"}
        if target is None and says and telling(draft.mention.text):
            out.append(draft)  # it says itself what it denies, or confirms; "there has never been one" does not
        if target is not None:
            text = draft.mention.text
            if draft.mention.response != "pending" and not draft.mention.negated:
                text = text.rstrip(".") + f" [on: {_short(target.mention.text)}]."
            out.append(with_mention(draft, answers=target.mention.id, text=text, type="fact"))
    return _gone_on(out)


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
    same = source.id == before.source.id or any(concerns(who, [body]) for who in _callings(source))
    return near and (same or (bool(whose) and body.startswith(whose)))


def _repeats_own(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether an answer only says again what its speaker has just denied: "She denied it. “It is nonsense,” …"."""
    m = draft.mention
    last = before[-1] if before else None
    if last is None or m.source is None or last.mention.source is None or m.response != "denies":
        return False
    near = last.passage == draft.passage and draft.sentence - last.sentence <= 1
    same = last.mention.source.id == m.source.id and last.mention.response == "denies"
    return near and same and _OF_IT.match(m.text) is not None


def _says_so_itself(draft: Draft) -> bool:
    """Whether a denial is one by its own words alone, and answers nothing: "Any other figure is invention"."""
    m = draft.mention
    own = stance_of("said", m.text)[0] == "denies" and not _CALLS.search(m.cue)
    return own and m.response == "denies" and not m.negated and stance_of(m.cue)[0] == "asserts"


_CALLS = re.compile(r"\b(?:call|label|describ|brand|dismiss)\w*", re.IGNORECASE)
_OF_IT = re.compile(r"(?:It|That|This)(?:['’]s| is| was)\b")


def _of_its_own_matter(draft: Draft) -> bool:
    """Whether a silence names what it is on, which no claim tells of: "would not say what the phone will cost"."""
    m = draft.mention
    names = " ".join((*m.about, m.source.name if m.source is not None else ""))
    own = telling(m.text) - telling(names) - words("telling", "stock")
    return m.response == "no_comment" and len(own) >= _NAMED and _ON_A_MATTER.search(m.text) is not None


_ON_A_MATTER = re.compile(r"\b(?:say|disclose|reveal|discuss|name|specify|explain) (?!anything|more|much|further)\w+")


def _conceded(drafts: Sequence[Draft]) -> list[Draft]:
    """What a denial grants first of what others told: "talks took place, but there is no offer" confirms the talks.

    What it says afterwards is its own account: "disputed that, saying the pilot had resigned".
    """
    denied: dict[tuple[int, int, str], int] = {}
    for d in drafts:
        if _denies_by_name(d) and d.mention.source is not None and d.mention.spans:
            place = (d.passage, d.sentence, d.mention.source.id)
            denied[place] = max(denied.get(place, 0), d.mention.spans[-1].end)
    out: list[Draft] = []
    for draft in drafts:
        m = draft.mention
        plain = m.stance == "asserts" and not m.negated and not m.hedged and m.type in {"fact", "background"}
        place = (draft.passage, draft.sentence, m.source.id if m.source is not None else "")
        if plain and m.spans and m.spans[0].start < denied.get(place, 0):
            told = [c for c in drafts if c.mention.type in {"fact", "forecast"} and not _is_bare_answer(c)]
            if _in_its_words(draft, _concerning(draft, told)) is not None:
                draft = with_mention(draft, stance="confirms", response="confirms", toward="confirms", type="fact")
        out.append(draft)
    return out


def _denies_by_name(draft: Draft) -> bool:
    return draft.mention.response == "denies" and draft.mention.kind in {"person", "organization"}


def _agrees(draft: Draft, claim: Draft) -> bool:
    """Whether a denial says what a claim put in the negative says: of an offer, after "no offer has been made"."""
    m = draft.mention
    turned = m.negated and stance_of(m.cue)[0] == "denies"  # "denied that no offer had been made"
    return m.response == "denies" and claim.mention.negated and not turned


def _speaks_of_itself(draft: Draft, target: Draft) -> bool:
    """Whether who answers speaks of himself, whom the claim is not about.

    "Thalmann said it was in no talks with Acme" does not answer what was told of Acme and another suitor.
    """
    m = draft.mention
    if m.source is None or m.source.name not in m.about[:1] or not target.mention.about:
        return False
    return not any(_concerned(who, target.mention.about) for who in _callings(m.source))


def _speaks_of_another(draft: Draft, target: Draft) -> bool:
    """Whether an answer with a content of its own shares no word with the claim that it would answer.

    A councillor who denies that the council was asked does not deny the sale; who admits "a pause" confirms no leak.
    Those concerned answer what is told of them, in whatever words.
    """
    m = draft.mention
    if m.source is not None and any(_concerned(who, target.mention.about) for who in _callings(m.source)):
        return False
    return not telling(m.text) & telling(target.mention.text)


def _leaves_granted(draft: Draft, target: Draft) -> bool:
    """Whether a denial tells of something else than what was granted: "talks took place … there is no offer"."""
    m = draft.mention
    if m.response != "denies" or target.mention.response != "confirms":
        return False
    names = telling(" ".join((*m.about, *target.mention.about)))
    return not (telling(m.text) & telling(target.mention.text)) - names


def _short(text: str, most: int = 14) -> str:
    """The first words of a claim, without its brackets, to say what an answer is about."""
    plain = text.replace("[", "").replace("]", "").rstrip(".").split()
    return " ".join(plain[:most]) + (" …" if len(plain) > most else "")


def _is_bare_answer(draft: Draft) -> bool:
    m = draft.mention
    if m.response is None:
        return False
    contrary = m.response == "denies" and m.negated  # "There have been no talks": the contrary of what it answers
    # "denied that the project was being dropped", "confirmed that it was delayed"
    nameless = m.response in {"denies", "confirms"} and not m.about
    nameless = nameless or (m.response == "denies" and _of_a_charge().search(m.text) is not None)
    return draft.empty or contrary or nameless or m.response in {"no_comment", "unaware", "pending"}


def _concerning(draft: Draft, claims: Sequence[Draft]) -> list[Draft]:
    """Those of some claims that others tell, and that concern the one who answers."""
    m = draft.mention
    who = m.about[0] if m.response == "pending" and m.about else m.source.name if m.source is not None else ""
    others = _of_others(draft, claims)
    callings = {who, *(_callings(m.source) if m.source is not None else ())}
    return [c for c in others if any(_concerned(words_, c.mention.about) for words_ in callings if words_)]


def _of_others(draft: Draft, claims: Sequence[Draft]) -> list[Draft]:
    m = draft.mention
    return [c for c in claims if c.mention.source is None or m.source is None or c.mention.source.id != m.source.id]


@cache
def _of_a_charge() -> re.Pattern[str]:
    """The end of what is denied, where that is a charge and no claim: "denied any involvement"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('charges', 'nouns')))})s?\W*$", re.IGNORECASE)


def _charged_with(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    """What was told last of the one who "denied any involvement", in the same paragraph or the one before."""
    if draft.mention.response != "denies" or _of_a_charge().search(draft.mention.text) is None:
        return None
    place = (draft.passage, draft.sentence)
    before = [c for c in _concerning(draft, claims) if (c.passage, c.sentence) <= place]
    near = [c for c in before if c.passage >= draft.passage - 1]
    told = [c for c in near if c.mention.chain] or near  # a charge is somebody's word
    return told[-1] if told else None


def _target(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    others = _of_others(draft, claims)
    if (charge := _charged_with(draft, others)) is not None:
        return charge
    if not draft.empty and draft.mention.response in {"denies", "confirms"}:
        return _meant(draft, others)
    near = _right_before(draft, others) if draft.empty and draft.mention.response == "confirms" else None
    if near is not None:
        return near
    concerned = _concerning(draft, claims)
    if (clear := _clearly_meant(draft, others)) is not None:
        return clear
    before = [c for c in concerned if (c.passage, c.sentence) <= (draft.passage, draft.sentence)]
    if (meant := _in_its_words(draft, concerned)) is not None:
        return meant
    if _of_its_own_matter(draft):
        return None
    main = next((c for c in others if c.mention.primary), None)
    sourced = [c for c in before if c.mention.chain]
    lead = [c for c in sourced if c.passage <= claims[0].passage + 1 and not c.mention.in_headline]
    if lead and draft.mention.response == "no_comment" and main not in concerned:
        return lead[0]  # who keeps silent at the end was asked about what the article began with
    if main is not None and (main in concerned or not sourced):
        return main
    return sourced[-1] if sourced else before[-1] if before else None


def _right_before(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    """What was told in the sentence before, here or at the end of the last paragraph: who "confirmed the request"."""
    before = [c for c in claims if (c.passage, c.sentence) < (draft.passage, draft.sentence)]
    last = before[-1] if before else None
    if last is None or last.passage < draft.passage - 1 or (last.passage < draft.passage and draft.sentence):
        return None
    return last if last.mention.chain else None


# How near what is denied must be to what was claimed, by their vectors, and what is as near as the nearest.
_NEAR, _NEAR_IN_OTHER_WORDS, _AS_NEAR = 0.15, 0.4, 0.05


def _meant(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """The claim that an answer with a content of its own means: "the ferry was overcrowded" is what "overloaded" told.

    Of several that are as near the main claim, else the nearest; None where none is near.
    """
    claims = [c for c in told if not _speaks_of_itself(draft, c) and not _agrees(draft, c)]
    if (plain := _in_most_words(draft, claims)) is not None:
        return plain
    near = _by_meaning(draft, claims)
    if not near:
        return None
    best, nearest = near[0]
    found = next((c for value, c in near if c.mention.primary and value >= best - _AS_NEAR), nearest)
    apart = not telling(draft.mention.text) & telling(found.mention.text) and draft.mention.response == "confirms"
    return found if best >= (_NEAR_IN_OTHER_WORDS if apart or _speaks_of_another(draft, found) else _NEAR) else None


def _in_most_words(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    """The one claim told before that shares most of an answer's words, two at the least: no vector need be made."""
    own = telling(draft.mention.text)
    before = [c for c in claims if c.mention.primary or c.mention.in_headline or c.passage <= draft.passage]
    likest = [c for c in before if len(own & telling(c.mention.text)) >= max(2, 0.7 * len(own))]
    return likest[0] if len(likest) == 1 else next((c for c in likest if c.mention.primary), None)


# How near a claim must be to what somebody keeps silent on, or knows nothing of, and how much farther the next one.
_CLEAR, _APART = 0.3, 0.15
_NAMED = 2  # words of its own by which a silence names its matter


def _clearly_meant(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    """The claim that a silence names: "would not say when the phone would go on sale"; None of a bare "no comment"."""
    m = draft.mention
    names = " ".join((*m.about, m.source.name if m.source is not None else ""))
    if m.response not in {"no_comment", "unaware"}:
        return None
    if len(telling(m.text) - telling(names) - words("telling", "stock")) < _NAMED:
        return None
    near = _by_meaning(draft, claims)
    if len(near) < 2:
        return None
    (best, nearest), (next_, _) = near[:2]
    return nearest if best >= _CLEAR and best - next_ >= _APART else None


_NEAREST = 3  # claims before an answer that it may mean, beside the headline and the main claim


@lru_cache(maxsize=256)  # several answers of an article are held against the same claims
def _vector(text: str) -> NDArray[np.float32]:
    return np.asarray(claim_vectors([text])[0], np.float32)


def _by_meaning(draft: Draft, claims: Sequence[Draft]) -> list[tuple[float, Draft]]:
    """The last claims told by then and the main ones, each after the cosine of its vector and an answer's, sorted."""
    before = [c for c in claims if c.passage <= draft.passage][-_NEAREST:]
    told = [c for c in claims if c in before or c.mention.in_headline or c.mention.primary]
    if not told:
        return []
    own, *others = (_vector(d.mention.text.replace("[", "").replace("]", "")) for d in (draft, *told))
    near = [(float(own @ other), c) for other, c in zip(others, told, strict=True)]
    return sorted(near, key=lambda pair: -pair[0])


def _in_its_words(draft: Draft, claims: Sequence[Draft]) -> Draft | None:
    """The one claim that an answer's own words speak of: "no offer has been made", where talks and an offer are told.

    None where several are alike, or where a claim further on shares but one word ("date").
    """
    own = telling(draft.mention.text) - telling(" ".join(draft.mention.about))
    if draft.empty or not own:
        return None
    names = {c.mention.id: telling(" ".join(c.mention.about)) for c in claims}
    shared = [(len(own & telling(c.mention.text) - names[c.mention.id]), c) for c in claims]
    most = max((count for count, _ in shared), default=0)
    likest = [c for count, c in shared if count == most]
    if not most or len(likest) > 1:
        return None
    later = likest[0].passage > draft.passage
    return None if later and most == 1 else likest[0]


# What points to the claim just before, and what does so where that one is a report.
_THAT = re.compile(r"\b(?:this|that|these|those)\b", re.IGNORECASE)
_A_CHARGE = re.compile(
    r"\ban? (?:\w+ )?(?:charge|claim|report|accusation|allegation|suggestion|assertion|account|version)\b"
)
_THE_CLAIM = re.compile(r"\bthe (?:\w+ )?(?:claim|suggestion|accusation|allegation|assertion)\b", re.IGNORECASE)
_THE_REPORT = re.compile(r"\bthe (?:\w+ )?(?:report|story|article|account|item)s?\b", re.IGNORECASE)


def _pointed_at(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """What was cited right before, where the answer's words point to it: "Acme denied that report".

    It may be an opinion: who "disputed that" has not disputed what was told before it.
    """
    if not draft.empty or draft.mention.response == "pending":
        return None
    cited = [c for c in _of_others(draft, told) if c.mention.chain and c.mention.spans[:1] < draft.mention.spans[:1]]
    near = [c for c in cited if c.passage == draft.passage and 0 <= draft.sentence - c.sentence <= 1]
    if not near and draft.sentence == 0:  # what the paragraph before ended with
        before = [c for c in cited if c.passage == draft.passage - 1]
        near = [c for c in before if c.sentence == before[-1].sentence]
    said = draft.mention.text
    beside = [c for c in near if c.sentence == draft.sentence]
    if beside and _A_CHARGE.search(said):
        return beside[-1]  # "She said he had lied, a charge that he denied"
    above = not near or near[-1].passage < draft.passage
    if above and draft.mention.response == "denies" and _THE_CLAIM.search(said) and not _concerning(draft, near[-1:]):
        accused = [c for c in _concerning(draft, cited) if c.mention.type in {"fact", "forecast"}]
        return next((c for c in reversed(accused) if c.mention.primary), accused[-1] if accused else None)
    if near and (_THAT.search(said) or _THE_CLAIM.search(said) or (_THE_REPORT.search(said) and _reported(near[-1]))):
        last = near[-1].mention
        # A report's first claim is what it reports, wherever it goes on.
        return next(c for c in near if c is near[-1] or (last.cue_spans and c.mention.cue_spans == last.cue_spans))
    return None


def _reported(draft: Draft) -> bool:
    return any(step.kind in {"outlet", "document"} for step in draft.mention.chain)


def _callings(source: Source) -> tuple[str, ...]:
    """A source's name and, of a person, what is said of it ("the head of Acme")."""
    return (source.name, source.role) if source.kind == "person" else (source.name,)


def _concerned(who: str, about: Sequence[str]) -> bool:
    return concerns(who, about) or any(part_of(name, who) for name in about)
