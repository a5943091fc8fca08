"""Whom "the two", "both companies" stand for: the two that were named just before."""

from __future__ import annotations

from claims.annotate.docs import Token, sentence_at
from claims.annotate.identity import Identities
from claims.annotate.lexicon import singular
from claims.annotate.wordlists import bare_nouns

__all__ = ["the_two"]

_SIDES = {"side", "party", "partner", "rival"}
_NAMED = {"organization", "person", "outlet", "name"}


def the_two(token: Token, passage: int, who: Identities) -> tuple[str, ...]:
    """The names of the two that a phrase stands for, in order; none where it is no such phrase or others fit too.

    Looked for in the phrase's own sentence, then in the one before: there must be two names, and no third.

    Parameters
    ----------
    token
        The head of the phrase: "two" in "the two", the noun in "the two companies" and "both companies".
    """
    if not _is_a_pair(token):
        return ()
    sentence = sentence_at(token.doc, token.idx)
    fit = [n for n in who.before(passage, token.idx, tuple(_NAMED)) if n.passage == passage]
    for since in (sentence, sentence - 1):
        names = tuple(dict.fromkeys(n.name for n in fit if since <= n.sentence <= sentence))
        if names:
            return names if len(names) == 2 else ()
    return ()


def _is_a_pair(token: Token) -> bool:
    before = {c.lower_ for c in token.children if c.i < token.i}
    if token.lower_ == "two":
        front = token.doc.tokens[token.i - 1].lower_ if token.i else ""
        return front == "the" and token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    noun = singular(token.lower_)
    plural = token.tag_ == "NNS" and (noun in bare_nouns() or noun in _SIDES)
    return plural and ("both" in before or {"the", "two"} <= before)
