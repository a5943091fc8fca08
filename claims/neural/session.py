"""A trained encoder as it lies in a folder: an ONNX graph and the tokenizer that it was trained with.

Graphs hold integer weights, and what goes through them is quantized as it comes, by the batch. So each text is run
as a batch of its own, on one thread: what is found of it depends on nothing else.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from claims.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

__all__ = ["MARKS", "Model", "bundled", "marks_of", "session_of", "tokenizer_of", "use"]

MARKS = ("[CLS]", "[SEP]")  # what a text begins and ends with
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # halves of a character, which no tokenizer takes


@dataclass(frozen=True)
class Model:
    """A graph with its tokenizer.

    Parameters
    ----------
    digest
        A hash of both.
    """

    session: InferenceSession
    tokenizer: Tokenizer
    digest: str

    def pieces(self, text: str, most: int | None = None) -> list[int]:
        """The first word pieces of a text, or all of them, without marks."""
        return self.tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False).ids[:most]

    @property
    def marks(self) -> tuple[int, int]:
        """The pieces that begin and end a text."""
        return marks_of(self.tokenizer)

    def run(self, *outputs: str, **rows: Sequence[int]) -> list[NDArray[np.float32]]:
        """Outputs of the graph for one text, each input given as a row of integers; only what they need is computed.

        Raises
        ------
        ModelError
            Where the graph does not take them: it is another model's.
        """
        try:
            found = self.session.run(outputs, {name: np.array([row], np.int64) for name, row in rows.items()})
        except Exception as error:  # the library raises kinds of its own
            raise ModelError(f"the package's model of {outputs[0]!r} does not run: {error}") from error
        return [np.asarray(one[0], np.float32) for one in found]


def marks_of(tokenizer: Tokenizer) -> tuple[int, int]:
    """The pieces that begin and end a text.

    Raises
    ------
    ValueError
        Where the tokenizer has none.
    """
    begin, end = (tokenizer.token_to_id(mark) for mark in MARKS)
    if begin is None or end is None:
        raise ValueError(f"the tokenizer lacks {' or '.join(MARKS)}")
    return begin, end


def session_of(graph: bytes) -> InferenceSession:
    """A graph ready to run on one thread of the processor."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # That fusion's kernel takes ten times as long as the two that it replaces.
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def tokenizer_of(told: bytes) -> Tokenizer:
    """A tokenizer that neither pads nor cuts."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(told.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


_FOLDER = Path(__file__).parent / "weights"
_used: ContextVar[Path] = ContextVar("folder of models", default=_FOLDER)


def bundled(name: str) -> Model:
    """One of the package's own models, loaded once: "vectors" or "stance".

    Raises
    ------
    ModelError
        Where its files are missing or do not run: the package is damaged.
    """
    return _loaded(_used.get(), name)


@contextmanager
def use(folder: Path) -> Iterator[None]:
    """Within this context the models of another folder are used: those that are just being trained."""
    token = _used.set(folder)
    try:
        yield
    finally:
        _used.reset(token)


@cache
def _loaded(folder: Path, name: str) -> Model:
    try:
        parts = [(folder / file).read_bytes() for file in (f"{name}.onnx", "tokenizer.json")]
        digest = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:12]
        model = Model(session_of(parts[0]), tokenizer_of(parts[1]), digest)
        marks_of(model.tokenizer)
    except Exception as error:  # both libraries raise kinds of their own
        raise ModelError(f"the package's model {name!r} does not run: {error}; install the package anew") from error
    return model
