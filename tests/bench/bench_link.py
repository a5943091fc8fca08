"""Time and memory to link two hundred thousand mentions, and what comparing all their pairs would take.

    python tests/bench/bench_link.py [--mentions N] [--pairs N]

Measured at an eighth, a quarter, a half and the whole of the number, each in a process of its own, so that growth and
memory show. Articles are made up: each tells twenty things of one story, a story is told by several articles, each in
other words. The making is not counted, and no language model is loaded: vectors come from the words' hashes.
"""

import argparse
import csv
import random
import resource
import time
import zlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate, product
from multiprocessing import get_context
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claims.lexicon import words_of
from claims.link import likeness_scorer, link_mentions
from claims.link.features import features_of
from claims.model import Annotated, Article, Mention, Source, Span, Step
from claims.moments import moment_of
from claims.text import short_hash, slug

TOLD = 20  # things that an article tells
WIDTH = 384
DAY = [moment_of(datetime(2019, 1, 1) + timedelta(days=n), "day") for n in range(400)]
SYLLABLES = ("Vel", "Tor", "Mar", "Lin", "Har", "Pin", "Cal", "Nor", "Bren", "Dal", "Ash", "Quil", "Sut", "Ost", "Wick")
ENDS = ("row", "mere", "vik", "stone", "ford", "well", "gate", "sen", "ling", "mark", "tova", "dane")
STEMS = ["".join(parts) for parts in product(SYLLABLES, ("", "a", "o", "en", "is"), ENDS)]
THINGS = (
    "bakery", "brewery", "foundry", "mill", "refinery", "warehouse", "shipyard", "quarry", "laboratory", "depot",
    "ferry", "tunnel", "reactor", "satellite", "tractor", "turbine", "tablet", "printer", "engine", "bicycle",
    "vaccine", "insulin", "cement", "lithium", "timber", "barley", "salmon", "leather", "carpet", "glass", "harbour",
    "stadium", "museum", "archive", "hospital", "clinic", "orchard", "vineyard", "railway", "tram", "airline",
    "insurer", "casino", "cinema", "theatre", "podcast", "newspaper", "magazine", "browser", "sensor", "battery",
    "camera", "headset", "drone", "antenna", "cable", "pipeline", "reservoir", "dam", "bridge",
)  # fmt: skip
PLACES = ("Leeds", "York", "Austin", "Bergen", "Porto", "Ghent", "Kyoto", "Perth", "Lima", "Turin", "Graz", "Malmo")
OUTLETS = [f"{a} {b}" for a in ("Amber", "Birch", "Cedar", "Dune", "Elm") for b in ("Courier", "Ledger", "Gazette")]
# One thing in several wordings. What stands in braces is settled for the story and the thing.
# One thing in several wordings. What stands in braces is settled for the story and the thing.
TALES = (
    ("{firm} is in talks to buy {rival}", "{firm} is negotiating a takeover of {rival}, a {thing} maker",
     "{firm} to acquire {thing} maker {rival}"),
    ("{firm} will shut down its {word} {thing} in {place}", "the {word} {thing} of {firm} in {place} is to close",
     "{firm} plans to close the {place} {thing} by {month}"),
    ("{firm} would pay ${money} billion for {rival} and {word}", "{rival} with its {word} costs ${money} billion"),
    ("{firm} will cut {count} jobs at its {thing} in {place}", "about {count} workers of the {place} {thing} will go",
     "{firm} lays off {count} at the {thing}"),
    ("{person} will step down as head of {firm}", "{firm} chief {person} resigns", "{person} is to leave {firm}"),
    ("{firm} has hired {person} to run its {word} unit", "{person} joins {firm} to lead the {word} business"),
    ("sales of the {word} {thing} rose {percent} percent", "{firm} sold {percent} percent more of its {word} {thing}"),
    ("{firm} is testing a {thing} with a new {word}", "{firm} develops a {word} for its {thing}"),
    ("regulators in {place} look into the {word} of {firm}", "a {place} inquiry into {firm} and its {word} {thing}"),
    ("{firm} sued {rival} over a patent on the {word}", "{rival} faces a lawsuit by {firm} over its {word}"),
    ("{rival} turned down ${money} billion by {firm}", "{firm} had its bid of ${money} billion rejected"),
    ("{person} met bankers of {firm} in {place}", "bankers and {person} held a meeting in {place} about {firm}"),
    ("{firm} will list its {word} arm in {place}", "an offering of the {word} arm of {firm} is due in {month}"),
    ("a fire at the {thing} of {firm} killed {count} people", "{count} people died in the fire at a {firm} {thing}"),
    ("{firm} holds some {percent} percent of the {word} market", "its share of {word} sales is {percent} percent"),
    ("{rival} has recalled its {thing} because of the {word}", "the {word} made {rival} call back the {thing}"),
    ("the union of the {place} {thing} wants {percent} percent for {word}", "{word} workers want {percent} percent"),
    ("{firm} has no plans to sell the {word} {thing}", "the {word} {thing} of {firm} is not for sale"),
    ("analysts expect the {word} to bring {firm} ${money} billion", "the {word} {thing} should earn ${money} billion"),
    ("{person} holds {percent} percent of {rival}", "a stake of {percent} percent in {rival} belongs to {person}"),
    ("the {word} of the {thing} in {place} was delayed to {month}", "{firm} gets the {word} no earlier than {month}"),
    ("{firm} bans the {word} from its {thing}", "the {word} is forbidden in each {thing} of {firm}"),
    ("{firm} moves its {word} from {place} to a former {thing}", "a former {thing} becomes the {word} seat of {firm}"),
    ("{rival} and {firm} share one {word} in {place}", "one {word} in {place} serves both {firm} and {rival}"),
)  # fmt: skip
FRAMES = ("{}", "{} this year", "according to a memo {}", "it is said that {}", "{}, after months of doubt", "now {}")


def _background() -> tuple[list[str], list[int]]:
    """Words of news articles, and in how many articles each was counted."""
    text = (files("claims") / "data" / "words.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["stem"].isalpha() and len(row["stem"]) > 2]
    return [row["stem"] for row in rows], [int(row["documents"]) for row in rows]


WORDS, TIMES = _background()
TOTALS = list(accumulate(TIMES))


class Linked(NamedTuple):
    """What one run took: seconds by the clock and of the processor, MiB, and the claims found."""

    seconds: float
    busy: float
    mebibytes: float
    before: float
    claims: int


class Story(NamedTuple):
    """What there is to tell: things in the wordings that they have, and the words that belong to it."""

    things: list[tuple[tuple[str, ...], dict[str, str]]]
    words: list[str]


def made_articles(count: int) -> list[Annotated]:
    """Articles of twenty mentions, so many mentions in all, from a fixed seed."""
    chance = random.Random(7)
    found: list[Annotated] = []
    while len(found) < count // TOLD:
        story = _story(chance)
        began = chance.randrange(len(DAY) - 30)
        for _ in range(min(count // TOLD - len(found), chance.choice((1, 2, 3, 5, 8, 12)))):
            found.append(_article(f"article{len(found):06}", story, began, chance))
    return found


def _name(chance: random.Random) -> str:
    """The name of a firm: few are in many stories, most in one or two."""
    at = int(30 * (chance.paretovariate(0.35) - 1))
    return STEMS[at % len(STEMS)] + ("" if at < len(STEMS) else f" {STEMS[at // len(STEMS) % len(STEMS)]}")


def _story(chance: random.Random) -> Story:
    """A story of two firms and two people."""
    firm, rival, people = _name(chance), _name(chance), [f"Dana {_name(chance)}", f"Lee {_name(chance)}"]
    words = chance.choices(WORDS, k=30)
    things = [
        (
            tale,
            {
                "firm": firm,
                "rival": rival,
                "person": chance.choice(people),
                "place": chance.choice(PLACES),
                "thing": chance.choice(THINGS),
                "word": chance.choice(words),
                "month": chance.choice(("March", "June", "October")),
                "money": f"{chance.randrange(10, 90) / 10}",
                "count": f"{chance.randrange(2, 99)}0",
                "percent": f"{chance.randrange(3, 95)}",
            },
        )
        for tale in [TALES[0], *chance.choices(TALES, k=30)]
    ]
    return Story(things, words)


def _article(name: str, story: Story, began: int, chance: random.Random) -> Annotated:
    outlet, day = chance.choice(OUTLETS), DAY[began + chance.randrange(30)]
    title, text, mentions = "", "", list[Mention]()
    for nth, (tale, filled) in enumerate([story.things[0], *chance.sample(story.things[1:], TOLD - 1)]):
        words = chance.choice(FRAMES).format(chance.choice(tale).format(**filled))
        words = words[0].upper() + words[1:]
        text, start = f"{text}{words}. ", len(text)
        title = title or words
        firm = filled["firm"]
        said = _said(name, firm, filled["person"], chance)
        if nth == TOLD - 1 and chance.random() < 0.1:  # an answer of which the article does not tell to what
            said = {**_source("organization", firm), "stance": "no_comment", "response": "no_comment"}
            words = f"{firm} declined to comment on the {filled['word']} {filled['thing']}"
        mentions.append(
            Mention(
                short_hash(name, str(nth)),
                name,
                (Span("text", start, start + len(words)),),
                words,
                primary=nth == 0,
                negated=" no plans " in words or " not for " in words,
                hedged=chance.random() < 0.3,
                about=(firm, filled["rival"]) if filled["rival"] in words else (firm,),
                published=day,
                outlet=outlet,
                **said,  # type: ignore[arg-type]
            )
        )
    # What no mention is taken from: words of the story, and words as they come.
    text += " ".join([*chance.choices(story.words, k=60), *chance.choices(WORDS, cum_weights=TOTALS, k=120)])
    return Annotated(Article(name, "v", title, text, outlet=outlet, published=day), mentions=tuple(mentions))


def _said(article: str, firm: str, person: str, chance: random.Random) -> dict[str, object]:
    """Who says it, and how: nobody, somebody unnamed, a person, or the firm, which may deny."""
    if (drawn := chance.random()) < 0.5:
        return {}
    if drawn < 0.75:
        return _source("anonymous", "two bankers", article)
    if drawn < 0.85:
        return _source("person", person)
    return {**_source("organization", firm), "stance": "denies" if drawn > 0.95 else "asserts"}


def _source(kind: str, name: str, article: str = "") -> dict[str, object]:
    identity = f"{kind}:{article}:{slug(name)}" if article else f"{kind}:{slug(name)}"
    source, step = Source(identity, name, kind), Step(identity, name, kind)  # type: ignore[arg-type]
    return {"kind": kind, "source": source, "chain": (step,), "cue": "said"}


@cache
def _vector(word: str) -> NDArray[np.float32]:
    return np.random.default_rng(zlib.crc32(word.encode())).standard_normal(WIDTH, np.float32)


def made_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """A unit vector for each text: the direction in which those of its words point together."""
    rows = np.stack([sum(map(_vector, words_of(text)), np.zeros(WIDTH, np.float32)) for text in texts])
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)


def _largest() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def linked(count: int) -> Linked:
    """Link so many mentions."""
    articles, before = made_articles(count), _largest()
    start, worked = time.perf_counter(), time.process_time()
    claims = link_mentions(articles, make_vectors=made_vectors)
    return Linked(time.perf_counter() - start, time.process_time() - worked, _largest(), before, len(claims))


def seconds_a_pair(count: int, pairs: int) -> float:
    """What scoring one pair takes: any two of so many mentions, `pairs` times."""
    features = features_of([m for one in made_articles(count) for m in one.mentions])
    score, chance = likeness_scorer(features), random.Random(3)
    drawn = [chance.sample(features, 2) for _ in range(pairs)]
    start = time.process_time()
    for a, b in drawn:
        score(a, b)
    return (time.process_time() - start) / pairs


def _apart(counts: Iterable[int]) -> Iterable[tuple[int, Linked]]:
    """Each run in a process of its own."""
    for count in counts:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            yield count, pool.submit(linked, count).result()


def main() -> None:
    """Print one line a number of mentions, the growth, and what all pairs would take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=200_000)
    parser.add_argument("--pairs", type=int, default=100_000)
    options = parser.parse_args()
    counts = [options.mentions // part for part in (8, 4, 2, 1)]
    a_pair = seconds_a_pair(counts[0], options.pairs)
    runs: list[Linked] = []
    for count, one in _apart(counts):
        runs.append(one)
        print(
            f"{count:9,} mentions {one.claims:8,} claims {one.seconds:8.1f} s {one.busy:8.1f} s of one processor"
            f" {one.busy / count * 1000:6.2f} s per 1,000 {one.mebibytes:8,.0f} MiB ({one.before:,.0f} before)"
            f" all pairs {a_pair * count * (count - 1) / 2 / 3600:7,.1f} h",
            flush=True,
        )
    print(f"eight times the mentions take {runs[-1].busy / runs[0].busy:.1f} times the time")


if __name__ == "__main__":
    main()
