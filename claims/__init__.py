"""Who says so, and how do they know? Claims in news articles, their sourcing and their origins.

    read_articles → annotate_articles → link_mentions → trace_claim → weigh_claim → provenance_graph

`analyze` runs the middle four in a row.

>>> import claims
>>> result = claims.analyze(claims.read_articles(["seeds/"]))          # doctest: +SKIP
>>> for a in result.assessments:                                       # doctest: +SKIP
...     print(a.weighing.status, a.claim.text)

Provenance is not truth: this says what the sourcing of a claim supports, never what is so.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claims.version import __version__ as __version__

if TYPE_CHECKING:
    from claims.annotate import annotate_articles
    from claims.errors import ClaimsError, ModelError, ReadError, UsageError
    from claims.export.graph import provenance_graph
    from claims.export.graphml import write_graphml
    from claims.link import link_mentions
    from claims.model import Annotated, Article, Assessment, Claim, Mention, Result
    from claims.moments import Moment
    from claims.pipeline import analyze
    from claims.read import Problem, read_articles
    from claims.read.dates import publication_date
    from claims.read.memory import read_text
    from claims.trace import trace_claim
    from claims.weigh import weigh_claim


__all__ = [
    "Annotated",
    "Article",
    "Assessment",
    "Claim",
    "ClaimsError",
    "Mention",
    "ModelError",
    "Moment",
    "Problem",
    "ReadError",
    "Result",
    "UsageError",
    "analyze",
    "annotate_articles",
    "link_mentions",
    "provenance_graph",
    "publication_date",
    "read_articles",
    "read_text",
    "trace_claim",
    "weigh_claim",
    "write_graphml",
]

_HOME = {
    **dict.fromkeys(("Annotated", "Article", "Assessment", "Claim", "Mention", "Result"), "claims.model"),
    **dict.fromkeys(("ClaimsError", "ModelError", "ReadError", "UsageError"), "claims.errors"),
    "analyze": "claims.pipeline",
    "annotate_articles": "claims.annotate",
    "link_mentions": "claims.link",
    "Moment": "claims.moments",
    "Problem": "claims.read",
    "provenance_graph": "claims.export.graph",
    "publication_date": "claims.read.dates",
    "read_articles": "claims.read",
    "read_text": "claims.read.memory",
    "trace_claim": "claims.trace",
    "weigh_claim": "claims.weigh",
    "write_graphml": "claims.export.graphml",
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use, so that `import claims` stays instant."""
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'claims' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """The public names alone."""
    return __all__
