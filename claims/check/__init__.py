"""Check: a claim of the user's own held against articles.

    sentences   an article as it is read beside a claim
    judge       what one article does to it: agree, disagree, discuss, unrelated
    check       what all of them support together: status, confidence, origins
    bulk        many claims at once

Linking joins what articles say among themselves; this asks of each article what it does to one sentence, and reads
both together for it.
"""

from claims.check.bulk import Pair, PairFound, checked_claims, claims_of, judged_pairs, pairs_of
from claims.check.check import ArticleStance, Checked, check
from claims.check.judge import Judged, asked, judged
from claims.check.sentences import article_sentences

__all__ = [
    "ArticleStance",
    "Checked",
    "Judged",
    "Pair",
    "PairFound",
    "article_sentences",
    "asked",
    "check",
    "checked_claims",
    "claims_of",
    "judged",
    "judged_pairs",
    "pairs_of",
]
