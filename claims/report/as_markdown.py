"""The report as Markdown, for a wiki, an issue or a newsroom's notes; article text never acts as markup."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.grades import Grades
from claims.model import Result
from claims.report.digest import Digest, digest
from claims.report.look import LOUD, SCOPE, SINGLE_SOURCE
from claims.report.select import Row
from claims.report.visible import visible
from claims.report.words import as_of_words, count, left_out_words, places_of, stamp_words

__all__ = ["escape", "markdown_text"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
# What GFM turns into a link without any bracket, and what would start a list, heading or rule.
_LINKS = re.compile(r"(?i)(https?|ftp)(://)|\b(www)(\.)")
_START = re.compile(r"^(?:([-+=])|(\d+)([.)]))")


def escape(text: str) -> str:
    r"""Text that Markdown shows as it stands, links and HTML included.

    >>> escape("<b>*Acme* [buys](x) Bolt")
    '\\<b\\>\\*Acme\\* \\[buys\\](x) Bolt'
    >>> escape("1. see http://acme.example")
    '1\\. see http\\://acme.example'
    """
    shown = _SPECIAL.sub(r"\\\1", visible(text))
    shown = _LINKS.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", shown)
    return _START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", shown)


def markdown_text(result: Result, rows: Sequence[Row], grades: Mapping[str, Grades] | None = None) -> str:
    """A heading with the stamp, one section a claim, and the scope sentence; grades, by claim id, where asked for."""
    head = (
        f"# Claims: {count(len(result.articles), 'article')}, {len(rows)} of"
        f" {count(len(result.assessments), 'claim')}, {as_of_words(result)}"
    )
    places = places_of(result)
    parts = [head, escape(stamp_words(result.stamp)), *(_section(digest(row, places, grades)) for row in rows)]
    if result.left_out:
        parts.append(f"{left_out_words(result)}.")
    return "\n\n".join([*parts, f"*{SCOPE}*"]) + "\n"


def _section(told: Digest) -> str:
    figures = []
    if told.confidence is not None:
        figures.append(" ".join(filter(None, (f"**{escape(told.percent)}**", told.ends, escape(told.word)))))
    figures.append(f"**{escape(told.status)}**")
    figures += [f"**{LOUD}**" if told.alarm and f == SINGLE_SOURCE else escape(f) for f in told.flags]
    lines = [f"## {told.rank}. {escape(told.text)}", "", " · ".join(figures), ""]
    lines += [f"- {label}: {escape(text)}" for label, text in told.lines]
    return "\n".join([*lines, f"- id: {escape(told.id)}"])
