"""`claims lint`: the sourcing of drafts, by the rules that newsrooms set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claims.cli.gather import note_decisions
from claims.cli.notes import RULE_HIT, Notes, ends
from claims.cli.options import AsOf, Decisions, Model, Outlets, Paths, extractor_of, moment, own_decisions, own_outlets
from claims.cli.output import page, write_data, write_page
from claims.cli.progress import counted, progress
from claims.decisions import Decision
from claims.errors import UsageError
from claims.moments import Moment

if TYPE_CHECKING:
    from claims.lint import Finding, Profile
    from claims.model import Article, Result

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
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        code = run_lint(
            paths,
            policy=policy,
            fail_on=fail_on,
            beside=beside or (),
            as_of=moment("--as-of", as_of),
            model=model,
            decisions=own_decisions(decisions),
            format=format,
            notes=notes,
        )
    raise typer.Exit(code)


def run_lint(
    paths: Sequence[str],
    *,
    policy: str = "ap",
    fail_on: str = _NEVER,
    beside: Sequence[str] = (),
    as_of: Moment | None = None,
    model: Path | None = None,
    decisions: Sequence[Decision] = (),
    format: LintFormat = LintFormat.table,
    notes: Notes,
) -> int:
    """Write what a policy's rules find in the articles of some paths to stdout, and give the exit code.

    Raises
    ------
    UsageError
        Where there is no such profile or rule, or a rule to fail on is off; before anything is read.
    """
    from claims.lint import RULES
    from claims.lint.profile import load_profile
    from claims.report.as_github import github_text
    from claims.report.as_json import json_text
    from claims.report.lint_table import lint_table
    from claims.report.records import lint_record

    profile = load_profile(policy, rules=tuple(RULES))
    failing = _failing(fail_on, profile)
    drafts, result = _analyzed(paths, beside, as_of=as_of, model=model, decisions=decisions, notes=notes)
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
        notes.say(f"--fail-on {rule}: {number} found")
    if notes.counted():
        notes.say(notes.counted())
    return notes.code() or (RULE_HIT if hit else 0)


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


def _analyzed(
    paths: Sequence[str],
    beside: Sequence[str],
    *,
    as_of: Moment | None,
    model: Path | None,
    decisions: Sequence[Decision],
    notes: Notes,
) -> tuple[list[Article], Result]:
    """The drafts of some paths, by file, and the analysis of them and of what is read beside them."""
    from claims.pipeline import analyze
    from claims.read import read_articles

    with progress() as tell:
        drafts = list(counted(read_articles(paths, report=notes.problem), tell))
        ids = {d.id for d in drafts}
        others = [a for a in read_articles(beside, report=notes.problem) if a.id not in ids]
        extractor = extractor_of(model)
        result = analyze([*drafts, *others], as_of=as_of, decisions=decisions, extractor=extractor, progress=tell)
    note_decisions(result, decisions, notes)
    if not drafts and not notes.code():
        notes.error("nothing to read: no article was found in the given paths")
    return drafts, result


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
