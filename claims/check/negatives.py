"""A claim put in the negative, put in the positive: the reader of pairs has seen few negative claims.

What agrees with "Acme will sell its mill" disagrees with "Acme will not sell its mill": the one is read for the other.
"""

from __future__ import annotations

import re
from functools import cache

from claims.check.signs import Entry, any_of, entries, says
from claims.negations import affirms

__all__ = ["in_positive", "negated"]


def negated(text: str) -> bool:
    """Whether a text holds a word of negation, wherever it stands and whatever it is said of.

    >>> negated("Acme won't sell."), negated("Acme is a no-frills airline.")
    (True, False)
    """
    return _negators().search(text) is not None


def in_positive(claim: str) -> str | None:
    """A claim without its negation; None where it has none, or where it is not plain what the negation is said of.

    It is plain of one negation, before which no other clause stands, and beside which no word settles a rumor.

    >>> in_positive("Acme won't sell its mill.")
    'Acme will sell its mill.'
    >>> in_positive("Nobody was hurt.")
    'Somebody was hurt.'
    >>> in_positive("The clerk who did not pay was fined.")
    """
    found = list(_negators().finditer(claim))
    if len(found) != 1 or "?" in claim or affirms(claim) or says("settles", claim):
        return None
    if _clauses().search(claim, 0, found[0].start()):
        return None
    for form, instead in _forms():
        match = form.search(claim)
        if match is not None and not claim.startswith(",", match.end()):
            before = claim[: match.start("out")]
            put = instead if before.strip() else instead.capitalize()
            text = " ".join(f"{before}{put}{claim[match.end('out') :]}".split())
            return text if before.strip() else text[:1].upper() + text[1:]
    return None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What finds each form of negation, as the group `out`, and what is said instead; the first that fits holds."""
    return tuple((re.compile(_form(entry), re.IGNORECASE), entry.instead) for entry in entries("negatives"))


def _form(entry: Entry) -> str:
    if entry.suffix:
        stems = any_of(word.removesuffix(entry.suffix) for word in entry.words)
        return rf"\b(?:{stems})(?P<out>{any_of([entry.suffix])})\b"
    before = rf"\b(?:{any_of(entry.after)})\s+" if entry.after else ""
    return rf"{before}(?P<out>\b(?:{any_of(entry.words)}){_END})"


_END = r"\b(?!-|\.\s?\d)"  # "no-frills" and "No. 1" negate nothing


@cache
def _negators() -> re.Pattern[str]:
    words = any_of(word for kind in ("negatives", "negators") for entry in entries(kind) for word in entry.words)
    return re.compile(rf"\b(?:{words}){_END}", re.IGNORECASE)


@cache
def _clauses() -> re.Pattern[str]:
    words = any_of(word for entry in entries("clauses") for word in entry.words)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
