"""A report in the format asked for: one function from a result and a selection to text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from claims.grades import Grades
from claims.model import Result
from claims.report.as_csv import csv_text
from claims.report.as_json import json_line, json_text
from claims.report.as_markdown import markdown_text
from claims.report.look import Look
from claims.report.records import claim_line, result_record
from claims.report.select import Row, Selection
from claims.report.table import table

__all__ = ["Format", "render"]

Format = Literal["table", "json", "jsonl", "csv", "md"]


def render(
    result: Result,
    rows: Sequence[Row],
    selection: Selection,
    format: Format,
    *,
    grades: Mapping[str, Grades] | None = None,
    look: Look | None = None,
) -> str:
    """The rows of a result as text that ends in a line feed; empty only for "jsonl" without rows.

    Parameters
    ----------
    rows
        What `selection` selects.
    grades
        By the claim's id, where they are asked for.
    look
        The page of the format "table"; the others are made for programs and know no page.
    """
    if format == "json":
        return json_text(result_record(result, rows, grades))
    if format == "jsonl":
        return "".join(json_line(claim_line(result, row, grades)) for row in rows)
    if format == "csv":
        return csv_text(result, rows, grades)
    if format == "md":
        return markdown_text(result, rows, grades)
    return table(result, rows, selection, grades=grades, look=look)
