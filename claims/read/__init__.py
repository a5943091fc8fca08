"""Files, folders and streams in; articles with their regions out. Ugly input is reported, never raised."""

from __future__ import annotations

from claims.read.inputs import read_articles
from claims.read.problem import Problem

__all__ = ["Problem", "read_articles"]
