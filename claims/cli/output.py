"""Writing to stdout: data as bytes that are the same everywhere, pages as the terminal can show them."""

from __future__ import annotations

import io
import os
import shutil
import sys

from claims.errors import ClaimsError
from claims.report.look import Look, ascii_only

__all__ = ["open_streams", "page", "write_data", "write_page"]

_PIPE, _WIDEST, _NARROWEST = 100, 120, 24


def page() -> Look:
    """How to lay out for stdout: a terminal's width up to 120 cells; a pipe or file has 100 and no colour.

    NO_COLOR (set to anything) and TERM=dumb take the colour away, FORCE_COLOR gives it to a pipe too.
    """
    terminal = sys.stdout.isatty()
    width = min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns)) if terminal else _PIPE
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Look(width, colour=not plain and (terminal or bool(os.environ.get("FORCE_COLOR"))))


def write_data(text: str) -> bool:
    """Write what programs read, in UTF-8 with plain line feeds; False once nobody reads any more.

    A lone surrogate cannot be written in UTF-8 and is written as an escape.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return _write(text)


def write_page(text: str) -> bool:
    """Write what people read, in ASCII where stdout's encoding has no more; False once nobody reads."""
    try:
        ("█░←·—−─" + text).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        text = ascii_only(text)
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
    return _write(text)


def _write(text: str) -> bool:
    """Write to stdout; False once nobody reads.

    Raises
    ------
    ClaimsError
        Where it cannot be written: a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is still buffered would raise once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # `| head` has seen enough
            return False
        raise ClaimsError(f"stdout cannot be written ({error.strerror or error})") from error
    return True


def open_streams() -> None:
    """Put empty streams in the place of those that were closed before the start (`>&-`)."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 (open until the end)
