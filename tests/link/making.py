"""Mentions and articles made by hand, for the tests of linking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from claims.link import link_mentions
from claims.model import Annotated, Article, Claim, Kind, Mention, Source, Span, Step
from claims.moments import Moment, moment_of
from claims.text import short_hash, slug

DEFAULT = {
    "asserts": "supports",
    "believes": "supports",
    "predicts": "supports",
    "urges": "supports",
    "confirms": "confirms",
    "denies": "denies",
    "no_comment": "no_comment",
    "unaware": "unaware",
    "questions": "questions",
}


def day(number: int) -> Moment:
    """A day of June 2014."""
    return moment_of(datetime(2014, 6, number), "day")


def said_by(name: str, kind: Kind = "organization", *, cue: str = "said") -> dict[str, Any]:
    """The fields of a mention that a named source states."""
    identity = f"{kind}:{slug(name)}"
    return {
        "kind": kind,
        "source": Source(identity, name, kind),
        "chain": (Step(identity, name, kind),),
        "cue": cue,
    }


def mention(article: str, text: str, *, at: int = 0, title: bool = False, **fields: Any) -> Mention:
    """A mention with a believable id, and `toward` as annotation leaves it."""
    spans = (Span("title" if title else "text", at, at + len(text)),)
    kind, stance = fields.get("kind", "unattributed"), fields.get("stance", "asserts")
    fields.setdefault("toward", "repeats" if kind == "unattributed" else DEFAULT[stance])
    made = short_hash(article, str(spans), text)
    return Mention(id=made, article=article, spans=spans, text=text, in_headline=title, **fields)


def articles(mentions: Sequence[Mention]) -> list[Annotated]:
    """The articles of these mentions."""
    ids = sorted({m.article for m in mentions})
    return [
        Annotated(
            Article(id=i, version="v", title="", text=""),
            mentions=tuple(m for m in mentions if m.article == i),
        )
        for i in ids
    ]


def linked(*mentions: Mention) -> list[Claim]:
    """The claims of these mentions."""
    return link_mentions(articles(mentions))


def together(claims: Sequence[Claim], *mentions: Mention) -> bool:
    """Whether one claim holds all of these."""
    wanted = {m.id for m in mentions}
    return any(wanted <= {m.id for m in claim.mentions} for claim in claims)


def toward(claims: Sequence[Claim], one: Mention) -> str:
    """What a mention does to its claim."""
    return next(m.toward for claim in claims for m in claim.mentions if m.id == one.id)
