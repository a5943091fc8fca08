"""How to train: numbers alone, so that a command can ask for them without loading torch."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    Parameters
    ----------
    epochs
        Passes over the examples.
    taught
        Passes of a shallower network that the fitted one teaches.
    narrowed
        Passes in which it is taught again once its layers were made narrower.
    rate
        The highest learning rate; it rises over the first tenth of the steps and falls to nothing (cosine).
    batch
        Windows a step.
    average
        The decay a step of the running mean of the weights, which is what is kept (Polyak averaging).
    """

    epochs: int = 6
    taught: int = 5
    narrowed: int = 4
    rate: float = 2e-4
    batch: int = 16
    average: float = 0.998
    seed: int = 0
