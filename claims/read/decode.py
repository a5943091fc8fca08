"""From bytes to text: marks of byte order, broken UTF-8, and files that are no text at all."""

from __future__ import annotations

import codecs
import re

from claims.errors import ReadError
from claims.read.problem import Problem, Report

__all__ = ["binary_kind", "decode"]

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, or a Word, OpenDocument or EPUB file"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "SQLite"),
)

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)


def binary_kind(data: bytes) -> str | None:
    r"""What kind of binary the bytes are, by its first bytes or control characters; None for text.

    >>> binary_kind(b"%PDF-1.7 ..."), binary_kind("Café".encode("utf-16")), binary_kind(b"a\x00\x00b")
    ('PDF', None, 'binary data')
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return None
    # A stray control character happens in text; one in twenty bytes does not.
    head = data[:4096]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary data" if controls * 20 > len(head) else None


def decode(data: bytes, where: str, report: Report, *, declared: bool = False, line: int = 1) -> str:
    r"""The text of `data`, line ends as "\n", without a byte order mark.

    UTF-8 unless a byte order mark says UTF-16 or UTF-32. Bytes that are no UTF-8 become U+FFFD each, with a
    warning that names the first one's line. With `declared`, a charset named in the first kilobytes (as HTML
    does) is tried before that. `line` is the number of the first line of `data`.

    Raises
    ------
    ReadError
        The bytes are no text.

    >>> decode("One\r\ntwo".encode("utf-16"), "a.txt", print)
    'One\ntwo'
    """
    kind = binary_kind(data)
    if kind is not None:
        raise ReadError(f"not a text file ({kind}); convert it to text first")
    return _decoded(data, where, report, declared, line).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, where: str, report: Report, declared: bool, line: int) -> str:
    mark, encoding = next(((m, name) for m, name in _MARKS if data.startswith(m)), (b"", "utf-8"))
    data = data[len(mark) :]
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        bad = error.start
    if declared and (text := _as_declared(data)) is not None:
        return text
    broken = line + data.count(b"\n", 0, bad)
    name = encoding.upper().replace("-LE", "").replace("-BE", "")
    report(
        Problem(
            f"{where}:{broken}",
            f"broken {name}: byte {data[bad]:#04x} and others like it are read as U+FFFD; save it as UTF-8",
        )
    )
    return data.decode(encoding, "replace")


def _as_declared(data: bytes) -> str | None:
    """The text in the charset that the head of a page names, None where it names none that fits."""
    named = _CHARSET.search(data[:4096])
    if named is None:
        return None
    try:
        return data.decode(named.group(1).decode("ascii"))
    except (LookupError, UnicodeError):
        return None
