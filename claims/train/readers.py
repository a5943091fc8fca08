"""The two readers as they are shipped: sentence vectors, and, trained with texts chosen by these, stance to a claim."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from claims.check.judge import as_worded, features_of
from claims.check.sentences import ArticleSentences, article_sentences
from claims.errors import ModelError, UsageError
from claims.model import Article
from claims.neural.session import use
from claims.neural.stance import PairStance
from claims.neural.vectors import WIDTH
from claims.read.regions import regions
from claims.train.base import check_device, load_base
from claims.train.claim_vectors import ClaimPlan, Vectors, VectorsNet, fit_mean, written_pairs
from claims.train.quantize import written
from claims.train.rumors import Rumors
from claims.train.stacked import fitted, weights_text
from claims.train.stance import Shown, StanceNet, StancePlan, fit_stance

__all__ = ["folds_of", "train_readers", "train_stance", "write_vectors", "written_examples"]

Tell = Callable[[int, int, float], None]


def train_readers(
    rumors: Rumors,
    base: Path,
    folder: Path,
    plan: StancePlan,
    *,
    folds: int = 5,
    device: str = "cpu",
    tell: Tell = lambda step, steps, loss: None,
) -> None:
    """Make all that is shipped: `vectors.onnx`, `stance.onnx`, `tokenizer.json` and `stance.toml`.

    The reader of pairs is trained once for each fold of the claims, without them; what these make of their own fold is
    what the last step is fitted on. The one that is kept is trained on all.

    Raises
    ------
    ModelError
        Where the base is no encoder with its tokenizer, or has not the width of the vectors that are compared.
    UsageError
        Where there is no such device, there are no claims, or the folder cannot be made; before training begins.
    """
    check_device(device)
    if len(rumors.claims) < folds:
        raise UsageError(f"{len(rumors.claims)} claims are too few for {folds} folds; give more, or fewer --folds")
    write_vectors(base, folder, [title.words for title in rumors.titles], device=device, tell=tell)
    rows: list[NDArray[np.float64]] = []
    stances: list[PairStance] = []
    claims: list[str] = []
    for fold in folds_of(rumors, folds):
        with tempfile.TemporaryDirectory() as place:
            for name in ("vectors.onnx", "tokenizer.json"):
                shutil.copyfile(folder / name, Path(place) / name)
            train_stance(rumors.without(fold), base, Path(place), plan, device=device, tell=tell)
            with use(Path(place)):
                for claim, text, stance, article in _held_out(rumors, fold):
                    rows.append(features_of(as_worded(text), article))
                    stances.append(stance)
                    claims.append(claim)
    train_stance(rumors, base, folder, plan, device=device, tell=tell)
    weights = fitted(np.stack(rows), stances, claims)
    basis = f"odds out of fold, {folds} folds by claim, on {len(rows)} pairs of {len(rumors.claims)} claims"
    (folder / "stance.toml").write_text(weights_text(weights, basis), encoding="utf-8")


def folds_of(rumors: Rumors, count: int, seed: int = 5) -> list[frozenset[str]]:
    """The claims in so many parts of about one size."""
    claims = sorted(rumors.claims)
    random.Random(seed).shuffle(claims)
    return [frozenset(claims[at::count]) for at in range(count)]


def _held_out(rumors: Rumors, fold: Collection[str]) -> Iterator[tuple[str, str, PairStance, ArticleSentences]]:
    """The pairs of a fold's claims, headlines on a claim counting twice: claim, text held against, stance, article."""
    articles = {
        id_: article_sentences(_article(id_, text))
        for id_, (claim, text) in rumors.bodies.items()
        if claim in fold and text.strip()
    }
    for pair in rumors.pairs:
        if pair.body in articles and articles[pair.body].texts:
            yield pair.claims[1], pair.headline, pair.stance, articles[pair.body]
    for title in rumors.titles:
        if title.claim not in fold or title.stance is None or not title.alone:
            continue
        article = article_sentences(_article(title.words, title.words))
        for _ in range(2 if article.texts else 0):
            yield f"title:{title.claim}", rumors.claims[title.claim], title.stance, article


def write_vectors(
    base: Path,
    folder: Path,
    others: Sequence[str] = (),
    plan: ClaimPlan | None = None,
    *,
    device: str = "cpu",
    tell: Tell = lambda step, steps, loss: None,
) -> None:
    """Write a sentence encoder with integer weights: `vectors.onnx` and `tokenizer.json`.

    It gives vectors of stories, by the base as it is, and of claims: see `claims.train.claim_vectors`. `others` are
    texts of other stories, on which the two are to stay near each other.

    Raises
    ------
    ModelError
        Where the base is no encoder with its tokenizer, or has not the width of the vectors that are compared.
    UsageError
        Where the folder cannot be made.
    """
    encoder, tokenizer = load_base(base)
    width = encoder.config.hidden_size
    if width != WIDTH:
        raise ModelError(f"the encoder in {base} is {width} wide, not {WIDTH}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be a folder to write into ({error.strerror})") from error
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")
    torch.manual_seed((plan or ClaimPlan()).seed)
    network = VectorsNet(encoder)
    sets = (written_pairs(hard=False), written_pairs())
    fit_mean(network, tokenizer, sets, others, plan or ClaimPlan(), device=device, tell=tell)
    written(network, ("ids",), Vectors._fields, folder / "vectors.onnx")


def train_stance(
    rumors: Rumors,
    base: Path,
    folder: Path,
    plan: StancePlan,
    *,
    device: str = "cpu",
    tell: Tell = lambda step, steps, loss: None,
) -> None:
    """Train the reader of pairs and write it as `stance.onnx`, beside the vectors with which texts are chosen."""
    torch.manual_seed(plan.seed)
    encoder, tokenizer = load_base(base)
    network = StanceNet(encoder, encoder.config.hidden_size)
    with use(folder):
        articles = {id_: article_sentences(_article(id_, text)) for id_, (_, text) in rumors.bodies.items()}
        fit_stance(network, tokenizer, rumors, articles, written_examples(), plan, device=device, tell=tell)
    written(network, ("ids", "types"), ("stance",), folder / "stance.onnx")


def written_examples() -> list[Shown]:
    """The examples written for this package: claims with texts and headlines that tell of them."""
    lines = (files("claims.train") / "stances.jsonl").read_text(encoding="utf-8").splitlines()
    return [Shown(row["claim"], row["text"], row["stance"]) for row in map(json.loads, lines)]


def _article(id_: str, text: str) -> Article:
    return Article(id=id_, version="", title="", text=text, regions=regions("", text))
