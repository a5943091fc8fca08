"""What an article is about as a whole: its words, weighed by how rare they are."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.lexicon import lexicon, stem, words_of
from claims.model import Article

__all__ = ["Context", "contexts_of", "likeness"]

_WORDS = 80  # the weightiest of an article that are kept
_LEAST = 40  # words; a shorter text does not tell


@dataclass(frozen=True, slots=True)
class Context:
    """The weights of an article's weightiest stems, of length 1 together."""

    weights: Mapping[str, float]


def contexts_of(articles: Iterable[Article]) -> dict[str, Context]:
    """The context of each article that is long enough to have one, by its id.

    Weights are tf-idf, the frequency damped (1 + log), over these articles together with the shipped counts of others,
    so that two articles alone can be compared as well.
    """
    counts = {a.id: Counter(stems) for a in articles if len(stems := _stems(f"{a.title}\n{a.text}")) >= _LEAST}
    total, common = _background()
    here = Counter(word for counted in counts.values() for word in counted)
    documents = total + len(counts)

    def rarity(word: str) -> float:
        return math.log((documents + 1) / (common.get(word, 0) + here[word] + 1))

    return {id_: _context(counted, rarity) for id_, counted in counts.items()}


def _context(counted: Counter[str], rarity: Callable[[str], float]) -> Context:
    weights = {word: (1 + math.log(times)) * rarity(word) for word, times in counted.items()}
    kept = sorted(weights, key=lambda word: (-weights[word], word))[:_WORDS]
    length = math.sqrt(math.fsum(weights[word] ** 2 for word in kept)) or 1.0
    return Context({word: weights[word] / length for word in kept})


def likeness(a: Context | None, b: Context | None) -> float | None:
    """The cosine of two articles' words, 0 to 1; None where one is too short to tell."""
    if a is None or b is None:
        return None
    few, many = sorted((a.weights, b.weights), key=len)
    return min(1.0, math.fsum(weight * many[word] for word, weight in few.items() if word in many))


def _stems(text: str) -> list[str]:
    stops = lexicon().stops
    return [stem(word) for word in words_of(text) if word not in stops]


@cache
def _background() -> tuple[int, dict[str, int]]:
    """How many documents were counted, and in how many of them each stem stands."""
    text = (files("claims") / "data" / "words.csv").read_text(encoding="utf-8")
    rows = [(row["stem"], int(row["documents"])) for row in csv.DictReader(text.splitlines())]
    return rows[0][1], dict(rows[1:])
