"""`claims lint`: the sourcing of drafts, by the rules that newsrooms set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claims.cli.gather import analyzed_beside
from claims.cli.notes import Notes, running
from claims.cli.options import AsOf, Decisions, How, Model, Outlets, Paths, how_asked, own_outlets
from claims.cli.output import page, write_data, write_page
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.lint import Finding, Profile
    from claims.model import Result

__all__ = ["LintFormat", "lint_command", "run_lint"]

_ANY, _NEVER = "any", "never"


class LintFormat(StrEnum):
    """What findings can be written as."""

    table = "table"
    json = "json"
    github = "github"


def lint_command(
    paths: Paths,
    policy: Annotated[
        str,
        typer.Option(
            "--policy",
            metavar="PROFILE",
            help="ap, reuters, strict (all rules), none, or a file of your own: desk.toml.",
        ),
    ] = "ap",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="RULE,...", help="Exit with 3 where one of these rules found something; any; never."
        ),
    ] = _NEVER,
    beside: Annotated[
        list[str] | None,
        typer.Option(
            "--articles",
            metavar="PATH",
            help="Articles to read beside the drafts: their origins count, they are not checked; repeatable.",
        ),
    ] = None,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    format: Annotated[
        LintFormat, typer.Option("--format", help="A table, JSON, or workflow commands for GitHub.")
    ] = LintFormat.table,
) -> None:
    """Check the sourcing of drafts by the rules that newsrooms set."""
    with running() as notes, own_outlets(outlets):
        how = how_asked(as_of, model, decisions)
        run_lint(paths, how, policy=policy, fail_on=fail_on, beside=beside or (), format=format, notes=notes)


def run_lint(
    paths: Sequence[str],
    how: How,
    *,
    policy: str = "ap",
    fail_on: str = _NEVER,
    beside: Sequence[str] = (),
    format: LintFormat = LintFormat.table,
    notes: Notes,
) -> None:
    """Write what a policy's rules find in the articles of some paths to stdout, and tell of those to fail on.

    Raises
    ------
    UsageError
        Where there is no such profile or rule, or a rule to fail on is off; before anything is read.
    ReadError
        Where the profile is a file that is not understood; before anything else is read.
    """
    from claims.lint import RULES
    from claims.lint.profile import load_profile
    from claims.report.as_github import github_text
    from claims.report.as_json import json_text
    from claims.report.lint_table import lint_table
    from claims.report.records import lint_record

    profile = load_profile(policy, rules=tuple(RULES))
    failing = _failing(fail_on, profile)
    read = analyzed_beside(paths, beside, how, notes=notes)
    if read is None:
        return
    drafts, result = read
    kept = [d.id for d in drafts if d.id not in result.left_out]
    findings = _found(result, set(kept), profile)
    if format is LintFormat.github:
        write_data(github_text(findings))
    elif format is LintFormat.json:
        write_data(json_text(lint_record(result, findings, policy=policy, articles=kept)))
    else:
        write_page(lint_table(result, findings, policy=policy, articles=len(kept), look=page()))
    hit = Counter(f.rule for f in findings if f.rule in failing)
    for rule, number in sorted(hit.items()):
        notes.hit(f"--fail-on {rule}: {number} found")


def _failing(fail_on: str, profile: Profile) -> frozenset[str]:
    """The rules that decide the exit code."""
    from claims.lint import RULES

    asked = [rule.strip() for rule in fail_on.split(",")]
    if asked == [_ANY]:
        return frozenset(profile.on)
    if asked == [_NEVER]:
        return frozenset()
    for rule in asked:
        if rule in (_ANY, _NEVER):
            raise UsageError(f"--fail-on {fail_on}: {rule} stands alone")
        if rule not in RULES:
            raise UsageError(f"--fail-on {rule}: no such rule; there are {', '.join(RULES)}, any, never")
        if rule not in profile.on:
            raise UsageError(f"--fail-on {rule}: the policy {profile.name} does not have that rule on")
    return frozenset(asked)


def _found(result: Result, drafts: set[str], profile: Profile) -> list[Finding]:
    """What the rules find in the drafts, each with its file and line, by file."""
    from claims.lint import lint_article
    from claims.read.place import place_of

    found = []
    for annotated in sorted(result.articles, key=lambda a: (a.article.where, a.article.id)):
        if annotated.article.id in drafts:
            file, line = place_of(annotated.article)
            for finding in lint_article(annotated, result.assessments, profile=profile):
                found.append(replace(finding, file=file, line=line(finding.spans[0])))
    return found
