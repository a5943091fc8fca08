"""Fit the network to annotated articles."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import torch

from claims.train.exact import Exact, freeze, halves
from claims.train.examples import Example
from claims.train.network import Batch, Network, loss_of
from claims.train.plan import Plan

__all__ = ["fit"]


def _batches(examples: Sequence[Example], plan: Plan, rng: random.Random) -> Iterator[list[Example]]:
    """Shuffled batches of windows of like length."""
    order = sorted(examples, key=lambda e: (len(e.window.ids) // 24, rng.random()))
    cut = [order[i : i + plan.batch] for i in range(0, len(order), plan.batch)]
    rng.shuffle(cut)
    yield from cut


def fit(
    network: Network,
    examples: Sequence[Example],
    plan: Plan,
    *,
    device: str,
    teacher: Network | None = None,
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> None:
    """Train in place; `tell` is called after each step with its number, their count and its loss.

    A teacher is a fitted network that the new one is to come near to, besides what is annotated (see `loss_of`).
    On a CPU that computes in bfloat16, and on a GPU, the encoder does so; its weights are kept in float32 besides.
    """
    rng = random.Random(plan.seed)
    torch.use_deterministic_algorithms(True, warn_only=True)  # the sums of gathered rows, or they follow the threads
    half = halves(device)
    network.to(device).train()
    freeze(network.encoder, ("word_embeddings", "pooler"))
    steps = plan.epochs * math.ceil(len(examples) / plan.batch)
    weights = Exact(
        network,
        network.encoder,
        steps=steps,
        rate=plan.rate,
        head_rate=4 * plan.rate,
        average=plan.average,
        half=half,
    )
    if teacher is not None:
        teacher.to(device).eval()
        if half:
            teacher.encoder.to(torch.bfloat16)
    for _ in range(plan.epochs):
        for chosen in _batches(examples, plan, rng):
            loss = loss_of(network, Batch(chosen, device), teacher)
            weights.step(loss)
            tell(weights.done, steps, loss.item())
    weights.end()
