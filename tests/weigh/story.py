"""Small stories for tests: mentions of one claim, told in a line each."""

from datetime import datetime, timedelta

from claims.annotate.slots import counted
from claims.model import Claim, Description, Mention, Source, Span, Step, Trace, Weighing
from claims.moments import Moment, moment_of
from claims.text import short_hash, slug
from claims.trace import trace_claim
from claims.weigh import weigh_claim

TEXT = "Acme will close its Riverton mill."
START = datetime(2014, 3, 1)
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
    part = "title" if values.pop("headline", False) else "text"
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


def weighed(*mentions: Mention, as_of: int = 100, type: str = "fact") -> tuple[Trace, Weighing]:
    """Trace and weighing of a claim with these mentions, as of a day of the story."""
    claim = claim_of(*mentions, type=type)
    traced = trace_claim(claim)
    return traced, weigh_claim(claim, traced, as_of=day(as_of))
