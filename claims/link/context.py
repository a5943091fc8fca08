"""What an article is about as a whole: its words, weighed by how rare they are, and the vector of its beginning."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from claims.annotate.sentences import sentences
from claims.lexicon import lexicon, stem, words_of
from claims.model import Article, Mention
from claims.neural import TextVectors
from claims.shipped import shipped_text

__all__ = ["Context", "MakeVectors", "contexts_of", "likeness", "main_places", "rarity", "sharing", "stems_in"]

_WORDS = 100  # the weightiest of an article that are kept
_LEAST = 25  # words; a shorter text does not tell
_KEYS, _NEXT = 12, 8  # words of an article by which it is compared, and with how many others by each
_BEGINNING = 2000  # characters in which the first sentences end

MakeVectors = Callable[[Sequence[str]], TextVectors]


@dataclass(frozen=True, slots=True)
class Context:
    """What an article is about.

    Parameters
    ----------
    weights
        Of its weightiest stems, of length 1 together; none where it is too short to tell.
    vector, claim
        Those of its headline, or of its two first sentences and of that of its main claim where it has none, of length
        1: near another's where the story is one, and where the claim is.
    titled
        Whether it has a headline: then the vectors are that's.
    """

    weights: Mapping[str, float]
    vector: NDArray[np.float32]
    claim: NDArray[np.float32]
    titled: bool = False


def contexts_of(articles: Sequence[Article], told: Mapping[str, int], make_vectors: MakeVectors) -> dict[str, Context]:
    """The context of each article that has any words, by its id; `told` is of `main_places`.

    Weights are tf-idf, the frequency damped (1 + log), over these articles together with the shipped counts of others,
    so that two articles alone can be compared as well.
    """
    articles = [a for a in articles if a.title or a.text]
    counts = {a.id: Counter(_stems(f"{a.title}\n{a.text}")) for a in articles}
    total, common = _background()
    here = Counter(word for counted in counts.values() for word in counted)
    documents = total + len(counts)

    def rarity_here(word: str) -> float:
        return math.log((documents + 1) / (common.get(word, 0) + here[word] + 1))

    vectors = make_vectors([text for a in articles for text in (_beginning(a, 2), _claim(a, told.get(a.id, 0)))])
    return {
        a.id: Context(_weights(counts[a.id], rarity_here), vector, claim, bool(a.title))
        for a, vector, claim in zip(articles, vectors.story[::2], vectors.claim[1::2], strict=True)
    }


def main_places(mentions: Iterable[Mention]) -> dict[str, int]:
    """The character of its text at which an article's main claim begins, by its id; 0 where the headline tells it."""
    return {m.article: m.spans[0].start * (m.spans[0].part == "text") for m in mentions if m.primary}


def _beginning(article: Article, count: int) -> str:
    """The headline of an article, or so many of its first sentences."""
    if article.title:
        return article.title
    return " ".join(article.text[start:end] for start, end in sentences(article.text[:_BEGINNING])[:count])


def _claim(article: Article, at: int) -> str:
    """The headline of an article, or the sentence of its text that holds a character."""
    bounds = () if article.title else sentences(article.text[: at + _BEGINNING])
    return next((article.text[start:end] for start, end in bounds if at < end), article.title)


def _weights(counted: Counter[str], rare: Callable[[str], float]) -> dict[str, float]:
    if counted.total() < _LEAST:
        return {}
    weights = {word: (1 + math.log(times)) * rare(word) for word, times in counted.items()}
    kept = sorted(weights, key=lambda word: (-weights[word], word))[:_WORDS]
    length = math.sqrt(math.fsum(weights[word] ** 2 for word in kept)) or 1.0
    return {word: weights[word] / length for word in kept}


def likeness(a: Context, b: Context) -> float | None:
    """The cosine of two articles' words, 0 to 1; None where one is too short to tell."""
    if not a.weights or not b.weights:
        return None
    few, many = sorted((a.weights, b.weights), key=len)
    return min(1.0, math.fsum(weight * many[word] for word, weight in few.items() if word in many))


def sharing(contexts: Sequence[Context]) -> list[tuple[int, int]]:
    """Places of pairs that share one of their weightiest words with few others, lesser first, sorted.

    Each joins a bounded number, so that the pairs grow with the articles.
    """
    having: dict[str, list[int]] = {}
    for at, one in enumerate(contexts):
        for word in sorted(one.weights, key=lambda w: (-one.weights[w], w))[:_KEYS]:
            having.setdefault(word, []).append(at)
    found: set[tuple[int, int]] = set()
    for word in sorted(having):
        # Those in which the word weighs alike stand side by side (a sorted neighbourhood).
        places = sorted(having[word], key=lambda at: (-contexts[at].weights[word], at))
        for nth, at in enumerate(places):
            found.update((min(at, other), max(at, other)) for other in places[nth + 1 : nth + 1 + _NEXT])
    return sorted(found)


@lru_cache(maxsize=65536)  # sentences of an article that many claims are held against
def stems_in(text: str) -> frozenset[str]:
    """The content stems of a text."""
    return frozenset(_stems(text))


def rarity(word: str) -> float:
    """How rare a stem is in the shipped counts: its inverse document frequency, as a logarithm."""
    total, common = _background()
    return math.log((total + 1) / (common.get(word, 0) + 1))


def _stems(text: str) -> list[str]:
    stops = lexicon().stops
    return [stem(word) for word in words_of(text) if word not in stops]


@cache
def _background() -> tuple[int, dict[str, int]]:
    """How many documents were counted, and in how many of them each stem stands."""
    text = shipped_text("words.csv")
    rows = [(row["stem"], int(row["documents"])) for row in csv.DictReader(text.splitlines())]
    return rows[0][1], dict(rows[1:])
