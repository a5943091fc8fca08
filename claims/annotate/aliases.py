"""Other names that an article itself tells: acronyms in brackets, "also known as", "formerly known as"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claims.annotate.docs import Doc, Words

__all__ = ["other_names", "places_of", "with_acronyms"]

Found = tuple[Words, str]
_BRACKET = re.compile(r"\s\((?:the )?[“\"]?(?P<letters>[A-Z][A-Za-z]{0,4}[A-Z])[”\"]?\)")
_SMALL = {"of", "and", "for", "the", "on", "in", "to", "&", "de", "'s", "'", "-"}
_FEWEST = 2  # capitalised words that an acronym stands for
_CALLED = re.compile(
    r",? \(?(?:(?:which|who) )?(?:(?:is|was|has been) )?"
    r"(?:(?:(?:also|formerly|previously|better|now|once) )+(?:known as|called|named|goes by(?: the name(?: of)?)?)"
    r"|trading as|doing business as|goes by the name(?: of)?) [“\"]?"
    r"(?P<other>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*)(?!['’]s\b)"
)


def with_acronyms(doc: Doc, names: Sequence[Found]) -> tuple[list[Found], dict[str, str]]:
    """The names of a passage, those before "(FOIW)" mended to what the letters stand for; what the letters stand for.

    The words before the bracket must begin with the letters in order, small words between them left out: "Federal
    Office of Inland Waters (FOIW)" is one name, however the entity recognizer cut it.
    """
    found = list(names)
    letters: dict[str, str] = {}
    for bracket in _BRACKET.finditer(doc.text):
        whole = _spelt_out(doc, bracket.start(), bracket["letters"])
        short = doc.char_span(*bracket.span("letters"))
        if whole is None or short is None:
            continue
        letters[short.text] = whole.text
        apart = [f for f in found if f[0].end <= whole.start or f[0].start >= whole.end]
        apart = [f for f in apart if f[0].end <= short.start or f[0].start >= short.end]
        found = sorted([*apart, (whole, "organization"), (short, "organization")], key=lambda f: f[0].start)
    return found, letters


def _spelt_out(doc: Doc, end: int, letters: str) -> Words | None:
    """The words right before a character whose first letters these are, or None."""
    at = next((t.i for t in reversed(doc.tokens) if t.idx < end), None)
    if at is None:
        return None
    last, left, seen = at + 1, [c for c in letters if c.isupper()], 0
    while left and at >= 0:
        word = doc.tokens[at].text
        if word[:1] == left[-1]:
            left.pop()
            seen += 1
        elif word.lower() not in _SMALL:
            return None
        if left:
            at -= 1
    return doc.words(at, last) if not left and seen >= _FEWEST else None


def other_names(doc: Doc, names: Iterable[tuple[Words, str]]) -> dict[str, str]:
    """What other names stand for, by what the passage says of them ("Orbisel, formerly known as Norton Cable").

    Parameters
    ----------
    names
        The names of the passage, each with the words that it stands for.
    """
    others: dict[str, str] = {}
    for place, text in names:
        told = _CALLED.match(doc.text, place.end_char)
        if told is not None and len(told["other"]) > 1:
            others[told["other"].rstrip(".")] = text
    return others


def places_of(doc: Doc, name: str) -> list[Words]:
    """Where a name stands in a passage, whatever the entity recognizer makes of it."""
    if name not in doc.text:
        return []
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)
    return [place for m in found if (place := doc.char_span(*m.span())) is not None]
