"""Statements put in sentences that affirm, deny or leave them open, to learn from what a denial is."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from claims.neural.stance import PairStance
from claims.train.rumors import Rumors

__all__ = ["made_pairs", "negated"]

_AUXILIARY = re.compile(r"\b(will|would|is|are|was|were|has|have|had|can|could|may|should|must)\b(?! not\b)")
_INFINITIVE = re.compile(r"(?<=[a-z]) to (?=[a-z])")
_SHORT, _LONG = 4, 22  # words of a statement


def made_pairs(
    rumors: Rumors, further: Sequence[str], count: int, rng: random.Random
) -> list[tuple[str, str, PairStance]]:
    """So many claims, each with a text made for it, and what the text does to the claim; a third of each stance.

    The text holds another wording of the claim where there is one: a headline that agrees with it. Sometimes a sentence
    of another text stands before or behind it, as in an article.

    Parameters
    ----------
    further
        Claims beside those of the rumors.
    """
    wordings: dict[str, list[str]] = {text: [text] for text in (*rumors.claims.values(), *further)}
    for title in rumors.titles:
        if title.stance == "agree" and title.claim in rumors.claims:
            wordings[rumors.claims[title.claim]].append(title.words)
    stated = {claim: [w for w in told if _plain(w)] for claim, told in wordings.items() if _plain(claim)}
    claims = sorted(claim for claim, told in stated.items() if told)
    fillers = [text for _, text in rumors.bodies.values()]
    found: list[tuple[str, str, PairStance]] = []
    stances: tuple[PairStance, ...] = ("agree", "disagree", "discuss")
    for number in range(count if claims else 0):
        claim, stance = rng.choice(claims), stances[number % 3]
        words = rng.choice(stated[claim])
        turned = negated(words) if stance == "disagree" and rng.random() < 0.4 else None
        text = turned or _framed(rng.choice(_frames()[stance]), words)
        if fillers and rng.random() < 0.5:
            other = " ".join(rng.choice(fillers).split()[:40])
            text = f"{other} {text}" if rng.random() < 0.3 else f"{text} {other}"
        against = negated(claim) if rng.random() < 0.12 else None
        if against is not None and stance != "discuss":
            found.append((against, text, "disagree" if stance == "agree" else "agree"))
        else:
            found.append((claim, text, stance))
    return found


def negated(statement: str) -> str | None:
    """The statement in the negative; None where it has no auxiliary to negate.

    >>> negated("Holm to leave Varda in May"), negated("Varda is for sale"), negated("Varda falls")
    ('Holm not to leave Varda in May.', 'Varda is not for sale.', None)
    """
    words = statement.rstrip(".")
    turned, times = _AUXILIARY.subn(r"\1 not", words, count=1)
    if not times:
        turned, times = _INFINITIVE.subn(" not to ", words, count=1)
    return f"{turned}." if times else None


def _plain(statement: str) -> bool:
    return _SHORT <= len(statement.split()) <= _LONG and _open().search(statement) is None


def _framed(frame: str, statement: str) -> str:
    words = statement.strip().rstrip(".!")
    first, _, rest = words.partition(" ")
    small = f"{first.lower()} {rest}" if first.lower() in ("a", "an", "the", "this", "two", "three") else words
    return frame.format(S=words, s=small)


def _frames() -> Mapping[PairStance, Sequence[str]]:
    told = _tables()
    return {"agree": told["agree"], "disagree": told["disagree"], "discuss": told["discuss"]}


@cache
def _open() -> re.Pattern[str]:
    """What leaves a statement open, or denies it, already."""
    return re.compile(rf"\?|\b(?:{'|'.join(_tables()['open'])})\b", re.IGNORECASE)


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads((files("claims.train") / "contrary.toml").read_text(encoding="utf-8"))
