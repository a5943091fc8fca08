"""Words that a tokenizer takes apart at a hyphen and that no parser puts together again: "co-operating", "re-open"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from claims.annotate.wordlists import words

__all__ = ["mark_hyphens"]


def mark_hyphens(doc: Doc) -> Doc:
    """Make one token of each word with a hyphen that is one verb, or a noun made of it.

    Changes the document, which needs no parse, and returns it.
    """
    found = [doc.char_span(*m.span()) for m in _pattern().finditer(doc.text)]
    whole = [span for span in found if span is not None and len(span) > 1]
    if whole:
        with doc.retokenize() as retokenizer:
            for span in whole:
                retokenizer.merge(span)
    return doc


@cache
def _pattern() -> re.Pattern[str]:
    begin = "|".join(map(re.escape, sorted(words("hyphens", "begin"))))
    return re.compile(rf"(?<![\w-])(?:{begin})[a-z]*(?![\w-])", re.IGNORECASE)
