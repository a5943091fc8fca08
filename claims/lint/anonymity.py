"""Rules on how unnamed sources are described, counted and used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.annotate.hedges import deliberates
from claims.annotate.slots import counted
from claims.lint.finding import Raised
from claims.lint.profile import Profile
from claims.lint.story import Story, Voice, shown
from claims.model import Mention, Span
from claims.names import concerns
from claims.shipped import shipped_toml

__all__ = [
    "anonymous_first",
    "anonymous_no_comment",
    "anonymous_opinion",
    "bare_source",
    "plural_for_one",
    "rote_reason",
    "thin_description",
]

_ASKED = {
    "role": "what they do",
    "organization": "where they belong",
    "nearness": "how they know",
}


def bare_source(story: Story, profile: Profile) -> Iterator[Raised]:
    """A source that is called no more than "sources" or "a person", with nothing that describes it."""
    for voice in story.voices:
        if not voice.told.filled:
            words = story.words(voice.first)
            message = f"“{words}” tells nothing of the source: say what they do, where they belong and how they know"
            yield Raised((voice.first,), message)


def thin_description(story: Story, profile: Profile) -> Iterator[Raised]:
    """A source is to be described as closely as possible, and why it is not named is to be told. What is said of one
    source anywhere in the body counts together; a bare one is the business of bare-source.
    """
    for voice in story.voices:
        told = voice.told
        if not told.filled:
            continue
        missing = [what for slot, what in _ASKED.items() if slot not in told.filled]
        lacking = [" or ".join(missing)] if len(told.filled) < profile.least_slots else []
        if told.reason is None:
            lacking.append("why they are not named" + (", only that they ask for it" if told.anonymity else ""))
        if lacking:
            message = f"nothing tells {', nor '.join(lacking)}: “{story.words(voice.first)}”"
            yield Raised((voice.first,), message)


def rote_reason(story: Story, profile: Profile) -> Iterator[Raised]:
    """A reason for staying unnamed that would fit anybody, such as "not authorized to speak", tells nothing."""
    for voice in story.voices:
        reason = voice.told.reason
        if voice.told.rote and reason is not None:
            why, who = story.words(reason.spans[0]), story.words(voice.first)
            message = f"“{why}” would fit anybody, here “{who}”: say what they risk by speaking"
            yield Raised((*reason.spans, voice.first), message)


# ── one source made several ─────────────────────────────────────────────────────────────────────────────

# "sources" as a headline cites them; not "sources of income", nor "power sources".
_HEADLINE_SOURCES = re.compile(
    r"(?:^|[,:;–—-]\s*)(?:[\w’'.&-]+ ){0,3}?"
    r"(?P<said>sources|insiders)(?=\s*:|\s+(?:say|said|tell|told|reveal|confirm)\w*\b)"
    r"|[,:;–—-]\s*(?:[\w’'.&-]+ )?(?P<last>sources|insiders)\s*$"
    r"|\baccording to (?:\w+ )?(?P<to>sources|insiders)\b",
    re.IGNORECASE,
)


def plural_for_one(story: Story, profile: Profile) -> Iterator[Raised]:
    """A headline or body that speaks of "sources" where the body cites a single one, or of more than it cites."""
    body = [v for v in story.voices if v.heard]
    loose = [v for v in body if v.told.many and v.told.number is None and not v.told.filled]
    others = [v for v in body if v not in loose]
    people = _people(others)
    if not people:
        return
    single = story.words(others[0].first)
    cited = f"a single one, “{single}”" if people == 1 else f"{people} in all"
    spans = [] if loose else list(_headline_plurals(story, people))
    spans += [v.first for v in loose if people == 1]
    for span in spans:
        where = "the headline" if story.in_headline(span) else "the text"
        message = f"{where} speaks of “{story.words(span)}”, the body cites {cited}"
        yield Raised((span, others[0].first), message)


def _people(voices: list[Voice]) -> int:
    """How many people some voices are together; 0 where that cannot be told."""
    numbers = [v.told.number for v in voices]
    return sum(n for n in numbers if n is not None) if None not in numbers else 0


def _headline_plurals(story: Story, people: int) -> Iterator[Span]:
    """Words of the headline that speak of more unnamed sources than `people`."""
    cited = [span for voice in story.voices for span in voice.headline]
    yield from (span for span in cited if _headline_number(story.words(span)) > people)
    for part, start, end in _headlines(story):
        for match in _HEADLINE_SOURCES.finditer(story.article.part(part)[start:end]):
            first, last = match.span(match.lastgroup or 0)
            span = Span(part, start + first, start + last)
            if people == 1 and not any(s.part == part and s.start < span.end and span.start < s.end for s in cited):
                yield span


def _headline_number(words: str) -> int:
    number, many = counted(words)
    return number or (2 if many else 1)


def _headlines(story: Story) -> list[Span]:
    article = story.article
    regions = [r.span for r in article.regions if r.kind == "title"]
    return regions or ([Span("title", 0, len(article.title))] if article.title else [])


# ── what they are used for ──────────────────────────────────────────────────────────────────────────────


def anonymous_opinion(story: Story, profile: Profile) -> Iterator[Raised]:
    """An unnamed source gives facts; here it judges, or speaks of what may be."""
    for m in story.body():
        if m.kind != "anonymous" or m.source is None or m.response is not None:
            continue
        judging = _judging(story, m)
        if m.type == "opinion" or judging:
            what, spans = "an opinion", judging
        elif m.hedged and not (m.hedges and all(deliberates(story.words(s)) for s in m.hedges)):
            what, spans = "speculation", m.hedges
        else:
            continue
        if spans:
            what += f" (“{'”, “'.join(dict.fromkeys(map(story.words, spans)))}”)"
        message = f"“{m.source.name}” is not named and gives what reads like {what}: “{shown(m.text)}”"
        yield Raised((*(spans or m.spans), *m.source.spans[:1]), message)


def _judging(story: Story, m: Mention) -> tuple[Span, ...]:
    """The words of a mention that judge."""
    found = []
    for span in m.spans:
        text = story.article.part(span.part)[: span.end]
        found += [Span(span.part, *match.span()) for match in _judgements().finditer(text, span.start)]
    return tuple(found)


@cache
def _judgements() -> re.Pattern[str]:
    data = shipped_toml("claims.toml")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(data['opinion']['words'])))})\b", re.IGNORECASE)


def anonymous_first(story: Story, profile: Profile) -> Iterator[Raised]:
    """The first source that a story cites is not named."""
    for m in story.body():
        if m.source is None or m.kind in ("author", "unattributed"):
            continue
        if m.kind == "anonymous" and m.source.spans:
            message = f"the first source that the story cites is not named: “{m.source.name}”"
            yield Raised(m.source.spans[:1], message)
        return


_DECLINES = re.compile(r"\b(?:declin|refus)\w+|\bno comment\b|\bnot comment\b|n[’']t comment\b", re.IGNORECASE)


def anonymous_no_comment(story: Story, profile: Profile) -> Iterator[Raised]:
    """Somebody declines to comment in a story that cites an unnamed source who may belong there: whoever speaks
    unnamed may not decline to comment as well. Only the desk knows; the pair is shown.
    """
    seen: set[str] = set()
    for m in story.body():
        if m.response != "no_comment" or m.source is None or m.source.kind not in ("person", "organization"):
            continue
        words = " ".join(story.words(s) for s in (*m.cue_spans, *m.spans))
        if m.source.id in seen or not _DECLINES.search(words):
            continue
        seen.add(m.source.id)
        voice = next((v for v in story.voices if v.heard and _may_belong(v, m.source.name)), None)
        if voice is not None:
            unnamed = story.words(voice.first)
            pair = f"“{m.source.name}” declines to comment, and “{unnamed}” speaks unnamed"
            message = f"{pair}: make sure that they are not the same"
            yield Raised((*(m.cue_spans or m.spans)[:1], voice.first), message)


def _may_belong(voice: Voice, name: str) -> bool:
    """Whether an unnamed source may belong to the one of a name: its description names nobody else."""
    if voice.told.organization is None:
        return True
    named = re.findall(r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*", voice.told.organization.words)
    return not named or any(concerns(who, [name]) for who in named)
