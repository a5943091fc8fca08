"""The shape of the package: which part may import which, and what it shows to the outside."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import claims

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "claims"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))

# The way the data goes. A part may import itself and what stands in an earlier row; only parts of the first
# row may import each other.
ORDER = (
    (
        "decisions",
        "descriptions",
        "errors",
        "gazetteer",
        "given",
        "lexicon",
        "model",
        "moments",
        "names",
        "negations",
        "numbers",
        "order",
        "organizations",
        "outlets",
        "rows",
        "shipped",
        "text",
        "version",
    ),
    ("neural",),
    ("read",),
    ("annotate",),
    ("link",),
    ("copies",),
    ("trace",),
    ("weigh",),
    ("track",),
    ("grades",),
    ("pipeline",),
    ("check",),
    ("timeline",),
    ("lint",),
    ("report", "export"),
    ("evaluate",),
    ("train",),
    ("cli",),
    ("__main__",),
)
RANK = {part: number for number, row in enumerate(ORDER) for part in row}

# Who may import a library that shapes the code around it, or that takes long to load.
ONLY = {
    "datasketch": {"copies"},
    "spacy": {"annotate"},
    "networkx": {"trace", "export"},
    "trafilatura": {"read"},
    "typer": {"cli"},
    "onnxruntime": {"annotate", "neural", "train"},
    "tokenizers": {"annotate", "neural", "train"},
    "torch": {"train"},
    "transformers": {"train"},
    "rich": {"report", "cli"},
    "click": set(),  # typer brings its own
}


def imported(tree: ast.AST, package: tuple[str, ...], *, types: bool) -> Iterator[str]:
    """Names of the modules that a tree imports, absolute; those for type checkers only where asked for."""
    for node in ast.iter_child_nodes(tree):
        for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if for_types and not types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *filter(None, [node.module])])
            # "from claims import link" imports the part, "from claims import __version__" the package alone.
            yield from (f"{base}.{alias.name}" if base == "claims" else base for alias in node.names)
        else:
            yield from imported(node, package, types=types)


def part_of(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def imports_of(module: Path, *, types: bool) -> set[str]:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    return set(imported(tree, ("claims", *module.parts[:-1]), types=types))


@pytest.mark.parametrize("module", [m for m in MODULES if m != Path("__init__.py")], ids=str)
def test_imports_never_point_back(module: Path) -> None:
    part = part_of(module)
    assert part in RANK or part == "data", f"claims.{part} has no place in ORDER yet"
    for name in imports_of(module, types=True):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top != "claims" or target in ("", "__version__", part):
            continue
        allowed = RANK[target] < RANK[part] or RANK[target] == RANK[part] == 0
        assert allowed, f"claims/{module} imports {name}: that points back"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_libraries_stay_in_their_place(module: Path) -> None:
    for name in imports_of(module, types=False):
        library = name.partition(".")[0]
        if library in ONLY:
            assert part_of(module) in ONLY[library], f"claims/{module} imports {library}"


def test_finder_of_imports_sees_every_form() -> None:
    source = (
        "import spacy.tokens as t\n"
        "from claims import link, __version__\n"
        "from .. import weigh\n"
        "from .words import percent\n"
        "def f():\n    from claims.cli.run import go\n"
        "if TYPE_CHECKING:\n    from claims.read import read\n"
    )
    package = ("claims", "report")
    found = set(imported(ast.parse(source), package, types=True))
    assert found >= {"spacy.tokens", "claims.link", "claims.weigh", "claims.cli.run", "claims.read"}
    assert "claims.report.words" in found
    assert "claims.read" not in set(imported(ast.parse(source), package, types=False))


def test_command_line_loads_nothing_slow() -> None:
    code = (
        "import sys, claims, claims.cli\n"
        "print(*sorted({'dateparser', 'networkx', 'numpy', 'spacy', 'trafilatura'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_public_names_are_sorted_and_there() -> None:
    assert claims.__all__ == sorted(set(claims.__all__))
    for name in claims.__all__:
        assert getattr(claims, name).__doc__, f"claims.{name} has no docstring"


def test_public_names_are_those_documented() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert sorted(set(re.findall(r"^#{2,4} `(\w+)", page, re.MULTILINE))) == claims.__all__


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_public_name_has_a_docstring(module: Path) -> None:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    if module.name != "__init__.py" or tree.body:
        assert ast.get_docstring(tree), f"claims/{module} does not say what it is"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"claims/{module}: {node.name} has no docstring"


def needs_torch(module: Path) -> bool:
    """Whether a module of the training imports torch, itself or by another module of it."""
    names = imports_of(module, types=False)
    others = (Path(*name.split(".")[1:]).with_suffix(".py") for name in names if name.startswith("claims.train."))
    return "torch" in names or any(needs_torch(other) for other in others if (PACKAGE / other).is_file())


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_all_names_what_is_there(module: Path) -> None:
    dotted = ".".join(["claims", *module.with_suffix("").parts]).removesuffix(".__init__")
    if module.name == "__main__.py":
        return
    if needs_torch(module):
        pytest.importorskip("torch", reason="training needs the extra `train`")
    loaded = importlib.import_module(dotted)
    for name in getattr(loaded, "__all__", ()):
        assert hasattr(loaded, name), f"{dotted}.__all__ names {name}"
