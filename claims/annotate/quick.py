"""The same parse in less time: what a profile of the small spaCy model showed to be slow, done otherwise.

- Matrix products go through numpy's BLAS; the one that spaCy brings is slow on some processors.
- The attribute ruler matches a hundred patterns at every token. Nearly all look at one token's lower form, tag and
  dependency, so that what they give for one combination is remembered; documents in which one of two tokens may match
  go the long way.
- The lemmatizer looks into its tables at every token. What it gave for a form, its part of speech and its morphology
  is remembered.

Nothing but the pipeline that this package loads for itself is changed. Products may differ in their last bits.
"""

# No postponed annotations here: older spaCy reads a factory's as they stand.

import itertools
import re
from collections.abc import Callable
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, IDS, IS_SPACE, LEMMA, LOWER, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from thinc.api import NumpyOps

__all__ = ["quicken"]


class _BlasOps(NumpyOps):  # type: ignore[misc]
    """Thinc's numpy operations with numpy's own matrix product."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


Key = tuple[int, int, int, int]  # of a token: its lower form where a pattern asks for it, tag, dependency, is it space
_ASKED = ("LOWER", "TAG", "DEP", "IS_SPACE")


class _RememberingRuler:
    """An attribute ruler that remembers what it gave for a token's lower form, tag and dependency."""

    def __init__(self, ruler: AttributeRuler, nlp: Language) -> None:
        self.ruler = ruler
        self.strings = nlp.vocab.strings
        self.known: dict[Key, tuple[int, ...]] = {}
        entries = cast("list[dict[str, Any]]", ruler.patterns)
        self.gives = sorted({IDS[name] for entry in entries for name in entry["attrs"]} | {POS, MORPH, LEMMA})
        patterns = _patterns(ruler)
        forms = [token["LOWER"] for pattern in patterns for token in pattern if "LOWER" in token]
        self.plain = {word for form in forms for word in _words_of(form)}
        self.forms = [form for form in forms if not _words_of(form)]
        self.pairs = [pattern for pattern in patterns if len(pattern) == 2]
        self.asked: dict[int, bool] = {}
        self.begins: dict[Key, bool] = {}

    def __call__(self, doc: Doc) -> Doc:
        keys = [
            (low if self._is_asked(low) else 0, tag, dep, space)
            for low, tag, dep, space in doc.to_array([LOWER, TAG, DEP, IS_SPACE]).tolist()
        ]
        if any(self._is_pair(one, other) for one, other in itertools.pairwise(keys)):
            return self.ruler(doc)
        if any(key not in self.known for key in keys):
            doc = self.ruler(doc)
            given = doc.to_array(self.gives).tolist()
            self.known.update(zip(keys, map(tuple, given), strict=True))
            return doc
        values: Any = np.array([self.known[key] for key in keys], dtype=np.uint64)
        return doc.from_array(self.gives, values) if keys else doc

    def _is_asked(self, low: int) -> bool:
        if low not in self.asked:
            word = self.strings[low]
            self.asked[low] = word in self.plain or any(_fits(condition, word) for condition in self.forms)
        return self.asked[low]

    def _is_pair(self, one: Key, other: Key) -> bool:
        """Whether two tokens in a row may be what a pattern of two looks for."""
        if one not in self.begins:
            self.begins[one] = any(self._fits(pair[0], one) for pair in self.pairs)
        return self.begins[one] and any(self._fits(a, one) and self._fits(b, other) for a, b in self.pairs)

    def _fits(self, token: dict[str, Any], key: Key) -> bool:
        values: tuple[str | bool, ...] = (*(self.strings[k] for k in key[:3]), bool(key[3]))
        return all(_fits(token[name], value) for name, value in zip(_ASKED, values, strict=True) if name in token)


class _RememberingLemmatizer:
    """A rule lemmatizer that remembers what it gave for a token's form, part of speech and morphology."""

    def __init__(self, lemmatizer: Lemmatizer, nlp: Language) -> None:
        self.lemmatizer = lemmatizer
        index = lemmatizer.lookups.get_table("lemma_index", {})
        for part, forms in list(index.items()):
            index[part] = dict.fromkeys(forms)  # it is asked what it holds, which of a list takes long
        self.strings = nlp.vocab.strings
        self.known: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        lemmas = []
        for i, (form, part, morph, given) in enumerate(doc.to_array([ORTH, POS, MORPH, LEMMA]).tolist()):
            key = (form, part, morph)
            if not given and key not in self.known:
                self.known[key] = self.strings.add(self.lemmatizer.rule_lemmatize(doc[i])[0])
            lemmas.append(given or self.known[key])
        values: Any = np.array(lemmas, dtype=np.uint64)
        return doc.from_array([LEMMA], values) if lemmas else doc


def _patterns(ruler: AttributeRuler) -> list[list[dict[str, Any]]]:
    return [pattern for entry in cast("list[dict[str, Any]]", ruler.patterns) for pattern in entry["patterns"]]


def _words_of(condition: Any) -> tuple[str, ...]:
    """The words that a condition on a form names one by one; none where it describes them."""
    if isinstance(condition, str):
        return (condition,)
    return tuple(condition["IN"]) if list(condition) == ["IN"] else ()


_CONDITIONS: dict[str, Callable[[str, Any], bool]] = {
    "IN": lambda value, told: value in told,
    "NOT_IN": lambda value, told: value not in told,
    "REGEX": lambda value, told: re.search(told, value) is not None,
}


def _fits(condition: Any, value: str | bool) -> bool:
    """Whether an attribute's value is what a pattern's condition asks for."""
    if not isinstance(condition, dict):
        return bool(condition == value)
    return all(_CONDITIONS[name](str(value), told) for name, told in condition.items())


def _is_plain(nlp: Language) -> bool:
    """Whether each pattern of the ruler looks at no more than lower forms, tags and dependencies of two tokens."""
    return all(
        len(pattern) <= 2
        and all(
            name in _ASKED and (not isinstance(condition, dict) or condition.keys() <= _CONDITIONS.keys())
            for token in pattern
            for name, condition in token.items()
        )
        for pattern in _patterns(cast(AttributeRuler, nlp.get_pipe("attribute_ruler")))
    )


def _is_by_rule(pipe: Any) -> bool:
    """Whether a lemmatizer gives what its tables give for a form, and leaves lemmas alone that are set."""
    return isinstance(pipe, Lemmatizer) and pipe.mode == "rule" and not pipe.overwrite


@Language.factory("claims_attributes")
def _make_ruler(nlp: Language, name: str) -> _RememberingRuler:
    return _RememberingRuler(cast(AttributeRuler, nlp.get_pipe("attribute_ruler")), nlp)


@Language.factory("claims_lemmas")
def _make_lemmatizer(nlp: Language, name: str) -> _RememberingLemmatizer:
    return _RememberingLemmatizer(cast(Lemmatizer, nlp.get_pipe("lemmatizer")), nlp)


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
    if "lemmatizer" in nlp.pipe_names and _is_by_rule(nlp.get_pipe("lemmatizer")):
        nlp.add_pipe("claims_lemmas", after="lemmatizer")
        nlp.disable_pipe("lemmatizer")
    return nlp
