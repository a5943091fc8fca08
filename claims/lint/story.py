"""One article laid out for the rules: its sentences, its mentions in order, its unnamed sources and its claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.annotate.sentences import sentence_at, sentences
from claims.model import Annotated, Article, Assessment, Description, Mention, Part, Span

__all__ = ["Story", "Voice", "shown", "story_of"]

_SHOWN = 90  # characters
_QUOTES = re.compile('[“”„«»"]')


@dataclass(frozen=True, slots=True)
class Voice:
    """An unnamed source of a story, with each place that cites it.

    Parameters
    ----------
    heard, headline
        Its words in the body, and in the headline, in order.
    told
        What the article tells of it, all places together.
    """

    id: str
    heard: tuple[Span, ...]
    headline: tuple[Span, ...]
    told: Description

    @property
    def first(self) -> Span:
        """Where it is first cited, in the body if it is there."""
        return (self.heard or self.headline)[0]


@dataclass(frozen=True, slots=True)
class Story:
    """What the rules read.

    Parameters
    ----------
    mentions
        Those of the article, in order of their place, the headline's first.
    voices
        The unnamed sources, in the order in which they are first cited.
    claims
        The assessments of claims that the article has a mention of, in order of that mention.
    sentences
        Half-open characters of each part's sentences.
    """

    article: Article
    mentions: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    claims: tuple[Assessment, ...]
    sentences: Mapping[Part, tuple[tuple[int, int], ...]]

    def in_headline(self, span: Span) -> bool:
        """Whether a span lies in the headline, wherever that stands."""
        return self.article.in_headline(span)

    def body(self) -> tuple[Mention, ...]:
        """The mentions outside the headline."""
        return tuple(m for m in self.mentions if m.spans and not self.in_headline(m.spans[0]))

    def sentence_number(self, span: Span) -> int:
        """The index, in its part, of the sentence in which a span begins."""
        return sentence_at(self.sentences[span.part], span.start)

    def words(self, span: Span) -> str:
        """The words of a span as a message quotes them: on one line, without quotation marks of their own."""
        return " ".join(_QUOTES.sub("", self.article.words(span)).split())


def story_of(annotated: Annotated, assessments: Iterable[Assessment]) -> Story:
    """Lay an article out; of the assessments those with a mention in it are taken."""
    article = annotated.article
    found: dict[Part, tuple[tuple[int, int], ...]] = {
        "title": sentences(article.title),
        "text": sentences(article.text),
    }
    mentions = tuple(sorted(annotated.mentions, key=_place))
    at = {m.id: number for number, m in enumerate(mentions)}
    own = [(min(at[m.id] for m in a.claim.mentions if m.id in at), a) for a in assessments if _is_in(a, at)]
    return Story(
        article=article,
        mentions=mentions,
        voices=_voices(article, mentions),
        claims=tuple(a for _, a in sorted(own, key=lambda pair: (pair[0], pair[1].claim.id))),
        sentences=found,
    )


def _is_in(assessment: Assessment, ids: Mapping[str, int]) -> bool:
    return any(m.id in ids for m in assessment.claim.mentions)


def _place(mention: Mention) -> tuple[bool, int, str]:
    first = mention.spans[0] if mention.spans else Span("text", 0, 0)
    return (first.part == "text", first.start, mention.id)


def _voices(article: Article, mentions: Iterable[Mention]) -> tuple[Voice, ...]:
    places: dict[str, dict[Span, Description]] = {}
    for m in mentions:
        if m.source is not None and m.source.kind == "anonymous" and m.source.spans:
            places.setdefault(m.source.id, {})[m.source.spans[0]] = m.source.description or Description()
    voices = []
    for id_, cited in places.items():
        heard = tuple(sorted(s for s in cited if not article.in_headline(s)))
        headline = tuple(sorted(s for s in cited if article.in_headline(s)))
        voices.append(Voice(id_, heard, headline, cited[(heard or headline)[0]]))
    return tuple(sorted(voices, key=lambda v: (v.first.part == "text", v.first)))


def shown(text: str) -> str:
    """A text short enough to stand in a message.

    >>> shown("word " * 30)
    'word word word word word word word word word word word word word word word word word word …'
    """
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
