"""Small pure functions on strings that several steps share: ids, slugs, whitespace."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["fold", "has_any", "one_line", "short_hash", "slug"]


def short_hash(*parts: str, length: int = 12) -> str:
    """The first hexadecimal digits of a SHA-256 over the parts, each closed off, so that ("ab", "c") ≠ ("a", "bc").

    >>> short_hash("a") == short_hash("a"), len(short_hash("a"))
    (True, 12)
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\x00")
    return digest.hexdigest()[:length]


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text for comparing: compatibility forms, accents and case folded, white space single.

    >>> fold("Café  “Zürich”")
    'cafe "zurich"'
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text).translate(_QUOTES)
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"})


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """A name as an identifier: folded letters and digits (of any script) joined by hyphens.

    >>> slug("Liu Qiangdong's"), slug("新浪科技"), slug("fryd_")
    ('liu-qiangdong', '新浪科技', 'fryd')
    """
    folded = re.sub(r"'s?\b", "", fold(text))
    return "-".join(word.strip("_") or word for word in re.findall(r"\w+", folded))


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of some parts stands in a text: what tells cheaply that a regex has nothing to find there.

    >>> has_any("the plant may close", ("may", "might"))
    True
    """
    return any(map(text.__contains__, parts))


def one_line(text: str) -> str:
    """Text with every run of white space as one blank, and no blank at its ends."""
    return " ".join(text.split())
