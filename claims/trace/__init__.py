"""trace: where the mentions of one claim come from.

chains     where each mention's chain begins, and through whom it ran
citations  what stands behind an outlet that is cited
origins    the beginnings, each counted once; echoes add none
ties       what makes two origins count as one
cycles     outlets that cite each other in a circle
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.decisions import Decision, Sourcing
from claims.model import Article, Claim, Trace
from claims.trace.chains import in_order, outlet_keys, outlets_of, roots_of, stands_against, stands_for
from claims.trace.cycles import find_cycles
from claims.trace.origins import find_origins
from claims.trace.ties import Ground, find_ties, groups

__all__ = ["trace_claim"]


def trace_claim(
    claim: Claim, *, articles: Mapping[str, Article] | None = None, decisions: Iterable[Decision] = ()
) -> Trace:
    """The origins of a claim, on both sides, with what ties them, the echoes, and circular reporting.

    Parameters
    ----------
    claim
        Its mentions may stand in any order.
    articles
        By id; where given, the texts of articles that first had an origin are compared for copying.
    decisions
        What people decided: which sources are the same and which are not; the others mean nothing here.

    Examples
    --------
    >>> from claims.model import Mention
    >>> bare = Mention("a1", "a", (), "Acme will close its mill.", outlet="The Post")
    >>> [(o.kind, o.name) for o in trace_claim(Claim("a1", bare.text, "fact", (bare,))).origins]
    [('unattributed', 'The Post')]
    """
    mentions = in_order(claim.mentions)
    told = [d for d in decisions if isinstance(d, Sourcing)]
    outlets, roots = outlet_keys(mentions), roots_of(mentions, [d for d in told if d.kind == "different_source"])
    pro = [m for m in mentions if stands_for(m)]
    origins, echoes = find_origins(pro, roots, outlets)
    against, _ = find_origins([m for m in mentions if stands_against(m)], roots, outlets)
    cited: dict[str, frozenset[str]] = {}
    for m in pro:
        cited[m.article] = cited.get(m.article, frozenset()) | frozenset(outlets_of(m, outlets))
    ground = Ground({m.id: m for m in pro}, roots, outlets, cited, articles or {}, told)
    ties = find_ties(origins, ground)
    return Trace(
        origins=origins,
        against=against,
        independent=len(groups(origins, ties)),
        ties=ties,
        echoes=echoes,
        cycles=find_cycles(pro, outlets),
    )
