"""The steps in a row: annotate → link → copies → trace → weigh, from articles to a result."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from claims.errors import UsageError
from claims.gazetteer import stamped
from claims.model import Annotated, Article, Assessment, Claim, Copy, Result, Stamp
from claims.moments import Moment, earliest_first, starts_after
from claims.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language

    from claims.annotate.extract import Extractor

__all__ = ["analyze", "assess"]


def analyze(
    articles: Iterable[Article],
    *,
    as_of: Moment | None = None,
    nlp: Language | None = None,
    extractor: Extractor | None = None,
    progress: Callable[[str, int], None] | None = None,
) -> Result:
    """Find and weigh the claims of some articles.

    The result does not depend on the order of the articles.

    Parameters
    ----------
    as_of
        The date as of which status and flags are told: articles published after it are left out. By default the
        latest publication date among the articles; never the clock.
    nlp
        A spaCy pipeline; the bundled one by default.
    extractor
        What finds attributions; the package's trained model by default.
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
    as_of = as_of if as_of is not None else _latest(kept)
    name, digest = model_stamp(nlp, extractor)
    options = (("as_of", as_of.iso()),) if as_of is not None else ()
    stamp = Stamp(__version__, name, digest, (*options, *stamped()))
    copies = find_copies(kept)
    found = assess(annotated, as_of=as_of, copies=copies)
    return Result(stamp, as_of, tuple(annotated), tuple(found), tuple(sorted(left_out)), copies)


def assess(
    annotated: Iterable[Annotated], *, as_of: Moment | None, copies: Iterable[Copy] | None = None
) -> list[Assessment]:
    """Link, trace and weigh what is annotated already: one assessment a claim, by falling confidence, then id.

    `copies` is what the articles have from each other; looked for here where it is not given.
    """
    from claims.copies.credit import credited
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

    def one(claim: Claim) -> Assessment:
        here = [copy for article in dict.fromkeys(m.article for m in claim.mentions) for copy in of.get(article, ())]
        claim = credited(claim, here)
        traced = trace_claim(claim, copies=here)
        return Assessment(claim, traced, weigh_claim(claim, traced, as_of=as_of))

    found = [one(claim) for claim in link_mentions(annotated)]
    return sorted(found, key=lambda a: (-(a.weighing.confidence or 0.0), a.claim.id))


def _latest(articles: Iterable[Article]) -> Moment | None:
    """The latest publication date; of equal ends the most precise."""
    dated = [a.published for a in articles if a.published is not None]
    return max(dated, key=lambda m: (earliest_first(m)[2], earliest_first(m)[1], m.words), default=None)
