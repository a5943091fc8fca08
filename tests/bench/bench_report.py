"""Time from a cold start to the help, to one article annotated, and to a report.

    python tests/bench/bench_report.py [--runs N]

Cold means a new process each time; files stay in the system's cache after the first run, which is not
counted.
"""

import argparse
import platform
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
COMMAND = str(Path(sys.executable).with_name("claims"))


def seconds(*command: str) -> float:
    """How long one run of a command takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def cold(runs: int, *command: str) -> str:
    """The median and the fastest of some runs, after one that is not counted."""
    seconds(*command)
    taken = [seconds(*command) for _ in range(runs)]
    return f"{median(taken):6.2f} s median, {min(taken):.2f} s fastest of {runs}"


def main() -> None:
    """Print one line a figure, and what it was measured with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    libraries = ("claims-provenance", "spacy", "thinc", "blis", "numpy", "networkx", "typer", "rich")
    print("Python", platform.python_version(), *(f"· {name} {version(name)}" for name in libraries))
    print(platform.system(), platform.machine())
    print("claims --help         ", cold(runs, COMMAND, "--help"))
    print("claims annotate ONE   ", cold(runs, COMMAND, "annotate", str(min((ROOT / "seeds" / "1-tmall").iterdir()))))
    print("claims report seeds/  ", cold(runs, COMMAND, "report", "seeds/"))


if __name__ == "__main__":
    main()
