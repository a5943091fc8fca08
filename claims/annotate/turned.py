"""Tellings that are themselves denied, withheld or only asked about: what they hold, told alone, says the contrary.

"Holm was not saying that the mill would close", "there was no notice confirming that it closed", "it is unclear whether
Holm thinks so": nobody has told that it closes. Such an attribution makes no claim of its content; the clause that it
stands in is told as a whole, as the article's own.
"""

from __future__ import annotations

from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.told import NOBODY, Told
from claims.annotate.wordlists import words

__all__ = ["is_turned", "stands"]

_TELLS = {"asserts", "predicts", "believes", "confirms"}


def is_turned(doc: Doc, one: Told) -> bool:
    """Whether an attribution's content, told alone, would say what the article does not."""
    if (
        one.guess
        or one.stance not in _TELLS
        or any(doc.text[s:e].casefold().startswith(NOBODY) for s, e in one.raw.source)
    ):
        return False
    cue, said = tokens_in(doc, one.raw.cue), tokens_in(doc, one.raw.content)
    verb = next((t for t in reversed(cue) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or not said:
        return False
    if any(holds(verb) for holds in (_without, _in_a_question, _of_no_noun, _or_so, _under_a_denial)):
        return True
    kept = _is_told_not(verb)
    return kept is not None and (kept not in cue or stands(said))


def stands(said: list[Token]) -> bool:
    """Whether a content is a clause of its own, that is told without its cue."""
    if said[0].lower_ in {"whether", "if"}:
        return False
    inside = {t.i for t in said}
    tops = [t for t in said if t.head.i not in inside]
    return any(
        (subject := subject_of(t)) is not None and subject in said and (is_finite(t) or t.tag_ == "VB") for t in tops
    )


def _is_told_not(verb: Token) -> Token | None:
    """What says that a verb of telling is not done: "not" beside it, or one that "refuses to say"; else None."""
    above = verb.head
    if above is not verb and verb.dep_ in {"xcomp", "pcomp"}:
        failing = above if above.lemma_.lower() in words("turned", "failing") else above.head
        if failing.lemma_.lower() in words("turned", "failing"):
            return failing
    return _negation(verb)


def _negation(verb: Token) -> Token | None:
    """The "not" of a verb; None where what is told is told all the same ("he did not just say so", "not until May")."""
    near = (t for c in verb.children for t in ((c, *c.children) if c.dep_ in {"aux", "auxpass"} else (c,)))
    neg = next((t for t in near if t.dep_ == "neg" or t.lower_ in {"never", "nor"}), None)
    beside = {verb.lower_, *(t.lower_ for c in verb.children for t in (c, *c.children))}
    return None if beside & words("turned", "still_told") else neg


def _without(verb: Token) -> bool:
    """ "They passed it on without first confirming that it was so"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _in_a_question(verb: Token) -> bool:
    """ "It is unclear whether Holm would agree to sell": he has agreed to nothing."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in {"whether", "if"}), None)
    asked = verb.dep_ in {"ccomp", "pcomp", "csubj"}
    return mark is not None and (mark.lower_ == "whether" or asked)


def _of_no_noun(verb: Token) -> bool:
    """ "There was no notice from Acme confirming that it would close"."""
    if verb.tag_ not in {"VBG", "VBN"} or is_finite(verb) or verb.doc.tokens[verb.i - 1].text == ",":
        return False
    noun = verb.head
    nouns = [noun, noun.head.head] if noun.dep_ == "pobj" else [noun]
    nouns += [c for c in noun.children if c.dep_ in {"attr", "dobj"} and c.i < verb.i] if verb.dep_ != "acl" else []
    return any(c.lower_ == "no" for n in nouns for c in n.lefts)


def _or_so(verb: Token) -> bool:
    """ "He has not endorsed her or conceded the race": he has not conceded it."""
    first = verb.head
    joined = any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in first.children)
    return verb.dep_ == "conj" and joined and subject_of(verb) is None and _negation(first) is not None


def _under_a_denial(verb: Token) -> bool:
    """ "It is not that Holm thinks so", "it would be wrong to say that": what is thought or said is called untrue."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.lemma_ == "be" and _negation(above) is not None:
        subject = subject_of(above)
        return subject is None or subject.lower_ in {"it", "this", "that"}
    judged = above if above.pos_ in {"ADJ", "NOUN"} else next((c for c in above.children if c.dep_ == "acomp"), above)
    return verb.dep_ in {"xcomp", "advcl"} and verb.tag_ == "VB" and judged.lower_ in words("turned", "wrong_to")
