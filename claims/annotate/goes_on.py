"""What "it" or "they" goes on with: the subject of the clause beside it, as it is written there.

"While the site carries some news, it also makes things up" is told of [the site].
"""

from __future__ import annotations

from claims.annotate.docs import Token
from claims.annotate.it import is_expletive
from claims.annotate.split import is_finite, noun_phrase, subject_of

__all__ = ["goes_on"]

_MANY = {"they", "their"}
_LONG = 8  # words of a phrase that a bracket holds


def goes_on(pronoun: Token) -> tuple[str, int] | None:
    """The phrase that a pronoun's clause goes on with, or None where it has none, or not in its number.

    The subject of the clause that it is joined to ("The boys lied, but they got nothing") or of the one before it that
    hangs on it ("While the site carries news, it lies").
    """
    if pronoun.lower_ not in {"it", "they"} or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    if pronoun.lower_ == "it" and is_expletive(pronoun):
        return None
    beside = _clause_beside(pronoun)
    subject = subject_of(beside) if beside is not None else None
    if subject is None or subject.i > pronoun.i or subject.pos_ != "NOUN":
        return None
    phrase = noun_phrase(subject).tokens
    many = subject.tag_ in {"NNS", "NNPS"}
    if many != (pronoun.lower_ in _MANY) or len(phrase) > _LONG or any(map(_points, phrase)):
        return None
    if not many and phrase[0].pos_ != "DET":
        return None  # "that safety came first, and that it was helping the police"
    if any(c.dep_ in {"conj", "relcl"} for c in subject.children):
        return None
    between = pronoun.doc.tokens[phrase[-1].i + 1 : pronoun.i]
    others = {"NNS", "NNPS"} if many else {"NN", "NNP"}
    if any(t.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj", "attr"} and t.tag_ in others for t in between):
        return None
    text = pronoun.doc.text[phrase[0].idx : phrase[-1].end_char]
    return (text[0].lower() + text[1:] if phrase[0].pos_ == "DET" else text), phrase[0].idx


def _points(word: Token) -> bool:
    """Whether a word needs another to say what it is: "his site", "these videos"."""
    return (
        word.pos_ == "PRON" or word.tag_ in {"PRP$", "POS"} or word.lower_ in {"this", "that", "these", "those", "such"}
    )


def _clause_beside(pronoun: Token) -> Token | None:
    verb = pronoun.head
    if verb.dep_ == "conj" and is_finite(verb.head):
        return verb.head
    before = [c for c in verb.children if c.dep_ == "advcl" and c.i < pronoun.i and is_finite(c)]
    return before[-1] if before else None
