"""The labels of a result in plain words: chains, origins, responses, dates, numbers.

What a person reads in the terminal, in Markdown, in CSV and in an explanation is worded here once, so that
the four never differ. Every function gives text that is safe to show (`claims.report.visible`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.decisions import Answer, Decision, Linking, Outcome, Sourcing, decided
from claims.descriptions import told_of
from claims.model import Article, Copy, Mention, Response, Result, Source, Stamp, Step, Trace
from claims.moments import Moment, order
from claims.report.visible import visible
from claims.trace.copying import copy_words

__all__ = [
    "NO_OUTLET",
    "answers",
    "as_of_words",
    "chain_words",
    "circle_words",
    "copied_words",
    "count",
    "decision_words",
    "description_words",
    "ends",
    "how_sure",
    "left_out_words",
    "origins_words",
    "outlet",
    "percent",
    "places_of",
    "said_words",
    "shortened",
    "source_words",
    "sourced",
    "stamp_words",
    "status_word",
    "ties_words",
    "when",
]

NO_OUTLET = "outlet not given"

_RESPONSES: dict[Response, str] = {
    "denies": "denies it",
    "confirms": "confirms it",
    "no_comment": "no comment",
    "unaware": "unaware",
    "pending": "asked, no answer yet",
    "not_asked": "not asked, as far as told",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "origin"), count(0, "origin"), count(2, "party", "parties")
    ('1 origin', '0 origins', '2 parties')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, with " …" where more was cut off.

    >>> shortened("Acme will close its mill", 14), shortened("Acme", 14)
    ('Acme will clos …', 'Acme')
    """
    return text if len(text) <= most else text[:most].rstrip() + " …"


def percent(confidence: float | None) -> str:
    """A confidence in whole percent; certainty is never shown, since sourcing never gives it.

    >>> percent(0.349), percent(0.999), percent(0.0), percent(None)
    ('35%', '>99%', '<1%', '—')
    """
    if confidence is None:
        return "—"
    if confidence > 0.99:
        return ">99%"
    return "<1%" if confidence < 0.01 else f"{round(confidence * 100)}%"


def ends(interval: tuple[float, float] | None) -> str:
    """The ends between which a confidence should lie, in brackets; "" for none.

    >>> ends((0.176, 0.501)), ends(None)
    ('(18–50)', '')
    """
    return "" if interval is None else f"({'–'.join(percent(end).removesuffix('%') for end in interval)})"


def how_sure(confidence: float | None, interval: tuple[float, float] | None) -> str:
    """A confidence with its interval: the figure that every page shows.

    >>> how_sure(0.31, (0.18, 0.5)), how_sure(None, None)
    ('31% (18–50)', '—')
    """
    return f"{percent(confidence)} {ends(interval)}".rstrip()


def status_word(status: str) -> str:
    """A status as a reader writes it ("on record")."""
    return status.replace("_", " ")


def when(moment: Moment | None) -> str:
    """A date to the day at the finest; intervals with both ends; "no date" for none.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> when(moment_of(datetime(2013, 6, 18, 8, 30), "minute")), when(moment_of(datetime(2013, 9, 1), "half"))
    ('2013-06-18', '2013-07-01 to 2013-12-31')
    """
    if moment is None:
        return "no date"
    text = moment.iso()
    return text.replace("/", " to ") if "/" in text else text.partition("T")[0]


def as_of_words(result: Result) -> str:
    """The date for which a result is told.

    >>> as_of_words(Result(Stamp("0.1.0", "model", "hash"), None, (), ()))
    'no date known'
    """
    return "no date known" if result.as_of is None else f"as of {when(result.as_of)}"


def left_out_words(result: Result) -> str:
    """How many articles came too late for a result; "" for none.

    >>> from claims.moments import moment_of
    >>> from datetime import datetime
    >>> day = moment_of(datetime(2013, 6, 18), "day")
    >>> left_out_words(Result(Stamp("0.1.0", "model", "hash"), day, (), (), left_out=("a", "b")))
    '2 articles left out: published after 2013-06-18'
    """
    gone = len(result.left_out)
    return f"{count(gone, 'article')} left out: published after {when(result.as_of)}" if gone else ""


def said_words(mention: Mention) -> str:
    """When the words of a mention were said, where that was not when they were published; "" otherwise.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> told = Mention("m", "x", (), "So it is.", said=moment_of(datetime(2026, 3, 9), "day"))
    >>> said_words(told), said_words(Mention("m", "x", (), "So it is."))
    ('said 2026-03-09', '')
    """
    if mention.said is None or (mention.published is not None and order(mention.said, mention.published) == "unknown"):
        return ""
    return f"said {when(mention.said)}"


def outlet(mention: Mention) -> str:
    """The outlet that published a mention, or that it is not known."""
    return visible(mention.outlet or "") or NO_OUTLET


def places_of(result: Result) -> dict[str, str]:
    """What a reader knows each article by, by its id: the outlet, else its title, author, file, id."""
    return {annotated.article.id: _place(annotated.article) for annotated in result.articles}


def _place(article: Article) -> str:
    if article.outlet and visible(article.outlet):
        return visible(article.outlet)
    if visible(article.title):
        return f'"{visible(article.title)}"'
    if visible(article.author or ""):
        return f"a text by {visible(article.author or '')}"
    file = visible(article.where.replace("\\", "/").rpartition("/")[2])
    if file and not file.startswith("-"):
        return file
    return f"article {shown_id}" if (shown_id := visible(article.id)[:24]) else NO_OUTLET


def source_words(source: Source | Step) -> str:
    """One source or relay: a name bare, an unnamed one with its kind and the article's words for it.

    >>> source_words(Step("anonymous:x:insider", "an insider", "anonymous"))
    'anonymous "an insider"'
    """
    name = visible(source.name)
    if source.kind == "author":
        return "the author" if name in {"", "the author"} else f"the author, {name}"
    if source.kind == "anonymous":
        return f'anonymous "{name}"' if name else "an anonymous source"
    if source.kind == "collective":
        return f'unspecified "{name}"' if name else "nobody in particular"
    return name or f"{'an' if source.kind[0] in 'aeiou' else 'a'} {source.kind} without a name"


def description_words(mentions: Sequence[Mention]) -> list[str]:
    """What the reader is told of the sources of some mentions beside their names: each way once, as first told.

    >>> from claims.model import Description
    >>> aide = Source("anonymous:x:aide", "an aide", "anonymous", description=Description(number=1))
    >>> description_words([Mention("m", "x", (), "So it is.", source=aide)])
    ['one person, role and organization unknown, no reason given']
    """
    told = (visible(told_of(m.source)) for m in mentions if m.source is not None)
    return list(dict.fromkeys(words for words in told if words))


def chain_words(chain: Sequence[Step]) -> str:
    """A chain from its origin to the relay nearest to the article.

    >>> insider = Step("anonymous:x:s", "knowledgable source", "anonymous")
    >>> chain_words([insider, Step("outlet:sina-tech", "Sina Tech", "outlet")])
    'anonymous "knowledgable source" ← Sina Tech'
    >>> chain_words([])
    'no source given'
    """
    return " ← ".join(source_words(step) for step in chain) or "no source given"


def sourced(mention: Mention) -> str:
    """The chain of a mention in words; its source alone where an attribution has no chain."""
    if not mention.chain and mention.source is not None:
        return source_words(mention.source)
    return chain_words(mention.chain)


def origins_words(trace: Trace) -> str:
    """How many origins stand for a claim, and how many are left once tied ones are joined.

    Independence is only ever apparent: ties can refute it, nothing can prove it.
    """
    found, apart = len(trace.origins), trace.independent
    if found == 0:
        return "no origin given"
    if found == 1 or (apart == found == 1):
        return "1 origin"
    if apart >= found:
        return f"{apart} apparently independent origins"
    if apart > 1:
        return f"{apart} apparently independent origins ({found}, some of them tied)"
    return f"{found} origins, tied together: apparently {apart} independent"


def ties_words(trace: Trace) -> str:
    """What is told of apparently independent origins: nothing more ties them, or all of them came through a few.

    >>> ties_words(Trace(independent=2)), ties_words(Trace(independent=2, narrow=("Harbor Ledger",)))
    ('nothing found that ties them together', 'but all came through Harbor Ledger')
    """
    if trace.independent < 2:
        return ""
    if trace.narrow:
        return f"but all came through {' or '.join(map(visible, trace.narrow))}"
    more = "more " if trace.independent < len(trace.origins) else ""
    return f"nothing {more}found that ties them together"


def copied_words(copy: Copy, places: Mapping[str, str]) -> str:
    """What is told of a copy, its articles called as in `places_of`."""
    told = copy_words(copy, places.get(copy.copy, NO_OUTLET), places.get(copy.original, NO_OUTLET))
    return told + (f"; credited to {visible(copy.agency)}" if copy.agency else "")


def circle_words(cycle: Sequence[str]) -> str:
    """Circular reporting, closed: who cites whom until the first is cited again.

    >>> circle_words(["Echo", "Wire"])
    'Echo cites Wire cites Echo'
    """
    closed = [*cycle, *cycle[:1]] if cycle[:1] != cycle[-1:] else cycle
    return " cites ".join(visible(name) for name in closed)


def decision_words(decision: Decision) -> str:
    """What the desk decided, who did, and when.

    >>> from datetime import datetime
    >>> from claims.moments import moment_of
    >>> day = moment_of(datetime(2026, 3, 4), "day")
    >>> decision_words(Outcome(claim="44d3f180", true=False, by="N. Okafor", on=day))
    'the outcome is known: it did not come true (decided by N. Okafor, 2026-03-04)'
    """
    if isinstance(decision, Linking):
        told = f"{'one claim' if decision.kind == 'join' else 'not one claim'}: {', '.join(decision.claims)}"
    elif isinstance(decision, Sourcing):
        same = "the same source" if decision.kind == "same_source" else "different sources"
        told = f"{same}: {' and '.join(decision.sources)}"
    elif isinstance(decision, Answer):
        told = f"{decision.who} told us: {_RESPONSES[decision.response]}"
    else:
        told = f"the outcome is known: it {'came' if decision.true else 'did not come'} true"
    if isinstance(decision, Answer | Outcome) and decision.words:
        told += f', "{decision.words}"'
    note = f"; {decision.note}" if decision.note else ""
    return visible(f"{told} ({decided(decision)}{note})")


def answers(responses: Sequence[tuple[str, Response, str]]) -> str:
    """What those concerned answered.

    >>> answers([("Amazon China", "unaware", "m1"), ("Amazon", "pending", "m2")])
    'Amazon China: unaware · Amazon: asked, no answer yet'
    >>> answers([("It", "no_comment", "m1")])
    '“it”: no comment'
    """
    seen = dict.fromkeys(f"{_who(who)}: {_RESPONSES[answer]}" for who, answer, _ in responses)
    return " · ".join(seen)


def _who(name: str) -> str:
    """A name; the article's own word where it names nobody ("it" declined to comment)."""
    return f"“{name.lower()}”" if name.casefold() in {"it", "he", "she", "they", "both"} else visible(name)


def stamp_words(stamp: Stamp) -> str:
    """How a result was made, on one line: version, model, the beginning of its hash, options."""
    parts = [f"claims {stamp.version}", f"{stamp.model} {stamp.model_hash[:8]}"]
    # The as-of date is told with the result itself.
    parts += [f"{key}={value}" for key, value in stamp.options if key != "as_of"]
    return visible(" · ".join(part for part in parts if part.strip()))
