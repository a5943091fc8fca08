"""What a reader is told of an unnamed source: the slots of its description, read from its words and its sentence.

Number, role, organization, nearness to the matter, the wish for anonymity, the reason for it, and whether that reason
is rote. Plain functions on strings; the words they go by stand in `data/descriptions.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, reduce
from importlib.resources import files
from typing import Any, NamedTuple

__all__ = ["Description", "Slot", "describe", "merged", "speaks_of_many"]


class Slot(NamedTuple):
    """Half-open characters of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Description:
    """The slots of one description; None for what it does not tell.

    Parameters
    ----------
    number
        How many people it speaks of, None where that is not said ("sources", "several officials").
    many
        Whether it speaks of more than one.
    role, organization, nearness
        What they do, where they belong, and how they come to know.
    anonymity
        The words that say that they wish to stay unnamed; not yet a reason.
    reason
        The words that say why.
    rote
        Whether that reason is one that tells nothing ("not authorized to speak").
    """

    number: int | None = None
    many: bool = False
    role: Slot | None = None
    organization: Slot | None = None
    nearness: Slot | None = None
    anonymity: Slot | None = None
    reason: Slot | None = None
    rote: bool = False

    @property
    def slots(self) -> tuple[str, ...]:
        """Names of the slots that tell who it is."""
        return tuple(name for name in ("role", "organization", "nearness") if getattr(self, name) is not None)


_FROM_THREE = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTED = {"one": 1, "a": 1, "an": 1, "another": 1, "two": 2, "both": 2, "a couple of": 2, "a pair of": 2}
_COUNTED |= {word: number for number, word in enumerate(_FROM_THREE, 3)}
_NUMBER = re.compile(
    r"^(?:(?:about|at least|nearly|more than|only|all)\s+)?"
    rf"({'|'.join(sorted(_COUNTED, key=len, reverse=True))}|\d{{1,3}})\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"^(?:one|another|a (?:second|third)) of\b", re.IGNORECASE)
# Where a description ends and the sentence goes on with something else.
_ON = re.compile(
    r",\s+(?!(?:who|whom|whose|all|both|each|an?|one|citing|speaking|asking|and who)\b)|;|\s(?:but|while|adding)\s|\.\s"
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"])")


def describe(text: str, source: tuple[int, int], *, until: int, sentence: tuple[int, int]) -> Description:
    """The slots of the description that begins with the source's words at `source`.

    Parameters
    ----------
    until
        Where at the latest the description ends: its cue, its content, or the end of the sentence.
    sentence
        Where the reason may stand: the sentence of the source, with what goes on about it behind.

    Returns
    -------
    Description
        Its slots are half-open characters of `text`.

    Examples
    --------
    >>> text = "Two Tolma executives briefed on the plan, who asked not to be named for fear of reprisals, said so."
    >>> found = describe(text, (0, 20), until=90, sentence=(0, len(text)))
    >>> found.number, found.many, found.slots, found.rote
    (2, True, ('role', 'organization', 'nearness'), False)
    >>> [text[s:e] for s, e in (found.role, found.organization, found.nearness)]
    ['executives', 'Tolma', 'briefed on the plan']
    >>> [text[s:e] for s, e in (found.anonymity, found.reason)]
    ['not to be named', 'for fear of reprisals']
    >>> describe("sources said so.", (0, 7), until=8, sentence=(0, 16)).slots
    ()
    """
    start, end = source
    own = text[start:end]
    on = _ON.search(text, end, max(end, until))
    end = max(end, on.start() if on is not None else until)
    nearness = _first(_lexicon().nearness, text, start, end)
    # "familiar with Tolma's plans" names no body that the source belongs to.
    apart = [s for regex in _lexicon().nearness for s in _all(regex, text, start, end)]
    apart += [s for regex in _lexicon().anonymity for s in _all(regex, text, start, end)]
    apart += [s for regex in _lexicon().reasons["alone"] for s in _all(regex, text, start, end)]
    organization = next((s for s in _bodies(text, start, end) if _clear(s, apart)), None)
    # "a source at one of its suppliers" is no supplier.
    apart += [organization] if organization is not None else []
    role = next((s for s in _all(_lexicon().role, text, start, end) if _clear(s, apart)), None)
    anonymity = _first(_lexicon().anonymity, text, *sentence)
    reason = _reason(text, anonymity, sentence)
    number, many = _number(own)
    rote = reason is not None and any(r.search(text, *reason) for r in _lexicon().rote)
    return Description(number, many, role, organization, nearness, anonymity, reason, rote)


def merged(told: Iterable[Description]) -> Description:
    """What several descriptions of one source tell together: of each slot the first that is filled.

    >>> found = merged([Description(number=1), Description(role=Slot(0, 4), many=True)])
    >>> found.number, found.many, found.slots
    (1, False, ('role',))
    """
    return reduce(_both, told, Description())


def _both(a: Description, b: Description) -> Description:
    slots = {f.name: getattr(a, f.name) or getattr(b, f.name) for f in fields(Description)}
    number = max((n for n in (a.number, b.number) if n is not None), default=None)
    rote = a.rote if a.reason is not None else b.rote
    return Description(**slots | {"number": number, "many": number != 1 and (a.many or b.many), "rote": rote})


def _number(words: str) -> tuple[int | None, bool]:
    """How many people a source's words speak of, and whether more than one.

    >>> [_number(w) for w in ("the person", "two of the people", "one of the people", "several aides", "12 officials")]
    [(1, False), (2, True), (1, False), (None, True), (12, True)]
    """
    words = words.strip("“”\"'‘’ ")
    counted = _NUMBER.match(words)
    if _ONE_OF.match(words):
        return 1, False
    if counted is not None:
        said = counted[1].casefold()
        number = _COUNTED.get(said) or (int(said) if said.isdigit() else 1)
        if number != 1 or not speaks_of_many(words):
            return number, number > 1
    return (None, True) if speaks_of_many(words) else (1, False)


def speaks_of_many(words: str) -> bool:
    """Whether words for an unnamed source have their first such noun in the plural.

    >>> speaks_of_many("senior officials"), speaks_of_many("a person close to officials"), speaks_of_many("Sources")
    (True, False, True)
    """
    first = _lexicon().heads.search(words)
    return first is not None and first["many"] is not None


def _reason(text: str, anonymity: Slot | None, sentence: tuple[int, int]) -> Slot | None:
    reasons = _lexicon().reasons
    if anonymity is not None:
        ends = _SENTENCE_END.search(text, anonymity.end, sentence[1])
        end = ends.start() if ends is not None else sentence[1]
        found = _first(reasons["after"], text, anonymity.end, end) or _first(
            reasons["before"], text, sentence[0], anonymity.start
        )
        if found is not None:
            return found
    return _first(reasons["alone"], text, *sentence)


def _bodies(text: str, start: int, end: int) -> Sequence[Slot]:
    """Words for the body that a source belongs to, in the order in which they are looked for."""
    found = []
    for match in _lexicon().named.finditer(text, start, end):
        words = match["name"].split()
        while words and words[0].casefold() in _lexicon().loose:
            words.pop(0)
        if words and not _lexicon().heads.fullmatch(" ".join(words)):
            first = match.start("name") + match["name"].index(words[0])
            found.append(Slot(first, match.end("name")))
    return found + [s for regex in _lexicon().bodies for s in _all(regex, text, start, end)]


def _clear(slot: Slot, others: Iterable[Slot]) -> bool:
    return not any(slot.start < o.end and o.start < slot.end for o in others)


def _all(regex: re.Pattern[str], text: str, start: int, end: int) -> list[Slot]:
    return [Slot(m.start(), m.start() + len(m[0].rstrip())) for m in regex.finditer(text, start, end)]


def _first(regexes: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> Slot | None:
    found = [s for regex in regexes for s in _all(regex, text, start, end)[:1]]
    return min(found, default=None)


# ── the words ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """`data/descriptions.toml`, compiled. `heads` finds any noun for an unnamed source, group "many" its plurals."""

    heads: re.Pattern[str]
    role: re.Pattern[str]
    bodies: tuple[re.Pattern[str], ...]
    named: re.Pattern[str]
    loose: frozenset[str]
    nearness: tuple[re.Pattern[str], ...]
    anonymity: tuple[re.Pattern[str], ...]
    reasons: Mapping[str, tuple[re.Pattern[str], ...]]
    rote: tuple[re.Pattern[str], ...]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads(files("claims").joinpath("data/descriptions.toml").read_text(encoding="utf-8"))
    roles, bodies = data["role"]["words"], data["body"]["words"]
    body, all_bodies = _either(bodies), _either([*bodies, *map(_plural, bodies)])
    one = _either([*data["vague"]["one"], *roles])
    many = _either([*data["vague"]["many"], *map(_plural, roles)])
    name = r"(?<![\w’'&-])[A-Z][\w’'&-]*(?: (?:(?:of|and) (?=[A-Z]))?[A-Z][\w’'&-]*){0,4}"
    return _Lexicon(
        heads=re.compile(rf"\b(?:(?P<many>{many})|(?P<one>{one}))\b", re.IGNORECASE),
        role=re.compile(rf"\b(?:{_either([*roles, *map(_plural, roles)])})\b", re.IGNORECASE),
        bodies=(
            re.compile(
                rf"\b(?:at|of|from|for|in|with|within|inside) (?:[\w’'-]+ ){{0,3}}?(?:{all_bodies})\b", re.IGNORECASE
            ),
            # "an aide to the mayor", "a lawyer for the family"
            re.compile(rf"(?<=\w )(?:to|for|of) (?:the|his|her|its|their|an?) (?!{many}|{one})[a-z][\w-]+\b"),
            re.compile(rf"\b(?:{body})(?:[’']s)? (?:[\w-]+ )?(?=(?:{many}|{one})\b)", re.IGNORECASE),
            re.compile(rf"\b(?:at|of|from|for|with|within|inside) (?:the )?{name}"),
        ),
        named=re.compile(rf"(?P<name>{name})(?: [a-z-]+)?(?= (?:{many}|{one})\b)"),
        loose=frozenset(data["loose"]["words"]),
        nearness=_regexes(data["nearness"]),
        anonymity=_regexes(data["anonymity"]),
        reasons={
            where: _regexes(e for e in data["reason"] if e["where"] == where) for where in ("after", "before", "alone")
        },
        rote=_regexes(data["rote"]),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return (
        noun[:-1] + "ies"
        if noun.endswith("y") and noun[-2] not in "aeiou"
        else noun + ("es" if noun.endswith("s") else "s")
    )


def _regexes(entries: Iterable[Mapping[str, Any]]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["regex"], re.IGNORECASE) for entry in entries)
