"""Take a shipped model's weights back, so that the next model can begin where the last one stood.

    python -m training.restore --model src/communique/models/en --out build/restored.pt

What int8 rounded away stays away, and the helper heads, which do not ship, begin anew.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

LEARNABLE_STEP = -5.0
"""What a step that decoding bars begins with; the chain learns that it never happens."""


def tensors(graph: onnx.GraphProto) -> dict[str, NDArray[np.float32]]:
    """The graph's constants as floats, int8 ones multiplied out, by the name they had before rounding."""
    raw = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {name: value for name, value in raw.items() if value.dtype == np.float32}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            stem = name.removesuffix("_quantized")
            zero = raw[stem + "_zero_point"].astype(np.float32)
            found[stem] = (value.astype(np.float32) - zero) * raw[stem + "_scale"]
    return found


def restore(folder: Path) -> dict[str, torch.Tensor]:
    """The network's weights by their names in training (``training.network``), as far as they ship.

    Raises:
        ValueError: the graph is not one that ``training.export`` wrote.
    """
    graph = onnx.load(str(folder / "reader.onnx")).graph
    found = tensors(graph)
    made: dict[str, NDArray[np.float32]] = {
        name.removeprefix("network."): value
        for name, value in found.items()
        if name.startswith("network.") and not name.endswith("_scale")
    }
    # The matrices of the layers have lost their names; they stand in the graph in the order they are used.
    used: list[str] = []
    for node in graph.node:
        for name in node.input:
            stem = name.removesuffix("_quantized")
            if stem in found and found[stem].ndim == 2 and stem.startswith("onnx::MatMul"):
                used.append(stem)
    matrices = list(dict.fromkeys(used))
    layers = sum(name.startswith("Attention_") and name.endswith("_qkv_weight") for name in found)
    parts = ("attention.output.dense", "intermediate.dense", "output.dense")
    if not layers or len(matrices) < len(parts) * layers:
        raise ValueError(f"{folder}: {layers} layers and {len(matrices)} matrices; this is not our export")
    for layer in range(layers):
        base = f"bert.encoder.layer.{layer}."
        weights = np.split(found[f"Attention_{layer}_qkv_weight"], 3, axis=1)
        biases = np.split(found[f"Attention_{layer}_qkv_bias"], 3)
        for name, weight, bias in zip(("query", "key", "value"), weights, biases, strict=True):
            made[f"{base}attention.self.{name}.weight"] = weight.T
            made[f"{base}attention.self.{name}.bias"] = bias
        for k, name in enumerate(parts):
            made[f"{base}{name}.weight"] = found[matrices[layer * len(parts) + k]].T
    rest = matrices[layers * len(parts) :]
    for name, bias in (("tags", "tags.bias"), ("links", "links.bias")):
        fits = [m for m in rest if bias in made and found[m].shape[1] == made[bias].shape[0]]
        if len(fits) != 1:
            raise ValueError(f"{folder}: no single matrix fits the head {name!r}")
        made[f"{name}.weight"] = found[fits[0]].T
    scalars = [k for k, v in found.items() if v.ndim == 0 and k.startswith("onnx::Expand")]
    if len(scalars) == 2:
        made["none"] = np.array([found[k] for k in sorted(scalars)], np.float32)
    chain = json.loads((folder / "reader.json").read_text(encoding="utf-8"))["chain"]
    for name in ("steps", "start"):
        value = np.array(chain[name], np.float32)
        made[name] = np.where(value < -1e3, np.float32(LEARNABLE_STEP), value)
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in made.items()}


def main() -> None:
    """Restore and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    a = ask.parse_args()
    weights = restore(a.model)
    a.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(weights, a.out)
    print(f"{len(weights)} weights, {sum(w.numel() for w in weights.values()):,} numbers")


if __name__ == "__main__":
    main()
