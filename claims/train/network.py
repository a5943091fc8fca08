"""The network: one encoder pass, a tag for each piece, and for each cue the pieces that are its source and its content.

Two small layers give each piece a row for the part "what a cue looks for" and one for the part "what is looked for".
Their product, a term of the piece alone and one of its distance to the cue score, for each role, how much the piece
lies within, begins, or ends a span of that cue. A chain of two states, out and in, makes whole spans of these scores
(a linear-chain CRF, Lafferty et al. 2001), given the cue: semantic role labelling, with the cue for the predicate.
Besides, each piece is told which name it belongs to, so that nothing else need look for names.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from claims.annotate.extract.decode import BUCKETS, NAMES, bucket
from claims.train.examples import TAGS, Example

__all__ = ["Network", "batch_of", "loss_of"]

ROLES = 2  # source, content
SCORES = 3  # within, begins, ends
WIDTH = 64


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
        self.distance = nn.Parameter(torch.zeros(BUCKETS, ROLES * SCORES))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Rows for each piece of a batch (windows × pieces): tags, alone, sought, seeking, names."""
        rows = self.drop(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float())
        return self.tags(rows), self.alone(rows), self.sought(rows), self.seeking(rows), self.names(rows)


class Batch:
    """Windows of similar length as padded tensors, and their links as indices into them."""

    def __init__(self, examples: Sequence[Example], device: str) -> None:
        def padded(rows: list[list[int]], fill: int) -> Tensor:
            width = max(map(len, rows))
            return torch.tensor([row + [fill] * (width - len(row)) for row in rows], device=device)

        self.ids = padded([list(e.window.ids) for e in examples], 0)
        self.mask = padded([[1] * len(e.window.ids) for e in examples], 0)
        self.tags = padded([list(e.tags) for e in examples], -100)
        self.names = padded([list(e.names) for e in examples], -100)
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


def batch_of(examples: Sequence[Example], device: str) -> Batch:
    """A batch on a device."""
    return Batch(examples, device)


def pair_scores(network: Network, batch: Batch, alone: Tensor, sought: Tensor, seeking: Tensor) -> Tensor:
    """Scores of each link's pieces: links × pieces × roles × scores."""
    shape = (ROLES * SCORES, WIDTH)
    row = batch.row[:, None]
    cue = (seeking[row, batch.cue] * batch.cue_weight[..., None]).sum(1).unflatten(-1, shape)
    piece = sought[row, batch.pieces].unflatten(-1, shape)
    scores = torch.einsum("npkd,nkd->npk", piece, cue) / WIDTH**0.5
    scores = scores + alone[row, batch.pieces] + network.distance[batch.bucket]
    return scores.unflatten(-1, (ROLES, SCORES))


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


def loss_of(network: Network, batch: Batch) -> Tensor:
    """The loss of a batch: the tags' cross entropy a piece, and the chains' a link."""
    tags, alone, sought, seeking, names = network(batch.ids, batch.mask)
    loss = nn.functional.cross_entropy(tags.transpose(1, 2), batch.tags, ignore_index=-100)
    loss = loss + 0.3 * nn.functional.cross_entropy(names.transpose(1, 2), batch.names, ignore_index=-100)
    if batch.count:
        scores = pair_scores(network, batch, alone, sought, seeking)
        loss = loss + 0.1 * chain_loss(scores, batch.gold, batch.inside).sum(1).mean()
    return loss
