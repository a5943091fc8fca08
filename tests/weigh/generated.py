"""Stories of every shape for property tests: scattered mentions, and chains, circles, diamonds and wire copy grown from
one origin; owners, editors, copies, decisions of the desk, dates that are vague or missing.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st
from story import START, copied, day, tell

from claims.decisions import Decision, Sourcing
from claims.model import Copy, Mention
from claims.moments import earliest_first, moment_of

OUTLETS = (
    "Riverton Courier",
    "Harbor Ledger",
    "Valley Echo",
    "Northern Star Weekly",
    "Reuters",
    "The Wall Street Journal",  # of one owner with the next
    "New York Post",
)
UNNAMED = ("anonymous:two bankers", "anonymous:a supplier", "anonymous:an unnamed source", "anonymous:sources")
NAMED = (
    "person:Dana Reyes",
    "person:Lee Novak",
    "organization:Acme",
    "organization:Acme China",
    "organization:Mill Workers Union",
    "document:court papers",
    "document:an internal memo",
    "document:the Wikipedia entry on Acme",
)
VAGUE = ("collective:media reports", "author:the author")
HANDS = (
    *(f"outlet:{outlet}" for outlet in OUTLETS),
    "outlet:Wikipedia",
    "person:Jo Marsh",  # an editor, or one whose post is passed on
    "document:a newsletter",
    "collective:reports",
)
LATE = 40  # a day after all that is told in a story


@dataclass(frozen=True)
class Told:
    """One claim as articles tell it, with what they copy and what the desk decided of its sources."""

    mentions: tuple[Mention, ...]
    copies: tuple[Copy, ...] = ()
    decisions: tuple[Decision, ...] = ()
    type: str = "fact"

    def context(self) -> dict[str, object]:
        return {"copies": self.copies, "decisions": self.decisions, "type": self.type}


roots = st.sampled_from([*(f"outlet:{outlet}" for outlet in OUTLETS), *UNNAMED, *NAMED, *VAGUE])


@st.composite
def chains(draw: st.DrawFn) -> tuple[str, ...]:
    """No source, or one with up to three hands that it came through."""
    if draw(st.integers(0, 5)) == 0:
        return ()
    root = draw(roots)
    hands = draw(st.lists(st.sampled_from(HANDS), max_size=3, unique=True))
    return (root, *(hand for hand in hands if hand != root)) if not root.startswith("author") else (root,)


@st.composite
def mentions(draw: st.DrawFn, *, dated: bool = False) -> Mention:
    """A mention of any sourcing, published within a month; two of one outlet and day stand in one article."""
    chain = draw(chains())
    sides = ["supports", "supports", "supports", "denies", "retracts", "confirms", "no_comment", "unaware"]
    toward = draw(st.sampled_from(sides)) if chain and chain[0].startswith(("person", "organ")) else ""
    if chain and chain[0].startswith("document"):
        toward = draw(st.sampled_from(["supports", "supports", "confirms", "denies"]))
    on = draw(st.integers(0, 30) if dated else st.integers(0, 30) | st.none())
    outlet = draw(st.sampled_from(OUTLETS) if dated else st.sampled_from(OUTLETS) | st.none())
    told = tell(
        outlet,
        *chain,
        on=on,
        toward=toward,
        hedged=draw(st.booleans()),
        headline=draw(st.integers(0, 7)) == 0,
        tense=draw(st.sampled_from(["none", "future", "past"])),
        due=draw(st.none() | st.just(day(20)) | st.just(day(200))),
    )
    if on is not None and not dated and draw(st.integers(0, 7)) == 0:
        told = replace(told, published=moment_of(START + timedelta(days=on), "month"))
    return told


@st.composite
def grown(draw: st.DrawFn, *, dated: bool = False) -> tuple[Mention, ...]:
    """A chain, a circle, a diamond or wire copy: articles that pass one origin on, each naming it or not."""
    shape = draw(st.sampled_from(["chain", "circle", "diamond", "wire"]))
    outlets = draw(st.permutations(OUTLETS))[: draw(st.integers(2, 5))]
    root = draw(st.sampled_from([*UNNAMED, *NAMED]))
    found = []
    for at, outlet in enumerate(outlets):
        cited = {"chain": at - 1, "circle": at - 1, "diamond": 0, "wire": 0}[shape]
        relay = (f"outlet:{outlets[cited]}",) if at or shape == "circle" else ()
        tells_root = draw(st.booleans()) or (at == 0 and shape != "circle")
        chain = ((root,) if tells_root else ()) + relay
        on = at if dated else draw(st.sampled_from([at, at, at, None]))
        found.append(tell(outlet, *chain, on=on, hedged=draw(st.booleans())))
    if shape == "diamond" and len(outlets) > 2:
        found += [tell("Wikipedia", f"outlet:{outlet}", on=9) for outlet in outlets[1:]]
    return tuple(found)


@st.composite
def stories(draw: st.DrawFn, *, dated: bool = False, single: bool = False) -> Told:
    """A claim with one to ten mentions, no two the same.

    Parameters
    ----------
    dated
        Whether every mention is of a known day and outlet.
    single
        Whether no article tells it twice.
    """
    scattered = draw(st.lists(mentions(dated=dated), max_size=5))
    shaped = draw(grown(dated=dated)) if not scattered or draw(st.booleans()) else ()
    told = list({m.id: m for m in (*shaped, *scattered)}.values())
    if single:
        told = list({m.article: m for m in told}.values())
    return Told(
        tuple(told), draw(copies(told)), draw(decisions(told)), draw(st.sampled_from(["fact", "fact", "forecast"]))
    )


@st.composite
def copies(draw: st.DrawFn, told: list[Mention]) -> tuple[Copy, ...]:
    """What some articles of a story have from each other, the earlier one being the original."""
    articles = sorted({m.article: m for m in told}.values(), key=lambda m: (earliest_first(m.published), m.article))
    pairs = [(a, b) for at, a in enumerate(articles) for b in articles[at + 1 :]]
    if not pairs or draw(st.integers(0, 2)):
        return ()
    chosen = draw(st.lists(st.sampled_from(range(len(pairs))), max_size=2, unique=True))
    agency = draw(st.sampled_from(["", "Reuters"]))
    shares, apart = st.sampled_from([0.2, 0.6, 1.0]), st.booleans()
    return tuple(copied(*pairs[at], draw(shares), agency, apart=draw(apart)) for at in chosen)


@st.composite
def decisions(draw: st.DrawFn, told: list[Mention]) -> tuple[Decision, ...]:
    """Now and then, that two sources of a story are one, or are not."""
    sources = sorted({step.id for m in told for step in m.chain[:1]})
    if len(sources) < 2 or draw(st.integers(0, 3)):
        return ()
    pair = tuple(draw(st.permutations(sources))[:2])
    kind = draw(st.sampled_from(["same_source", "different_source"]))
    return (Sourcing(kind=kind, sources=pair, by="N. Okafor", on=day(5)),)  # type: ignore[arg-type]
