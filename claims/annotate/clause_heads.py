"""Which verbs head a clause that could come true apart from the one it is joined to or hangs on."""

from __future__ import annotations

from claims.annotate.docs import Token
from claims.annotate.wordlists import words

__all__ = ["SUBJECTS", "is_finite", "opens_unit", "relative_clause", "shared_auxiliaries", "subject_of"]

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}


def is_finite(token: Token) -> bool:
    """Whether a verb bears tense itself or by an auxiliary."""
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return not (token.tag_ == "VBD" and token.dep_ in {"acl", "amod"} and subject_of(token) is None)
    return any(c.tag_ in {"VBD", "VBZ", "VBP", "MD"} and c.dep_ in {"aux", "auxpass"} for c in token.children)


def subject_of(head: Token) -> Token | None:
    """The subject of a clause, or None."""
    return next((c for c in head.children if c.dep_ in SUBJECTS), None)


def relative_clause(head: Token) -> tuple[Token, ...] | None:
    """The relative pronoun's tokens where `head` heads a non-restrictive relative clause with it as its subject."""
    if head.dep_ != "relcl" or not is_finite(head):
        return None
    pronoun = next((t for t in head.subtree if t.lower_ in {"which", "who"} and t.head == head), None)
    if pronoun is None or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    first = min(t.i for t in head.subtree)
    before = head.doc.tokens[first - 1] if first else None
    if first != pronoun.i or before is None or before.text not in {",", "—", "–", "-"}:
        return None
    return (pronoun,)


def opens_unit(token: Token, heads: set[int]) -> bool:
    """Whether a token heads a claim of its own beside the unit it hangs on (one of `heads`).

    What hangs on a clause that is itself only part of a unit ("it is possible that A and B") stays there: taken
    out, it would lose what it hangs on.
    """
    if token.dep_ not in {"ccomp", "parataxis", "conj", "advcl", "relcl"}:
        return False
    if token.dep_ in {"ccomp", "parataxis"} and _leads_to(token, heads):
        return is_finite(token) and subject_of(token) is not None and _strung_on(token)
    if token.head.i not in heads:
        return relative_clause(token) is not None
    if token.dep_ == "conj":
        if _is_cut_short(token) or _denied_too(token):
            return False
        if subject_of(token) is not None:
            return is_finite(token) and not _leaves_out(token)
        if _contrasted(token):
            return True
        if _may_be_passive(token) or _may_be_supposed(token):
            return False
        return _weighs(token) and _weighs(token.head) and (_tensed(token) or bool(shared_auxiliaries(token)))
    if token.dep_ == "advcl":
        mark = next((c for c in token.children if c.dep_ in {"mark", "cc"}), None)
        if mark is not None and _in_a_row(token, mark):
            return True
        contrast = mark is not None and mark.lower_ in {"while", "whereas", "although", "though"}
        return contrast and is_finite(token) and subject_of(token) is not None
    return relative_clause(token) is not None


def _in_a_row(clause: Token, mark: Token) -> bool:
    """Whether a clause is one more of several: "that it had bid, that no price was agreed and that talks went on"."""
    first = clause.doc.tokens[min(t.i for t in clause.subtree)]
    alike = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.head.children)
    comma = first.i > 0 and clause.doc.tokens[first.i - 1].text in {",", ";"}
    return (
        mark == first and mark.lower_ == "that" and alike and comma and clause.i > clause.head.i and is_finite(clause)
    )


def _is_cut_short(verb: Token) -> bool:
    """Whether a clause needs the one before it for its end: "it was not in talks and had no plans to be"."""
    below = [t.i for t in verb.subtree if not t.is_punct]
    last = verb.doc.tokens[max(below, default=verb.i)]
    return last.lower_ in {"be", "to"} and last.i > verb.i and last.lower_ != verb.lower_


def _denied_too(verb: Token) -> bool:
    """Whether the "not" of the clause before counts for this one: "has not endorsed her or conceded the race"."""
    joined = any(c.dep_ == "cc" and c.lower_ == "or" and c.i < verb.i for c in verb.head.children)
    return joined and subject_of(verb) is None and any(c.dep_ == "neg" for c in verb.head.children)


def _leaves_out(verb: Token) -> bool:
    """Whether a clause leaves out the passive of the one before: "the plant would be shut and 40 workers dismissed"."""
    passive = verb.head.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.head.children)
    bare = verb.tag_ in {"VBD", "VBN"} and not any(c.dep_ in {"aux", "auxpass", "dobj", "ccomp"} for c in verb.children)
    return (
        passive
        and bare
        and all(c.dep_ != "expl" for c in verb.children)
        and verb.lower_ not in words("past", "forms")
        and not _acts_alone(verb)
    )


def _acts_alone(verb: Token) -> bool:
    return verb.lemma_ in words("past", "intransitive")


def _contrasted(verb: Token) -> bool:
    """Whether one of two verbs holds and the other does not: "was wounded but not killed"."""
    if verb.pos_ != "VERB" or not shared_auxiliaries(verb, any_form=True):
        return False
    negated = [any(c.dep_ == "neg" for c in v.children) for v in (verb, verb.head)]
    return negated == [True, False]


def _may_be_passive(verb: Token) -> bool:
    """Whether a past form may go on with the passive before it: "was lifted and set to one side".

    One whose past is no participle ("went", "fell") does not, nor one that has an object beyond a bare word.
    """
    if verb.head.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in verb.head.children):
        return False
    bare = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    whole = any(c.tag_ in {"NNS", "NNPS"} or c.children or c.pos_ in {"PRON", "PROPN", "NUM"} for c in objects)
    acts = verb.lower_ in words("past", "forms") or _acts_alone(verb)
    return bare and verb.tag_ in {"VBD", "VBN"} and not whole and not acts


def _may_be_supposed(verb: Token) -> bool:
    """Whether a past form may go on with the "would have" before it: "we would have told the press and shown it"."""
    before = {c.lower_ for c in verb.head.children if c.dep_ == "aux"}
    bare = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    past = verb.tag_ in {"VBD", "VBN"} and verb.lower_ not in words("past", "forms")
    return bare and past and "have" in before and bool(before & _MODAL) and subject_of(verb) is None


def _leads_to(token: Token, heads: set[int]) -> bool:
    """Whether a clause stands, with all it hangs on, to the left of a unit's head: strung together, not embedded."""
    while token.i not in heads:
        if token.head.i <= token.i or token.dep_ not in {"ccomp", "parataxis", "conj", "dep"}:
            return False
        token = token.head
    return True


def _weighs(verb: Token) -> bool:
    """Whether a clause says something by itself: more than its verb ("tried but failed to list" is one claim)."""
    return (
        sum(
            c.dep_ not in {"aux", "auxpass", "cc", "conj", "punct", "nsubj", "nsubjpass", "mark", "neg"}
            for c in verb.children
        )
        > 0
    )


def _tensed(verb: Token) -> bool:
    """Whether a verb bears tense itself; a form that may as well be the bare one ("will close and cut") does not."""
    if not is_finite(verb):
        return False
    own = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return own or verb.tag_ == "VBZ" or not shared_auxiliaries(verb, any_form=True)


_MODAL = {"will", "'ll", "’ll", "would", "may", "might", "could", "should", "shall", "must", "can"}


def shared_auxiliaries(verb: Token, *, any_form: bool = False) -> tuple[Token, ...]:
    """The auxiliaries of the clause before that a coordinated verb goes on with, where each has an object.

    With `any_form`, auxiliaries that the verb's form could go on with, whatever the objects.
    """
    first = verb.head
    auxiliaries = tuple(c for c in first.children if c.dep_ in {"aux", "auxpass"} and c.i < first.i)
    if not auxiliaries or any(c.dep_ in {"aux", "auxpass"} for c in verb.children) or subject_of(verb) is not None:
        return ()
    modal = any(a.lower_ in _MODAL for a in auxiliaries)
    fits = (modal and (verb.tag_ == "VB" or verb.text == verb.lemma_)) or (
        not modal and verb.tag_ in {"VBN", "VBG"} and verb.tag_ == first.tag_
    )
    if not fits or any_form:
        return auxiliaries if fits else ()
    objects = [any(c.dep_ in {"dobj", "attr", "prep"} for c in v.children) for v in (first, verb)]
    return auxiliaries if all(objects) or _contrasted(verb) else ()


def _strung_on(token: Token) -> bool:
    """Whether a clause without a conjunction is only strung on ("It closed, sales had fallen")."""
    if any(c.dep_ == "mark" for c in token.children):
        return False
    last = max(t.i for t in token.subtree)
    between = token.doc.tokens[last + 1] if last + 1 < len(token.doc.tokens) else None
    return token.i < token.head.i and between is not None and between.text in {";", ",", "—", "–", "but", "and", "so"}
