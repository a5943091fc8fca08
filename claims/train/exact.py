"""Steps of training in half precision: exact weights and their running mean are kept beside those that compute."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn

__all__ = ["Exact", "freeze", "halves"]


def halves(device: str) -> bool:
    """Whether an encoder computes in bfloat16 there: on a GPU, and on a processor that can."""
    return device != "cpu" or (torch.backends.mkldnn.is_available() and torch.ops.mkldnn._is_mkldnn_bf16_supported())


def freeze(network: nn.Module, names: Sequence[str]) -> None:
    """Leave the parameters whose names hold one of these as they are."""
    for name, parameter in network.named_parameters():
        if any(part in name for part in names):
            parameter.requires_grad = False


class Exact:
    """The weights of a network in training.

    AdamW steps on float32 weights; the network computes with them as precisely as it is set to. The learning rate
    rises over the first tenth of the steps and falls to nothing (cosine). What is kept in the end is the weights'
    running mean (Polyak averaging).

    Parameters
    ----------
    network
        Its frozen parameters stay as they are.
    encoder
        The part of it that computes in bfloat16 where `half`, and learns at `rate`; the rest at `head_rate`.
    average
        The decay a step of the running mean.
    """

    def __init__(
        self,
        network: nn.Module,
        encoder: nn.Module,
        *,
        steps: int,
        rate: float,
        head_rate: float,
        average: float,
        half: bool,
    ) -> None:
        self.network, self.average, self.done = network, average, 0
        self.live = [p for p in network.parameters() if p.requires_grad]
        self.exact = [p.detach().float().clone().requires_grad_() for p in self.live]
        self.mean = [p.detach().clone() for p in self.exact]
        self.still = [(p, p.detach().clone()) for p in network.parameters() if not p.requires_grad]
        if half:
            encoder.to(torch.bfloat16)
        own = {id(p) for p in encoder.parameters()}
        pairs = list(zip(self.exact, self.live, strict=True))
        groups = [
            {"params": [e for e, p in pairs if id(p) in own], "lr": rate},
            {"params": [e for e, p in pairs if id(p) not in own], "lr": head_rate},
        ]
        self.optimizer = torch.optim.AdamW([g for g in groups if g["params"]], weight_decay=0.01)

        def factor(step: int) -> float:
            warm = steps / 10
            return min(1, (step + 1) / warm) * 0.5 * (1 + math.cos(math.pi * max(0, step - warm) / (steps - warm)))

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, factor)

    def step(self, loss: Tensor) -> None:
        """One step down the gradient of a loss."""
        self.network.zero_grad()
        loss.backward()
        for e, p in zip(self.exact, self.live, strict=True):
            e.grad = None if p.grad is None else p.grad.float()
        torch.nn.utils.clip_grad_norm_(self.exact, 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.done += 1
        decay = min(self.average, self.done / (self.done + 10))
        with torch.no_grad():
            for e, p, m in zip(self.exact, self.live, self.mean, strict=True):
                p.copy_(e)
                m.lerp_(e, 1 - decay)

    def end(self) -> None:
        """Put the mean in place of the weights, in float32, ready to be used."""
        self.network.float()
        with torch.no_grad():
            for p, m in (*zip(self.live, self.mean, strict=True), *self.still):
                p.copy_(m)
        self.network.eval()
