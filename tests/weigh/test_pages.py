"""The pages on status, flags and weights say what the code does."""

import re
from pathlib import Path
from typing import get_args

from claims.model import Status
from claims.weigh.flags import FLAG_RULES, STALE_DAYS
from claims.weigh.weights import weights

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "flags-and-status.md").read_text("utf-8")
WEIGHING = (DOCS / "explanation" / "weighing.md").read_text("utf-8")


def test_every_flag_and_status_has_its_place() -> None:
    assert re.findall(r"^### ([\w-]+)$", REFERENCE, re.MULTILINE) == list(FLAG_RULES)
    assert re.findall(r"^\| `(\w+)` \|", REFERENCE, re.MULTILINE) == list(get_args(Status))
    assert f"{STALE_DAYS} days" in REFERENCE


def test_the_weights_shown_are_those_used() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([+−\d.]+) \| ([\d.]+) \|", WEIGHING, re.MULTILINE)
    shown = {name: (float(value.replace("−", "-")), float(spread)) for name, value, spread in rows}
    sections = ("origin", "deduct", "bears")
    used = {name: (row["value"], row["spread"]) for section in sections for name, row in weights()[section].items()}
    assert shown == used


def test_the_bands_shown_are_those_used() -> None:
    shown = re.findall(r"^\| (?:under|from)? ?(?:(\.\d+) to )?\.?\d* \| ([a-z ]+) \|$", WEIGHING, re.MULTILINE)
    assert [word for _, word in shown] == [band["word"] for band in weights()["bands"]]
    assert [float(low) for low, _ in shown if low] == [band["from"] for band in weights()["bands"][1:-1]]
