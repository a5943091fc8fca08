"""Which files the given paths mean, and the format of each by its name."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from claims.read.problem import Problem, Report

__all__ = ["Format", "InputFile", "found_files"]

Format = Literal["plain", "markdown", "html", "jsonl", "unknown"]

_SUFFIXES: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
# Binaries that people do pass: opened, so that the message can say what they are.
_NAMED_BINARIES = frozenset((".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".zip", ".gz"))
_KINDS = ".txt, .md, .html, .jsonl"


class InputFile(NamedTuple):
    """A file to read: its path as told to the user ("-" is the standard input), its format by its name."""

    path: str
    format: Format


def _documentation(stem: str) -> bool:
    """Whether a file's name says by custom that it is about the folder: README, LICENSE, NOTES."""
    return stem.casefold() == "readme" or (stem.isalpha() and stem.isupper() and len(stem) > 3)


def found_files(paths: Iterable[str], report: Report) -> Iterator[InputFile]:
    """The files that `paths` mean, sorted by path and each once; what is no file of ours is reported.

    In a folder, hidden files, documentation (README and other names all in capitals) and files of other kinds are
    passed over; the last are told as a number. A file that is named itself is always read.
    """
    files: dict[str, InputFile] = {}
    for path in sorted(set(paths)):
        if path == "-":
            files["-"] = InputFile("-", "unknown")
        elif os.path.isdir(path):
            for found in _in_folder(path, report):
                files.setdefault(os.path.realpath(found.path), found)
        elif not os.path.exists(path):
            report(Problem(path, "no such file or folder", "usage"))
        else:
            suffix = os.path.splitext(path)[1].lower()
            if suffix and suffix not in _SUFFIXES and suffix not in _NAMED_BINARIES:
                report(Problem(path, f'files of kind "{suffix}" are not read; give {_KINDS}', "usage"))
            else:
                files.setdefault(os.path.realpath(path), InputFile(path, _SUFFIXES.get(suffix, "unknown")))
    yield from sorted(files.values(), key=lambda found: found.path)


def _in_folder(folder: str, report: Report) -> Iterator[InputFile]:
    """The files of a folder and its subfolders that are articles by their names; no links to folders."""
    others: Counter[str] = Counter()
    count = 0

    def unreadable(error: OSError) -> None:
        report(Problem(str(error.filename), f"folder cannot be read ({error.strerror})", "error"))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            stem, suffix = os.path.splitext(name)
            path = os.path.join(place, name)
            if name.startswith(".") or _documentation(stem) or not os.path.isfile(path):
                continue
            kind = _SUFFIXES.get(suffix.lower())
            if kind is None:
                others[suffix.lower() or "no suffix"] += 1
                continue
            count += 1
            yield InputFile(path, kind)
    if others:
        kinds = ", ".join(sorted(others))
        what = "file" if others.total() == 1 else "files"
        report(Problem(folder, f"{others.total()} {what} of other kinds passed over ({kinds})"))
    if not count:
        report(Problem(folder, f"no articles in this folder ({_KINDS})"))
