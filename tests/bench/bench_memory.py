"""The largest memory of `claims annotate` over a folder of many articles, and over a tenth of them.

    python tests/bench/bench_memory.py [--articles N]

The articles are made up from the package's constructions, a file each; the command reads the folder and writes JSON
lines. Streaming shows in that ten times the articles need hardly more memory.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from claims.train.constructions import made_articles

COMMAND = str(Path(sys.executable).with_name("claims"))


def measured(count: int) -> tuple[int, float, float]:
    """Words read, the largest memory in MiB, and seconds, of one run over so many articles."""
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "wb") as nowhere:
        words = 0
        for number, article in enumerate(made_articles(count)):
            words += len(article.text.split())
            Path(folder, f"{number:06}.txt").write_text(article.text, encoding="utf-8")
        start = time.perf_counter()
        run = subprocess.Popen([COMMAND, "annotate", folder], stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(run.pid, 0)
        if status:
            raise SystemExit(f"claims annotate ended with {os.waitstatus_to_exitcode(status)}")
        return words, usage.ru_maxrss / 1024, time.perf_counter() - start


def main() -> None:
    """Print one line for a tenth of the articles and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    for number in (count // 10, count):
        words, largest, seconds = measured(number)
        print(f"{number:7,} articles {words:10,} words {largest:8,.0f} MiB {seconds:8.1f} s", flush=True)


if __name__ == "__main__":
    main()
