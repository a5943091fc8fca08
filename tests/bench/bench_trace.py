"""Time to trace and weigh a hundred thousand claims with a million chain steps, and to find copied text.

    python tests/bench/bench_trace.py [--claims N] [--articles N]

Each is measured at a quarter of the number too, so that its growth shows. Claims are made up from a fixed seed; some
of their articles copy each other, some deny. The making is not counted, and no language model is loaded.
"""

import argparse
import random
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from claims.copies.find import find_copies
from claims.model import Article, Claim, Copy, Mention, Source, Span, Step
from claims.moments import moment_of
from claims.text import slug
from claims.trace import trace_claim
from claims.weigh import weigh_claim

DAY = [moment_of(datetime(2019, 1, 1) + timedelta(days=n), "day") for n in range(60)]
OUTLETS = [f"{a} {b}" for a in ("Amber", "Birch", "Cedar", "Dune", "Elm") for b in ("Courier", "Ledger", "Gazette")]
ROOTS = (
    ("anonymous", "two bankers"),
    ("anonymous", "a person familiar with the matter"),
    ("person", "Dana Reyes"),
    ("person", "Lee Novak"),
    ("organization", "Acme"),
    ("document", "an internal memo"),
    ("outlet", ""),
)


def made_claim(number: int) -> tuple[Claim, list[Copy]]:
    """A claim of four mentions with ten steps on an average, and what its articles have from each other."""
    chance = random.Random(number)
    mentions: list[Mention] = []
    for at in range(4):
        article, outlet = f"a{number}-{at}", chance.choice(OUTLETS)
        kind, name = chance.choice(ROOTS)
        relays = chance.sample(OUTLETS, chance.choice((1, 2, 2, 2, 2)))
        steps = [_step("outlet", relay, article) for relay in relays]
        steps = steps if kind == "outlet" else [_step(kind, name, article), *steps]
        first = steps[0]
        toward = "denies" if kind == "organization" and at == 3 else "supports"
        source = Source(first.id, first.name, first.kind)
        spans, text = (Span("text", 10, 60),), f"Acme will close its mill {number % 7}."
        mentions.append(
            Mention(
                f"m{number}-{at}",
                article,
                spans,
                text,
                kind=first.kind,
                toward=toward,  # type: ignore[arg-type]
                hedged=chance.random() < 0.4,
                source=source,
                chain=tuple(steps),
                about=("Acme",),
                published=chance.choice(DAY),
                outlet=outlet,
            )
        )
    span = Span("text", 0, 400)
    copies = [Copy(f"a{number}-0", f"a{number}-1", 0.9, 0.9, ((span, span),))] if number % 5 == 0 else []
    return Claim(mentions[0].id, mentions[0].text, "fact", tuple(mentions)), copies


def _step(kind: str, name: str, article: str) -> Step:
    unnamed = f"{article}:" if kind == "anonymous" else ""
    return Step(f"{kind}:{unnamed}{slug(name)}", name, kind)  # type: ignore[arg-type]


def weighed(count: int) -> str:
    """Trace and weigh so many claims, each forgotten at once."""
    steps, taken, busy = 0, 0.0, 0.0
    for number in range(count):
        claim, copies = made_claim(number)
        steps += sum(len(m.chain) for m in claim.mentions)
        start, worked = time.perf_counter(), time.process_time()
        weigh_claim(claim, trace_claim(claim, copies=copies), as_of=DAY[-1])
        taken += time.perf_counter() - start
        busy += time.process_time() - worked
    return _line(f"{count:9,} claims {steps:10,} steps", taken, busy, count)


def compared(count: int) -> str:
    """Find what so many articles of 500 words have from each other: a quarter are wire copy, a tenth hold a passage."""
    chance = random.Random(1)
    words = [f"word{int(chance.paretovariate(0.7))}" for _ in range(20_000)]
    wires = [chance.choices(words, k=400) for _ in range(count // 20)]
    articles = []
    for number in range(count):
        text = chance.choices(words, k=500)
        if number % 4 == 0:
            text = [w if chance.random() < 0.97 else "changed" for w in chance.choice(wires)]
        elif number % 10 == 1:
            text[200:300] = chance.choice(wires)[100:200]
        outlet = f"Outlet {number % 50}"
        published = DAY[number % len(DAY)]
        articles.append(Article(f"{number}", "v", "", " ".join(text), outlet=outlet, published=published))
    start, worked = time.perf_counter(), time.process_time()
    found = find_copies(articles)
    taken, busy = time.perf_counter() - start, time.process_time() - worked
    return _line(f"{count:9,} articles {len(found):8,} copies", taken, busy, count)


def _line(what: str, taken: float, busy: float, count: int) -> str:
    """Seconds by the clock and of the processor, which differ where the machine does other work as well."""
    return f"{what} {taken:8.1f} s {busy:8.1f} s of one processor {busy / count * 1000:8.2f} ms each"


def main() -> None:
    """Print one line for a quarter of each number and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    runs: list[tuple[Callable[[int], str], int]] = [(weighed, options.claims), (compared, options.articles)]
    for measure, count in runs:
        for number in (count // 4, count):
            print(measure(number), flush=True)


if __name__ == "__main__":
    main()
