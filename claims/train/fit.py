"""Fit the network to annotated articles."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import torch

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
    half = device != "cpu" or (torch.backends.mkldnn.is_available() and torch.ops.mkldnn._is_mkldnn_bf16_supported())
    network.to(device).train()
    for name, parameter in network.encoder.named_parameters():
        if "word_embeddings" in name or "pooler" in name:
            parameter.requires_grad = False
    live = [p for p in network.parameters() if p.requires_grad]
    exact = [p.detach().float().clone().requires_grad_() for p in live]
    mean = [p.detach().clone() for p in exact]
    still = [(p, p.detach().clone()) for p in network.parameters() if not p.requires_grad]
    if teacher is not None:
        teacher.to(device).eval()
    for each in (network, teacher) if half else ():
        if each is not None:
            each.encoder.to(torch.bfloat16)
    own = {id(p) for p in network.encoder.parameters()}
    groups = [
        {"params": [e for e, p in zip(exact, live, strict=True) if id(p) in own], "lr": plan.rate},
        {"params": [e for e, p in zip(exact, live, strict=True) if id(p) not in own], "lr": 4 * plan.rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = plan.epochs * math.ceil(len(examples) / plan.batch)

    def factor(step: int) -> float:
        warm = steps / 10
        return min(1, (step + 1) / warm) * 0.5 * (1 + math.cos(math.pi * max(0, step - warm) / (steps - warm)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    step = 0
    for _ in range(plan.epochs):
        for chosen in _batches(examples, plan, rng):
            loss = loss_of(network, Batch(chosen, device), teacher)
            network.zero_grad()
            loss.backward()
            for e, p in zip(exact, live, strict=True):
                e.grad = None if p.grad is None else p.grad.float()
            torch.nn.utils.clip_grad_norm_(exact, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            decay = min(plan.average, step / (step + 10))
            with torch.no_grad():
                for e, p, m in zip(exact, live, mean, strict=True):
                    p.copy_(e)
                    m.lerp_(e, 1 - decay)
            tell(step, steps, loss.item())
    network.float()
    with torch.no_grad():
        for p, m in (*zip(live, mean, strict=True), *still):
            p.copy_(m)
    network.eval()
