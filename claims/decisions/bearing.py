"""What the names in decisions mean within one run: which mentions, which sources, and so which claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from claims.decisions.kinds import Decision, Linking, Sourcing
from claims.model import Claim, Mention
from claims.text import fold

if TYPE_CHECKING:
    from claims.model import Result, Source, Step

__all__ = ["Names", "bearing_on", "means", "not_held", "sources_of"]

_NAMED = ("person", "organization", "document", "outlet")


def means(asked: str, source: Source | Step) -> bool:
    """Whether a decision that names a source means this one: by its id, or by the name that it has.

    The words that an article has for an unnamed source are no name: only its id means it.

    >>> from claims.model import Step
    >>> reyes = Step("person:dana-reyes", "Dana Reyes", "person")
    >>> means("person:dana-reyes", reyes), means("dana reyes", reyes), means("Reyes", reyes)
    (True, True, False)
    """
    return asked == source.id or (source.kind in _NAMED and fold(asked) == fold(source.name))


class Names:
    """The ids of some mentions, found by how they begin."""

    def __init__(self, mentions: Iterable[str]) -> None:
        self._ids = sorted(set(mentions))

    def mention(self, beginning: str) -> str | None:
        """The one id that is `beginning`, else the one that begins so; None where there is none, or several."""
        at = bisect_left(self._ids, beginning)
        near = [id_ for id_ in self._ids[at : at + 2] if id_.startswith(beginning)]
        return near[0] if len(near) == 1 or beginning in near else None

    def missing(self, decision: Decision, sources: Iterable[Source | Step]) -> list[str]:
        """What a decision names and neither these mentions nor these sources hold, in words."""
        if isinstance(decision, Sourcing):
            lacking = (asked for asked in decision.sources if not any(means(asked, one) for one in sources))
            return [f"no source is “{asked}”, by id or name" for asked in lacking]
        asked_ids = decision.claims if isinstance(decision, Linking) else (decision.claim,)
        return [self._why(asked) for asked in asked_ids if self.mention(asked) is None]

    def _why(self, beginning: str) -> str:
        at = bisect_left(self._ids, beginning)
        several = at < len(self._ids) and self._ids[at].startswith(beginning)
        if several:
            return f"several ids begin with {beginning}; write more of its digits"
        return f"no claim or mention {beginning} is in these articles"


def bearing_on(claims: Sequence[Claim], decisions: Sequence[Decision]) -> Mapping[str, tuple[Decision, ...]]:
    """The decisions that concern each claim, by its id, in their order; claims without any are left out.

    A split concerns each of the claims that it parts, a decision on two sources every claim that has both.
    """
    if not decisions:
        return {}
    home = {m.id: claim.id for claim in claims for m in claim.mentions}
    names = Names(home)
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        if isinstance(decision, Sourcing):
            concerned = [c.id for c in claims if _has(c, decision.sources)]
        else:
            asked = decision.claims if isinstance(decision, Linking) else (decision.claim,)
            concerned = sorted({home[id_] for one in asked if (id_ := names.mention(one)) is not None})
        for claim in concerned:
            found.setdefault(claim, []).append(decision)
    return {claim: tuple(of) for claim, of in found.items()}


def _has(claim: Claim, asked: Sequence[str]) -> bool:
    sources = {source.id: source for m in claim.mentions for source in sources_of(m)}
    return all(any(means(one, source) for source in sources.values()) for one in asked)


def sources_of(mention: Mention) -> list[Source | Step]:
    """Everybody in a mention that a decision can name: its source, and each entry of its chain."""
    return [*([mention.source] if mention.source is not None else []), *mention.chain]


def not_held(result: Result, decisions: Sequence[Decision]) -> list[str]:
    """What decisions name and a result does not hold, a sentence each, with the place of the decision."""
    mentions = [m for a in result.assessments for m in a.claim.mentions]
    of_claims = Names(m.id for m in mentions)
    of_articles = Names(m.id for one in result.articles for m in one.mentions)
    sources = {source.id: source for m in mentions for source in sources_of(m)}
    return [
        f"{decision.where or decision.kind}: {told}"
        for decision in decisions
        for told in (of_articles if isinstance(decision, Linking) else of_claims).missing(decision, sources.values())
    ]
