"""Records as JSON text: UTF-8 as it is, save what could harm a terminal or break a line reader.

Control characters, bidi overrides, lone surrogates and the line separators U+0085, U+2028, U+2029 are written
as `\\uXXXX`: the value stays the same, so that spans count right, and one record stays on one line.
"""

from __future__ import annotations

import json
import re

from claims.report.article_records import Record

__all__ = ["json_line", "json_text"]

_RISKY = re.compile("[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def json_line(record: Record) -> str:
    r"""A record on one line, line feed included.

    >>> json_line({"a": "新浪\u2028"})
    '{"a": "新浪\\u2028"}\n'
    """
    return _RISKY.sub(_escape, json.dumps(record, ensure_ascii=False)) + "\n"


def json_text(record: Record) -> str:
    """A record over several lines, for people and diffs."""
    return _RISKY.sub(_escape, json.dumps(record, ensure_ascii=False, indent=1)) + "\n"
