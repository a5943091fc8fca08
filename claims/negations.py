"""What looks like a negation and denies nothing: "not until 2016" affirms, "no decision yet" leaves a matter open.

And what denies without one: "[Acme] rejected the figure" tells of a denial, as "there was no offer" is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from claims.lexicon import InOrder, lexicon, words_of
from claims.model import Mention

__all__ = ["affirms", "leaves_open", "tells_a_denial"]

_LEAD = frozenset(("that", "there", "is", "was", "has", "had", "been"))  # "that there has been no decision"
_STOP = re.compile(r"[,;:.!?–—]")


_HELPS = frozenset(("also", "as", "be", "been", "had", "has", "have", "is", "it", "of", "that", "the", "was", "were"))
_SOON = 5  # so many words behind the one who denies the word of denying stands
_CALLS_FALSE = re.compile(
    r"(?:\w+ )?(?:says?|said|insist(?:s|ed)?|calls?|called|brand(?:s|ed)|describe[sd]|label(?:s|led|ed))\b.*"
    r"\b(?:wrong|false|untrue|fake|baseless|nonsense|fiction|fantasy|rubbish|a lie|lies|a hoax)\b"
)


def affirms(text: str) -> bool:
    """Whether a text has what looks like a negation and affirms.

    >>> affirms("It will not deliver until 2016."), affirms("It will not deliver.")
    (True, False)
    """
    return _has_one_of(_words(text), lexicon().affirms)


def leaves_open(text: str, *, at_once: bool = False) -> bool:
    """Whether a text says that a matter is not settled, which neither denies nor confirms it.

    Parameters
    ----------
    at_once
        Whether it is to say so with its first words, before any comma: that is what it says, and no afterthought.

    >>> leaves_open("No final decision has been taken."), leaves_open("It decided to sell.")
    (True, False)
    >>> leaves_open("Talks went on, but nothing was signed"), leaves_open("Nothing was signed", at_once=True)
    (True, True)
    >>> leaves_open("Talks went on, but nothing was signed", at_once=True)
    False
    """
    if not at_once:
        return _has_one_of(_words(text), lexicon().opens)
    first = _words(_STOP.split(text, maxsplit=1)[0])
    lead = sum(1 for _ in takewhile(_LEAD.__contains__, first))
    return _has_one_of(first[lead:], lexicon().opens, at_once=True)


def tells_a_denial(mention: Mention) -> bool:
    """Whether a mention's own words tell that somebody denied something: "[Dana Holm] denied having signed it."

    Or that he calls it false: "[Dana Holm] says the date is wrong".

    What it says is so where it was denied: it is no claim that is denied. Not so of an answer, which goes with what it
    answers, nor where the content alone stands there ("Dana Holm signed it", denied by her).
    """
    who, bracket, told = mention.text.partition("]")
    if mention.answers is not None or not bracket or not who.startswith("["):
        return False
    if mention.stance != "denies":
        return _CALLS_FALSE.match(told.lstrip(" ")) is not None
    return not _HELPS.issuperset(set(words_of(mention.cue)) & {*list(words_of(told))[:_SOON]})


def _words(text: str) -> list[str]:
    stops = lexicon().stops
    return ["not" if word.endswith("nt") and word in stops else word for word in words_of(text)]


def _has_one_of(words: Sequence[str], phrases: Collection[InOrder], *, at_once: bool = False) -> bool:
    known = set(words)
    return any(known.issuperset(phrase.words) and _follow(phrase, words, at_once=at_once) for phrase in phrases)


def _follow(phrase: InOrder, words: Sequence[str], *, at_once: bool) -> bool:
    """Whether the words of a phrase follow each other, the first of them `at_once`."""
    wanted, *rest = phrase.words
    reached = [at for at, word in enumerate(words[:1] if at_once else words) if word == wanted]
    for wanted in rest:
        reached = [
            at
            for at, word in enumerate(words)
            if word == wanted
            and any(
                before < at <= before + phrase.between + 1 and phrase.barred.isdisjoint(words[before + 1 : at])
                for before in reached
            )
        ]
    return bool(reached)
