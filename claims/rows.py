"""JSON Lines that a user gives beside the articles: one object a line, read strictly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import ReadError

__all__ = ["numbered_lines", "objects"]


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file in UTF-8 that are not blank, with their numbers from 1.

    Raises
    ------
    ReadError
        Where the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # a string may hold what else ends lines
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path} cannot be read: {error}") from error
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def objects(path: Path, keys: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a JSON Lines file, each with its place ("file:line").

    Raises
    ------
    ReadError
        Naming the line that is no object with these keys, or the file that cannot be read.
    """
    for number, line in numbered_lines(path):
        place = f"{path}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ReadError(f"{place}: not JSON: {error}") from error
        if not isinstance(row, dict) or any(key not in row for key in keys):
            wanted = " and ".join(f'"{key}"' for key in keys)
            raise ReadError(f"{place}: not an object with {wanted}")
        yield place, row
