"""The words by which a report is taken back: `claims/data/corrections.toml`, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from claims.shipped import shipped_toml
from claims.text import has_any

__all__ = ["By", "Forms", "Frame", "forms", "frames_in", "taken_back", "takes_back_a_paper"]

By = Literal["self", "other"]


class Frame(NamedTuple):
    """Words that take a report back, and whose it is: the article's own or another's.

    One of its `stems` stands, in small letters, in whatever the regex finds.
    """

    by: By
    regex: re.Pattern[str]
    stems: tuple[str, ...]


class Forms(NamedTuple):
    """The regexes of the file."""

    frames: tuple[Frame, ...]
    after: re.Pattern[str]
    bar: re.Pattern[str]
    paper: re.Pattern[str]
    told_paper: re.Pattern[str]
    whole: re.Pattern[str]
    label: re.Pattern[str]
    fault: re.Pattern[str]
    desk: re.Pattern[str]
    misstated: re.Pattern[str]
    figure: re.Pattern[str]
    detail: re.Pattern[str]
    bare: re.Pattern[str]


@cache
def forms() -> Forms:
    """The forms, ready to match."""
    data = shipped_toml("corrections.toml")
    paper, own = ("|".join(data[key]["nouns"]) for key in ("paper", "own"))

    def ready(regex: str) -> re.Pattern[str]:
        return re.compile(regex.replace("{paper}", paper).replace("{own}", own), re.IGNORECASE)

    plain = ("bar", "whole", "label", "fault", "desk", "misstated", "figure", "detail", "bare")
    single = {key: ready(data[key]["regex"]) for key in plain}
    return Forms(
        frames=tuple(Frame(e["by"], ready(e["regex"]), tuple(e["stems"])) for e in data["form"]),
        after=ready("|".join(e["regex"] for e in data["after"])),
        paper=ready(r"\b(?:{paper})\b"),
        told_paper=ready(r"(?:\w+ed|\w+s|\w+ing|by|back)(?: \w+){0,2} (?:{paper}) that\b|\bwrong to \w+ that\b"),
        **single,
    )


def frames_in(text: str) -> Iterator[tuple[By, re.Match[str]]]:
    """The first place of each frame that a text has, with whose report it takes back."""
    low = text.lower()
    for frame in forms().frames:
        found = frame.regex.search(text) if has_any(low, frame.stems) else None
        if found is not None:
            yield frame.by, found


def takes_back_a_paper(text: str) -> bool:
    """Whether a sentence takes back a report of which it tells no more than about whom it is.

    >>> [takes_back_a_paper(f"The Courier {did} on Acme.") for did in ("has withdrawn its story", "ran a story")]
    [True, False]
    """
    if not has_any(text, ("etract", "withdr", "back", "down", "deleted", "removed", "pulled", "disavowed")):
        return False
    found = forms().bare.search(text)
    return found is not None and forms().bar.search(text, 0, found.start()) is None


def taken_back(before: str, after: str = "") -> By | None:
    """Whether a sentence takes back what stands between `before` and `after`, and whose report it was; else None.

    >>> taken_back("The Courier retracted its report that "), taken_back("The Courier refused to have retracted that ")
    ('other', None)
    >>> taken_back("An earlier version of this article said that ")
    'self'
    >>> taken_back("A report that ", " was withdrawn by the Courier.")
    'other'
    """
    known = forms()
    for by, found in frames_in(before):
        if by == "self" or known.bar.search(before, 0, found.start()) is None:
            return by
    if known.paper.search(before) and known.after.search(after):
        return "other"
    return None
