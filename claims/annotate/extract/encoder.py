"""Run the trained encoder: from passages to scores for their word pieces.

The weights are integers of 7 bits, and what goes through them is quantized as it comes, by the batch (dynamic
quantization). So each window, which holds words of one article alone, is a batch of its own: what is found in it
depends on nothing else. Larger batches are no faster on one thread: the rows of one window fit the processor's cache.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from claims.annotate.extract.decode import BUCKETS, FEATURES, NAMES, TAGS, Scores, Settings
from claims.annotate.extract.raw import KINDS, STANCES
from claims.annotate.extract.windows import MARKS, SMALLEST, Window, windows
from claims.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

__all__ = ["BUNDLED", "MODEL_FILES", "Encoder", "forget_encoders", "load_encoder"]

BUNDLED = Path(__file__).parent / "weights"
MODEL_FILES = ("model.onnx", "tokenizer.json", "settings.json")
_OUTPUTS = [field.name for field in fields(Scores)]


@dataclass(frozen=True)
class Encoder:
    """A trained model as it lies in a folder.

    Parameters
    ----------
    size
        Pieces of a window, at most.
    digest
        A hash of the folder's files.
    """

    session: InferenceSession
    tokenizer: Tokenizer
    settings: Settings
    size: int
    digest: str

    def windows(self, texts: Sequence[str]) -> list[Window]:
        """The windows of one article's passages."""
        return windows(texts, self.tokenizer, size=self.size)

    def scores(self, some: Sequence[Window]) -> list[Scores]:
        """Scores for windows, in their order."""
        found = []
        for window in some:
            ids = np.array([window.ids], np.int64)
            outputs = self.session.run(_OUTPUTS, {"ids": ids})
            found.append(Scores(*(rows[0] for rows in outputs)))
        return found


def load_encoder(folder: Path = BUNDLED) -> Encoder:
    """The model of a folder, loaded once; it runs on one thread.

    Raises
    ------
    ModelError
        Where the folder holds no such model, or one that does not run.
    """
    return _loaded(folder.resolve())


@cache
def _loaded(folder: Path) -> Encoder:
    import onnxruntime
    from tokenizers import Tokenizer

    try:
        parts = [(folder / name).read_bytes() for name in MODEL_FILES]
    except OSError as error:
        raise ModelError(f"no attribution model in {folder} ({error.strerror}); `claims train` makes one") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    digest = hashlib.sha256(b"".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()[:12]
    try:
        size, settings = _settings(json.loads(parts[2]))
        tokenizer = Tokenizer.from_str(parts[1].decode("utf-8"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        # That fusion's kernel takes ten times as long as the two that it replaces.
        session = onnxruntime.InferenceSession(
            parts[0], options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        encoder = Encoder(session, tokenizer, settings, size, digest)
        _checked(encoder)
    except Exception as error:  # both libraries raise kinds of their own
        raise ModelError(f"the attribution model in {folder} does not run: {error}") from error
    return encoder


def _checked(encoder: Encoder) -> None:
    """Run the model once, on the longest window of the highest piece.

    Raises
    ------
    ValueError
        Where the tokenizer lacks the marks of begin and end, or the model gives other columns than this version reads.
    """
    if any(encoder.tokenizer.token_to_id(mark) is None for mark in MARKS):
        raise ValueError(f"its tokenizer has no {' or no '.join(MARKS)}")
    highest = max(encoder.tokenizer.get_vocab().values())
    [scores] = encoder.scores([Window((highest,) * encoder.size, ())])
    columns = {name: getattr(scores, name).shape[-1] for name in _OUTPUTS}
    sorts = 3 * (len(KINDS) + len(STANCES) + 1)
    wanted = {"tags": len(TAGS), "alone": 6, "names": 1 + 2 * len(NAMES), "sorts": sorts}
    if {name: columns[name] for name in wanted} != wanted or columns["sought"] != columns["seeking"]:
        raise ValueError("its outputs are not of this version's shape")


def forget_encoders() -> None:
    """Have every folder read anew: one of them has changed."""
    _loaded.cache_clear()


def _settings(told: Mapping[str, Any]) -> tuple[int, Settings]:
    """The size of a window and the settings, as training wrote them.

    Raises
    ------
    ValueError
        Where a figure is missing, of another shape, or out of its range.
    """
    distance = np.array(told["distance"], np.float32)
    settings = Settings(
        distance, float(told["cue"]), float(told["faint"]), tuple(map(float, told["weights"])), float(told["keep"])
    )
    odds = (settings.cue, settings.faint, settings.keep)
    fits = distance.shape == (BUCKETS, 6) and len(settings.weights) == FEATURES and SMALLEST <= told["size"] <= 512
    if not fits or not np.isfinite([*distance.flat, *settings.weights]).all() or not all(0 < p < 1 for p in odds):
        raise ValueError("settings.json is not of this version's shape")
    return int(told["size"]), settings
