"""Figures by construction: how the words of an attribution are put, and how often such ones are found.

What an attribution is is read off its own words, so that gold and predicted ones are sorted alike. Recall is of the
gold ones of a construction, precision of the predicted ones; right is what pairs with any attribution of the other
side with the same source ("attributed").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.annotate.kinds import kind_of
from claims.annotate.stance import stance_of
from claims.evaluate.gold import Roles
from claims.evaluate.metrics import as_words, matched

__all__ = ["CONSTRUCTIONS", "Tally", "by_construction"]

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|''.*?''|‘[^’]*’(?!\w)")
_PRONOUNS = {
    "he", "she", "they", "it", "i", "we", "you", "who", "his", "her", "their", "its", "my", "our", "this", "that",
}  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one construction there are in the gold and how many of them are found; the same for predicted."""

    gold: int = 0
    gold_right: int = 0
    predicted: int = 0
    predicted_right: int = 0

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


def by_construction(articles: Iterable[tuple[str, Sequence[Roles], Sequence[Roles]]]) -> dict[str, Tally]:
    """For each construction what was found over articles: their text, gold and predicted attributions."""
    there: Counter[str] = Counter()
    there_right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    told_right: Counter[str] = Counter()
    for text, gold, predicted in articles:
        pairs = matched(as_words(text, gold), as_words(text, predicted), "attributed")
        _count(text, gold, set(pairs), there, there_right)
        _count(text, predicted, set(pairs.values()), told, told_right)
    return {name: Tally(there[name], there_right[name], told[name], told_right[name]) for name in CONSTRUCTIONS}


def _count(
    text: str, attributions: Sequence[Roles], right: Collection[int], every: Counter[str], those: Counter[str]
) -> None:
    """Add the constructions of attributions to `every`, and those of the ones at the places of `right` to `those`."""
    for at, attribution in enumerate(attributions):
        words = _words(text, attribution)
        names = [name for name, shows in CONSTRUCTIONS.items() if shows(*words)]
        every.update(names)
        if at in right:
            those.update(names)
