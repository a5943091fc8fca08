"""Link: which mentions, of one article or of many, state the same claim, and what each does to it.

    features → candidates → score → cluster      which mentions belong together
    toward → wording                                     what each does to its claim; the claim put together

Annotated articles in, claims out. The scorer is one argument, so that another can take its place.
"""

from claims.link.join import link_mentions
from claims.link.main import main_claims
from claims.link.score import MakeScorer, Score, Scorer, likeness_scorer

__all__ = [
    "MakeScorer",
    "Score",
    "Scorer",
    "likeness_scorer",
    "link_mentions",
    "main_claims",
]
