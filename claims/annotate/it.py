"""Whether "it" looks as if it stood for no name, by its own clause."""

from __future__ import annotations

from claims.annotate.docs import Token
from claims.annotate.wordlists import words

__all__ = ["is_a_medium", "is_dummy", "is_expletive", "is_judged", "is_weather"]


def _is_in_a_state(it: Token) -> bool:
    """Whether "it" is said to be what only a body is: "it was ready to sell"."""
    return any(c.dep_ == "acomp" and c.lower_ in words("bodies", "states") for c in it.head.children)


def is_judged(it: Token) -> bool:
    """Whether "it" is said to be what no body is: "it was too low", not "it was ready"."""
    judged = [c for c in it.head.children if c.dep_ in {"acomp", "attr"} and c.i > it.i]
    copula = it.dep_ == "nsubj" and it.head.lemma_ == "be" and bool(judged)
    return copula and not any(c.lower_ in words("bodies", "states") for c in judged)


def is_dummy(it: Token) -> bool:
    """Whether "it" opens a sentence with "is" or "was": mostly it stands for the matter at hand."""
    return (
        it.head.lemma_ == "be"
        and not _is_in_a_state(it)
        and it.head.pos_ == "AUX"
        and it.head.dep_ in {"ROOT", "ccomp"}
        and it.i <= it.sent.start + 1
    )


def is_expletive(it: Token) -> bool:
    """Whether "it" stands for a clause to come ("It is likely that …", "it's time to …"), not for a name."""
    verb = it.head
    if is_weather(it):
        return True
    if _is_in_a_state(it):
        return False
    clause = any(
        c.dep_ in {"ccomp", "xcomp", "advcl", "csubj", "relcl"} and c.i > verb.i and not _says_when(c)
        for c in verb.children
    )
    below = any(
        g.dep_ in {"acl", "relcl", "xcomp", "ccomp"}
        for c in verb.children
        if c.dep_ in {"attr", "acomp"}
        for g in c.children
    )
    return verb.lemma_ in {"be", "seem", "appear", "take", "remain", "turn", "happen"} and (
        clause or below or verb.lemma_ != "be"
    )


def is_weather(it: Token) -> bool:
    """Whether "it" is the weather: "it rained for nine days"."""
    verb = it.head
    weather = it.lower_ == "it" and verb.lemma_ in words("weather", "verbs")
    return weather and not any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children)


def is_a_medium(it: Token) -> bool:
    """Whether "it" is a medium, as what it does tells: "It stood by its story", "It deleted the post"."""
    verb = it.head
    if it.lower_ != "it" or it.dep_ != "nsubj":
        return False
    by = next((c for c in verb.children if c.lower_ == "by"), None) if verb.lemma_ == "stand" else None
    below = by.children if by is not None else ()
    if verb.lemma_ in words("stands_by", "takes_back"):
        below = [c for c in verb.children if c.dep_ == "dobj"]
    return any(c.lower_ in words("stands_by", "of_media") for c in below)


def _says_when(clause: Token) -> bool:
    """Whether a clause tells when or why: "it was in talks, after the Ledger reported …" stands for somebody."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _WHEN for c in clause.children)


_WHEN = {"after", "although", "as", "because", "before", "since", "though", "until", "while"}
