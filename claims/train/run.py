"""The whole training: read, fit, quantize, choose, and write the model's folder with its card."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from claims.annotate.extract.decode import FEATURES, Settings
from claims.errors import ModelError, UsageError
from claims.evaluate.gold import GoldArticle, read_gold
from claims.evaluate.metrics import Figure, figures
from claims.train.plan import Plan

__all__ = ["Recipe", "Trained", "train"]

# From which probability a cue is looked at: chosen on the articles held aside; between .2 and .3 it hardly matters.
_CUE, _FAINT = 0.25, 0.08


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
    made: int = 900
    written: int = 3
    unlabelled: tuple[Path, ...] = ()
    aside: float = 0.1
    size: int = 192
    plan: Plan = field(default_factory=Plan)


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of it: how many articles were trained on and held aside, and the figures on the latter."""

    articles: int
    aside: int
    figures: dict[str, Figure]


def train(
    recipe: Recipe,
    folder: Path,
    *,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> Trained:
    """Train a model and write it into a folder: `model.onnx`, `tokenizer.json`, `settings.json`, `README.md`.

    The same recipe on the same machine gives the same weights. The threshold and the confidence are chosen with the
    quantized model, on the articles held aside, and the figures are theirs as well: a little too good for it.

    Raises
    ------
    ModelError
        Where torch is not installed, or the base is no such folder.
    ReadError
        Where a data file does not hold annotated articles.
    UsageError
        Where there is nothing to train on or nothing to choose on.
    """
    try:
        import numpy as np
        import onnx  # noqa: F401  (the exporter needs it)
        import torch
        from transformers import AutoModel
        from transformers.utils import logging
    except ImportError as error:
        raise ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'") from error
    from tokenizers import Tokenizer

    from claims.annotate.extract.encoder import forget_encoders, load_encoder
    from claims.annotate.extract.windows import windows
    from claims.read import read_articles
    from claims.train.calibrate import Scored, calibrated, held_counts
    from claims.train.card import card
    from claims.train.constructions import made_articles, written_articles
    from claims.train.examples import cut, examples, held_aside, straightened, unlabelled
    from claims.train.fit import fit
    from claims.train.labels import labelled
    from claims.train.network import Network, shallower
    from claims.train.quantize import quantized
    from claims.train.silver import named

    read: list[GoldArticle] = [article for path in recipe.data for article in labelled(read_gold(path))]
    kept, aside = held_aside(read, share=recipe.aside)
    if not kept or not aside:
        raise UsageError(f"{len(read)} annotated articles are too few: some are needed to train and some to choose on")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be a folder to write into ({error.strerror})") from error
    if device != "cpu" and not torch.cuda.is_available():
        raise UsageError(f"--device {device}: torch sees no such device here; use cpu")
    torch.manual_seed(recipe.plan.seed)
    random.seed(recipe.plan.seed)
    logging.disable_progress_bar()
    try:
        tokenizer = Tokenizer.from_file(str(recipe.base / "tokenizer.json"))
        # Attention as plain products trains fastest on a CPU.
        encoder = AutoModel.from_pretrained(
            str(recipe.base), attn_implementation="eager", attention_probs_dropout_prob=0.0, local_files_only=True
        )
    except Exception as error:  # tokenizers and transformers raise all kinds
        raise ModelError(f"{recipe.base} holds no encoder with its tokenizer.json: {error}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    if not hasattr(encoder, "encoder") or len(encoder.encoder.layer) < recipe.layers:
        raise UsageError(f"{recipe.base} has no {recipe.layers} layers of BERT's kind")
    network = Network(encoder, encoder.config.hidden_size)
    own = [*made_articles(recipe.made, seed=recipe.plan.seed), *written_articles(recipe.written)]
    everything = [*straightened([*kept, *own], seed=recipe.plan.seed)]
    some = [e for article in everything for e in examples(article, tokenizer, size=recipe.size, names=named)]
    if not some:
        raise UsageError("the articles hold no words to train on")
    shallow = len(encoder.encoder.layer) > recipe.layers
    plan, passes = recipe.plan, recipe.plan.epochs + shallow * recipe.plan.taught
    fit(network, some, plan, device=device, tell=lambda n, of, loss: tell(n, of // plan.epochs * passes, loss))
    if shallow:
        teacher, network = network, shallower(network, recipe.layers)
        done = math.ceil(len(some) / plan.batch) * plan.epochs
        texts = [article.text for article in read_articles(map(str, recipe.unlabelled))]
        some += unlabelled(texts, tokenizer, size=recipe.size, names=named)
        fit(
            network,
            some,
            replace(plan, epochs=plan.taught),
            device=device,
            teacher=teacher,
            tell=lambda n, of, loss: tell(done + n, done + of, loss),
        )
    quantized(network, recipe.base / "tokenizer.json", folder)

    distance = network.distance.detach().cpu().numpy()
    settings = Settings(np.asarray(distance, np.float32), _CUE, _FAINT, (0.0,) * FEATURES, 0.5)
    _write(folder, settings, recipe.size)
    forget_encoders()
    running = load_encoder(folder)
    scored = []
    for article in aside:
        parts = cut(article)
        cut_up = windows([text for _, text in parts], running.tokenizer, size=recipe.size)
        starts = tuple(start for start, _ in parts)
        scored.append(Scored(article, starts, tuple(cut_up), tuple(running.scores(cut_up))))
    settings = calibrated(scored, settings)
    _write(folder, settings, recipe.size)
    forget_encoders()
    trained = Trained(len(kept), len(aside), figures(held_counts(scored, settings)))
    (folder / "README.md").write_text(card(recipe, trained), encoding="utf-8")
    return trained


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
