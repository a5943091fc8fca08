"""The keys that JSONL and front matter share, whatever types their values have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claims.model import Region
from claims.read.draft import Draft
from claims.read.problem import Problem, Report

__all__ = ["draft_of_fields"]

_OURS = ("id", "text", "title", "url", "outlet", "author")
_DATES = ("published", "date")


def draft_of_fields(
    told: Mapping[str, Any], text: str, where: str, report: Report, *, marks: tuple[Region, ...] = ()
) -> Draft:
    """The draft of an article with these keys; a value of the wrong type is left out with a warning.

    The date is `published`, else `date`. Numbers serve as ids and dates, a list of names as author; every
    key that is not used rides along as JSON.
    """
    date_key = next((key for key in _DATES if told.get(key) not in (None, "")), None)
    keys = [key for key in (*_OURS, date_key) if key is not None and key in told and key != "text"]
    used = {key: _string(key, told[key], where, report) for key in keys}
    extra = tuple(
        (key, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
        for key, value in told.items()
        if key not in _OURS and key != date_key
    )
    return Draft(
        text,
        where,
        title=used.get("title") or "",
        id=(used.get("id") or "").strip() or None,
        url=(used.get("url") or "").strip() or None,
        outlet=(used.get("outlet") or "").strip() or None,
        author=(used.get("author") or "").strip() or None,
        published=used.get(date_key) if date_key else None,
        marks=marks,
        extra=extra,
    )


def _string(key: str, value: Any, where: str, report: Report) -> str | None:
    """A value as the string that its key wants; None, with a warning, where it is none."""
    if value is None or isinstance(value, str):
        return value
    if key in ("id", *_DATES) and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if key == "author" and isinstance(value, list) and all(isinstance(name, str) for name in value):
        return ", ".join(value)
    report(Problem(where, f'"{key}" is {type_in_words(value)}, not a string; left out'))
    return None


def type_in_words(value: Any) -> str:
    """The JSON type of a value in plain words.

    >>> type_in_words([]), type_in_words(None), type_in_words(True)
    ('a list', 'null', 'true or false')
    """
    if value is None:
        return "null"
    names = ((bool, "true or false"), (int | float, "a number"), (str, "a string"), (list, "a list"))
    return next((name for kind, name in names if isinstance(value, kind)), "an object")
