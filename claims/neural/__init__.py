"""Two small trained encoders beside the one that finds attributions: sentence vectors, and stance toward a claim.

Both run with onnxruntime on one thread. Where they come from, and what they are worth: `weights/README.md`; how they
are made: `claims.train.readers`.
"""

from claims.neural.stance import STANCES, PairStance, stance_odds
from claims.neural.vectors import TextVectors, claim_vectors, sentence_vectors, text_vectors

__all__ = ["STANCES", "PairStance", "TextVectors", "claim_vectors", "sentence_vectors", "stance_odds", "text_vectors"]
