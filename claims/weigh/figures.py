"""Figures in the wording of a claim, each with what it counts, so that two tellings can be compared."""

from __future__ import annotations

import re

__all__ = ["differing", "figures"]

_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6, "k": 1e3}
_FIGURE = re.compile(
    r"(?<![\w.,-])(?P<money>US\$|[$€£¥])?\s?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:[\s-]?(?P<scale>thousand|million|billion"
    r"|trillion|bn|m|k)\b)?(?:\s?(?P<percent>%|per\s?cent\b|percentage\b)|[\s-](?P<noun>[a-z]+))?",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b{_MONTH}\s+\d{{1,2}}\b|\b\d{{1,2}}\s+{_MONTH}\b|\d{{1,4}}[-/]\d{{1,2}}[-/]\d{{1,4}}|\b\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_NEAR = 0.02  # "1.98 million" rounded to "2 million" is no other figure


def figures(text: str) -> dict[str, set[float]]:
    """The figures of a sentence by what they count: "%", a currency, or the word after the number. Dates are
    none.

    >>> figures("Acme will cut 1,200 jobs, 5 percent of its staff, and save $3 million in 2014.")
    {'jobs': {1200.0}, '%': {5.0}, '$': {3000000.0}}
    """
    found: dict[str, set[float]] = {}
    for match in _FIGURE.finditer(_DATE.sub(" ", text)):
        number = float(match["number"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1.0)
        year = match["number"].isdigit() and 1800 <= number <= 2100 and not match["money"] and not match["percent"]
        unit = "%" if match["percent"] else (match["money"] or match["noun"] or "").lower().removeprefix("us")
        if unit and not (year and (match["noun"] or "") in _AFTER_YEAR):
            found.setdefault(unit, set()).add(number)
    return found


_AFTER_YEAR = frozenset(
    (
        "",
        "and",
        "or",
        "after",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "if",
        "in",
        "on",
        "the",
        "to",
        "when",
        "with",
    )
)


def differing(one: str, other: str) -> tuple[str, float, float] | None:
    """What two sentences count, and how many by each, where their figures for it differ; None where none do.

    Only where each has one figure for it: with more, one cannot tell which answers to which.

    >>> differing("Acme will cut 200 jobs.", "Acme will cut 300 jobs."), differing("200 jobs", "200 jobs")
    (('jobs', 200.0, 300.0), None)
    """
    a, b = figures(one), figures(other)
    for unit in sorted(a.keys() & b.keys()):
        if len(a[unit]) == len(b[unit]) == 1:
            (x,), (y,) = a[unit], b[unit]
            if abs(x - y) > _NEAR * max(abs(x), abs(y)):
                return unit, x, y
    return None
