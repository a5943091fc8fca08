"""For whom or for what each pronoun of an article stands.

What is possible, that it stands for nothing with a name or noun included, is compared by its features
(`referent_features`) and their weights (`claims/data/referents.toml`). Pronouns are taken in their order, so that "he"
may go on with whom the last "he" stood for; one that names who speaks comes before those in his words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claims.annotate.choices import Features, Option, Weights, probabilities
from claims.annotate.docs import Doc, Token
from claims.annotate.extract import RawAttribution
from claims.annotate.identity import Identities
from claims.annotate.it import is_a_medium
from claims.annotate.quotation import in_quotation
from claims.annotate.referent_features import KIND, Beside, Pronoun, may_fit, of_nothing, of_pair, pronoun_of
from claims.annotate.referents import Key, Referent, again, referents
from claims.annotate.sexes import PRONOUNS
from claims.annotate.speaking_for import speaks_for
from claims.annotate.wordlists import words
from claims.shipped import shipped_toml

__all__ = ["Meant", "Odds", "Place", "Possible", "is_pronoun"]

Place = tuple[int, int]  # passage, token

_FAR_NAMES, _FAR_NOUNS = 6, 3  # sentences back
_MOST = 16  # possibilities
_BEHIND = 120  # characters to a name that comes only later


@dataclass(frozen=True, slots=True)
class Possible:
    """What a pronoun may stand for, nearest first, each with the features of the pair; and those of nothing."""

    referents: tuple[Referent, ...]
    pairs: tuple[Features, ...]
    nothing: Features

    @property
    def options(self) -> tuple[Option, ...]:
        """Nothing, then each referent."""
        return ("nothing", self.nothing), *(("referent", pair) for pair in self.pairs)


@dataclass(frozen=True, slots=True)
class Odds:
    """Probabilities, which sum up to 1: that a pronoun stands for nothing named, and for each referent."""

    nothing: float
    referents: tuple[tuple[float, Referent], ...]

    @property
    def best(self) -> tuple[float, Referent | None]:
        """The most likely referent with its probability; (0, None) where nothing is more likely."""
        p, one = max(self.referents, key=lambda pair: pair[0], default=(0.0, None))
        return (p, one) if p >= self.nothing else (0.0, None)


def is_pronoun(token: Token) -> bool:
    """Whether a token is a pronoun of the third person."""
    return token.lower_ in KIND and (token.pos_ in {"PRON", "DET", "ADJ"} or token.tag_.startswith("PRP"))


class Meant:
    """The pronouns of one article.

    Parameters
    ----------
    docs, who
        The article's passages and names.
    attributions
        What the extractor finds in each passage: it tells whose words a pronoun stands in.
    known
        What pronouns stand for where that is known, as in training: a key, or None for nothing.
    weights
        By which features are weighed, a table for nothing and one for referents; the package's own by default.
    """

    def __init__(
        self,
        docs: Sequence[Doc],
        who: Identities,
        attributions: Sequence[Sequence[RawAttribution]],
        *,
        known: Mapping[Place, Key | None] | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._docs, self._who, self._attributions, self._known = docs, who, attributions, known
        self._weights = weights if weights is not None else _shipped()
        self.mentions = referents(docs, who)
        self._told: dict[Key, Referent] = {}
        for one in (r for some in self.mentions for r in some):
            self._told.setdefault(one.key, one)
        self._sentences = [0]
        for doc in docs:
            self._sentences.append(self._sentences[-1] + len(doc.sents))
        self._pronouns = [(p, t.i) for p, doc in enumerate(docs) for t in doc.tokens if is_pronoun(t)]
        self._next = 0  # of those pronouns, the first that is not taken yet
        self._odds: dict[Place, Odds] = {}
        self._again: list[Referent] = []  # the pronouns taken, as mentions
        self._sexes: dict[Key, str] = {}
        self._under_way: set[Place] = set()
        self._quoted: dict[Place, bool] = {}
        self._said_by: dict[Place, Key | None] = {}
        acts = words("roles", "of_a_person")
        called = who.called.items()
        self._speakers = {name for noun, names in called if speaks_for(noun) or noun in acts for name in names}
        self._headline = {n.name for p in who.asides for n in who.by_passage[p]}
        texts = (names for p, names in enumerate(who.by_passage) if p not in who.asides)
        self._first = next((n.name for names in texts for n in names), "")

    def odds(self, pronoun: Token, passage: int) -> Odds:
        """How likely a pronoun stands for each of its referents."""
        self.read_to(pronoun, passage)
        return self._take((passage, pronoun.i))

    def all_meant(self) -> dict[Place, Key | None]:
        """What each pronoun of the article most likely stands for."""
        found = {place: self._take(place).best[1] for place in self._pronouns}
        return {place: one.key if one is not None else None for place, one in found.items()}

    def speaker(self, pronoun: Token, passage: int) -> Key | None:
        """Who speaks the words that a pronoun stands in, where the same words tell."""
        place = (passage, pronoun.i)
        return self._said_by[place] if place in self._said_by else self._pronoun(pronoun, passage).speaker

    def read_to(self, pronoun: Token, passage: int) -> None:
        """Take all pronouns before one."""
        while self._next < len(self._pronouns) and self._pronouns[self._next] < (passage, pronoun.i):
            self._take(self._pronouns[self._next])
            self._next += 1

    def possible(self, pronoun: Token, passage: int) -> Possible:
        """What a pronoun may stand for, by what is known of those before it."""
        here = self._pronoun(pronoun, passage)
        grouped = self._grouped(here)
        pairs, fitting = [], 0
        for last, told in grouped:
            known_sex = self._sexes.get(told.key)
            fits = may_fit(here, told, known_sex)
            beside = Beside(
                fitting if fits else None,
                self._is_quoted(last.token, last.passage),
                self._who.count.get(told.name, 1),
                told.name in self._headline,
                told.name == self._first,
                known_sex,
                self.speaks_for(told),
            )
            fitting += fits and last.at < (passage, pronoun.idx)
            pairs.append(of_pair(here, last, told, beside))
        return Possible(tuple(told for _, told in grouped), tuple(pairs), of_nothing(here, len(grouped)))

    def speaks_for(self, told: Referent) -> bool:
        """Whether a person speaks for somebody else: "spokesman Jo Lee", "Holm's lawyer"."""
        if told.name in self._speakers:
            return True
        noun = told.token.lower_
        return told.key[0] == "noun" and (speaks_for(noun) or noun in words("roles", "of_a_person"))

    def _take(self, place: Place) -> Odds:
        if place in self._odds:
            return self._odds[place]
        self._under_way.add(place)
        passage, i = place
        pronoun = self._docs[passage].tokens[i]
        odds = _odds(self.possible(pronoun, passage), self._weights) if self._known is None else self._as_known(place)
        if is_a_medium(pronoun):
            odds = _of_media(odds)
        self._under_way.discard(place)
        self._odds[place] = odds
        _, best = odds.best
        if best is not None:
            self._again.append(again(pronoun, best, passage, self._sentence(pronoun, passage)))
            sex = PRONOUNS.get(pronoun.lower_)
            if sex is not None:
                self._sexes[best.key] = sex
        return odds

    def _as_known(self, place: Place) -> Odds:
        key = (self._known or {}).get(place)
        told = self._told.get(key) if key is not None else None
        return Odds(0.0, ((1.0, told),)) if told is not None else Odds(1.0, ())

    def _sentence(self, token: Token, passage: int) -> int:
        return self._sentences[passage] + token.doc.sentence_of[token.i]

    def _is_quoted(self, token: Token, passage: int) -> bool:
        place = (passage, token.i)
        if place not in self._quoted:
            self._quoted[place] = in_quotation(token)
        return self._quoted[place]

    def _pronoun(self, token: Token, passage: int) -> Pronoun:
        holding = [a for a in self._attributions[passage] if any(s <= token.idx < e for s, e in _said(a))]
        within = min((s for s, _ in _said(holding[-1])), default=0) if holding else None
        speaker = self._speaker(holding[-1], passage) if holding else None
        self._said_by[passage, token.i] = speaker
        return pronoun_of(
            token,
            passage,
            self._sentence(token, passage),
            quoted=self._is_quoted(token, passage),
            within=within,
            speaker=speaker,
        )

    def _speaker(self, attribution: RawAttribution, passage: int) -> Key | None:
        """Who speaks, by the words that name the source."""
        if not attribution.source:
            return None
        start, end = attribution.source[0][0], attribution.source[-1][1]
        for token in self._docs[passage].touched(start, end).tokens:
            if is_pronoun(token) and token.dep_ in {"nsubj", "nsubjpass", "ROOT", "nmod"}:
                place = (passage, token.i)
                best = self._take(place).best[1] if place not in self._under_way else None
                return best.key if best is not None else None
        here = [m for m in self.mentions[passage] if start <= m.start < end]
        nouns = {m.token.i for m in here}
        tops = [m for m in here if not any(a.i in nouns for a in m.token.ancestors)]
        return next((m.key for m in (*(m for m in tops if m.name), *tops, *here)), None)

    def _grouped(self, here: Pronoun) -> list[tuple[Referent, Referent]]:
        """What may be meant: the last mention of each, and the last by name or noun; the nearest first."""
        at = (here.passage, here.token.idx)
        before = [m for m in self._before(here) if not _holds(m, here)]
        before += [m for m in self._again if m.at < at and here.sentence - m.sentence <= _FAR_NAMES]
        asides = self._who.asides
        before = [m for m in before if m.passage == here.passage or m.passage not in asides]
        before.sort(key=lambda m: m.at, reverse=True)
        last: dict[Key, Referent] = {}
        told: dict[Key, Referent] = {}
        for one in before:
            last.setdefault(one.key, one)
            if not one.pronoun:
                told.setdefault(one.key, one)
        for one in self.mentions[here.passage]:
            near = one.at > at and one.sentence == here.sentence and one.start - here.token.idx < _BEHIND
            if near and one.key not in last and (one.name or one.place == "main"):
                last[one.key] = told[one.key] = one
        keys = list(last)
        kept = keys[:_MOST]
        if here.speaker in self._told and here.speaker not in kept:
            kept.append(here.speaker)
        return [(last.get(k, self._told[k]), told.get(k, self._told[k])) for k in kept]

    def _before(self, here: Pronoun) -> list[Referent]:
        at, found = (here.passage, here.token.idx), []
        for passage in range(here.passage, -1, -1):
            if passage != here.passage and passage in self._who.asides:
                break
            for one in self.mentions[passage]:
                far = here.sentence - one.sentence
                if one.at < at and far <= (_FAR_NAMES if one.name else _FAR_NOUNS):
                    found.append(one)
            if self._sentences[passage] < here.sentence - _FAR_NAMES:
                break
        return found


def _said(attribution: RawAttribution) -> tuple[tuple[int, int], ...]:
    return (*attribution.content, *attribution.further)


_CLAUSES = {"relcl", "acl", "ccomp", "advcl"}


def _holds(one: Referent, here: Pronoun) -> bool:
    """Whether a pronoun is part of a noun's own phrase, and of no clause below it: "a friend of his"."""
    if one.name or one.token not in here.above:
        return False
    between = here.above[: here.above.index(one.token)]
    return not any(t.dep_ in _CLAUSES for t in between)


def _odds(possible: Possible, weights: Weights) -> Odds:
    nothing, *rest = probabilities(possible.options, weights)
    return Odds(nothing, tuple(zip(rest, possible.referents, strict=True)))


def _of_media(odds: Odds) -> Odds:
    """The odds where only a medium can be meant, if there is one."""
    whole = sum(p for p, one in odds.referents if one.sort == "outlet")
    return odds if not whole else Odds(0.0, tuple((p / whole, r) for p, r in odds.referents if r.sort == "outlet"))


@cache
def _shipped() -> Weights:
    return shipped_toml("referents.toml")
