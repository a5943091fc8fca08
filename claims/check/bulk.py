"""Many claims at once: headline and article pairs, or claims with the articles that tell of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.check.check import Checked, check
from claims.check.judge import asked, judged
from claims.check.sentences import article_sentences
from claims.errors import ReadError
from claims.model import Annotated, Article, Copy
from claims.moments import Moment
from claims.neural.stance import PairStance
from claims.rows import objects

__all__ = ["Pair", "PairFound", "checked_claims", "claims_of", "judged_pairs", "pairs_of"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A headline and the id of the article that it is held against."""

    headline: str
    body: str


@dataclass(frozen=True, slots=True)
class PairFound:
    """A pair with what the article does to the headline."""

    pair: Pair
    stance: PairStance


def pairs_of(path: Path) -> list[Pair]:
    """The pairs of a JSONL file: objects with `headline` and `body`, the id of an article.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Naming the line that is no such object, or the file that cannot be read.
    """
    return [Pair(headline, body) for _, headline, body in _rows(path, ("headline", "body"))]


def claims_of(path: Path) -> dict[str, str]:
    """The claims of a JSONL file by their ids: objects with `claim_id` and `claim`.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Naming the line that is no such object or has the id of an earlier one, or the file that cannot be read.
    """
    found: dict[str, str] = {}
    place_of: dict[str, str] = {}
    for place, id_, claim in _rows(path, ("claim_id", "claim")):
        if id_ in found:
            raise ReadError(f'{place}: claim_id "{id_}" stands in {place_of[id_]} already; keep one of the two')
        found[id_], place_of[id_] = claim, place
    return found


def _rows(path: Path, keys: tuple[str, str]) -> Iterator[tuple[str, str, str]]:
    """The place of each object and its two values as text."""
    for place, row in objects(path, keys):
        one, other = (row[key] for key in keys)
        if not all(isinstance(value, str | int) and not isinstance(value, bool) for value in (one, other)):
            raise ReadError(f'{place}: not an object with "{keys[0]}" and "{keys[1]}"')
        yield place, str(one), str(other)


def judged_pairs(
    pairs: Iterable[Pair],
    articles: Mapping[str, Article],
    *,
    tell: Callable[[str, int], None] = lambda step, count: None,
) -> list[PairFound]:
    """What each article does to the headline it is paired with, in the order of the pairs.

    Every article is read once. A pair whose article is not there is left out.
    """
    ordered = [pair for pair in pairs if pair.body in articles]
    places: dict[str, list[int]] = {}
    for at, pair in enumerate(ordered):
        places.setdefault(pair.body, []).append(at)
    headlines = {text: asked(text) for text in dict.fromkeys(pair.headline for pair in ordered)}
    stances: dict[int, PairStance] = {}
    for body, held in places.items():
        article = article_sentences(articles[body])
        for at in held:
            stances[at] = judged(headlines[ordered[at].headline], article).stance
        tell("check", len(stances))
    return [PairFound(pair, stances[at]) for at, pair in enumerate(ordered)]


def checked_claims(
    claims: Mapping[str, str],
    annotated: Iterable[Annotated],
    *,
    as_of: Moment | None,
    copies: Sequence[Copy] = (),
) -> Iterator[tuple[str, Checked]]:
    """Each claim held against the articles that bear its id (`claim_id`), in the order given."""
    by_claim: dict[str, list[Annotated]] = {}
    for one in annotated:
        by_claim.setdefault(_claim_id(one.article), []).append(one)
    for id_, text in claims.items():
        yield id_, check(text, by_claim.get(id_, []), as_of=as_of, copies=copies)


def _claim_id(article: Article) -> str:
    told = dict(article.extra).get("claim_id")
    value = json.loads(told) if told is not None else None
    return str(value) if isinstance(value, str | int) else ""
