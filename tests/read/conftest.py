"""Reading from strings, with problems kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.model import Article
from claims.read import Problem, read_articles

Reading = tuple[list[Article], list[Problem]]


@pytest.fixture
def reading(tmp_path: Path) -> Callable[..., Reading]:
    """Write files by name and read the folder, or the paths given; problems have their folder cut off."""

    def run(files: dict[str, str | bytes], *paths: str) -> Reading:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        problems: list[Problem] = []
        given = [str(tmp_path / path) for path in paths] or [str(tmp_path)]
        articles = list(read_articles(given, report=problems.append))
        cut = f"{tmp_path}/"
        return articles, [Problem(p.where.removeprefix(cut), p.what, p.level) for p in problems]

    return run
