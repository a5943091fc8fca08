"""Names as the package's spaCy model finds them, to teach the encoder, which then gives them in the same pass."""

from __future__ import annotations

from claims.annotate.language import load_model, parsed_docs

__all__ = ["named"]


def named(texts: list[str]) -> list[list[tuple[int, int, str]]]:
    """The names of each text: half-open characters and the label."""
    return [
        [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        for doc in parsed_docs(load_model(recognizer=True), texts)
    ]
