"""The largest memory while an archive streams through the annotate step.

    python tests/bench/bench_memory.py [--articles N]

Small articles made for training are annotated one after the other, and each is dropped.
"""

import argparse
import resource
import time

from claims.annotate import annotate_articles
from claims.model import Article
from claims.train.constructions import made_articles


def main() -> None:
    """Print the memory at some points on the way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    start, words = time.perf_counter(), 0
    stream = (Article(id=a.id, version="", title="", text=a.text) for a in made_articles(count))
    for number, one in enumerate(annotate_articles(stream), 1):
        words += len(one.article.text.split())
        if number in {10, 100} or number % max(1, count // 5) == 0:
            largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{number:7,} articles {words:10,} words {largest:8,.0f} MiB {time.perf_counter() - start:8.1f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
