"""The encoder that a training starts from, with its tokenizer, and the device that it runs on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.errors import ModelError, UsageError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["check_device", "load_base"]


def check_device(device: str) -> None:
    """Refuse a device that torch does not see here.

    Raises
    ------
    ModelError
        Where torch is not installed.
    UsageError
        Where there is no such device.
    """
    try:
        import torch
    except ImportError as error:
        raise _missing(error) from error
    try:
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:  # of a build without it, and of a name that is none
        raise UsageError(f"--device {device}: torch sees no such device here; use cpu") from error


def load_base(folder: Path) -> tuple[Any, Tokenizer]:
    """An encoder as transformers saves it, and its tokenizer, which neither pads nor cuts.

    Raises
    ------
    ModelError
        Where the extra `train` is not installed, or the folder holds no encoder with its `tokenizer.json`.
    """
    try:
        import onnx  # noqa: F401  (the exporter needs it)
        from transformers import AutoModel
        from transformers.utils import logging
    except ImportError as error:
        raise _missing(error) from error
    from tokenizers import Tokenizer

    logging.disable_progress_bar()
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # Attention as plain products trains fastest on a CPU.
        encoder = AutoModel.from_pretrained(
            str(folder), attn_implementation="eager", attention_probs_dropout_prob=0.0, local_files_only=True
        )
    except Exception as error:  # tokenizers and transformers raise all kinds
        raise ModelError(f"{folder} holds no encoder with its tokenizer.json: {error}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return encoder, tokenizer


def _missing(error: ImportError) -> ModelError:
    return ModelError(f"training needs {error.name}; try: pip install 'claims-provenance[train]'")
