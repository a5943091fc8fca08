"""One article laid out for the rules: its sentences, its mentions in order, its unnamed sources and its claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.lint.description import Description, describe, merged
from claims.lint.sentences import sentence_at, sentences
from claims.model import Annotated, Article, Assessment, Mention, Part, Span

__all__ = ["Story", "Voice", "shown", "story_of"]

_SHOWN = 90  # characters
_QUOTES = re.compile('[“”„«»"]')

# How a sentence goes on about the unnamed source of the one before: "The person asked not to be named because …"
_GOES_ON = re.compile(
    r"(?:he|she|they|both|all|neither|(?:the|that|these|those|both|all) "
    r"(?:\w+ )?(?:source|person|people|individual|official|executive|banker|aide|employee|worker|insider)s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """An unnamed source of a story, with each place that cites it.

    Parameters
    ----------
    heard, headline
        Its words in the body, and in the headline, in order.
    told
        What the body tells of it, all places together; the headline where the body has none. Slots are characters of
        the text, or of the title.
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
        return _in_headline(self.article, span)

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
        voices=_voices(article, mentions, found),
        claims=tuple(a for _, a in sorted(own, key=lambda pair: (pair[0], pair[1].claim.id))),
        sentences=found,
    )


def _is_in(assessment: Assessment, ids: Mapping[str, int]) -> bool:
    return any(m.id in ids for m in assessment.claim.mentions)


def _place(mention: Mention) -> tuple[bool, int, str]:
    first = mention.spans[0] if mention.spans else Span("text", 0, 0)
    return (first.part == "text", first.start, mention.id)


def _in_headline(article: Article, span: Span) -> bool:
    titles = (r.span for r in article.regions if r.kind == "title")
    return span.part == "title" or any(t.part == span.part and t.start <= span.start < t.end for t in titles)


def _voices(
    article: Article, mentions: Iterable[Mention], found: Mapping[Part, tuple[tuple[int, int], ...]]
) -> tuple[Voice, ...]:
    places: dict[str, dict[Span, Mention]] = {}
    for m in mentions:
        if m.source is not None and m.source.kind == "anonymous" and m.source.spans:
            places.setdefault(m.source.id, {}).setdefault(m.source.spans[0], m)
    voices = []
    for id_, cited in places.items():
        heard = tuple(sorted(s for s in cited if not _in_headline(article, s)))
        headline = tuple(sorted(s for s in cited if _in_headline(article, s)))
        told = merged(_description(article, s, cited[s], found[s.part]) for s in heard or headline)
        voices.append(Voice(id_, heard, headline, told))
    return tuple(sorted(voices, key=lambda v: (v.first.part == "text", v.first)))


def _description(article: Article, span: Span, mention: Mention, found: tuple[tuple[int, int], ...]) -> Description:
    number = sentence_at(found, span.start)
    start, end = found[number] if found else (span.start, span.end)
    behind = (s.start for s in (*mention.cue_spans, *mention.spans) if s.part == span.part and s.start >= span.end)
    until = min([*behind, max(end, span.end)])
    text = article.part(span.part)
    following = found[number + 1] if number + 1 < len(found) else (end, end)
    if _GOES_ON.match(text, *following):
        end = following[1]
    return describe(text, (span.start, span.end), until=until, sentence=(start, end))


def shown(text: str) -> str:
    """A text short enough to stand in a message.

    >>> shown("word " * 30)
    'word word word word word word word word word word word word word word word word word word …'
    """
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
