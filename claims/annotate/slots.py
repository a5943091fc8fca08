"""What a reader is told of an unnamed source: the slots of its description, read from its words and its sentence.

Number, role, organization, nearness to the matter, the wish for anonymity, the reason for it, and whether that reason
is rote. Plain functions on strings; the words they go by stand in `data/descriptions.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, NamedTuple

from claims.annotate.lexicon import singular
from claims.model import Description, Part, Phrase, Span
from claims.shipped import shipped_toml
from claims.text import one_line

__all__ = ["counted", "describe", "merged", "speaks_of_many"]


class _Slot(NamedTuple):
    """Half-open characters of a text."""

    start: int
    end: int


_FROM_THREE = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTED = {"one": 1, "a": 1, "an": 1, "another": 1, "two": 2, "both": 2, "a couple of": 2, "a pair of": 2}
_COUNTED |= {word: number for number, word in enumerate(_FROM_THREE, 3)}
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their|our|my)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:the\s+)?(?:(?:about|at least|nearly|more than|only|all)\s+)?"
    rf"({'|'.join(sorted(_COUNTED, key=len, reverse=True))}|\d{{1,3}})\b"
    r"(?![,.]\d|\s+(?:dozen|hundred|thousand|million))",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"^(?:one|another|a (?:second|third)) of\b", re.IGNORECASE)
# "Two executives | and | a banker": each with a number of its own, and no more words between than describe a noun.
_AND = re.compile(
    rf"^(?P<first>(?:{'|'.join(sorted(_COUNTED, key=len, reverse=True))}|\d{{1,3}})(?: [\w’'-]+){{1,3}}) and "
    rf"(?P<second>(?:{'|'.join(sorted(_COUNTED, key=len, reverse=True))}|\d{{1,3}})(?: [\w’'-]+){{1,3}})",
    re.IGNORECASE,
)
# Where a description ends and the sentence goes on with something else.
_ON = re.compile(
    r",\s+(?!(?:who|whom|whose|all|both|each|an?|one|citing|speaking|asking|and who)\b)|;|\s(?:but|while|adding)\s|\.\s"
)
# Where the words that name somebody end and those that place them begin: "welder | at the yard".
_NOUN_END = re.compile(
    r",|\s(?:of|from|in|at|on|for|with|by|to|about|who|whom|which|that|whose|familiar|close|briefed|involved|inside"
    r"|within|near|among|speaking|working|citing)\b"
)
_APPOSED = re.compile(r",\s+(?:who (?:is|was) )?an?\s+")
_LAST_WORD = re.compile(r"(?<![\w’'-])[a-z][\w-]{2,}$")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"])")


def describe(
    text: str, source: tuple[int, int], *, until: int, sentence: tuple[int, int], part: Part = "text"
) -> Description:
    """The slots of the description that begins with the source's words at `source`.

    Parameters
    ----------
    until
        Where at the latest the description ends: its cue, its content, or the end of the sentence.
    sentence
        Where the reason may stand: the sentence of the source, with what goes on about it behind.
    part
        Which part of an article `text` is; the spans of the slots are half-open characters of it.

    Examples
    --------
    >>> text = "Two Tolma executives briefed on the plan, who asked not to be named for fear of reprisals, said so."
    >>> found = describe(text, (0, 20), until=90, sentence=(0, len(text)))
    >>> found.number, found.many, found.filled, found.rote
    (2, True, ('role', 'organization', 'nearness'), False)
    >>> [slot.words for slot in (found.role, found.organization, found.nearness)]
    ['executives', 'Tolma', 'briefed on the plan']
    >>> [slot.words for slot in (found.anonymity, found.reason)]
    ['not to be named', 'for fear of reprisals']
    >>> describe("sources said so.", (0, 7), until=8, sentence=(0, 16)).filled
    ()
    """
    start, end = source
    number, many = counted(text[start:end])
    on = _ON.search(text, end, max(end, until))
    end = max(end, on.start() if on is not None else until)
    nearness = _first(_lexicon().nearness, text, start, end)
    # "familiar with Tolma's plans" names no body that the source belongs to.
    apart = [s for regex in _lexicon().nearness for s in _all(regex, text, start, end)]
    apart += [s for regex in _lexicon().anonymity for s in _all(regex, text, start, end)]
    apart += [s for regex in _lexicon().reasons["alone"] for s in _all(regex, text, start, end)]
    noun = _unlisted(text, start, source[1]) or _apposed(text, start, end)
    organization = next((s for s in _bodies(text, start, end, noun) if _clear(s, apart)), None)
    # "a source at one of its suppliers" is no supplier.
    apart += [organization] if organization is not None else []
    role = next((s for s in _all(_lexicon().role, text, start, end) if _clear(s, apart)), noun)
    role = _both_nouns(text, start, source[1]) or role
    anonymity = _first(_lexicon().anonymity, text, *sentence)
    reason = _reason(text, anonymity, sentence)

    def phrase(*slots: _Slot) -> Phrase | None:
        words = " ".join(one_line(text[s:e]) for s, e in slots)
        return Phrase(words, tuple(Span(part, s, e) for s, e in slots)) if slots else None

    return Description(
        number,
        many,
        role=phrase(*_with_quality(text, start, role, organization)),
        organization=phrase(*_given(organization)),
        nearness=phrase(*_given(nearness)),
        anonymity=phrase(*_given(anonymity)),
        reason=phrase(*_given(reason)),
        rote=reason is not None and any(r.search(text, *reason) for r in _lexicon().rote),
    )


def merged(told: Iterable[Description]) -> Description:
    """What several descriptions of one source tell together: of each slot the first that is filled.

    >>> found = merged([Description(number=1), Description(role=Phrase("aide"), many=True)])
    >>> found.number, found.many, found.filled
    (1, False, ('role',))
    """
    return reduce(_both, told, Description())


def _both(a: Description, b: Description) -> Description:
    number = max((n for n in (a.number, b.number) if n is not None), default=None)
    return Description(
        number,
        number != 1 and (a.many or b.many),
        role=a.role or b.role,
        organization=a.organization or b.organization,
        nearness=a.nearness or b.nearness,
        anonymity=a.anonymity or b.anonymity,
        reason=a.reason or b.reason,
        rote=a.rote if a.reason is not None else b.rote,
    )


def counted(words: str) -> tuple[int | None, bool]:
    """How many people a source's words speak of, None where they do not say, and whether more than one.

    >>> [counted(w) for w in ("the person", "two of the people", "one of the people", "several aides", "12 officials")]
    [(1, False), (2, True), (1, False), (None, True), (12, True)]
    >>> counted("two executives and a banker")
    (3, True)
    """
    words = words.strip("“”\"'‘’ ")
    if _both_nouns(words, 0, len(words)) is not None and (two := _AND.match(words)) is not None:
        first, second = (counted(two[part])[0] for part in ("first", "second"))
        return (first + second, True) if first is not None and second is not None else (None, True)
    said = _NUMBER.match(words)
    if _ONE_OF.match(words):
        return 1, False
    many = speaks_of_many(words)
    if said is not None:
        number = _COUNTED.get(said[1].casefold()) or int(said[1])
        if number != 1 or not many:  # "a group of employees" is not one
            return number, number > 1
    one = said is not None or _lexicon().heads.search(words) is not None
    one = one or (_DEFINITE.match(words) is not None and _unlisted(words, 0, len(words)) is not None)
    return (None, True) if many else (1 if one else None, False)


def _both_nouns(text: str, start: int, end: int) -> _Slot | None:
    """From the first to the second noun of people of two sorts: "executives and a banker" of "two executives and …"."""
    two = _AND.match(text[start:end])
    if two is None:
        return None
    first, second = (_lexicon().heads.search(two[part]) for part in ("first", "second"))
    if first is None or second is None or first.end() != len(two["first"]):
        return None
    return _Slot(start + first.start(), start + two.start("second") + second.end())


def speaks_of_many(words: str) -> bool:
    """Whether words for an unnamed source have their first such noun in the plural; else their own noun.

    >>> speaks_of_many("senior officials"), speaks_of_many("a person close to officials"), speaks_of_many("Sources")
    (True, False, True)
    """
    noun = _unlisted(words, 0, len(words))
    if noun is not None:
        return singular(words[noun.start : noun.end]) != words[noun.start : noun.end]
    first = _lexicon().heads.search(words)
    return first is not None and first["many"] is not None


def _unlisted(text: str, start: int, end: int) -> _Slot | None:
    """The noun of a source's words where the lists know none: "welders" of "two welders at the yard"."""
    part = _NOUN_END.search(text, start, end)
    noun = _LAST_WORD.search(text[start : part.start() if part is not None else end].rstrip(" “”\"'‘’"))
    known = _lexicon()
    if noun is None or known.heads.search(text[start : start + noun.end()]) is not None:
        return None
    if noun[0].casefold() in {"they", "he", "she", "it", "one"}:
        return None  # "they added": a pronoun tells no role
    if noun[0] in known.loose or known.no_role.fullmatch(noun[0]) is not None:
        return None
    return _Slot(start + noun.start(), start + noun.end())


def _given(slot: _Slot | None) -> tuple[_Slot, ...]:
    return () if slot is None else (slot,)


def _with_quality(text: str, start: int, role: _Slot | None, organization: _Slot | None) -> tuple[_Slot, ...]:
    """A role with what bears on it, be the organization in between: "former … aide" of "a former Tolma aide"."""
    if role is None:
        return ()
    between = text[organization.end : role.start] if organization is not None else ""
    apart = organization is not None and organization.end <= role.start and not between.strip()
    before = organization.start if organization is not None and apart else role.start
    found = _lexicon().quality.search(text[start:before])
    if found is None:
        return (role,)
    quality = _Slot(start + found.start(), start + found.start() + len(found[0].rstrip()))
    return (quality, role) if apart else (_Slot(quality.start, role.end),)


def _reason(text: str, anonymity: _Slot | None, sentence: tuple[int, int]) -> _Slot | None:
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


def _apposed(text: str, start: int, end: int) -> _Slot | None:
    """The noun behind a comma that tells what a source is: "the source, a welder at the yard"."""
    behind = _APPOSED.search(text, start, end)
    return _unlisted(text, behind.end(), end) if behind is not None else None


def _bodies(text: str, start: int, end: int, noun: _Slot | None) -> Sequence[_Slot]:
    """Words for the body that a source belongs to, in the order in which they are looked for."""
    found = []
    beside = [_lexicon().named_last.search(text[: noun.start], start)] if noun is not None else []
    for match in (*_lexicon().named.finditer(text, start, end), *(m for m in beside if m is not None)):
        words = match["name"].split()
        while words and words[0].casefold() in _lexicon().loose:
            words.pop(0)
        if words and not _lexicon().heads.fullmatch(" ".join(words)):
            first = match.start("name") + match["name"].index(words[0])
            found.append(_Slot(first, match.end("name")))
    return found + [s for regex in _lexicon().bodies for s in _all(regex, text, start, end)]


def _clear(slot: _Slot, others: Iterable[_Slot]) -> bool:
    return not any(slot.start < o.end and o.start < slot.end for o in others)


def _all(regex: re.Pattern[str], text: str, start: int, end: int) -> list[_Slot]:
    return [_Slot(m.start(), m.start() + len(m[0].rstrip())) for m in regex.finditer(text, start, end)]


def _first(regexes: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> _Slot | None:
    found = [s for regex in regexes for s in _all(regex, text, start, end)[:1]]
    return min(found, default=None)


# ── the words ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """`data/descriptions.toml`, compiled. `heads` finds any noun for an unnamed source, group "many" its plurals."""

    heads: re.Pattern[str]
    role: re.Pattern[str]
    quality: re.Pattern[str]
    bodies: tuple[re.Pattern[str], ...]
    named: re.Pattern[str]
    named_last: re.Pattern[str]
    no_role: re.Pattern[str]
    loose: frozenset[str]
    nearness: tuple[re.Pattern[str], ...]
    anonymity: tuple[re.Pattern[str], ...]
    reasons: Mapping[str, tuple[re.Pattern[str], ...]]
    rote: tuple[re.Pattern[str], ...]


@cache
def _lexicon() -> _Lexicon:
    data = shipped_toml("descriptions.toml")
    roles, bodies = data["role"]["words"], data["body"]["words"]
    body, all_bodies = _either(bodies), _either([*bodies, *map(_plural, bodies)])
    one = _either([*data["vague"]["one"], *roles])
    many = _either([*data["vague"]["many"], *map(_plural, roles)])
    name = r"(?<![\w’'&-])[A-Z][\w’'&-]*(?: (?:(?:of|and) (?=[A-Z]))?[A-Z][\w’'&-]*){0,4}"
    # A noun with what stands before it: it ends where the sentence goes on.
    noun = (
        r"(?:[\w’'-]+ ){0,2}?[a-z][\w-]+"
        r"(?=\s*$|[,.;:”\"]|\s(?:who|whose|with|in|on|at|familiar|briefed|close|involved|speaking|and|said|told)\b)"
    )
    return _Lexicon(
        heads=re.compile(rf"\b(?:(?P<many>{many})|(?P<one>{one}))\b", re.IGNORECASE),
        role=re.compile(rf"\b(?:{_either([*roles, *map(_plural, roles)])})\b(?![’']s? \w)", re.IGNORECASE),
        quality=re.compile(rf"\b(?:(?:{_either(data['quality']['words'])})(?:[ -]+(?:and |or )?|$))+$", re.IGNORECASE),
        bodies=(
            re.compile(
                rf"\b(?:at|of|from|for|in|with|within|inside) (?:[\w’'-]+ ){{0,3}}?(?:{all_bodies})\b(?!-|[’']s? )",
                re.IGNORECASE,
            ),
            # "an aide to the mayor", "a lawyer for the family", but not "a banker approached for the sale"
            re.compile(rf"(?<=\w )(?<!ed )(?:to|for|of) (?:the|his|her|its|their|an?) (?!(?:{many}|{one})\b){noun}"),
            re.compile(rf"\b(?:{body})(?:[’']s)? (?:[\w-]+ )?(?=(?:{many}|{one})\b)", re.IGNORECASE),
            re.compile(rf"\b(?:at|of|from|for|with|within|inside) (?:the )?{name}"),
            # "a welder at the yard", but not "a person at the meeting"
            re.compile(
                r"\b(?:at|inside) (?:the|an?|his|her|its|their|one of (?:the|its)) "
                rf"(?![^,.;]{{0,30}}\b(?:{_either(data['event']['words'])})\b){noun}"
            ),
        ),
        named=re.compile(rf"(?P<name>{name}(?: (?:{body}))?)(?: [a-z-]+)?(?= (?:{many}|{one})\b)"),
        named_last=re.compile(rf"(?P<name>{name})(?: [a-z-]+)? $"),
        no_role=re.compile(rf"{all_bodies}|{_either(data['crowd']['words'])}|\w+(?:ly|ed|ing)", re.IGNORECASE),
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
