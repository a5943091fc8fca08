"""Fit what tells which claim an answer answers, on articles whose answers were labelled: `claims/data/answers.toml`.

A label names an article, the words of a mention and, where that is an answer, those of the mentions that it answers.
`answers.jsonl` labels answers in PolNeAR's training part, in Emergent's article bodies, and in the articles written for
this project that stand in `answered.jsonl`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, NamedTuple

from claims.annotate import drafted, prepared
from claims.annotate.answering import possible
from claims.annotate.choices import Option, Weights
from claims.annotate.drafts import Draft
from claims.model import Article, Span
from claims.read import read_articles
from claims.text import short_hash
from claims.train.softmax import fit, likeliest, weights_text

__all__ = ["Example", "Figures", "examples", "figures", "fitted", "read_labels", "train", "written"]

Place = tuple[tuple[str, int, int], ...]  # part of the article, start, end (characters, half-open)

_HEAD = (
    "What each feature of a draft adds to the score of its answering nothing, something that nobody told, or a",
    "claim. The features: claims/annotate/answer_features.py. Written by claims.train.answers, not by hand.",
)

_OWN = "own-"  # what the ids of the articles written for this project begin with
_FOLDS = 5
_RIDGE = 4.0  # chosen by the figures of five folds, out of 2 to 12
_WRITTEN = 2.0  # how often a mention of an article written for it counts: these are rumors, most others politics
_RARE = 5  # a feature borne by fewer possibilities than this is left out
_SAME = 0.5  # of the words of two mentions, what must be common for them to be one (Dice)


@dataclass(frozen=True, slots=True)
class Example:
    """One draft of a labelled article, with what it may answer and what it does.

    Parameters
    ----------
    marked
        Whether the annotator takes it for an answer.
    options
        Features of each possibility, each with the table they are weighed by: that it answers nothing, something that
        nobody told, then each claim.
    right
        Which of these are right, by index; several where a claim is told several times.
    elsewhere
        Whether it answers a claim that is not among the possibilities.
    counts
        How often it counts when weights are fitted.
    """

    article: str
    marked: bool
    options: tuple[Option, ...]
    right: frozenset[int]
    elsewhere: bool = False
    counts: float = 1.0


class Figures(NamedTuple):
    """How the drafts that the annotator takes for answers were dealt with, in counts.

    Parameters
    ----------
    answers, right
        All of them; those left as no answer, as an answer to nothing told, or tied to a right claim, as they should be.
    tied, tied_right, to_tie
        Those tied to a claim; to a right one; and those that answer a claim of their article.
    """

    answers: int
    right: int
    tied: int
    tied_right: int
    to_tie: int


def train(articles: Iterable[Article], labels: Path | None = None) -> tuple[str, str]:
    """The file of weights, and a line that says what they were fitted on and how well they do on articles kept back.

    Parameters
    ----------
    articles
        Those that are labelled, among others; the articles written for this project are added.
    labels
        File of labels; the package's own by default.
    """
    given = examples([*written(), *articles], read_labels(labels))
    found = figures(given)
    of = len({one.article for one in given})
    basis = (
        f"{len(given)} mentions of {of} articles, {found.answers} of them taken for answers; five folds by article:"
        f" {found.right} right; {found.to_tie} answer a claim of their article, {found.tied_right} were tied to it,"
        f" {found.tied - found.tied_right} tied wrongly"
    )
    return weights_text(fitted(given), _HEAD, basis), basis


def read_labels(path: Path | None = None) -> Mapping[str, Sequence[tuple[Place, str, Sequence[Place]]]]:
    """By article: the words of a draft, what it is ("denies", …, "none"), and the words of what it answers."""
    source = path if path is not None else files("claims.train").joinpath("answers.jsonl")
    rows: list[dict[str, Any]] = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    out: dict[str, list[tuple[Place, str, Sequence[Place]]]] = defaultdict(list)
    for row in rows:
        claims = [_place(claim) for claim in row["claims"]]
        out[row["article"]].append((_place(row["answer"]), row["response"], claims))
    return out


def written() -> Iterator[Article]:
    """The articles with answers that were written for this project."""
    with as_file(files("claims.train").joinpath("answered.jsonl")) as path:
        yield from read_articles([str(path)])


def examples(
    articles: Iterable[Article], labels: Mapping[str, Sequence[tuple[Place, str, Sequence[Place]]]]
) -> list[Example]:
    """The drafts of those articles that are labelled. What is neither labelled nor taken for an answer is none."""
    out: list[Example] = []
    for article, parts in prepared(a for a in articles if a.id in labels):
        if parts is None:
            continue
        _, drafts = drafted(article, *parts)
        known: dict[int, tuple[str, Sequence[Place]]] = {}
        for place, response, claims in labels[article.id]:
            at = _found(place, drafts)
            if at is not None:
                known[at] = response, claims
        for at, draft in enumerate(drafts):
            if at not in known and draft.mention.response is not None:
                continue  # it was not there, or not taken for an answer, when the labels were written
            response, claims = known.get(at, ("none", ()))
            out.append(_example(article.id, at, drafts, response, claims))
    return out


def fitted(given: Sequence[Example]) -> Weights:
    """The weights that suit some examples."""
    return fit(given, ridge=_RIDGE, rare=_RARE)


def figures(given: Sequence[Example]) -> Figures:
    """Five folds by article, each dealt with by the weights of the others."""
    total = Figures(0, 0, 0, 0, 0)
    for fold in range(_FOLDS):
        aside = [one for one in given if int(short_hash(one.article), 16) % _FOLDS == fold and one.marked]
        weights = fitted([one for one in given if int(short_hash(one.article), 16) % _FOLDS != fold])
        for one in aside:
            best = likeliest(one, weights)
            right = best in one.right and not (best == 1 and one.elsewhere)
            told = (1, right, best > 1, best > 1 and right, one.elsewhere or max(one.right) > 1)
            total = Figures(*(a + int(b) for a, b in zip(total, told, strict=True)))
    return total


def _place(spans: Iterable[Sequence[Any]]) -> Place:
    return tuple((str(part), int(start), int(end)) for part, start, end in spans)


def _found(place: Place, drafts: Sequence[Draft]) -> int | None:
    """The draft whose words these mostly are."""
    alike = [(_alike(place, draft.mention.spans), at) for at, draft in enumerate(drafts)]
    best, at = max(alike, key=lambda pair: (pair[0], -pair[1]), default=(0.0, 0))
    return at if best >= _SAME else None


def _alike(place: Place, spans: Sequence[Span]) -> float:
    common = sum(max(0, min(e, s.end) - max(b, s.start)) for part, b, e in place for s in spans if s.part == part)
    return 2 * common / max(1, sum(e - b for _, b, e in place) + sum(s.end - s.start for s in spans))


def _example(article: str, at: int, drafts: Sequence[Draft], response: str, claims: Sequence[Place]) -> Example:
    draft = drafts[at]
    here = possible(draft, drafts)
    answered = {found for claim in claims if (found := _found(claim, drafts)) is not None and found != at}
    right = {2 + k for k, claim in enumerate(here.claims) if any(claim is drafts[one] for one in answered)}
    elsewhere = response != "none" and bool(claims) and not right
    if response == "none":
        right = {0}
    counts = _WRITTEN if article.startswith(_OWN) else 1.0
    marked = draft.mention.response is not None
    return Example(article, marked, here.options, frozenset(right or {1}), elsewhere, counts)
