"""Annotated articles as files: JSON Lines with `id`, `text` and `attributions` (spans of source, cue, content)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from claims.errors import ReadError
from claims.model import Kind, Stance
from claims.rows import objects

__all__ = ["ROLES", "GoldArticle", "Label", "Pairs", "Roles", "label_of", "read_gold"]

ROLES = ("source", "cue", "content")
Pairs = tuple[tuple[int, int], ...]
Roles = dict[str, Pairs]


@dataclass(frozen=True, slots=True)
class Label:
    """The sourcing of an attribution."""

    kind: Kind
    stance: Stance
    hedged: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text and its attributions: for each role half-open character pairs, in order, none for what is not there.

    `labels` are those of the attributions, in their order, None for one that has none; or empty.
    """

    id: str
    text: str
    attributions: tuple[Roles, ...]
    labels: tuple[Label | None, ...] = ()
    title: str = ""


def read_gold(path: Path) -> Iterator[GoldArticle]:
    """The annotated articles of a JSONL file; one without an id is called by its line's number.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Naming the line that is no such object, or whose spans leave the text; or the file that cannot be read.
    """
    for place, row in objects(path, ("text", "attributions")):
        text = row["text"]
        try:
            if not isinstance(text, str):
                raise ValueError("its text is no string")
            found = tuple(_attribution(a, len(text)) for a in row["attributions"])
            labels = tuple(label_of(a) for a in row["attributions"])
            title = str(row.get("title") or "")
        except (ValueError, TypeError, AttributeError) as error:
            raise ReadError(f"{place}: not an annotated article: {error}") from error
        id_ = str(row.get("id") or place.rpartition(":")[2])
        yield GoldArticle(id_, text, found, labels if any(labels) else (), title)


def _attribution(row: dict[str, Any], length: int) -> Roles:
    found = {role: tuple(sorted((s, e) for s, e in row.get(role) or ())) for role in ROLES}
    for pairs in found.values():
        if any(type(place) is not int for pair in pairs for place in pair):
            raise ValueError(f"a span of {pairs} is not of whole numbers")
        if any(not 0 <= s < e <= length for s, e in pairs):
            raise ValueError(f"a span of {pairs} leaves the text, which has {length} characters, or is empty")
    return found


def label_of(row: Mapping[str, Any]) -> Label | None:
    """The label of an attribution as JSON gives it; None where it has none of its three keys.

    Raises
    ------
    ValueError
        Where its kind or its stance is none that there is, `hedged` is not true or false, or one without the other
        is given.
    """
    if not {"kind", "stance", "hedged"} & set(row):
        return None
    kind: Any = row.get("kind")
    stance, hedged = row.get("stance", "asserts"), row.get("hedged", False)
    if kind not in get_args(Kind) or stance not in get_args(Stance):
        raise ValueError(f"there is no kind {kind!r} or no stance {stance!r}; a label has both")
    if not isinstance(hedged, bool):
        raise ValueError(f"hedged is {hedged!r}, not true or false")
    return Label(kind, stance, hedged)
