"""Make the middle of an encoder's layers narrower: units are taken out, and those that stay make up for them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from copy import deepcopy

import torch
from torch import Tensor, nn

from claims.train.examples import Example
from claims.train.network import Batch, Network

__all__ = ["middle_of", "narrower"]

_LOOKED_AT = 960  # windows from which it is seen what the units do
_AT_ONCE = 16
_DAMPED = 1e-3  # of the mean square of a unit, added to each


def middle_of(network: Network) -> int:
    """How many units the middle of a layer has, between its two products."""
    width: int = network.encoder.encoder.layer[0].intermediate.dense.out_features
    return width


def narrower(network: Network, examples: Sequence[Example], width: int, *, seed: int, device: str) -> Network:
    """A copy whose layers keep `width` units of their middle.

    Layer by layer the unit goes whose loss changes the layer's output on the examples the least (in the mean square,
    once the others have made up for it by least squares), then the next: the optimal brain surgeon (Hassibi and Stork
    1993), a unit at a time (Kurtić et al. 2023).
    """
    copied = deepcopy(network).to(device).float().eval()
    some = random.Random(seed).sample(list(examples), min(_LOOKED_AT, len(examples)))
    batches = [Batch(some[at : at + _AT_ONCE], device) for at in range(0, len(some), _AT_ONCE)]
    for layer in copied.encoder.encoder.layer:
        first, second = layer.intermediate.dense, layer.output.dense
        kept, weights = _kept(_products(copied, layer.intermediate, batches), second.weight.detach().double().T, width)
        layer.intermediate.dense = _linear(first.weight.detach()[kept], first.bias.detach()[kept])
        layer.output.dense = _linear(weights[kept].T.to(second.weight), second.bias.detach())
    return copied


def _products(network: Network, middle: nn.Module, batches: Sequence[Batch]) -> Tensor:
    """The sums of the products of each two units over all pieces: units × units."""
    seen: list[Tensor] = []
    hook = middle.register_forward_hook(lambda module, given, units: seen.append(units.detach()))
    total = None
    with torch.no_grad():
        for batch in batches:
            network.rows(batch.ids, batch.mask)
            units = seen.pop()[batch.mask.bool()].double()
            total = units.T @ units if total is None else total + units.T @ units
    hook.remove()
    assert total is not None
    return total


def _kept(products: Tensor, weights: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """The units that stay, in order, and the weights (units × outputs) with which they make up for the others."""
    count = len(products)
    eye = torch.eye(count, dtype=products.dtype, device=products.device)
    inverse = torch.linalg.inv(products + eye * products.diagonal().mean() * _DAMPED)
    weights, alive = weights.clone(), torch.ones(count, dtype=torch.bool, device=products.device)
    for _ in range(count - width):
        cost = weights.pow(2).sum(1) / inverse.diagonal()
        gone = int(cost.masked_fill(~alive, torch.inf).argmin())
        row = inverse[gone] / inverse[gone, gone]
        weights -= torch.outer(row, weights[gone])
        inverse -= torch.outer(row, inverse[gone])
        alive[gone] = False
        weights[gone] = 0
        inverse[gone] = inverse[:, gone] = eye[gone]
    return alive.nonzero()[:, 0], weights


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0], device=weight.device)
    made.weight, made.bias = nn.Parameter(weight.clone().contiguous()), nn.Parameter(bias.clone())
    return made
