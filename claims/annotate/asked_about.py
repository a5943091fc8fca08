"""What a question was about that was put to somebody, who then is none of those in it."""

from __future__ import annotations

from claims.annotate.docs import Token

__all__ = ["asked_about"]


def asked_about(pronoun: Token) -> set[int]:
    """Where the words of a question begin that was put to somebody: "Asked whether Holm would go, he said no"."""
    asked = (c for c in pronoun.head.children if c.dep_ == "advcl" and c.lower_ in {"asked", "pressed", "questioned"})
    return {t.idx for clause in asked if clause.i < pronoun.i for t in clause.subtree}
