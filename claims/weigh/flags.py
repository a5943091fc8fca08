"""Flags: what an editor should look at in a claim's sourcing, each one small function.

A flag carries the words that raised it and what would lift it; its function's docstring is what `explain`
prints. A flag is no verdict. Opinion and background bear none.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date, timedelta

from claims.model import Flag, Mention, Origin, Status
from claims.moments import Moment
from claims.negations import tells_a_denial
from claims.trace.chains import steps_of
from claims.weigh.case import Case, first_mentions, in_circle, is_subject, names, quoted
from claims.weigh.settling import confirmations, denials, reversed_later, subject_denials
from claims.weigh.status import due_mentions, overdue
from claims.weigh.strength import retractions, standing
from claims.weigh.telling import contested_numbers, hardened, headline_overstates

__all__ = ["FLAG_RULES", "STALE_DAYS", "explain_flag", "flags_of"]

STALE_DAYS = 180  # hand-set: half a year without a word
MANY_ARTICLES = 3
_SECOND_ORIGIN = "a second origin that shares no relay, owner or text with it"


def flags_of(case: Case, status: Status) -> tuple[Flag, ...]:
    """All flags that the mentions and the trace raise, in the order of `FLAG_RULES`."""
    if not case.claim.weighed:
        return ()
    return tuple(flag for rule in FLAG_RULES.values() if (flag := rule(case, status)) is not None)


def explain_flag(name: str) -> str:
    """What a flag means, in plain words.

    >>> explain_flag("single-source").split(".")[0]
    'It all goes back to one origin'
    """
    return " ".join((inspect.getdoc(FLAG_RULES[name]) or "").split())


def single_source(case: Case, status: Status) -> Flag | None:
    """It all goes back to one origin. Raised for rumors, and for reported claims that give a source; not for
    what those concerned say about themselves, nor for plain background that gives no source at all.
    """
    kinds = {o.kind for o in case.trace.origins}
    left = standing(case) or case.groups[:1]
    sourced = not kinds <= {"unattributed", "author"}
    if len(left) != 1 or not (status == "rumor" or (status == "reported" and sourced)):
        return None
    origin = left[0][0]
    why = f"one origin: {quoted(case.mention(origin.mentions[0]))}"
    if len(left) < len(case.groups):
        why += "; what else there was has been taken back"
    elif case.trace.ties:
        why = f"its {len(case.trace.origins)} origins count as one: {case.trace.ties[0].words}"
    return Flag("single-source", why, _SECOND_ORIGIN, tuple(m for o in case.trace.origins for m in o.mentions))


def anonymous_only(case: Case, status: Status) -> Flag | None:
    """Every origin is an unnamed source: nobody answers for it by name. Unnamed sources of two outlets may be
    the same person.
    """
    origins = case.trace.origins
    if not origins or any(o.kind != "anonymous" for o in origins) or status == "confirmed":
        return None
    why = f"only unnamed sources: {names([f'“{o.name}”' for o in origins])}"
    if len(origins) > 1:
        why += "; they may be the same person"
    return Flag("anonymous-only", why, "a named source or a document", tuple(o.mentions[0] for o in origins))


def circular_reporting(case: Case, status: Status) -> Flag | None:
    """Outlets cite each other for it in a circle, so that each looks confirmed by the other, and nobody outside the
    circle has it from a source of his own.
    """
    circle = next((c for c in case.trace.cycles if not any(_outside(o, c, case) for o in case.trace.origins)), None)
    if circle is None:
        return None
    why = " cites ".join((*circle, circle[0]))
    citing = tuple(m.id for m in case.told if len({m.outlet, *(s.name for s in m.chain)} & {*circle}) > 1)
    return Flag("circular", why, "an origin outside the circle", citing)


def _outside(origin: Origin, circle: tuple[str, ...], case: Case) -> bool:
    """Whether an origin first came out without any outlet of a circle."""
    if origin.kind in ("unattributed", "collective", "author") or in_circle(case, origin):
        return False
    keys = {case.outlets.get(name, name) for name in circle}
    first = first_mentions(case, origin)
    through = {s.name for m in first for s in steps_of(m) if s.kind == "outlet"} | {m.outlet for m in first if m.outlet}
    return keys.isdisjoint(case.outlets.get(name, name) for name in through)


def echo(case: Case, status: Status) -> Flag | None:
    """Three articles or more, and one origin among them: repetition is not confirmation. Not raised where
    those concerned have said so themselves.
    """
    articles = dict.fromkeys(m.article for m in case.told if m not in case.desk)
    if len(articles) < MANY_ARTICLES or case.trace.independent != 1 or status in ("confirmed", "on_record"):
        return None
    why = f"{len(articles)} articles, one origin: {quoted(case.mention(case.trace.origins[0].mentions[0]))}"
    return Flag("echo", why, _SECOND_ORIGIN, tuple(m.id for m in case.told))


def subject_unaware(case: Case, status: Status) -> Flag | None:
    """Those concerned say that they do not know of it. It counts against it, weakly; it is no denial. Not raised once
    they have confirmed or denied it.
    """
    found = [m for m in case.mentions if m.toward == "unaware"]
    if not found or confirmations(case) or denials(case):
        return None
    lift = "an answer to the point by those concerned"
    return Flag("subject-unaware", _in_words(found[0]), lift, tuple(m.id for m in found))


def denied_by_subject(case: Case, status: Status) -> Flag | None:
    """Those concerned deny it, and have not taken that back. Kept where something else outweighs it, so that it is not
    overlooked.
    """
    found = [m for m in subject_denials(case) if not reversed_later(m, case)]
    if not found:
        return None
    lift = "the denial taken back by those who made it"
    return Flag("denied-by-subject", _in_words(found[0]), lift, tuple(m.id for m in found))


def denial_alone(case: Case, status: Status) -> Flag | None:
    """What stands there is a denial, and nothing tells who had said what it denies: status and confidence are those of
    the denial, that it was made, and say nothing of what was denied.
    """
    told = [m for m in case.told if m.answers is None]
    if not told or not all(map(tells_a_denial, told)):
        return None
    why = f"{_in_words(told[0])}; what is denied is not among the claims"
    return Flag("denial-alone", why, "the claim that it denies", tuple(m.id for m in case.told))


def _in_words(answer: Mention) -> str:
    """An answer in the words that attribute it."""
    return f"“{answer.cue or answer.text}”: {quoted(answer)}"


def no_response_sought(case: Case, status: Status) -> Flag | None:
    """It is about somebody, rests on unnamed sources, "reports" or another outlet, and no article tells that
    those concerned were asked, or what they answered.
    """
    kinds = {o.kind for o in case.trace.origins}
    if not case.about or not kinds or not kinds <= {"anonymous", "collective", "outlet"}:
        return None
    if status in ("confirmed", "denied") or any(_answered(m, case) for m in case.mentions):
        return None
    asked = "was" if len(case.about) == 1 else "were"
    why = f"nothing tells that {names(case.about[:3])} {asked} asked"
    return Flag("no-response-sought", why, "their answer, or that they gave none", (case.pro[0].id,))


def _answered(m: Mention, case: Case) -> bool:
    """Whether a mention tells that those concerned were asked, or what they answered."""
    asked = m.response in ("pending", "no_comment", "unaware") or m.answers is not None
    return asked or is_subject(m, case.about)


def past_due(case: Case, status: Status) -> Flag | None:
    """The time told for it is past, as of the date of the report, and no outcome was seen."""
    if not overdue(case) or confirmations(case) or denials(case):
        return None
    told = due_mentions(case)
    due = told[0].due
    assert due is not None and case.as_of is not None  # else nothing could be overdue
    why = f"due {due.words or due.iso()}, as of {case.as_of.iso()} no outcome seen"
    return Flag("overdue", why, "a report of what came of it, or a new date", tuple(m.id for m in told))


def origin_retracted(case: Case, status: Status) -> Flag | None:
    """An origin of the claim was taken back by those who put it about, and none that is apparently independent of it
    is left; repeats elsewhere may still stand.
    """
    if any(not any(retractions(case, o) for o in group) for group in case.groups):
        return None
    for origin in case.trace.origins:
        gone = retractions(case, origin)
        if gone:
            why = f"{quoted(case.mention(gone[0]))} takes back “{origin.name}”"
            return Flag("origin-retracted", why, "another origin, independent of it, that stands by it", gone)
    return None


def stale(case: Case, status: Status) -> Flag | None:
    """A rumor of which nothing was told for more than 180 days (hand-set) before the date of the report."""
    published = [m for m in case.mentions if m not in case.desk]
    dated = [m for m in published if m.published is not None]
    if status != "rumor" or case.as_of is None or len(dated) < len(published):
        return None
    last = dated[-1]
    assert last.published is not None
    days = (_last_day(case.as_of) - _last_day(last.published)).days
    if days <= STALE_DAYS:
        return None
    by = last.outlet or last.article
    why = f"last told {last.published.iso()} ({by}), {days} days before {case.as_of.iso()}"
    return Flag("stale", why, "a newer report with an origin of its own", (last.id,))


def _last_day(moment: Moment) -> date:
    """The last day that a moment may mean; its end is exclusive."""
    return (moment.end - timedelta.resolution).date()


FLAG_RULES: dict[str, Callable[[Case, Status], Flag | None]] = {
    "single-source": single_source,
    "anonymous-only": anonymous_only,
    "circular": circular_reporting,
    "echo": echo,
    "origin-retracted": origin_retracted,
    "denied-by-subject": denied_by_subject,
    "denial-alone": denial_alone,
    "subject-unaware": subject_unaware,
    "no-response-sought": no_response_sought,
    "overdue": past_due,
    "stale": stale,
    "headline-overstates": headline_overstates,
    "hardened": hardened,
    "contested-numbers": contested_numbers,
}
