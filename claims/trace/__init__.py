"""trace: where the mentions of one claim come from.

chains     the steps of each mention's chain, and who comes first
roots      where each chain begins, and through whom it ran
copying    mentions in copied text, which are no voice of their own
citations  what stands behind an outlet that is cited
origins    the beginnings, each counted once; echoes add none
ties       which origins count as one; `tie_rules` has what makes two of them do so
phrases    the words by which documents and unnamed sources are known
ways       those through whom every chain runs
cycles     those that cite each other in a circle
"""

from __future__ import annotations

from collections.abc import Iterable

from claims.decisions import Decision, Sourcing
from claims.model import Claim, Copy, Trace
from claims.trace.chains import in_order, outlet_keys, outlets_of, stands_against, stands_for
from claims.trace.copying import Texts, copied_mentions
from claims.trace.cycles import find_cycles
from claims.trace.origins import find_origins
from claims.trace.roots import roots_of
from claims.trace.ties import Ground, find_ties, groups
from claims.trace.ways import narrows

__all__ = ["trace_claim"]


def trace_claim(claim: Claim, *, copies: Iterable[Copy] = (), decisions: Iterable[Decision] = ()) -> Trace:
    """The origins of a claim, on both sides, with what ties them, the echoes, and circular reporting.

    Parameters
    ----------
    claim
        Its mentions may stand in any order.
    copies
        What its articles have from each other, of `claims.copies.find.find_copies`; what others have is ignored.
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
    here = {m.article for m in mentions}
    texts = Texts(c for c in copies if c.copy in here or c.original in here)
    pro = [m for m in mentions if stands_for(m)]
    con = [m for m in mentions if stands_against(m)]
    outlets = outlet_keys(mentions)
    copied = {**copied_mentions(pro, texts, outlets), **copied_mentions(con, texts, outlets)}
    roots = roots_of(mentions, outlets, copied, [d for d in told if d.kind == "different_source"])
    origins, echoes = find_origins(pro, roots, outlets, texts, copied)
    against, _ = find_origins(con, roots, outlets, texts, copied)
    cited: dict[str, frozenset[str]] = {}
    for m in pro:
        cited[m.article] = cited.get(m.article, frozenset()) | frozenset(outlets_of(m, outlets))
    ties = find_ties(origins, Ground({m.id: m for m in pro}, roots, outlets, cited, texts, copied, told))
    independent = len(groups(origins, ties))
    through, narrow = narrows(pro, roots, outlets, copied, origins, independent)
    return Trace(
        origins=origins,
        against=against,
        independent=independent,
        ties=ties,
        echoes=echoes,
        cycles=find_cycles(pro, outlets),
        copied=tuple(sorted(copied.items())),
        copies=texts.copies,
        through=through,
        narrow=narrow,
    )
