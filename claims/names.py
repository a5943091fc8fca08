"""Names of people and bodies compared: the same one, a part of one, or somebody who speaks for one.

Only the written form is looked at, and the table of `claims.organizations`: two spellings that share no letters
("JD.com", "Jingdong") are the same where it says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from claims.organizations import organizations, with_ticker
from claims.shipped import shipped_toml
from claims.text import fold

__all__ = ["concerns", "name_keys", "name_words", "organization_name", "part_of", "same_name", "speaker_keys"]

_JOINERS = frozenset(("of", "and", "for", "&", "the", "de", "du", "van", "von", "vs"))
_ROLES = (
    r"(?:spokes(?:man|woman|person|people)|representatives?|(?:co-?)?founders?|chief executive(?: officer)?"
    r"|ceo|cfo|coo|(?:vice )?(?:chairman|chairwoman|chair|president)|director|lawyers?|attorneys?|agent"
    r"|publicist|manager|owner|executives?|boss|head|press office|officials?|secretary|minister)"
)
_SPEAKER = re.compile(rf"^(?:(?P<before>.*?)['’]?s?\s+)?{_ROLES}\b(?:\s*(?:for|of|at|with)\s+(?P<after>[^,]+))?")
_ALL_SIDES = re.compile(
    r"^(?:(?:both|the two|all three) (?:companies|firms|sides|parties|groups|banks|airlines|carriers|clubs)"
    r"|the (?:companies|firms|airlines|carriers|clubs))\b"
)
_LONG = 8  # letters of a word from which on a slip in it is seen as one
_ARTICLE = re.compile(r"^(?:an?|the|its|their|his|her|both|some|two|senior|another|one)\s+")


@cache
def _words(*kinds: str) -> frozenset[str]:
    """The words of these kinds in the package's data."""
    data = shipped_toml("link.toml")
    return frozenset(word for entry in data["name"] if entry["kind"] in kinds for word in entry["words"])


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, folded: no titles, corporate suffixes, possessives, tickers.

    Another name of a known organization has the words of the one that the table gives it.

    >>> name_words("Amazon.com Inc.'s"), name_words("Mr. Liu"), name_words("The Home Depot")
    (('amazon',), ('liu',), ('home', 'depot'))
    >>> name_words("360Buy"), name_words("Jingdong (Nasdaq: JD)"), name_words("Jingdong Logistics")
    (('jd',), ('jd',), ('jingdong', 'logistics'))
    """
    return _told_apart(_written(name))


def _told_apart(written: tuple[str, ...]) -> tuple[str, ...]:
    known = _known().get(written)
    return written if known is None else _written(known)


def organization_name(name: str) -> str | None:
    """The name under which the table has an organization, None where it has none of that name.

    >>> organization_name("Hon Hai"), organization_name("Amazon China")
    ('Foxconn', None)
    """
    return _known().get(_written(name))


@cache
def _known() -> Mapping[tuple[str, ...], str]:
    known: dict[tuple[str, ...], str] = {}
    for one in organizations():
        for form in (one.name, *one.aliases):
            known.setdefault(_written(form), one.name)
    return known


@lru_cache(maxsize=65536)
def _written(name: str) -> tuple[str, ...]:
    folded = re.sub(r"'s?(?=\W|$)", "", fold(with_ticker(name)))
    folded = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", folded)  # "u.s." is "us"
    words = [w.strip(".,;:\"'()[]") for w in re.split(r"[\s,/]+", folded)]
    words = [re.sub(r"\.(?:com|net|org|inc)$", "", w).replace(".", "") for w in words]
    words = [w for w in words if w]
    while len(words) > 1 and (words[0] in _words("title") or words[0] in ("the", "a", "an")):
        words.pop(0)
    while len(words) > 1 and words[-1] in _words("suffix"):
        words.pop()
    return tuple(words)


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two names can stand for the same one, as far as their letters and the table of organizations tell.

    >>> same_name("Liu Qiangdong", "Mr. Liu"), same_name("Amazon.com Inc.", "AMAZON"), same_name("Am", "Ap")
    (True, True, False)
    >>> same_name("JD.com", "Jingdong"), same_name("Amazon China", "Amazon"), same_name("Tesla Motors", "Nikola Tesla")
    (True, False, False)
    """
    one, two = name_words(a), name_words(b)
    if not one or not two:
        return False
    if one == two or "".join(one) == "".join(two):
        return True
    if (one, two) != (_written(a), _written(b)):
        return False  # a body's other name is nobody's family name, and short for nothing
    if len(one) > len(two):
        one, two = two, one
    if two[: len(one)] == one and set(two[len(one) :]) <= _words("trade") and one[-1] not in _words("place", "unit"):
        return True  # "Lindmoor Bank" and "Lindmoor"
    if len(one) == 1:
        return _is_surname(one[0], two) or (len(two) == 1 and _near(one[0], two[0]))
    return _same_person(one, two)


def _is_surname(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word alone is the family name of a full name of two to four words."""
    if not 2 <= len(full) <= 4 or _JOINERS & set(full) or full[-1] in _words("unit", "medium", "place"):
        return False
    if full[0] in _words("family_first") and full[-1] not in _words("family_first"):
        return word == full[0]
    return word == full[-1] or (word == full[0] and word in _words("family_first"))


def _same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names of several words differ only in a shortened or middle given name."""
    if one[-1] != two[-1] or one[-1] in _words("unit", "medium", "place") or (_JOINERS & {*one, *two}):
        return False
    short, long = sorted((one[0], two[0]), key=len)
    if short == long:
        return len(one) == 2 and len(two) == 3
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _near(a: str, b: str) -> bool:
    """Whether two long single words differ by about one letter in ten: another transcription or a slip."""
    from rapidfuzz.distance import Levenshtein

    if min(len(a), len(b)) < _LONG or a[0] != b[0] or any(c.isdigit() for c in a + b):
        return False
    return Levenshtein.normalized_similarity(a, b) >= 0.88


@lru_cache(maxsize=65536)
def part_of(a: str, b: str) -> bool:
    """Whether `a` names a part, unit or product of what `b` names: the same head name, and more after it.

    A place or a medium's name goes on without being a part: "Boston Globe" is no part of "Boston".

    >>> part_of("Amazon China", "Amazon"), part_of("Bank of America", "Bank")
    (True, False)
    """
    one, two = name_words(a), name_words(b)
    if not two or same_name(a, b):
        return False
    rest = next((one[n:] for n in range(1, len(one)) if _told_apart(one[:n]) == two), ())
    if (
        not rest
        or rest[0] in _JOINERS
        or rest[-1] in _words("medium")
        or (len(two) == 1 and two[0] in _words("place", "unit", "family_first"))
    ):
        return False
    return len(rest) <= 3


def name_keys(name: str) -> set[str]:
    """What two names, one of which stands for the other or for a part of it, have in common, one of these at least.

    So that names can be looked up without asking each of them: `same_name` and `part_of` decide.
    """
    words = name_words(name)
    heads = {word for n in range(1, len(words)) for word in _told_apart(words[:n])}
    near = {f"{words[0][0]}…"} if len(words) == 1 and len(words[0]) >= _LONG else set()
    return {*words, *heads, "".join(words), *near}


def speaker_keys(name: str) -> set[str] | None:
    """What somebody called `name` has in common with `name_keys` of whom they speak for; None for who speaks for all.

    `concerns` decides.
    """
    if _ALL_SIDES.match(fold(name)):
        return None
    return {key for who in (name, *_spoken_for(name)) for key in name_keys(who)}


def concerns(name: str, about: Sequence[str]) -> bool:
    """Whether somebody called `name` speaks for one of those that a claim is about.

    So do the one itself, a part of it, the whole that it is a part of, its spokesman, founder or head; "both
    companies" speak for each.

    >>> concerns("Amazon China", ["Amazon"]), concerns("a spokesperson for Amazon", ["Amazon"])
    (True, True)
    >>> concerns("a former Amazon executive", ["Amazon"]), concerns("Alibaba", ["Amazon"])
    (False, False)
    """
    if _ALL_SIDES.match(fold(name)):
        return bool(about)
    speaks_for = {name, *_spoken_for(name)}
    return any(
        same_name(who, subject) or part_of(who, subject) or part_of(subject, who)
        for who in sorted(speaks_for)
        for subject in about
    )


@lru_cache(maxsize=65536)
def _spoken_for(name: str) -> list[str]:
    """Those whom a described speaker speaks for: Amazon, for "Amazon's spokesman"; none for a former one."""
    folded = fold(name)
    if re.search(r"\b(?:former|ex|one-time|onetime)\b", folded):
        return []
    found: list[str] = []
    # "Ryan's spokeswoman, AshLee Strong" and "Liu Qiangdong, founder of Jingdong Mall": each piece by itself.
    for piece in [folded, *folded.split(",")]:
        match = _SPEAKER.match(piece.strip())
        if match is None:
            continue
        for who in (match["before"], match["after"]):
            bare = _ARTICLE.sub("", (who or "").strip())
            if bare:
                found.append(bare)
    return found
