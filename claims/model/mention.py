"""What annotating gives: attributions, flat, and mentions with their sources and chains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from claims.model.article import Article, Span, offsets
from claims.moments import Moment

__all__ = [
    "Annotated",
    "Attribution",
    "ClaimType",
    "Description",
    "Kind",
    "Mention",
    "Phrase",
    "Response",
    "Source",
    "Stance",
    "Step",
    "Tense",
    "Toward",
    "plain_attribution",
]

Kind = Literal["person", "organization", "outlet", "document", "anonymous", "collective", "author", "unattributed"]
Stance = Literal["asserts", "confirms", "denies", "no_comment", "unaware", "questions", "believes", "predicts", "urges"]
Toward = Literal[
    "repeats", "supports", "confirms", "denies", "retracts", "unaware", "no_comment", "questions", "discusses"
]
ClaimType = Literal["fact", "forecast", "opinion", "background"]
Response = Literal["denies", "confirms", "no_comment", "unaware", "pending", "not_asked"]
Tense = Literal["past", "present", "future", "none"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content spans of one attribution, flat and outermost, as PolNeAR annotates them.

    `source` may be empty (no source named: "It is said that …"); `content` never is.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind = "unattributed"
    stance: Stance = "asserts"
    hedged: bool = False


def plain_attribution(attribution: Attribution) -> dict[str, Any]:
    """An attribution as plain data: its spans as bare `[start, end]`, half-open characters of the part it stands in.

    >>> plain_attribution(Attribution((), (), (Span("text", 0, 4),)))["content"]
    [[0, 4]]
    """
    return {
        "source": offsets(attribution.source),
        "cue": offsets(attribution.cue),
        "content": offsets(attribution.content),
        "kind": attribution.kind,
        "stance": attribution.stance,
        "hedged": attribution.hedged,
    }


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an article on one line, and where they stand: words in several pieces have several spans."""

    words: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What an article tells of an unnamed source, slot by slot; None for what it does not tell.

    Parameters
    ----------
    number
        How many people it speaks of, None where that is not said ("sources", "several officials").
    many
        Whether it speaks of more than one.
    role, organization, nearness
        What they do, where they belong, and how they come to know.
    anonymity
        The words that say that they wish to stay unnamed; not yet a reason.
    reason
        The words that say why.
    rote
        Whether that reason is one that tells nothing ("not authorized to speak").
    """

    number: int | None = None
    many: bool = False
    role: Phrase | None = None
    organization: Phrase | None = None
    nearness: Phrase | None = None
    anonymity: Phrase | None = None
    reason: Phrase | None = None
    rote: bool = False

    @property
    def filled(self) -> tuple[str, ...]:
        """Names of the slots that tell who it is."""
        slots = (("role", self.role), ("organization", self.organization), ("nearness", self.nearness))
        return tuple(name for name, slot in slots if slot is not None)


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what stands behind a mention.

    Parameters
    ----------
    id
        Identity: "kind:slug" for a named source, equal across articles; for an unnamed one the article's id
        is part of it, since likeness alone never makes two unnamed sources one.
    name
        As a reader would write it: "Liu Qiangdong"; for an unnamed one the article's words ("knowledgable source").
    role
        Of a named person what the article says of them ("founder of Jingdong"), of a body who speaks for it ("Acme
        spokesman"); else "".
    spans
        The words in this article that name it.
    description
        What the article tells of an unnamed one, all its mentions together; None for a named one.
    """

    id: str
    name: str
    kind: Kind
    role: str = ""
    spans: tuple[Span, ...] = ()
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a chain: who passed the claim on, with the words that say so."""

    id: str
    name: str
    kind: Kind
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One claim as one article states it.

    Parameters
    ----------
    id
        A hash of article id and spans.
    spans
        Its exact words in the article.
    text
        One standalone sentence; what it takes from elsewhere stands [in brackets].
    primary
        Whether it is what the article is mainly about; one mention an article at the most.
    in_headline
        Whether it stands in the headline, be that apart from the text or at its beginning.
    kind, source
        The origin that the reader is given; kind "unattributed" and source None where there is none.
    cue
        The words that attribute it, "" where it is unattributed.
    stance
        What its source does toward the content.
    toward
        What the mention does to its claim. As annotated it follows from the stance alone; linking settles it.
    hedged, hedges
        Whether a substantive part is marked as less than certain, and the words that mark it.
    negated
        Whether it states the contrary of its words' positive form ("has no plans to …").
    tense
        When it places what it tells: past (done), present, future (planned, forecast), none.
    chain
        Origin first, nearest relay last; never the publishing outlet. Empty: no source is given.
    about
        Names of those it speaks of, the grammatical subject first, as resolved within the article.
    response
        Where the mention is an answer to a claim (or the wait for one): which; else None.
    answers
        Id of the mention in the same article that it answers, where that can be told.
    published
        When the article was published.
    said
        When its source said it, as the article tells ("told analysts in March"); None where it does not tell.
    due
        For a forecast: the interval in which it is to come true, where told.
    outlet
        The article's outlet.
    """

    id: str
    article: str
    spans: tuple[Span, ...]
    text: str
    primary: bool = False
    in_headline: bool = False
    type: ClaimType = "fact"
    kind: Kind = "unattributed"
    stance: Stance = "asserts"
    toward: Toward = "repeats"
    hedged: bool = False
    hedges: tuple[Span, ...] = ()
    negated: bool = False
    tense: Tense = "none"
    source: Source | None = None
    cue: str = ""
    cue_spans: tuple[Span, ...] = ()
    chain: tuple[Step, ...] = ()
    about: tuple[str, ...] = ()
    response: Response | None = None
    answers: str | None = None
    published: Moment | None = None
    said: Moment | None = None
    due: Moment | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its attributions (of the text, and of a separate title) and its mentions."""

    article: Article
    attributions: tuple[Attribution, ...] = ()
    title_attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
