"""copies: which articles of a run share their text, found once for all claims.

words     an article's words, and its runs of five
furniture what an outlet prints under many of its articles
propose   pairs of articles that may share text (MinHash, locality-sensitive hashing)
passages  what two articles share, exactly
agencies  the wire agency that an article names
find      all of it: articles in, `Copy`s out
credit    the agency put into the chains of its copies
"""

from claims.copies.credit import credited
from claims.copies.find import find_copies

__all__ = ["credited", "find_copies"]
