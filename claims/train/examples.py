"""Annotated articles as the network sees them: windows of pieces with a role each, and who belongs to which cue."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.annotate.extract.decode import NAMES
from claims.annotate.extract.raw import KINDS, STANCES
from claims.annotate.extract.windows import Segment, Window, windows
from claims.annotate.passages import passages
from claims.evaluate.gold import ROLES, GoldArticle, Label, Roles
from claims.model import Article
from claims.read.regions import regions

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = [
    "UNKNOWN",
    "CueLink",
    "Example",
    "cut",
    "examples",
    "held_aside",
    "shortened",
    "straightened",
    "unlabelled",
]

UNKNOWN = -100  # the tag of a piece that nobody annotated: it counts for nothing


@dataclass(frozen=True, slots=True)
class CueLink:
    """One attribution in a window: its cue's pieces, the segment they stand in, and that segment's pieces by role.

    `source` and `content` hold 0 or 1 for each piece of the segment, `cue` indices into it. `label` holds the indices
    of its kind (in `KINDS`) and stance (in `STANCES`) and whether it is hedged; None where nobody said.
    """

    segment: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    label: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its gold: for each piece a tag (of `TAGS`, or `UNKNOWN`) and a name's (of `NAMES`); its links."""

    window: Window
    tags: tuple[int, ...]
    names: tuple[int, ...]
    links: tuple[CueLink, ...]


def held_aside(articles: Iterable[GoldArticle], *, share: float) -> tuple[list[GoldArticle], list[GoldArticle]]:
    """Articles to train on and articles to choose on, told apart by a hash of their ids, the same in every run."""
    parts: tuple[list[GoldArticle], list[GoldArticle]] = ([], [])
    for article in articles:
        digest = hashlib.sha256(article.id.encode("utf-8", "surrogatepass")).digest()
        parts[int.from_bytes(digest[:4], "big") / 2**32 < share].append(article)
    return parts


def straightened(articles: Iterable[GoldArticle], *, seed: int, share: float = 0.3) -> Iterator[GoldArticle]:
    """The same articles, some with straight quotation marks for curly ones: half the press sets these, half those."""
    rng = random.Random(seed)
    for article in articles:
        if rng.random() < share:
            text = article.text.translate(str.maketrans("“”‘’", "\"\"''"))
            article = replace(article, text=text)
        yield article


def cut(article: GoldArticle) -> list[tuple[int, str]]:
    """The passages of an annotated text: where each begins, and its words as the running model will see them."""
    whole = Article(id=article.id, version="", title="", text=article.text, regions=regions("", article.text))
    return [(p.start, p.text) for p in passages(whole)]


Names = Sequence[tuple[int, int, str]]


def examples(
    article: GoldArticle, tokenizer: Tokenizer, *, size: int, names: Callable[[list[str]], Sequence[Names]]
) -> list[Example]:
    """The windows of an annotated text, with their gold; `names` finds the names of each of some passages."""
    parts = cut(article)
    starts, texts = [start for start, _ in parts], [text for _, text in parts]
    found = names(texts)
    labels = article.labels or (None,) * len(article.attributions)
    gold = [*zip(article.attributions, labels, strict=True)]
    return [_example(window, starts, gold, found) for window in windows(texts, tokenizer, size=size)]


def unlabelled(
    texts: Iterable[str], tokenizer: Tokenizer, *, size: int, names: Callable[[list[str]], Sequence[Names]]
) -> Iterator[Example]:
    """The windows of texts that nobody annotated: a teacher alone says what stands in them."""
    for text in texts:
        bare = GoldArticle("", text, ())
        for example in examples(bare, tokenizer, size=size, names=names):
            yield replace(example, tags=(UNKNOWN,) * len(example.tags))


def shortened(windows: Iterable[Example], *, seed: int, share: float = 0.35) -> Iterator[Example]:
    """The same windows, some taken apart between their segments: there are articles of one line, and of a few."""
    rng = random.Random(seed)
    for example in windows:
        count = len(example.window.segments)
        if rng.random() >= share:
            yield example
            continue
        edges = [0, *(at for at in range(1, count) if rng.random() < 0.5), count]
        for first, last in pairwise(edges):
            yield _part(example, first, last)


def _part(example: Example, first: int, last: int) -> Example:
    """The segments of a window from one up to another, as a window."""
    segments = example.window.segments[first:last]
    start = segments[0].first - 1  # whose place its [CLS] takes
    pieces = slice(segments[0].first, segments[-1].last + 1)
    window = Window(
        (example.window.ids[0], *example.window.ids[pieces]),
        tuple(replace(segment, first=segment.first - start) for segment in segments),
    )
    links = tuple(replace(k, segment=k.segment - first) for k in example.links if first <= k.segment < last)
    tags, names = ((kept[0], *kept[pieces]) for kept in (example.tags, example.names))
    return Example(window, tags, names, links)


def _name_tags(segment: Segment, names: Names) -> list[int]:
    tags = [0] * len(segment.bounds)
    for start, end, label in names:
        inside = [i for i, (s, e) in enumerate(segment.bounds) if s < end and start < e]
        if label in NAMES:
            at = 1 + 2 * NAMES.index(label)
            for n, i in enumerate(inside):
                tags[i] = at + (n > 0)
    return tags


def _covered(segment: Segment, start: int, pairs: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """For each piece of a segment, the number of the span that holds it, from 1; 0 where none does."""
    return tuple(
        next((n for n, (s, e) in enumerate(pairs, 1) if start + a < e and s < start + b), 0) for a, b in segment.bounds
    )


def _indices(label: Label | None) -> tuple[int, int, int] | None:
    if label is None or label.kind not in KINDS:
        return None
    return KINDS.index(label.kind), STANCES.index(label.stance), int(label.hedged)


def _example(
    window: Window, starts: Sequence[int], gold: Sequence[tuple[Roles, Label | None]], names: Sequence[Names]
) -> Example:
    tags, named = [0] * len(window.ids), [0] * len(window.ids)
    links: list[CueLink] = []
    for number, segment in enumerate(window.segments):
        start = starts[segment.passage]
        named[segment.first : segment.last] = _name_tags(segment, names[segment.passage])
        low, high = start + segment.bounds[0][0], start + segment.bounds[-1][1]
        for attribution, label in gold:
            if not any(s < high and low < e for pairs in attribution.values() for s, e in pairs):
                continue
            marks = {role: _covered(segment, start, attribution[role]) for role in ROLES}
            for at, role in enumerate(ROLES):
                before = 0
                for i, n in enumerate(marks[role]):
                    if n:
                        tags[segment.first + i] = 2 + 2 * at if n == before else 1 + 2 * at
                    before = n
            cue = tuple(i for i, n in enumerate(marks["cue"]) if n)
            if cue:
                source, content = (tuple(int(n > 0) for n in marks[role]) for role in ("source", "content"))
                links.append(CueLink(number, cue, source, content, _indices(label)))
    return Example(window, tuple(tags), tuple(named), tuple(links))
