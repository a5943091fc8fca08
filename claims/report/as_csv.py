"""The report as a sheet: one row a claim, for those who sort and filter in a spreadsheet.

A cell that begins with `=`, `+`, `-` or `@` would be run as a formula when the file opens, and the text of an
article is anybody's: such a cell gets an apostrophe in front, as spreadsheets themselves mark text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from claims.grades import Grades
from claims.model import Result
from claims.moments import iso
from claims.report.select import Row, articles_of, first_seen
from claims.report.visible import visible
from claims.report.words import answers, sourced

__all__ = ["COLUMNS", "GRADE_COLUMNS", "csv_text", "harmless"]

COLUMNS = (
    "rank",
    "id",
    "text",
    "type",
    "confidence",
    "confidence_low",
    "confidence_high",
    "word",
    "status",
    "flags",
    "chains",
    "origins",
    "independent",
    "articles",
    "outlets",
    "first_seen",
    "answers",
    "variants",
    "as_of",
    "version",
)
GRADE_COLUMNS = ("reliability", "credibility")


def harmless(text: str) -> str:
    """A cell's text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Sina"), harmless("＝1")
    ("'=1+1", 'Sina', "'＝1")
    """
    shown = visible(text)
    return f"'{shown}" if shown[:1] in tuple("=+-@＝＋－＠") else shown


def csv_text(result: Result, rows: Sequence[Row], grades: Mapping[str, Grades] | None = None) -> str:
    """A header line and one line a claim; lists in a cell are joined by " ; ".

    With `grades`, by claim id, there are two more columns.
    """
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS if grades is None else (*COLUMNS, *GRADE_COLUMNS))
    as_of = iso(result.as_of) or ""
    for row in rows:
        graded = [] if grades is None else _grades(grades.get(row.assessment.claim.id))
        writer.writerow([*_cells(row), as_of, harmless(result.stamp.version), *graded])
    return page.getvalue()


def _grades(grades: Grades | None) -> list[str | int]:
    """The letters of the sources, each with its name, and the figure of the claim."""
    if grades is None:
        return ["", ""]
    told = " ; ".join(f"{one.grade} {one.who}" for one in grades.reliability)
    return [harmless(told), grades.credibility.grade]


def _cells(row: Row) -> list[str | int | float]:
    claim, trace, weighing = row.assessment.claim, row.assessment.trace, row.assessment.weighing
    told = [m for m in claim.mentions if m.response in (None, "denies", "confirms")]
    low, high = weighing.interval or (None, None)
    return [
        row.rank,
        harmless(claim.id),
        harmless(claim.text),
        claim.type,
        *("" if figure is None else round(figure, 4) for figure in (weighing.confidence, low, high)),
        harmless(weighing.word),
        weighing.status,
        harmless(" ; ".join(flag.name for flag in weighing.flags)),
        harmless(" ; ".join(dict.fromkeys(map(sourced, told)))),
        len(trace.origins),
        trace.independent,
        articles_of(row.assessment),
        harmless(" ; ".join(dict.fromkeys(m.outlet for m in claim.mentions if m.outlet))),
        iso(first_seen(row.assessment)) or "",
        harmless(answers(weighing.responses)),
        harmless(" ; ".join(dict.fromkeys(variant.words for variant in claim.variants))),
    ]
