"""Who asks and who answers where an interview is set as "Q: …", "A: …"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.docs import Token
from claims.annotate.identity import Identities

__all__ = ["is_answer", "is_question", "who_answers"]


def is_question(tokens: Sequence[Token]) -> bool:
    """Whether a source is the "Q" before a question."""
    return _is_mark(tokens, "q")


def is_answer(tokens: Sequence[Token]) -> bool:
    """Whether a source is the "A" before an answer."""
    return _is_mark(tokens, "a")


def _is_mark(tokens: Sequence[Token], letter: str) -> bool:
    behind = tokens[-1].doc.tokens[tokens[-1].i + 1 : tokens[-1].i + 2]
    return len(tokens) == 1 and tokens[0].lower_.strip(".:") == letter and bool(behind) and behind[0].text == ":"


def who_answers(who: Identities) -> str | None:
    """Full name of the person whom an interview is with: the one whom the article names most, if that is one."""
    count = {name: who.count[name] for name, sort in who.sorts.items() if sort == "person"}
    most = max(count.values(), default=0)
    best = [name for name, n in count.items() if n == most]
    return best[0] if len(best) == 1 else None
