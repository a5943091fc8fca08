"""Small stories for tests: mentions of one claim, told in a line each."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from claims.annotate.slots import counted
from claims.copies.credit import wire_credited
from claims.decisions import Decision
from claims.model import Claim, Copy, Description, Mention, Source, Span, Step, Trace, Weighing
from claims.moments import Moment, moment_of, order
from claims.text import short_hash, slug
from claims.trace import trace_claim
from claims.weigh import weigh_claim

TEXT = "Acme will close its Riverton mill."
START = datetime(2014, 3, 1)
BANKERS = "anonymous:two bankers"
COURIER, LEDGER, ECHO, STAR = "Riverton Courier", "Harbor Ledger", "Valley Echo", "Northern Star Weekly"
STANCE = {"supports": "asserts", "repeats": "asserts", "discusses": "questions", "retracts": "denies"}


def day(number: int) -> Moment:
    """A day of the story, counted from its first."""
    return moment_of(START + timedelta(days=number), "day")


def tell(outlet: str | None, *chain: str, on: int | None = 0, toward: str = "", **more: object) -> Mention:
    """A mention of the claim in an article of `outlet`, published on a day of the story (None: undated).

    Each entry of the chain is "kind:name", the origin first. Without a chain the mention is unattributed.
    """
    article = str(more.pop("article", f"{slug(outlet or 'nobody')}-{on}"))
    steps = tuple(_step(entry, article) for entry in chain)
    toward = toward or ("supports" if chain else "repeats")
    role, description = str(more.pop("role", "")), _description(steps)
    source = Source(steps[0].id, steps[0].name, steps[0].kind, role, description=description) if steps else None
    response = {"no_comment": "no_comment", "unaware": "unaware", "denies": "denies", "confirms": "confirms"}
    values: dict[str, object] = {
        "text": TEXT,
        "kind": steps[0].kind if steps else "unattributed",
        "stance": STANCE.get(toward, toward),
        "toward": toward,
        "source": source,
        "chain": steps,
        "about": ("Acme",),
        "cue": "said" if steps else "",
        "response": response.get(toward) if steps else None,
        "published": None if on is None else day(on),
        "outlet": outlet,
        **more,
    }
    values["in_headline"] = values.pop("headline", False)
    part = "title" if values["in_headline"] else "text"
    id_ = short_hash(article, str(chain), str(sorted(values.items(), key=str)), part)
    spans = (Span(part, 0, 10),)  # type: ignore[arg-type]
    return Mention(id_, article, spans, **values)  # type: ignore[arg-type]


def _description(steps: tuple[Step, ...]) -> Description | None:
    """How many an unnamed source is, as annotation reads it from its words."""
    return Description(*counted(steps[0].name)) if steps and steps[0].kind == "anonymous" else None


def _step(entry: str, article: str) -> Step:
    kind, _, name = entry.partition(":")
    unnamed = kind in ("anonymous", "author")
    return Step(f"{kind}:{article}:{slug(name)}" if unnamed else f"{kind}:{slug(name)}", name, kind)  # type: ignore[arg-type]


def claim_of(*mentions: Mention, type: str = "fact") -> Claim:
    return Claim(min(m.id for m in mentions), mentions[0].text, type, mentions)  # type: ignore[arg-type]


def weighed(
    *mentions: Mention,
    as_of: int = 100,
    type: str = "fact",
    copies: Iterable[Copy] = (),
    decisions: Iterable[Decision] = (),
) -> tuple[Trace, Weighing]:
    """Trace and weighing of a claim with these mentions, as of a day of the story."""
    copies, decisions = tuple(copies), tuple(decisions)
    claim = wire_credited(claim_of(*mentions, type=type), copies)
    traced = trace_claim(claim, copies=copies, decisions=decisions)
    return traced, weigh_claim(claim, traced, as_of=day(as_of), decisions=decisions)


def copied(original: Mention, copy: Mention, share: float = 0.93, agency: str = "", *, apart: bool = False) -> Copy:
    """The article of one mention has that share of its words from another's; both mentions stand in them, or apart."""
    passage = Span("text", 50, 900) if apart else Span("text", 0, 900)
    known = order(original.published, copy.published) == "before"
    return Copy(original.article, copy.article, share, 1.0, ((passage, passage),), known, agency)


@dataclass
class Story:
    name: str
    mentions: list[Mention]
    status: str
    origins: list[tuple[str, str]]
    independent: int
    flags: set[str]
    as_of: int = 100
    type: str = "fact"
    circles: list[tuple[str, ...]] = field(default_factory=list)
    copies: tuple[Copy, ...] = ()
    ties: list[str] | None = None
    echoes: int | None = None
    through: tuple[str, ...] | None = None
    narrow: tuple[str, ...] = ()


SEEDS = (None, 0, 1, 2)  # in its order, backwards, shuffled


def check(story: Story, seed: int | None) -> None:
    """Origins, status and flags are exactly those of the story, in whatever order it is told."""
    mentions, copies = list(story.mentions), list(story.copies)
    if seed == 0:
        mentions.reverse()
        copies.reverse()
    elif seed is not None:
        random.Random(seed).shuffle(mentions)
        random.Random(seed).shuffle(copies)
    traced, weighing = weighed(*mentions, as_of=story.as_of, type=story.type, copies=tuple(copies))
    assert [(o.kind, o.name) for o in traced.origins] == story.origins
    assert traced.independent == story.independent
    assert weighing.status == story.status
    assert {f.name for f in weighing.flags} == story.flags
    assert list(traced.cycles) == story.circles
    assert story.ties is None or [tie.what for tie in traced.ties] == story.ties
    assert story.echoes is None or len(traced.echoes) == story.echoes
    assert story.through is None or traced.through == story.through
    assert traced.narrow == story.narrow
    again = weighed(*story.mentions, as_of=story.as_of, type=story.type, copies=story.copies)
    assert (traced, weighing) == again
    # Every flag and reason can be checked: it names mentions of the claim, and says what it says.
    ids = {m.id for m in mentions}
    assert all(f.why and f.lift and f.mentions and ids.issuperset(f.mentions) for f in weighing.flags)
    assert all(r.text and ids.issuperset(r.mentions) for r in weighing.reasons)
    assert weighing.decided_by is None or weighing.decided_by in ids
