"""Rules on what a story's claims rest on: origins, attribution, and whether those concerned were asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.lint.finding import Raised
from claims.lint.profile import Profile
from claims.lint.story import Story, shown
from claims.model import Assessment, Mention, Span, Trace
from claims.names import name_words, same_name
from claims.shipped import shipped_toml
from claims.weigh.case import is_subject, names

__all__ = ["far_attribution", "single_origin", "subject_not_asked"]

_UNNAMED = {"anonymous", "collective"}
_NO_SOURCE = {"unattributed", "author"}
_OPEN = ("rumor", "reported", "corroborated", "contested")


# ── origins ─────────────────────────────────────────────────────────────────────────────────────────────


def single_origin(story: Story, profile: Profile) -> Iterator[Raised]:
    """A claim that goes back to fewer apparently independent origins than the profile asks for: two are better than
    one. What those concerned say of themselves needs no second, nor do statements that give no source.
    """
    resting: dict[tuple[str, ...], list[tuple[Mention, Trace]]] = {}
    for assessment in story.claims:
        m = _told_here(story, assessment)
        if m is not None and _too_few(assessment, profile):
            resting.setdefault(_origins(m, assessment.trace), []).append((m, assessment.trace))
    for origins, told in resting.items():
        trace = told[0][1]
        number = "one origin" if trace.independent == 1 else f"{trace.independent} apparently independent origins"
        what = f"“{shown(told[0][0].text)}” rests" if len(told) == 1 else f"{len(told)} statements rest"
        who = names([f"“{name}”" for name in origins])
        message = f"{what} on {number}, {who}: look for another that shares no relay, owner or text with it"
        yield Raised(tuple(m.spans[0] for m, _ in told), message)


def _origins(m: Mention, trace: Trace) -> tuple[str, ...]:
    """What a story calls the origins of a claim: a single one by the words it has for it itself."""
    if len(trace.origins) == 1 and m.source is not None and m.source.kind == trace.origins[0].kind:
        return (m.source.name,)
    return tuple(o.name for o in trace.origins)


def _too_few(assessment: Assessment, profile: Profile) -> bool:
    kinds = {o.kind for o in assessment.trace.origins}
    if assessment.claim.type not in ("fact", "forecast") or assessment.weighing.status not in _OPEN:
        return False
    if not kinds or kinds <= _NO_SOURCE:
        return False
    least = profile.least_origins if kinds <= _UNNAMED | _NO_SOURCE else profile.least_origins_named
    return assessment.trace.independent < least


def _told_here(story: Story, assessment: Assessment) -> Mention | None:
    """The mention by which a story puts a claim forward, with its source if there is one that has; else None."""
    own = [m for m in assessment.claim.mentions if m.article == story.article.id and m.spans and m.response is None]
    own = [m for m in own if m.toward in ("repeats", "supports", "confirms")]
    return min(own, key=lambda m: (m.source is None, story.in_headline(m.spans[0]), m.spans[0]), default=None)


# ── attribution ─────────────────────────────────────────────────────────────────────────────────────────


def far_attribution(story: Story, profile: Profile) -> Iterator[Raised]:
    """What attributes a statement stands in its sentence or next to it, so that a reader need not wait or look back."""
    apart: dict[tuple[Span, ...], tuple[int, Mention]] = {}
    for m in story.body():
        anchors = (*m.cue_spans, *(m.source.spans if m.source is not None else ()))
        anchors = tuple(s for s in anchors if s.part == m.spans[0].part)
        if not anchors or m.kind in _NO_SOURCE:
            continue
        begins = story.sentence_number(m.spans[0])
        distance = min(abs(story.sentence_number(s) - begins) for s in anchors)
        if distance > profile.most_sentences and distance > apart.get(anchors, (0,))[0]:
            apart[anchors] = distance, m
    for anchors, (distance, m) in apart.items():
        place = "after" if anchors[0].start > m.spans[0].start else "before"
        who = m.source.name if m.source is not None else story.words(anchors[0])
        message = f"“{who}” stands {distance} sentences {place} what it is the source of: “{shown(m.text)}”"
        yield Raised((m.spans[0], anchors[0]), message)


# ── those concerned ─────────────────────────────────────────────────────────────────────────────────────


def subject_not_asked(story: Story, profile: Profile) -> Iterator[Raised]:
    """Something damaging is told of a person or body, and nothing in the article tells what they say to it, or that
    they were asked.
    """
    told: dict[str, list[tuple[Mention, Span]]] = {}
    for m in story.body():
        if m.type not in ("fact", "forecast") or m.negated or m.response is not None or m.stance == "denies":
            continue
        for name, span in _damaged(story, m):
            known = next((n for n in told if same_name(n, name)), name)
            told.setdefault(known, []).append((m, span))
    for name, found in told.items():
        if same_name(name, story.article.outlet or "") or _answered(story, name):
            continue
        m, span = found[0]
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        message = f"nothing tells that {name} was asked, or what they say: “{shown(m.text)}”{more}"
        yield Raised((span, *(s for _, s in found[1:])), message)


def _damaged(story: Story, m: Mention) -> Iterator[tuple[str, Span]]:
    """Those that a mention damages, each with the words that do."""
    for regex, acts_on in _words("damaging"):
        for span in m.spans:
            text = story.article.part(span.part)[: span.end]
            match = regex.search(text, span.start)
            if match is None:
                continue
            where = Span(span.part, *match.span())
            if acts_on:
                behind = [n for n in m.about if _stands_in(n, text[match.end() : match.end() + 60])]
                yield from ((n, where) for n in behind[:1])
            elif m.about:
                yield m.about[0], where
            return


def _stands_in(name: str, text: str) -> bool:
    """Whether the telling word of a name stands in a text."""
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in name_words(name)[:1])


_SPOKEN_FOR = re.compile(
    r"\b(?:spokes\w+|representatives?|lawyers?|attorneys?|the (?:company|bank|firm|agency|ministry|group|union))\b",
    re.IGNORECASE,
)


def _answered(story: Story, name: str) -> bool:
    """Whether an article tells what somebody says, or that they were asked."""
    for m in story.mentions:
        if is_subject(m, [name]) or (m.response is not None and any(same_name(name, a) for a in m.about)):
            return True
    text = story.article.text
    for start, end in story.sentences["text"]:
        asked = any(regex.search(text, start, end) for regex, _ in _words("asked"))
        if asked and (_stands_in(name, text[start:end]) or _SPOKEN_FOR.search(text, start, end)):
            return True
    return False


@cache
def _words(section: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The regexes of a section of `data/damaging.toml`, each with whether it acts on an object."""
    data = shipped_toml("damaging.toml")
    return tuple((re.compile(e["regex"], re.IGNORECASE), e.get("object", False)) for e in data[section])
