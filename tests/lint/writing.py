"""Articles of a few lines with hand-made mentions, so that a rule is tested and not the model before it."""

from __future__ import annotations

from typing import Any

from claims.annotate.described import described
from claims.lint import RULES, Finding, Profile, lint_article
from claims.model import Annotated, Article, Assessment, Claim, Mention, Origin, Region, Source, Span, Trace, Weighing
from claims.text import slug

STRICT = Profile("strict", tuple(sorted(RULES)), least_origins_named=2)


def draft(text: str, *mentions: Mention, title: str = "", **values: Any) -> Annotated:
    """An article with its mentions; its title, where it has one, is apart from its text."""
    regions = (Region("title", Span("title", 0, len(title))),) if title else ()
    article = Article("a", "v", title, text, regions=regions, **values)
    return Annotated(article, (), (), described(article, mentions))


def find(text: str, words: str, part: Any = "text") -> Span:
    """Where words stand in a text; a test whose words are not there is wrong."""
    at = text.index(words)
    return Span(part, at, at + len(words))


def told(
    text: str, content: str, *, by: str = "", cue: str = "said", kind: Any = None, part: Any = "text", **values: Any
) -> Mention:
    """A mention of an article's text (or headline): its content and its source's words as they stand there."""
    source, cues = None, ()
    if by:
        kind = kind or "anonymous"
        name = values.pop("name", by)
        source = Source(f"{kind}:{slug(values.pop('same', name))}", name, kind, spans=(find(text, by, part),))
        cues = (find(text, cue, part),) if cue in text else ()
    hedges = tuple(find(text, word, part) for word in values.pop("hedges", ()))
    return Mention(
        id=slug(f"{part} {content}"),
        article="a",
        spans=(find(text, content, part),),
        text=f"{content}.",
        kind=kind or "unattributed",
        source=source,
        cue_spans=cues,
        hedges=hedges,
        hedged=bool(hedges),
        **values,
    )


def assessed(
    *mentions: Mention, status: Any = "rumor", kinds: tuple[Any, ...] = ("anonymous",), independent: int = 1
) -> Assessment:
    """A claim of some mentions that goes back to origins of these kinds."""
    first = mentions[0]
    origins = tuple(Origin(f"o{n}", f"origin {n}", kind, (first.id,), ("a",)) for n, kind in enumerate(kinds))
    claim = Claim(first.id, first.text, first.type, mentions)
    return Assessment(claim, Trace(origins, (), independent), Weighing(status, 0.3))


def raised(rule: str, annotated: Annotated, *assessments: Assessment, profile: Profile = STRICT) -> list[Finding]:
    """What one rule finds."""
    return [f for f in lint_article(annotated, assessments, profile=profile) if f.rule == rule]


def one(text: str, content: str, by: str, **values: Any) -> Annotated:
    return draft(text, told(text, content, by=by, **values))
