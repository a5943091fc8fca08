"""The type of the `run` fixture, which every module of these tests names."""

from collections.abc import Callable

from typer.testing import Result

Run = Callable[..., Result]
