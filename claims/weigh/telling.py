"""Flags on how a claim was told on: headlines, hardening, numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.link.tolls import outgrown
from claims.model import Description, Flag, Mention, Status
from claims.moments import order
from claims.numbers import Number, differing, figures_of
from claims.trace.chains import first_step, steps_of
from claims.weigh.case import Case, first_mentions, on_own_record, quoted
from claims.weigh.settling import confirmations

__all__ = ["contested_numbers", "hardened", "headline_overstates"]

_FIGURE_CONFIRMED = "a confirmation that gives the figure"  # what lifts the flag on figures


def headline_overstates(case: Case, status: Status) -> Flag | None:
    """The headline states plainly what the article itself hedges, or gives to nobody what the article gives
    to an unnamed source. Many readers see the headline alone.
    """
    by_article: dict[str, list[Mention]] = {}
    for m in case.told:
        by_article.setdefault(m.article, []).append(m)
    for told in by_article.values():
        head = [m for m in told if m.in_headline]
        body = [m for m in told if m not in head]
        if not head or not body or not all(map(_is_plain, head)):
            continue
        bare = not any(steps_of(m) for m in head)
        if all(m.hedged for m in body) or (bare and all(map(_from_somebody_unnamed, body))):
            why = f"the headline says “{head[0].text}”; the article only: {_how(body[0])}"
            lift = "a headline that hedges or attributes it as the article does"
            return Flag("headline-overstates", why, lift, (head[0].id, body[0].id))
    return None


def _is_plain(m: Mention) -> bool:
    """Whether a mention neither hedges nor gives it to talk: "said to weigh a sale" has a cue that names nobody."""
    return not m.hedged and not (m.cue and m.source is None)


def _from_somebody_unnamed(m: Mention) -> bool:
    first = first_step(m)
    return first is not None and first.kind in ("anonymous", "collective")


def _how(m: Mention) -> str:
    return f"“{m.text}” ({'hedged, ' if m.hedged else ''}{quoted(m)})"


def hardened(case: Case, status: Status) -> Flag | None:
    """On its way a claim lost its hedge, one source became several, or a number changed: it sounds firmer
    than its origin was.
    """
    for before, after in _told_on(case):
        if before.hedged and not after.hedged:
            what = "the hedge was dropped"
        elif _one(before) and _several(after):
            what = "one source became several"
        elif (changed := _differing(before, after)) is not None:
            what = f"a number changed ({changed[0].words} to {changed[1].words})"
        else:
            continue
        why = f"{what}: “{before.text}” ({quoted(before)}) became “{after.text}” ({quoted(after)})"
        return Flag("hardened", why, "a source of its own for the firmer wording", (before.id, after.id))
    return None


def _told_on(case: Case) -> Iterator[tuple[Mention, Mention]]:
    """How an origin first came out beside each later telling of it in another article; echoes where it is the
    only one.
    """
    for origin in case.trace.origins:
        # Those concerned may have become surer themselves; what is settled is not hardened.
        if on_own_record(case, origin) is not None:
            continue
        first = first_mentions(case, origin)
        echoes = case.trace.echoes if case.trace.independent == 1 else ()
        # Of several mentions in the first article the plainest counts: nothing was hardened that stood there.
        before = min(first, key=lambda b: (b.hedged, b.id))
        for after in map(case.mention, (*origin.mentions, *echoes)):
            if after in first or after.toward == "confirms" or before.article == after.article:
                continue
            if not any(order(b.published, after.published) == "after" for b in first):
                yield before, after


def _unnamed(m: Mention) -> Description | None:
    """What is told of the unnamed source that a mention goes back to; None where it does not go back to one."""
    first, source = first_step(m), m.source
    if first is None or source is None or first.kind != "anonymous" or source.id != first.id:
        return None
    return source.description


def _several(m: Mention) -> bool:
    told = _unnamed(m)
    return told is not None and told.many


def _one(m: Mention) -> bool:
    told = _unnamed(m)
    return told is not None and told.number == 1


def contested_numbers(case: Case, status: Status) -> Flag | None:
    """Two origins give different figures for the same thing, or an article does that gives no source, or another claim
    says the same with another figure or date; and no confirmation gives the figure. A toll that has grown from one day
    to the next is no such figure.
    """
    settled = [s.mention for s in confirmations(case)]
    return _differ_here(case, settled) or (None if settled else _differ_elsewhere(case))


def _differ_here(case: Case, settled: Sequence[Mention]) -> Flag | None:
    """The claim's own mentions give different figures, and none that settled it gives either."""
    told = [case.mention(o.mentions[0]) for o in (*case.trace.origins, *case.trace.against)]
    echoes = [case.mention(id_) for id_ in case.trace.echoes]
    for at, a in enumerate(told):
        for b in (*told[at + 1 :], *echoes):
            two = _differing(a, b) if a is not b and not (outgrown(a, b) or outgrown(b, a)) else None
            if two is not None and not any(_gives(m, a, b) for m in settled):
                why = f"{two[0].words} or {two[1].words}: “{a.text}” ({quoted(a)}), “{b.text}” ({quoted(b)})"
                return Flag("contested-numbers", why, _FIGURE_CONFIRMED, (a.id, b.id))
    return None


def _differ_elsewhere(case: Case) -> Flag | None:
    """Another claim says the same with another figure or date."""
    other = next((v for v in case.claim.variants if v.claim != case.claim.id and v.what != "name"), None)
    if other is None:
        return None
    own = next((v for v in case.claim.variants if v.claim == case.claim.id and v.what == other.what), None)
    if own is None:
        return None
    why = f"{own.words} here, {other.words} in another claim that says the same ({other.claim[:8]})"
    return Flag("contested-numbers", why, _FIGURE_CONFIRMED, (*own.mentions, *other.mentions))


def _gives(settled: Mention, a: Mention, b: Mention) -> bool:
    """Whether what settled the claim gives the figure in which two mentions differ."""
    return settled in (a, b) or any(_differing(settled, m) is not None for m in (a, b))


def _differing(a: Mention, b: Mention) -> tuple[Number, Number] | None:
    """The figures of two mentions for the same thing, where they differ; None where none do."""
    return differing(figures_of(a.text), figures_of(b.text))
