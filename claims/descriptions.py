"""What an article tells of a source, in words that an editor reads: the one wording for report, JSON and graph.

What is not told is said to be unknown; nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.model import Description, Source

__all__ = ["in_words", "told_of"]

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PLACING = ("at", "of", "from", "for", "in", "with", "within", "inside", "to")


def told_of(source: Source) -> str:
    """What the reader is told of a source beside its name; "" where that is nothing.

    >>> told_of(Source("person:jo-marsh", "Jo Marsh", "person", "founder of Acme"))
    'founder of Acme'
    """
    return in_words(source.description) if source.description is not None else source.role


def in_words(told: Description) -> str:
    """A description as a line: how many, who they are, how they know, why they are not named.

    >>> from claims.model import Phrase
    >>> in_words(Description(number=1, organization=Phrase("at the company")))
    'one person, at the company, role unknown, no reason given'
    >>> in_words(Description(many=True, role=Phrase("executives"), organization=Phrase("Tolma")))
    'more than one person, Tolma executives, no reason given'
    """
    return ", ".join((_how_many(told), *_who(told), *_why(told)))


def _how_many(told: Description) -> str:
    if told.number is None:
        return "more than one person" if told.many else "number unknown"
    number = _NUMBERS[told.number - 1] if 0 < told.number <= len(_NUMBERS) else str(told.number)
    return f"{number} {'person' if told.number == 1 else 'people'}"


def _who(told: Description) -> Iterator[str]:
    role, body = told.role, told.organization
    if role is not None and body is not None:
        yield _together(role.words, body.words)
    elif role is not None:
        yield role.words
    elif body is not None:
        noun = "source" if told.number == 1 else "sources"
        yield body.words if _places(body.words) else f"{body.words} {noun}"
    if told.nearness is not None:
        yield told.nearness.words
    unknown = [what for what, slot in (("role", role), ("organization", body)) if slot is None]
    if unknown:
        yield f"{' and '.join(unknown)} unknown"


def _together(role: str, body: str) -> str:
    """Role and body as an article has them: "engineer at the mill", "former Tolma executive".

    >>> _together("engineer", "at the mill"), _together("former executive", "Tolma")
    ('engineer at the mill', 'former Tolma executive')
    """
    if _places(body):
        return f"{role} {body}"
    if " and " in role:
        return f"{body} {role}"  # "Tolma executives and a banker"
    *qualities, noun = role.split()
    return " ".join([*qualities, body, noun])


def _places(body: str) -> bool:
    """Whether words for a body begin with what places somebody there."""
    return body.split()[0].casefold() in _PLACING


def _why(told: Description) -> Iterator[str]:
    if told.reason is not None:
        yield f"{'rote reason' if told.rote else 'reason given'}: “{told.reason.words}”"
        return
    if told.anonymity is not None:
        yield f"“{told.anonymity.words}”"
    yield "no reason given"
