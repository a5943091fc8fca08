"""What an article tells of each unnamed source it cites: the descriptions of all its mentions put together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.annotate.sentences import sentence_at, sentences
from claims.annotate.slots import counted, describe, merged
from claims.model import Article, Description, Mention, Part, Span

__all__ = ["described"]

# How a sentence goes on about the unnamed source of the one before: "The person asked not to be named because …"
_GOES_ON = re.compile(
    r"(?:(?P<he>he|she)|they|both|all|neither|(?:the|that|these|those|both|all) "
    r"(?:\w+ )?(?P<noun>source|person|people|individual|official|executive|banker|aide|employee|worker|insider)s?)\b",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"(?:one|two|three|some|another|several|a (?:second|third)) of\b|one$|the others?$", re.IGNORECASE
)


def described(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, in the order given, each unnamed source with all that the article tells of it.

    What the body tells counts; what the headline does only where the body has nothing of that source.
    """
    places: dict[str, dict[Span, Mention]] = {}
    for m in mentions:
        if m.source is not None and m.source.kind == "anonymous" and m.source.spans:
            places.setdefault(m.source.id, {}).setdefault(m.source.spans[0], m)
    found: dict[Part, tuple[tuple[int, int], ...]] = {
        "title": sentences(article.title),
        "text": sentences(article.text),
    }
    taken = sorted({span for cited in places.values() for span in cited})
    told = {id_: _together(article, cited, taken, found) for id_, cited in places.items()}
    return tuple(
        replace(m, source=replace(m.source, description=_some_of(told[m.source.id], article.words(m.source.spans[0]))))
        if m.source is not None and m.source.id in told and m.source.spans
        else m
        for m in mentions
    )


def _some_of(group: Description, cited: str) -> Description:
    """The description of a group where only some of it are cited: "two of the people" are two, of three."""
    number, many = counted(cited)
    if not group.many or _SOME_OF.match(cited) is None or (number is None and not many):
        return group
    return replace(group, number=number, many=many)


def _together(
    article: Article,
    cited: Mapping[Span, Mention],
    taken: Sequence[Span],
    found: Mapping[Part, tuple[tuple[int, int], ...]],
) -> Description:
    places = [s for s in sorted(cited) if not article.in_headline(s)] or sorted(cited)
    told = [(s, _at(article, s, cited[s], taken, found[s.part])) for s in places]
    # "One of the people" tells how many of several spoke, not how many there are.
    some = {s for s in places if _SOME_OF.match(article.words(s))}
    if not any(one.many for s, one in told if s not in some):
        some = set()
    return merged(replace(one, number=None, many=False) if s in some else one for s, one in told)


def _at(
    article: Article, span: Span, mention: Mention, taken: Sequence[Span], found: Sequence[tuple[int, int]]
) -> Description:
    """What one place tells of a source; another unnamed source in its sentence takes what stands from there on.

    Parameters
    ----------
    taken
        The words of all unnamed sources of the article.
    found
        The sentences of the part, as half-open characters.
    """
    number = sentence_at(found, span.start)
    start, end = found[number] if found else (span.start, span.end)
    beside = [s for s in taken if s.part == span.part and start <= s.start < end and s != span]
    following = found[number + 1] if number + 1 < len(found) else (end, end)
    text = article.part(span.part)
    goes_on = _goes_on_about(article, span, beside, following)
    start = max([start, *(s.end for s in beside if s.start < span.start)])
    end = max(span.end, min([end, *(s.start for s in beside if s.start > span.start)]))
    behind = (s.start for s in (*mention.cue_spans, *mention.spans) if s.part == span.part and s.start >= span.end)
    here = describe(text, (span.start, span.end), until=min([*behind, end]), sentence=(start, end), part=span.part)
    if not goes_on:
        return here
    begin = following[0]  # the next sentence tells why, and no more of who
    return merged([here, describe(text, (begin, begin), until=begin, sentence=following, part=span.part)])


def _goes_on_about(article: Article, span: Span, beside: Sequence[Span], following: tuple[int, int]) -> bool:
    """Whether a sentence goes on about the source at `span` of the one before, and not about one beside it."""
    match = _GOES_ON.match(article.part(span.part), *following)
    if match is None:
        return False
    last = all(s < span for s in beside)
    if match["noun"] is None:
        return last or match["he"] is None
    noun = match["noun"].casefold()
    so_called = [s for s in (span, *beside) if noun in article.words(s).casefold()]
    return span in so_called if so_called else last
