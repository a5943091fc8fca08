"""Which claim each article is mainly about."""

from __future__ import annotations

from collections.abc import Sequence

from claims.link.context import Context, MakeVectors, contexts_of, main_places
from claims.link.score import THRESHOLD, articles_alike
from claims.model import Annotated, Claim
from claims.neural import text_vectors
from claims.text import short_hash

__all__ = ["main_claims"]


def main_claims(
    annotated: Sequence[Annotated], claims: Sequence[Claim], *, make_vectors: MakeVectors = text_vectors
) -> dict[str, str]:
    """The id of the claim that each article is mainly about, by the article's id.

    That of its main mention. An article that states nothing itself ("Is Acme for sale?"), or an opinion of it, is about
    the claim whose articles it is most like on average, where it is like enough; else about one of its own.
    """
    home = {m.id: claim.id for claim in claims for m in claim.mentions}
    found: dict[str, str] = {}
    for one in annotated:
        main = next((m for m in one.mentions if m.primary and m.type != "opinion" and m.id in home), None)
        if main is not None:
            found[one.article.id] = home[main.id]
    without = [one.article for one in annotated if one.article.id not in found]
    if not without:
        return found
    told = main_places(m for one in annotated for m in one.mentions)
    contexts = contexts_of([one.article for one in annotated], told, make_vectors)
    by_claim: dict[str, list[Context]] = {}
    for id_, claim_id in found.items():
        if id_ in contexts:
            by_claim.setdefault(claim_id, []).append(contexts[id_])
    for article in without:
        own = contexts.get(article.id)
        means = [
            (sum(articles_alike(own, other).value for other in others) / len(others), claim_id)
            for claim_id, others in sorted(by_claim.items())
            if own is not None
        ]
        value, nearest = max(means, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        found[article.id] = nearest if value >= THRESHOLD else short_hash(article.id)
    return found
