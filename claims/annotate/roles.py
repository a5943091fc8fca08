"""Whom a person speaks for: role and body as the article tells them ("its founder", "Acme spokesman Jo Lee")."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from claims.annotate.identity import Identities
from claims.annotate.lexicon import has_word
from claims.annotate.named import Named
from claims.annotate.sexes import may_be
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["role_of"]

# How far from the name, in characters of the passage, a role may stand.
_REACH = 60


# What may stand between a post and the name of its holder: "chief executive officer", "chairman, Sir Alan Moe".
_FORMS_OF_ADDRESS = {"", "officer", "sir", "dame", "dr", "mr", "mrs", "ms", "lord", "lady"}


def role_of(name: str, who: Identities, texts: tuple[str, ...]) -> str:
    """Role and body of a person, "founder of Jingdong Mall"; "" where the article tells no role.

    Where the role stands without a body ("Chief Executive Ingrid Maas") it is the one that the article is about.

    Parameters
    ----------
    texts
        The passages' texts, in which `who` counts its offsets.
    """
    role, named_before = _patterns()
    for place in (n for n in who.named if n.name == name):
        text = texts[place.passage]
        since = max(0, place.start - _REACH)
        front = [
            m
            for m in role.finditer(text, since, place.start)
            if text[m.end() : place.start].strip(" ,").lower() in _FORMS_OF_ADDRESS
        ]
        if front:
            held = front[-1][0].casefold()
            at = front[-1].start()
            if (body := _ends_at(at, place, who, text) or _unnamed(text[:at], who)) is not None:
                return _of(held, body)
            return _of(held, _near(held, place, who, before=text[:at]))
        back = named_before.match(text, place.end)
        if back is not None:
            behind = text[back.end() - 3 : back.end()].strip() in {"of", "at", "for"}
            body = (
                _starts_at(back.end(), place, who, text)
                or _between(place.end, back.start("role"), place, who)
                or (_written(text[back.end() :]) if behind else None)
                or _near(back["role"].casefold(), place, who)
            )
            return _of(back["role"], body)
    return ""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A role, and a role behind the name of the one who has it."""
    roles = sorted(map(re.escape, words("roles", "words") | words("roles", "of_a_person")), key=len, reverse=True)
    role = r"(?<!-)\b(?:" + "|".join(roles) + r")\b"
    behind = rf",? (?:(?:its|the|their|an?|[\w .&-]{{2,40}}?[’']s?) )?(?P<role>{role})(?: of| at| for)?"
    return re.compile(role, re.IGNORECASE), re.compile(behind)


def _of(role: str, body: str | None) -> str:
    return f"{role.casefold()} of {body}" if body else role.casefold()


def _bodies(place: Named, who: Identities) -> list[Named]:
    return [n for n in who.named if n.passage == place.passage and n.name != place.name]


def _ends_at(offset: int, place: Named, who: Identities, text: str) -> str | None:
    """The body whose name stands right before a role ("Kitewave's founder", "Norrvind spokesman")."""
    beside = [
        n
        for n in _bodies(place, who)
        if n.end <= offset
        and re.fullmatch(r"(?:[’']s?)? ?(?:[a-z-]+ )?", text[n.end : offset])
        and not (n.sort == "place" and _PEOPLE.search(n.name) and text[n.end : n.end + 1] == " ")
    ]
    return max(beside, key=lambda n: n.end - n.start).name if beside else None


_PEOPLE = re.compile(r"(?:n|ese|ish|ch|i)$")  # "the Vardan president" is not the president of Vardan


def _starts_at(offset: int, place: Named, who: Identities, text: str) -> str | None:
    """The body whose name stands right behind "founder of"."""
    return next(
        (
            n.name
            for n in _bodies(place, who)
            if n.start >= offset and re.fullmatch(r" (?:the )?", text[offset : n.start])
        ),
        None,
    )


def _between(start: int, end: int, place: Named, who: Identities) -> str | None:
    """The body in "Colm Adeyemi, Wovenpath's chief executive"."""
    return next((n.name for n in _bodies(place, who) if start <= n.start and n.end <= end + 2), None)


_WHOSE = re.compile(r"\bthe (?P<what>[a-z]+(?: [a-z]+)?)[’']s? (?:[a-z-]+ )?$", re.IGNORECASE)


def _unnamed(before: str, who: Identities) -> str | None:
    """The body that a noun before a role means: "the union's regional head", the one whose name has that noun if any.

    "The company" means one that is named, and which it is others tell.
    """
    whose = _WHOSE.search(before)
    if whose is None:
        return None
    noun = whose["what"].split()[-1].casefold()
    if noun in bare_nouns() or not has_word("organization", noun):
        return None
    named = {n.name for n in who.named if n.sort == "organization" and noun in n.name.casefold().split()}
    return named.pop() if len(named) == 1 else noun


_NAME = re.compile(r" (?:the )?((?:[A-Z][\w&’'-]*|\d+)(?: (?:(?:of|and|for|the) (?=[A-Z]))*(?:[A-Z&][\w’'-]*|\d+))*)")


def _written(behind: str) -> str | None:
    """The name that stands behind "president of", though no recognizer knows it: "Loom Workers United"."""
    found = _NAME.match(behind)
    return found[1].removesuffix("'s").removesuffix("’s") if found else None


_HIS = re.compile(r"\b(?P<his>his|her) (?:[a-z-]+ )?$", re.IGNORECASE)


def _whose(place: Named, who: Identities, before: str) -> str | None:
    """Whom "his lawyer" acts for: the one person named before in the sentence, else in the passage or the one above."""
    his = _HIS.search(before)
    if his is None:
        return None
    told = [n for n in who.before(place.passage, place.start, ("person",)) if n.name != place.name]
    fit = [n for n in told if may_be(his["his"].lower(), n.name, who.sexes)]
    here = [n for n in fit if n.passage == place.passage]
    for near in ([n for n in here if n.sentence == place.sentence], here, fit):
        if near:
            return near[0].name if len({n.name for n in near}) == 1 else None
    return None


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ITS = re.compile(r"(?:^|[.!?”\"] )(?:Its|Their) (?:[a-z-]+ )?$")
_THE_FIRM_S = re.compile(r"\b[Tt]he [a-z]+[’']s (?:[a-z-]+ )?$")


def _near(role: str, place: Named, who: Identities, before: str = "") -> str | None:
    """The body that "its founder" or a bare "chief executive" belongs to: the only one named before in the passage.

    Where none is, the one that the article names twice as often as any other; where several fit, none: a wrong employer
    is worse than none. Who holds a public office belongs to none that is not named beside it.
    """
    if role in words("roles", "of_a_person"):
        return _whose(place, who, before)
    if role in words("roles", "public"):
        return None
    sorts = {"organization"} if _THE_FIRM_S.search(before) else {"organization", "outlet", "name"}
    quoted = [m.span() for m in _QUOTED.finditer(before)]  # whom he speaks of is mostly another's body
    bodies = [n for n in _bodies(place, who) if n.end <= place.start and n.sort in sorts]
    bodies = [n for n in bodies if not any(s <= n.start < e for s, e in quoted)]
    led = {n.name for n in bodies if n.sentence == place.sentence - 1 and n.subject and n.main}
    if len(led) == 1:
        return led.pop()  # "The Monitor put the toll at 13. Its director, Hugo Steen, …"
    if _ITS.search(before):
        return None  # "The opposition called for an inquiry. Its spokesman, …": a body without a name
    if "organization" in sorts and len(sorts) == 1 and not bodies:  # "the club's director": of the club just told of
        above = [n for n in who.named if n.passage == place.passage - 1 and n.sort in sorts and n.main]
        return above[0].name if len({n.name for n in above}) == 1 else None
    near = {n.name for n in bodies if n.sort != "name"}
    if near:
        return near.pop() if len(near) == 1 else None
    count = Counter(n.name for n in who.named if n.sort == "organization").most_common(2)
    if not count or (len(count) == 2 and count[0][1] < 2 * count[1][1]):
        return None
    return count[0][0]
