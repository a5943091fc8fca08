"""Fit a log-linear model: which of several possibilities is right, by the features of each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import torch

from claims.annotate.choices import Option, Weights, probabilities

__all__ = ["Choice", "fit", "likeliest", "weights_text"]

_STEPS = 200
_LEAST = 0.005  # a weight nearer to nought is left out


class Choice(Protocol):
    """One choice that was made rightly.

    `options` are the features of each possibility, each with the table they are weighed by; `right` the indices of
    those that are right; `counts` how often the choice counts.
    """

    @property
    def options(self) -> Sequence[Option]: ...  # noqa: D102

    @property
    def right(self) -> frozenset[int]: ...  # noqa: D102

    @property
    def counts(self) -> float: ...  # noqa: D102


def fit(given: Sequence[Choice], *, ridge: float, rare: int) -> Weights:
    """The weights of a softmax over the possibilities of each choice, with ridge, by L-BFGS.

    Parameters
    ----------
    rare
        A feature borne by fewer possibilities than this is left out.
    """
    counts = Counter((table, name) for one in given for table, some in one.options for name in some)
    names = {name: at for at, name in enumerate(sorted(n for n, count in counts.items() if count >= rare))}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    group: list[int] = []
    right: list[bool] = []
    for number, one in enumerate(given):
        for at, (table, some) in enumerate(one.options):
            row = len(group)
            group.append(number)
            right.append(at in one.right)
            for name, value in some.items():
                if (column := names.get((table, name))) is not None:
                    rows.append(row)
                    columns.append(column)
                    values.append(value)
    inputs = torch.sparse_coo_tensor(
        torch.tensor([rows, columns]),
        torch.tensor(values, dtype=torch.float64),
        (len(group), len(names)),
        check_invariants=True,
    ).coalesce()
    of, is_right = torch.tensor(group), torch.tensor(right)
    counted = torch.tensor([one.counts for one in given], dtype=torch.float64)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    way = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        way.zero_grad()
        scores = torch.mv(inputs, weights)
        told = _log_sums(scores.masked_fill(~is_right, -torch.inf), of, len(given))
        value = (counted * (_log_sums(scores, of, len(given)) - told)).sum()
        value = value + 0.5 * ridge * weights.square().sum()
        value.backward()
        return value

    way.step(loss)
    out: dict[str, dict[str, float]] = {table: {} for one in given for table, _ in one.options}
    for (table, name), weight in zip(names, weights.detach().tolist(), strict=True):
        out[table][name] = weight
    return out


def likeliest(choice: Choice, weights: Weights) -> int:
    """The index of the most likely possibility."""
    odds = probabilities(choice.options, weights)
    return odds.index(max(odds))


def weights_text(weights: Weights, head: Sequence[str], basis: str) -> str:
    """A TOML file of weights: lines that say what they are, what they were fitted on, and the tables."""
    lines = [*(f"# {line}" for line in head), "", f"basis = {json.dumps(basis)}"]
    for table, own in weights.items():
        lines += ["", f"[{table}]"]
        lines += [f"{json.dumps(name)} = {weight:.3f}" for name, weight in sorted(own.items()) if abs(weight) >= _LEAST]
    return "\n".join(lines) + "\n"


def _log_sums(scores: torch.Tensor, group: torch.Tensor, groups: int) -> torch.Tensor:
    """The logarithm of the sum of the exponentials, group by group."""
    highest = torch.full((groups,), -torch.inf, dtype=scores.dtype)
    highest = highest.scatter_reduce(0, group, scores.detach(), "amax")
    sums = torch.zeros(groups, dtype=scores.dtype).index_add(0, group, torch.exp(scores - highest[group]))
    return torch.log(sums) + highest
