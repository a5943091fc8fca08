"""What is told, as another sort of claim or as nobody's word: a deed, a plan, a background, what only seems so."""

from __future__ import annotations

from dataclasses import replace

from claims.annotate.drafts import Draft

__all__ = ["as_background", "as_deed", "as_fact", "as_it_seems", "as_own_plan", "without_source"]


def as_background(draft: Draft) -> Draft:
    """What is told only by the way: no claim to be settled."""
    return replace(draft, mention=replace(draft.mention, type="background"))


def as_fact(draft: Draft) -> Draft:
    """An order that was given is an act, and no opinion of who gave it."""
    mention = draft.mention
    return replace(draft, mention=replace(mention, type="fact")) if mention.type == "opinion" else draft


def as_own_plan(draft: Draft) -> Draft:
    """What somebody will not do, as his own word: it denies nothing that others said."""
    return replace(draft, mention=replace(draft.mention, stance="predicts", toward="supports", response=None))


def as_it_seems(draft: Draft) -> Draft:
    """What seems so is hedged; where "that" or "it" seems so, the sentence cannot stand alone as a claim."""
    hanging = draft.mention.text.split(" ")[0] in {"That", "This", "It", "These", "Those"}
    return replace(
        draft, mention=replace(draft.mention, hedged=True, type="opinion" if hanging else draft.mention.type)
    )


def without_source(draft: Draft) -> Draft:
    """A plan as the article states it: about the one who plans, with nobody cited for it."""
    m = draft.mention
    return replace(
        draft,
        mention=replace(
            m,
            kind="unattributed",
            source=None,
            chain=(),
            cue="",
            cue_spans=(),
            toward="repeats",
            response=None,
        ),
    )


def as_deed(draft: Draft) -> Draft:
    """A deed as the article states it, with nobody cited for it."""
    told = without_source(draft)
    return replace(told, mention=replace(told.mention, stance="asserts", negated=False))
