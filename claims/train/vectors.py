"""Fit the encoder of sentence vectors: headlines and first sentences on one claim near each other, others apart."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from claims.annotate.sentences import sentences
from claims.neural.session import marks_of
from claims.train.exact import Exact, freeze, halves
from claims.train.rumors import Rumors

__all__ = ["VectorNet", "fit_vectors", "texts_by_claim"]

_PIECES = 62
_CLAIMS, _TEXTS = 12, 4  # of a batch, and of each of its claims
_NEAR = 4  # so many claims of like wording one is drawn together with: they are the hard ones
_HEAT = 0.07
_FIRST = 3  # sentences of a text, at most, that stand for it


class VectorNet(nn.Module):
    """An encoder; the mean of its last layer, of length 1, is a text's vector."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> Tensor:
        """Texts × columns, for pieces (texts × pieces) and a mask of the same shape."""
        mask = torch.ones_like(ids) if mask is None else mask
        rows = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float() * mask[..., None]
        return nn.functional.normalize(rows.sum(1) / mask.sum(1, keepdim=True), dim=1)


def texts_by_claim(rumors: Rumors) -> dict[str, list[tuple[str, ...]]]:
    """For each claim what tells of it, as sentences: titles, the claim itself, and how texts begin."""
    found: dict[str, list[tuple[str, ...]]] = {id_: [(text,)] for id_, text in rumors.claims.items()}
    for title in rumors.titles:
        found.setdefault(title.claim, []).append((title.words,))
    for claim, text in rumors.bodies.values():
        first = tuple(text[start:end] for start, end in sentences(text)[:_FIRST])
        if first:
            found.setdefault(claim, []).append(first)
    return {claim: texts for claim, texts in sorted(found.items()) if len(texts) > 1}


def fit_vectors(
    network: VectorNet,
    tokenizer: Tokenizer,
    rumors: Rumors,
    *,
    steps: int,
    rate: float,
    seed: int,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> None:
    """Train in place by supervised contrast (Khosla et al. 2020): of a batch, the texts of one claim find each other.

    Half the claims of a batch are the neighbours of the others by the vectors as they are before training, so that
    claims of one story have to be told apart. The embeddings and the two lowest layers stay as they are.
    """
    rng = random.Random(seed)
    texts = texts_by_claim(rumors)
    claims = list(texts)
    network.to(device).eval()
    near = _neighbours(network, tokenizer, [rumors.claims[c] for c in claims], device)
    freeze(network.encoder, ("embeddings", "pooler", "layer.0.", "layer.1."))
    weights = Exact(network, network.encoder, steps=steps, rate=rate, head_rate=rate, average=0.98, half=halves(device))
    network.train()
    for batch in _batches(texts, claims, near, steps, rng):
        vectors = network(*_padded(tokenizer, [text for _, text in batch], device))
        loss = _contrast(vectors, torch.tensor([claim for claim, _ in batch], device=device))
        weights.step(loss)
        tell(weights.done, steps, loss.item())
    weights.end()


def _batches(
    texts: Mapping[str, list[tuple[str, ...]]],
    claims: Sequence[str],
    near: NDArray[np.int64],
    steps: int,
    rng: random.Random,
) -> Iterator[list[tuple[int, str]]]:
    for _ in range(steps):
        chosen: set[int] = set()
        while len(chosen) < min(_CLAIMS, len(claims)):
            one = rng.randrange(len(claims))
            chosen |= {one, *rng.sample([int(at) for at in near[one]], min(2, near.shape[1]))}
        yield [
            (claim, " ".join(told[: rng.choice((1, 1, 2, _FIRST))]))
            for claim in sorted(chosen)
            for told in rng.sample(texts[claims[claim]], min(_TEXTS, len(texts[claims[claim]])))
        ]


def _neighbours(network: VectorNet, tokenizer: Tokenizer, texts: Sequence[str], device: str) -> NDArray[np.int64]:
    """For each text the places of those nearest to it."""
    with torch.no_grad():
        rows = torch.cat([network(*_padded(tokenizer, [text], device)) for text in texts]).cpu().numpy()
    like = rows @ rows.T
    np.fill_diagonal(like, -1.0)
    return np.argsort(-like, axis=1, kind="stable")[:, : min(_NEAR, len(texts) - 1)]


def _padded(tokenizer: Tokenizer, texts: Sequence[str], device: str) -> tuple[Tensor, Tensor]:
    begin, end = marks_of(tokenizer)
    rows = [[begin, *tokenizer.encode(text, add_special_tokens=False).ids[:_PIECES], end] for text in texts]
    width = max(map(len, rows))
    ids = torch.tensor([row + [0] * (width - len(row)) for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows], device=device)
    return ids, mask


def _contrast(vectors: Tensor, claims: Tensor) -> Tensor:
    """Minus the mean log-odds with which each text finds one of its own claim among all others of the batch."""
    own = torch.eye(len(vectors), dtype=torch.bool, device=vectors.device)
    like = (vectors @ vectors.T / _HEAT).masked_fill(own, -1e4)
    odds = like - torch.logsumexp(like, 1, keepdim=True)
    same = (claims[:, None] == claims[None]) & ~own
    return (-(odds * same).sum(1) / same.sum(1).clamp(min=1)).mean()
