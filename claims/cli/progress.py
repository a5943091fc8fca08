"""A sign of life on stderr during a long run; nothing where stderr is no terminal or the run is short."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from claims.model import Article

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["Tell", "counted", "progress", "steps"]

Tell = Callable[[str, int], None]

_PATIENCE = 1.0  # seconds before anything is shown


@contextmanager
def progress() -> Iterator[Tell]:
    """Give a function to be told of each step's name and how many articles it has done."""
    if not sys.stderr.isatty():
        yield lambda step, done: None
        return
    started = time.monotonic()
    live: Progress | None = None

    def tell(step: str, done: int) -> None:
        nonlocal live
        if live is None:
            if time.monotonic() - started < _PATIENCE:
                return
            live = _live()
            live.add_task(step)
        live.update(live.task_ids[0], description=step, completed=done)

    try:
        yield tell
    finally:
        if live is not None:
            live.stop()


def _live() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed:.0f} articles", markup=False))
    shown = Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True)
    shown.start()
    return shown


def counted(articles: Iterable[Article], tell: Tell) -> Iterator[Article]:
    """The same articles, each told of as it is read."""
    for done, article in enumerate(articles, 1):
        tell("read", done)
        yield article


@contextmanager
def steps(what: str) -> Iterator[Callable[..., None]]:
    """Give a function to be told how many steps of how many are done, and the loss if there is one; shows a bar."""
    if not sys.stderr.isatty():
        yield lambda done, total, figure=None: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=None)

        def tell(done: int, total: int, figure: float | None = None) -> None:
            name = what if figure is None else f"{what}, loss {figure:.3f}"
            shown.update(task, description=name, completed=done, total=total)

        yield tell
