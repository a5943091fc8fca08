"""The same parse in less time: what a profile of the small spaCy model showed to be slow, done otherwise.

- Matrix products go through numpy's BLAS; the one that spaCy brings is slow on some processors.
- The attribute ruler matches a hundred patterns at every token. Nearly all look at one token's lower form, tag and
  dependency, so that what they give for one combination is remembered; documents with others go the long way.

Nothing but the pipeline that this package loads for itself is changed. Products may differ in their last bits.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from thinc.api import NumpyOps

__all__ = ["quicken"]


class _BlasOps(NumpyOps):  # type: ignore[misc]
    """Thinc's numpy operations with numpy's own matrix product."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


class _RememberingRuler:
    """An attribute ruler that remembers what it gave for a token's lower form, tag and dependency."""

    def __init__(self, ruler: AttributeRuler, nlp: Language) -> None:
        self.ruler = ruler
        self.known: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        alone, together = set[str](), set[str]()
        self.together_deps: set[int] = set()
        for entry in cast("list[dict[str, Any]]", ruler.patterns):
            for pattern in entry["patterns"]:
                for token in pattern:
                    words = _named(token.get("LOWER"))
                    if words is None or len(pattern) > 1:
                        together |= words or set()
                        if len(pattern) > 1 and "DEP" in token:
                            self.together_deps |= {nlp.vocab.strings.add(d) for d in _named(token["DEP"]) or ()}
                    else:
                        alone |= words
        self.alone = {nlp.vocab.strings.add(w) for w in alone}
        self.together = {nlp.vocab.strings.add(w) for w in together}

    def __call__(self, doc: Doc) -> Doc:
        rows = doc.to_array([LOWER, TAG, DEP]).tolist()
        if any(low in self.together or dep in self.together_deps for low, _, dep in rows) or any(
            t.is_space for t in doc
        ):
            return self.ruler(doc)
        keys = [(low if low in self.alone else 0, tag, dep) for low, tag, dep in rows]
        if any(key not in self.known for key in keys):
            doc = self.ruler(doc)
            given = doc.to_array([POS, MORPH, LEMMA]).tolist()
            self.known.update(zip(keys, map(tuple, given), strict=True))
            return doc
        values: Any = np.array([self.known[key] for key in keys], dtype=np.uint64)
        return doc.from_array([POS, MORPH, LEMMA], values) if keys else doc


def _is_plain(nlp: Language) -> bool:
    """Whether each pattern of the ruler looks at nothing but lower forms, tags and dependencies.

    A form may be described where two tokens must match: such a pattern's other token gives its words.
    """
    ruler = cast(AttributeRuler, nlp.get_pipe("attribute_ruler"))
    for entry in cast("list[dict[str, Any]]", ruler.patterns):
        for pattern in entry["patterns"]:
            plain = [all(_named(condition) is not None for condition in token.values()) for token in pattern]
            keys = {key for token in pattern for key in token}
            if (
                not keys <= {"LOWER", "TAG", "DEP", "IS_SPACE"}
                or not any(plain)
                or (len(pattern) == 1 and not all(plain))
            ):
                return False
    return True


def _named(condition: Any) -> set[str] | None:
    """The words that a pattern's condition names; None for one that names none but a form."""
    if condition is None:
        return set()
    if isinstance(condition, bool):
        return set()  # of IS_SPACE; documents with white space among their tokens go the long way
    if isinstance(condition, str):
        return {condition}
    return set(condition["IN"]) if set(condition) == {"IN"} else None


@Language.factory("claims_attributes")
def _make_ruler(nlp: Language, name: str) -> _RememberingRuler:
    return _RememberingRuler(cast(AttributeRuler, nlp.get_pipe("attribute_ruler")), nlp)


def quicken(nlp: Language) -> Language:
    """Make a pipeline of this package's own faster, in place, and return it."""
    ops = _BlasOps()
    for _, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)
        for layer in model.walk() if hasattr(model, "walk") else ():
            if type(layer.ops) is NumpyOps:  # neither a GPU's nor Apple's
                layer.ops = ops
    if "attribute_ruler" in nlp.pipe_names and "morphologizer" not in nlp.pipe_names and _is_plain(nlp):
        nlp.add_pipe("claims_attributes", after="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    return nlp
