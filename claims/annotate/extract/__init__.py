"""Find attributions: who says what, in which words.

windows → encoder → decode

A small encoder, trained on annotated articles (`claims train`), reads an article's passages once; from its scores
whole attributions are decoded: a cue, its source or none, its content. They are flat: of attributions within
attributions the outermost stands, as PolNeAR annotates them (Newell et al. 2018). What a content itself attributes
("according to reports, Holm says …") is found by reading that content alone: see `claims.annotate.told`.

A content holds its "that" or "to" and its quotation marks, not the full stop behind it; a cue holds its
auxiliaries, negation and adverbs, not the person addressed; a source holds titles and appositions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from claims.annotate.extract.raw import RawAttribution, Spans

__all__ = ["Extractor", "Names", "RawAttribution", "Reading", "Spans", "TrainedExtractor", "load_extractor"]


Names = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an extractor finds in one passage, in half-open characters of it.

    Parameters
    ----------
    attributions
        Flat and outermost, in the order of their contents.
    names
        The names in it with their OntoNotes labels ("PERSON"), in order and apart; None from one that finds none.
    """

    attributions: tuple[RawAttribution, ...]
    names: Names | None = None


class Extractor(Protocol):
    """What finds attributions; `annotate_articles(extractor=…)` takes any. It needs no parse."""

    def __call__(self, texts: Sequence[str]) -> list[Reading]:
        """What stands in each passage of one article. Nothing of it may depend on other articles."""
        ...

    @property
    def stamp(self) -> str:
        """What tells it from others: a name, or a hash of its weights."""
        ...


class TrainedExtractor:
    """The trained model of a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        from claims.annotate.extract.encoder import BUNDLED, load_encoder

        self.encoder = load_encoder(folder or BUNDLED)

    @property
    def stamp(self) -> str:
        """A hash of the model's files."""
        return self.encoder.digest

    def __call__(self, texts: Sequence[str]) -> list[Reading]:
        """See `Extractor`."""
        from claims.annotate.extract.decode import names, sorted_by
        from claims.annotate.extract.reach import decoded

        found: list[list[RawAttribution]] = [[] for _ in texts]
        named: list[list[tuple[int, int, str]]] = [[] for _ in texts]
        some = self.encoder.windows(texts)
        scores = self.encoder.scores(some)
        for one in decoded(texts, some, scores, self.encoder.settings):
            bounds, text = one.segment.bounds, texts[one.segment.passage]
            source, cue, content, further = (
                tuple(_whole_words(text, bounds[s][0], bounds[e - 1][1]) for s, e in runs)
                for runs in (one.source, one.cue, one.content, one.further)
            )
            raw = RawAttribution(source, cue, content, one.confidence, sorted_by(one, scores[one.window]), further)
            found[one.segment.passage].append(raw)
        for passage, start, end, label in names(some, scores):
            start, end = _whole_words(texts[passage], start, end)
            if not named[passage] or start >= named[passage][-1][1]:
                named[passage].append((start, end, label))
        return [Reading(tuple(a), tuple(n)) for a, n in zip(found, named, strict=True)]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span widened to the words that it cuts."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def load_extractor(folder: Path | None = None) -> TrainedExtractor:
    """The trained extractor of a folder; by default the one that comes with the package.

    Raises
    ------
    ModelError
        Where the folder holds no such model.
    """
    return TrainedExtractor(folder)
