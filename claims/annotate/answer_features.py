"""What tells whether a draft answers a claim, and which: features by name, each with its value.

What they are worth is in `claims/data/answers.toml`, fitted by `claims.train.answers`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.annotate.choices import Features
from claims.annotate.drafts import Draft
from claims.annotate.telling import telling
from claims.annotate.wordlists import words
from claims.model import Mention
from claims.names import concerns, part_of

__all__ = ["Beside", "callings", "of_itself", "of_pair"]

_STEM = 6  # letters by which words are told apart
_SHORT, _LONG = 6, 20  # words of an answer that are few, and many
_FEW = 3  # claims of a very short article
_STUB = 5  # words that a claim has at the least
_NEAR = 0.3  # a cosine above which two texts mean much the same
_WORD = re.compile(r"[a-z]+(?:n['’]t)?", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_CONTRARY_TO = re.compile(r"\b(?:contrary to|despite (?:the )?(?:reports|claims|rumou?rs))\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|this)\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:report|story|article|account)s?\b", re.IGNORECASE)
_CHARGE = re.compile(r"\b(?:claim|allegation|accusation|charge|suggestion|assertion|rumou?r)s?\b", re.IGNORECASE)
_SILENCES = ("no_comment", "unaware", "pending")


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim beside an answer: where it stands, and how near it comes to it.

    Parameters
    ----------
    rank
        How many claims of the text stand between it and the answer, where it stands before; else None.
    cosine
        Of the vectors of claim and answer; None where the answer has no content of its own.
    best
        The highest cosine of all claims that the answer may answer.
    """

    rank: int | None
    cosine: float | None
    best: float


def of_itself(answer: Draft, claims: int) -> Features:
    """Features of a draft that may be an answer to one of some claims, whichever."""
    m = answer.mention
    sort = _sort(m)
    stems = [word[:_STEM].lower() for word in _WORD.findall(m.text)]
    found = {f"cue {word[:_STEM].lower()}" for word in _WORD.findall(m.cue)}
    found |= {f"word {stem}" for stem in stems if stem in words("answers", "stems")}
    found |= {f"is {sort}", f"kind {m.kind}", f"type {m.type}", f"stance {m.stance}"}
    told = {
        "headline": m.in_headline,
        "empty": answer.empty,
        f"negated {sort}": m.negated,
        "no cue": not m.cue,
        "hedged": m.hedged,
        "short": len(stems) <= _SHORT,
        "long": len(stems) > _LONG,
        "few claims": claims <= _FEW,
        "contrary to": _CONTRARY_TO.search(m.text) is not None,
    }
    return dict.fromkeys(sorted(found | {name for name, holds in told.items() if holds}), 1.0)


def of_pair(answer: Draft, claim: Draft, beside: Beside) -> Features:
    """Features of an answer and a claim that it may answer.

    Each counts once for all answers, once for those of the same sort, and once for those with, or without, a content.
    """
    m, n = answer.mention, claim.mention
    plain = {**_of_place(answer, claim, beside), **_of_words(m, n), **_of_who(m, n), **_of_pointing(m, n, beside)}
    if beside.cosine is not None:
        near = "nearest in meaning" if beside.cosine >= beside.best else "not nearest in meaning"
        plain |= {"cosine": beside.cosine, "cosine above": max(0.0, beside.cosine - _NEAR), near: 1.0}
        plain["cosine below the best"] = beside.best - beside.cosine
        if not plain["share"] and beside.cosine < _NEAR:
            plain["nothing alike"] = 1.0
    told = {
        "stub": len(n.text.split()) < _STUB,
        "is answer": n.response is not None,
        "negated": n.negated,
        "other polarity": n.negated != m.negated,
        "hedged": n.hedged,
        "hearsay": claim.hearsay,
        "primary": n.primary,
        "relayed": len(n.chain) > 1,
        f"type {n.type}": True,
        f"stance {n.stance}": n.stance != "asserts",
        "unattributed" if n.source is None and n.kind == "unattributed" else f"kind {n.kind}": True,
    }
    plain |= {name: 1.0 for name, holds in told.items() if holds}
    sort = _sort(m)
    sort, shape = "silence" if sort in _SILENCES else sort, "empty" if answer.empty else "full"
    found = {f"{name}{more}": value for name, value in plain.items() for more in ("", f" | {sort}", f" | {shape}")}
    if n.negated != m.negated:
        found["other polarity, share"] = plain["share"]
        found["other polarity, cosine"] = beside.cosine or 0.0
    return found


def callings(source_of: Mention) -> tuple[str, ...]:
    """The name of a mention's source and, of a person, what is said of it ("head of Acme")."""
    source = source_of.source
    if source is None:
        return ()
    return (source.name, source.role) if source.kind == "person" and source.role else (source.name,)


def _sort(m: Mention) -> str:
    return m.response or ("negated" if m.negated else "other")


def _of_place(answer: Draft, claim: Draft, beside: Beside) -> Features:
    found: dict[str, float] = {}
    apart = answer.passage - claim.passage
    if claim.mention.in_headline:
        found["headline"] = 1.0
    elif (claim.passage, claim.sentence) > (answer.passage, answer.sentence):
        found["behind"] = 1.0
    elif apart == 0:
        found[f"{min(answer.sentence - claim.sentence, 2)} sentences before"] = 1.0
    else:
        found[f"{min(apart, 3) if apart < 5 else 5} passages before"] = 1.0
    if beside.rank is not None and beside.rank < 4:
        found[f"rank {beside.rank}"] = 1.0
    if claim.passage <= 1:
        found["early"] = 1.0
    return found


def _of_words(m: Mention, n: Mention) -> Features:
    own = telling(m.text) - telling(" ".join(m.about))
    other = telling(n.text) - telling(" ".join((*n.about, *m.about)))
    shared = len(own & other)
    found: dict[str, float] = {"shared": min(shared, 4), "share": shared / max(1, len(own))}
    mine, theirs = ({word for word in some if _FIGURE.match(word)} for some in (own, other))
    if mine and theirs:
        found["same figure" if mine & theirs else "other figure"] = 1.0
    return found


def _of_who(m: Mention, n: Mention) -> Features:
    told = {
        "own": m.source is not None and n.source is not None and m.source.id == n.source.id,
        "concerned": any(_concerned(who, n.about) for who in callings(m)),
        "same side": m.source is not None and any(_concerned(who, (m.source.name,)) for who in callings(n)),
        "same matter": not set(m.about).isdisjoint(n.about),
    }
    told["speaks of itself, not of those"] = (
        m.source is not None and m.source.name in m.about[:1] and bool(n.about) and not told["concerned"]
    )
    return {name: 1.0 for name, holds in told.items() if holds}


def _of_pointing(m: Mention, n: Mention, beside: Beside) -> Features:
    reported = any(step.kind in {"outlet", "document"} for step in n.chain)
    told = {
        "that, of the last": beside.rank == 0 and _THAT.search(m.text) is not None,
        "report, of a report": reported and _REPORT.search(m.text) is not None,
        "charge, of a source": n.source is not None and _CHARGE.search(m.text) is not None,
    }
    return {name: 1.0 for name, holds in told.items() if holds}


def _concerned(who: str, about: Sequence[str]) -> bool:
    return concerns(who, about) or any(part_of(name, who) for name in about)
