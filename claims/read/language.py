"""Whether a text is English, by its script and its commonest words: enough to leave others alone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from claims.shipped import shipped_toml

__all__ = ["language_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# The share of these words in news is about .33, and .12 in a page that is nearly all posts; other
# languages in Latin script share a few of the forms ("at", "for", "will") and stay under .07.
_ENOUGH_WORDS = 40
_LEAST_SHARE = 0.09
# Long articles need not be read to the end for this.
_SAMPLE = 20_000


@cache
def _function_words() -> frozenset[str]:
    return frozenset(shipped_toml("language.toml")["english"]["words"])


def language_of(text: str) -> str:
    """ "en", or "other" where the script or the words of `text` are plainly not English.

    A text too short to tell (a headline) counts as English unless most of its letters are of another script.

    >>> language_of("Prices rise"), language_of("亚马逊考虑加入天猫")
    ('en', 'other')
    """
    sample = text[:_SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    if not letters:
        return "en"
    latin = sum(1 for c in letters if c.isascii() or unicodedata.name(c, "").startswith("LATIN"))
    # One ideograph says as much as several letters: a third of them makes the text another language's.
    if latin * 3 < len(letters) * 2:
        return "other"
    words = _WORD.findall(sample.casefold())
    if len(words) < _ENOUGH_WORDS:
        return "en"
    common = sum(1 for word in words if word in _function_words())
    return "en" if common >= _LEAST_SHARE * len(words) else "other"
