"""What the heads cost: the shipped network beside its bare encoder, on the same windows of word pieces.

The bare encoder is the same graph cut behind its last layer, made in memory; it keeps no file and no weights.
Cutting needs ``onnx``, which only training needs otherwise: where it is absent, this is not measured.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from communique.engines.encoder import BATCH, Encoder, windows
from communique.engines.words import words
from communique.model import Article

NORMS = ("LayerNormalization", "SkipLayerNormalization", "EmbedLayerNormalization")
ATTENTIONS = ("QAttention", "Attention", "MultiHeadAttention")
LAYER = "/encoder/layer."
"""Stands in the name of whatever a layer of the encoder gives; a head may have norms of its own."""

Fed = dict[str, Any]
"""One call of the network: its inputs by name."""


def model() -> bytes:
    """The shipped network."""
    return (files("communique") / "models" / "en" / "reader.onnx").read_bytes()


def cut(network: bytes) -> tuple[bytes, int]:
    """The network up to the end of its last layer, and how many layers that is.

    The end is the last norm that every output of the network rests on; where layers are named, the last of
    those.

    Raises:
        ValueError: where no norm carries all outputs.
    """
    import onnx

    whole = onnx.load_from_string(network)
    graph = whole.graph
    makers = {name: node for node in graph.node for name in node.output if name}

    def rests_on(name: str) -> set[str]:
        seen, left = set(), [name]
        while left:
            one = left.pop()
            if one not in seen:
                seen.add(one)
                left += [i for i in makers[one].input if i] if one in makers else []
        return seen

    shared = set.intersection(*(rests_on(output.name) for output in graph.output))
    norms = [node.output[0] for node in graph.node if node.op_type in NORMS and node.output[0] in shared]
    ends = [name for name in norms if LAYER in name] or norms
    if not ends:
        raise ValueError("no norm of this network carries all its outputs: it cannot be cut")
    kept = {end: rests_on(end) for end in ends}
    end = max(kept, key=lambda name: len(kept[name]))
    nodes = [node for node in graph.node if any(name in kept[end] for name in node.output)]
    bare = onnx.helper.make_graph(
        nodes,
        "encoder",
        [one for one in graph.input if one.name in kept[end]],
        [onnx.helper.make_tensor_value_info(end, onnx.TensorProto.FLOAT, None)],
        [one for one in graph.initializer if one.name in kept[end]],
    )
    graph.CopyFrom(bare)
    return whole.SerializeToString(), sum(node.op_type in ATTENTIONS for node in nodes)


def batches(encoder: Encoder, over: Sequence[Article]) -> Iterator[tuple[Fed, int]]:
    """What the network is fed with for each article, and how many word pieces that is, marks not counted."""
    for article in over:
        found = words(article.text)
        groups = encoder.pieces(found)
        ranges = windows([len(group) for group in groups])
        for k in range(0, len(ranges), BATCH):
            some = ranges[k : k + BATCH]
            fed = encoder.inputs([(found, groups, first, end, None) for first, end in some])
            yield fed, sum(len(group) for first, end in some for group in groups[first:end])


def compare(encoder: Encoder, over: Sequence[Article], *, threads: int, seconds: float) -> dict[str, Any]:
    """Word pieces a second of both, by turns over the same batches for ``seconds`` each, and their ratio.

    Empty where it cannot be measured; the reason is printed.
    """
    if importlib.util.find_spec("onnx") is None:
        print('the bare encoder is not measured: pip install "onnx>=1.16" to cut it out of the model')
        return {}
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    network = model()
    bare, layers = cut(network)
    sessions = [
        onnxruntime.InferenceSession(one, options, providers=["CPUExecutionProvider"])
        for one in (bare, network)
    ]
    wanted = [{put.name for put in session.get_inputs()} for session in sessions]
    fed = list(batches(encoder, over))
    if unknown := wanted[1] - fed[0][0].keys():
        print(f"the bare encoder is not measured: the network wants {', '.join(sorted(unknown))} too")
        return {}
    took, pieces, k = [0.0, 0.0], 0, 0
    for session, names in zip(sessions, wanted, strict=True):
        session.run(None, {name: fed[0][0][name] for name in names})  # memory is taken once
    while sum(took) < 2 * seconds:
        one, count = fed[k % len(fed)]
        # By turns, each first every other time: what else the machine does then falls on both alike.
        for which in (0, 1) if k % 2 else (1, 0):
            start = time.perf_counter()
            sessions[which].run(None, {name: one[name] for name in wanted[which]})
            took[which] += time.perf_counter() - start
        pieces += count
        k += 1
    return {
        "bare encoder": {"layers": layers, "word pieces a second": round(pieces / took[0])},
        "with all heads": {"word pieces a second": round(pieces / took[1])},
        "with all heads, of the bare encoder's pace": round(took[0] / took[1], 3),
    }
