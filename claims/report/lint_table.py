"""What the rules of a policy found, for a terminal or a pipe: file by file, in the order of the lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from claims.lint.finding import Finding
from claims.model import Result
from claims.report.cells import Unit, units
from claims.report.frame import closing, heading, page_text
from claims.report.look import BOLD, DIM, MARK, NO_VERDICT, Look, dotted
from claims.report.visible import visible
from claims.report.words import count, left_out_words

__all__ = ["lint_table"]

_INDENT = 2
_GUTTER = 12


def lint_table(
    result: Result, findings: Sequence[Finding], *, policy: str, articles: int, look: Look | None = None
) -> str:
    """The whole page as text, no line wider than the look says.

    Parameters
    ----------
    findings
        In the order in which they are to be shown, those of one article together.
    articles
        How many articles were checked.
    """
    look = Look() if look is None else look
    blocks = [_header(result, findings, policy, articles, look)]
    for (file, article), found in groupby(findings, key=lambda f: (f.file, f.article)):
        lines = look.lines([*units(visible(file) or f"article {visible(article)}", BOLD)])
        blocks.append([*lines, *(line for finding in found for line in _finding(finding, look))])
    blocks.append(_footer(result, findings, look))
    return page_text(blocks)


def _header(result: Result, findings: Sequence[Finding], policy: str, articles: int, look: Look) -> list[str]:
    size = [count(articles, "article"), count(len(findings), "finding"), f"policy {visible(policy)}"]
    lines = heading("LINT", size, result, look)
    tally = Counter(finding.rule for finding in findings)
    lines += look.lines(dotted([Unit(f"{number} {rule}") for rule, number in tally.most_common()]))
    return [*lines, look.rule()]


def _finding(finding: Finding, look: Look) -> list[str]:
    place = "headline" if finding.spans[0].part == "title" else ""
    if finding.line is not None:
        place = f"line {finding.line}"
    head = [Unit(finding.rule, MARK), *units(f"({', '.join(finding.policies)})", DIM)]
    indent = _INDENT + _GUTTER
    first, *more = look.lines(head, indent)
    lines = [f"{' ' * _INDENT}{place:<{_GUTTER}}{first[indent:]}", *more]
    return lines + look.lines(units(visible(finding.message)), indent)


def _footer(result: Result, findings: Sequence[Finding], look: Look) -> list[str]:
    notes = [] if findings else ["No rule was raised. That is no clean bill: not every source and claim is found."]
    return closing([*notes, left_out_words(result)], look, NO_VERDICT)
