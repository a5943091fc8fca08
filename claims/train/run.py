"""The whole training: read, fit, quantize, choose, and write the model's folder with its card."""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claims.annotate.extract.decode import FEATURES, Settings
from claims.annotate.extract.encoder import MODEL_FILES, forget_encoders, load_encoder
from claims.errors import ReadError, UsageError
from claims.evaluate.gold import GoldArticle, read_gold
from claims.evaluate.metrics import Figure, figures
from claims.read import Problem, read_articles
from claims.train.base import check_device, load_base
from claims.train.card import card
from claims.train.plan import Plan

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from claims.train.network import Network

__all__ = ["Recipe", "Trained", "train"]

# From which probability a cue is looked at: chosen on the articles held aside; between .2 and .3 it hardly matters.
_CUE, _FAINT = 0.35, 0.08


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to train on, and how.

    Parameters
    ----------
    data
        JSONL files of annotated articles; a part of each is held aside to choose on.
    base
        A folder with a BERT-like encoder to start from, as transformers saves it, and its `tokenizer.json`.
    base_name
        What the base is, with its licence, for the card; by default its folder's name.
    layers
        How many layers the model has. Where the base has more, all of them are fitted first, and the result teaches one
        of so many.
    middle
        How many units the middle of a layer has at most; None for as many as the base's. Where these have more, the
        model is made narrower once it is fitted, and taught again by what was fitted first.
    made
        How many articles made from the constructions of this package are added.
    written
        How many times over the short articles written for this package are added.
    unlabelled
        Files of articles that nobody annotated, as any command reads them: the shallower model is taught on them too.
    aside
        The share of the articles that is held aside.
    size
        Pieces of a window.
    """

    data: tuple[Path, ...]
    base: Path
    base_name: str = ""
    layers: int = 4
    middle: int | None = None
    made: int = 900
    written: int = 3
    unlabelled: tuple[Path, ...] = ()
    aside: float = 0.1
    size: int = 192
    plan: Plan = field(default_factory=Plan)


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of it.

    Parameters
    ----------
    articles, aside
        How many annotated articles were trained on and held aside.
    figures
        Those of the articles held aside.
    taught, narrowed
        Whether a model of fewer layers was taught, and whether one with a narrower middle was.
    bare
        How many articles without annotations they were taught on as well.
    """

    articles: int
    aside: int
    figures: dict[str, Figure]
    taught: bool = False
    narrowed: bool = False
    bare: int = 0


def train(
    recipe: Recipe,
    folder: Path,
    *,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> Trained:
    """Train a model and write it into a folder: `model.onnx`, `tokenizer.json`, `settings.json`, `README.md`.

    The same recipe on the same machine's processor gives the same weights. The threshold and the confidence are chosen
    with the quantized model, on the articles held aside, and the figures are theirs as well: a little too good for it.

    Raises
    ------
    ModelError
        Where torch is not installed, or the base is no such folder.
    ReadError
        Where a data file does not hold annotated articles, or one without annotations cannot be read.
    UsageError
        Where there is nothing to train on or nothing to choose on, or the folder is not one to write a model into.
        All of these before training begins.
    """
    _checked(recipe, folder)
    network, tokenizer = _network(recipe, device)
    from claims.train.constructions import made_articles, written_articles
    from claims.train.examples import Example, examples, held_aside, shortened, straightened, unlabelled
    from claims.train.fit import fit
    from claims.train.labels import labelled
    from claims.train.narrow import middle_of, narrower
    from claims.train.network import shallower
    from claims.train.quantize import quantized
    from claims.train.silver import named

    read: list[GoldArticle] = [article for path in recipe.data for article in labelled(read_gold(path))]
    kept, aside = held_aside(read, share=recipe.aside)
    if not kept or not aside:
        raise UsageError(f"{len(read)} annotated articles are too few: some are needed to train and some to choose on")
    plan, size = recipe.plan, recipe.size
    bare = list(_bare_texts(recipe.unlabelled))
    own = [*made_articles(recipe.made, seed=plan.seed), *written_articles(recipe.written)]
    every = straightened([*kept, *own], seed=plan.seed)
    whole = (e for article in every for e in examples(article, tokenizer, size=size, names=named))
    some: list[Example] = list(shortened(whole, seed=plan.seed))
    if not some:
        raise UsageError("the articles hold no words to train on")
    further = list(unlabelled(bare, tokenizer, size=size, names=named))
    middle = recipe.middle or middle_of(network)
    shallow, narrow = network.layers > recipe.layers, middle < middle_of(network)
    stages: list[tuple[int, list[Example], Callable[[Network], Network]]] = [(plan.epochs, some, lambda made: made)]
    if shallow:
        stages.append((plan.taught, [*some, *further], lambda made: shallower(made, recipe.layers)))
    if narrow:
        less = partial(narrower, examples=some, width=middle, seed=plan.seed, device=device)
        stages.append((plan.narrowed, [*some, *further], less))
    steps = sum(passes * math.ceil(len(windows) / plan.batch) for passes, windows, _ in stages)
    done, teacher = 0, None
    for passes, windows, made in stages:
        own_plan, before = replace(plan, epochs=passes), done
        network = made(network)

        def told(step: int, _: int, loss: float, before: int = before) -> None:
            tell(before + step, steps, loss)

        fit(network, windows, own_plan, device=device, teacher=teacher, tell=told)
        teacher = teacher or network
        done += passes * math.ceil(len(windows) / plan.batch)
    quantized(network, recipe.base / "tokenizer.json", folder)
    settings = Settings(network.distance.detach().cpu().numpy(), _CUE, _FAINT, (0.0,) * FEATURES, 0.5)
    found = _calibrated(aside, settings, folder, size)
    trained = Trained(len(kept), len(aside), found, taught=shallow, narrowed=narrow, bare=len(bare))
    (folder / "README.md").write_text(card(recipe, trained), encoding="utf-8")
    return trained


def _checked(recipe: Recipe, folder: Path) -> None:
    """Make the folder to write into.

    Raises
    ------
    UsageError
        Where it holds other things than a model, is the base itself, or cannot be written into.
    """
    others = {*MODEL_FILES, "README.md"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = {path.name for path in folder.iterdir()}
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UsageError(f"{folder}: cannot be a folder to write into ({error.strerror})") from error
    if folder.resolve() == recipe.base.resolve():
        raise UsageError(f"{folder}: the model would overwrite its base; give another folder")
    if held and (held - others or not set(MODEL_FILES) <= held):
        raise UsageError(f"{folder}: holds other things than a model; give a folder of its own")


def _network(recipe: Recipe, device: str) -> tuple[Network, Tokenizer]:
    """The base with new heads, and its tokenizer.

    Raises
    ------
    ModelError
        Where torch is not installed, or the base is no such folder.
    UsageError
        Where it has too few layers or places, or there is no such device.
    """
    check_device(device)
    import torch

    from claims.train.network import Network

    torch.manual_seed(recipe.plan.seed)
    encoder, tokenizer = load_base(recipe.base)
    layers = getattr(getattr(encoder, "encoder", None), "layer", ())
    if len(layers) < recipe.layers:
        raise UsageError(f"{recipe.base} has no {recipe.layers} layers of BERT's kind")
    if getattr(encoder.config, "max_position_embeddings", recipe.size) < recipe.size:
        raise UsageError(f"{recipe.base} reads fewer than {recipe.size} pieces at once")
    return Network(encoder, encoder.config.hidden_size), tokenizer


def _bare_texts(paths: Iterable[Path]) -> Iterator[str]:
    """The texts of articles without annotations.

    Raises
    ------
    ReadError
        At the first that cannot be read.
    """

    def report(problem: Problem) -> None:
        if problem.level != "warning":
            raise ReadError(str(problem))

    for article in read_articles(map(str, paths), report=report):
        yield article.text


def _calibrated(aside: Sequence[GoldArticle], settings: Settings, folder: Path, size: int) -> dict[str, Figure]:
    """Choose the last settings on the articles held aside, write them, and give the figures."""
    from claims.train.calibrate import calibrated, held_counts, scored

    _write(folder, settings, size)
    forget_encoders()
    running = load_encoder(folder)
    held = [scored(article, running) for article in aside]
    settings = calibrated(held, settings)
    _write(folder, settings, size)
    forget_encoders()
    return figures(held_counts(held, settings))


def _write(folder: Path, settings: Settings, size: int) -> None:
    told = {
        "size": size,
        "cue": settings.cue,
        "faint": settings.faint,
        "keep": settings.keep,
        "weights": list(settings.weights),
        "distance": [[round(float(x), 5) for x in row] for row in settings.distance],
    }
    (folder / "settings.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
