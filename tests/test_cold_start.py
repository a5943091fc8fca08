"""What must not be loaded before it is needed: `claims --help` and `import claims` stay instant."""

import json
import subprocess
import sys

import pytest

HEAVY = ("spacy", "networkx", "rich", "trafilatura", "dateparser", "numpy", "tldextract")


def loaded_after(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after running some code."""
    tail = "import json, sys; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{tail}"], capture_output=True, text=True, check=True, timeout=120
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


HELP = """
import contextlib, io, sys
from claims.cli import main
sys.argv = ["claims", *{arguments}]
with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.suppress(SystemExit):
    main()
assert "{says}" in said.getvalue(), said.getvalue()
"""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--help"], "report"),
        (["report", "--help"], "--as-of"),
        (["lint", "--help"], "--policy"),
        (["--version"], "claims "),
    ],
    ids=["help", "report help", "lint help", "version"],
)
def test_help_loads_nothing_heavy(arguments, says):
    loaded = loaded_after(HELP.format(arguments=arguments, says=says))
    assert "typer" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_import_loads_nothing_heavy_and_no_command_line():
    loaded = loaded_after("import claims")
    assert "claims" in loaded
    assert loaded.isdisjoint({*HEAVY, "typer"})


def test_reading_and_weighing_need_no_language_model():
    loaded = loaded_after("import claims.read, claims.link, claims.trace, claims.weigh, claims.pipeline")
    assert "claims" in loaded
    assert "spacy" not in loaded


def test_annotating_does_load_it():
    """Else the tests above would see nothing."""
    assert "spacy" in loaded_after("import claims.annotate.language; claims.annotate.language.load_model()")
