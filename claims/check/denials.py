"""Articles that tell of a claim only that somebody denies it, or that it is not so."""

from __future__ import annotations

from collections.abc import Sequence

from claims.link.features import is_negated
from claims.link.toward import is_content
from claims.model import Mention
from claims.neural import text_vectors

__all__ = ["only_denied"]

# From which cosine a mention states the claim: most pairs of one claim in `claims/train/pairs.toml` have more.
_SAME = 0.6


def only_denied(claim: str, mentions: Sequence[Mention]) -> str:
    """The words in which an article denies a claim that nothing in it states; "" where it does not, or states it too.

    Parameters
    ----------
    claim
        Put in the positive.
    mentions
        Those of one article.
    """
    stated = [m for m in mentions if is_content(m) and m.type != "opinion"]
    if not any(map(_against, stated)):
        return ""
    rows = text_vectors([claim, *(m.text for m in stated)]).claim
    near = [m for m, cosine in zip(stated, rows[1:] @ rows[0], strict=True) if cosine >= _SAME]
    return near[0].text if near and all(map(_against, near)) else ""


def _against(mention: Mention) -> bool:
    return mention.stance == "denies" or mention.response == "denies" or is_negated(mention)
