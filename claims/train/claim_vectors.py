"""Vectors that tell the claims of one story apart, trained on pairs of sentences beside the base's own.

The base's vectors are near each other where two sentences tell of one story. The upper layers are copied and fitted to
pairs of which it is known whether they state one claim, so that the cosine of two vectors tells that as well; on other
headlines the copy is held to the base's cosines. The lower layers serve both.
"""

from __future__ import annotations

import math
import random
import tomllib
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from claims.neural.session import marks_of
from claims.train.exact import Exact

__all__ = [
    "ClaimPair",
    "ClaimPlan",
    "Vectors",
    "VectorsNet",
    "fit_claim_vectors",
    "fit_mean",
    "pairs_in",
    "written_pairs",
]

UPPER = 2  # layers that are copied
_PIECES = 62  # of a text, as `claims.neural.vectors` reads it


class ClaimPair(NamedTuple):
    """Two sentences of one story, and whether they state one claim."""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True)
class ClaimPlan:
    """How to train.

    Parameters
    ----------
    held
        How much the squared distance of its cosines from the base's weighs, on texts of other stories.
    """

    passes: int = 4
    rate: float = 1e-4
    batch: int = 8
    held: float = 20.0
    seed: int = 0


class Vectors(NamedTuple):
    """Rows of length 1 for each text: of its story, and of its claim."""

    vector: Tensor
    claim: Tensor


class VectorsNet(nn.Module):
    """An encoder, and a copy of its upper layers for claims."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder
        self.upper = deepcopy(encoder.encoder.layer[-UPPER:])

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> Vectors:
        """Of pieces (texts × pieces) and a mask of which are there."""
        rows = self.encoder.embeddings(input_ids=ids)
        shown = None if mask is None else (1 - mask[:, None, None, :].to(rows.dtype)) * torch.finfo(rows.dtype).min
        layers = self.encoder.encoder.layer
        for layer in layers[:-UPPER]:
            rows = _through(layer, rows, shown)
        own = claim = rows
        for layer, copied in zip(layers[-UPPER:], self.upper, strict=True):
            own, claim = _through(layer, own, shown), _through(copied, claim, shown)
        return Vectors(_mean(own, mask), _mean(claim, mask))


def _through(layer: nn.Module, rows: Tensor, mask: Tensor | None) -> Tensor:
    out = layer(rows, mask)
    return out[0] if isinstance(out, tuple) else out


def _mean(rows: Tensor, mask: Tensor | None) -> Tensor:
    if mask is None:
        return nn.functional.normalize(rows.mean(1), dim=1)
    there = mask[..., None].to(rows.dtype)
    return nn.functional.normalize((rows * there).sum(1) / there.sum(1), dim=1)


def pairs_in(text: str, *, hard: bool = True) -> list[ClaimPair]:
    """The pairs of a TOML text: stories with the sentences `told`, and pairs of their places, `same` and `apart`.

    Parameters
    ----------
    hard
        Whether stories marked `hard` count too.
    """
    return [
        ClaimPair(story["told"][a], story["told"][b], kind == "same")
        for story in tomllib.loads(text)["story"]
        if hard or not story.get("hard", False)
        for kind in ("same", "apart")
        for a, b in story[kind]
    ]


def written_pairs(*, hard: bool = True) -> list[ClaimPair]:
    """The pairs written for this package; see `pairs_in`."""
    return pairs_in(files("claims.train").joinpath("pairs.toml").read_text(encoding="utf-8"), hard=hard)


def fit_mean(
    network: VectorsNet,
    tokenizer: Tokenizer,
    sets: Sequence[Sequence[ClaimPair]],
    others: Sequence[str],
    plan: ClaimPlan,
    *,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> None:
    """Train the copied layers in place: the mean of what each of some sets of pairs makes of them.

    Hard pairs alone push restatements apart too; the mean of fits with and without them keeps these together.
    """
    begun = deepcopy(network.upper.state_dict())
    fits: list[dict[str, Tensor]] = []
    for pairs in sets:
        network.upper.load_state_dict(begun)
        fit_claim_vectors(network, tokenizer, pairs, others, plan, device=device, tell=tell)
        fits.append(deepcopy(network.upper.state_dict()))
    network.upper.load_state_dict({name: torch.stack([fit[name] for fit in fits]).mean(0) for name in begun})


def fit_claim_vectors(
    network: VectorsNet,
    tokenizer: Tokenizer,
    pairs: Sequence[ClaimPair],
    others: Sequence[str],
    plan: ClaimPlan,
    *,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> None:
    """Train the copied layers in place; all else stays as it is.

    Parameters
    ----------
    others
        Texts of other stories, on which cosines are to stay near the base's.
    """
    rng = random.Random(plan.seed)
    network.to(device).train()
    for name, parameter in network.named_parameters():
        parameter.requires_grad = name.startswith("upper.")
    scale = nn.Parameter(torch.tensor([10.0, -7.0], device=device))
    network.register_parameter("scale", scale)
    steps = plan.passes * math.ceil(len(pairs) / plan.batch)
    weights = Exact(network, network.upper, steps=steps, rate=plan.rate, head_rate=5e-2, average=0.99, half=False)
    for _ in range(plan.passes):
        order = rng.sample(list(pairs), len(pairs))
        for at in range(0, len(order), plan.batch):
            some = order[at : at + plan.batch]
            found = network(*_padded([p.a for p in some] + [p.b for p in some], tokenizer, device)).claim
            cosines = (found[: len(some)] * found[len(some) :]).sum(1)
            same = torch.tensor([float(p.same) for p in some], device=device)
            loss = nn.functional.binary_cross_entropy_with_logits(scale[0] * cosines + scale[1], same, 0.8 + 0.8 * same)
            if others:
                kept = network(*_padded(rng.sample(list(others), min(12, len(others))), tokenizer, device))
                apart = kept.claim @ kept.claim.T - (kept.vector @ kept.vector.T).detach()
                loss = loss + plan.held * apart.square().mean()
            weights.step(loss)
            tell(weights.done, steps, loss.item())
    weights.end()
    del network.scale


def _padded(texts: Sequence[str], tokenizer: Tokenizer, device: str) -> tuple[Tensor, Tensor]:
    """Pieces and their mask, texts × pieces."""
    begin, end = marks_of(tokenizer)
    rows = [[begin, *tokenizer.encode(text, add_special_tokens=False).ids[:_PIECES], end] for text in texts]
    width = max(map(len, rows))
    ids = torch.tensor([row + [0] * (width - len(row)) for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows], device=device)
    return ids, mask
