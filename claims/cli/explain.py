"""`claims explain`: the whole reasoning behind one claim."""

from __future__ import annotations

from collections.abc import Sequence

from claims.cli.gather import one_claim
from claims.cli.notes import Notes, running
from claims.cli.options import (
    AsOf,
    Decisions,
    Grades,
    How,
    Model,
    NamedClaim,
    Outlets,
    Paths,
    Records,
    how_asked,
    own_outlets,
)
from claims.cli.output import page, write_page

__all__ = ["explain_command", "run_explain"]


def explain_command(
    claim: NamedClaim,
    paths: Paths,
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    grades: Grades = False,
    records: Records = False,
    decisions: Decisions = None,
) -> None:
    """Show the whole reasoning behind one claim."""
    with running() as notes, own_outlets(outlets):
        run_explain(claim, paths, how_asked(as_of, model, decisions, records=records), grades=grades, notes=notes)


def run_explain(claim: str, paths: Sequence[str], how: How, *, grades: bool = False, notes: Notes) -> None:
    """Write the explanation of one claim to stdout.

    Raises
    ------
    UsageError
        Where no claim, or more than one, is meant by `claim`.
    """
    from claims.grades import grades_of_all
    from claims.report.explain import explain
    from claims.report.rules import flags_explained, rules_explained

    found = one_claim(claim, paths, how, notes=notes)
    if found is None:
        return
    result, row = found
    weighing = row.assessment.weighing
    rules = rules_explained(reason.rule for reason in weighing.reasons)
    flags = flags_explained(flag.name for flag in weighing.flags)
    graded = grades_of_all(result) if grades else {}
    told = explain(result, row, rules=rules, flags=flags, grades=graded.get(row.assessment.claim.id), look=page())
    write_page(told)
