"""Who is only described in a lead, and named behind it.

"The head of the union said … Ida Moe, its president, told …": both are Ida Moe.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.drafts import Draft, with_mention
from claims.annotate.wordlists import words
from claims.model import Source
from claims.text import fold

__all__ = ["named_later"]

_LEAD = 2  # passages in which somebody may be described before he is named
_NEAR = 2  # passages behind in which the name must follow


def named_later(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the claims of somebody whom the lead describes by his post to the first named person with such a post.

    Not where that one's body is told of in the lead already: "the union's head said Acme would close. Ida Moe, chief
    executive of Acme, …" are two.
    """
    body = [d for d in drafts if not d.mention.in_headline]
    first = body[0].passage if body else 0
    names: dict[str, Source] = {}
    for draft in drafts:
        source = draft.mention.source
        lead = draft.mention.in_headline or draft.passage < first + _LEAD
        if source is None or source.id in names or not lead or not _is_described(source, draft.mention.article):
            continue
        named = _first_named(draft, [d for d in body if draft.mention.in_headline or d.passage >= draft.passage])
        if named is not None:
            names[source.id] = named
    return [_given(d, names) for d in drafts] if names else list(drafts)


def _is_described(source: Source, article: str) -> bool:
    """Whether a source is one person without a name, called by a leader's post."""
    alone = source.kind in {"anonymous", "person", "organization"} and f":{article}:" in source.id
    return alone and _post(source.name) in words("roles", "leaders")


def _post(description: str) -> str:
    """The last word of a description before what the post is of: "head", of "the head of the plant's main union"."""
    called = re.split(r" (?:of|at|for|in|from|who|with)\b|,", fold(description))[0].split()
    return called[-1] if called else ""


def _first_named(described: Draft, body: Sequence[Draft]) -> Source | None:
    """The first named person cited from a place on, where he holds a leader's post and is near enough."""
    start = body[0].passage if body else 0
    for draft in body:
        source = draft.mention.source
        if source is None or source.kind != "person" or f":{draft.mention.article}:" in source.id:
            continue
        post, _, whose = source.role.partition(" of ")
        told = described.mention
        known = any(fold(whose) in fold(name) or fold(name) in fold(whose) for name in told.about) if whose else True
        beside = told.source is not None and bool(set(fold(whose).split()) & set(fold(told.source.name).split()))
        near = draft.passage - start <= _NEAR
        return source if near and _post(post) in words("roles", "leaders") and (beside or not known) else None
    return None


def _given(draft: Draft, names: dict[str, Source]) -> Draft:
    m = draft.mention
    named = names.get(m.source.id) if m.source is not None else None
    if named is None or m.source is None:
        return draft
    chain = tuple(
        replace(s, id=named.id, name=named.name, kind="person") if s.id == m.source.id else s for s in m.chain
    )
    return with_mention(draft, kind="person", source=replace(named, spans=m.source.spans), chain=chain)
