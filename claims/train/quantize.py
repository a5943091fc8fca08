"""From the trained network to the folder that the package runs: an ONNX graph of integer weights, and the tokenizer."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from claims.train.network import Heads, Network

__all__ = ["quantized", "written"]


class _Alone(nn.Module):
    """The network for windows without padding, which need no mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> Heads:
        rows = self.network.encoder(input_ids=ids).last_hidden_state
        return self.network.heads(rows)


def quantized(network: Network, tokenizer: Path, folder: Path) -> None:
    """Write the network as `model.onnx` and the tokenizer as `tokenizer.json` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written(_Alone(network), ("ids",), Heads._fields, folder / "model.onnx")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def written(network: nn.Module, inputs: Sequence[str], outputs: Sequence[str], out: Path) -> None:
    """Write a network as an ONNX graph of integer weights.

    The weights of its products and its embeddings become integers, scaled by the column, of 7 bits, so that their sums
    overflow on no processor; what goes through them is quantized when it runs.

    Parameters
    ----------
    inputs, outputs
        Names of the rows of integers (texts × pieces) that it takes, and of what it gives, texts first.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    network.eval().cpu()
    with tempfile.TemporaryDirectory() as place, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing: the shapes that it takes for constants are
        exported = Path(place) / "exported.onnx"
        torch.onnx.export(
            network,
            tuple(torch.ones(2, 16, dtype=torch.long) for _ in inputs),
            str(exported),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*inputs, *outputs)},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exported, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
