"""From the trained network to the folder that the package runs: an ONNX graph of integer weights, and the tokenizer."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from pathlib import Path

import torch
from torch import Tensor, nn

from claims.train.network import Heads, Network

__all__ = ["quantized"]


class _Alone(nn.Module):
    """The network for windows without padding, which need no mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> Heads:
        rows = self.network.encoder(input_ids=ids).last_hidden_state
        return self.network.heads(rows)


def quantized(network: Network, tokenizer: Path, folder: Path) -> None:
    """Write the network as `model.onnx` and the tokenizer as `tokenizer.json` into a folder.

    The weights of its products and its embeddings become integers, scaled by the column, of 7 bits, so that their sums
    overflow on no processor; what goes through them is quantized when it runs.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    network.eval().cpu()
    with tempfile.TemporaryDirectory() as place, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing: the shapes that it takes for constants are
        exported = Path(place) / "exported.onnx"
        ids = torch.ones(2, 16, dtype=torch.long)
        names = ("ids", *Heads._fields)
        torch.onnx.export(
            _Alone(network).eval(),
            (ids,),
            str(exported),
            input_names=["ids"],
            output_names=list(Heads._fields),
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in names},
            opset_version=17,
            dynamo=False,
        )
        out = folder / "model.onnx"
        quantize_dynamic(exported, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
