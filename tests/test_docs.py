"""The documentation is true: links lead somewhere, commands and options are real."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from typer.main import get_command

from claims.cli import app

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").glob("*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMANDS = get_command(app).commands


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ +(.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[str]:
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text("utf-8")))
    yield from re.findall(r"\]\(<?([^)>\s]+)>?(?: \"[^\"]*\")?\)", text)
    yield from re.findall(r"^\[[^\]]+\]: +(\S+)", text, re.MULTILINE)


def command_lines(page: Path) -> Iterator[list[str]]:
    """The words of each `claims …` line in the page's shell blocks, up to a pipe or a redirection."""
    for language, block in FENCE.findall(page.read_text("utf-8")):
        if language in ("sh", "bash", "console"):
            for line in block.replace("\\\n", " ").splitlines():
                words = shlex.split(line.removeprefix("$ "), comments=True)
                if "|" in words and "claims" in words[words.index("|") :]:
                    words = words[words.index("|") + 1 :]
                if words and Path(words[0]).name == "claims":
                    end = [i for i, word in enumerate(words) if word in ("|", ">", "&&", ";", "<")]
                    yield words[1 : end[0] if end else None]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} links to {link}"
        assert target.is_relative_to(ROOT), f"{page.name} links out of the project: {link}"
        assert not anchor or anchor in anchors(target), f"{page.name} links to {link}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_shown_exist_with_their_options(page: Path) -> None:
    for words in command_lines(page):
        name, *rest = words or ["--help"]
        if name.startswith("-"):
            continue
        assert name in COMMANDS, f"{page.name} shows `claims {name}`"
        command = COMMANDS[name]
        if rest and hasattr(command, "commands") and not rest[0].startswith("-"):
            assert rest[0] in command.commands, f"{page.name} shows `claims {name} {rest[0]}`"
            command = command.commands[rest[0]]
        options = [(*parameter.opts, *parameter.secondary_opts) for parameter in command.params]
        known = {option for of in options for option in of} | {"--help", "-h"}
        for word in rest:
            option = word.partition("=")[0]
            assert not re.match(r"--?[a-z]", word) or option in known, f"{page.name} shows `{' '.join(words)}`"


def test_every_command_is_documented() -> None:
    shown = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert [name for name in COMMANDS if f"claims {name}" not in shown] == []


def test_guide_from_python_runs_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "5-circle").symlink_to(ROOT / "seeds" / "5-circle")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for language, block in FENCE.findall((ROOT / "docs" / "how-to" / "use-from-python.md").read_text("utf-8")):
        if language == "python":
            exec(compile(block, "use-from-python.md", "exec"), names)
    assert (tmp_path / "claims.graphml").stat().st_size > 0
