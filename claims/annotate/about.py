"""What a claim speaks of: the names in its words, and what its pronouns and bare nouns stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from claims.annotate.antecedents import antecedent, phrase_meant
from claims.annotate.docs import Token
from claims.annotate.meant import is_pronoun
from claims.annotate.pair import the_two
from claims.annotate.parsed import Parsed
from claims.annotate.roles import role_of
from claims.annotate.sources import speaker_of
from claims.annotate.split import Unit, noun_phrase
from claims.annotate.wordlists import words
from claims.model import Source

__all__ = ["about", "resolver"]

_NOBODY = frozenset(("he", "she", "they", "it"))  # a source that goes by one of these has no name


def resolver(
    parsed: Parsed,
    index: int,
    speaker: tuple[str, str] | None,
    start: int,
    *,
    claim: int | None = None,
    phrases: bool = False,
) -> Callable[[Token], str | None]:
    """What a token of a claim stands for, as its sentence shall say it; only subjects, possessives and bare nouns.

    A name that the claim already bears needs no bracket: the pronoun is plain.

    Parameters
    ----------
    start, claim
        The characters at which the speaker's words begin, and the claim among them; the same without the latter.
    phrases
        Whether a thing without a name may stand for "it" and "they", as its sentence has it ("the site").
    """
    borne = start if claim is None else claim

    def resolve(token: Token) -> str | None:
        if token.lower_ == "two":
            return " and ".join(the_two(token, index, parsed.who)) or None
        subject = token.dep_ in {"nsubj", "nsubjpass", "poss"}
        if token.pos_ == "PRON" and not subject and not is_pronoun(token):
            return None  # "told me", "all of which"
        if token.lower_ == "which" and any(a.dep_ == "relcl" for a in (token.head, *token.head.ancestors)):
            clause = next(a for a in (token.head, *token.head.ancestors) if a.dep_ == "relcl")
            return noun_phrase(clause.head).text
        found = _client(parsed, index, token, speaker) or antecedent(token, index, parsed, speaker)
        if found is None:
            phrase = phrase_meant(token, index, parsed) if phrases else None
            return None if phrase is None or phrase[1] >= (index, borne) else phrase[0]
        name = found[0]
        return None if any(n.name == name for n in parsed.who.within(index, borne, token.idx)) else name

    return resolve


def _client(
    parsed: Parsed, index: int, noun: Token, speaker: tuple[str, str] | None
) -> tuple[str, Literal["person"]] | None:
    """Whom "her client" is, where the article tells for whom she is the lawyer."""
    whose = next((c for c in noun.lefts if c.tag_ == "PRP$"), None) if noun.lower_ == "client" else None
    lawyer = antecedent(whose, index, parsed, speaker) if whose is not None else None
    if lawyer is None:
        return None
    post, _, client = role_of(lawyer[0], parsed.who, tuple(p.text for p in parsed.passages)).partition(" of ")
    return (client, "person") if client and post in words("roles", "of_a_person") else None


def about(
    parsed: Parsed, index: int, unit: Unit, text: str, source: Source | None, *, bare: bool = False
) -> tuple[str, ...]:
    """Names that a unit speaks of, its subject's first.

    Parameters
    ----------
    text
        The unit as a sentence that stands alone.
    source
        Whose words they are.
    bare
        Whether the sentence took its subject from the source, who then speaks of himself.
    """
    resolve = resolver(parsed, index, speaker_of(source), unit.tokens[0].idx)
    names = _names(parsed, index, unit, resolve)
    if source is None:
        return names
    if source.kind == "anonymous":
        return tuple(name for name in names if name != source.name)
    if bare and source.name in text and _speaks_of_itself(unit, source):
        return tuple(dict.fromkeys((source.name, *names)))
    return names


def _speaks_of_itself(unit: Unit, source: Source) -> bool:
    """Whether a source means itself: one who "expects to grow" does, one who "expects volumes to grow" does not.

    A body mostly does.
    """
    if source.name.casefold() in _NOBODY or source.kind not in {"person", "organization"}:
        return False
    return source.kind == "organization" or unit.tokens[0].pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "NUM"}


def _names(parsed: Parsed, index: int, unit: Unit, resolve: Callable[[Token], str | None]) -> tuple[str, ...]:
    names: list[str] = []
    subject = next((c for c in unit.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c in unit.tokens), None)
    first = [*(subject.subtree if subject is not None else ()), *unit.borrowed]
    for group in (first, (*unit.tokens, *unit.shared)):
        for token in group:
            points = token.pos_ in {"PRON", "NOUN"} and token.lower_ not in {"two", "which"}
            name = resolve(token) if points else None
            names += [name] if name is not None else the_two(token, index, parsed.who)
            found = parsed.who.named_at(index, token.idx)
            names += [n.name for n in found if n.sort not in {"place"} or group is first]
    return tuple(dict.fromkeys(names))
