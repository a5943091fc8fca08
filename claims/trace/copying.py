"""Which mentions of one claim stand in copied text, so that they are no voice of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.copies.credit import COPIED, stands_in
from claims.model import Copy, Mention
from claims.names import same_name
from claims.text import fold
from claims.trace.chains import first_step, first_told, steps_of

__all__ = ["Texts", "copied_mentions", "copy_words"]

_Places = dict[str, set[tuple[int, int]]]


class Texts:
    """What the articles of a claim have from each other.

    Parameters
    ----------
    copies
        Those of the claim's articles, of `claims.copies.find.find_copies`.
    """

    def __init__(self, copies: Iterable[Copy] = ()) -> None:
        self.copies = tuple(sorted(set(copies), key=lambda c: (c.copy, c.original)))
        self._of: dict[str, list[Copy]] = {}
        self._wholes: dict[str, frozenset[str]] = {}
        for copy in self.copies:
            self._of.setdefault(copy.copy, []).append(copy)
        self._pairs = {frozenset((c.copy, c.original)): c for c in self.copies}

    def wholes(self, article: str) -> frozenset[str]:
        """The articles that an article is mostly copied from, directly or through others, and itself."""
        if article not in self._wholes:
            found, todo = {article}, [article]
            while todo:
                up = {c.original for c in self._of.get(todo.pop(), ()) if c.share >= COPIED}
                todo += up - found
                found |= up
            self._wholes[article] = frozenset(found)
        return self._wholes[article]

    def places(self, mention: Mention) -> _Places:
        """Where a mention's words stand: half-open characters of its own text and of those that it is copied from."""
        found: _Places = {}
        todo = [(mention.article, span.start, span.end) for span in mention.spans if span.part == "text"]
        while todo:
            article, start, end = todo.pop()
            if (start, end) in found.setdefault(article, set()):
                continue
            found[article].add((start, end))
            for copy in self._of.get(article, ()):
                for mine, theirs in copy.passages:
                    if mine.start < end and start < mine.end:
                        off = theirs.start - mine.start
                        todo.append((copy.original, max(start, mine.start) + off, min(end, mine.end) + off))
        return found

    def between(self, one: str, other: str) -> Copy | None:
        """What ties the texts of two articles: that of one to the other, or to what both are copied from."""
        direct = self._pairs.get(frozenset((one, other)))
        if direct is not None or one == other:
            return direct
        common = {c.original for c in self._of.get(one, ())} & {c.original for c in self._of.get(other, ())}
        return next((c for c in self._of.get(other, ()) if c.original in common), None)

    def agency(self, mention: Mention) -> str:
        """The agency that the text of a mention is credited to, "" where there is none."""
        near = (c for c in self.copies if mention.article in (c.copy, c.original))
        return next((c.agency for c in near if c.agency and stands_in(mention, c)), "")


@dataclass(slots=True)
class _Voice:
    """Mentions that tell one text.

    The first one gives the source. `places` are where the words of any of them stand, `wholes` the articles that any of
    theirs is mostly copied from.
    """

    told: list[Mention]
    places: _Places
    wholes: frozenset[str]

    def join(self, other: _Voice) -> None:
        """Take in all that another voice tells."""
        self.told += other.told
        for article, spans in other.places.items():
            self.places.setdefault(article, set()).update(spans)
        self.wholes |= other.wholes


def copied_mentions(mentions: Sequence[Mention], texts: Texts, outlets: Mapping[str, str]) -> Mapping[str, str]:
    """The mentions that are copies of others: id of each, and id of the first one that has its words.

    A mention is one where its words stand in the copied text, and it names no other source than the first one
    does. In an article that is mostly a copy, that holds of every statement without a source or from unnamed ones.
    A copy of a copy is one too.

    Parameters
    ----------
    mentions
        Those of one claim that stand on one side, in order.
    outlets
        Keys of outlets by name, of `claims.trace.chains.outlet_keys`.
    """
    if not texts.copies:
        return {}
    voices: list[_Voice] = []
    for mention in mentions:
        own = _Voice([mention], texts.places(mention), texts.wholes(mention.article))
        fit = [
            voice
            for voice in voices
            if voice.told[0].article != mention.article
            and _same_source(mention, voice.told[0])
            and (_meet(own.places, voice.places) or (_nameless(mention) and not own.wholes.isdisjoint(voice.wholes)))
        ]
        if not fit:
            voices.append(own)
            continue
        same = fit[0]
        same.join(own)
        # What shares its text with two has them share it too, unless the later one gives a source of its own.
        for other in fit[1:]:
            if _same_source(other.told[0], same.told[0]):
                same.join(other)
                voices.remove(other)
    firsts = [(_first(voice.told, outlets), voice.told) for voice in voices]
    return {m.id: first.id for first, same in firsts for m in same if m is not first}


def _first(same: Sequence[Mention], outlets: Mapping[str, str]) -> Mention:
    """The mention that the others are copies of: of those that none is known to precede, by date or because the other
    one cites its outlet, the one that tells most of the way and sounds least sure.
    """
    return min(first_told(same, outlets), key=lambda m: (-len(steps_of(m)), not m.hedged, m.published is not None))


def _meet(a: _Places, b: _Places) -> bool:
    """Whether two mentions share a word: of their own text, or of one that both are copied from."""
    return any(s < f and e < t for at in a.keys() & b.keys() for s, t in a[at] for e, f in b[at])


def _nameless(mention: Mention) -> bool:
    """Whether a mention goes back to nobody named."""
    return all(step.kind in ("anonymous", "collective", "author") for step in steps_of(mention)[:1])


def _same_source(mention: Mention, voice: Mention) -> bool:
    """Whether a mention gives no other source than another one does: the same, a vaguer one, or none."""
    a, b = first_step(mention), first_step(voice)
    if a is None or a.kind == "collective":
        return True
    if a.kind == "outlet" and voice.outlet and same_name(a.name, voice.outlet):
        return True
    if b is None or a.kind != b.kind:
        return False
    if a.kind == "anonymous":
        return fold(a.name) == fold(b.name)
    return a.kind == "author" or a.id == b.id or same_name(a.name, b.name)


def copy_words(copy: Copy, name: str, original: str) -> str:
    """What is told of a copy, its article and the original called by the names given.

    >>> copy_words(Copy("1", "2", 0.934, 1.0, ()), "the Ledger", "the Courier")
    'the Ledger is copied from the Courier (93% of its words)'
    """
    share = f"{copy.share:.0%} of its words"
    if not copy.known:
        return f"{name} shares its text with {original} ({share}); which came first is not known"
    if copy.share < COPIED:
        return f"{name} has a part of its text from {original} ({share})"
    return f"{name} is copied from {original} ({share})"
