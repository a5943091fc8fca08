"""Whether an article's people are "she" or "he": by their titles, by what they are called, by their given names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from claims.shipped import shipped_toml

if TYPE_CHECKING:
    from claims.annotate.docs import Doc
    from claims.annotate.named import Named

__all__ = ["PRONOUNS", "Sex", "has_given_name", "may_be", "sexes", "told_sex"]

Sex = Literal["she", "he"]

PRONOUNS: dict[str, Sex] = {
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
}


@cache
def _words(key: str) -> dict[str, Sex]:
    data = shipped_toml("given_names.toml")
    table: dict[str, Sex] = {}
    for sex in ("she", "he"):
        table |= dict.fromkeys(data["told"][sex] if key == "told" else data[sex]["names"], sex)
    return table


def told_sex(words: Iterable[str]) -> Sex | None:
    """What some words beside a name tell ("Ms.", "spokesman"), or None.

    >>> told_sex(["Ms."]), told_sex(["the", "mayor"])
    ('she', None)
    """
    known = _words("told")
    return next((known[low] for w in words if (low := w.casefold().strip(".")) in known), None)


def has_given_name(name: str) -> bool:
    """Whether a name of two words begins with a given name, as far as the list has it.

    >>> has_given_name("Jane Vox"), has_given_name("Acme Steel"), has_given_name("Jane")
    (True, False, False)
    """
    first, *rest = name.split() or [""]
    return len(rest) == 1 and first.casefold() in _words("names")


def sexes(docs: Sequence[Doc], by_passage: Sequence[Sequence[Named]]) -> Mapping[str, Sex]:
    """For the full names of people, as far as the article or their given name tells it."""
    found: dict[str, Sex] = {}
    for doc, names in zip(docs, by_passage, strict=True):
        for one in names:
            if one.sort not in {"person", "name"} or one.name in found:
                continue
            place = doc.touched(one.start, one.end)
            before = [t.text for t in doc.tokens[max(0, place.start - 1) : place.start + 1]]
            sex = told_sex(before)
            if sex is not None:
                found[one.name] = sex
    given = _words("names")
    for name in {one.name for names in by_passage for one in names if one.sort in {"person", "name"}}:
        first, _, rest = name.partition(" ")
        if rest and name not in found and first.casefold() in given:
            found[name] = given[first.casefold()]
    return found


def may_be(pronoun: str, name: str, known: Mapping[str, Sex]) -> bool:
    """Whether "she", "his" … can stand for somebody: so long as nothing tells the contrary.

    >>> may_be("her", "Ida Moe", {"Ida Moe": "she"}), may_be("his", "Ida Moe", {"Ida Moe": "she"})
    (True, False)
    """
    sex = PRONOUNS.get(pronoun)
    return sex is None or known.get(name, sex) == sex
