"""Claims told with another figure, date or name: what conflicts is shown as variants, and never merges silently.

Sentences that are alike but for the figure stay two claims; what articles are mainly about may be one claim in which
the figure is told in two ways. Either way each claim lists its readings, its own and those of the claims beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby, product
from typing import Literal

from claims.link.contradictions import near_acts
from claims.link.features import Features, stems_of
from claims.link.tolls import toll_of
from claims.link.toward import is_content
from claims.model import Claim, Mention, Variant
from claims.moments import Moment, order
from claims.names import part_of, same_name
from claims.numbers import ROUNDED, Number, alike, figures_in, standing
from claims.order import reading_order

__all__ = ["variants_of"]

# The share of common words, of the longer sentence and of the shorter, from which two may differ in a figure alone:
# of two claims, and within one.
_ALIKE, _ALIKE_WITHIN = 0.6, 0.4
_REST = 2  # stems beside a name, without which a sentence says too little to be the same with another name
_FEW = 6
_BEGUN = 4  # letters: "Texas" and "Texan" are one name
_SERIES = 4  # with more names in one place it is a series ("sues Acme", "sues Bolt", …) and no conflict

What = Literal["number", "date", "name"]
_WORD = re.compile(r"[^\W\d_][\w-]*")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ORDER: tuple[What, ...] = ("number", "date", "name")


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one mention tells what others tell otherwise: `slot` says what it is ("usd", "date")."""

    what: What
    slot: str
    value: Number | Moment | tuple[str, ...]
    words: str

    def conflicts(self, other: _Reading) -> bool:
        """Whether the two cannot both be so; a rounded figure and a day within a month can."""
        if isinstance(self.value, Number) and isinstance(other.value, Number):
            return not alike(self.value, other.value, within=ROUNDED)
        if isinstance(self.value, Moment) and isinstance(other.value, Moment):
            return order(self.value, other.value) != "unknown"
        return isinstance(self.value, tuple) and isinstance(other.value, tuple) and self.value != other.value


_Readings = Mapping[str, _Reading]
_Told = tuple[Mention, _Reading]


def variants_of(
    claims: Sequence[Claim], features: Sequence[Features], pairs: Iterable[tuple[int, int]]
) -> dict[str, tuple[Variant, ...]]:
    """The variants of each claim that has any, by its id. O(mentions + pairs).

    Parameters
    ----------
    features
        Of the mentions that state something: what else a claim holds gives no figure.
    pairs
        Places in `features` that were worth comparing: two claims are variants where one of these pairs differs in a
        figure or a date alone. Names are looked for by the words around them.
    """
    home = {m.id: claim for claim in claims for m in claim.mentions}
    mentions = {m.id: m for claim in claims for m in claim.mentions if _asserts(m)}
    known = {f.id: f for f in features if f.id in mentions}
    readings = {id_: own for id_, f in known.items() if (own := _readings(f, mentions[id_].text))}
    tells = {claim.id: told for claim in claims if (told := _tells(claim, known, readings))}
    near = _Near(claims)
    found = {id_: {slot: list(told) for slot, told in slots.items()} for id_, slots in tells.items()}
    for one, other, slot in sorted(_beside([known.get(f.id) for f in features], pairs, readings, mentions, home, near)):
        if slot in tells.get(one, ()) and slot in tells.get(other, ()):
            found[one][slot] += tells[other][slot]
            found[other][slot] += tells[one][slot]
    for slot, a, b in _other_names(known, mentions, home, near):
        for id_ in {home[m.id].id for m, _ in (a, b)}:
            found.setdefault(id_, {}).setdefault(slot, []).extend((a, b))
    listed = {id_: _listed(slots, home, known) for id_, slots in found.items()}
    return {id_: variants for id_, variants in listed.items() if variants}


def _asserts(mention: Mention) -> bool:
    """Whether a mention tells it so itself: who denies a figure does not give it."""
    return (
        is_content(mention) and mention.toward in ("repeats", "supports", "confirms") and mention.type != "background"
    )


def _readings(one: Features, text: str) -> dict[str, _Reading]:
    """The figures of a mention by what they count, and its dates; only where it has one of each.

    Of what was raised or cut from one figure to another it is the other. A toll is a toll, whatever word counts the
    dead; "at least nine" is what was known then.
    """
    single = {unit: of[0] for unit, of in figures_in(standing(one.numbers)).items() if len(of) == 1}
    found = {unit: _Reading("number", unit, number, number.words) for unit, number in single.items()}
    toll = toll_of(text)
    if toll is not None:
        found.pop(toll.unit, None)
        found["toll"] = _Reading("number", "toll", replace(toll, told=""), toll.words)
    if one.due is not None:
        found["due"] = _Reading("date", "due", one.due, one.due.iso())
        return found
    for unit in ("date", "year"):
        dates = [n for n in one.numbers if n.unit == unit]
        if len(dates) == 1:
            found[unit] = _Reading("date", unit, dates[0], dates[0].words)
    return found


class _Near:
    """Whether two mentions are of one story: their sentences share a name, or their articles a claim."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._told: defaultdict[str, set[str]] = defaultdict(set)
        for claim in claims:
            for mention in claim.mentions:
                self._told[mention.article].add(claim.id)

    def __call__(self, a: Features, b: Features) -> bool:
        return bool(a.names & b.names) or not self._told[a.article].isdisjoint(self._told[b.article])


def _tells(claim: Claim, known: Mapping[str, Features], readings: Mapping[str, _Readings]) -> dict[str, list[_Told]]:
    """How the mentions of one claim tell each figure and date, in order; not those that tell of another act."""
    common = next((known[m.id].acts for m in claim.mentions if m.id in known and known[m.id].acts), frozenset())
    slots: defaultdict[str, list[_Told]] = defaultdict(list)
    for mention in claim.mentions:
        if mention.id not in readings:
            continue
        same = not known[mention.id].acts or known[mention.id].acts & common
        for slot, reading in readings[mention.id].items():
            if same or slot == "toll":  # "killed", "the number of dead rose"
                slots[slot].append((mention, reading))
    return dict(slots)


def _beside(
    features: Sequence[Features | None],
    pairs: Iterable[tuple[int, int]],
    readings: Mapping[str, _Readings],
    mentions: Mapping[str, Mention],
    home: Mapping[str, Claim],
    near: _Near,
) -> set[tuple[str, str, str]]:
    """Two claims of which some mentions differ in one figure or date alone, and in which."""
    told = [readings.get(f.id) if f is not None else None for f in features]
    found: set[tuple[str, str, str]] = set()
    for x, y in pairs:
        ours, theirs, a, b = told[x], told[y], features[x], features[y]
        if ours is None or theirs is None or a is None or b is None or home[a.id] is home[b.id]:
            continue
        slot = _only_difference(ours, theirs)
        if slot and _same_but(a, b, slot, _ALIKE) and near(a, b) and _sayer(mentions[a.id]) != _sayer(mentions[b.id]):
            one, other = sorted((home[a.id].id, home[b.id].id))
            found.add((one, other, slot))
    return found


def _sayer(mention: Mention) -> tuple[str, str]:
    """Who tells it: one and the same does not contradict himself, but speaks of two things."""
    return (mention.article, mention.source.id if mention.source is not None else "")


def _only_difference(a: _Readings, b: _Readings) -> str:
    """What two mentions give in two ways, where it is the only such thing; else ""."""
    other = [slot for slot in sorted(a.keys() & b.keys()) if a[slot].conflicts(b[slot])]
    return other[0] if len(other) == 1 else ""


def _same_but(a: Features, b: Features, slot: str, least: float) -> bool:
    """Whether the words beside the figures are nearly the same, and tell one act."""
    ours, theirs = ((f.words | f.names) - {slot} for f in (a, b))
    shared = len(ours & theirs)
    length = max(len(ours), len(theirs)) if least == _ALIKE else min(len(ours), len(theirs))
    if not shared or a.negated != b.negated or shared < least * length:
        return False
    one, other = _done(a), _done(b)
    return one == other or bool(one & other) or bool(near_acts(a, b))


def _done(one: Features) -> frozenset[str]:
    """The acts of a mention, without that by which it is told how a figure changed."""
    changed = len(standing(one.numbers)) < len(one.numbers)
    return one.acts - {"=raise", "=fall"} if changed else one.acts


def _other_names(
    known: Mapping[str, Features], mentions: Mapping[str, Mention], home: Mapping[str, Claim], near: _Near
) -> Iterator[tuple[str, _Told, _Told]]:
    """Two mentions in one sentence but for a name, each with what it has in that place."""
    alike: defaultdict[tuple[frozenset[str], int], list[str]] = defaultdict(list)
    for id_, f in sorted(known.items()):
        if f.acts and f.phrases:
            alike[f.words, len(f.phrases)].append(id_)
    places: defaultdict[tuple[str, ...], dict[tuple[tuple[str, ...], str], str]] = defaultdict(dict)
    for ids in alike.values():
        if len({known[id_].phrases for id_ in ids}) > 1:
            for id_ in ids:
                for frame, name in _frames(known[id_], mentions[id_].text):
                    places[frame].setdefault((name, home[id_].id), id_)
    for frame, told in sorted(places.items()):
        if not 1 < len({name for name, _ in told}) <= _SERIES:
            continue
        slot = f"name in {' '.join(frame)}"
        for ((name, _), x), ((other, _), y) in combinations(sorted(told.items()), 2):
            if name == other or _sayer(mentions[x]) == _sayer(mentions[y]) or known[x].negated != known[y].negated:
                continue
            if not near(known[x], known[y]):
                continue
            one, two = _named(slot, name, mentions[x]), _named(slot, other, mentions[y])
            if one is not None and two is not None and _are_two(one[1].words, two[1].words):
                yield slot, one, two


def _frames(one: Features, text: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The stems of a sentence with a gap for each of its names in turn, and that name's."""
    runs = [(named, tuple(run)) for named, run in groupby(stems_of(text), one.names.__contains__)]
    for nth, (named, name) in enumerate(runs):
        rest = [stem for at, (_, run) in enumerate(runs) for stem in (("…",) if at == nth else run)]
        if named and len(rest) > _REST:
            yield tuple(rest), name


def _named(slot: str, name: tuple[str, ...], mention: Mention) -> _Told | None:
    """What a mention has in a place, where it is a name as its article gives it; words of another origin are none."""
    text = _BRACKETS.sub(" ", mention.text)
    words = " ".join(word for word in _WORD.findall(text) if word[0].isupper() and set(stems_of(word)) & set(name))
    given = any(same_name(words, known) or part_of(words, known) for known in mention.about) if words else False
    return (mention, _Reading("name", slot, name, words)) if given else None


def _are_two(one: str, other: str) -> bool:
    """Whether two names are two: neither a part of the other, its initials or another name of it."""
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    if len(initials) > 1 and (initials.startswith(short.upper()) or short.upper().startswith(initials)):
        return False
    begun = short[:_BEGUN].casefold() == long[:_BEGUN].casefold()
    return not (begun or same_name(one, other) or set(stems_of(one)) & set(stems_of(other)))


def _listed(
    slots: Mapping[str, Iterable[_Told]], home: Mapping[str, Claim], known: Mapping[str, Features]
) -> tuple[Variant, ...]:
    """What is told in several ways by several, each way once for each claim."""
    variants: list[tuple[int, str, tuple[object, ...], Variant]] = []
    for slot, told in slots.items():
        ways = _ways({m.id: (m, reading) for m, reading in told}.values(), home)
        for reading, claim, of in ways:
            against = (
                (theirs, _ALIKE_WITHIN if id_ == claim else _ALIKE)
                for other, id_, theirs in ways
                if reading.conflicts(other)
            )
            if any(_contradict(of, theirs, slot, known, least) for theirs, least in against):
                variant = Variant(reading.what, reading.words, claim, tuple(m.id for m in of))
                variants.append((_ORDER.index(reading.what), slot, (*reading_order(of[0]), claim), variant))
    return tuple(variant for *_, variant in sorted(variants, key=lambda v: v[:3]))


def _contradict(
    ours: Sequence[Mention], theirs: Sequence[Mention], slot: str, known: Mapping[str, Features], least: float
) -> bool:
    """Whether some of two sides tell the same but for it, not by one mouth. A few of each stand for the rest."""
    for m, n in product(ours[:_FEW], theirs[:_FEW]):
        same = slot.startswith("name ") or _same_but(known[m.id], known[n.id], slot, least)
        if same and _sayer(m) != _sayer(n):
            return True
    return False


def _ways(told: Iterable[_Told], home: Mapping[str, Claim]) -> list[tuple[_Reading, str, list[Mention]]]:
    """The readings of one thing in each claim, in order of the mentions, those that can be one put together."""
    found: list[tuple[_Reading, str, list[Mention]]] = []
    for mention, reading in sorted(told, key=lambda pair: reading_order(pair[0])):
        claim = home[mention.id].id
        same = next((of for way, id_, of in found if id_ == claim and not way.conflicts(reading)), None)
        if same is None:
            found.append((reading, claim, [mention]))
        else:
            same.append(mention)
    return found
