"""Split a stretch of parsed text into its claims: clauses that could come true apart.

A unit is a finite clause. Coordinated finite clauses and non-restrictive relative clauses become units of their
own; infinitives, purposes and means stay with their act. A unit that shares its subject with the one before is
told so, since its sentence needs that subject to stand alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.annotate.clause_heads import (
    SUBJECTS,
    is_finite,
    opens_unit,
    relative_clause,
    shared_auxiliaries,
    subject_of,
)
from claims.annotate.docs import Doc, Token, Words
from claims.annotate.wordlists import words

__all__ = ["Unit", "char_spans", "clause_around", "clause_units", "noun_phrase"]

_TRIM = {"and", "but", "or", "so", "yet", "that", "while", "because", "although", "though", "whereas"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One clause: its head, its tokens in order, and what it takes from elsewhere.

    Parameters
    ----------
    borrowed
        The subject's tokens where the clause has none of its own: shared with the clause before, or the noun
        that a relative clause hangs on.
    dropped
        Tokens inside the clause that its sentence leaves out (the relative pronoun).
    relative
        Whether it is a relative clause.
    copula
        What the borrowed words lack to be a clause's ("with Holm | likely to leave": "is").
    shared
        The end of the clause behind, where it is the end of both ("nine were killed and two hurt | in a fire").
    """

    head: Token
    tokens: tuple[Token, ...]
    borrowed: tuple[Token, ...] = ()
    dropped: tuple[Token, ...] = ()
    relative: bool = False
    copula: str = ""
    shared: tuple[Token, ...] = ()


def clause_units(doc: Doc, inside: Iterable[int]) -> list[Unit]:
    """The units among the tokens with indices `inside`, in order of their first token.

    Every token of `inside` that is no punctuation lands in at most one unit; a stretch without a finite verb (a noun
    phrase, an infinitive) is one unit with its highest token as head.
    """
    inside = set(inside)
    if not inside:
        return []
    tokens = [doc.tokens[i] for i in sorted(inside)]
    tops = [t for t in tokens if t.head.i not in inside or t.head is t]
    tops = [t for t in tops if not t.is_punct and not t.is_space] or tops[:1]
    heads = {t.i for t in tops if is_finite(t)} or {max(tops, key=lambda t: len(t.subtree)).i}
    for token in _downwards([doc.tokens[i] for i in sorted(heads)], inside):
        if token.i not in heads and opens_unit(token, heads):
            heads.add(token.i)
    owned: dict[int, list[Token]] = {head: [] for head in sorted(heads)}
    main = min(heads)
    for token in tokens:
        at = token
        while at.i not in heads and at.head.i in inside and at.head is not at:
            at = at.head
        owned[at.i if at.i in heads else main].append(token)
    units = []
    for head, own in ((doc.tokens[i], own) for i, own in owned.items()):
        # "… in 2016, which bears out what we wrote": about the sentence, not about the year, and no claim of its own.
        aside = relative_clause(head) is not None and head.head.ent_type_ in {"DATE", "TIME", "CARDINAL"}
        if own and not aside:
            units.append(_unit(head, _with_nor(_without_that(head, _trim(own)), inside)))
    units = [part for unit in units for part in _parted(unit)]
    units = sorted((u for u in units if u.tokens), key=lambda u: u.tokens[0].i)
    units = [_with_its_own(unit, units[:at], inside) for at, unit in enumerate(units)]
    return [*(_with_the_end_of(unit, behind) for unit, behind in pairwise(units)), *units[-1:]]


def _with_nor(tokens: list[Token], inside: Set[int]) -> list[Token]:
    """A clause with the "nor" before it, which the parser hangs on the clause that went before."""
    before = tokens[0].doc.tokens[tokens[0].i - 1] if tokens and tokens[0].i else None
    return [before, *tokens] if before is not None and before.lower_ == "nor" and before.i in inside else tokens


_LONG = 8  # tokens of a name with what is told of it


def _parted(unit: Unit) -> list[Unit]:
    """A unit without what it says at its end of another's future, and that: "It agreed a fee, with Holm set to go"."""
    for at in range(1, len(unit.tokens) - 4):
        comma, start = unit.tokens[at - 1], unit.tokens[at]
        if comma.text != "," or start.lower_ != "with":
            continue
        behind = unit.tokens[at + 1 :]
        due = next((k for k, t in enumerate(behind[: _LONG + 1]) if t.lower_ in words("due_to", "words")), 0)
        opens = [t.lower_ for t in behind[due + 1 : due + 2]] == ["to"] and behind[due + 2 : due + 3]
        who = behind[:due]
        plain = all(t.pos_ not in {"VERB", "AUX"} and t.text != "," for t in who)
        if not due or not opens or opens[0].tag_ != "VB" or not plain or not set(behind) <= set(start.subtree):
            continue
        past = any(t.tag_ == "VBD" for t in (unit.head, *unit.head.children) if t.i <= unit.head.i)
        many = who[-1].tag_ in {"NNS", "NNPS"} or any(t.lower_ == "and" for t in who)
        copula = ("were" if many else "was") if past else "are" if many else "is"
        rest = replace(unit, tokens=tuple(_trim(list(unit.tokens[:at]))))
        return [rest, Unit(opens[0], behind[due:], who, copula=copula)]
    return [unit]


_LEADS_TO_AN_END = {"after", "when", "as", "in", "on", "at", "near", "during"}


def _with_the_end_of(unit: Unit, behind: Unit) -> Unit:
    """A clause of who came to harm with the end of the one behind: "Nine were killed and two hurt | in a fire"."""
    first, second = unit.head, behind.head
    if second.dep_ != "conj" or second.head != first or unit.tokens[-1] != first:
        return unit
    harm = words("harm", "forms")
    if first.lower_ not in harm or second.lower_ not in harm or any(t.text == "," for t in unit.tokens):
        return unit
    subjects = [subject_of(first), subject_of(second)]
    end = tuple(t for t in behind.tokens if t.i > second.i)
    counted = all(s is not None and (s.like_num or any(c.like_num for c in s.children)) for s in subjects)
    follows = bool(end) and end[0].i == second.i + 1 and end[0].lower_ in _LEADS_TO_AN_END
    return replace(unit, shared=end) if counted and follows else unit


def _with_its_own(unit: Unit, before: Sequence[Unit], inside: Set[int]) -> Unit:
    """A unit with the subject of the one before it, where the parser took that of the cue between them.

    "The union had been called in, she said, and was given no list": the union was given none.
    """
    if not before or not unit.borrowed or any(t.i in inside for t in unit.borrowed):
        return unit
    last, subject = before[-1].tokens[-1].i, subject_of(before[-1].head)
    if subject is None or subject.i not in inside or not last < unit.borrowed[0].i < unit.tokens[0].i:
        return unit
    return replace(unit, borrowed=noun_phrase(subject).tokens)


def _downwards(tops: list[Token], inside: set[int]) -> list[Token]:
    """The tokens below `tops`, each after the one it hangs on."""
    out = list(tops)
    for token in out:
        out += [c for c in token.children if c.i in inside]
    return out


def _trim(tokens: list[Token]) -> list[Token]:
    """Leave off conjunctions and punctuation at both ends, but keep quotation marks that close inside."""
    start, end = 0, len(tokens)
    while start < end and (tokens[start].is_space or _joins(tokens[start]) or _loose(tokens[start])):
        start += 1
    while end > start and (tokens[end - 1].is_space or _loose(tokens[end - 1]) or tokens[end - 1].dep_ == "cc"):
        end -= 1
    return tokens[start:end]


def _without_that(head: Token, tokens: list[Token]) -> list[Token]:
    """A clause without a "that" that the parser took for its object, or for an article: "a report that he had died"."""
    subject = subject_of(head)
    first = tokens[0] if len(tokens) > 2 else None
    opens = first is not None and first.text == "that" and first.dep_ in {"dobj", "pobj", "attr", "det"}
    return tokens[1:] if opens and subject is not None and subject in tokens[1:] else tokens


def _joins(token: Token) -> bool:
    """Whether a word at the front only joins the clause to another ("and", "that" as a conjunction)."""
    return token.lower_ in _TRIM and token.dep_ in {"cc", "mark", "advmod", "preconj", "dep"}


def _loose(token: Token) -> bool:
    return token.is_punct and token.text not in {"$", "%", "(", ")", "[", "]"}


def _unit(head: Token, tokens: list[Token]) -> Unit:
    pronoun = relative_clause(head)
    if pronoun is not None:
        noun, of = head.head, head.head.head
        if of.head.lower_ in {"shares", "stock"} and noun.dep_ == "pobj" and head.lemma_ in words("of_shares", "verbs"):
            noun = of.head  # "Shares in Holm, which had fallen"
        return Unit(head, tuple(tokens), noun_phrase(noun).tokens, pronoun, relative=True)
    if subject_of(head) is not None or not (is_finite(head) or (head.dep_ == "conj" and shared_auxiliaries(head))):
        return Unit(head, tuple(tokens))
    if any(t.dep_ in SUBJECTS and t.pos_ in {"NOUN", "PROPN"} for t in tokens[:3] if t.i < head.i):
        return Unit(head, tuple(tokens))  # it opens with a noun that the parser gave to another verb
    at = head
    while at.dep_ == "conj" and at.head.i != at.i:
        at = at.head
        subject = subject_of(at)
        if subject is not None:
            noun = at.head if at.dep_ == "relcl" and subject.lower_ in {"which", "who", "that"} else subject
            return Unit(head, tuple(tokens), (*noun_phrase(noun).tokens, *shared_auxiliaries(head)))
    return Unit(head, tuple(tokens))


def clause_around(word: Token, tokens: Sequence[Token]) -> Unit | None:
    """The relative clause that a word stands in, where what its noun does is told outside of `tokens`; else None.

    In "the bridge, which reportedly cost $4 million, was closed" only the cost is a matter of report.
    """
    inside = {t.i for t in tokens}
    clause = next((t for t in (word, *word.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.i not in inside:
        return None
    if any(t.i in inside and is_finite(t) for t in clause.ancestors):
        return None
    pronoun = subject_of(clause)
    if pronoun is None or pronoun.lower_ not in {"which", "who", "that"}:
        return None
    own = _trim([t for t in clause.subtree if t.i in inside])
    return Unit(clause, tuple(own), noun_phrase(clause.head).tokens, (pronoun,), relative=True)


def noun_phrase(token: Token) -> Words:
    """The phrase that a noun heads, without relative clauses, appositions in commas and trailing adverbials."""
    cut = {"relcl", "acl", "appos", "punct", "cc", "conj", "advcl", "parataxis", "dep"}
    left, right = token.i, token.i
    for child in token.children:
        if child.dep_ in cut and not (child.dep_ == "punct" and child.text in "-–"):
            continue
        tree = [t.i for t in child.subtree]
        if child.i < token.i:
            left = min(left, min(tree))
        else:
            clauses = [min(c.i for c in t.subtree) for t in child.subtree if t.dep_ == "relcl"]
            right = max(right, *(i for i in tree if i < min(clauses, default=i + 1)))
    while right > token.i and token.doc.tokens[right].is_punct:
        right -= 1
    return token.doc.words(left, right + 1)


def char_spans(tokens: Iterable[Token]) -> list[tuple[int, int]]:
    """Half-open character spans of the document that cover the tokens, neighbours joined."""
    spans: list[tuple[int, int]] = []
    last: Token | None = None
    for token in tokens:
        if last is not None and token.i == last.i + 1:
            spans[-1] = (spans[-1][0], token.end_char)
        else:
            spans.append((token.idx, token.end_char))
        last = token
    return spans
