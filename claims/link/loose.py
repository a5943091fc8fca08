"""Answers that speak of another thing than what they are put to: they state it, and are claims of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from claims.link.features import acts_of, stems_of
from claims.model import Mention
from claims.numbers import numbers_of, shared_numbers

__all__ = ["loosened"]

_ON = re.compile(r" \[on: [^\]]*\]")
_LEAST = 3  # words of its own, with which an answer can stand alone


def loosened(mentions: Mapping[str, Mention]) -> dict[str, Mention]:
    """The mentions, by id, each admission that has nothing in common with what it is put to set free.

    A spokesman "acknowledged that mending a screen would cost more": that has not borne out that a price is wrong. What
    it is put to, and the headline and the main claim of its article, are no more than the place where it stands.
    """
    return {id_: _free(m) if _is_loose(m, mentions.get(m.answers or "")) else m for id_, m in mentions.items()}


def _is_loose(mention: Mention, answered: Mention | None) -> bool:
    if answered is None or mention.response != "confirms":
        return False
    own = _ON.sub("", mention.text)
    words = set(stems_of(own)) - set(stems_of(mention.cue))
    if own.startswith("[") or len(words) < _LEAST:
        return False
    same = shared_numbers(numbers_of(own), numbers_of(answered.text))
    return not (words & set(stems_of(answered.text)) or acts_of(own) & acts_of(answered.text) or same)


def _free(mention: Mention) -> Mention:
    return replace(mention, text=_ON.sub("", mention.text), answers=None)
