"""Whom "he" or "she" means where the one who is cited is only a pronoun.

Mostly it is the last one cited. Not so where somebody else has been told of since: "Grey's publicist, Nina Abbott,
laughed. 'Mila is not engaged,' she said."
"""

from __future__ import annotations

from claims.annotate.asked_about import asked_about
from claims.annotate.docs import Token, sentence_at
from claims.annotate.named import Named
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import may_be
from claims.model import Source

__all__ = ["is_quoted", "person_quoted_about", "person_since"]


def person_quoted_about(pronoun: Token, index: int, parsed: Parsed, speaker: str) -> str | None:
    """Full name of whom "he" means in a quotation: the one just told of in its passage, never the one who speaks."""
    who = parsed.who
    sentence = sentence_at(pronoun.doc, pronoun.idx)
    near = [
        n.name
        for n in who.within(index, 0, pronoun.idx)
        if n.sort == "person" and sentence - n.sentence == 1 and may_be(pronoun.lower_, n.name, who.sexes)
    ]
    others = {name for name in near if name != speaker}
    return others.pop() if len(others) == 1 else None


def person_since(pronoun: Token, index: int, parsed: Parsed, last: Source | None) -> str | None:
    """Full name of the one person told of between the last source that fits and a pronoun; None where that one stands.

    The subject of a clause goes before others; of two subjects in different sentences the nearer is taken.

    Parameters
    ----------
    pronoun
        "he" or "she" in passage `index`, as the one who is cited.
    last
        The last one cited whom the pronoun may mean.
    """
    who, asked = parsed.who, asked_about(pronoun)
    names = [
        n
        for n in who.before(index, pronoun.idx, ("person",))
        if may_be(pronoun.lower_, n.name, who.sexes) and not is_quoted(n, parsed)
        if n.passage != index or n.start not in asked
    ]
    since = [n for n in names if last is None or _place(n, parsed) > max((s.end for s in last.spans), default=-1)]
    sentence = sentence_at(pronoun.doc, pronoun.idx)
    near = [n for n in since if n.passage == index and sentence - n.sentence <= 3] or [
        n for n in since if n.passage == index - 1 and sentence <= 1
    ]
    leading = [n for n in near if n.subject]
    if not leading:
        return None
    nearest = leading[-1]
    beside = {n.name for n in leading if (n.passage, n.sentence) == (nearest.passage, nearest.sentence)}
    main = [n for n in leading if n.main and (n.passage, n.sentence) == (nearest.passage, nearest.sentence)]
    if len(beside) > 1 and len({n.name for n in main}) == 1:
        nearest, beside = main[-1], {main[-1].name}
    return nearest.name if len(beside) == 1 and (last is None or nearest.name != last.name) else None


def _place(name: Named, parsed: Parsed) -> int:
    return parsed.passages[name.passage].start + name.start


def is_quoted(name: Named, parsed: Parsed) -> bool:
    """Whether a name stands in somebody's quoted words, which tell of others than the one who speaks."""
    token = parsed.docs[name.passage].touched(name.start, name.end).tokens
    return bool(token) and in_quotation(token[0])
