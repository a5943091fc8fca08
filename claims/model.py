"""The data that flows from step to step: plain, frozen, in the order in which it comes to be.

    read      Article (with Regions)
    annotate  Annotated: Attributions, flat; Mentions with their chains
    link      Claim: the mentions of one proposition
    copies    Copy: text that one article has from another
    trace     Trace: origins, ties, echoes, copies
    weigh     Weighing: status, flags, confidence, reasons
    track     TrackRecord: what became of the claims that a source or outlet told

Every offset is a half-open character offset of the article's own text (part "text") or of its title (part
"title"). Everything derived keeps its evidence as `Span`s, so that each word of the result can be checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from claims.moments import Moment

if TYPE_CHECKING:
    from claims.decisions.kinds import Decision

__all__ = [
    "Annotated",
    "Article",
    "Assessment",
    "Attribution",
    "Claim",
    "ClaimType",
    "Copy",
    "Description",
    "Flag",
    "Kind",
    "Link",
    "Mention",
    "Origin",
    "Part",
    "Phrase",
    "Reason",
    "Region",
    "RegionKind",
    "Response",
    "Result",
    "Source",
    "Span",
    "Stamp",
    "Stance",
    "Status",
    "Step",
    "Tense",
    "Tie",
    "Toward",
    "Trace",
    "TrackRecord",
    "Weighing",
]

Part = Literal["title", "text"]

RegionKind = Literal[
    "title", "body", "quotation", "post", "caption", "byline", "dateline", "credit", "comments", "furniture"
]

Kind = Literal["person", "organization", "outlet", "document", "anonymous", "collective", "author", "unattributed"]
Stance = Literal["asserts", "confirms", "denies", "no_comment", "unaware", "questions", "believes", "predicts", "urges"]
Toward = Literal[
    "repeats", "supports", "confirms", "denies", "retracts", "unaware", "no_comment", "questions", "discusses"
]
ClaimType = Literal["fact", "forecast", "opinion", "background"]
Response = Literal["denies", "confirms", "no_comment", "unaware", "pending", "not_asked"]
Tense = Literal["past", "present", "future", "none"]
Status = Literal["contested", "confirmed", "denied", "expired", "on_record", "corroborated", "rumor", "reported"]


class Span(NamedTuple):
    """Half-open characters `start:end` of an article's title or text."""

    part: Part
    start: int
    end: int


# ── read ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of an article and what it is. Regions do not overlap and are in order.

    Claims come from title, body, quotation, post and caption. A byline or dateline gives author and date, a
    credit line feeds the chain; comments and furniture give nothing.
    """

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One published text with what is known of it.

    Parameters
    ----------
    id
        The id given in the input, else the canonical URL, else a hash of the content.
    version
        A hash of title and text: two versions of one article differ in it.
    title
        The headline, "" where there is none.
    text
        What the reader returned after decoding; every text offset counts in it.
    outlet
        The publishing medium's name as given, or from the URL's domain; None where unknown.
    language
        "en", or "other" where the text is plainly not English: such an article is kept and yields no claims.
    where
        File, and line for formats that hold many articles: for messages only, never part of an output's identity.
    extra
        Keys of the input that are not ours, as (key, JSON text) pairs in order.
    """

    id: str
    version: str
    title: str
    text: str
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: Moment | None = None
    regions: tuple[Region, ...] = ()
    language: str = "en"
    where: str = field(default="", compare=False)
    extra: tuple[tuple[str, str], ...] = ()

    def part(self, part: Part) -> str:
        """The characters that spans of `part` count in."""
        return self.title if part == "title" else self.text

    def words(self, span: Span) -> str:
        """The characters of one span."""
        return self.part(span.part)[span.start : span.end]

    def in_headline(self, span: Span) -> bool:
        """Whether a span lies in the headline, be it apart from the text or at its beginning."""
        titles = (r.span for r in self.regions if r.kind == "title")
        return span.part == "title" or any(t.part == span.part and t.start <= span.start < t.end for t in titles)


# ── annotate ────────────────────────────────────────────────────────────────────────────────────────────


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


# ── link ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Link:
    """Why two mentions are, or may be, one claim.

    Parameters
    ----------
    a, b
        The mentions' ids, the lesser one first.
    how
        "likeness": their wording and what is told in them; "answer": one answers the other; "decided": a person said
        so; "suggested": nearly as alike as what is joined, and for a person to decide on. Nothing passes over a
        suggested link.
    score
        How alike they are (0–1) as the scorer has it; None where nothing was scored.
    reasons
        What made it, in words.
    """

    a: str
    b: str
    how: Literal["likeness", "answer", "decided", "suggested"]
    score: float | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """The proposition that its mentions share.

    Parameters
    ----------
    id
        The least of its mentions' ids.
    formerly
        Ids under which the claim would be known without its later articles, or without what a person joined to it.
    text
        The wording that a reader sees: that of the mention that states it best.
    mentions
        In order of publication (unknown last), then article id, then position.
    links
        What holds the mentions together: from each to each others a way leads over them.
    suggested
        Links to mentions of other claims that may be the same, the likest first.
    """

    id: str
    text: str
    type: ClaimType
    mentions: tuple[Mention, ...]
    formerly: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    suggested: tuple[Link, ...] = ()


# ── copies ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Copy:
    """Text that stands in two articles, word for word or nearly so.

    Parameters
    ----------
    original, copy
        Ids of the articles: the earlier and the later one. Where `known` is false the order of the two is not
        known: what has no date stands behind what has one, and else the lesser id in front.
    share, original_share
        How much of the copy's words, and of the original's, the two have in common (0 to 1). What the reader took
        for no part of the text, quoted posts, and what an outlet prints under many articles are not counted.
    passages
        Where it stands: spans of the copy's text, each with that of the original's, in the copy's order.
    agency
        The wire agency that the text is credited to, in whichever of its copies names one; "" where none does.
    """

    original: str
    copy: str
    share: float
    original_share: float
    passages: tuple[tuple[Span, Span], ...]
    known: bool = True
    agency: str = ""


# ── trace ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains of a claim begin, with the mentions that hang on it (ids) and the first article that had it."""

    id: str
    name: str
    kind: Kind
    mentions: tuple[str, ...]
    articles: tuple[str, ...]
    first_seen: Moment | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins two origins, so that they do not count twice: "shared relay", "same owner", "copied text", …"""

    a: str
    b: str
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """The provenance of one claim.

    Parameters
    ----------
    origins
        Those that stand for the claim (asserting it), earliest first.
    against
        Those that stand against it (denying, retracting).
    independent
        How many of `origins` are apparently independent: the groups left once tied ones are joined.
    ties
        What was found to tie origins together.
    echoes
        Ids of mentions that add no origin: unattributed restatements.
    cycles
        Circular reporting: each a tuple of names, A citing B citing … citing A.
    copied
        Mentions that stand in copied text: id of the mention, and id of the one that it is a copy of. They are no
        voice of their own.
    copies
        The copied text of the articles that tell the claim.
    through
        Names of those through whom every chain runs on its way from its origin, the first one first.
    narrow
        Names of the fewest that all chains run through, where these are fewer than `independent`; () else.
    """

    origins: tuple[Origin, ...] = ()
    against: tuple[Origin, ...] = ()
    independent: int = 0
    ties: tuple[Tie, ...] = ()
    echoes: tuple[str, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
    copied: tuple[tuple[str, str], ...] = ()
    copies: tuple[Copy, ...] = ()
    through: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()


# ── weigh ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Flag:
    """A warning: its name, why it was raised (with words of the articles), and what would lift it."""

    name: str
    why: str
    lift: str
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the weighing.

    `value` is what it adds to, or takes from, the log-odds, and `spread` how far off that may be (a standard
    deviation); `rule` names the function whose docstring explains it; `basis` is "hand-set" or names the data that it
    was fitted on.
    """

    rule: str
    value: float
    text: str
    mentions: tuple[str, ...] = ()
    basis: str = "hand-set"
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the sourcing of one claim supports as of a date.

    Parameters
    ----------
    confidence
        The probability (0–1) that the claim turns out true, as far as its sourcing tells; None for opinion and
        background.
    interval
        The ends (0–1) between which it should lie 95 times in 100, as far as the weights are known; None where there is
        no confidence.
    word
        The confidence in a word, "" where there is none.
    status, decided_by
        The status and the id of the mention, or of the desk's decision, that settled it, where one did.
    responses
        What those concerned answered: (who, response, id of the mention or of the desk's decision).
    conflict
        Whether status and confidence point opposite ways: for a person to look at.
    changes
        What would change the result, in plain sentences.
    """

    status: Status
    confidence: float | None
    word: str = ""
    decided_by: str | None = None
    flags: tuple[Flag, ...] = ()
    reasons: tuple[Reason, ...] = ()
    responses: tuple[tuple[str, Response, str], ...] = ()
    conflict: bool = False
    changes: tuple[str, ...] = ()
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What became of the claims that a source or an outlet told: a share of those settled later, never of truth.

    Parameters
    ----------
    id, name, kind
        Whose record: a person, an organization, an outlet.
    role
        "origin": what they said, or stood behind themselves. "carrier": what an outlet passed on from others.
    told
        How many claims; those among them that were not settled afterwards are `open`.
    confirmed, denied
        How many got that status later, by somebody else's word.
    scoops
        Of those confirmed, how many they are known to have had first, with another outlet repeating it.
    interval
        The ends (0–1) between which their share of confirmed claims should lie 95 times in 100 (Jeffreys); None where
        nothing was settled.
    """

    id: str
    name: str
    kind: Kind
    role: Literal["origin", "carrier"]
    told: int
    confirmed: int
    denied: int
    scoops: int = 0
    interval: tuple[float, float] | None = None

    @property
    def settled(self) -> int:
        """How many of the claims were confirmed or denied later: the n of the share."""
        return self.confirmed + self.denied

    @property
    def open(self) -> int:
        """How many of the claims were neither."""
        return self.told - self.settled

    @property
    def share(self) -> float | None:
        """The part of the settled ones that was confirmed (0–1); None where nothing was settled."""
        return self.confirmed / self.settled if self.settled else None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A claim with its trace and its weighing, and the decisions of the desk that concern it: one row of a report."""

    claim: Claim
    trace: Trace
    weighing: Weighing
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a result was made: two runs with equal stamps and inputs give equal bytes."""

    version: str
    model: str
    model_hash: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything one run found.

    Parameters
    ----------
    as_of
        The date as of which status and flags are told; None where no article bears one and none was given.
    articles
        The articles taken in, with their annotation, in order of publication, then id.
    assessments
        One for each claim, by falling confidence.
    left_out
        Ids of articles published after `as_of`.
    decisions
        Those of the desk that counted.
    copies
        Text that articles have from each other, in order of the copies' ids, then the originals'.
    """

    stamp: Stamp
    as_of: Moment | None
    articles: tuple[Annotated, ...]
    assessments: tuple[Assessment, ...]
    left_out: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    copies: tuple[Copy, ...] = ()
