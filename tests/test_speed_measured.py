"""What speed is measured against: the network cut behind its layers, and a command's own memory."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest

from benchmarks import bare_encoder, peak
from communique.engines.encoder import Encoder
from makers import article


def norm(onnx: Any, name: str, into: str) -> Any:
    return onnx.helper.make_node("LayerNormalization", [name, "scale"], [into])


def toy(onnx: Any, *, prefix: str) -> bytes:
    """Two layers called by ``prefix``, a norm that both heads share, a norm that one head has alone."""
    node = onnx.helper.make_node
    first, last = f"{prefix}0/norm", f"{prefix}1/norm"
    nodes = [
        norm(onnx, "x", first),
        node("Add", [first, first], ["doubled"]),
        norm(onnx, "doubled", last),
        node("Add", [last, "extra"], ["mixed"]),
        norm(onnx, "mixed", "shared"),
        norm(onnx, "shared", "own"),
        node("Neg", ["own"], ["tags"]),
        node("Neg", ["shared"], ["links"]),
    ]

    def value(name: str) -> Any:
        return onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["n", 4])

    scale = onnx.numpy_helper.from_array(np.full(4, 3, np.float32), "scale")
    graph = onnx.helper.make_graph(
        nodes, "toy", [value("x"), value("extra")], [value("tags"), value("links")], [scale]
    )
    made = onnx.helper.make_model(
        graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8, producer_name="toy"
    )
    return bytes(made.SerializeToString())


def run(network: bytes, **fed: Any) -> Any:
    import onnxruntime

    session = onnxruntime.InferenceSession(network, providers=["CPUExecutionProvider"])
    assert {put.name for put in session.get_inputs()} == fed.keys()
    return session.run(None, fed)


def test_the_cut_is_behind_the_last_layer() -> None:
    onnx = pytest.importorskip("onnx", reason="cutting the network is for who trains it")
    network = toy(onnx, prefix="net/encoder/layer.")
    bare, _ = bare_encoder.cut(network)
    x = np.array([[1, 2, 3, 5]], np.float32)
    (state,) = run(bare, x=x)
    assert np.allclose(state, 3 * (x - x.mean()) / x.std(), atol=1e-3)
    assert run(network, x=x, extra=x)[0].shape == x.shape, "the whole is left as it was"


def test_where_layers_are_not_named_the_last_norm_of_all_outputs_is_the_end() -> None:
    onnx = pytest.importorskip("onnx", reason="cutting the network is for who trains it")
    bare, _ = bare_encoder.cut(toy(onnx, prefix="block"))
    x = np.array([[1, 2, 3, 5]], np.float32)
    (state,) = run(bare, x=x, extra=x)
    assert onnx.load_from_string(bare).graph.output[0].name == "shared"
    assert state.shape == x.shape


def test_the_shipped_network_has_six_layers_and_both_take_the_same_windows() -> None:
    onnx = pytest.importorskip("onnx", reason="cutting the network is for who trains it")
    bare, layers = bare_encoder.cut(bare_encoder.model())
    assert layers == 6
    of = article()
    ((fed, pieces),) = bare_encoder.batches(Encoder(threads=1), [of])
    wanted = {put.name for put in onnx.load_from_string(bare).graph.input}
    assert wanted < fed.keys()
    (state,) = run(bare, **{name: fed[name] for name in wanted})
    assert state.shape[:2] == fed["pieces"].shape == (1, pieces + 2)


def test_paces_are_told_with_their_ratio() -> None:
    pytest.importorskip("onnx", reason="cutting the network is for who trains it")
    told = bare_encoder.compare(Encoder(threads=1), [article()], threads=1, seconds=0.1)
    assert told["bare encoder"]["layers"] == 6
    assert 0 < told["with all heads, of the bare encoder's pace"] < 1.5


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not say what a process held")
def test_a_command_is_measured_by_itself() -> None:
    held = bytearray(b"a") * (300 << 20)
    told = peak.apart([sys.executable, "-c", "import sys; sys.exit(3)"])
    assert told["exit status"] == 3
    assert told["peak memory, MB"] < len(held) >> 20
    big = peak.apart([sys.executable, "-c", "held = bytearray(b'a') * (100 << 20)"])
    assert big["peak memory, MB"] > 100
    assert "exit status" not in big
