"""Flags on how a claim was told on: headlines, hardening, numbers."""

from __future__ import annotations

from collections.abc import Iterator

from claims.model import Description, Flag, Mention, Status
from claims.moments import order
from claims.numbers import differing, figures
from claims.trace.chains import steps_of
from claims.weigh.case import Case, first_mentions, on_own_record, quoted
from claims.weigh.settling import confirmations

__all__ = ["contested_numbers", "hardened", "headline_overstates"]


def headline_overstates(case: Case, status: Status) -> Flag | None:
    """The headline states plainly what the article itself hedges, or gives to nobody what the article gives
    to an unnamed source. Many readers see the headline alone.
    """
    by_article: dict[str, list[Mention]] = {}
    for m in case.told:
        by_article.setdefault(m.article, []).append(m)
    for told in by_article.values():
        head = [m for m in told if any(s.part == "title" for s in m.spans)]
        body = [m for m in told if m not in head]
        # "Said to weigh a sale": a cue that names nobody gives it to talk.
        if not head or not body or any(m.hedged or (m.cue and m.source is None) for m in head):
            continue
        bare = not any(steps_of(m) for m in head)
        unnamed = all(s.kind in ("anonymous", "collective") for m in body for s in steps_of(m)[:1]) and all(
            map(steps_of, body)
        )
        if all(m.hedged for m in body) or (bare and unnamed):
            why = f"the headline says “{head[0].text}”; the article only: {_how(body[0])}"
            lift = "a headline that hedges or attributes it as the article does"
            return Flag("headline-overstates", why, lift, (head[0].id, body[0].id))
    return None


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
        elif (figure := differing(figures(before.text), figures(after.text))) is not None:
            what = f"a number changed ({figure[0].words} to {figure[1].words})"
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
        for id_ in (*origin.mentions, *echoes):
            after = case.mention(id_)
            if (
                after in first
                or after.toward == "confirms"
                or any(order(b.published, after.published) == "after" for b in first)
            ):
                continue
            # Of several mentions in the first article the plainest counts: nothing was hardened that stood
            # there.
            before = min(first, key=lambda b: (b.hedged, b.id))
            if before.article != after.article:
                yield before, after


def _unnamed(m: Mention) -> Description | None:
    """What is told of the unnamed source that a mention goes back to; None where it does not go back to one."""
    first, source = next(iter(steps_of(m)), None), m.source
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
    says the same with another figure or date; and no confirmation gives the figure.
    """
    settled = [s.mention for s in confirmations(case)]
    told = [case.mention(o.mentions[0]) for o in (*case.trace.origins, *case.trace.against)]
    for at, a in enumerate(told):
        for b in (*told[at + 1 :], *map(case.mention, case.trace.echoes)):
            figure = differing(figures(a.text), figures(b.text)) if a is not b else None
            if figure is not None and not any(_gives(m, a, b) for m in settled):
                x, y = figure
                why = f"{x.words} or {y.words}: “{a.text}” ({quoted(a)}), “{b.text}” ({quoted(b)})"
                return Flag("contested-numbers", why, "a confirmation that gives the figure", (a.id, b.id))
    other = next((v for v in case.claim.variants if v.claim != case.claim.id and v.what != "name"), None)
    own = next((v for v in case.claim.variants if other and v.claim == case.claim.id and v.what == other.what), None)
    if other is None or own is None or settled:
        return None
    why = f"{own.words} here, {other.words} in another claim that says the same ({other.claim[:8]})"
    return Flag("contested-numbers", why, "a confirmation that gives the figure", (*own.mentions, *other.mentions))


def _gives(settled: Mention, a: Mention, b: Mention) -> bool:
    """Whether what settled the claim gives the figure in which two mentions differ."""
    return settled in (a, b) or any(differing(figures(settled.text), figures(m.text)) is not None for m in (a, b))
