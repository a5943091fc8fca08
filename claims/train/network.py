"""The network: one encoder pass, a tag for each piece, and for each cue the pieces that are its source and its content.

Two small layers give each piece a row for the part "what a cue looks for" and one for the part "what is looked for".
Their product, a term of the piece alone and one of its distance to the cue score, for each role, how much the piece
lies within, begins, or ends a span of that cue. A chain of two states, out and in, makes whole spans of these scores
(a linear-chain CRF, Lafferty et al. 2001), given the cue: semantic role labelling, with the cue for the predicate.
Besides, each piece is told which name it belongs to, so that nothing else need look for names.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

import torch
from torch import Tensor, nn

from claims.annotate.extract.decode import BUCKETS, NAMES, TAGS, bucket
from claims.annotate.extract.raw import KINDS, STANCES
from claims.evaluate.gold import ROLES as ROLE_NAMES
from claims.train.examples import UNKNOWN, Example

__all__ = ["Batch", "Network", "loss_of", "shallower"]

ROLES = 2  # source, content
SCORES = 3  # within, begins, ends
WIDTH = 64
SORTS = len(KINDS) + len(STANCES) + 1


class Heads(NamedTuple):
    """Rows for each piece of a batch: windows × pieces × as many columns as the head has."""

    tags: Tensor
    alone: Tensor
    sought: Tensor
    seeking: Tensor
    names: Tensor
    sorts: Tensor


class Network(nn.Module):
    """An encoder with its heads.

    Parameters
    ----------
    encoder
        A transformers encoder; its last hidden layer has `hidden` columns.
    """

    def __init__(self, encoder: nn.Module, hidden: int, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Linear(hidden, len(TAGS))
        self.alone = nn.Linear(hidden, ROLES * SCORES)
        self.sought = nn.Sequential(nn.Linear(hidden, ROLES * SCORES * WIDTH), nn.GELU())
        self.seeking = nn.Sequential(nn.Linear(hidden, ROLES * SCORES * WIDTH), nn.GELU())
        self.names = nn.Linear(hidden, 1 + 2 * len(NAMES))
        self.sorts = nn.Linear(hidden, len(ROLE_NAMES) * SORTS)
        self.distance = nn.Parameter(torch.zeros(BUCKETS, ROLES * SCORES))

    @property
    def layers(self) -> int:
        """How many layers the encoder has."""
        return len(self.encoder.encoder.layer)

    def rows(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The encoder's last layer: windows × pieces × hidden."""
        return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()

    def heads(self, rows: Tensor) -> Heads:
        """What each head makes of the encoder's last layer."""
        rows = self.drop(rows)
        return Heads(
            self.tags(rows), self.alone(rows), self.sought(rows), self.seeking(rows), self.names(rows), self.sorts(rows)
        )


def shallower(network: Network, layers: int) -> Network:
    """A copy that keeps so many of the encoder's layers, the first and the last among them, evenly spaced."""
    copied = deepcopy(network)
    blocks = copied.encoder.encoder.layer
    last = len(blocks) - 1
    kept = [round(i * last / max(1, layers - 1)) for i in range(layers)]
    copied.encoder.encoder.layer = nn.ModuleList([blocks[i] for i in kept])
    return copied


class Batch:
    """Windows of similar length as padded tensors, and their links as indices into them."""

    def __init__(self, examples: Sequence[Example], device: str) -> None:
        def padded(rows: list[list[int]], fill: int) -> Tensor:
            width = max(map(len, rows))
            return torch.tensor([row + [fill] * (width - len(row)) for row in rows], device=device)

        self.ids = padded([list(e.window.ids) for e in examples], 0)
        self.mask = padded([[1] * len(e.window.ids) for e in examples], 0)
        self.tags = padded([list(e.tags) for e in examples], UNKNOWN)
        self.names = padded([list(e.names) for e in examples], UNKNOWN)
        links = [(row, e.window.segments[k.segment], k) for row, e in enumerate(examples) for k in e.links]
        self.count = len(links)
        if not links:
            return
        self.row = torch.tensor([row for row, _, _ in links], device=device)
        self.pieces = padded([list(range(s.first, s.last)) for _, s, _ in links], 0)
        self.inside = padded([[1] * len(s.bounds) for _, s, _ in links], 0).bool()
        cues = padded([[s.first + i for i in k.cue] for _, s, k in links], -1)
        self.cue = cues.clamp(min=0)
        self.cue_weight = (cues >= 0).float() / (cues >= 0).sum(1, keepdim=True)
        self.bucket = padded(
            [[bucket(i - k.cue[0], i - k.cue[-1]) for i in range(len(s.bounds))] for _, s, k in links], 0
        )
        gold = [padded([list(k.source) for _, _, k in links], 0), padded([list(k.content) for _, _, k in links], 0)]
        self.gold = torch.stack(gold, 1).bool()  # links × roles × pieces
        self.labelled = torch.tensor([i for i, (_, _, k) in enumerate(links) if k.label is not None], device=device)
        self.labels = torch.tensor([k.label for _, _, k in links if k.label is not None], device=device)


def pair_scores(network: Network, batch: Batch, alone: Tensor, sought: Tensor, seeking: Tensor) -> Tensor:
    """Scores of each link's pieces: links × pieces × roles × scores."""
    shape = (ROLES * SCORES, WIDTH)
    row = batch.row[:, None]
    cue = (seeking[row, batch.cue] * batch.cue_weight[..., None]).sum(1).unflatten(-1, shape)
    piece = sought[row, batch.pieces].unflatten(-1, shape)
    scores = torch.einsum("npkd,nkd->npk", piece, cue) / WIDTH**0.5
    scores = scores + alone[row, batch.pieces] + network.distance[batch.bucket]
    return scores.unflatten(-1, (ROLES, SCORES))


def sort_loss(batch: Batch, sorts: Tensor) -> Tensor:
    """The loss of kind, stance and hedge of the labelled links: see `decode.sorted_by` for how they are read off."""
    at = batch.labelled
    row = batch.row[at][:, None]
    parts = sorts.unflatten(-1, (len(ROLE_NAMES), SORTS))
    pieces, gold = parts[row, batch.pieces[at]], batch.gold[at] & batch.inside[at][:, None]
    cue, weight = parts[row, batch.cue[at]][:, :, 1], batch.cue_weight[at]
    odds = (cue * weight[..., None]).sum(1)
    hedge = cue[..., -1].masked_fill(weight == 0, -1e4).amax(1)
    for role, column in ((0, 0), (1, 2)):
        held = gold[:, role]
        own, some = pieces[:, :, column], held.any(1)
        odds = odds + (own * held[..., None]).sum(1) / held.sum(1, keepdim=True).clamp(min=1)
        hedge = hedge + own[..., -1].masked_fill(~held, -1e4).amax(1).where(some, torch.zeros_like(hedge))
    kind, stance, hedged = batch.labels.T
    loss = nn.functional.cross_entropy(odds[:, : len(KINDS)], kind)
    loss = loss + nn.functional.cross_entropy(odds[:, len(KINDS) : -1], stance)
    return loss + nn.functional.binary_cross_entropy_with_logits(hedge, hedged.float())


def tag_loss(odds: Tensor, tags: Tensor) -> Tensor:
    """The mean cross entropy over the pieces whose tag is known; nothing where none is."""
    lost = nn.functional.cross_entropy(odds.transpose(1, 2), tags, ignore_index=UNKNOWN, reduction="sum")
    return lost / (tags != UNKNOWN).sum().clamp(min=1)


def chain_loss(scores: Tensor, gold: Tensor, inside: Tensor) -> Tensor:
    """Minus the log-likelihood of the gold spans of each link and role: links × roles."""
    within, begins, ends = scores.unbind(-1)  # links × pieces × roles
    state = gold.transpose(1, 2)
    known = inside[:, :, None]
    before = torch.cat([torch.zeros_like(state[:, :1]), state[:, :-1]], 1)
    after = torch.cat([state[:, 1:], torch.zeros_like(state[:, :1])], 1)
    right = ((within * state + begins * (state & ~before) + ends * (state & ~after)) * known).sum(1)
    out, into = torch.zeros_like(right), torch.full_like(right, -1e4)
    last = torch.zeros_like(right)
    for i in range(scores.shape[1]):
        new_out = torch.logaddexp(out, into + last)
        new_in = within[:, i] + torch.logaddexp(out + begins[:, i], into)
        here = known[:, i]
        out, into = torch.where(here, new_out, out), torch.where(here, new_in, into)
        last = torch.where(here, ends[:, i], last)
    return torch.logaddexp(out, into + last) - right


def loss_of(network: Network, batch: Batch, teacher: Network | None = None) -> Tensor:
    """The loss of a batch: the tags' and the names' cross entropy a piece, the chains' a link, and what a teacher adds.

    A teacher adds how far the last layer is from its own (mean square), and the tags and names from the odds that it
    gives them (cross entropy): distillation (Hinton et al. 2015, Jiao et al. 2020).
    """
    rows = network.rows(batch.ids, batch.mask)
    heads = network.heads(rows)
    loss = tag_loss(heads.tags, batch.tags) + 0.3 * tag_loss(heads.names, batch.names)
    if batch.count:
        scores = pair_scores(network, batch, heads.alone, heads.sought, heads.seeking)
        loss = loss + 0.1 * chain_loss(scores, batch.gold, batch.inside).sum(1).mean()
        if len(batch.labelled):
            loss = loss + 0.02 * len(batch.labelled) * sort_loss(batch, heads.sorts)
    if teacher is not None:
        with torch.no_grad():
            known = batch.mask.bool()
            shown = teacher.rows(batch.ids, batch.mask)
            odds = teacher.heads(shown)
        loss = loss + nn.functional.mse_loss(rows[known], shown[known])
        for weight, own, right in ((1.0, heads.tags, odds.tags), (0.3, heads.names, odds.names)):
            loss = loss + weight * nn.functional.cross_entropy(own[known], right[known].softmax(-1))
    return loss
