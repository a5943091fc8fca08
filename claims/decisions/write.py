"""Adding a decision to a file, with every character that stood there left as it was."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from shutil import copymode

from claims.decisions.kinds import Answer, Decision, Linking, Sourcing
from claims.decisions.read import parse_decisions, read_decisions
from claims.errors import ClaimsError, UsageError

__all__ = ["add_decision", "as_toml"]

_HEAD = (
    "# Decisions of the desk for `claims --decisions`. Each holds on every run and is shown with its name and date;\n"
    "# take one out, or mend it, with any editor.\n"
)


def add_decision(path: Path, decision: Decision) -> int:
    """Put a decision at the end of a file, made where there is none, and give its number in it.

    All is written or nothing. The file as it would be is read before it is written, so that what cannot hold beside
    the others never gets in.

    Raises
    ------
    UsageError
        Where the decision contradicts one that stands there, or the path is a folder or lies in none.
    ReadError
        Where what stands there already cannot be read.
    ClaimsError
        Where the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    if os.path.isdir(target):
        raise UsageError(f"{path}: is a folder; name a file in it, like {Path(path) / 'desk.toml'}")
    if not target.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {target.parent}; make it first")
    there = os.path.exists(target)
    before = len(read_decisions(path)) if there else 0
    old = target.read_bytes() if there else _HEAD.encode()
    line = "\r\n" if b"\r\n" in old else "\n"
    gap = "" if not old or old.endswith(b"\n") else line
    block = as_toml(decision)
    try:
        data = old + (gap + line + block.replace("\n", line)).encode()
    except UnicodeEncodeError:
        raise UsageError(f"{path}: the decision holds signs that are no text; write it anew") from None
    try:
        whole = parse_decisions(data.decode("utf-8-sig"), str(path))
    except ClaimsError as error:
        raise UsageError(f"{error}; nothing was written") from None
    if len(whole) != before + 1 or whole[-1] != decision:
        raise UsageError(f"{path}: a decision cannot be put at its end; begin each one with [[decision]]")
    _replace(target, data, path)
    return len(whole)


def _replace(target: Path, data: bytes, path: Path) -> None:
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("xb") as stream:
            stream.write(data)
        if target.exists():
            copymode(target, partial)
        partial.replace(target)
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def as_toml(decision: Decision) -> str:
    """One `[[decision]]` table, as a person would write it.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> day = moment_of(datetime(2026, 3, 4), "day")
    >>> print(as_toml(Linking(kind="join", claims=("44d3f180", "9a81bc02"), by="N. Okafor", on=day)), end="")
    [[decision]]
    kind = "join"
    claims = ["44d3f180", "9a81bc02"]
    by = "N. Okafor"
    on = 2026-03-04
    """
    lines = [f"kind = {_quoted(decision.kind)}"]
    if isinstance(decision, Linking):
        lines.append(f"claims = [{', '.join(map(_quoted, decision.claims))}]")
    elif isinstance(decision, Sourcing):
        lines.append(f"sources = [{', '.join(map(_quoted, decision.sources))}]")
    else:
        lines.append(f"claim = {_quoted(decision.claim)}")
        if isinstance(decision, Answer):
            lines += [f"who = {_quoted(decision.who)}", f"response = {_quoted(decision.response)}"]
        else:
            lines.append(f"true = {str(decision.true).lower()}")
        if decision.words:
            lines.append(f"words = {_quoted(decision.words)}")
    lines += [f"by = {_quoted(decision.by)}", f"on = {decision.on.start.date().isoformat()}"]
    if decision.note:
        lines.append(f"note = {_quoted(decision.note)}")
    return "\n".join(["[[decision]]", *lines, ""])


def _quoted(text: str) -> str:
    """A text as TOML's basic string: what a reviewer could not see stands as an escape."""
    return '"' + "".join(map(_sign, text)) + '"'


def _sign(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable() or "\ud800" <= char <= "\udfff":  # a surrogate is refused where the file is written
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"
