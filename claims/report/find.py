"""Which claim a user means: by an id's beginning (former ids too), by its rank, or by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.errors import UsageError
from claims.report.select import Row
from claims.report.visible import visible
from claims.text import fold

__all__ = ["find_claim"]

_SHOWN = 8
_WORD = re.compile(r"\w+")


def find_claim(rows: Sequence[Row], asked: str) -> Row:
    """The one claim that `asked` names.

    A number is a rank where the report has it (`#4` is never anything else); four or more hexadecimal digits
    are the beginning of an id, present or former; anything else is words that must all stand in the claim,
    each at the beginning of a word of it. O(n) over the claims.

    Parameters
    ----------
    rows
        All claims, hidden ones too, as `claims.report.select.ranked` gives them.

    Raises
    ------
    UsageError
        Where no claim or more than one is meant; the message lists those that come near.
    """
    asked = asked.strip()
    if not rows:
        raise UsageError("no claim was found in these articles, so there is none to explain")
    number = asked.removeprefix("#")
    if number.isascii() and number.isdigit():
        row = next((row for row in rows if row.rank == int(number)), None)
        if row is not None:
            return row
        if asked.startswith("#") or len(number) < 4:
            raise UsageError(f"there is no claim {asked}: the report has ranks 1 to {len(rows)}")
    if re.fullmatch(r"[0-9a-fA-F]{4,}", asked):
        named = [row for row in rows if _has_id(row, asked.lower())]
        if named:
            return _one(named, asked, "ids that begin with")
    return _by_words(rows, asked)


def _has_id(row: Row, beginning: str) -> bool:
    claim = row.assessment.claim
    return any(known.startswith(beginning) for known in (claim.id, *claim.formerly))


def _by_words(rows: Sequence[Row], asked: str) -> Row:
    words = _WORD.findall(fold(asked))
    if not words:
        raise UsageError(f'"{visible(asked)}" names no claim: give an id, a rank or words of the claim')
    scores = [sum(_begins(word, row) for word in words) for row in rows]
    full = [row for row, score in zip(rows, scores, strict=True) if score == len(words)]
    if full:
        return _one(full, asked, "the words")
    best = max(scores)
    near = [row for row, score in zip(rows, scores, strict=True) if best and score == best]
    hint = f"; nearest:\n{_list(near)}" if near else "; `claims report` shows them all"
    raise UsageError(f'no claim has the words "{visible(asked)}"{hint}')


def _begins(word: str, row: Row) -> bool:
    return any(known.startswith(word) for known in _WORD.findall(fold(row.assessment.claim.text)))


def _one(rows: Sequence[Row], asked: str, what: str) -> Row:
    if len(rows) > 1:
        raise UsageError(
            f'{len(rows)} claims have {what} "{visible(asked)}"; name one by its rank or id:\n{_list(rows)}'
        )
    return rows[0]


def _list(rows: Sequence[Row]) -> str:
    claims = [(row.rank, row.assessment.claim) for row in rows[:_SHOWN]]
    lines = [f"{rank} {claim.id} {visible(claim.text)}" for rank, claim in claims]
    if len(rows) > _SHOWN:
        lines.append(f"and {len(rows) - _SHOWN} more")
    return "\n".join(lines)
