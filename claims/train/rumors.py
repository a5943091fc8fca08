"""Rumors with what articles do to them, to train the readers of pairs on: titles, texts, and headline–text pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.neural.stance import STANCES, PairStance
from claims.rows import objects

__all__ = ["KnownPair", "Rumors", "Title", "read_rumors"]

_TITLE_STANCES: dict[str, PairStance] = {"for": "agree", "against": "disagree", "observing": "discuss"}
FILES = ("claims.jsonl", "headlines.jsonl", "pages.jsonl", "bodies.jsonl", "headline_body.jsonl")


@dataclass(frozen=True, slots=True)
class Title:
    """A headline on a claim.

    Parameters
    ----------
    stance
        What it does to the claim; None where nobody told.
    alone
        Whether the stance was told from these words, not from a page that stands under them.
    """

    claim: str
    words: str
    stance: PairStance | None
    alone: bool


@dataclass(frozen=True, slots=True)
class KnownPair:
    """A headline and the id of a text, with what the text does to the headline, and the claim of each."""

    headline: str
    body: str
    stance: PairStance
    claims: tuple[str, str]


@dataclass(frozen=True)
class Rumors:
    """Claims by id, headlines on them, texts by id (claim and words), and pairs."""

    claims: Mapping[str, str]
    titles: tuple[Title, ...]
    bodies: Mapping[str, tuple[str, str]]
    pairs: tuple[KnownPair, ...]

    def without(self, aside: Collection[str]) -> Rumors:
        """What is left where all that belongs to some claims is set aside."""
        return Rumors(
            {id_: text for id_, text in self.claims.items() if id_ not in aside},
            tuple(t for t in self.titles if t.claim not in aside),
            {id_: body for id_, body in self.bodies.items() if body[0] not in aside},
            tuple(p for p in self.pairs if not any(c in aside for c in p.claims)),
        )

    def body_stances(self) -> dict[str, PairStance]:
        """What texts do to their claims: what most headlines that agree with the claim say of each."""
        agreeing = {t.words for t in self.titles if t.stance == "agree"}
        told: dict[str, Counter[PairStance]] = defaultdict(Counter)
        for pair in self.pairs:
            if pair.stance != "unrelated" and pair.headline in agreeing:
                told[pair.body][pair.stance] += 1
        return {body: counted.most_common(1)[0][0] for body, counted in told.items()}


def read_rumors(folder: Path) -> Rumors:
    """The rumors of a folder, in the files and the format of the Emergent corpus as this project's data has it.

    Raises
    ------
    ReadError
        Where a file is missing, or a line is not of that format.
    """
    claims = {str(row["claim_id"]): str(row["claim"]) for row in _rows(folder / FILES[0], ("claim_id", "claim"))}
    titles = [
        Title(str(row["claim_id"]), str(row["title"]), _TITLE_STANCES.get(str(row.get("stance"))), alone)
        for name, alone in ((FILES[1], True), (FILES[2], False))
        for row in _rows(folder / name, ("claim_id", "title"))
    ]
    bodies = {
        str(row["id"]): (str(row["claim_id"]), str(row["text"]))
        for row in _rows(folder / FILES[3], ("id", "claim_id", "text"))
    }
    rows = [row for row in _rows(folder / FILES[4], ("headline", "body", "stance")) if str(row["body"]) in bodies]
    return Rumors(claims, tuple(titles), bodies, tuple(_pairs(rows, titles, bodies)))


def _pairs(
    rows: list[dict[str, Any]], titles: list[Title], bodies: Mapping[str, tuple[str, str]]
) -> Iterator[KnownPair]:
    """The pairs, a headline's claim being that of the texts it is related to."""
    known = {title.words: title.claim for title in titles}
    related: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row["stance"] != "unrelated":
            related[row["headline"]][bodies[str(row["body"])][0]] += 1
    for row in rows:
        headline, body = str(row["headline"]), str(row["body"])
        most = related[headline].most_common(1)
        own = most[0][0] if most else known.get(headline, "")
        if row["stance"] in STANCES:
            yield KnownPair(headline, body, row["stance"], (own, bodies[body][0]))


def _rows(path: Path, keys: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    return (row for _, row in objects(path, keys))
