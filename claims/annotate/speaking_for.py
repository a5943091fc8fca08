"""Who speaks for another: a spokesman, a representative, somebody's lawyer."""

from __future__ import annotations

import re

from claims.annotate.lexicon import has_word
from claims.annotate.source_phrases import SourcePhrase
from claims.model import Kind
from claims.names import organization_name

__all__ = ["speaks_for", "spokesperson"]

_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person|people|men|women)\b|\brepresentatives?\b|(?<=['’]s )(?-i:rep)\b(?!\.)", re.IGNORECASE
)
# "Representatives for Acme", "an Acme representative", "a company representative": not a member of some house.
_REPRESENTS = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Ss]everal) )?(?:[Rr]epresentatives? (?:for|of)\b"
    r"|(?:company|firm|bank|club|airline|[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*) representatives?$)"
)
# "The vice president's spokeswoman", "lawyers for Quist": who speaks for one person.
_OF_A_ROLE = re.compile(r"^(?:the|his|her|their)\s(?:[\w-]+\s)*?(?P<role>[a-z-]+(?:\s[a-z-]+)?)['’]s\s", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(
    r"^(?i:(?:an?|the|two|three|one of the|several) )?"
    r"(?i:lawyer|attorney|agent|publicist|solicitor|barrister|manager)s?"
    r" (?:for|of) (?P<who>(?:M[rs]{1,2}|Dr|Sen|Gov|Rep|Sir)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+ [A-Z][\w’'-]+)$"
)


def speaks_for(source_text: str) -> bool:
    """Whether a source's words name a spokesperson.

    >>> speaks_for("a spokeswoman for Velora, one of the bidders"), speaks_for("a banker")
    (True, False)
    """
    return _SPEAKS_FOR.search(re.split(r"[,;(]", source_text)[0]) is not None


def spokesperson(told: SourcePhrase) -> tuple[Kind, str] | None:
    """A person, if named or pinned to one, else the body spoken for; with the words that decided it.

    >>> from claims.annotate.source_phrases import taken_apart
    >>> spokesperson(taken_apart("the mayor's spokeswoman")), spokesperson(taken_apart("a Rona spokesman"))
    (('person', "the mayor's"), ('organization', 'spokesman'))
    """
    text, first = told.text, told.first
    for_one = _FOR_SOMEBODY.match(first)
    if (
        for_one is not None
        and organization_name(for_one["who"]) is None
        and not has_word("organization", for_one["who"].split()[-1])
    ):
        return "person", for_one[0]
    m = _SPEAKS_FOR.search(first)
    if m is None:
        return None
    of_role = _OF_A_ROLE.match(first[: m.start()])
    if of_role is not None and any(has_word("person", w) for w in (of_role["role"], of_role["role"].split()[-1])):
        return "person", of_role[0].strip()
    if m[0].lower().startswith("representative") and not _REPRESENTS.match(first):
        return None
    after = text[m.end() :]
    if re.match(r",?\s+(?:[A-Z][\w.’'-]+ )+[A-Z][\w’'-]+", after) or re.match(r"\s+[A-Z]\w+", after):
        return "person", m[0]
    if (
        re.match(r"[A-Z][\w.]+ [A-Z]", first[: m.start()])
        and not re.match(r"(?:The|A|An|One)\b", first)
        and "," in text[: m.start()]
    ):
        return "person", m[0]
    if re.match(r"\s+(?:for|of) (?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.?\s", after):
        return "person", after.strip()
    return "organization", m[0]
