"""Who passes a claim on without telling it again: "The Post repeated the claim", "TechBarn then reported it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.chains import merge_steps
from claims.annotate.drafts import Draft
from claims.annotate.wordlists import words
from claims.model import Mention

__all__ = ["passed_on", "passes_on"]

_POINTER = 5  # characters that "it", "that" and "these" have at the most
_WORD = re.compile(r"[\w-]+")


def passes_on(cue: str) -> bool:
    """Whether a cue tells that somebody passes on what another said.

    >>> passes_on("then reported"), passes_on("was reposted by"), passes_on("said")
    (True, True, False)
    """
    return any(word.casefold() in words("passes_on", "forms") for word in _WORD.findall(cue))


def passed_on(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in order; one that only passes on the claim before tells that claim, its chain longer.

    Where it cites somebody of its own for it, its chain is that one's; where no claim stands before it, it is left out.
    """
    out: list[Draft] = []
    for draft in drafts:
        m = draft.mention
        if not (draft.empty and m.chain and m.stance == "asserts" and m.toward == "supports" and passes_on(m.cue)):
            out.append(draft)
            continue
        before = [d for d in out if d.passage == draft.passage and 0 <= draft.sentence - d.sentence <= 2]
        told = [d for d in before if d.mention.chain and d.mention.response is None and not d.empty]
        if told:
            out.append(replace(draft, mention=_with(m, told[-1].mention), empty=False))
        elif sum(s.end - s.start for s in m.spans) > _POINTER:
            out.append(draft)
    return out


def _with(m: Mention, told: Mention) -> Mention:
    """The claim that was told, as passed on."""
    own = m.chain if len(m.chain) > 1 else merge_steps(told.chain, m.chain)
    source = m.source if len(m.chain) > 1 else told.source
    said = replace(told, id=m.id, spans=m.spans, cue=m.cue, cue_spans=m.cue_spans, said=m.said, primary=False)
    return replace(said, chain=own, source=source, kind=own[0].kind, stance="asserts", toward="supports")
