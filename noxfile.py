"""Checks of the project: `nox` runs tests, lint, types and docs; `nox -s lower bench` the slower ones."""

import re
import tomllib
from pathlib import Path

import nox

nox.needs_version = ">=2024.4.15"
nox.options.sessions = ["tests", "lint", "types", "docs"]
nox.options.reuse_existing_virtualenvs = True

ROOT = Path(__file__).parent


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, with coverage."""
    session.install(".[test]")
    # As a module, so that the checkout's package is the one that runs and is measured.
    session.run("python", "-m", "pytest", "--cov", "--cov-report=term-missing:skip-covered", *session.posargs)


@nox.session
def train(session: nox.Session) -> None:
    """The tests of training, which the others skip: they need the extra `train`."""
    session.install(".[test,train]")
    session.run("pytest", "tests/train", *session.posargs)


@nox.session
def lower(session: nox.Session) -> None:
    """All tests with the oldest versions that pyproject.toml allows."""
    pins = Path(session.create_tmp()) / "lower.txt"
    pins.write_text("".join(f"{pin}\n" for pin in lower_bounds()), encoding="utf-8")
    session.install(".[test]", "--constraint", str(pins))
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and layout of the code."""
    session.install(".[dev]")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Types, as strictly as mypy can."""
    session.install(".[dev]")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Links and commands of the documentation, and the examples in docstrings."""
    session.install(".[test]")
    session.run("pytest", "tests/test_docs.py", "tests/test_doctests.py", *session.posargs)


@nox.session
@nox.parametrize("script", sorted(path.stem for path in (ROOT / "tests" / "bench").glob("bench_*.py")))
def bench(session: nox.Session, script: str) -> None:
    """How long things take here; the numbers hold for this machine and these versions alone."""
    session.install(".")
    session.run("python", str(ROOT / "tests" / "bench" / f"{script}.py"), *session.posargs)


def lower_bounds() -> list[str]:
    """The oldest allowed version of each dependency, as pins: "spacy==3.8.2"."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    found = (re.match(r"([\w.-]+)(?:\[[\w,-]+\])?\s*[>=]=\s*([\w.]+)", need) for need in needs)
    return [f"{match[1]}=={match[2]}" for match in found if match]
