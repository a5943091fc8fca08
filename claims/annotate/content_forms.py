"""What a content is by its form, read off how it begins: an order, an opinion, a plan."""

from __future__ import annotations

import re

__all__ = ["opinion_in", "order_in", "plan_in"]

# No verb of another tense, and no clause within it, may stand before "will" and its like.
_AHEAD = re.compile(
    r"^(?:that )?(?:(?!(?:was|were|has|had|and|that|which|who|but|if)\b)[\w’'-]+ ){0,7}?"
    r"(?:will|won['’]t|shall|(?:is|are|am|was|were) going to|(?:plan|intend|expect|hope)(?:s|ed)? to"
    r"|should (?:turn|reach|pass|arrive|rise|fall|grow|start|end|launch|become))\b"
    r"|^(?:that )?\w+['’]ll\b",
    re.IGNORECASE,
)
# "Would" stands for "will" after "said", but not where a thing is only imagined.
_BACK_SHIFTED = re.compile(
    r"^(?:that )?(?:(?!(?:was|were|is|are|has|had|and|that|which|who|but|if)\b)[\w’'-]+ ){1,6}?"
    r"would(?:n['’]t)?\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\bif\b|\bwould have\b|\blike\b")
_OPINION = re.compile(
    r"^(?:well, |look, )?i (?:\w+ly )?(?:think|believe|hope|feel|fear|suspect|guess|wish)\b"
    r"|^(?:that )?(?:he|she|they|it) (?:\w+ly )?(?:think|believe|hope|fear|suspect|wish)(?:s|d|es|ed)?\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"^(?!(?:i|we|he|she|they|it|you) )"
    r"(?:(?!(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|do|does|did"
    r"|plans|planned|wants|wanted|intends|hopes|hoped|expects|aims|seeks|needs|tries|tried|agreed|began|failed)\b)"
    r"[\w’'.-]+ ){0,6}?"
    r"(?:not )?to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z]+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?:that|whether|if|why|how|what|when|who|where|about)\b", re.IGNORECASE)


def order_in(content: str) -> str | None:
    """The words up to the infinitive of a content that is to be done: "staff to leave".

    >>> order_in("staff to leave the site"), order_in("that staff were to leave")
    ('staff to leave', None)
    """
    if _CLAUSE.search(content):
        return None
    m = _INFINITIVE.search(content)
    return m[0] if m is not None else None


def opinion_in(content: str) -> str | None:
    """The words that begin a content as what its speaker thinks, hopes or fears.

    >>> opinion_in("I really think it is over"), opinion_in("it is over")
    ('I really think', None)
    """
    m = _OPINION.search(content)
    return m[0] if m is not None else None


def plan_in(content: str) -> str | None:
    """The word by which a content looks ahead: "will", "to", or "would" where no condition goes with it.

    >>> plan_in("the firm plans to open a plant"), plan_in("it would open"), plan_in("it would open if it could")
    ('to', 'would', None)
    """
    m = _AHEAD.search(content)
    if m is None and not _UNREAL.search(content):
        m = _BACK_SHIFTED.search(content)
    return m[0].split()[-1] if m is not None else None
