"""The whole training of the two readers: sentence vectors first, then, with these, stance toward a claim."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from claims.check.sentences import read
from claims.model import Article
from claims.neural.session import use
from claims.read.regions import regions
from claims.train.quantize import written
from claims.train.rumors import Rumors
from claims.train.stance import Shown, StanceNet, StancePlan, fit_stance
from claims.train.vectors import VectorNet, fit_vectors

__all__ = ["ReadersPlan", "train_stance", "train_vectors", "written_examples"]


Tell = Callable[[int, int, float], None]


def _silent(step: int, steps: int, loss: float) -> None:
    pass


@dataclass(frozen=True, slots=True)
class ReadersPlan:
    """How to train: batches and highest learning rate of the vectors, and the plan of the stance."""

    steps: int = 160
    rate: float = 5e-5
    stance: StancePlan = field(default_factory=StancePlan)
    seed: int = 0


def train_vectors(
    rumors: Rumors, base: Path, folder: Path, plan: ReadersPlan, *, device: str = "cpu", tell: Tell = _silent
) -> None:
    """Train the encoder of sentence vectors and write it as `vectors.onnx`, with its `tokenizer.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")
    torch.manual_seed(plan.seed)
    network = VectorNet(_encoder(base))
    fit_vectors(
        network,
        _tokenizer(base),
        rumors,
        steps=plan.steps,
        rate=plan.rate,
        seed=plan.seed,
        device=device,
        tell=tell,
    )
    written(network, ("ids",), ("vector",), folder / "vectors.onnx")


def train_stance(
    rumors: Rumors, base: Path, folder: Path, plan: ReadersPlan, *, device: str = "cpu", tell: Tell = _silent
) -> None:
    """Train the reader of pairs and write it as `stance.onnx`, beside the vectors with which texts are chosen."""
    torch.manual_seed(plan.seed)
    encoder = _encoder(base)
    network = StanceNet(encoder, encoder.config.hidden_size)
    with use(folder):
        articles = {id_: read(_article(id_, text)) for id_, (_, text) in rumors.bodies.items()}
        fit_stance(
            network, _tokenizer(base), rumors, articles, written_examples(), plan.stance, device=device, tell=tell
        )
    written(network, ("ids", "types"), ("stance",), folder / "stance.onnx")


def _tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def written_examples() -> list[Shown]:
    """The examples written for this package: claims with texts and headlines that tell of them."""
    lines = (files("claims.train") / "stances.jsonl").read_text(encoding="utf-8").splitlines()
    return [Shown(row["claim"], row["text"], row["stance"]) for row in map(json.loads, lines)]


def _article(id_: str, text: str) -> Article:
    return Article(id=id_, version="", title="", text=text, regions=regions("", text))


def _encoder(base: Path) -> Any:
    from transformers import AutoModel
    from transformers.utils import logging

    logging.disable_progress_bar()
    # Attention as plain products trains fastest on a CPU.
    return AutoModel.from_pretrained(
        str(base), attn_implementation="eager", attention_probs_dropout_prob=0.0, local_files_only=True
    )
