"""copies: which articles of a run share their text, found once for all claims.

words      an article's words, and its runs of five
furniture  what an outlet prints under many of its articles
propose    pairs of articles that may share text (MinHash, locality-sensitive hashing)
passages   what two articles share, exactly
agencies   the wire agency that an article names
find       all of it: articles in, `Copy`s out
credit     what counts as a copy; the agency put into the chains of the mentions in it
"""
