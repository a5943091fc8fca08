"""How a phrase that names a source is taken apart: what stands before a comma, its core, the head of that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.annotate.lexicon import has_word, singular

__all__ = ["SourcePhrase", "called", "taken_apart"]

_LONGEST = 300  # characters that are looked at: what decides stands in front

_AFTER_HEAD = re.compile(
    r"\s+(?:of|from|in|at|on|for|with|by|to|about|who|which|that|whose|familiar|close|briefed|involved|inside|within|near|"
    r"among|against|between|outside|under|across|around|through|via|speaking|writing|citing|released|published|conducted|"
    r"filed|obtained|seen|posted|reported|based|called|named|interviewed|working|representing|backing|supporting|opposed)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# "The weekly Osk Mirror", "rating agency Stannard": what a name is stands before it.
_NAMED_AFTER = re.compile(r"\b(?P<what>[a-z][\w-]*) (?P<name>[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*)*)$")
_MARKS = "“”\"'`‘’«»„ \t\n,;:"


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A phrase that names a source.

    Parameters
    ----------
    text
        The phrase on one line, without marks around it.
    low
        The same in small letters.
    first
        What stands before a comma, a bracket or a dash.
    core
        That without what hangs on its head: "an official" of "an official at the ministry".
    head
        The last word of the core.
    noun
        The head in small letters and in the singular.
    """

    text: str
    low: str
    first: str
    core: str
    head: str
    noun: str

    @property
    def many(self) -> bool:
        """Whether the head stands in the plural."""
        return self.noun != self.head.lower()


def taken_apart(source_text: str) -> SourcePhrase:
    """The parts of a phrase that names a source.

    >>> told = taken_apart("two officials at the ministry, who asked not to be named")
    >>> told.first, told.core, told.head, told.noun
    ('two officials at the ministry', 'two officials', 'officials', 'official')
    """
    text = " ".join(source_text.split())[:_LONGEST].strip(_MARKS)
    first = re.split(r"\s*[,;(–—]\s*", text)[0]
    core = _AFTER_HEAD.sub("", first) or first
    words = re.findall(r"[\w’'.&-]+", core)
    head = re.sub(r"['’]s$", "", words[-1]).strip(".") if words else text.lower()
    return SourcePhrase(text, text.lower(), first, core, head, singular(head.lower()))


def called(core: str) -> str:
    """The common noun before a name that tells what it is; "" where there is none, or a post ("police Chief Holm").

    >>> called("the weekly Osk Mirror"), called("Osk Mirror")
    ('weekly', '')
    """
    found = _NAMED_AFTER.search(core)
    if found is None or any(
        has_word("person", word.strip(".")) or word.endswith(".") for word in found["name"].split()
    ):
        return ""
    return found["what"]
