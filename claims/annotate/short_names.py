"""Which of an article's names a shorter form stands for: a family name, a given name, a firm without its trade."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from claims.annotate.wordlists import words
from claims.names import organization_name

__all__ = ["body_before", "by_first_word", "by_given_name", "leading", "short_outlet"]


def leading(
    same: Iterable[str], heads: Container[str], subjects: Container[str], first: Mapping[str, tuple[bool, int, int]]
) -> str | None:
    """Of people of one family the one whom the family name alone means: he of the headline, or who acts first."""
    return min(same, key=lambda name: (name not in heads, name not in subjects, first[name]), default=None)


def by_given_name(name: str, known: Iterable[str], persons: Container[str]) -> str | None:
    """The one person of the article whose given name this is ("Mina" for Mina Vale)."""
    if " " in name or name not in persons:
        return None
    fit = [f for f in known if f in persons and f.split()[0] == name and len(f.split()) == 2]
    return fit[0] if len(fit) == 1 else None


def body_before(
    name: str, known: Iterable[str], persons: Container[str], first: Mapping[str, tuple[bool, int, int]]
) -> str | None:
    """The one body named before whose first word this is: "Marlowe" for Marlowe Kitchens, before Faye Marlowe is."""
    fit = [f for f in known if f not in persons and f.split()[0] == name and first[f] < first[name]]
    return fit[0] if " " not in name and len(fit) == 1 else None


_TRADE = re.compile(r" (?:(?:&|and) )?[^ ]+$")


def by_first_word(name: str, known: Iterable[str], persons: Container[str]) -> str | None:
    """The one body named before whose trade is left out ("Velmont" for Velmont Semiconductor, or Velmont & Sons).

    "Belvane" is not Belvane Brazil, and a name that the table of organizations has is that organization's.
    """
    if " " in name or organization_name(name) is not None:
        return None
    trades = words("bodies", "suffixes") | {"news"}
    fit = [
        f
        for f in known
        if f not in persons
        and f.split()[0] == name
        and _TRADE.sub("", f) == name
        and f.split()[-1].casefold() in trades
    ]
    return fit[0] if len(fit) == 1 else None


def short_outlet(full: str, name: str) -> bool:
    """Whether a medium's last word stands for it, as "the Post" for the New York Post."""
    from claims.outlets import find, looks_like_outlet

    is_tail = len(name.split()) == 1 and full.split()[-1] == name and full != name
    return is_tail and (find(full) is not None or looks_like_outlet(full))
