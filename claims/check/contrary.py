"""What an article tells otherwise than a claim, without a word of denial: the contrary act, or another figure.

The reader of pairs takes "the plant will remain open" to agree with "the plant will close", and minds no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claims.check.negatives import negated
from claims.check.signs import entries, says, words_of_kind
from claims.lexicon import lexicon
from claims.link.contradictions import each_has_own_name, listed, near_acts
from claims.link.features import Features, acts_of, features_of, stems_of
from claims.model import Mention
from claims.numbers import CURRENCIES, alike, figures_of

__all__ = ["Otherwise", "granted", "otherwise", "tells"]

_STAYS, _OPPOSITE = 0.5, 0.66  # the share of what a claim tells beside its act that its contrary must tell too
_TELLS = 0.66  # the share of all its words that a sentence must have that tells it
_PART = re.compile(
    r"[,;:]\s(?:(?:though|although|but|and)\s)?|\s(?:which|who|whose|that|and|but|while|after)\s", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """How an article tells a claim, and why.

    It tells the `contrary`, `both` the claim and its contrary, or another `figure`; or it is `silent` on what the claim
    tells of those whom it names.
    """

    how: Literal["contrary", "both", "figure", "silent"]
    why: str


def otherwise(claim: str, near: Sequence[str], texts: Sequence[str]) -> Otherwise | None:
    """What tells a claim otherwise; None where nothing does.

    Parameters
    ----------
    claim
        A claim put in the positive.
    near
        The sentences of an article nearest to it, the nearest first.
    texts
        All of them.
    """
    # "Stays open until June" leaves open what comes then; "…, when it will close" tells it.
    told = [*near, *(part for text in near for part in _parts(text) if not _UNTIL.search(part))]
    own, *others = _features([claim, *map(_content, told)])
    against = [_contrary(own, one, claim, text) for one, text in zip(others, told, strict=True)]
    if any(against):
        whole = list(zip(others, told, against, strict=True))[: len(near)]
        so = any(_UNTIL.search(text) if words else _is_told(own, one, text) for one, text, words in whole)
        return Otherwise("both" if so else "contrary", next(filter(None, against)))
    figure = next(_other_figures(claim, near, texts), "")
    if figure:
        return Otherwise("figure", figure)
    silent = _silent_on(claim, texts)
    return Otherwise("silent", f"nothing is told of: {silent}") if silent else None


def tells(claim: str, text: str) -> bool:
    """Whether a sentence tells a claim rather than something about it: its acts, most of its words, its figures."""
    own, one = _features([claim, text])
    ours, theirs = own.words | own.names, one.words | one.names
    acts = one.acts | {act for act, _ in near_acts(own, one)}
    if not ours or len(ours & theirs) < _TELLS * len(ours) or not own.acts <= acts:
        return False
    asks = re.search(r"\?|\b(?:whether|if)\b", text, re.IGNORECASE)
    if asks or not (says("plans", text) or _is_done(own.acts & one.acts, text)):
        return False
    return negated(claim) == negated(text) and otherwise(claim, [text], [text]) is None


def granted(claim: str, near: Sequence[str]) -> str:
    """The words in which a sentence grants a claim before it denies something else; "" for none.

    "Confirmed that talks took place, but denied that a price had been discussed": the talks are granted.
    """
    for text in near:
        first, *rest = _BUT.split(text)
        denied = any(says("denies", part) for part in rest)
        if (
            denied
            and says("grants", first)
            and not negated(first)
            and _told_share(claim, first) > _told_share(claim, *rest)
        ):
            return first
    return ""


_BUT = re.compile(r",?\s(?:but|though|although|while|yet)\s", re.IGNORECASE)


def _told_share(claim: str, *texts: str) -> float:
    """How much of what a claim tells stands in one of some texts, names aside; only where most does, else 0."""
    own, *others = _features([claim, *texts])
    told = own.words or own.names
    most = max((len(told & (one.words | one.names)) / max(1, len(told)) for one in others), default=0.0)
    return most if most >= _TELLS else 0.0


def _features(texts: Sequence[str]) -> list[Features]:
    return features_of([Mention(id=str(at), article="", spans=(), text=text) for at, text in enumerate(texts)])


def _silent_on(claim: str, texts: Sequence[str]) -> str:
    """What a claim tells, names aside, where no sentence has a word of it nor an act that may be the same event."""
    *others, own = _features([*texts, claim])
    known = lexicon()
    kindred = {f"={y}" for x, y in known.near | known.opposite if f"={x}" in own.acts}
    told = own.words | kindred
    return listed(own.words) if others and all(told.isdisjoint(one.words) for one in others) else ""


def _parts(text: str) -> list[str]:
    """The clauses of a sentence, as far as its marks and small words tell."""
    return [part for part in _PART.split(text) if part]


def _content(text: str) -> str:
    """A sentence without the name of its speaker at the end: "The mill will stay open, Dana Reyes said"."""
    content, _, last = text.rpartition(", ")
    return content if content and says("credits", last) else text


def _is_done(acts: frozenset[str], text: str) -> bool:
    """Whether one of some acts is told as done or to be done ("sells"), and not as a thing ("a sale of")."""
    words = re.findall(r"[^\W_][\w'’-]*", text)
    things = {word for entry in entries("things") for word in entry.words}
    for at, word in enumerate(words):
        after = " ".join(words[at + 1 : at + 2])
        found = acts_of(word) | (acts_of(f"{word} {after}") - acts_of(after))  # "shut down" is one act
        before = words[at - 1].casefold() if at else ""
        if any(f"={act}" in acts for act in found) and before not in things and before[-2:] not in ("'s", "’s"):
            return True
    return not acts


# ── the contrary act ────────────────────────────────────────────────────────────────────────────────────


def _contrary(own: Features, one: Features, claim: str, text: str) -> str:
    """Which words of a sentence speak against which of a claim, said of the same things; "" where none do.

    What negates or denies is left to the reader of pairs.
    """
    if negated(text) or says("settles", text) or each_has_own_name(own, one):
        return ""
    stays = [said.group().casefold() if said else "" for said in map(_stays, (claim, text))]
    acts = own.acts & _ended(), one.acts & _ended()
    if acts[0] and stays[1] and not stays[0] and not acts[0] & acts[1]:
        return _speaks(stays[1], listed(acts[0])) if _shares(own, one, _STAYS) else ""
    if acts[1] and stays[0] and not stays[1] and not acts[0] & acts[1]:
        return _speaks(listed(acts[1]), stays[0]) if _shares(own, one, _STAYS) else ""
    if any(stays) or not _shares(own, one, _OPPOSITE):
        return ""
    known = lexicon()
    excludes = words_of_kind("excludes").search(text)
    if excludes and own.acts & one.acts:
        return _speaks(excludes.group().casefold(), listed(own.acts & one.acts))
    came_to_nothing = {act for act in one.acts if act[1:] in known.fails} - own.acts
    if came_to_nothing and own.acts & one.acts:
        return _speaks(listed(came_to_nothing), listed(own.acts & one.acts))
    two_sides = {frozenset(entry.words) for entry in entries("two_sides")}
    pairs = [(y, x) for x in sorted(own.acts) for y in sorted(one.acts) if (x[1:], y[1:]) in known.opposite]
    pairs = [(y, x) for y, x in pairs if {x[1:], y[1:]} not in two_sides and not own.acts & one.acts]
    return _speaks(*(listed([act]) for act in pairs[0])) if pairs else ""


def _speaks(words: str, against: str) -> str:
    return f'"{words}" speaks against "{against}"'


def _ended() -> frozenset[str]:
    """The acts that whatever stays as it is speaks against."""
    return frozenset(f"={act}" for entry in entries("stays") for act in entry.acts)


def _stays(text: str) -> re.Match[str] | None:
    return words_of_kind("stays").search(text)


def _shares(own: Features, one: Features, least: float) -> bool:
    """Whether a sentence tells enough of what a claim tells beside its acts."""
    rest = (own.words | own.names) - own.acts - frozenset(stems_of(" ".join(_stay_words())))
    return bool(rest) and len(rest & (one.words | one.names)) >= least * len(rest)


def _stay_words() -> Iterator[str]:
    return (word for entry in entries("stays") for word in entry.words)


def _is_told(own: Features, one: Features, text: str) -> bool:
    """Whether a sentence tells the act of a claim itself, and not that it is denied."""
    return bool((own.acts & _ended() or own.acts) & one.acts) and not negated(text) and not says("settles", text)


# ── another figure ──────────────────────────────────────────────────────────────────────────────────────


def _other_figures(claim: str, near: Sequence[str], texts: Sequence[str]) -> Iterator[str]:
    """The figures that near sentences give in the place of those of a claim, which the article gives nowhere.

    Each in words, with the claim's own. A figure stands in its place where the part of the sentence that it stands in
    tells the claim's act, or of money names a price.
    """
    for unit, (own, *more) in sorted(figures_of(claim).items()):
        everywhere = [number for text in texts for number in figures_of(text).get(unit, ())]
        if more or any(alike(own, number) for number in everywhere):
            continue
        for text in near:
            for part in _parts(text):
                found = figures_of(part).get(unit, ())
                in_place = acts_of(part) & acts_of(claim) or (unit in CURRENCIES and says("prices", part))
                if found and in_place:
                    yield f'"{found[0].words}" is told, not "{own.words}"'
