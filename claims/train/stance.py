"""Fit the encoder that reads a claim and a text together and tells what the text does to the claim."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from claims.check.judge import as_worded
from claims.check.sentences import ArticleSentences, bearing
from claims.neural.session import marks_of
from claims.neural.stance import PIECES, STANCES, PairStance
from claims.train.contrary import made_pairs
from claims.train.exact import Exact, freeze, halves
from claims.train.rumors import KnownPair, Rumors

__all__ = ["Shown", "StanceNet", "StancePlan", "fit_stance", "shown"]

_OF_CLAIM = 48  # pieces
_ROOM = 2304  # pieces of one batch, padding included


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim and the words of a text beside it, with what they do to it; `weight` is what it counts."""

    claim: str
    text: str
    stance: PairStance
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class StancePlan:
    """How to train.

    Parameters
    ----------
    passes
        Over the examples, which are drawn anew for each; may be broken.
    agree, disagree, discuss, unrelated
        Pairs of headline and text drawn for each pass; claims with many pairs are drawn less often for each. Unrelated
        ones are the likest of a larger draw.
    bodies, titles, apart
        Texts held against their own claim, pairs of headlines on one claim, and of headlines on different claims.
    made
        Claims held against texts made for them (`claims.train.contrary`).
    """

    passes: float = 2.0
    rate: float = 1.2e-4
    agree: int = 1000
    disagree: int = 700
    discuss: int = 1000
    unrelated: int = 400
    bodies: int = 700
    titles: int = 1000
    apart: int = 400
    made: int = 1800
    seed: int = 1


class StanceNet(nn.Module):
    """An encoder with one head over the means of its last layer on the claim's and on the text's pieces."""

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * hidden, len(STANCES))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor | None = None) -> Tensor:
        """Pairs × stances, for pieces, 0 on the claim's and 1 on the text's, and a mask (pairs × pieces each)."""
        mask = torch.ones_like(ids) if mask is None else mask
        rows = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state.float()
        parts = [(part * mask)[..., None].float() for part in (1 - types, types)]
        means = [(rows * part).sum(1) / part.sum(1).clamp(min=1) for part in parts]
        return self.head(self.drop(torch.cat(means, 1)))


def shown(claim: str, article: ArticleSentences) -> str:
    """The words of an article that are read beside a claim, as `claims.check` chooses them."""
    return " ".join(article.texts[at] for at in bearing(as_worded(claim).vector, article))


def fit_stance(
    network: StanceNet,
    tokenizer: Tokenizer,
    rumors: Rumors,
    articles: Mapping[str, ArticleSentences],
    written: Sequence[Shown],
    plan: StancePlan,
    *,
    device: str = "cpu",
    tell: Callable[[int, int, float], None] = lambda step, steps, loss: None,
) -> None:
    """Train in place; the embeddings and the two lowest layers stay as they are.

    Parameters
    ----------
    articles
        The texts of the rumors, read.
    written
        Examples to add to each pass.
    """
    rng = random.Random(plan.seed)
    network.to(device)
    freeze(network.encoder, ("embeddings", "pooler", "layer.0.", "layer.1."))
    rounds = _rounds(rumors, articles, written, plan, rng)
    first = _batches(next(rounds), tokenizer, rng)
    steps = math.ceil(len(first) * plan.passes)
    weights = Exact(
        network, network.encoder, steps=steps, rate=plan.rate, head_rate=1e-3, average=0.99, half=halves(device)
    )
    network.train()
    batches = first
    while weights.done < steps:
        for batch in batches[: steps - weights.done]:
            ids, types, mask, stances, counts = (part.to(device) for part in batch)
            lost = nn.functional.cross_entropy(
                network(ids, types, mask), stances, reduction="none", label_smoothing=0.05
            )
            loss = (lost * counts).sum() / counts.sum()
            weights.step(loss)
            tell(weights.done, steps, loss.item())
        if weights.done < steps:
            batches = _batches(next(rounds), tokenizer, rng)
    weights.end()


# ── examples ────────────────────────────────────────────────────────────────────────────────────────────


def _rounds(
    rumors: Rumors,
    articles: Mapping[str, ArticleSentences],
    written: Sequence[Shown],
    plan: StancePlan,
    rng: random.Random,
) -> Iterator[list[Shown]]:
    """The examples of one pass after the other."""
    stances = rumors.body_stances()
    by_stance = {s: [p for p in rumors.pairs if p.stance == s and articles[p.body].texts] for s in STANCES}
    on_claims = [
        (rumors.claims[t.claim], t.words, t.stance) for t in rumors.titles if t.stance and t.claim in rumors.claims
    ]
    by_claim: dict[str, list[tuple[str, PairStance]]] = {}
    for title in rumors.titles:
        if title.stance:
            by_claim.setdefault(title.claim, []).append((title.words, title.stance))
    wanted: dict[PairStance, int] = {"agree": plan.agree, "disagree": plan.disagree, "discuss": plan.discuss}
    while True:
        some: list[Shown] = []
        for stance, count in wanted.items():
            for pair in _drawn(by_stance[stance], count, rng):
                some.append(Shown(pair.headline, shown(pair.headline, articles[pair.body]), pair.stance))
        some += _unrelated(by_stance["unrelated"], articles, plan.unrelated, rng)
        for body in rng.sample(sorted(stances), min(plan.bodies, len(stances))):
            claim = rumors.claims[rumors.bodies[body][0]]
            some.append(Shown(claim, shown(claim, articles[body]), stances[body]))
        some += [Shown(claim, words, stance) for claim, words, stance in on_claims]
        some += _titles(by_claim, plan.titles, rng)
        some += _apart(rumors, plan.apart, rng)
        own = sorted({one.claim for one in written})
        some += [Shown(*made) for made in made_pairs(rumors, own, plan.made, rng)]
        yield [*some, *written]


def _drawn(pool: Sequence[KnownPair], count: int, rng: random.Random) -> list[KnownPair]:
    """So many pairs at random, each as likely as the root of its claim's number of pairs is small."""
    times = Counter(pair.claims[1] for pair in pool)
    keys = [rng.random() ** (times[pair.claims[1]] ** 0.5) for pair in pool]
    return [pool[at] for at in sorted(range(len(pool)), key=lambda at: -keys[at])[:count]]


def _unrelated(
    pool: Sequence[KnownPair], articles: Mapping[str, ArticleSentences], count: int, rng: random.Random
) -> list[Shown]:
    """Of a larger draw of unrelated pairs those that come nearest to each other."""
    drawn = rng.sample(pool, min(8 * count, len(pool)))
    near = [float((articles[p.body].vectors @ as_worded(p.headline).vector).max()) for p in drawn]
    order = sorted(range(len(drawn)), key=lambda at: -near[at])[:count]
    return [Shown(drawn[at].headline, shown(drawn[at].headline, articles[drawn[at].body]), "unrelated") for at in order]


def _titles(by_claim: Mapping[str, list[tuple[str, PairStance]]], count: int, rng: random.Random) -> list[Shown]:
    """Pairs of headlines on one claim: of one mind, of two, or one of none."""
    claims = sorted(claim for claim, titles in by_claim.items() if len(titles) > 1)
    found: list[Shown] = []
    for _ in range(count if claims else 0):
        (a, one), (b, other) = rng.sample(by_claim[rng.choice(claims)], 2)
        open_ = "discuss" in (one, other)
        if a != b:
            found.append(Shown(a, b, "discuss" if open_ else "agree" if one == other else "disagree", 0.7))
    return found


def _apart(rumors: Rumors, count: int, rng: random.Random) -> list[Shown]:
    """Headlines on different claims that are near each other all the same."""
    titles = rumors.titles
    vectors = np.stack([as_worded(title.words).vector for title in titles])
    found: list[Shown] = []
    for _ in range(count):
        one = rng.randrange(len(titles))
        near = np.argsort(-(vectors @ vectors[one]), kind="stable")[:60]
        others = [int(at) for at in near if titles[at].claim != titles[one].claim][:5]
        if others:
            found.append(Shown(titles[one].words, titles[rng.choice(others)].words, "unrelated", 0.7))
    return found


# ── batches ─────────────────────────────────────────────────────────────────────────────────────────────


def pieces(tokenizer: Tokenizer, claim: str, text: str) -> tuple[list[int], list[int]]:
    """The pieces of a pair as the running model sees them, and 0 for the claim's, 1 for the text's."""
    begin, end = marks_of(tokenizer)
    first = [begin, *tokenizer.encode(claim, add_special_tokens=False).ids[:_OF_CLAIM], end]
    second = [*tokenizer.encode(text, add_special_tokens=False).ids[: PIECES - 1 - len(first)], end]
    return [*first, *second], [0] * len(first) + [1] * len(second)


def _batches(some: Sequence[Shown], tokenizer: Tokenizer, rng: random.Random) -> list[tuple[Tensor, ...]]:
    """Shuffled batches of pairs of like length, as many as fit into the room."""
    rows = [(*pieces(tokenizer, one.claim, one.text), STANCES.index(one.stance), one.weight) for one in some]
    rows.sort(key=lambda row: (len(row[0]) // 12, rng.random()))
    cut: list[list[tuple[list[int], list[int], int, float]]] = [[]]
    for row in rows:
        if cut[-1] and max(len(row[0]), *(len(r[0]) for r in cut[-1])) * (len(cut[-1]) + 1) > _ROOM:
            cut.append([])
        cut[-1].append(row)
    rng.shuffle(cut)
    return [_tensors(batch) for batch in cut if batch]


def _tensors(batch: Sequence[tuple[list[int], list[int], int, float]]) -> tuple[Tensor, ...]:
    width = max(len(ids) for ids, *_ in batch)

    def padded(rows: Sequence[list[int]]) -> Tensor:
        return torch.tensor([row + [0] * (width - len(row)) for row in rows])

    ids, types = padded([ids for ids, *_ in batch]), padded([types for _, types, *_ in batch])
    mask = padded([[1] * len(ids) for ids, *_ in batch])
    return ids, types, mask, torch.tensor([row[2] for row in batch]), torch.tensor([row[3] for row in batch])
