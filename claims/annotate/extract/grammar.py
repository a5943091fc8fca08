"""Reading spaCy's dependency parse: whose verb it is, which words belong to a cue, what a clause holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "agent",
    "child",
    "clause_of",
    "cue_tokens",
    "negation",
    "right_of",
    "source_noun",
    "subject",
    "subtree",
]

SUBJECTS = ("nsubj", "csubj")
_BEFORE_CUE = ("aux", "auxpass", "neg", "advmod")
_FAR = 6  # steps up the parse after which a subject is no longer believed


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels, or None."""
    return next((c for c in token.children if c.dep_ in deps), None)


def subtree(token: Token, *without: Token | None) -> set[Token]:
    """All tokens under `token`, itself included, less those under the tokens `without`."""
    left_out = {t for w in without if w is not None for t in w.subtree}
    return {t for t in token.subtree if t not in left_out}


def negation(token: Token) -> Token | None:
    """The "not" or "never" of a verb, or that of the "be" over an adjective."""
    found = next((c for c in token.children if _negates(c)), None)
    if found is None and token.pos_ == "ADJ" and token.head.lemma_ == "be":
        found = next((c for c in token.head.children if _negates(c)), None)
    return found


def _negates(token: Token) -> bool:
    """By its form as well as its label: the model takes the n’t of a curly apostrophe for a number."""
    return token.dep_ == "neg" or token.lower_ in ("not", "never", "n't", "n’t")


def source_noun(noun: Token, cue: Token) -> set[Token]:
    """The words of a source with the head `noun`: titles, appositions, relative clauses, never the cue."""
    branch: Token = cue
    while branch != noun and noun in branch.ancestors and branch.head != noun:
        branch = branch.head
    inside = branch if branch.head == noun and branch != noun else None
    return {t for t in subtree(noun, inside) if not (t.is_punct and t.i == noun.right_edge.i)}


def subject(verb: Token) -> set[Token]:
    """The words that name who says, thinks or does `verb`; empty where the parse shows nobody.

    Without a subject of its own, a verb takes that of the verb it is coordinated with, hangs on as participle
    or infinitive ("…, she said, adding that …"), or the noun it describes ("a note saying that …").
    """
    at = verb
    for _ in range(_FAR):
        own = child(at, *SUBJECTS)
        if own is not None:
            return source_noun(own, verb)
        if at != verb and child(at, "nsubjpass") is not None:
            return source_noun(child(at, "nsubjpass") or at, verb)
        if at.dep_ == "acl" and at.tag_ in ("VBG", "TO", "VB"):
            return source_noun(at.head, verb)
        if at.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep", "parataxis", "dep", "acomp", "attr"):
            at = at.head
        else:
            return set()
    return set()


def agent(verb: Token) -> set[Token]:
    """The words after "by" in a passive, empty where there are none."""
    by = child(verb, "agent")
    noun = child(by, "pobj") if by is not None else None
    return source_noun(noun, verb) if noun is not None else set()


def cue_tokens(word: Token) -> set[Token]:
    """A cue's word with the auxiliaries, negation and adverbs right before it, and its particle."""
    inner = word.head if word.pos_ in ("ADJ", "NOUN") and word.head.lemma_ == "be" else None
    out = {word}
    for t in (word, inner):
        if t is None:
            continue
        out.add(t)
        out |= {c for c in t.children if (c.dep_ in (*_BEFORE_CUE, "prt") or _negates(c)) and len(list(c.subtree)) == 1}
    first = word.i
    while first - 1 >= 0 and word.doc[first - 1] in out:
        first -= 1
    last = word.i
    particle = child(word, "prt")
    if particle is not None and particle.i - word.i <= 3:
        out.add(particle)
        return {t for t in out if first <= t.i <= last or t == particle}
    return {t for t in out if first <= t.i <= last}


def clause_of(token: Token) -> Token:
    """The verb of the clause that a phrase stands in: the nearest above it with a subject, else the top."""
    at = token
    while at.head != at:
        at = at.head
        if at.pos_ in ("VERB", "AUX") and child(at, "nsubj", "nsubjpass", "expl", "csubj") is not None:
            return at
    return at


def right_of(word: Token) -> set[Token]:
    """What follows a word within its own phrase, its clauses of time and coordinated verbs left out."""
    out: set[Token] = set()
    for c in word.children:
        if c.i > word.i and c.dep_ not in (
            "punct",
            "cc",
            "conj",
            "npadvmod",
            "advcl",
            "parataxis",
            "neg",
            *SUBJECTS,
        ):
            out |= subtree(c)
    return out
