"""Documents that are records, and those that are no more than somebody's words or pictures."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.text import fold
from claims.trace.phrases import word_list

__all__ = ["is_record"]

# What follows tells of its making or matter, not what it is.
_AFTER = re.compile(r",| (?:of|from|on|by|in|to|for|about|at|with|that|which|taken|posted|published|titled)\b")


@lru_cache(maxsize=4096)
def is_record(name: str) -> bool:
    """Whether a document is one that others can read as well, and not a report, a post or a picture of somebody's.

    By its name alone, and a record where that tells nothing against it. The words stand in `data/origins.toml`.

    >>> [is_record(name) for name in ("court papers", "an annual report", "a news report", "videos", "evidence")]
    [True, True, False, False, False]
    >>> is_record("spec sheet posted by the tipster Kitefall"), is_record("leaked memo")
    (False, False)
    """
    if not word_list("loose").isdisjoint(re.findall(r"\w+", fold(name))):
        return False
    words = re.findall(r"\w+", _AFTER.split(fold(name), maxsplit=1)[0])
    called = {*words, *(word.removesuffix("s") for word in words)}
    return called.isdisjoint(word_list("writing")) or not called.isdisjoint(word_list("record"))
