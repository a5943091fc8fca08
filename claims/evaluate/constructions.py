"""Figures by construction: how the words of an attribution are put, and how often such ones are found.

What an attribution is is read off its own words, so that gold and predicted ones are sorted alike. Recall is of the
gold ones of a construction, precision of the predicted ones; right is what pairs with any attribution of the other
side with the same source ("attributed").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from claims.annotate.kinds import kind_of
from claims.annotate.sourcing import stance_of
from claims.evaluate.gold import Roles
from claims.evaluate.metrics import as_words, matched

__all__ = ["CONSTRUCTIONS", "Found", "by_construction"]

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|''.*?''|‘[^’]*’(?!\w)")
_PRONOUNS = {
    "he",
    "she",
    "they",
    "it",
    "i",
    "we",
    "you",
    "who",
    "his",
    "her",
    "their",
    "its",
    "my",
    "our",
    "this",
    "that",
}


def _direct(source: str, cue: str, content: str) -> bool:
    """All of the content stands in quotation marks."""
    return bool(_QUOTED.search(content)) and not re.search(r"\w", _QUOTED.sub("", content))


def _indirect(source: str, cue: str, content: str) -> bool:
    """No quotation marks in the content."""
    return re.search(r"[“”\"]|''", content) is None


def _mixed(source: str, cue: str, content: str) -> bool:
    """Some of the content stands in quotation marks."""
    return not _direct(source, cue, content) and not _indirect(source, cue, content)


def _according_to(source: str, cue: str, content: str) -> bool:
    """The cue is "according to"."""
    return "according to" in cue.lower()


def _anonymous(source: str, cue: str, content: str) -> bool:
    """The source is somebody without a name."""
    return bool(source) and kind_of(source)[0] == "anonymous"


def _pronoun(source: str, cue: str, content: str) -> bool:
    """The source is a pronoun."""
    return source.lower() in _PRONOUNS


def _denial(source: str, cue: str, content: str) -> bool:
    """The source denies what it is cited for."""
    return stance_of(cue, content)[0] == "denies"


def _declining(source: str, cue: str, content: str) -> bool:
    """The source does not answer."""
    return stance_of(cue, content)[0] == "no_comment"


def _hearsay(source: str, cue: str, content: str) -> bool:
    """There is no source."""
    return not source


CONSTRUCTIONS: Mapping[str, Callable[[str, str, str], bool]] = {
    "direct": _direct,
    "indirect": _indirect,
    "mixed": _mixed,
    "according to": _according_to,
    "anonymous source": _anonymous,
    "pronoun source": _pronoun,
    "denial": _denial,
    "declining": _declining,
    "hearsay": _hearsay,
}


class Found:
    """How many of one construction there are in the gold and how many of them are found; the same for predicted."""

    def __init__(self) -> None:
        self.gold = self.gold_right = self.predicted = self.predicted_right = 0

    @property
    def recall(self) -> float | None:
        """The share of the gold ones that is found; None without any."""
        return self.gold_right / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """The share of the predicted ones that is right; None without any."""
        return self.predicted_right / self.predicted if self.predicted else None


def _words(text: str, attribution: Roles) -> tuple[str, str, str]:
    source, cue, content = (
        " ".join(text[s:e] for s, e in attribution.get(r, ())) for r in ("source", "cue", "content")
    )
    return source, cue, content


def by_construction(articles: Iterable[tuple[str, Sequence[Roles], Sequence[Roles]]]) -> dict[str, Found]:
    """For each construction what was found over articles: their text, gold and predicted attributions."""
    found = {name: Found() for name in CONSTRUCTIONS}
    for text, gold, predicted in articles:
        pairs = matched(as_words(text, gold), as_words(text, predicted), "attributed")
        right = set(pairs.values())
        for i, attribution in enumerate(gold):
            for name in _of(text, attribution):
                found[name].gold += 1
                found[name].gold_right += i in pairs
        for j, attribution in enumerate(predicted):
            for name in _of(text, attribution):
                found[name].predicted += 1
                found[name].predicted_right += j in right
    return found


def _of(text: str, attribution: Roles) -> list[str]:
    words = _words(text, attribution)
    return [name for name, shows in CONSTRUCTIONS.items() if shows(*words)]
