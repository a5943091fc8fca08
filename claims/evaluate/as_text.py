"""Figures as a table for the terminal, and as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.evaluate.constructions import Tally
from claims.evaluate.metrics import Figure
from claims.evaluate.sourcing import Sorting

__all__ = ["constructions_text", "figures_text", "interval", "record", "sortings_text"]


def figures_text(figures: Mapping[str, Figure]) -> str:
    """Precision, recall and F1 of each measure, a line each."""
    lines = [f"{'':<16}     P      R     F1   95 % interval"]
    for name, figure in figures.items():
        c = figure.counts
        lines.append(
            f"{name:<16} {c.precision:.3f}  {c.recall:.3f}  {c.f1:.3f}   {interval(figure)}"
            f"   ({c.right} of {c.predicted} predicted, {c.gold} gold)"
        )
    return "\n".join(lines)


def interval(figure: Figure) -> str:
    """The interval as words: "0.711-0.769"; a dash where there is none."""
    return "-" if figure.interval is None else f"{figure.interval[0]:.3f}-{figure.interval[1]:.3f}"


def constructions_text(found: Mapping[str, Tally]) -> str:
    """How many of each construction are found, and how many of those predicted are right, a line each."""
    lines = [f"{'by construction':<16}     P      R   right of predicted, found of gold"]
    for name, one in found.items():
        lines.append(
            f"{name:<16} {_share(one.precision)}  {_share(one.recall)}"
            f"   {one.predicted_right} of {one.predicted}, {one.gold_right} of {one.gold}"
        )
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "    -" if value is None else f"{value:.3f}"


def sortings_text(sorts: Mapping[str, Sorting]) -> str:
    """Accuracy and mean F1 of kind, stance and hedge, over all and over the found, and each label of the found."""
    whole = next(iter(sorts.values()))
    lines = [
        f"{len(whole.found.pairs)} of {len(whole.pairs)} labelled attributions are found",
        f"{'':<16}   all  found   mean F1 of all, of found",
    ]
    for name, one in sorts.items():
        lines.append(
            f"{name:<16} {one.accuracy:.3f}  {one.found.accuracy:.3f}"
            f"   {_share(one.macro_f1)}  {_share(one.found.macro_f1)}"
        )
    for name, one in sorts.items():
        lines.append(f"{name + ' of the found':<16}     P      R")
        for label, c in one.found.labels.items():
            lines.append(f"  {label:<14} {c.precision:.3f}  {c.recall:.3f}   ({c.predicted} predicted, {c.gold} gold)")
    return "\n".join(lines)


def _sorting(one: Sorting) -> dict[str, Any]:
    return {
        "accuracy": one.accuracy,
        "accuracy_of_found": one.found.accuracy,
        "macro_f1": one.macro_f1,
        "macro_f1_of_found": one.found.macro_f1,
        "labels_of_found": {
            label: {"precision": c.precision, "recall": c.recall, "predicted": c.predicted, "gold": c.gold}
            for label, c in one.found.labels.items()
        },
    }


def record(
    figures: Mapping[str, Figure], found: Mapping[str, Tally], sorts: Mapping[str, Sorting], articles: int
) -> dict[str, Any]:
    """The same as data for JSON."""
    return {
        "articles": articles,
        "figures": {
            name: {
                "precision": f.counts.precision,
                "recall": f.counts.recall,
                "f1": f.counts.f1,
                "f1_interval": list(f.interval) if f.interval is not None else None,
                "right": f.counts.right,
                "predicted": f.counts.predicted,
                "gold": f.counts.gold,
            }
            for name, f in figures.items()
        },
        "constructions": {
            name: {
                "precision": one.precision,
                "recall": one.recall,
                "predicted_right": one.predicted_right,
                "predicted": one.predicted,
                "gold_found": one.gold_right,
                "gold": one.gold,
            }
            for name, one in found.items()
        },
        "sourcing": {name: _sorting(one) for name, one in sorts.items()},
    }
