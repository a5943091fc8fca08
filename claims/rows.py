"""JSON Lines that a user gives beside the articles: one object a line, read strictly."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import ReadError
from claims.given import given_bytes, utf8

__all__ = ["json_value", "objects"]


def json_value(text: str) -> Any:
    """The value of a JSON text; NaN and Infinity, which are no JSON and which no exporter could write, are None.

    Raises
    ------
    ReadError
        Where it is no JSON.
    """
    try:
        return json.loads(text, parse_constant=lambda name: None)
    except json.JSONDecodeError as error:
        raise ReadError(f"not valid JSON: {error.msg} at column {error.colno}") from None
    except ValueError:
        raise ReadError("not valid JSON: a number of too many digits") from None
    except RecursionError:
        raise ReadError("not valid JSON: nested too deep") from None


def objects(path: Path, keys: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a JSON Lines file in UTF-8, each with its place ("file:line"); "-" is the standard input.

    Raises
    ------
    UsageError
        Where there is no such file.
    ReadError
        Naming the line that is no object with these keys, or the file that cannot be read.
    """
    standard = str(path) == "-"
    data = sys.stdin.buffer.read() if standard else given_bytes(path, "a file of JSON lines")
    for number, line in enumerate(utf8(data, str(path)).split("\n"), 1):  # a string may hold what else ends lines
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            row = json_value(line)
        except ReadError as error:
            raise ReadError(f"{place}: {error}") from None
        if not isinstance(row, dict) or any(key not in row for key in keys):
            wanted = " and ".join(f'"{key}"' for key in keys)
            raise ReadError(f"{place}: not an object with {wanted}")
        yield place, row
