"""What a source is called: the words that name it, without what is told besides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.annotate.speaking_for import speaks_for
from claims.annotate.wordlists import words
from claims.model import Kind
from claims.outlets import find

__all__ = ["bare", "core", "is_named", "name_of"]

Names = Sequence[tuple[str, str, bool]]  # full name, its sort, whether it stands at the head of the words

# "Those close to the board" has no noun beside "those".
_DETERMINER = re.compile(
    r"^(?:an?|the|this|that|these|those(?! (?:close|familiar|near|with|who|in|at|on|inside|around|involved|briefed)\b)"
    r"|some|its|their|his|her|our|another)\s+",
    re.IGNORECASE,
)
# Behind a comma, what is told of a source besides who it is.
_BESIDES = re.compile(
    r",\s+(?:who|which|whose|(?:one|two|some|all|both|each|none|neither) of (?:whom|them)|granted|given"
    r"|speaking|asking|requesting|insisting|declining|citing|both|all)\b"
)
# "The Frontier Monitor, an independent group": behind a name, what it is.
_APPOSED = re.compile(r"^((?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z&][\w’'.-]*)*(?: [a-z]+)?), an? [a-z].*$", re.DOTALL)
# Before a source, what tells when or how far it holds: "Yesterday loyalists said", "even Republicans say".
_LEADS = re.compile(
    r"^(?:(?:yesterday|today|while|even|only|now|meanwhile|however|but|although|though)\s+)+(?=\w)", re.IGNORECASE
)
_SEEN_BY = re.compile(
    r"\s+(?:that (?:was|were|had been) |which (?:was|were|had been) )?"
    r"(?:[a-z]+ly )?(?:seen|obtained|reviewed|viewed|read|examined|published|posted|cited)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_FRESH = re.compile(r"^(?:(?:separate|new|recent|latest|earlier|previous|subsequent|second|third)\s+)+", re.IGNORECASE)
# "The defence ministry of Marrowland" is the ministry.
_BODY_OF = re.compile(
    r"(?:the|its|their|his|her|an?) (?:[a-z-]+ )*"
    r"(?:ministry|government|bank|court|parliament|army|embassy|police|department|authority|agency) (?:of|in) ",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:ministry|government|army|police|parliament|embassy|navy|air force)$"
)
# "Another source" is not the source before; "a banker and a lawyer" are two.
_AS_IT_STANDS = re.compile(r"^another\b|^an? (?:[\w’'-]+ ){1,3}and (?:an?|one) ", re.IGNORECASE)


# A spokesman at the end of a body's words.
_SPEAKER = re.compile(r"(?:['’]s?)? (?:spokes\w+|official|representative)s?$")


def _is_of_a_place(text: str, names: Names) -> bool:
    """Whether a body is only told by the place that it is of: "the Marrovian government", "a Leeds bakery"."""
    ends = core(text).split()[-1:]
    only = [name for name, sort, _ in names if sort == "place"]
    if len(names) != 1 or not only or find(only[0]) is not None or is_named(names):
        return False
    return bool(ends) and ends[0].islower()


_KIN = "|".join(sorted(words("kin", "she") | words("kin", "he")))
_KIN_OF = re.compile(rf"(?:the|an?|one)\s+(?:[\w-]+ )?(?:{_KIN})s? (?:of|to) ", re.IGNORECASE)


def core(text: str) -> str:
    """A description without what is told besides in commas: "an aide, who asked not to be named"."""
    return _APPOSED.sub(r"\1", _BESIDES.split(text)[0])


def is_named(names: Names) -> bool:
    """Whether a source's words are a name, with or without a description."""
    return any(at_head for _, _, at_head in names)


def name_of(kind: Kind, text: str, names: Names, meant: tuple[str, str] | None) -> str:
    """The name of a source of a kind.

    Parameters
    ----------
    text
        The words that name it.
    names
        The names of the article that stand in them.
    meant
        Name and sort of the one whom they mean, where that is another name ("she").
    """
    if meant is not None:
        return meant[0]
    if kind in {"person", "organization", "outlet"} and names:
        wanted = {
            "person": ("person", "name"),
            "organization": ("organization", "name", "place", "thing", "outlet"),
            "outlet": ("outlet",),
        }[kind]
        fit = [n for n, sort, _ in names if sort in wanted]
        at_head = [n for n, sort, here in names if here and sort in wanted]
        if at_head:
            return at_head[0]
        owner = len(fit) == 1 and re.search(re.escape(fit[0].split()[-1]) + r"['’]s? \w", text)
        named = next((n for n, _, _ in names if kind == "person" and text.rstrip(", ").endswith(f", {n}")), None)
        if named is not None:
            return named  # "a Grayfell spokeswoman, Ines Dahl", whatever the recognizer takes her for
        if owner and (kind == "person" or _OFFICE_OF.search(core(text)) is not None):
            return bare(core(text))  # "Colt's wife" is not Colt, nor Varda's interior ministry Varda
        if kind == "organization" and fit and _is_of_a_place(text, names):
            return bare(_SPEAKER.sub("", core(text)))  # "the Marrovian government", and its spokesman
        if kind == "person" and fit and _KIN_OF.match(text):
            return bare(core(text).split(",")[0])  # "the sister of Jo Lee" is not Jo Lee
        of_a_place = _BODY_OF.match(text) is not None and not is_named(names)
        if fit and not (kind == "organization" and of_a_place and not speaks_for(text)):
            return fit[-1] if kind == "person" else fit[0]
    if kind == "document":
        return _FRESH.sub("", bare(_SEEN_BY.sub("", core(text))))
    if kind == "anonymous" and _AS_IT_STANDS.search(text):
        return core(text).strip(" \t\"'“”‘’,.;:")
    return bare(core(text))


def bare(text: str) -> str:
    """A phrase without its determiner and quotation marks.

    >>> bare("a “knowledgable source”")
    'knowledgable source'
    """
    text = _LEADS.sub("", text.strip(" \t\"'“”‘’,.;:-–—"))
    text = _DETERMINER.sub("", text)
    return text.strip(" \t\"'“”‘’,.;:")
