"""Whom a pronoun stands for in what somebody is cited for: the one who speaks, or another told of there."""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.docs import Token, sentence_at
from claims.annotate.identity import Identities
from claims.annotate.it import has_subject, speaks_of_a_thing
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import may_be
from claims.annotate.speaking_for import speaks_for
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["SPEAKERS", "spoken", "spoken_of", "they_speak"]

# Of which sort a speaker is who may be meant by a pronoun in his own words; "people" are several without a name.
SPEAKERS = {
    **dict.fromkeys(("he", "she", "him", "his", "her", "himself", "herself"), ("person", "anonymous")),
    **dict.fromkeys(("it", "its", "itself"), ("organization", "outlet")),
    **dict.fromkeys(("they", "their"), ("people", "organization")),
}


def spoken(
    token: Token, passage: int, who: Identities, speaker: tuple[str, str], start: int, sorts: Sequence[str]
) -> tuple[str, str] | None:
    """Whom a pronoun stands for in what somebody is cited for: a subject named there, else the speaker.

    None where another may be meant as well: "told Reyes that his time was over", "said the ferry sank when it …",
    "met the mayor and said he would resign", a spokesman's or a lawyer's "he".
    """
    fit = [
        n for n in who.within(passage, start, token.idx) if n.sort in sorts and may_be(token.lower_, n.name, who.sexes)
    ]
    within = [n for n in fit if n.subject]
    if within:
        return within[-1].name, within[-1].sort
    whose = _whose(speaker[0], who) if sorts == ("person",) else None
    if whose is not None:
        return (whose, "person") if may_be(token.lower_, whose, who.sexes) else None
    if token.dep_ == "poss" and any(n.name != speaker[0] for n in fit):
        return None
    if speaker[1] == "anonymous" and _another_may_be(token, passage, who):
        return None
    if sorts == ("person",) and (
        _speaks_for_another(speaker[0], who) or _person_dealt_with(token, passage, who, start)
    ):
        return None
    if token.lower_ in {"it", "its", "itself"} and (
        speaks_of_a_thing(token, passage, start, who) or (speaker[1] == "outlet" and has_subject(token, start))
    ):
        return None
    return speaker


def spoken_of(
    pronoun: Token, passage: int, who: Identities, speaker: tuple[str, str] | None, start: int
) -> tuple[str, str] | None:
    """Whom "he" or "she" stands for in a quotation: never who speaks, but the one other who was named just before.

    None where two were, or where somebody was told of without a name ("my sister", "the captain").
    """
    if speaker is None:
        return None
    fit = [
        n
        for n in who.before(passage, pronoun.idx, ("person",))
        if n.name != speaker[0] and n.passage >= passage - 1 and may_be(pronoun.lower_, n.name, who.sexes)
    ]
    within = [n for n in fit if n.passage == passage and n.start >= start and n.subject]
    if within:
        return within[-1].name, within[-1].sort
    named = who.within(passage, 0, pronoun.idx)
    nameless = (
        t
        for t in pronoun.doc.tokens[: pronoun.i]
        if t.tag_ == "NN"
        and bare_nouns().get(t.lower_) == ("person",)
        and not any(n.start <= t.idx < n.end for n in named)
    )
    if len({n.name for n in fit}) != 1 or any(not _is_title(t) for t in nameless):
        return None
    return fit[-1].name, fit[-1].sort


def _is_title(noun: Token) -> bool:
    """Whether a noun only says who a name is: "the captain, Julio Vance", "coach Neil Harcastle"."""
    return noun.dep_ in {"compound", "appos"} or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)


def _whose(speaker: str, who: Identities) -> str | None:
    """The person whose man a speaker is by his name: "Holm's spokesman" and "Holm's aides" speak of Holm as "he"."""
    owner, mark, post = speaker.replace("’", "'").partition("'s ")
    acts = post.islower() and not set(post.split()) & (words("kin", "she") | words("kin", "he"))
    known = who.resolve(owner) if mark and acts else None
    return known[0] if known is not None and known[1] == "person" else None


def _speaks_for_another(speaker: str, who: Identities) -> bool:
    acts = words("roles", "of_a_person")
    return any(speaker in names and (speaks_for(noun) or noun in acts) for noun, names in who.called.items())


def _person_dealt_with(pronoun: Token, passage: int, who: Identities, start: int) -> bool:
    """Whether its sentence told of another person before the words cited: "met the mayor and said he …"."""
    doc = pronoun.doc
    before = [
        t for t in doc.tokens[pronoun.sent.start : pronoun.i] if t.idx < start and t.dep_ in {"dobj", "pobj", "dative"}
    ]
    named = who.within(passage, doc.tokens[pronoun.sent.start].idx, start)
    kin = words("kin", "she") if pronoun.lower_ in {"she", "her"} else words("kin", "he")
    if any(t.lower_ in kin for t in doc.tokens[pronoun.sent.start : pronoun.i] if t.idx < start):
        return True
    for token in before:
        name = next((n for n in named if n.start <= token.idx < n.end), None)
        called = name.name if name is not None and name.sort == "person" else ""
        if name is None and token.tag_ == "NN" and bare_nouns().get(token.lower_) == ("person",):
            called = token.lower_
        if called and may_be(pronoun.lower_, called, who.sexes):
            return True
    return False


def _another_may_be(pronoun: Token, passage: int, who: Identities) -> bool:
    """Whether somebody with a name was told of just before an unnamed source spoke of "him" or "her"."""
    sentence = sentence_at(pronoun.doc, pronoun.idx)
    near = (n for n in who.before(passage, pronoun.idx, ("person",)) if may_be(pronoun.lower_, n.name, who.sexes))
    return any(n.passage != passage or sentence - n.sentence <= 1 for n in near)


def they_speak(they: Token, passage: int, who: Identities, speaker: tuple[str, str], start: int) -> bool:
    """Whether "they" are those who speak: it is the first subject of their words, which are no quotation."""
    if speaker[1] not in SPEAKERS[they.lower_] or in_quotation(they) or they.dep_ not in {"nsubj", "nsubjpass", "poss"}:
        return False
    before = they.doc.tokens[they.sent.start : they.i]
    if any(t.idx >= start and t.pos_ in {"NOUN", "PROPN"} for t in before):
        return False
    if speaker[1] == "people":
        return True
    others = (t for t in before if t.tag_ == "NNS" and not any(c.lower_ == "they" for c in t.children))
    return they.dep_ != "poss" and not any(t.dep_ in {"dobj", "nsubjpass"} for t in others)
