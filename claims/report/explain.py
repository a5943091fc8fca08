"""The whole reasoning behind one claim, as text: the articles' words, the origins, what each reason adds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from claims.decisions import decision_id
from claims.grades import Grades
from claims.model import Origin, Reason, Result
from claims.report.cells import Unit, units
from claims.report.digest import digest, grade_lines, variant_lines
from claims.report.frame import made, page_text, title
from claims.report.look import BOLD, DIM, Look, dotted, flag_units, labelled, status_style
from claims.report.select import Row
from claims.report.visible import visible
from claims.report.who_says import mention_lines
from claims.report.words import (
    answers,
    as_of_words,
    circle_words,
    decision_words,
    how_sure,
    origins_words,
    places_of,
    ties_words,
    when,
)

__all__ = ["explain"]

_VALUE = 15  # columns before a reason's text: indent, signed value, spread, gap
_SUGGESTED = 5  # claims that may be the same one; `claims link --suggested` lists them all


def explain(
    result: Result,
    row: Row,
    *,
    rules: Mapping[str, str] | None = None,
    flags: Mapping[str, str] | None = None,
    grades: Grades | None = None,
    look: Look | None = None,
) -> str:
    """Everything that the result knows of one claim, in the order in which it was concluded.

    Parameters
    ----------
    rules, flags
        Name of a rule or flag → what it says of itself, printed under each reason or flag of that name.
    grades
        Of this claim, where they are asked for.
    """
    look = Look() if look is None else look
    articles = {annotated.article.id: annotated for annotated in result.articles}
    parts = [
        _head(result, row, look),
        mention_lines(row, articles, places_of(result), look),
        _origins(row, look),
        _variants(row, places_of(result), look),
        _decisions(row, look),
        _suggested(result, row, look),
        _reasons(row, rules or {}, look),
        _grades(grades, look),
        _flags(row, flags or {}, look),
        _changes(row, look),
        made(result, look),
    ]
    return page_text(parts)


def _head(result: Result, row: Row, look: Look) -> list[str]:
    claim, told = row.assessment.claim, digest(row, places_of(result))
    known = f", formerly {', '.join(map(visible, claim.formerly))}" if claim.formerly else ""
    lines = look.lines([Unit(f"CLAIM {row.rank}", BOLD), *units(f"({claim.type}, {told.id}{known})", DIM)])
    lines += look.lines(units(told.text, BOLD))
    facts = [Unit(told.status.upper(), status_style(told.status))]
    if told.confidence is not None:
        facts.append(Unit(" ".join(filter(None, (told.percent, told.ends, told.word)))))
    facts.append(Unit(as_of_words(result)))
    lines += look.lines(dotted(facts))
    lines += look.lines(flag_units(told.flags, alarm=told.alarm))
    decided = row.assessment.weighing.decided_by
    if decided is not None:
        lines += look.lines(units(f"The status is settled by {_cited([decided], row)}."))
    if row.assessment.weighing.conflict:
        lines += look.lines(units("Status and confidence point opposite ways: for a person to look at."))
    return lines


# ── origins ─────────────────────────────────────────────────────────────────────────────────────────────


def _origins(row: Row, look: Look) -> list[str]:
    trace = row.assessment.trace
    words = "; ".join(filter(None, (origins_words(trace), ties_words(trace))))
    lines = title(f"ORIGINS ({words})", look)
    told = [("for", _origin(origin, row)) for origin in trace.origins]
    told += [("against", _origin(origin, row)) for origin in trace.against]
    names = {origin.id: visible(origin.name) for origin in (*trace.origins, *trace.against)}
    for tie in trace.ties:
        words = f' ("{visible(tie.words)}")' if tie.words else ""
        a, b = (names.get(end, visible(end)) for end in (tie.a, tie.b))
        told.append(("tied", f"{a} and {b}: {visible(tie.what)}{words}"))
    if trace.echoes:
        told.append(("echoes", f"{_cited(trace.echoes, row)}: no origin added"))
    if trace.through:
        told.append(("through", f"every chain runs through {', then '.join(map(visible, trace.through))}"))
    told += [("circular", circle_words(cycle)) for cycle in trace.cycles]
    if row.assessment.weighing.responses:
        told.append(("answers", answers(row.assessment.weighing.responses)))
    for label, text in told:
        lines += labelled(label, text, look, indent=2)
    return lines


def _origin(origin: Origin, row: Row) -> str:
    name = visible(origin.name)
    if origin.kind in ("anonymous", "collective"):
        named = f'{origin.kind} "{name}"'
    elif origin.kind == "unattributed":
        named = "no source given" if name == origin.kind else f"no source given ({name})"
    else:
        named = f"{name} ({origin.kind})"
    return f"{named}, first seen {when(origin.first_seen)}, by {_cited(origin.mentions, row)}"


def _cited(ids: Sequence[str], row: Row) -> str:
    """Mentions by their number in the explanation, by id where they are another claim's; decisions of the desk."""
    numbers = {m.id: str(i) for i, m in enumerate(row.assessment.claim.mentions, 1)}
    of_desk = {decision_id(d) for d in row.assessment.decisions}
    cited = [numbers.get(i, visible(i)) for i in ids if i not in of_desk]
    told = [f"{'mention' if len(cited) == 1 else 'mentions'} {', '.join(cited)}"] if cited else []
    return " and ".join([*told, "the desk's decision"] if of_desk.intersection(ids) else told)


def _variants(row: Row, places: Mapping[str, str], look: Look) -> list[str]:
    """How the claim is told otherwise: a figure may be long, and is no label."""
    heading = "VARIANTS (told with other figures, dates or names; by whom and since when)"
    lines = title(heading, look) if row.variants else []
    for words, told in variant_lines(row, places):
        lines += look.lines([Unit(f"{words}:", BOLD), *units(told)], 2)
    return lines


# ── the desk ────────────────────────────────────────────────────────────────────────────────────────────


def _decisions(row: Row, look: Look) -> list[str]:
    decisions = row.assessment.decisions
    lines = title("WHAT THE DESK DECIDED", look) if decisions else []
    for decision in decisions:
        lines += look.lines(units(f"- {decision_words(decision)}"), 2)
    return lines


def _suggested(result: Result, row: Row, look: Look) -> list[str]:
    """Claims that may be this one, with the words to paste where a person finds that they are."""
    suggested = row.assessment.claim.suggested
    if not suggested:
        return []
    own = {m.id for m in row.assessment.claim.mentions}
    claims = {m.id: a.claim for a in result.assessments for m in a.claim.mentions}
    lines = title("PERHAPS THE SAME CLAIM (for a person to decide; nothing is taken over)", look)
    for link in suggested[:_SUGGESTED]:
        ours, theirs = (link.a, link.b) if link.a in own else (link.b, link.a)
        other = claims[theirs]
        lines += look.lines(units(visible(other.text)), 2)
        score = "" if link.score is None else f"score {link.score:.2f}: "
        lines += labelled("why", f"{score}{visible('; '.join(link.reasons))}", look, indent=5)
        lines += labelled(
            "if so", f"claims decide join FILE {visible(ours)} {visible(theirs)} --by NAME", look, indent=5
        )
    more = len(suggested) - _SUGGESTED
    return [*lines, *look.lines(units(f"and {more} more: claims link PATH... --suggested"), 2)] if more > 0 else lines


# ── the weighing ────────────────────────────────────────────────────────────────────────────────────────


def _reasons(row: Row, rules: Mapping[str, str], look: Look) -> list[str]:
    weighing = row.assessment.weighing
    lines = title("WEIGHING (what adds and what takes, in log-odds; ± how far off that may be)", look)
    if weighing.confidence is None:
        return [*lines, *look.lines(units("No confidence is given for opinion and background."), 2)]
    for reason in weighing.reasons:
        lines += _reason(reason, row, rules, look)
    total = math.fsum(reason.value for reason in weighing.reasons)
    spread = math.hypot(*(reason.spread for reason in weighing.reasons))
    return [*lines, *_line(total, spread, units(f"in all: {how_sure(weighing.confidence, weighing.interval)}"), look)]


def _reason(reason: Reason, row: Row, rules: Mapping[str, str], look: Look) -> list[str]:
    where = f"; {_cited(reason.mentions, row)}" if reason.mentions else ""
    basis = f"({visible(reason.rule)}, {visible(reason.basis)}{where})"
    told = [*units(visible(reason.text)), *units(basis, DIM)]
    lines = _line(reason.value, reason.spread, told, look)
    if reason.rule in rules:
        lines += look.lines(units(visible(rules[reason.rule]), DIM), _VALUE + 2)
    return lines


def _line(value: float, spread: float, told: list[Unit], look: Look) -> list[str]:
    first, *rest = look.lines(told, _VALUE)
    return [f"  {_signed(value)} ±{spread:.2f}  {first[_VALUE:]}", *rest]


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _grades(grades: Grades | None, look: Look) -> list[str]:
    if grades is None:
        return []
    lines = title(
        "GRADES (of each source from its record, of the claim from what else is told; neither from the other)", look
    )
    for label, text in grade_lines(grades):
        lines += labelled(label, text, look, indent=2)
    return lines


def _flags(row: Row, meanings: Mapping[str, str], look: Look) -> list[str]:
    flags = row.assessment.weighing.flags
    lines = title("FLAGS", look) if flags else []
    for flag in flags:
        lines += look.lines([Unit(f"{visible(flag.name)}:", BOLD), *units(visible(flag.why))], 2)
        if flag.name in meanings:
            lines += look.lines(units(visible(meanings[flag.name]), DIM), 5)
        if flag.mentions:
            lines += labelled("raised by", _cited(flag.mentions, row), look, indent=5)
        lines += labelled("lifted by", visible(flag.lift), look, indent=5)
    return lines


def _changes(row: Row, look: Look) -> list[str]:
    changes = row.assessment.weighing.changes
    lines = title("WHAT WOULD CHANGE IT", look) if changes else []
    for change in changes:
        lines += look.lines(units(f"- {visible(change)}"), 2)
    return lines
