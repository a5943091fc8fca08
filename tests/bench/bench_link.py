"""Time and memory to link two hundred thousand mentions, and what comparing all their pairs would take.

    python tests/bench/bench_link.py [--mentions N] [--pairs N]

Measured at an eighth, a quarter, a half and the whole of the number, each in a process of its own, so that growth and
memory show: seconds by the clock, of the processor, MiB at the most. What all pairs would take is reckoned from what
scoring one takes. Articles are made by varying real ones (`made_mentions.py`), which are annotated once; neither that
nor the making is counted. Vectors are given: they come from the words' hashes.
"""

import argparse
import random
import resource
import time
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from math import log
from multiprocessing import get_context
from typing import Any, NamedTuple

import numpy as np
from made_mentions import Thing, made_articles, real_things
from numpy.typing import NDArray

from claims.lexicon import words_of
from claims.link import likeness_scorer, link_mentions
from claims.link.features import features_of
from claims.neural import TextVectors

WIDTH = 384


class Linked(NamedTuple):
    """What one run took: seconds by the clock and of the processor, MiB, and the claims found."""

    seconds: float
    busy: float
    mebibytes: float
    before: float
    claims: int


@cache
def _vector(word: str) -> NDArray[np.float32]:
    return np.random.default_rng(zlib.crc32(word.encode())).standard_normal(WIDTH, np.float32)


def made_vectors(texts: Sequence[str]) -> TextVectors:
    """A unit vector for each text: the direction in which those of its words point together."""
    rows = np.stack([sum(map(_vector, words_of(text)), np.zeros(WIDTH, np.float32)) for text in texts])
    rows = np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)
    return TextVectors(rows, rows)


def _largest() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def linked(count: int, real: Sequence[Sequence[Thing]]) -> Linked:
    """Link so many mentions."""
    articles, before = made_articles(count, real), _largest()
    start, worked = time.perf_counter(), time.process_time()
    claims = link_mentions(articles, make_vectors=made_vectors)
    return Linked(time.perf_counter() - start, time.process_time() - worked, _largest(), before, len(claims))


def seconds_a_pair(count: int, pairs: int, real: Sequence[Sequence[Thing]]) -> float:
    """What scoring one pair takes: any two of so many mentions, `pairs` times."""
    features = features_of([m for one in made_articles(count, real) for m in one.mentions])
    score, chance = likeness_scorer(features), random.Random(3)
    drawn = [chance.sample(features, 2) for _ in range(pairs)]
    start = time.process_time()
    for a, b in drawn:
        score(a, b)
    return (time.process_time() - start) / pairs


def _apart(work: Callable[..., Any], *given: object) -> Any:
    """What some work gives, done in a process of its own, so that its memory is its own too."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def main() -> None:
    """Print one line a number of mentions, the growth, and what all pairs would take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=200_000)
    parser.add_argument("--pairs", type=int, default=100_000)
    options = parser.parse_args()
    counts = [options.mentions // part for part in (8, 4, 2, 1)]
    real = _apart(real_things)
    a_pair = _apart(seconds_a_pair, counts[0], options.pairs, real)
    runs: list[Linked] = []
    for count in counts:
        one = _apart(linked, count, real)
        runs.append(one)
        print(
            f"{count:9,} mentions {one.claims:8,} claims {one.seconds:8.1f} s {one.busy:8.1f} s of one processor"
            f" {one.busy / count * 1000:6.2f} s per 1,000 {one.mebibytes:8,.0f} MiB ({one.before:,.0f} before)"
            f" all pairs {a_pair * count * (count - 1) / 2 / 3600:7,.1f} h",
            flush=True,
        )
    times = runs[-1].busy / runs[0].busy
    print(f"eight times the mentions take {times:.1f} times the time: n to the {log(times, 8):.2f}")


if __name__ == "__main__":
    main()
