"""Turn a checkpoint into the files that ship: int8 ONNX, tokenizer, and what the reader must know of them.

    python -m training.export --checkpoint build/reader/best.pt --out src/communique/models/en --version 1

It changes no weight but by rounding; the loss by rounding is measured with ``benchmarks.attribution``.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from training.judge import links_of
from training.network import Network
from training.train import base_folder, chain_of

INPUTS = ("pieces", "seen", "features", "at")
OUTPUTS = ("tags", "source", "content", "heads", "relation")


class Shipped(nn.Module):
    """The network without its helper heads."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, seen: Tensor, features: Tensor, at: Tensor) -> tuple[Tensor, ...]:
        """Tags, source links, content links, what the heads say, relations."""
        found: tuple[Tensor, ...] = self.network(pieces, seen, features, at)
        return found[:-1]


def to_onnx(network: Network, path: Path) -> None:
    """Write the float model."""
    n, w = 2, 9
    example = (
        torch.ones(n, 12, dtype=torch.long),
        torch.ones(n, 12, dtype=torch.long),
        torch.zeros(n, 12, 5, dtype=torch.long),
        torch.arange(1, w + 1).repeat(n, 1),
    )
    axes = {
        "pieces": {0: "batch", 1: "pieces"}, "seen": {0: "batch", 1: "pieces"},
        "features": {0: "batch", 1: "pieces"}, "at": {0: "batch", 1: "words"},
        "tags": {0: "batch", 1: "words"}, "source": {0: "batch", 1: "words", 2: "targets"},
        "content": {0: "batch", 1: "words", 2: "targets"},
        "heads": {0: "batch", 1: "words"}, "relation": {0: "batch"},
    }  # fmt: skip
    torch.onnx.export(
        Shipped(network).eval(), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path, *, heads: int, width: int, keep: tuple[str, ...]) -> None:
    """Fuse the attention, round the weights to int8 by channel; ``keep`` names parts left in float."""
    with tempfile.TemporaryDirectory() as folder:
        fused = Path(folder) / "fused.onnx"
        optimize_model(str(source), model_type="bert", num_heads=heads, hidden_size=width).save_model_to_file(
            str(fused)
        )
        graph = onnx.load(str(fused))
        left = [node.name for node in graph.graph.node if any(k in node.name for k in keep)]
        quantize_dynamic(
            fused, target, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=left,
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip


def main() -> None:
    """Export one checkpoint."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--checkpoint", type=Path, required=True)
    ask.add_argument("--base")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--version", required=True)
    ask.add_argument(
        "--keep", nargs="*", default=["/tags/", "/links/", "/mix/"], help="parts of the graph left in float"
    )
    ask.add_argument("--float", action="store_true", dest="plain", help="write the float model (to compare)")
    a = ask.parse_args()
    base = base_folder(a.base)
    network = Network.from_base(base)
    network.load_state_dict(torch.load(a.checkpoint))
    network.bert.set_attn_implementation("eager")
    a.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "reader.onnx"
        to_onnx(network, plain)
        if a.plain:
            shutil.copy(plain, a.out / "reader.onnx")
        else:
            config = network.bert.config
            quantise(
                plain, a.out / "reader.onnx", heads=config.num_attention_heads, width=config.hidden_size,
                keep=tuple(a.keep),
            )  # fmt: skip
    shutil.copy(base / "tokenizer.json", a.out / "tokenizer.json")
    chain = chain_of(network)
    links = links_of(network)
    about = {
        "version": a.version,
        "chain": {"steps": chain.steps.tolist(), "start": chain.start.tolist()},
        "links": {"near": links.near.tolist(), "bias": links.bias.tolist()},
    }
    (a.out / "reader.json").write_text(json.dumps(about) + "\n", encoding="utf-8")
    size = (a.out / "reader.onnx").stat().st_size / 1e6
    print(f"{a.out / 'reader.onnx'}: {size:.1f} MB")


if __name__ == "__main__":
    main()
