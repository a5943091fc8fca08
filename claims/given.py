"""Files that a user names beside the articles: opened in one way, refused in the same words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from claims.errors import ReadError, UsageError
from claims.text import one_line

__all__ = ["given_bytes", "given_text", "given_toml", "utf8"]

_MOST_BYTES = 256_000_000


def given_bytes(path: Path, wanted: str) -> bytes:
    """The bytes of a file.

    Parameters
    ----------
    wanted
        What the file should be, for messages: "a CSV file of outlets".

    Raises
    ------
    UsageError
        Where there is no such file, or it is a folder.
    ReadError
        Where it cannot be read, or is larger than 256 MB.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{path}: there is no such file; give {wanted}") from None
    except IsADirectoryError:
        raise UsageError(f"{path}: is a folder; give {wanted}") from None
    except OSError as error:
        raise ReadError(f"{path}: cannot be read ({error.strerror or error})") from error
    if len(data) > _MOST_BYTES:
        raise ReadError(f"{path}: larger than {_MOST_BYTES // 1_000_000} MB; give {wanted}")
    return data


def utf8(data: bytes, name: str) -> str:
    """The text of a file's bytes, without a mark of byte order; `name` stands for the file in messages.

    Raises
    ------
    ReadError
        Where it is not UTF-8, naming the line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(f"{name}:{line}: not UTF-8; save the file in UTF-8") from None


def given_text(path: Path, wanted: str) -> str:
    """The text of a file in UTF-8.

    Raises
    ------
    UsageError, ReadError
        As `given_bytes` and `utf8` do.
    """
    return utf8(given_bytes(path, wanted), str(path))


def given_toml(text: str, name: str) -> dict[str, Any]:
    """The keys and values of a TOML file's text.

    >>> given_toml("on = 7", "desk.toml")
    {'on': 7}

    Raises
    ------
    ReadError
        Where it is no TOML.
    """
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ReadError(f"{name}: is no TOML (nested too deep)") from None
    except ValueError as error:
        raise ReadError(f"{name}: is no TOML ({one_line(str(error))})") from None
