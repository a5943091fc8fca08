"""Findings as workflow commands, which GitHub shows at the lines of a pull request.

Text of articles is in them, and is anybody's: what could end a command, begin another or add a property to it is
escaped as the runner itself unescapes it (`%25`, `%0D`, `%0A`, and in properties `%3A`, `%2C`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.lint.finding import Finding
from claims.report.look import NO_VERDICT
from claims.report.visible import visible
from claims.report.words import count

__all__ = ["github_text"]


def github_text(findings: Sequence[Finding]) -> str:
    """A warning a finding, and a notice at the end that says how to read them."""
    told = [_warning(finding) for finding in findings]
    note = _command("notice", {"title": "claims lint"}, f"{count(len(findings), 'finding')}. {NO_VERDICT}")
    return "".join(f"{line}\n" for line in (*told, note))


def _warning(finding: Finding) -> str:
    place = {"file": finding.file} if finding.file else {}
    if finding.file and finding.line is not None:
        place["line"] = str(finding.line)
    title = f"{finding.rule} ({', '.join(finding.policies)})"
    return _command("warning", {**place, "title": title}, finding.message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(visible(message))}"


def _data(text: str) -> str:
    r"""Text behind the second "::" of a command.

    >>> _data("50%\n::error::")
    '50%25%0A::error::'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    r"""The value of a property.

    >>> _property("a,line=9::b\n")
    'a%2Cline=9%3A%3Ab%0A'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")
