"""The copied text of all articles of a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from claims.copies.agencies import agency_of
from claims.copies.credit import COPIED
from claims.copies.furniture import repeated
from claims.copies.passages import shared
from claims.copies.propose import LEAST, propose
from claims.copies.words import Numbered, Shingled
from claims.model import Article, Copy
from claims.moments import earliest_first, order
from claims.text import slug

__all__ = ["find_copies"]

_PASSAGE = 40  # words; a passage of so many is copied however long the articles are


def find_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """What articles have from each other, in order of the copies' ids, then the originals'.

    Two articles are told where half of either's words stand in the other, or a passage of 40 words does. The earlier
    one is the original; what comes without a date stands last, and where the order of two is not known that is said.
    Near-linear in the number of words (`claims.copies.propose`); the result does not depend on the order of the
    articles.

    >>> text = " ".join(f"word{n}" for n in range(60))
    >>> one, other = Article("1", "v", "", text), Article("2", "v", "", "Our own words first. " + text)
    >>> [(c.original, c.copy, round(c.share, 2), c.original_share, c.known) for c in find_copies([other, one])]
    [('1', '2', 0.94, 1.0, False)]
    """
    ordered = sorted(articles, key=lambda a: (earliest_first(a.published), a.id))
    words = _own_words(ordered)
    found = (_copy(ordered, words, pair) for pair in propose([one.shingles for one in words]))
    copies = [copy for copy in found if copy is not None]
    agencies = _agencies(ordered, copies)
    told = (replace(c, agency=_credited(c, agencies)) for c in copies)
    return tuple(sorted(told, key=lambda c: (c.copy, c.original)))


def _own_words(articles: Sequence[Article]) -> list[Shingled]:
    """The words of each article without what its outlet prints under many."""
    numbered = Numbered()
    words = [numbered.words(article) for article in articles]
    furniture = repeated(articles, words)
    none = np.empty(0, np.uint64)
    outlets = [slug(article.outlet or "") for article in articles]
    return [one.without(furniture.get(outlet, none)) for one, outlet in zip(words, outlets, strict=True)]


def _copy(articles: Sequence[Article], words: Sequence[Shingled], pair: tuple[int, int]) -> Copy | None:
    original, copy = (articles[at] for at in pair)
    found = shared(words[pair[1]], words[pair[0]])
    if found.words < LEAST:
        return None
    share, original_share = found.words / len(words[pair[1]].numbers), found.other_words / len(words[pair[0]].numbers)
    if max(share, original_share) < COPIED and found.longest < _PASSAGE:
        return None
    known = order(original.published, copy.published) == "before"
    return Copy(original.id, copy.id, round(share, 4), round(original_share, 4), found.passages, known)


def _agencies(articles: Sequence[Article], copies: Sequence[Copy]) -> Mapping[str, str]:
    """The agency of each article that is known for wire copy: named by itself, or by another copy of the same text.

    Where copies of one text name several agencies, those that name none are credited to nobody.
    """
    own = {article.id: name for article in articles if (name := agency_of(article))}
    near: dict[str, set[str]] = defaultdict(set)
    for copy in copies:
        if min(copy.share, copy.original_share) >= COPIED:
            near[copy.copy].add(copy.original)
            near[copy.original].add(copy.copy)
    found = dict(own)
    seen: set[str] = set()
    for start in sorted(near):
        if start in seen:
            continue
        family, todo = {start}, [start]
        while todo:
            new = near[todo.pop()] - family
            family |= new
            todo += new
        seen |= family
        named = {own[id_] for id_ in family if id_ in own}
        if len(named) == 1:
            found |= dict.fromkeys(family, *named)
    return found


def _credited(copy: Copy, agencies: Mapping[str, str]) -> str:
    """The agency that what two articles share is credited to; an excerpt's is that of the text which it is from."""
    mine, theirs = agencies.get(copy.copy, ""), agencies.get(copy.original, "")
    whole = min(copy.share, copy.original_share) >= COPIED
    return theirs if mine == theirs or (not mine and not whole) else ""
