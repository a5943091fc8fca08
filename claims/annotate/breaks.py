"""Where sentences begin and where they do not, said to the parser before it parses.

"… too odd not to pass along: Sina Tech reports that …" parses badly as one sentence. "He said: The plant is safe"
must stay one, since the colon leads into what is said.
"""

from __future__ import annotations

from spacy.tokens import Doc

from claims.annotate.wordlists import words

__all__ = ["mark_breaks"]

# A clause needs some words on either side to be a sentence of its own; labels ("Update: …") have fewer.
_LEAST = 6


def mark_breaks(doc: Doc) -> Doc:
    """Set a sentence start behind each colon that joins two sentences, behind "!" and "?", never behind a rank.

    Changes the document, which needs no parse, and returns it.
    """
    ranks, leads = words("ranks", "words"), words("leads", "words")
    start = 0
    for token in doc[:-1]:
        if token.is_sent_start:
            start = token.i
        if token.text in ranks or (token.text == "." and token.i and doc[token.i - 1].text + "." in ranks):
            doc[token.i + 1].is_sent_start = False
            continue
        if token.text in {"!", "?"} and doc[token.i + 1].text[:1].isupper():
            doc[token.i + 1].is_sent_start = True
            continue
        if token.text not in {":", ";"} or token.i - start < _LEAST:
            continue
        following = doc[token.i + 1]
        rest = len(doc) - token.i
        if not following.text[:1].isupper() or rest < _LEAST:
            continue
        if token.text == ":" and any(t.lower_ in leads for t in doc[max(start, token.i - 8) : token.i]):
            continue
        following.is_sent_start = True
        start = following.i
    return doc
