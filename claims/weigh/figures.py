"""Figures in the wording of a claim, compared between two tellings."""

from __future__ import annotations

from functools import lru_cache

from claims.numbers import Number, alike, numbers_of

__all__ = ["differing", "figures"]

_NEAR = 0.02  # "1.98 million" rounded to "2 million" is no other figure


@lru_cache(maxsize=4096)
def figures(text: str) -> dict[str, list[Number]]:
    """The figures of a sentence by what they count, each once. Dates, years and what counts nothing are none.

    >>> found = figures("Acme will cut 1,200 jobs, 5 percent of its staff, and save $3 million in 2014.")
    >>> {unit: [n.words for n in of] for unit, of in found.items()}
    {'job': ['1,200 jobs'], '%': ['5 percent'], 'usd': ['$3 million']}
    """
    found: dict[str, list[Number]] = {}
    for number in numbers_of(text):
        of = found.setdefault(number.unit, [])
        if (number.value, number.most) not in [(n.value, n.most) for n in of]:
            of.append(number)
    return {unit: of for unit, of in found.items() if unit not in ("", "date", "year")}


def differing(one: str, other: str) -> tuple[Number, Number] | None:
    """The figures of two sentences for the same thing, where they differ; None where none do.

    Only where each has one figure for it: with more, one cannot tell which answers to which.

    >>> [n.words for n in differing("Acme will cut 200 jobs.", "Acme will cut 300 jobs.")]
    ['200 jobs', '300 jobs']
    >>> differing("Acme will cut 200 to 300 jobs.", "Acme will cut 250 jobs.")
    """
    a, b = figures(one), figures(other)
    for unit in sorted(a.keys() & b.keys()):
        if len(a[unit]) == len(b[unit]) == 1:
            (x,), (y,) = a[unit], b[unit]
            if not alike(x, y, within=_NEAR):
                return x, y
    return None
