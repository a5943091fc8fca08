"""What only the whole article tells: chains that carry over, credit lines, the main claim.

Each function takes the article's drafts in order and returns them changed; none looks outside the article.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.annotate.chains import credit_steps, merge_steps
from claims.annotate.drafts import Draft, with_mention
from claims.annotate.telling import telling
from claims.model import Article, Source, Step
from claims.names import same_name

__all__ = ["carried", "credited", "with_primary"]

# Kinds that do not stand for what they pass on: their telling may run on over sentences without being named again.
_TELLERS = {"anonymous", "collective", "outlet", "document"}


def carried(drafts: Sequence[Draft]) -> list[Draft]:
    """Give an unattributed clause the chain of the claim before it, where it plainly goes on with it.

    It goes on where it owns to pass on hearsay ("supposedly") within the same paragraph, or where, in the same or
    the next sentence, its subject points back ("The product …") to what a report told.
    """
    out: list[Draft] = []
    for draft in drafts:
        m = draft.mention
        before = next(
            (d for d in reversed(out) if d.passage == draft.passage and d.mention.chain and d.mention.response is None),
            None,
        )
        tells = before is not None and before.mention.kind in _TELLERS and before.mention.type != "background"
        if before is not None and tells and not m.chain and m.response is None:
            near = draft.sentence - before.sentence <= 1
            if draft.hearsay or (near and draft.goes_on and m.type != "opinion"):
                b = before.mention
                sort = m.type if m.type != "background" else "forecast" if m.tense == "future" else "fact"
                draft = with_mention(
                    draft,
                    type=sort,
                    kind=b.kind,
                    source=b.source,
                    chain=b.chain,
                    cue=b.cue,
                    cue_spans=b.cue_spans,
                    toward="supports",
                )
        out.append(draft)
    return out


def credited(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the relays of the credit line behind the chains of what the article passes on.

    What the author states or guesses, and what a party told this very article, came by no relay. Where an article
    names no source in its text at all, its first statement came by the credit.
    """
    relays = credit_steps(article)
    if not relays:
        return list(drafts)
    out: list[Draft] = []
    sourced = any(d.mention.chain and d.mention.kind != "author" for d in drafts)
    for draft in drafts:
        m = draft.mention
        passed_on = bool(m.chain) and m.kind != "author" and not draft.told_here and _came_by(m.chain, relays)
        if passed_on or (not m.chain and (draft.hearsay or (not sourced and m.type in {"fact", "forecast"}))):
            chain = merge_steps(m.chain, relays)
            source = m.source or Source(chain[0].id, chain[0].name, chain[0].kind, "", chain[0].spans)
            draft = with_mention(
                draft,
                chain=chain,
                source=source,
                kind=chain[0].kind,
                toward=m.toward if m.chain else "supports",
            )
        out.append(draft)
    return out


def _came_by(chain: Sequence[Step], relays: Sequence[Step]) -> bool:
    """Whether a chain may have run through the credited relays: it names one of them, or nobody that could be asked."""
    if any(same_name(s.name, r.name) for s in chain for r in relays):
        return True
    return all(s.kind in {"anonymous", "collective"} for s in chain)


def with_primary(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """Mark the one mention that the article is mainly about.

    The claim of the body that shares most with the headline, early ones before late ones, and of equals in a passage
    one that somebody is cited for; without a headline the first claim that somebody is cited for, else the first.
    """
    fit = [d for d in drafts if d.mention.response in {None, "confirms", "denies"} and not d.empty]
    facts = [d for d in fit if d.mention.type in {"fact", "forecast"}] or fit
    body = [d for d in facts if not d.mention.in_headline] or facts
    if not body:
        return list(drafts)
    headline = telling(article.title)
    early = [d for d in body if d.passage - body[0].passage <= 1]
    if headline:
        share = {d.mention.id: len(headline & telling(d.mention.text)) / len(headline) for d in body}
        best = max(
            body,
            key=lambda d: (
                share[d.mention.id] - 0.06 * (d.passage - body[0].passage),
                -d.passage,
                d.mention.source is not None,
                -d.sentence,
            ),
        )
        if share[best.mention.id] < 0.2:
            best = _first_cited(early)
    else:
        best = _first_cited(early)
    return [with_mention(d, primary=True) if d is best else d for d in drafts]


def _first_cited(drafts: Sequence[Draft]) -> Draft:
    return next((d for d in drafts if d.mention.chain and d.mention.kind != "author"), drafts[0])
