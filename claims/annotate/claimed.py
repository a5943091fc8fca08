"""Which words of a content are the claim: the clause of "a report that …", without what follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.clause_heads import subject_of
from claims.annotate.docs import Token
from claims.annotate.wordlists import words

__all__ = ["of_the_claim", "told_of_a_noun"]


def told_of_a_noun(tokens: list[Token]) -> Token | None:
    """Of "a letter that came with the boxes", the whole content, the verb of what is told of the noun; else None."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside and not t.is_punct] or tokens[:1]
    if len(tops) > 1:
        return None  # "the striker, who scored last week, | to have signed": told of him is that he signed
    return next((c for c in tops[0].children if c.dep_ == "relcl" and c.i in inside), None)


def of_the_claim(tokens: list[Token], cue: Sequence[Token]) -> list[Token]:
    """Of "a report that it would sell the unit" the clause: the claim is denied or confirmed, not the report.

    What follows from it, told with a participle behind a comma, is left out: ", handing the plant a second delay".
    """
    tokens = _without_sequel(tokens, cue)
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside] or tokens[:1]
    if tops[0].lower_ == "as":  # "rejected as nonsense a claim that …"
        tops = tokens
    top = next((t for t in tops if t.lemma_.lower() in words("empty_content", "nouns")), None)
    if top is None:
        return tokens
    clause = next(
        (
            c
            for c in top.children
            if c.dep_ in {"acl", "ccomp", "relcl"} and c.i in inside and subject_of(c) is not None
        ),
        None,
    )
    if clause is None or any(c.lower_ in {"which", "who"} for c in clause.children):
        return tokens
    kept = {t.i for t in clause.subtree}
    return [t for t in tokens if t.i in kept]


def _without_sequel(tokens: list[Token], cue: Sequence[Token]) -> list[Token]:
    for token in tokens:
        if token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > token.head.i:
            sequel = {t.i for t in token.subtree}
            first = token.doc.tokens[min(sequel)]
            before = token.doc.tokens[first.i - 1] if first.i else None
            last = max(t.i for t in tokens if not t.is_punct)
            cited = cue and cue[0].i > token.i  # "…, hoping to raise 900 million, four people said": theirs as well
            if before is not None and before.text == "," and first == token and last in sequel and not cited:
                before_it = [t for t in tokens if t.i not in sequel and t.i < first.i - 1]
                return before_it or tokens  # a content that is all participle is no sequel of itself
    return tokens
