"""What "it" may stand for, by its own clause and the one before: nothing, a thing, or a bare noun before it."""

from __future__ import annotations

from claims.annotate.docs import Token
from claims.annotate.identity import Identities
from claims.annotate.nouns import is_bare
from claims.annotate.wordlists import bare_nouns, words

__all__ = [
    "bare_subject",
    "follows_common_subject",
    "goes_on_about_a_thing",
    "has_subject",
    "is_dummy",
    "is_expletive",
    "is_judged",
    "opens",
    "speaks_of_a_thing",
    "stands_by_a_story",
]


def opens(pronoun: Token) -> bool:
    """Whether a pronoun is the first word of its sentence: then it points back."""
    return all(t.is_punct for t in pronoun.doc.tokens[pronoun.sent.start : pronoun.i])


def _is_in_a_state(it: Token) -> bool:
    """Whether "it" is said to be what only a body is: "it was ready to sell"."""
    return any(c.dep_ == "acomp" and c.lower_ in words("bodies", "states") for c in it.head.children)


def is_judged(it: Token) -> bool:
    """Whether "it" is said to be what no body is: "it was too low", not "it was ready"."""
    judged = [c for c in it.head.children if c.dep_ in {"acomp", "attr"} and c.i > it.i]
    copula = it.dep_ == "nsubj" and it.head.lemma_ == "be" and bool(judged)
    return copula and not any(c.lower_ in words("bodies", "states") for c in judged)


def stands_by_a_story(it: Token) -> bool:
    """Whether "it" is a medium, as what it stands by tells: "It stood by its story"."""
    by = next((c for c in it.head.children if c.lower_ == "by"), None) if it.head.lemma_ == "stand" else None
    return by is not None and any(c.lower_ in words("stands_by", "of_media") for c in by.children)


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
    if verb.lemma_ in words("weather", "verbs") and not any(
        c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children
    ):
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


def _says_when(clause: Token) -> bool:
    """Whether a clause tells when or why: "it was in talks, after the Ledger reported …" stands for somebody."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _WHEN for c in clause.children)


_WHEN = {"after", "although", "as", "because", "before", "since", "though", "until", "while"}


def goes_on_about_a_thing(it: Token) -> bool:
    """Whether "it" opens a sentence on a thing that somebody told of: "The console costs $479, Acme said. It is …".

    Not where it does what only a body does ("It employs 40").
    """
    begin = it.sent.start
    if not begin or not opens(it) or it.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    says = it.doc.tokens[begin - 1].sent.root
    said = next((c for c in says.children if c.dep_ == "ccomp" and c.i < says.i), None)
    thing = next((c for c in said.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if said is not None else None
    if thing is None or thing.tag_ != "NN" or "organization" in bare_nouns().get(thing.lower_, ()):
        return False
    return it.dep_ == "nsubjpass" or it.head.lemma_ in words("things", "verbs")


def bare_subject(it: Token, passage: int, who: Identities) -> Token | None:
    """The bare noun that is the last subject before "it": "The lender has been slow since it …".

    Of the sentence before only where "it" begins its own; None where a name or a noun of another sort comes between.
    """
    doc = it.doc
    begin = it.sent.start
    if opens(it) and begin:
        begin = doc.tokens[begin - 1].sent.start
    last = next(
        (
            t
            for t in reversed(doc.tokens[begin : it.i])
            if t.dep_ in {"nsubj", "nsubjpass"} and (t.sent.start == it.sent.start or t.head.dep_ == "ROOT")
        ),
        None,
    )
    if last is None or not is_bare(last) or "organization" not in bare_nouns().get(last.lower_, ()):
        return None
    return None if who.within(passage, last.end_char, it.idx) and opens(it) else last


def follows_common_subject(it: Token, passage: int, who: Identities) -> bool:
    """Whether the last subject before "it" in its sentence is a thing without a name ("the door … after it froze")."""
    before = it.doc.tokens[it.sent.start : it.i]
    subjects = [t for t in before if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}]
    if not subjects:
        return False
    last = subjects[-1]
    named = who.within(passage, 0, it.idx)
    apposed = [c.idx for c in last.children if c.dep_ == "appos"]
    if any(n.sort == "person" and n.start <= at < n.end for n in named for at in apposed):
        return False  # "The bank's head, Carl Brandt, said it would wait": he is no "it"
    return not any(n.start <= last.idx < n.end for n in named) and not is_bare(last)


def speaks_of_a_thing(it: Token, passage: int, start: int, who: Identities) -> bool:
    """Whether "it" may be a thing without a name: one told of before it there, or what is judged ("it was low")."""
    things = [
        t
        for t in it.doc.tokens[it.sent.start : it.i]
        if t.idx >= start
        and t.dep_ in {"nsubj", "nsubjpass"}
        and t.tag_ == "NN"
        and not (t.lower_ in bare_nouns() and is_bare(t))
        and not any(n.start <= t.idx < n.end for n in who.within(passage, start, it.idx))
    ]
    return bool(things) or is_judged(it)


def has_subject(it: Token, start: int) -> bool:
    """Whether a noun stands as a subject before it in words that begin at a character."""
    before = it.doc.tokens[it.sent.start : it.i]
    return any(t.idx >= start and t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ == "NOUN" for t in before)
