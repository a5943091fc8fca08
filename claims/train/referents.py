"""Fit what tells for whom or what a pronoun stands, on labelled articles: `claims/data/referents.toml`.

A label names an article, a pronoun in it, and words that stand for the same: a name or noun, mostly the nearest before
it. `referents.jsonl` labels pronouns in PolNeAR's training part, in Emergent's article bodies, and in the articles
written for this project that stand in `answered.jsonl`. `referred.jsonl` are short texts written for what the corpora
hold too little of, each pronoun with its referent ("{its|Acme} mill"; "-" for nothing).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from claims.annotate import prepared
from claims.annotate.choices import Option, Weights
from claims.annotate.docs import Token
from claims.annotate.identity import identities
from claims.annotate.meant import Meant, Place
from claims.annotate.passages import Passage
from claims.annotate.referent_features import KIND
from claims.annotate.referents import Key, Referent
from claims.model import Article
from claims.text import short_hash
from claims.train import answers
from claims.train.softmax import fit, likeliest, weights_text

__all__ = [
    "Example",
    "Figures",
    "Label",
    "examples",
    "figures",
    "fitted",
    "read_labels",
    "rehearsed",
    "train",
    "written",
]

_HEAD = (
    "What each feature of a pronoun adds to the score of its standing for nothing named, or for a referent.",
    "The features: claims/annotate/referent_features.py. Written by claims.train.referents, not by hand.",
)

_FOLDS = 5
_RIDGE = 3.0  # chosen by the figures of five folds, out of 2 to 5
_OWN = "pronoun-"  # what the ids of the short texts begin with
_WRITTEN = 2.0  # how often a pronoun of these counts
_RARE = 12  # a feature borne by fewer possibilities than this is left out

Span = tuple[str, int, int]  # part of the article, start, end (characters, half-open)


class Label(NamedTuple):
    """What a pronoun stands for.

    Parameters
    ----------
    means
        Words for it, none where it stands for nothing that could be named; the same one by several names, or, where
        `together`, several who are meant as one.
    """

    pronoun: Span
    means: tuple[Span, ...]
    together: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled pronoun: what it may stand for, and which of that is right, by index.

    `options` are the features of each possibility, the first that it stands for nothing. `named` tells whether it
    stands for something named, be that among them or not.
    """

    article: str
    kind: str
    options: tuple[Option, ...]
    right: frozenset[int]
    named: bool
    counts: float = 1.0


class Figures(NamedTuple):
    """Of pronouns of one kind: all; those dealt with rightly; those given a referent, and those given a right one."""

    pronouns: int
    right: int
    given: int
    given_right: int


def train(articles: Iterable[Article], labels: Path | None = None) -> tuple[str, str]:
    """The file of weights, and a line that says what they were fitted on and how well they do on articles kept back.

    Parameters
    ----------
    articles
        Those that are labelled, among others; the texts written for this project are added.
    labels
        File of labels; the package's own by default.
    """
    texts, own = written()
    given = rehearsed([*texts, *answers.written(), *articles], {**read_labels(labels), **own})
    told = (f"{kind} {f.right} of {f.pronouns} right" for kind, f in figures(given).items())
    of = len({one.article for one in given})
    basis = f"{len(given)} pronouns of {of} articles; five folds by article: {', '.join(told)}"
    return weights_text(fitted(given), _HEAD, basis), basis


def read_labels(path: Path | None = None) -> Mapping[str, Sequence[Label]]:
    """The labels of each article."""
    source = path if path is not None else files("claims.train").joinpath("referents.jsonl")
    rows: list[dict[str, Any]] = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    out: dict[str, list[Label]] = defaultdict(list)
    for row in rows:
        means = tuple(_span(span) for span in row["means"])
        out[row["article"]].append(Label(_span(row["pronoun"]), means, bool(row.get("together"))))
    return out


def written() -> tuple[list[Article], Mapping[str, Sequence[Label]]]:
    """The short texts that were written with their labels."""
    articles: list[Article] = []
    labels: dict[str, list[Label]] = {}
    for line in files("claims.train").joinpath("referred.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = ""
        pronouns: list[tuple[int, str, str]] = []
        end = 0
        for mark in _MARKED.finditer(row["text"]):
            text += row["text"][end : mark.start()]
            pronouns.append((len(text), mark[1], mark[2]))
            text, end = text + mark[1], mark.end()
        text += row["text"][end:]
        articles.append(Article(id=row["id"], version=row["id"], title="", text=text))
        labels[row["id"]] = [_label(text, *one) for one in pronouns]
    return articles, labels


_MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")


def _label(text: str, at: int, pronoun: str, words: str) -> Label:
    span = ("text", at, at + len(pronoun))
    if words == "-":
        return Label(span, (), together=False)
    before = text.rfind(words, 0, at)
    start = before if before >= 0 else text.index(words, at)
    return Label(span, (("text", start, start + len(words)),), together=False)


def examples(
    articles: Iterable[Article], labels: Mapping[str, Sequence[Label]], weights: Sequence[Weights] | None = None
) -> list[Example]:
    """The labelled pronouns of those articles that have any, each by what those before it stand for.

    Parameters
    ----------
    weights
        For each fold of articles the weights that tell what the pronouns before stand for, as it is in use, rightly
        or not; without them it is what their labels say.
    """
    out: list[Example] = []
    for article, parts in prepared(a for a in articles if a.id in labels):
        if parts is None:
            continue
        cut, docs, read, _ = parts
        who = identities(docs, [i for i, p in enumerate(cut) if p.region in {"title", "caption"}])
        found = [one.attributions for one in read]
        here = Meant(docs, who, found, weights=weights[_fold(article.id)] if weights is not None else None)
        right: dict[Place, set[Key]] = {}
        named: dict[Place, bool] = {}
        for label in labels[article.id]:
            place = _token_at(label.pronoun, cut, docs)
            if place is not None:
                right[place] = _keys(label, cut, here.mentions)
                named[place] = bool(label.means)
        known = {place: min(keys, key=_by_name, default=None) for place, keys in right.items()}
        if weights is not None:
            known = here.all_meant()
        meant = Meant(docs, who, found, known=known)
        for place in sorted(right):
            pronoun = docs[place[0]].tokens[place[1]]
            meant.read_to(pronoun, place[0])
            out.append(_example(article.id, pronoun, place[0], meant, right[place], named[place]))
    return out


def rehearsed(articles: Sequence[Article], labels: Mapping[str, Sequence[Label]], rounds: int = 2) -> list[Example]:
    """Examples in which the pronouns before stand for what the weights of the other folds tell, right or not."""
    found = examples(articles, labels)
    for _ in range(rounds):
        found = examples(articles, labels, [fitted(_without(found, fold)) for fold in range(_FOLDS)])
    return found


def fitted(given: Sequence[Example]) -> Weights:
    """The weights that suit some examples."""
    return fit(given, ridge=_RIDGE, rare=_RARE)


def figures(given: Sequence[Example]) -> Mapping[str, Figures]:
    """By the pronoun's kind: five folds by article, each dealt with by the weights of the others."""
    out = dict.fromkeys(("he", "it", "they"), Figures(0, 0, 0, 0))
    for fold in range(_FOLDS):
        weights = fitted(_without(given, fold))
        for one in given:
            if _fold(one.article) == fold:
                best = likeliest(one, weights)
                right = best in one.right
                told = (1, right and (best > 0 or not one.named), best > 0, best > 0 and right)
                out[one.kind] = Figures(*(a + int(b) for a, b in zip(out[one.kind], told, strict=True)))
    return out


def _fold(article: str) -> int:
    return int(short_hash(article), 16) % _FOLDS


def _without(given: Sequence[Example], fold: int) -> list[Example]:
    return [one for one in given if _fold(one.article) != fold]


def _example(article: str, pronoun: Token, passage: int, meant: Meant, keys: set[Key], named: bool) -> Example:
    possible = meant.possible(pronoun, passage)
    right = {1 + at for at, one in enumerate(possible.referents) if one.key in keys}
    counts = _WRITTEN if article.startswith(_OWN) else 1.0
    return Example(article, KIND[pronoun.lower_], possible.options, frozenset(right or {0}), named, counts)


def _by_name(key: Key) -> tuple[bool, str]:
    return key[0] != "name", repr(key)


def _span(row: Sequence[Any]) -> Span:
    return str(row[0]), int(row[1]), int(row[2])


def _passage_of(span: Span, cut: Sequence[Passage]) -> tuple[int, int, int] | None:
    """The passage that holds words of the article, and their characters in it."""
    for index, passage in enumerate(cut):
        begin = passage.span(0, 1)
        start, end = span[1] - begin.start, span[2] - begin.start
        if begin.part == span[0] and 0 <= start < end <= len(passage.text):
            return index, start, end
    return None


def _token_at(span: Span, cut: Sequence[Passage], docs: Sequence[Any]) -> Place | None:
    found = _passage_of(span, cut)
    if found is None:
        return None
    passage, start, _ = found
    return next(((passage, t.i) for t in docs[passage].tokens if t.idx == start and t.lower_ in KIND), None)


def _keys(label: Label, cut: Sequence[Passage], mentions: Sequence[Sequence[Referent]]) -> set[Key]:
    """What the words of a label are mentions of."""
    found = [_keys_at(span, cut, mentions) for span in label.means]
    some = set[Key]().union(*found)
    if not label.together:
        return some
    pairs = {m.key for here in mentions for m in here if m.key[0] == "pair"}
    return {key for key in pairs if len(some & set(key[1:])) > 1}


def _keys_at(span: Span, cut: Sequence[Passage], mentions: Sequence[Sequence[Referent]]) -> set[Key]:
    found = _passage_of(span, cut)
    if found is None:
        return set()
    passage, start, end = found
    single = [m for m in mentions[passage] if m.key[0] != "pair"]
    within = [m for m in single if start <= m.start < end]
    heads = {m.key for m in within if not any(start <= a.idx < end for a in m.token.ancestors)}
    heads |= {m.key for m in within if m.name and m.token.dep_ == "appos"}
    if within:
        return heads or {within[-1].key}
    return {m.key for m in single if m.name and m.start <= start and m.token.end_char >= end}
