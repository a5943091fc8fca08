"""The steps in a row: annotate → link → copies → trace → weigh, from articles to a result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.decisions import Answer, Decision, Outcome, bearing_on, decision_id
from claims.errors import UsageError
from claims.gazetteer import stamped
from claims.model import Annotated, Article, Assessment, Claim, Copy, Result, Stamp
from claims.moments import Moment, earliest_first, starts_after
from claims.text import short_hash
from claims.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language

    from claims.annotate.extract import Extractor

__all__ = ["analyze", "assess"]


def analyze(
    articles: Iterable[Article],
    *,
    as_of: Moment | None = None,
    decisions: Iterable[Decision] = (),
    nlp: Language | None = None,
    extractor: Extractor | None = None,
    records: bool = False,
    progress: Callable[[str, int], None] | None = None,
) -> Result:
    """Find and weigh the claims of some articles.

    The result does not depend on the order of the articles.

    Parameters
    ----------
    as_of
        The date as of which status and flags are told: articles published after it are left out. By default the
        latest publication date among the articles, or of an answer or outcome among the decisions; never the clock.
    decisions
        What people decided, of `claims.decisions.read_decisions`: those decided after a given `as_of` are left out.
    nlp
        A spaCy pipeline; the bundled one by default.
    extractor
        What finds attributions; the package's trained model by default.
    records
        Whether the track records of sources, as these articles show them, bear on the confidence.
    progress
        Called with a step's name and the number of articles done.

    Raises
    ------
    ModelError
        Where no language model is installed, the pipeline lacks a part, or the attribution model does not load.
    UsageError
        Where two articles have one id.
    """
    from claims.annotate import annotate_articles
    from claims.annotate.extract import load_extractor
    from claims.annotate.language import load_model, model_stamp
    from claims.copies.find import find_copies

    kept: list[Article] = []
    left_out: list[str] = []
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            raise UsageError(f"two articles have the id {article.id!r}; spans and claims could not be told apart")
        seen.add(article.id)
        late = as_of is not None and starts_after(article.published, as_of)
        (left_out.append(article.id) if late else kept.append(article))
    kept.sort(key=lambda a: (earliest_first(a.published), a.id))
    nlp = nlp if nlp is not None else load_model()
    extractor = extractor if extractor is not None else load_extractor()
    annotated: list[Annotated] = []
    for number, one in enumerate(annotate_articles(kept, nlp=nlp, extractor=extractor), start=1):
        annotated.append(one)
        if progress is not None:
            progress("annotate", number)
    told = list(decisions)
    counted = tuple(d for d in told if as_of is None or not starts_after(d.on, as_of))
    as_of = (
        as_of if as_of is not None else _latest([*(a.published for a in kept), *(d.on for d in counted if _is_news(d))])
    )
    name, digest = model_stamp(nlp, extractor)
    options = (("as_of", as_of.iso()),) if as_of is not None else ()
    asked = (("records", "yes"),) if records else ()
    desk = (("decisions", short_hash(*sorted(map(decision_id, told)))),) if told else ()
    stamp = Stamp(__version__, name, digest, (*options, *stamped(), *desk, *asked))
    copies = find_copies(kept)
    found = tuple(assess(annotated, as_of=as_of, copies=copies, decisions=counted, records=records))
    return Result(stamp, as_of, tuple(annotated), found, tuple(sorted(left_out)), counted, copies)


def assess(
    annotated: Iterable[Annotated],
    *,
    as_of: Moment | None,
    copies: Iterable[Copy] | None = None,
    decisions: Iterable[Decision] = (),
    records: bool = False,
) -> list[Assessment]:
    """Link, trace and weigh what is annotated already: one assessment a claim, by falling confidence, then id.

    `copies` is what the articles have from each other; looked for here where it is not given.

    Answers and outcomes that came after `as_of` are left out, as they were not known then. What people decided of
    claims and sources holds on any day: it is how the articles are to be read.

    With `records` every claim is weighed a second time, with what became of its sources' earlier claims. No status
    depends on a confidence, so that these outcomes stay what they are.
    """
    from claims.copies.credit import wire_credited
    from claims.copies.find import find_copies
    from claims.link import link_mentions
    from claims.trace import trace_claim
    from claims.weigh import weigh_claim

    annotated = list(annotated)
    if copies is None:
        copies = find_copies(a.article for a in annotated)
    of: dict[str, list[Copy]] = {}
    for copy in copies:
        for article in (copy.copy, copy.original):
            of.setdefault(article, []).append(copy)
    known = [d for d in decisions if as_of is None or not _is_news(d) or not starts_after(d.on, as_of)]
    claims = link_mentions(annotated, decisions=known)
    bearing = bearing_on(claims, known)

    def one(claim: Claim) -> Assessment:
        own = bearing.get(claim.id, ())
        here = [copy for article in dict.fromkeys(m.article for m in claim.mentions) for copy in of.get(article, ())]
        claim = wire_credited(claim, here)
        traced = trace_claim(claim, copies=here, decisions=own)
        return Assessment(claim, traced, weigh_claim(claim, traced, as_of=as_of, decisions=own), own)

    found = [one(claim) for claim in claims]
    if records:
        found = _with_records(found, as_of=as_of)
    return sorted(found, key=lambda a: (-(a.weighing.confidence or 0.0), a.claim.id))


def _with_records(found: Sequence[Assessment], *, as_of: Moment | None) -> list[Assessment]:
    from claims.track import earlier_records, origin_tellings
    from claims.weigh import weigh_claim

    told = origin_tellings(found)
    known = [earlier_records(a, told) for a in found]
    return [
        replace(a, weighing=weigh_claim(a.claim, a.trace, as_of=as_of, decisions=a.decisions, records=records))
        for a, records in zip(found, known, strict=True)
    ]


def _is_news(decision: Decision) -> bool:
    """Whether a decision tells of the world, and not of how articles are to be read."""
    return isinstance(decision, Answer | Outcome)


def _latest(moments: Iterable[Moment | None]) -> Moment | None:
    """The latest of some dates; of equal ends the most precise."""
    dated = [m for m in moments if m is not None]
    return max(dated, key=lambda m: (earliest_first(m)[2], earliest_first(m)[1], m.words), default=None)
